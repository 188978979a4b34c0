/** Ceilings and differences of an award (docs/evaluation.md §5, §3.6 and §3.7) over the ends of what it comes to. */
import type { AwardIr, Ceiling } from '../../ir/types.ts'
import { amountsOf } from '../../ir/walk.ts'
import { formatMoney } from '../../runtime/money.ts'
import type { Money } from '../../runtime/money.ts'
import { writeAmount } from './amount-code.ts'
import { declare, innerBlock, render } from './block.ts'
import { code, inlineComment, lineComment } from './code.ts'
import type { Code } from './code.ts'
import { choose, scaled } from './expression.ts'
import type { Expr } from './expression.ts'
import { test } from './guard-code.ts'
import { runtime } from './module.ts'
import {
  between,
  change,
  differenceOf,
  exactly,
  exprsOf,
  hold,
  leastOf,
  onEnds,
  pointOf,
  rangeOf,
  stepCode,
  told,
} from './twin.ts'
import type { AmountPlace, Twin, TwinExpr } from './writing.ts'

/** A ceiling of the whole, which rounding must not pass: its ends in units of so many 1/scale fen to the fen. */
export interface Top {
  readonly twin: TwinExpr
  /** 1 for ends in fen, `scale` for ends in 1/scale fen. */
  readonly perFen: number
  /** All ends are whole fen, so that rounding to the fen cannot pass it. */
  readonly whole: boolean
}

/** What was capped, and under what. */
export interface Capped {
  readonly twin: Twin
  /** Undefined for no ceiling at all. */
  readonly top: Top | undefined
}

/** Puts an amount under a ceiling; of a record `records` is how many of them there may be. */
export function writeCeiling(ceiling: Ceiling, twin: Twin, place: AmountPlace, records?: Code): Capped {
  const { is, period } = ceiling
  if (is.kind === 'unlimited') return { twin, top: undefined }
  if (is.kind === 'constant' && is.site === undefined) {
    return period === 'matter'
      ? writeStated(ceiling, is.fen, twin, place)
      : writeLeft(ceiling, is.fen, twin, place, records)
  }
  return writeWorkedOut(ceiling, twin, place, records)
}

/** A written sum. */
function writeStated({ site }: Ceiling, fen: number, twin: Twin, place: AmountPlace): Capped {
  const top = exactly(fen * place.scale)
  const capped = change(place, twin, leastOf([twin, top]), lineComment(formatMoney(fen as Money)))
  return { twin: tell(place, site, code`undefined`, capped), top: { twin: exactly(fen), perFen: 1, whole: true } }
}

/** What is left of a written sum for a time. */
function writeLeft(
  { site, period }: Ceiling,
  fen: number,
  twin: Twin,
  place: AmountPlace,
  records: Code | undefined,
): Capped {
  const figure = inlineComment(formatMoney(fen as Money))
  const rest = code`${runtime(place.module, 'less')}(${fen} ${figure}, ${receivedIn(period, place.module)})`
  const left = declare(place.block, leftName(period), rest).name
  // Which record was paid for before nobody has said, unless there is but one.
  const ends: TwinExpr =
    records === undefined ? exactly(left) : between(left, choose(code`${records} === 1`, left, fen))
  const capped = change(place, twin, leastOf([twin, onEnds(ends, (end) => scaled(end, place.scale))]))
  const value = records === undefined ? left : pointOf(ends, { ...place, scale: 1 })
  return { twin: tell(place, site, value, capped), top: { twin: ends, perFen: 1, whole: true } }
}

/** A ceiling that is worked out as an amount is; for whom there is none of it nothing is said. */
function writeWorkedOut(
  { is, period, site }: Ceiling,
  twin: Twin,
  place: AmountPlace,
  records: Code | undefined,
): Capped {
  const mayBeNone = amountsOf(is).some(({ kind }) => kind === 'unlimited')
  const stated = writeAmount(is, mayBeNone ? { ...place, why: false } : place).twin
  const top = period === 'matter' ? stated : hold(place, leftOf(stated, period, place, records), leftName(period))
  const ends = exprsOf(top)
  if (ends[0] === Infinity) return { twin, top: undefined }
  const held = mayBeNone && period === 'matter' ? hold(place, top, 'ceiling') : top
  const capped = change(place, twin, leastOf([twin, held]))
  const value = period === 'matter' ? code`undefined` : pointOf(held, place)
  const result: Top = { twin: exprsOf(held), perFen: place.scale, whole: false }
  if (!mayBeNone || !place.why) return { twin: tell(place, site, value, capped), top: result }
  const inside = innerBlock(place.block)
  if (amountsOf(is).some((part) => part.site !== undefined)) writeAmount(is, { ...place, block: inside })
  const { lo, hi } = rangeOf(capped)
  const step = stepCode(place, site, value, lo, hi)
  const lines = render(inside)
  const some = code`${exprsOf(held)[0]} !== Infinity`
  place.block.lines.push(
    lines.length === 0 ? code`if (${some}) ${step}` : code`if (why !== undefined && ${some}) {\n${lines}\n${step}\n}`,
  )
  return { twin: capped, top: result }
}

function leftOf(stated: Twin, period: Ceiling['period'], place: AmountPlace, records: Code | undefined): TwinExpr {
  const gone = scaled(receivedIn(period, place.module), place.scale)
  const surely: Expr = records === undefined ? gone : choose(code`${records} === 1`, gone, 0)
  return differenceOf(stated, [surely, gone, surely, gone], place.module, true)
}

/** What was received in the time of a ceiling, in fen. */
function receivedIn(period: Ceiling['period'], module: AmountPlace['module']): Code {
  if (typeof period === 'object') return code`${runtime(module, 'receivedInYears')}(received, ${period.years})`
  return period === 'year' ? code`received.thisYear` : code`received.total`
}

function leftName(period: Ceiling['period']): string {
  return period === 'year' ? 'left-this-year' : 'left'
}

/** Less what was received before, for those of whom the guard holds. */
export function writeDifference({ difference }: AwardIr, twin: Twin, place: AmountPlace): Twin {
  if (difference === undefined) return twin
  const { module } = place
  const guard = place.guards.of(difference.if)
  const total = scaled(code`received.total`, place.scale)
  const surely = choose(test(guard, '===', 'YES', module), total, 0)
  const atMost = choose(test(guard, '!==', 'NO', module), total, 0)
  const rest = change(place, twin, differenceOf(twin, [surely, atMost, surely, atMost], module, true))
  if (guard === undefined) return tell(place, difference.site, code`received.total`, rest)
  if (!place.why) return rest
  const { lo, hi } = rangeOf(rest)
  const step = stepCode(place, difference.site, code`received.total`, lo, hi)
  place.block.lines.push(code`if (${guard.truth} !== ${runtime(module, 'NO')}) ${step}`)
  return rest
}

function tell(place: AmountPlace, site: Ceiling['site'], value: Code, twin: Twin): Twin {
  return place.why ? told(place, site, value, twin) : twin
}
