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
import { nothingKnown, viewsWhere, type Question } from '../search.ts'
import { both, budgetOf, charge, exampleText, holds, isImpossible, search, type Subject } from './subject.ts'

/** A ceiling in fen, and what it is put on. */
interface Ceiling {
  readonly fen: number
  readonly site: Site
  readonly amount: Amount
  readonly before: readonly Limit[]
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

/** CY4606: a ceiling on one matter above one on all of them. */
export function contradictoryCeilings(subject: Subject): readonly Diagnostic[] {
  const narrow = ofOneMatter(subject.award)
  return ofAll(subject).flatMap((wide) => {
    const high = narrow.find(({ fen }) => fen > wide.fen)
    if (high === undefined) return []
    const found = search(
      subject,
      both(
        holds(subject.whole),
        reaches(subject, high, (sum, fen) => sum >= fen),
      ),
    )
    if (found.kind !== 'found') return []
    const example = exampleText(subject, found.view, (view) => seen(subject, high, view))
    const params = {
      limit: textOf(high),
      other: textOf(wide),
      more: money(BigInt(high.fen)),
      less: money(BigInt(wide.fen)),
      example,
    }
    return [diagnostic('CY4606', subject.award.span, params)]
  })
}

/** On one matter, or one record: those of the amount's own parts, then those of the award. */
function ofOneMatter({ amount, itemLimits }: AwardIr): readonly Ceiling[] {
  if (amount === undefined) return []
  return [...inside(amount), ...absolute(amount, itemLimits)]
}

function inside(amount: Amount): readonly Ceiling[] {
  switch (amount.kind) {
    case 'limited':
      return [...inside(amount.amount), ...absolute(amount.amount, amount.limits)]
    case 'by-grade':
      return amount.cases.flatMap((one) => inside(one.amount))
    case 'by-tier':
      return amount.tiers.flatMap((one) => inside(one.amount))
    default:
      return []
  }
}

function absolute(amount: Amount, limits: readonly Limit[]): readonly Ceiling[] {
  return limits.flatMap((limit, index) =>
    limit.kind === 'absolute' ? [{ fen: limit.fen, site: limit.site, amount, before: limits.slice(0, index) }] : [],
  )
}

/** On everything that an applicant gets for the award; a payment plan spreads it over years. */
function ofAll({ award, policy }: Subject): readonly Ceiling[] {
  const { amount, itemLimits, sumLimits, periodLimits, instalments } = award
  if (amount === undefined || instalments !== undefined) return []
  const sums = sumLimits.flatMap((limit) => (limit.kind === 'absolute' ? [limit] : []))
  const shared = policy.sharedLimits.filter(({ awards }) => awards.includes(award.id))
  return [...sums, ...periodLimits, ...shared].map(({ fen, site }) => ({ fen, site, amount, before: itemLimits }))
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

function measured(
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

function seen(subject: Subject, ceiling: Ceiling, view: View): string {
  const { lo, hi } = measured(subject, ceiling, view).interval
  return `${String(lo)} ${String(hi)} ${String(holds(subject.whole)(view).truth)}`
}

/** As the text writes it. */
function textOf({ site, fen }: Ceiling): string | { readonly items: readonly string[] } {
  const text = 'text' in site ? site.text : ''
  return text === '' ? money(BigInt(fen)) : text
}

const money = (fen: bigint): { readonly items: readonly string[] } => ({ items: [formatMoney(Number(fen) as Money)] })
