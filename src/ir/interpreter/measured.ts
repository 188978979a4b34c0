/** What amounts come to. */
import type { Reason } from '../../runtime/outcome.ts'
import type { Amount, Condition } from '../types.ts'
import type { Asked, View } from './facts.ts'
import { amountReason } from './reason.ts'
import { isClosed, rangeOf, type Twin } from './twin.ts'
import type { Truth } from '../../runtime/truth.ts'

/** An amount, in 1/scale fen. */
export interface Measured {
  readonly twin: Twin
  /** What a reason of its own shows as what went in. */
  readonly value: Reason['value']
  /** Those of its parts, then its own if it has a site. */
  readonly reasons: readonly Reason[]
  /** The unknown facts that can still change it: none once it is closed. */
  readonly asked: readonly Asked[]
}

/** What works out an amount. */
export type Measure = (amount: Amount, view: View, scale: bigint) => Measured

/** What amounts and guards inside an amount are worked out by. */
export interface Inside {
  readonly measure: Measure
  readonly judge: (condition: Condition, view: View) => Judgement
}

/** What an amount comes to whose parts gave these reasons and ask for these facts. */
export function measured(
  amount: Amount,
  view: View,
  twin: Twin,
  value: Reason['value'],
  parts: { readonly reasons?: readonly Reason[]; readonly asked?: readonly Asked[] } = {},
): Measured {
  const { reasons = [], asked = [] } = parts
  const own = amount.site === undefined ? [] : [amountReason(amount.site, view.index, value, rangeOf(twin))]
  return { twin, value, reasons: [...reasons, ...own], asked: isClosed(twin) ? [] : asked }
}

/** What a condition comes to. */
export interface Judgement {
  readonly truth: Truth
  /** One for each leaf, in document order, and one behind the parts of each 任意…项. */
  readonly reasons: readonly Reason[]
  /** When UNKNOWN: the facts of the unknown leaves that could still change it, otherwise none. */
  readonly asked: readonly Asked[]
  /** When NO: the leaves that fail, and the 任意…项 with too few; otherwise none. */
  readonly failing: readonly Reason[]
}
