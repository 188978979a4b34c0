/** An amount as two numbers, each known as an interval. Section 4 of docs/evaluation.md. */
import { ANYTHING, exactly, isPoint, less, NOTHING, type Extent, type Interval } from './interval.ts'

/** F, what is surely paid, and C, what may be paid once all facts are known; F is never above C. In 1/scale fen. */
export interface Twin {
  readonly f: Interval
  readonly c: Interval
}

export const NO_MONEY: Twin = { f: NOTHING, c: NOTHING }
/** Nothing is known of it. */
export const ANY_MONEY: Twin = { f: ANYTHING, c: ANYTHING }

/** One known amount, with nothing left to the authority. */
export function known(amount: Extent): Twin {
  return { f: exactly(amount), c: exactly(amount) }
}

/** Whether no fact can change it any more. */
export function isClosed({ f, c }: Twin): boolean {
  return isPoint(f) && isPoint(c)
}

/** The same done to F and to C. */
export function inBoth({ f, c }: Twin, change: (interval: Interval) => Interval): Twin {
  return { f: change(f), c: change(c) }
}

/** Of two amounts, their Fs and their Cs put together. */
export function together(a: Twin, b: Twin, join: (a: Interval, b: Interval) => Interval): Twin {
  return { f: join(a.f, b.f), c: join(a.c, b.c) }
}

/** The first amount less the second one, never below zero: what is surely left is F less C. */
export function difference(of: Twin, by: Twin): Twin {
  return {
    f: { lo: less(of.f.lo, by.c.hi), hi: less(of.f.hi, by.c.lo) },
    c: { lo: less(of.c.lo, by.f.hi), hi: less(of.c.hi, by.f.lo) },
  }
}

/** The same amount, or nothing: whether it counts is not known. */
export function maybe({ f, c }: Twin): Twin {
  return { f: { lo: 0n, hi: f.hi }, c: { lo: 0n, hi: c.hi } }
}

/** From what is certain to what is possible: what a reason says. */
export function rangeOf({ f, c }: Twin): Interval {
  return { lo: f.lo, hi: c.hi }
}

/** The one finite amount that it is; undefined while it may be several, or has no end. */
export function pointOf({ f, c }: Twin): bigint | undefined {
  const { lo } = f
  return typeof lo === 'bigint' && lo === f.hi && lo === c.lo && lo === c.hi ? lo : undefined
}

/** An amount in 1/scale fen as a reason shows it, in fen. */
export function inFen(amount: bigint | undefined, scale: bigint): number | undefined {
  if (amount === undefined) return undefined
  return amount % scale === 0n ? Number(amount / scale) : Number(amount) / Number(scale)
}
