/** Where in a segment the words of who and when end, and those of what is given begin. */
import { isWeighed } from '../../../grammar/tokens/grounds.ts'
import { addingWords, loweringWords, raisingWords, statesFigure } from '../../../grammar/tokens/shades.ts'
import { familyOf, type Piece, type PieceSegment } from '../../syntax/pieces/piece.ts'
import { baseBehind, verbBefore } from './base-behind.ts'
import { benefitAt } from './benefits.ts'
import { choiceBehind, sortingBehind } from './by-choice.ts'
import { saysWho } from './relative-acts.ts'
import { paysWith } from './vouchers.ts'

export { familyOf }

const always = new Set([
  ...[
    'Give',
    'Deduct',
    'Once',
    'Respectively',
    'Instalment',
    'OnlyOnce',
    'TopUp',
    'Raise',
    'Reduce',
    'Halve',
    'Double',
  ],
  ...['RateNoun', 'AmountNoun', 'Whole', 'Lowest', 'Provide', 'Lifted', 'Unlimited', 'Outdoes'],
])
/** Words that open an act only where a figure or a verb of giving follows in the segment. */
const leading = new Set([
  'Yearly',
  'YearOf',
  'EveryYears',
  'Cumulative',
  'Each',
  'Per',
  'By',
  'Highest',
  'Receive',
  'Consecutive',
])
const comparators = new Set(['Reach', 'Exceed', 'FallBelow', 'Top', 'Rank'])

export const isComparator = (piece: Piece | undefined): boolean => comparators.has(familyOf(piece) ?? '')

/** Money, a share or a number of ten thousands that no comparison takes. */
export function isSum(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index]
  if (piece?.kind === 'scale') return true
  if (piece?.kind !== 'quantities') return false
  const [first] = piece.items
  if (first === undefined || isComparator(pieces[index - 1])) return false
  // 年产值在500万元至1000万元（含1000万元），: without 的 as with it.
  if (piece.range && familyOf(pieces[index - 1]) === 'In' && !behindGiving(pieces, index)) return false
  if (first.bound !== undefined && !behindGiving(pieces, index)) return false
  switch (first.value.kind) {
    case 'money':
    case 'money-per-unit':
    case 'foreign-money':
    case 'rate':
    case 'points':
      return true
    case 'count':
      return first.value.unit === '' && first.value.count.numerator >= 10_000n
    default:
      return false
  }
}

function behindGiving(pieces: readonly Piece[], index: number): boolean {
  return pieces.slice(0, index).some((piece) => ['Give', 'Form', 'By', 'Receive'].includes(familyOf(piece) ?? ''))
}

/** Whether what is given, limited or paid begins at `index`; in front of it stands who it is given to. */
export function opensAct(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index]
  const family = familyOf(piece)
  if (isSum(pieces, index)) return !modifies(pieces, index)
  if (piece?.kind === 'beside') return true
  if (changes(pieces, index)) return true
  if (adds(pieces, index)) return true
  if (pointsAtSums(pieces, index)) return true
  if (paysWith(pieces, index) || benefitAt(pieces, index) !== undefined) return true
  if (family === undefined || saysWho(pieces, index)) return false
  if (always.has(family)) return !modifies(pieces, index)
  if (family === 'NotExceed') return !comparesFact(pieces, index)
  if (family === 'Form') return givesAhead(pieces, index) || standardChanges(pieces, index)
  if (family === 'Standard') return statesNext(pieces, index) && givesAhead(pieces, index)
  if (family === 'By' && choiceBehind(pieces, index) !== undefined) return false
  if (family === 'By' && (namesBase(pieces, index) || sortingBehind(pieces, index) !== undefined)) return true
  // 分段给予补助; 垃圾分类 says what somebody does.
  if (family === 'Graded') return familyOf(pieces[index + 1]) === 'Give'
  if (isYearly(piece) && familyOf(pieces[index + 1]) === 'By' && namesBase(pieces, index + 1)) return true
  return leading.has(family) && givesAhead(pieces, index)
}

