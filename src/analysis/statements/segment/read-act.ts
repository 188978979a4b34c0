/** What is given, limited or changed: an act takes what follows it until another guard begins. */
import { vagueWords } from '../../../../grammar/tokens/deferrals.ts'
import {
  formsApart,
  inertAdverbs,
  mayWords,
  namesGift,
  namesParty,
  namesPurpose,
} from '../../../../grammar/tokens/shades.ts'
import type { ConnectiveNode, QuantityListNode } from '../../../syntax/ast.ts'
import type { Piece } from '../../../syntax/pieces/piece.ts'
import { benefitAt } from '../benefits.ts'
import type { Act } from '../statement.ts'
import { familyOf, isSum, opensAct } from '../triggers.ts'
import { takeKey } from './act-keys.ts'
import { ActUnderWay } from './act-under-way.ts'
import { takeWord } from './act-words.ts'
import { asWord, type Cursor, type Step } from './cursor.ts'
import { takeExclusion } from './exclusions.ts'
import { newAct } from './new-act.ts'

export function readActs(cursor: Cursor): readonly Act[] {
  const benefit = readBenefit(cursor)
  if (benefit !== undefined) return [benefit]
  const first = cursor.index
  const under = new ActUnderWay(cursor)
  while (cursor.piece !== undefined) {
    const step = takePiece(under, cursor.piece)
    if (step === 'end') break
    if (step === 'next') cursor.index += 1
  }
  return finished(under, first)
}

/** 可优先享受 */
function readBenefit(cursor: Cursor): Act | undefined {
  const { pieces, index, nextWord } = cursor
  const benefit = benefitAt(pieces, nextWord)
  if (benefit === undefined) return undefined
  const isInert = (piece: Piece): boolean =>
    piece.kind === 'word' && [...inertAdverbs, ...mayWords].includes(piece.text)
  cursor.left.push(...pieces.slice(index, nextWord).filter((piece) => !isInert(piece)), ...benefit.left)
  cursor.index = pieces.length
  const span = cursor.spanFrom(index)
  return { ...newAct(), gives: true, benefit: true, form: benefit.text, span, words: span }
}

function takePiece(under: ActUnderWay, piece: Piece): Step {
  const { act, cursor } = under
  switch (piece.kind) {
    case 'quantities':
      takeQuantities(under, piece)
      break
    case 'scale':
      under.addScale(piece)
      break
    case 'de':
      break
    case 'beside':
      act.beside = piece
      break
    case 'connective':
      return takeConnective(under, piece)
    case 'exclusion':
      under.exclusion = takeExclusion(cursor, piece) ?? under.exclusion
      break
    case 'bracket':
      act.inside.push(...cursor.inside(piece))
      break
    case 'word':
      return takeWord(under, piece)
    case 'key':
      return takeKey(under, piece)
    default:
      cursor.left.push(piece)
  }
  return 'next'
}

function takeQuantities(under: ActUnderWay, list: QuantityListNode): void {
  const times = timesOf(under, list)
  if (times === undefined) under.addFigure(list)
  else {
    under.act.times = times
    under.bound = 'exact'
  }
}

/** 累计不超过3次, 每年一次 */
function timesOf({ act, bound }: ActUnderWay, { items: [item, ...more] }: QuantityListNode): Act['times'] {
  if (item?.value.kind !== 'count' || item.value.unit !== '次' || more.length > 0) return undefined
  const { yearly, years } = act.scope
  if ((bound !== 'at-most' && !yearly && years === undefined) || (yearly && years !== undefined)) return undefined
  const { numerator, denominator } = item.value.count
  const period = yearly ? 'year' : years === undefined ? 'lifetime' : { years }
  return { most: Number(numerator / denominator), period }
}

