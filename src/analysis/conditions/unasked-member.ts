/**
 * 对茶企或个人, 对获评国家级的企业或合作社: one noun of a list is declared and asked, another names anybody. Without that noun the list would be of
 * the declared one alone, and what is said of the noun would not be asked of the other.
 */
import { namesParty } from '../../../grammar/tokens/shades.ts'
import type { WordNode } from '../../syntax/ast.ts'
import type { Environment } from '../environment.ts'
import { isGeneric } from '../generic-nouns.ts'
import { type FactSymbol, lookup } from '../symbols.ts'
import { namesWhom } from '../statements/parties.ts'
import { undeclared } from '../report.ts'
import type { Operand } from './operands.ts'

export function reportUnasked(operands: readonly Operand[], environment: Environment): void {
  for (const [index, operand] of operands.entries()) {
    const before = operands[index - 1]
    if (before === undefined || operand.joined === undefined || operand.joined.word === 'and') continue
    const nouns = [lastNoun(before), firstNoun(operand)]
    // 年产值1亿元以上的企业或获评示范的合作社: each with what is said of it.
    if (!(isNoun(before) || isNoun(operand)) || !nouns.some((noun) => noun && isAsked(noun, environment))) continue
    const open = nouns.find((noun) => noun?.role === 'text' && isGeneric(noun.text) && namesParty(noun.text))
    if (open === undefined) continue
    environment.reporter.report('CY2001', open.span, undeclared(environment.written(open.span), 'condition', '是否'))
  }
}

const lastNoun = ({ words, head, comparisons }: Operand): WordNode | undefined =>
  head.at(-1) ?? (comparisons.length > 0 || words.length > 1 ? undefined : words[0])

const firstNoun = ({ words: [first] }: Operand): WordNode | undefined => first

/** Nothing but a noun. */
const isNoun = ({ words, head, comparisons, findings, listed, cites }: Operand): boolean =>
  words.length === 1 && head.length + comparisons.length + findings.length + listed.length === 0 && !cites

function isAsked(word: WordNode, { table, lists, source }: Environment): boolean {
  if (word.phrase === undefined || !namesWhom(word)) return false
  const symbol = lookup(table, word.phrase.key, { clause: source.clause, lists })
  return symbol?.kind === 'fact' && isCondition(symbol)
}

const isCondition = ({ type }: FactSymbol): boolean => type.kind === 'boolean' || type.kind === 'enum'
