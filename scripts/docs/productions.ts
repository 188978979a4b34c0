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
  return parser.getSerializedGastProductions() as Production[]
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
