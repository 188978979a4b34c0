/** What each keyword says of what is given, by its family. */
import { readOften, readYears } from '../../../../grammar/scanner/patterns.ts'
import {
  addingWords,
  allottingWords,
  changesTo,
  countsForGood,
  formsApart,
  looselyBy,
  mayWords,
  namesFunds,
  receivingWords,
  setsAside,
  speaksOfRate,
  statesFigure,
  subtractingWords,
  thisYear,
  totalWords,
  withoutTotal,
} from '../../../../grammar/tokens/shades.ts'
import type { KeyPiece } from '../../../syntax/pieces/piece.ts'
import { sortingBehind } from '../by-choice.ts'
import { lowerOfTwo } from '../lower-of-two.ts'
import { shareOfSums } from '../share-of-sums.ts'
import type { Act } from '../statement.ts'
import { familyOf } from '../triggers.ts'
import type { ActUnderWay } from './act-under-way.ts'
import { isFigureAhead } from './act-words.ts'
import { asWord, spanOf, type Step } from './cursor.ts'
import { readEach } from './read-each.ts'
import { readInstalments } from './read-instalments.ts'

/** Goes on with the next piece where it says nothing else. */
type Key = (under: ActUnderWay, piece: KeyPiece) => Step | undefined

export function takeKey(under: ActUnderWay, piece: KeyPiece): Step {
  const take = keys[piece.family]
  if (take === undefined) under.cursor.left.push(piece)
  return take?.(under, piece) ?? 'next'
}

const saysNothing: Key = () => undefined

const give: Key = (under, piece) => {
  const { family, text } = piece
  const { act, bound, by, cursor } = under
  // 对同一项目给予的奖励最高100万元: what is given is spoken of, and nothing is given there.
  const [behind, named] = cursor.behind
  const speaks = behind?.kind === 'de' && ['Form', 'AmountNoun'].includes(familyOf(named) ?? '')
  if (speaks && act.figures.length === 0 && !act.gives && !by) {
    act.noun = 'sum'
    under.speaks = true
    return undefined
  }
  if (act.figures.length > 0 && act.gives && act.form !== '') return 'end'
  // 按合同金额的30%打八折给予补贴
  under.cursor.left.push(...under.loose)
  under.loose = []
  // 抵扣给予10万元, 抵扣按设备款的10%给予补助: paid for, or given.
  if (under.deducting !== undefined ? family === 'Give' : family === 'Deduct' && act.gives && !act.byForm)
    cursor.left.push(piece)
  act.sumFirst ||= !act.gives && act.figures.length > 0
  act.gives = true
  act.byForm = false
  act.receives ||= family === 'Receive'
  act.deducts ||= family === 'Deduct'
  if (family === 'Deduct') under.deducting = piece
  act.capFirst ||= bound === 'at-most' && act.figures.length === 0
  act.adds ||= addingWords.includes(text)
  act.may ||= mayWords.includes(text)
  act.allots ||= allottingWords.includes(text) && act.scope.yearly
  act.setsAside ||= act.allots && setsAside(text)
  if (by) under.settleBase()
  return undefined
}

const form: Key = (under, piece) => {
  const { act, cursor, bound } = under
  if (under.speaks) {
    act.form += piece.text
    under.speaks = false
    return undefined
  }
  if (under.by && (cursor.next?.kind === 'de' || cursor.nextIs('Standard'))) {
    under.words.push(asWord(piece))
    return undefined
  }
  if (under.by) under.settleBase()
  under.takeName()
  if (act.gives) {
    const first = under.words.findLastIndex(({ role }) => role !== 'phrase') + 1
    act.purpose.push(...under.words.slice(first))
    under.words = under.words.slice(0, first)
  }
  act.capFirst ||= bound === 'at-most' && act.figures.length === 0 && !act.gives
  act.byForm ||= !act.gives
  act.sumFirst ||= !act.gives && act.figures.length > 0
  under.loose = []
  act.gives = true
  act.form += piece.text
  return undefined
}

const noun: Key = (under, { family, text }) => {
  const { act } = under
  if (family === 'AmountNoun' && !under.by && under.takeName()) act.form += text
  if (act.form.endsWith(formsApart)) act.form += withoutTotal(text)
  // 补贴资金2000元: what is given, by its name.
  else if (namesFunds(text) && !act.gives && act.form === '' && isFigureAhead(under.cursor))
    act.form = withoutTotal(text)
  act.noun = family === 'RateNoun' ? 'rate' : 'sum'
  if (act.gives && act.figures.length > 0) {
    act.noun = undefined
    act.form += text
  }
  act.states ||= statesFigure(text)
  if (totalWords.some((word) => text.includes(word))) under.limitScope({ total: true })
  return undefined
}

const atMost: Key = (under, piece) => {
  const { family } = piece
  const { figures } = under.act
  // 最少给予最高10万元: the one or the other.
  if (under.bound === 'at-least') under.cursor.left.push(piece)
  const last = figures.at(-1)
  const isBehind = family === 'Highest' && under.words.length === 0 && !isFigureAhead(under.cursor)
  if (last !== undefined && isBehind) figures[figures.length - 1] = { ...last, bound: 'at-most' }
  else {
    under.bound = 'at-most'
    under.bounded = piece
    under.lower = piece.payload === lowerOfTwo
  }
  return undefined
}

/** 给予2万元最低补助: no figure is what is given at least. */
const atLeast: Key = (under, piece) => {
  if (isFigureAhead(under.cursor) && under.bound === 'exact') under.bound = 'at-least'
  else under.cursor.left.push(piece)
  return undefined
}

