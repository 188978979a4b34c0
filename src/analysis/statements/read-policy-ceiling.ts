/**
 * 同一企业每年享受本政策各项资金总额最高不超过2000万元: a ceiling over all that the policy gives, whichever article says it; 第一条、第三条奖补三年内累计
 * 最高50万元: over what these articles give.
 */
import { clauseJoints } from '../../../grammar/scanner/clause-references.ts'
import { policyWords } from '../../../grammar/tokens/policy-itself.ts'
import { overallWords } from '../../../grammar/tokens/relating.ts'
import { countsForGood, statesFigure } from '../../../grammar/tokens/shades.ts'
import { readYears } from '../../../grammar/scanner/patterns.ts'
import type { Period } from '../../ir/types.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Piece, PieceSegment } from '../../syntax/pieces/piece.ts'
import { periodOf } from './period-of.ts'
import { madeOf, textOf } from './segment-text.ts'
import type { Figure } from './statement.ts'
import { familyOf } from './triggers.ts'

export interface PolicyCeiling {
  /** A sum, a fact of whoever applies, or a share of one. */
  readonly figure: Figure
  readonly period: Period
  /** Of the articles that it names, and not of all. */
  readonly ofClauses: boolean
  readonly span: Span
}

/** For whoever applies: what asks something of them is no ceiling over all of the policy. */
export function readPolicyCeiling({ pieces, introduces, span }: PieceSegment): PolicyCeiling | undefined {
  const at = pieces.findLastIndex(limits)
  const before = pieces.slice(0, at)
  const figure = at < 0 || introduces ? undefined : figureOf(pieces.slice(at + 1))
  const ofClauses = before.some(namesClause)
  if (figure === undefined || (!ofClauses && !before.some(namesPolicy))) return undefined
  const named = ofClauses ? (piece: Piece): boolean => namesClause(piece) || joinsClauses(piece, before) : namesPolicy
  const others = before.filter(
    (piece) => !named(piece) && !counting.has(familyOf(piece) ?? '') && !isForm(piece, ofClauses),
  )
  const text = others.map(wordsOf).join('')
  if (text !== '' && !madeOf(text, overallWords)) return undefined
  const has = (...families: readonly string[]): boolean =>
    before.some((piece) => families.includes(familyOf(piece) ?? ''))
  const words = before.flatMap((piece) => (piece.kind === 'key' ? [piece] : []))
  const years = words.find(({ family }) => family === 'EveryYears')
  const yearly = has('Yearly', 'YearOf')
  if (years !== undefined && (!ofClauses || yearly)) return undefined
  // 第一条、第三条合计: both together, and of no time.
  const lifetime = words.some(
    ({ family, text: word }) => family === 'Cumulative' && (!ofClauses || countsForGood(word)),
  )
  const period = periodOf({ yearly, years: years && readYears(years.text), lifetime, total: false })
  return period === undefined ? undefined : { figure, period, ofClauses, span }
}

/** 单一企业, declared or not. */
const wordsOf = (piece: Piece): string => (piece.kind === 'word' ? piece.text : textOf([piece]).text)

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

/** 第一条, 第三条至第五条; not 本条, 上述, which reach back over what stands before them. */
const namesClause = (piece: Piece): boolean =>
  familyOf(piece) === 'ClauseReference' && 'text' in piece && piece.text.startsWith('第')

/** 第一条至第三条 */
const joinsClauses = (piece: Piece, pieces: readonly Piece[]): boolean => {
  const [before, behind] = [pieces[pieces.indexOf(piece) - 1], pieces[pieces.indexOf(piece) + 1]]
  if (before === undefined || behind === undefined || !namesClause(before) || !namesClause(behind)) return false
  return 'text' in piece && clauseJoints.includes(piece.text)
}

/** 第一条、第三条奖补 */
const isForm = (piece: Piece, ofClauses: boolean): boolean => ofClauses && familyOf(piece) === 'Form'

const counting: ReadonlySet<string> = new Set([
  'NotExceed',
  'Highest',
  'Yearly',
  'YearOf',
  'Cumulative',
  'EveryYears',
  'Each',
  'Receive',
])
