/** Amounts. Section 4 of docs/evaluation.md. */
import type { Amount, BetweenAmount, FactAmount, LessAmount, ManyAmount } from '../types.ts'
import { measureEach } from './each.ts'
import { amountOf, askedOf, type View } from './facts.ts'
import { higher, least, most, sum, type Interval } from './interval.ts'
import { measureTotal } from './list-total.ts'
import { judgeBy } from './judgement.ts'
import { measured, type Inside, type Measured } from './measured.ts'
import { measurePieces } from './pieces.ts'
import { measureShare } from './share.ts'
import { ANY_MONEY, difference, known, together } from './twin.ts'
import { measureWhen } from './when.ts'

/** Amounts and guards in one another. */
const INSIDE: Inside = { measure, judge: (condition, view) => judgeBy(measure, condition, view) }

/** What an amount comes to for the applicant or one record. */
export function measure(amount: Amount, view: View, scale: bigint): Measured {
  switch (amount.kind) {
    case 'constant':
      return measured(amount, view, known(BigInt(amount.fen) * scale), undefined)
    case 'fact':
      return measureFact(amount, view, scale)
    case 'unlimited':
      return measured(amount, view, known(Infinity), undefined)
    case 'between':
      return measureBetween(amount, view, scale)
    case 'share':
      return measureShare(amount, view, scale, INSIDE)
    case 'each':
      return measureEach(amount, view, scale, INSIDE)
    case 'pieces':
      return measurePieces(amount, view, scale, INSIDE)
    case 'sum':
    case 'min':
    case 'max':
      return measureMany(amount, view, scale)
    case 'less':
      return measureLess(amount, view, scale)
    case 'when':
      return measureWhen(amount, view, scale, INSIDE)
    case 'total':
      return measureTotal(amount, view, scale, INSIDE)
  }
}

function measureFact(amount: FactAmount, view: View, scale: bigint): Measured {
  const value = amountOf(view, amount.fact)
  if (value === undefined) return measured(amount, view, ANY_MONEY, undefined, { asked: askedOf(view, amount.fact) })
  return measured(amount, view, known(value * scale), Number(value))
}

/** F of what it begins with; C of what it ends with, never less. A reason shows what the share is of with which it begins. */
function measureBetween(amount: BetweenAmount, view: View, scale: bigint): Measured {
  const parts = [measure(amount.from, view, scale), measure(amount.to, view, scale)] as const
  const [from, to] = parts
  const c = { lo: higher(from.twin.f.lo, to.twin.c.lo), hi: higher(from.twin.f.hi, to.twin.c.hi) }
  const isShare = amount.from.kind === 'share' || amount.from.kind === 'pieces'
  return measured(amount, view, { f: from.twin.f, c }, isShare ? from.value : undefined, joined(parts))
}

const JOINS: Readonly<Record<ManyAmount['kind'], (a: Interval, b: Interval) => Interval>> = {
  sum,
  min: least,
  max: most,
}

function measureMany(amount: ManyAmount, view: View, scale: bigint): Measured {
  const parts = amount.of.map((part) => measure(part, view, scale))
  const twin = parts.map((part) => part.twin).reduce((a, b) => together(a, b, JOINS[amount.kind]))
  return measured(amount, view, twin, undefined, joined(parts))
}

function measureLess(amount: LessAmount, view: View, scale: bigint): Measured {
  const parts = [measure(amount.of, view, scale), measure(amount.by, view, scale)] as const
  return measured(amount, view, difference(parts[0].twin, parts[1].twin), undefined, joined(parts))
}

function joined(parts: readonly Measured[]): Pick<Measured, 'reasons' | 'asked'> {
  return { reasons: parts.flatMap((part) => part.reasons), asked: parts.flatMap((part) => part.asked) }
}
