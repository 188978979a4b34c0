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
import { timeOf } from './times-code.ts'
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

/** What was received for the record at hand: some of it, unless there is but one of so many; or what receipts say of its matter. */
export type GoneOfRecord = { readonly count: Code } | GoneByMatter

export interface GoneByMatter {
  /** The `ReceivedByRecord`. */
  readonly before: Code
  readonly matter: Code
}

/** Puts an amount under a ceiling; `gone` is there for one of a record. */
export function writeCeiling(ceiling: Ceiling, twin: Twin, place: AmountPlace, gone?: GoneOfRecord): Capped {
  const { is, period } = ceiling
  if (is.kind === 'unlimited') return { twin, top: undefined }
  if (is.kind === 'constant' && is.site === undefined) {
    return period === 'matter'
      ? writeStated(ceiling, is.fen, twin, place)
      : writeLeft(ceiling, is.fen, period, twin, place, gone)
  }
  return writeWorkedOut(ceiling, twin, place, gone)
}

/** A written sum. */
function writeStated({ site }: Ceiling, fen: number, twin: Twin, place: AmountPlace): Capped {
  const top = exactly(fen * place.scale)
  const capped = change(place, twin, leastOf([twin, top]), lineComment(formatMoney(fen as Money)))
  return { twin: tell(place, site, code`undefined`, capped), top: { twin: exactly(fen), perFen: 1, whole: true } }
}

/** What is left of a written sum for a time. */
function writeLeft(
  { site }: Ceiling,
  fen: number,
  period: TimePeriod,
  twin: Twin,
  place: AmountPlace,
  gone: GoneOfRecord | undefined,
): Capped {
  const figure = inlineComment(formatMoney(fen as Money))
  const restOf = (received: Code): Code => {
    const rest = code`${runtime(place.module, 'less')}(${fen} ${figure}, ${received})`
    return declare(place.block, leftName(period), rest).name
  }
  const ends = ((): TwinExpr => {
    if (gone !== undefined && 'matter' in gone) {
      const [surely, atMost] = receivedForMatter(gone, period)
      return between(restOf(atMost), restOf(surely))
    }
    const left = restOf(receivedIn(period, place.module))
    // Which record was paid for before nobody has said, unless there is but one.
    return gone === undefined ? exactly(left) : between(left, choose(code`${gone.count} === 1`, left, fen))
  })()
  const capped = change(place, twin, leastOf([twin, onEnds(ends, (end) => scaled(end, place.scale))]))
  const value = gone === undefined ? code`${ends[0]}` : pointOf(ends, { ...place, scale: 1 })
  return { twin: tell(place, site, value, capped), top: { twin: ends, perFen: 1, whole: true } }
}

/** A ceiling that is worked out as an amount is; for whom there is none of it nothing is said. */
function writeWorkedOut(
  { is, period, site }: Ceiling,
  twin: Twin,
  place: AmountPlace,
  gone: GoneOfRecord | undefined,
): Capped {
  const mayBeNone = amountsOf(is).some(({ kind }) => kind === 'unlimited')
  const stated = writeAmount(is, mayBeNone ? { ...place, why: false } : place).twin
  const top = period === 'matter' ? stated : hold(place, leftOf(stated, period, place, gone), leftName(period))
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

function leftOf(stated: Twin, period: TimePeriod, place: AmountPlace, gone: GoneOfRecord | undefined): TwinExpr {
  const [surely, atMost] = ((): readonly [Expr, Expr] => {
    if (gone !== undefined && 'matter' in gone) {
      const [least, most] = receivedForMatter(gone, period)
      return [scaled(least, place.scale), scaled(most, place.scale)]
    }
    const all = scaled(receivedIn(period, place.module), place.scale)
    return [gone === undefined ? all : choose(code`${gone.count} === 1`, all, 0), all]
  })()
  return differenceOf(stated, [surely, atMost, surely, atMost], place.module, true)
}

type TimePeriod = Exclude<Ceiling['period'], 'matter'>

/** What receipts say was received for a record in the time of a ceiling, in fen: surely, and at most. */
function receivedForMatter(
  { before, matter }: GoneByMatter,
  period: TimePeriod,
): readonly [surely: Code, atMost: Code] {
  const asked = code`(${matter}, ${timeOf(period)})`
  return [code`${before}.atLeast${asked}`, code`${before}.atMost${asked}`]
}

/** What was received in the time of a ceiling, in fen. */
function receivedIn(period: TimePeriod, module: AmountPlace['module']): Code {
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
