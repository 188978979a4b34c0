/** Ceilings that never or always bind, and those that another one makes useless. */
import { applyLimits, measure } from '../../ir/interpreter/amount.ts'
import { valueOf, type View } from '../../ir/interpreter/facts.ts'
import type { Interval } from '../../ir/interpreter/interval.ts'
import type { Amount, AwardIr, FactRef, Limit } from '../../ir/types.ts'
import { diagnostic } from '../../diagnostics/create.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { formatMoney, type Money } from '../../runtime/money.ts'
import type { Site } from '../../runtime/site.ts'
import { NO, UNKNOWN, YES } from '../../runtime/truth.ts'
import { amountRange, type AmountRange } from '../amount-range.ts'
import { nothingKnown, viewsWhere, type Question } from '../search.ts'
import { both, budgetOf, charge, exampleText, holds, isImpossible, type Subject } from './subject.ts'

/** A ceiling in fen, and what it is put on. */
export interface Ceiling {
  readonly fen: number
  readonly site: Site | undefined
  readonly amount: Amount
  readonly before: readonly Limit[]
  /** Of which case of the amount: `/` for all of it, `/1/` for its second. */
  readonly path: string
  /** One matter or record; those of one application; those of a year; those of a life. */
  readonly reach: 'matter' | 'matters' | 'year' | 'lifetime'
  /** The awards that it is over; undefined for one that the award has to itself. */
  readonly awards?: readonly string[]
}

/** CY4604 and CY4605. */
export function idleCeilings(subject: Subject): readonly Diagnostic[] {
  const { award } = subject
  return [
    ...ofOneMatter(award).flatMap((ceiling) => [...neverBinds(subject, ceiling), ...alwaysBinds(subject, ceiling)]),
    ...ofAll(subject).flatMap((ceiling) => alwaysBinds(subject, ceiling)),
  ]
}

function neverBinds(subject: Subject, ceiling: Ceiling): readonly Diagnostic[] {
  if ((rangeOf(subject, ceiling)?.most ?? 0) >= ceiling.fen) return []
  const question = both(
    holds(subject.whole),
    reaches(subject, ceiling, (sum, fen) => sum >= fen),
  )
  if (!isImpossible(subject, question)) return []
  const most = extreme(subject, ceiling, (sum, other) => sum > other)
  if (most === undefined) return []
  const example = exampleText(subject, most.view, (view) => seen(subject, ceiling, view))
  return [diagnostic('CY4604', subject.award.span, { limit: textOf(ceiling), most: money(most.sum), example })]
}

function alwaysBinds(subject: Subject, ceiling: Ceiling): readonly Diagnostic[] {
  if ((rangeOf(subject, ceiling)?.least ?? Infinity) <= ceiling.fen) return []
  const question = both(
    holds(subject.whole),
    reaches(subject, ceiling, (sum, fen) => sum <= fen),
  )
  if (!isImpossible(subject, question)) return []
  const least = extreme(subject, ceiling, (sum, other) => sum < other)
  if (least === undefined) return []
  const example = exampleText(subject, least.view, (view) => seen(subject, ceiling, view))
  const params = { limit: textOf(ceiling), least: money(least.sum), most: money(BigInt(ceiling.fen)), example }
  return [diagnostic('CY4605', subject.award.span, params)]
}

/** What the ceiling is put on, where the constants alone tell. */
const rangeOf = ({ isPlain, leaves }: Subject, { amount, before }: Ceiling): AmountRange | undefined =>
  isPlain ? amountRange(amount, before, leaves) : undefined

/** On one matter, or one record: those of the amount's own parts, then those of the award. */
export function ofOneMatter({ amount, itemLimits }: AwardIr): readonly Ceiling[] {
  if (amount === undefined) return []
  return [...inside(amount, '/'), ...absolute(amount, itemLimits, '/')]
}

function inside(amount: Amount, path: string): readonly Ceiling[] {
  switch (amount.kind) {
    case 'limited':
      return [...inside(amount.amount, path), ...absolute(amount.amount, amount.limits, path)]
    case 'by-grade':
      return amount.cases.flatMap((one, index) => inside(one.amount, `${path}${String(index)}/`))
    case 'by-tier':
      return amount.tiers.flatMap((one, index) => inside(one.amount, `${path}${String(index)}/`))
    default:
      return []
  }
}