function takeConnective(under: ActUnderWay, piece: ConnectiveNode): Step {
  const { act, cursor } = under
  if (joinsNothing(piece, cursor)) {
    cursor.left.push(piece)
    return 'next'
  }
  const joins = piece.word === 'with' || piece.word === 'enumeration'
  // 补助和贴息总额不超过100万元: of both.
  const namesAnother = cursor.nextIs('Form') || cursor.nextIs('AmountNoun')
  if (joins && act.form !== '' && act.figures.length === 0 && namesAnother) {
    act.form += formsApart
    return 'next'
  }
  // 软件投入或咨询费用: which of them, nobody says.
  if ((under.by && piece.word !== 'or') || (joins && under.words.length > 0 && namesShareBehind(cursor))) {
    under.words.push(asWord(piece))
    return 'next'
  }
  if (joins && countsOn(under)) {
    under.by = true
    return 'next'
  }
  // 标准为设备款并的10%
  if (piece.word === 'and' && under.words.length > 0 && ['de', 'quantities'].includes(cursor.next?.kind ?? '')) {
    cursor.left.push(piece)
    return 'next'
  }
  // 给予补助以及1万元: what is called one thing, and a sum of another.
  if (
    piece.word !== 'or' &&
    act.form !== '' &&
    act.figures.length === 0 &&
    !namesVaguely(act) &&
    isSum(cursor.pieces, cursor.index + 1)
  ) {
    cursor.left.push(piece)
    return 'next'
  }
  if (act.figures.length > 0 && cursor.next !== undefined && opensGuard(act, cursor, cursor.next)) {
    cursor.index += 1
    return 'end'
  }
  if (under.bound === 'at-most' && under.words.length > 0) {
    under.addWords()
    under.bound = 'exact'
  }
  const isWhole = act.figures.length > 0 ? act.form !== '' : namesVaguely(act)
  // 给予5万元补助或8万元奖励: as whoever is given it chooses.
  if (piece.word === 'or' && isWhole && act.gives && act.figures.length > 0 && opensSum(cursor))
    under.startNext(false, true)
  else if (piece.word === 'or') cursor.left.push(piece)
  else if (isWhole && joins) under.startNext(['Yearly', 'YearOf', 'EveryYears'].includes(familyOf(cursor.next) ?? ''))
  else if (under.words.length > 0 && cursor.next?.kind === 'quantities') cursor.left.push(piece)
  return 'next'
}

/** 给予并且10万元, 设备款的以及10%, 补助10万元以及: between a verb and its figure, or in front of nothing. */
function joinsNothing({ word }: ConnectiveNode, { before, next }: Cursor): boolean {
  if (word === 'enumeration') return false
  const opens = ['Give', 'By', 'Provide', 'Highest', 'NotExceed', 'Lowest', 'Yearly', 'YearOf', 'Cumulative', 'Once']
  const cut = before?.kind === 'de' && next?.kind === 'quantities'
  return next === undefined || cut || opens.includes(familyOf(before) ?? '')
}

/** Another sum or verb stands right behind it. */
const opensSum = ({ pieces, index }: Cursor): boolean => {
  const family = familyOf(pieces[index + 1])
  return isSum(pieces, index + 1) || family === 'Give' || family === 'By'
}

/** 不超过检测费用和场地租金的10%: two bases of one share. */
function namesShareBehind({ behind }: Cursor): boolean {
  const end = behind.findIndex((piece) => piece.kind !== 'word' && piece.kind !== 'de')
  const first = behind[end]
  return end > 0 && first?.kind === 'quantities' && first.items[0]?.value.kind === 'rate'
}

/** 按博士每人8万元、硕士每人5万元的标准给予: no verb stands in front of the second sum; it goes by it as by the first. */
function countsOn({ act, cursor }: ActUnderWay): boolean {
  const last = act.figures.at(-1)
  const priced = last !== undefined && (last.each.length > 0 || last.list?.items[0]?.value.kind === 'money-per-unit')
  return !act.gives && last?.by === true && priced && (cursor.nextIs('Phrase') || cursor.nextIs('Each'))
}