/** 奖励减半, 补助标准加倍, as 减半 and 标准加倍 */
const standardChanges = (pieces: readonly Piece[], index: number): boolean => {
  const at = familyOf(pieces[index + 1]) === 'Standard' ? index + 2 : index + 1
  return ['Halve', 'Double'].includes(familyOf(pieces[at]) ?? '')
}

/** 上述补助加倍: what follows is of all that was given before. */
export function pointsAtSums(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index]
  const points = piece?.kind === 'word' && (piece.role === 'pointer' || piece.family === 'Same')
  return points && ['Form', 'AmountNoun'].includes(familyOf(pieces[index + 1]) ?? '') && changesAhead(pieces, index)
}

const changesAhead = (pieces: readonly Piece[], index: number): boolean =>
  pieces.some((piece, at) => at > index && ['Halve', 'Double', 'Raise', 'Reduce'].includes(familyOf(piece) ?? ''))

/** 再增加补贴5万元, 追加补助1万元 */
const adds = (pieces: readonly Piece[], index: number): boolean => {
  const piece = pieces[index]
  return (
    piece?.kind === 'word' &&
    addingWords.includes(piece.text) &&
    (familyOf(pieces[index + 1]) === 'Form' || isSum(pieces, index + 1))
  )
}

/** 提高2万元, 提高资助比例至60%, 增加一次性补贴5万元 */
export function changes(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index]
  if (piece?.kind !== 'word' || piece.role !== 'text') return false
  if (!raisingWords.includes(piece.text) && !loweringWords.includes(piece.text)) return false
  let sumBehind = index + 1
  for (const family of ['Once', 'Form']) if (familyOf(pieces[sumBehind]) === family) sumBehind += 1
  return ['RateNoun', 'AmountNoun', 'To'].includes(familyOf(pieces[index + 1]) ?? '') || isSum(pieces, sumBehind)
}

/** 获得奖励的企业, 已给予补助的: a 的 behind it with no figure between makes it part of who it is. */
function modifies(pieces: readonly Piece[], index: number): boolean {
  if (isSum(pieces, index)) {
    // 年产值500万元至5000万元的, 注册资本5000万元的: a sum that nothing gives in front of the last 的.
    if (index === pieces.length - 2 && pieces[index + 1]?.kind === 'de') return !behindGiving(pieces, index)
    if (asksBeside(pieces, index)) return true
    // 抵扣50%的服务支出: what the share is taken of.
    const verb = verbBefore(pieces, index)
    if (['Give', 'Deduct', 'Form'].includes(verb ?? '') && baseBehind(pieces, index) !== undefined) return false
    // 注册资本5000万元的企业; not 每平方米50元的标准, 20万元的落户奖励.
    const behind = familyOf(pieces[index + 2])
    return pieces[index + 1]?.kind === 'de' && (behind === 'Text' || behind === 'Phrase') && !formAhead(pieces, index)
  }
  for (let at = index + 1; at < pieces.length; at += 1) {
    if (pieces[at]?.kind === 'quantities') return false
    if (pieces[at]?.kind !== 'de') continue
    return at === pieces.length - 1 || !pieces.slice(at).some((_, k) => isSum(pieces, at + k))
  }
  return false
}

/** 年产值500万元至5000万元或入驻园区的企业: a range of a measure, and what else is asked of whoever it is joined to it. */
function asksBeside(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index]
  // 介于500万元至5000万元
  const before = familyOf(pieces[index - 1]) === 'In' ? index - 2 : index - 1
  const isRange = piece?.kind === 'quantities' && piece.range && familyOf(pieces[before]) === 'Phrase'
  return isRange && joinsCondition(pieces, index)
}

