/** Tiers that are never reached, gaps between ranges. */
import { and } from '../../ir/conditions.ts'
import { compares } from '../../ir/interpreter/condition.ts'
import type { Amount, AwardIr, CompareCondition, Condition, FactRef, PolicyIr } from '../../ir/types.ts'
import { diagnostic } from '../../diagnostics/create.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { SiteUnit } from '../../runtime/site.ts'
import { conditionsOf, declarationOf } from '../edges.ts'
import { canAllHoldWith } from '../independence.ts'
import { conditionText, numberText } from './condition-text.ts'
import { both, conflictOf, type Effort, holds, isImpossible, type Subject } from './subject.ts'

/** A case of the amount: when it is chosen, and what it is called. */
interface Case {
  readonly fact: FactRef
  /** A value of the fact that chooses it; undefined where the tiers leave none. */
  readonly value: number | string | undefined
  readonly condition: Condition
  readonly name: string
}

/** CY4607: a tier or a grade that the condition rules out. */
export function deadTiers(subject: Subject): readonly Diagnostic[] {
  return casesOf(subject)
    .filter(
      ({ fact, value }) => value === undefined || !subject.isPlain || !canAllHoldWith(fact, value, subject.leaves),
    )
    .filter(({ condition }) => isImpossible(subject, both(holds(condition), holds(subject.whole))))
    .map(({ condition, name }) => {
      const conflict = { items: conflictOf(subject, holds(condition)).map(conditionText) }
      return diagnostic('CY4607', subject.award.span, { tier: { items: [name] }, conflict })
    })
}

function plainAmount(amount: Amount | undefined): Amount | undefined {
  return amount?.kind === 'limited' ? plainAmount(amount.amount) : amount
}

function casesOf({ award }: Subject): readonly Case[] {
  const amount = plainAmount(award.amount)
  if (amount?.kind === 'by-grade') {
    const { fact, site } = amount
    return amount.cases.map(({ value }) => ({
      fact,
      value,
      condition: { kind: 'one-of', fact, values: [value], expect: true, site },
      name: value,
    }))
  }
  if (amount?.kind !== 'by-tier') return []
  const { fact, site, tiers } = amount
  const unit: SiteUnit = site.kind === 'tier' ? site.unit : 'count:'
  return tiers.map(({ comparison, threshold }, index): Case => {
    const next = tiers[index + 1]
    const bound = { kind: 'compare', fact, comparison, threshold, site } as const
    const below = next && {
      ...bound,
      comparison: next.comparison === 'at-least' ? ('less-than' as const) : ('at-most' as const),
      threshold: next.threshold,
    }
    const lowest = comparison === 'at-least' ? threshold : threshold + 1
    const value = below === undefined || compares(lowest, below.comparison, below.threshold) ? lowest : undefined
    const name = numberText(threshold, unit)
    return { fact, value, condition: below === undefined ? bound : and(bound, below), name }
  })
}

/** A range of one fact that an award asks for beside other conditions. */
interface Range {
  readonly award: AwardIr
  readonly bounds: readonly CompareCondition[]
  /** Everything else, for comparing. */
  readonly rest: string
}

/** CY4608: ranges of one indicator that leave a number between them to none. */
export function gapsBetween(policy: PolicyIr, awards: readonly AwardIr[], effort: Effort): readonly Diagnostic[] {
  if (awards.length < 2) return []
  const groups = new Map<string, Range[]>()
  for (const range of awards.flatMap((award) => rangesOf(award, effort))) {
    const group = groups.get(range.rest)
    if (group === undefined) groups.set(range.rest, [range])
    else group.push(range)
  }
  return [...groups.values()].flatMap((group) => gapOf(policy, group, effort))
}

function gapOf(policy: PolicyIr, group: readonly Range[], effort: Effort): readonly Diagnostic[] {
  const [first] = group
  const last = group.at(-1)
  const [bound] = first?.bounds ?? []
  if (bound === undefined || last === undefined || group.length < 2) return []
  const numbers = group.flatMap(({ bounds }) => bounds.map(({ threshold }) => Number(threshold)))
  if (effort.left <= 0) return []
  effort.left -= 3 * numbers.length ** 2
  const inside = (value: number): boolean =>
    group.some(({ bounds }) => bounds.every(({ comparison, threshold }) => compares(value, comparison, threshold)))
  const points = [...new Set(numbers.flatMap((number) => [number - 1, number, number + 1]))].sort((a, b) => a - b)
  const covered = points.filter(inside)
  const [lowest, highest] = [covered.at(0), covered.at(-1)]
  if (lowest === undefined || highest === undefined) return []
  const gap = points.find((point) => point > lowest && point < highest && !inside(point))
  const fact = declarationOf(bound.fact, policy.facts, last.award.items?.list)
  if (gap === undefined || fact === undefined) return []
  const unit: SiteUnit = bound.site.kind === 'compare' ? bound.site.unit : 'count:'
  const example = { items: [`${fact.label} ${numberText(gap, unit)}`] }
  return [diagnostic('CY4608', last.award.span, { phrase: fact.label, example })]
}

/** For each number that an award compares. */
function rangesOf(award: AwardIr, effort: Effort): readonly Range[] {
  const own = and(...conditionsOf(award))
  const parts = own.kind === 'and' ? own.of : [own]
  const compared = parts.filter(
    (part): part is CompareCondition => part.kind === 'compare' && typeof part.threshold === 'number',
  )
  const facts = [...new Set(compared.map(({ fact }) => `${fact.scope}.${fact.id}`))]
  if (effort.left <= 0) return []
  effort.left -= facts.length * parts.length
  return facts.map((key) => {
    const bounds = compared.filter(({ fact }) => `${fact.scope}.${fact.id}` === key)
    const own = new Set<Condition>(bounds)
    const rest = parts.filter((part) => !own.has(part)).map(conditionText)
    return { award, bounds, rest: [key, award.form, award.items?.list ?? '', ...rest.sort()].join('\n') }
  })
}