const yearly: Key = (under, piece) => {
  under.year = true
  if (piece.text === thisYear) under.ofThisYear = piece
  under.limitScope({ yearly: true })
  return undefined
}

const each: Key = (under) => {
  under.each.push(readEach(under.cursor))
  return 'moved'
}

const goesBy: Key = (under, piece) => {
  const { act, cursor } = under
  const { pieces, index } = cursor
  const sorted = sortingBehind(pieces, index)
  const part = sorted === undefined ? shareOfSums(pieces, index) : undefined
  if (sorted !== undefined) {
    act.sorts = spanOf(piece, pieces[sorted - 1])
    act.respectively = true
    cursor.index = sorted - 1
  } else if (part !== undefined) {
    const { factor, end } = part
    act.change = { how: 'times', up: factor.numerator > factor.denominator, factor }
    cursor.index = end
  } else {
    if (under.by) cursor.left.push(piece)
    under.by = true
    under.goingBy = piece
    under.loosely = looselyBy.includes(piece.text)
  }
  return undefined
}

const times =
  (numerator: number, denominator: number): Key =>
  ({ act, cursor }, piece) => {
    // 最高减半60万元, 减半补贴减半: of a sum that is said, or once more.
    if (act.change !== undefined || act.figures.length > 0 || isFigureAhead(cursor)) cursor.left.push(piece)
    else act.change = { how: 'times', up: numerator > denominator, factor: { numerator, denominator } }
    return undefined
  }

const changesBy: Key = ({ act }, { family, text }) => {
  act.change = { how: changesTo(text) ? 'to' : 'by', up: family === 'Raise', factor: undefined }
  if (speaksOfRate(text)) act.noun = 'rate'
  return undefined
}

const keys: Readonly<Record<string, Key>> = {
  Give: give,
  Provide: give,
  Deduct: give,
  Receive: give,
  Form: form,
  AmountNoun: noun,
  RateNoun: noun,
  Highest: atMost,
  NotExceed: atMost,
  Lowest: atLeast,
  Reach: atLeast,
  Yearly: yearly,
  YearOf: yearly,
  Each: each,
  Per: each,
  By: goesBy,
  Halve: times(1, 2),
  Double: times(2, 1),
  Raise: changesBy,
  Reduce: changesBy,
  Pay: saysNothing,
  Graded: saysNothing,
  Accountability: saysNothing,
  Precedence: saysNothing,
  Lifted: ({ act }) => {
    act.lifts = 'those'
    return undefined
  },
  Outdoes: ({ act }) => {
    act.outdoes = true
    return undefined
  },
  Unlimited: ({ act }) => {
    act.lifts = 'any'
    return undefined
  },
  To: ({ act, cursor }, piece) => {
    if (act.change === undefined) cursor.left.push(piece)
    else act.change = { ...act.change, how: 'to' }
    return undefined
  },
  Once: ({ act }, { text }) => {
    act.once = true
    // 可一次性获得10万元, as 可获得10万元.
    act.receives ||= receivingWords.some((word) => text.endsWith(word))
    return undefined
  },
  Respectively: ({ act }) => {
    act.respectively = true
    return undefined
  },
  /** 三年累计最高50万元, 每三年最高50万元 */
  EveryYears: (under, { text }) => {
    under.limitScope({ years: readYears(text) })
    return undefined
  },
  Cumulative: (under, { text }) => {
    under.limitScope(countsForGood(text) ? { lifetime: true } : { total: true })
    return undefined
  },
  Whole: (under) => {
    under.act.whole = true
    // 给予建设投入全额补贴: the whole of what.
    if (!under.by && under.words.some(({ role }) => role === 'phrase')) under.settleBase()
    return undefined
  },
  TopUp: ({ act, cursor, words }, piece) => {
    // 设备款扣除省级补助、市级补助后的差额: the word says what is left, and no more.
    if (words.some(({ role, text }) => role === 'text' && subtractingWords.includes(text))) return undefined
    // 设备款、软件款与省级补助差额: of several sums, and not of what was received before.
    // 租金差额的30%: a share of a difference that nobody declared.
    const isBase = cursor.next?.kind === 'de' && words.some(({ role }) => role === 'phrase')
    if (isBase || words.filter(({ role }) => role === 'phrase').length > 1) cursor.left.push(piece)
    act.difference = true
    return undefined
  },
  OnlyOnce: ({ act }, { text }) => {
    act.times = { most: 1, period: periodOf(text, act) }
    return undefined
  },
  Instalment: ({ act, cursor }) => {
    readInstalments(cursor, act)
    return 'moved'
  },
  Execute: ({ act }) => {
    act.executes = true
    return undefined
  },
  /** 按不超过投入的50%给予阶梯式比例补贴: how much of it, is settled elsewhere. */
  Deferral: ({ act, cursor }, piece) => {
    if (act.gives && act.figures.length > 0 && act.deferral === undefined && cursor.nextIs('Form'))
      act.deferral = { kind: 'bounded', of: [], span: piece.span }
    else cursor.left.push(piece)
    return undefined
  },
}

/** 每年一次, 每三年限一次, 仅享受一次 */
function periodOf(text: string, { scope }: Pick<Act, 'scope'>): NonNullable<Act['times']>['period'] {
  const years = readOften(text) ?? scope.years
  if (years === 1 || scope.yearly) return 'year'
  return years === undefined ? 'lifetime' : { years }
}