/** 博士每人8万元、硕士每人5万元: another guard begins; 20万元落户奖励和10万元补贴: another sum. */
function opensGuard(act: Act, { pieces, index }: Cursor, next: Piece): boolean {
  const isVague = next.kind === 'word' && startsVaguely(next.text)
  const gives = isSum(pieces, index + 1) || opensAct(pieces, index + 1)
  if (namesAnother(act, pieces, index + 1)) return false
  return !gives && !isVague && !namesPayee(act, next, isSum(pieces, index + 2))
}

/** 给予科研经费10万元、生活补贴5万元: another sum, by its name. */
function namesAnother({ gives, form, figures }: Act, pieces: readonly Piece[], index: number): boolean {
  const name = pieces[index]
  if (!gives || form === '' || figures.length !== 1 || name?.kind !== 'word' || name.role !== 'text') return false
  const isForm = familyOf(pieces[index + 1]) === 'Form' && namesPurpose(name.text) && isSum(pieces, index + 2)
  return isForm || (namesGift(name.text) && !namesParty(name.text) && isSum(pieces, index + 1))
}

/** 给予企业50万元奖励和管理团队20万元奖励: who is paid beside whom the verb names; whoever is declared is asked for. */
function namesPayee({ recipient, form }: Act, next: Piece, isPaid: boolean): boolean {
  const named = recipient.length > 0 && form !== '' && recipient.every(({ role }) => role === 'text')
  return named && isPaid && next.kind === 'word' && next.role === 'text' && namesParty(next.text)
}

const startsVaguely = (text: string): boolean => vagueWords.some((word) => text.startsWith(word))

/** 一定奖励 of 给予一定奖励和5万元补贴: so much as seems right. */
const namesVaguely = ({ gives, figures, form }: Act): boolean => gives && figures.length === 0 && startsVaguely(form)

/** 补助10万元不超过, 最高10万元按: in front of nothing. 抵扣, alone: of nothing. */
function danglingIn({ act, bound, bounded, by, goingBy, deducting, cursor, words }: ActUnderWay): readonly Piece[] {
  const isBehind = (piece: Piece | undefined): piece is Piece =>
    piece !== undefined && act.figures.every(({ list }) => list === undefined || list.span.end <= piece.span.start)
  const limits = bound === 'at-most' && act.figures.length > 0 && isBehind(bounded) ? [bounded] : []
  const goes = by && act.base === undefined && isBehind(goingBy) && goingBy === cursor.before ? [goingBy] : []
  const isIdle = act.figures.length === 0 && act.base === undefined && words.length === 0
  return [...limits, ...goes, ...(isIdle && deducting !== undefined ? [deducting] : [])]
}

function finished(under: ActUnderWay, first: number): readonly Act[] {
  const { act, acts, cursor, chosen } = under
  if (chosen !== undefined && acts[0]?.gives !== true) cursor.left.push(chosen)
  if (!namesGift(act.form)) cursor.left.push(...under.loose)
  // 全额补助培训费, as 给予培训费全额补助: the whole of what stands behind it.
  const isWhole = act.whole && act.gives && act.figures.length === 0 && act.base === undefined
  if (isWhole && under.words.some(({ role }) => role === 'phrase')) under.settleBase()
  const says = under.words.some(({ role }) => role === 'phrase' || role === 'text')
  // 补贴不超过实际支出: 补贴 alone may call what was given before.
  const calls = act.byForm && act.figures.length === 0 && !act.adds && !act.may
  if (under.bound === 'at-most' && says && (!act.gives || calls)) {
    under.addWords()
    under.each = []
  } else if (under.by) under.settleBase()
  cursor.left.push(...danglingIn(under))
  // 给予5万元当年奖励
  if (under.ofThisYear !== undefined && act.figures.some(({ bound }) => bound === 'exact'))
    cursor.left.push(under.ofThisYear)
  if (under.exclusion !== undefined) act.excludes = under.exclusion
  act.recipient.push(...under.words)
  const span = cursor.spanFrom(first)
  return acts.map((one) => ({
    ...one,
    each: [...one.each, ...under.each],
    deferral: acts.length > 1 && namesVaguely(one) ? { kind: 'given', of: [], span } : one.deferral,
    span,
    words: span,
  }))
}
