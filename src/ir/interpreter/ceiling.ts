/** Ceilings of one award. Section 5 of docs/evaluation.md. */
import type { Reason } from '../../runtime/outcome.ts'
import type { Ceiling } from '../types.ts'
import { measure } from './amount.ts'
import type { Asked, View } from './facts.ts'
import { least, type Interval } from './interval.ts'
import type { OfRecord } from './matters.ts'
import { amountReason } from './reason.ts'
import { difference, inFen, isClosed, pointOf, rangeOf, together, type Twin } from './twin.ts'

/** What is paid so far, with the reasons for it and what can still change it. */
export interface Paid {
  readonly twin: Twin
  readonly reasons: readonly Reason[]
  readonly asked: readonly Asked[]
}

/** What is left of a ceiling; of a matter all of it. */
interface Left {
  readonly twin: Twin
  readonly reasons: readonly Reason[]
  readonly asked: readonly Asked[]
  readonly value: number | undefined
}

/**
 * What was paid, under a ceiling of which `received` (in fen) is gone. Where there is no ceiling nothing is said of it.
 * `left` is what remains of it.
 */
export function under(
  ceiling: Ceiling,
  before: Paid,
  view: View,
  scale: bigint,
  received: OfRecord,
): { readonly paid: Paid; readonly left: Twin } {
  const left = leftOf(ceiling, view, scale, received)
  if (isUnlimited(left.twin)) return { paid: before, left: left.twin }
  const twin = together(before.twin, left.twin, least)
  const reason = amountReason(ceiling.site, view.index, left.value, rangeOf(twin))
  return {
    paid: {
      twin,
      reasons: [...before.reasons, ...left.reasons, reason],
      asked: isClosed(twin) ? [] : [...before.asked, ...left.asked],
    },
    left: left.twin,
  }
}

function leftOf({ is, period }: Ceiling, view: View, scale: bigint, received: OfRecord): Left {
  const stated = measure(is, view, scale)
  if (period === 'matter') return { ...stated, value: undefined }
  const { lo, hi } = received.interval
  const gone = { lo: scaled(lo, scale), hi: scaled(hi, scale) }
  const twin = difference(stated.twin, { f: gone, c: gone })
  const asked = [...stated.asked, ...received.asked]
  return { twin, reasons: stated.reasons, asked, value: inFen(pointOf(twin), scale) }
}

const scaled = (fen: Interval['lo'], scale: bigint): Interval['lo'] =>
  typeof fen === 'bigint' ? fen * scale : Infinity

/** No end at all, whatever becomes known. */
function isUnlimited({ f, c }: Twin): boolean {
  return [f.lo, f.hi, c.lo, c.hi].every((end) => end === Infinity)
}