/** Behind the quantity at `index` stands what else is asked of whoever it is, and nothing that is given. */
function joinsCondition(pieces: readonly Piece[], index: number): boolean {
  if (pieces[index + 1]?.kind !== 'connective' || behindGiving(pieces, index)) return false
  const behind = pieces.slice(index + 1)
  const plain = behind.every((_, at) => {
    const sum = index + 1 + at
    if (familyOf(pieces[sum - 1]) === 'NotExceed' && comparesFact(pieces, sum - 1)) return true
    return !isSum(pieces, sum) || modifies(pieces, sum)
  })
  return plain && behind.some(({ kind }) => kind === 'de') && !formAhead(pieces, index)
}

const formAhead = (pieces: readonly Piece[], index: number): boolean =>
  pieces.slice(index).some((piece) => ['Form', 'AmountNoun', 'Give', 'Receive'].includes(familyOf(piece) ?? ''))

/** 面积不超过800平方米的企业: a comparison; 最高不超过50万元, 不超过实际支出: a ceiling. */
function comparesFact(pieces: readonly Piece[], index: number): boolean {
  const next = pieces[index + 1]
  if (next?.kind !== 'quantities') return false
  const behind = pieces[index + 2]
  const before = pieces[index - 1]
  if (familyOf(before) === 'Highest') return false
  // 年产值不超过30万元且开展培训的企业; 超过10万元且不超过30万元且…
  const asked = familyOf(before) === 'Phrase' || (before?.kind === 'connective' && index > 1)
  if (asked && joinsCondition(pieces, index + 1)) return true
  const [first] = next.items
  const counts = first?.value.kind === 'count' && first.value.unit !== ''
  return behind?.kind === 'de'
    ? !formAhead(pieces, index)
    : counts || first?.value.kind === 'duration' || first?.value.kind === 'date'
}

/** A figure that is given, or a verb of giving, stands behind it in the segment. */
function givesAhead(pieces: readonly Piece[], index: number): boolean {
  for (let at = index + 1; at < pieces.length; at += 1) {
    const family = familyOf(pieces[at])
    if (isSum(pieces, at)) return !modifies(pieces, at)
    if (countsTimes(pieces[at])) return true
    if (family === 'Give' || family === 'NotExceed' || family === 'OnlyOnce' || family === 'Form') return true
    // 按每满100万元给予5万元: of whole steps, and no comparison.
    if (isComparator(pieces[at]) && familyOf(pieces[at - 1]) !== 'Per') return false
  }
  return false
}

/** 一次, 2次 */
const countsTimes = (piece: Piece | undefined): boolean =>
  piece?.kind === 'quantities' && piece.items[0]?.value.kind === 'count' && piece.items[0].value.unit === '次'

/** 标准为, in front of what it is. */
function statesNext(pieces: readonly Piece[], index: number): boolean {
  const next = pieces[index + 1]
  return next?.kind === 'word' && next.role === 'text' && next.text.length === 1 && statesFigure(next.text)
}

const isYearly = (piece: Piece | undefined): boolean => ['Yearly', 'YearOf'].includes(familyOf(piece) ?? '')

/** 按照年销售额，: nothing but what is gone by, a declared phrase in it; 根据其经济效益，: or what somebody weighs. */
function namesBase(pieces: readonly Piece[], index: number): boolean {
  const rest = pieces.slice(index + 1)
  const plain = rest.every(
    (piece) =>
      piece.kind === 'word' || piece.kind === 'de' || piece.kind === 'connective' || piece.kind === 'exclusion',
  )
  const last = rest.at(-1)
  const weighs = last?.kind === 'word' && last.role === 'text' && isWeighed(last.text)
  // 每年根据其绩效，
  return (
    pieces.slice(0, index).every(isYearly) && plain && (weighs || rest.some((piece) => familyOf(piece) === 'Phrase'))
  )
}

/** Something is given or limited in it; a verb of giving stands in it. */
export const acts = ({ pieces }: PieceSegment): boolean => pieces.some((_, at) => opensAct(pieces, at))
export const gives = ({ pieces }: PieceSegment): boolean => pieces.some((piece) => familyOf(piece) === 'Give')