function absolute(amount: Amount, limits: readonly Limit[], path: string): readonly Ceiling[] {
  return limits.flatMap((limit, index) =>
    limit.kind === 'absolute'
      ? [{ fen: limit.fen, site: limit.site, amount, before: limits.slice(0, index), path, reach: 'matter' as const }]
      : [],
  )
}

/** On everything that an applicant gets for the award; a payment plan spreads it over years. */
export function ofAll({ award, policy }: Subject): readonly Ceiling[] {
  const { amount, itemLimits, sumLimits, periodLimits, instalments } = award
  if (amount === undefined || instalments !== undefined) return []
  const sums = sumLimits.flatMap((limit) =>
    limit.kind === 'absolute' ? [{ ...limit, reach: 'matters' as const }] : [],
  )
  const periods = periodLimits.map((limit) => ({ ...limit, reach: limit.period }))
  const shared = policy.sharedLimits
    .filter(({ awards }) => awards.includes(award.id))
    .map((limit) => ({ ...limit, reach: limit.period === 'matter' ? ('matters' as const) : limit.period }))
  return [...sums, ...periods, ...shared].map((limit) => {
    const { fen, site, reach } = limit
    const own = { fen, site, amount, before: itemLimits, path: '/', reach }
    return 'awards' in limit ? { ...own, awards: limit.awards } : own
  })
}

/** Whether what the ceiling is put on stands so to it. */
function reaches(
  subject: Subject,
  ceiling: Ceiling,
  compare: (sum: bigint | number, fen: bigint) => boolean,
): Question {
  const scale = BigInt(subject.award.scale)
  const fen = BigInt(ceiling.fen) * scale
  return (view) => {
    const { interval, asked } = measured(subject, ceiling, view)
    const ends = [compare(interval.lo, fen), compare(interval.hi, fen)]
    if (ends.every((one) => one)) return { truth: YES, asked: [] }
    if (ends.every((one) => !one)) return { truth: NO, asked: [] }
    return asked.length === 0 ? { truth: YES, asked } : { truth: UNKNOWN, asked }
  }
}

export function measured(
  { award }: Subject,
  { amount, before }: Ceiling,
  view: View,
): { readonly interval: Interval; readonly asked: readonly FactRef[] } {
  const scale = BigInt(award.scale)
  const { interval, reads } = applyLimits(before, measure(amount, view, scale), view, scale)
  return { interval, asked: reads.filter((fact) => valueOf(view, fact) === undefined) }
}

/** The most, or the least, that the ceiling is put on; in fen. */
function extreme(subject: Subject, ceiling: Ceiling, isBeyond: (sum: bigint, other: bigint) => boolean) {
  const known: Question = (view) => {
    const { asked } = measured(subject, ceiling, view)
    return { truth: asked.length === 0 ? YES : UNKNOWN, asked }
  }
  const question = both(holds(subject.whole), known)
  let best: { readonly view: View; readonly sum: bigint } | undefined
  const budget = budgetOf(subject)
  const granted = budget.left
  for (const view of viewsWhere(nothingKnown(subject.list), subject.list, question, subject.values, budget)) {
    const { hi } = measured(subject, ceiling, view).interval
    if (typeof hi !== 'bigint') continue
    const sum = hi / BigInt(subject.award.scale)
    if (best === undefined || isBeyond(sum, best.sum)) best = { view, sum }
  }
  charge(subject, granted - Math.max(budget.left, 0))
  return best
}

export function seen(subject: Subject, ceiling: Ceiling, view: View): string {
  const { lo, hi } = measured(subject, ceiling, view).interval
  return `${String(lo)} ${String(hi)} ${String(holds(subject.whole)(view).truth)}`
}

/** As the text writes it. */
export function textOf({ site, fen }: Ceiling): string | { readonly items: readonly string[] } {
  const text = site !== undefined && 'text' in site ? site.text : ''
  return text === '' ? money(BigInt(fen)) : text
}

export const money = (fen: bigint): { readonly items: readonly string[] } => ({
  items: [formatMoney(Number(fen) as Money)],
})
