/** 同一企业每年享受本政策各项资金总额最高不超过2000万元: a ceiling over all that the policy gives, whichever article says it. */
import { policyWords } from '../../../grammar/tokens/leads.ts'
import { overallWords } from '../../../grammar/tokens/relating.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { QuantityNode } from '../../syntax/ast.ts'
import type { Piece, PieceSegment } from '../../syntax/pieces/piece.ts'
import { madeOf, textOf } from './segment-text.ts'
import { familyOf } from './triggers.ts'

export interface PolicyCeiling {
  readonly sum: QuantityNode
  readonly period: 'matter' | 'year' | 'lifetime'
  readonly span: Span
}

/** For whoever applies: what asks something of them is no ceiling over all of the policy. */
export function readPolicyCeiling({ pieces, introduces, span }: PieceSegment): PolicyCeiling | undefined {
  const list = pieces.at(-1)
  const [sum, ...more] = list?.kind === 'quantities' ? list.items : []
  if (introduces || sum?.value.kind !== 'money' || sum.bound !== undefined || more.length > 0) return undefined
  const before = pieces.slice(0, -1)
  const limits = before.at(-1)
  if (!['NotExceed', 'Highest'].includes(familyOf(limits) ?? '') || !before.some(namesPolicy)) return undefined
  const others = before.filter((piece) => !namesPolicy(piece) && !counting.has(familyOf(piece) ?? ''))
  const { text } = textOf(others)
  if (text !== '' && !madeOf(text, overallWords)) return undefined
  const has = (...families: readonly string[]): boolean =>
    before.some((piece) => families.includes(familyOf(piece) ?? ''))
  const period = has('Yearly', 'YearOf') ? 'year' : has('Cumulative') ? 'lifetime' : 'matter'
  return { sum, period, span }
}

/** 本政策, and not 本条. */
const namesPolicy = (piece: Piece): boolean =>
  piece.kind === 'word' &&
  piece.role === 'pointer' &&
  piece.text.startsWith('本') &&
  policyWords.some((word) => word === piece.text)

const counting: ReadonlySet<string> = new Set([
  'NotExceed',
  'Highest',
  'Yearly',
  'YearOf',
  'Cumulative',
  'Each',
  'Receive',
])
