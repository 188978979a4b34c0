/** A Chevrotain grammar as its parser records it, with the names that the documents give to rules and tokens. */
import type { CstParser, ISerializedGast } from 'chevrotain'
import { keywords } from '../../grammar/tokens/index.ts'
import { typeKeywords, Means } from '../../grammar/tokens/entries.ts'
import { ruleNames } from './rule-names.ts'

/** What a recorded production may carry, by its `type`. */
export interface Production extends ISerializedGast {
  readonly name?: string
  readonly label?: string
  readonly definition: Production[]
}

export function productionsOf(parser: CstParser): readonly Production[] {
  return (parser.getSerializedGastProductions() as Production[]).map(condensed)
}

/** Choices that are spelled out; where any token may stand, the page says so and does not list the vocabulary. */
const mostTokens = 30
const anyToken: Production = { type: 'Terminal', label: '一个记号', definition: [] }

function condensed(part: Production): Production {
  const isToken = ({ definition: [only, ...more] }: Production): boolean =>
    more.length === 0 && only?.type === 'Terminal'
  // Terminals have no definition.
  const inner = ((part.definition as Production[] | undefined) ?? []).map(condensed)
  if (part.type !== 'Alternation' || inner.filter(isToken).length <= mostTokens) return { ...part, definition: inner }
  const any: Production = { type: 'Alternative', definition: [anyToken] }
  return { ...part, definition: [...inner.filter((branch) => !isToken(branch)), any] }
}

/** The Chinese name of a rule; throws when it has none. */
export function nameOf(rule: string | undefined): string {
  const name = ruleNames.get(rule ?? '')
  if (name === undefined) throw new Error(`scripts/docs/rule-names.ts has no name for the rule ${String(rule)}`)
  return name
}

const spelled = new Set([...keywords, ...typeKeywords, Means].map((row) => row.token.name))
const punctuation = /^[，；。、（）：]$/u

/** `"给予"` for what has a list of spellings, `‹金额›` for what the scanner recognises by rule. */
export function terminal({ name = '', label = '' }: Production): string {
  return spelled.has(name) || punctuation.test(label) ? `"${label}"` : `‹${label}›`
}
