/** The rules of a Chevrotain parser as EBNF text. */
import type { CstParser } from 'chevrotain'
import { nameOf, type Production, productionsOf, terminal } from './productions.ts'

const widest = 96

/** One line a rule, or one a branch where the rule is a choice. Throws when a rule has no Chinese name. */
export function grammarText(parser: CstParser): string {
  return productionsOf(parser)
    .map((rule) => ruleText(nameOf(rule.name), rule.definition))
    .join('\n\n')
}

function ruleText(name: string, definition: readonly Production[]): string {
  const [only, ...more] = definition
  const choice = more.length === 0 && only?.type === 'Alternation' ? only.definition : undefined
  if (choice !== undefined) return [`${name} =`, ...choice.map((branch, at) => branchLine(branch, at))].join('\n')
  const line = sequence(definition)
  const broken = [`${name} =`, ...definition.map((part) => `    ${one(part)}`)].join('\n')
  return name.length + line.length + 3 <= widest ? `${name} = ${line}` : broken
}

const branchLine = (branch: Production, at: number): string =>
  `  ${at === 0 ? ' ' : '|'} ${sequence(branch.definition)}`

const sequence = (parts: readonly Production[]): string => parts.map(one).join(' ')

function one(part: Production): string {
  const inner = part.definition
  switch (part.type) {
    case 'NonTerminal':
      return nameOf(part.name)
    case 'Terminal':
      return terminal(part)
    case 'Option':
      return `[ ${sequence(inner)} ]`
    case 'Repetition':
      return `{ ${sequence(inner)} }`
    case 'RepetitionMandatory':
      return `( ${sequence(inner)} )+`
    case 'Alternation':
      return `( ${inner.map((branch) => sequence(branch.definition)).join(' | ')} )`
    default:
      return sequence(inner)
  }
}
