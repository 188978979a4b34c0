/** Ceilings that never or always bind. */
import type { View } from '../../ir/interpreter/facts.ts'
import type { Amount } from '../../ir/types.ts'
import { diagnostic } from '../../diagnostics/create.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { formatMoney, type Money } from '../../runtime/money.ts'
import { NO, UNKNOWN, YES } from '../../runtime/truth.ts'
import { amountText } from '../amount-text.ts'
import { amountRange, type AmountRange } from '../amount-range.ts'
import { weigh, type Weighed } from '../measured.ts'
import { nothingKnown, viewsWhere, type Question } from '../search.ts'
import type { Place } from '../edges.ts'
import { fenOf, isStated, ofAll, ofOneMatter, type StatedCeiling } from './stated-ceilings.ts'
import { both, budgetOf, charge, exampleText, holds, isImpossible, type Subject } from './subject.ts'

/** CY4604 and CY4605. A ceiling that is worked out from facts is left out: where two sums cross is at no value of the text. */
export function idleCeilings(subject: Subject): readonly Diagnostic[] {
  const { award, policy } = subject
  return [
    ...ofOneMatter(award)
      .filter(({ is }) => isStated(is))
      .flatMap((ceiling) => [...neverBinds(subject, ceiling), ...alwaysBinds(subject, ceiling)]),
    ...ofAll(award, policy)
      .filter(({ is }) => isStated(is))
      .flatMap((ceiling) => alwaysBinds(subject, ceiling)),
  ]
}

function neverBinds(subject: Subject, ceiling: StatedCeiling): readonly Diagnostic[] {
  const fen = fenOf(ceiling)
  if (fen !== undefined && (rangeOf(subject, ceiling)?.most ?? 0) >= fen) return []
  const question = both(
    holds(subject.whole),
    reaches(subject, ceiling, (sum, most) => sum >= most),
  )
  if (!isImpossible(subject, question)) return []
  const most = extreme(subject, ceiling, (sum, other) => sum > other)
  if (most === undefined) return []
  const example = exampleText(subject, most.view, (view) => seen(subject, ceiling, view))
  return [diagnostic('CY4604', subject.award.span, { limit: textOf(ceiling), most: money(most.sum), example })]
}

function alwaysBinds(subject: Subject, ceiling: StatedCeiling): readonly Diagnostic[] {
  const fen = fenOf(ceiling)
  if (fen !== undefined && (rangeOf(subject, ceiling)?.least ?? Infinity) <= fen) return []
  const question = both(
    holds(subject.whole),
    reaches(subject, ceiling, (sum, most) => sum <= most),
  )
  if (!isImpossible(subject, question)) return []
  const least = extreme(subject, ceiling, (sum, other) => sum < other)
  const top = least && upperEnd(subject, ceiling.is, least.view)
  if (least === undefined || top === undefined) return []
  const example = exampleText(subject, least.view, (view) => seen(subject, ceiling, view))
  const params = { limit: textOf(ceiling), least: money(least.sum), most: money(top), example }
  return [diagnostic('CY4605', subject.award.span, params)]
}

/** What the ceiling is put on, where the constants alone tell. */
const rangeOf = ({ isPlain, leaves }: Subject, { amount }: StatedCeiling): AmountRange | undefined =>
  isPlain ? amountRange(amount, leaves) : undefined

/** Whether what the ceiling is put on stands so to it. */
function reaches(
  subject: Subject,
  { amount, is }: StatedCeiling,
  compare: (sum: Weighed['hi'], top: Weighed['hi']) => boolean,
): Question {
  const scale = BigInt(subject.scale)
  return (view) => {
    const [sum, top] = [weigh(amount, view, scale), weigh(is, view, scale)]
    const ends = [sum.lo, sum.hi].flatMap((one) => [top.lo, top.hi].map((other) => compare(one, other)))
    if (ends.every((one) => one)) return { truth: YES, asked: [] }
    if (ends.every((one) => !one)) return { truth: NO, asked: [] }
    const asked: readonly Place[] = [...sum.asked, ...top.asked]
    return { truth: asked.length === 0 ? YES : UNKNOWN, asked }
  }
}

/** What the ceiling is put on, for an example. */
export const measured = ({ scale }: Subject, { amount }: StatedCeiling, view: View): Weighed =>
  weigh(amount, view, BigInt(scale))

/** In fen; undefined where there is none. */
function upperEnd({ scale }: Subject, amount: Amount, view: View): bigint | undefined {
  const { hi } = weigh(amount, view, BigInt(scale))
  return typeof hi === 'bigint' ? hi / BigInt(scale) : undefined
}

/** The most, or the least, that the ceiling is put on; in fen. */
function extreme(subject: Subject, ceiling: StatedCeiling, isBeyond: (sum: bigint, other: bigint) => boolean) {
  const known: Question = (view) => {
    const { asked } = measured(subject, ceiling, view)
    return { truth: asked.length === 0 ? YES : UNKNOWN, asked }
  }
  const question = both(holds(subject.whole), known)
  let best: { readonly view: View; readonly sum: bigint } | undefined
  const budget = budgetOf(subject)
  const granted = budget.left
  for (const view of viewsWhere(nothingKnown(subject.list), subject.list, question, subject.values, budget)) {
    const sum = upperEnd(subject, ceiling.amount, view)
    if (sum !== undefined && (best === undefined || isBeyond(sum, best.sum))) best = { view, sum }
  }
  charge(subject, granted - Math.max(budget.left, 0))
  return best
}

export function seen(subject: Subject, ceiling: StatedCeiling, view: View): string {
  const { lo, hi } = measured(subject, ceiling, view)
  return `${String(lo)} ${String(hi)} ${String(holds(subject.whole)(view).truth)}`
}

/** As the text writes it. */
export function textOf(ceiling: StatedCeiling): string | { readonly items: readonly string[] } {
  const { site } = ceiling
  const text = site !== undefined && 'text' in site ? site.text : ''
  // A stated ceiling has no facts to be called anything.
  return text === '' ? { items: [amountText(ceiling.is, ({ id }) => id)] } : text
}

export const money = (fen: bigint): { readonly items: readonly string[] } => ({
  items: [formatMoney(Number(fen) as Money)],
})
