/** 同一企业每年享受本政策各项资金总额最高不超过2000万元: a ceiling over all that the policy gives, whichever article says it. */
import { policyWords } from '../../../grammar/tokens/leads.ts'
import { overallWords } from '../../../grammar/tokens/relating.ts'
import { statesFigure } from '../../../grammar/tokens/shades.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Piece, PieceSegment } from '../../syntax/pieces/piece.ts'
import { madeOf, textOf } from './segment-text.ts'
import type { Figure } from './statement.ts'
import { familyOf } from './triggers.ts'

export interface PolicyCeiling {
  /** A sum, a fact of whoever applies, or a share of one. */
  readonly figure: Figure
  readonly period: 'matter' | 'year' | 'lifetime'
  readonly span: Span
}

/** For whoever applies: what asks something of them is no ceiling over all of the policy. */
export function readPolicyCeiling({ pieces, introduces, span }: PieceSegment): PolicyCeiling | undefined {
  const at = pieces.findLastIndex(limits)
  const before = pieces.slice(0, at)
  const figure = at < 0 || introduces ? undefined : figureOf(pieces.slice(at + 1))
  if (figure === undefined || !before.some(namesPolicy)) return undefined
  const others = before.filter((piece) => !namesPolicy(piece) && !counting.has(familyOf(piece) ?? ''))
  const { text } = textOf(others)
  if (text !== '' && !madeOf(text, overallWords)) return undefined
  const has = (...families: readonly string[]): boolean =>
    before.some((piece) => families.includes(familyOf(piece) ?? ''))
  const period = has('Yearly', 'YearOf') ? 'year' : has('Cumulative') ? 'lifetime' : 'matter'
  return { figure, period, span }
}

const limits = (piece: Piece): boolean => ['NotExceed', 'Highest'].includes(familyOf(piece) ?? '')

/** 2000万元 · 纳税额 · 纳税额的50% */
function figureOf(pieces: readonly Piece[]): Figure | undefined {
  const last = pieces.at(-1)
  const list = last?.kind === 'quantities' ? last : undefined
  const front = (list === undefined ? pieces : pieces.slice(0, -1)).filter(({ kind }) => kind !== 'de')
  const named = front.filter((piece) => piece.kind !== 'word' || !statesFigure(piece.text))
  const words = named.flatMap((piece) => (piece.kind === 'word' ? [piece] : []))
  const [item, ...more] = list?.items ?? []
  if (words.length < named.length || more.length > 0 || item?.bound !== undefined) return undefined
  const isShare = item === undefined || item.value.kind === 'rate'
  const names = words.some(({ role }) => role === 'phrase')
  if (isShare ? !names : item.value.kind !== 'money' || words.length > 0) return undefined
  return { list, bound: 'at-most', words, exclusion: undefined, by: false, each: [] }
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
