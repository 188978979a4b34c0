/** Tiers and cases that are never reached, gaps between ranges. */
import { gradeCases, tierCases, type TierCases } from '../../ir/cases.ts'
import { compares } from '../../ir/compares.ts'
import { and } from '../../ir/conditions.ts'
import type { AwardIr, CompareCondition, Condition, FactRef, PolicyIr, WhenAmount } from '../../ir/types.ts'
import { allAmountsOf } from '../../ir/walk.ts'
import { diagnostic } from '../../diagnostics/create.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { SiteUnit } from '../../runtime/site.ts'
import { conditionsOf, declarationOf } from '../edges.ts'
import { canAllHoldWith } from '../independence.ts'
import type { Question } from '../search.ts'
import { conditionText, numberText } from './condition-text.ts'
import { both, conflictOf, type Effort, fails, holds, isImpossible, type Subject } from './subject.ts'

/** A case of an amount: when it is chosen, and what it is called. */
interface Case {
  /** A value of a fact that chooses it, where one alone does. */
  readonly chosen: { readonly fact: FactRef; readonly value: number | string } | undefined
  readonly isChosen: Question
  readonly name: string
}

/** CY4607: a tier, a grade or another case that the condition rules out. */
export function deadTiers(subject: Subject): readonly Diagnostic[] {
  return allAmountsOf(subject.award)
    .flatMap((amount) => (amount.kind === 'when' ? casesOf(amount) : []))
    .filter(
      ({ chosen }) =>
        chosen === undefined || !subject.isPlain || !canAllHoldWith(chosen.fact, chosen.value, subject.leaves),
    )
    .filter(({ isChosen }) => isImpossible(subject, both(isChosen, holds(subject.whole))))
    .map(({ isChosen, name }) => {
      const conflict = { items: conflictOf(subject, isChosen).map(conditionText) }
      return diagnostic('CY4607', subject.award.span, { tier: { items: [name] }, conflict })
    })
}

/** In the order of the text: grades one by one, tiers from the lowest. */
function casesOf(when: WhenAmount): readonly Case[] {
  const [grades, tiers] = [gradeCases(when), tierCases(when)]
  if (grades !== undefined) {
    const { fact } = grades
    return when.cases.flatMap(({ if: guard }) =>
      guard.kind !== 'one-of'
        ? []
        : guard.values.map((value) => ({
            chosen: { fact, value },
            isChosen: holds({ ...guard, values: [value] }),
            name: value,
          })),
    )
  }
  const cases = when.cases.map(({ if: guard }, index) => {
    const before = when.overlap === 'first' ? when.cases.slice(0, index).map((one) => fails(one.if)) : []
    return { chosen: undefined, isChosen: before.reduce(both, holds(guard)), name: conditionText(guard) }
  })
  return tiers === undefined
    ? cases
    : cases.toReversed().map((one, index) => ({ ...one, ...tierOf(when, tiers, index) }))
}

/** The lowest number of a tier, unless it is one of the next already. */
function tierOf({ site }: WhenAmount, { fact, tiers }: TierCases, index: number): Pick<Case, 'chosen' | 'name'> {
  const { comparison = 'at-least', threshold = 0 } = tiers[index] ?? {}
  const next = tiers[index + 1]
  const value = comparison === 'at-least' ? threshold : threshold + 1
  const isOfNext = next !== undefined && compares(value, next.comparison, next.threshold)
  const unit: SiteUnit = site?.kind === 'tier' ? site.unit : 'count:'
  return { chosen: isOfNext ? undefined : { fact, value }, name: numberText(threshold, unit) }
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
  const fact = declarationOf(bound.fact, policy.facts, last.award.records?.list)
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
    return { award, bounds, rest: [key, award.form, award.records?.list ?? '', ...rest.sort()].join('\n') }
  })
}
