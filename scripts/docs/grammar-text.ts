/** The rules of a Chevrotain parser as EBNF text. */
import type { CstParser, ISerializedGast } from 'chevrotain'
import { keywords } from '../../grammar/tokens/index.ts'
import { typeKeywords, Means } from '../../grammar/tokens/entries.ts'
import { ruleNames } from './rule-names.ts'

/** What a recorded production may carry, by its `type`. */
interface Production extends ISerializedGast {
  readonly name?: string
  readonly label?: string
  readonly definition: Production[]
}

const widest = 96
const spelled = new Set([...keywords, ...typeKeywords, Means].map((row) => row.token.name))
const punctuation = /^[，；。、（）：]$/u

/** One line a rule, or one a branch where the rule is a choice. Throws when a rule has no Chinese name. */
export function grammarText(parser: CstParser): string {
  const rules = parser.getSerializedGastProductions() as Production[]
  return rules.map((rule) => ruleText(nameOf(rule.name), rule.definition)).join('\n\n')
}

function nameOf(rule: string | undefined): string {
  const name = ruleNames.get(rule ?? '')
  if (name === undefined) throw new Error(`scripts/docs/rule-names.ts has no name for the rule ${String(rule)}`)
  return name
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
      return terminal(part.name ?? '', part.label ?? '')
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

const terminal = (name: string, label: string): string =>
  spelled.has(name) || punctuation.test(label) ? `"${label}"` : `‹${label}›`
