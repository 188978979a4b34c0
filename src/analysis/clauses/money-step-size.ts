/** Steps of foreign money as texts state them: 每1美元, 每出口100万美元, 0.03元/美元. Those of yuan are in `step-units.ts`. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import { type Currency, partsOf } from '../../runtime/currency.ts'
import type { Fraction, QuantityListNode, QuantityNode, WordNode } from '../../syntax/ast.ts'
import { currencyOf } from '../currencies.ts'
import type { LimbParts } from './limb-parts.ts'

export interface MoneyStep {
  readonly currency: Currency
  /** Smallest parts of the currency. */
  readonly every: number
  readonly text: string
  /** 新增, 满, 出口: words beside the figure. */
  readonly words: readonly WordNode[]
  /** 超过: the figure is counted from somewhere else than nothing. */
  readonly exceeds: boolean
  readonly span: Span
}

/** Whether a limb pays by steps of money: what it names then is counted, not a share's basis. */
export const paysBySteps = (limb: Pick<LimbParts, 'perUnits'>, list: QuantityListNode): boolean =>
  statedStep(limb) !== undefined || pricedStep(list) !== undefined

/** 每出口1美元 */
export function statedStep({ perUnits }: Pick<LimbParts, 'perUnits'>): MoneyStep | undefined {
  const [perUnit] = perUnits
  const comparison = perUnit?.parts.find((part) => part.kind === 'comparison')
  const [item] = comparison?.quantities.items ?? []
  if (perUnit === undefined || item === undefined) return undefined
  const size = stepSizeOf(item)
  const words = perUnit.parts.filter((part) => part.kind === 'word')
  return size === undefined
    ? undefined
    : { ...size, text: item.text, words, exceeds: comparison?.comparator === 'exceed', span: item.span }
}

/** 1美元, 100万美元 as a step. */
export function stepSizeOf({ value }: QuantityNode): Pick<MoneyStep, 'currency' | 'every'> | undefined {
  const currency = value.kind === 'foreign-money' ? currencyOf(value.currency) : undefined
  if (value.kind !== 'foreign-money' || currency === undefined) return undefined
  return wholeSteps(currency, value.amount, partsOf(currency))
}

function wholeSteps(
  currency: Currency,
  { numerator, denominator }: Fraction,
  parts: number,
): Pick<MoneyStep, 'currency' | 'every'> | undefined {
  const every = (numerator * BigInt(parts)) / denominator
  const exact = every > 0n && every * denominator === numerator * BigInt(parts) && every <= Number.MAX_SAFE_INTEGER
  return exact ? { currency, every: Number(every) } : undefined
}

/** 0.03元/美元 */
export function pricedStep({ items, span }: QuantityListNode): MoneyStep | undefined {
  const [item] = items
  const currency = item?.value.kind === 'money-per-unit' ? currencyOf(item.value.unit) : undefined
  if (item?.value.kind !== 'money-per-unit' || currency === undefined) return undefined
  return { currency, every: partsOf(currency), text: `1${item.value.unit}`, words: [], exceeds: false, span }
}
