/** More of what an amount is worked out from never pays less, where the clause says nothing to the contrary. */
import type { FactRecord } from '../../../src/ir/interpreter/index.ts'
import { sharedCeilingsOf } from '../../../src/ir/payout.ts'
import { tierCases } from '../../../src/ir/cases.ts'
import type { Amount, AwardIr, Condition, FactRef, PolicyIr, WhenAmount } from '../../../src/ir/types.ts'
import {
  allAmountsOf,
  childrenOf,
  factsInAmount,
  factsOfAmount,
  factsOfCondition,
  guardsOf,
  leavesOf,
} from '../../../src/ir/walk.ts'
import { alone, awardsOf, end, holds, inWords, onlyOutcome, type Evaluate, type Law, type Trial } from './law.ts'

/**
 * Of an award by itself and a number that it is worked out from. To the contrary speak: a condition that asks for no more than so
 * much of it, 不含 it in a basis, and tiers of it of which a higher one may pay less. Whatever else is known or unknown.
 */
const moreOfOne: Law = {
  name: 'more base never pays less',
  check: (policy, trial, evaluate) => {
    let reached = 0
    for (const award of awardsOf(policy)) {
      const single = alone(policy, award)
      for (const ref of numbersOf(award)) {
        const more = raised(trial, award, ref)
        if (more === undefined || !risesWith(ref, award, policy)) continue
        if (expectNoLess(single, trial, more, evaluate)) reached += 1
      }
    }
    return reached
  },
}

function expectNoLess(policy: PolicyIr, trial: Trial, more: FactRecord, evaluate: Evaluate): boolean {
  const before = onlyOutcome(evaluate(policy, trial.facts, trial.context))
  const after = onlyOutcome(evaluate(policy, more, trial.context))
  const isMore = after.from >= before.from && end(after.to) >= end(before.to)
  holds(isMore, () => `${inWords(before)} became ${inWords(after)} with ${JSON.stringify(more)}`)
  return before.status === 'granted'
}

/** Of a whole policy, when nothing is open, and whatever the number is used for rises with it. */
const moreOfAll: Law = {
  name: 'more base never pays less in all',
  check: (policy, trial, evaluate) => {
    const awards = awardsOf(policy)
    const before = evaluate(policy, trial.facts, trial.context)
    let reached = 0
    for (const ref of uniqueRefs(awards.flatMap(numbersOf)).filter(({ scope }) => scope === 'applicant')) {
      const [first] = awards
      const more = first && raised(trial, first, ref)
      if (more === undefined || !awards.every((award) => risesWith(ref, award, policy))) continue
      if (!sharedCeilingsOf(policy).every(({ is }) => rises(is, ref))) continue
      const after = evaluate(policy, more, trial.context)
      const isSettled = [...before.awards, ...after.awards].every(({ status }) => SETTLED.includes(status))
      if (!isSettled) continue
      if (before.total.to !== 0) reached += 1
      holds(
        end(after.total.to) >= end(before.total.to),
        () => `${String(before.total.to)} became ${String(after.total.to)}`,
      )
    }
    return reached
  },
}

export const baseLaws: readonly Law[] = [moreOfOne, moreOfAll]

const SETTLED: readonly string[] = ['granted', 'refused', 'out-of-period']

const same = (left: FactRef, right: FactRef): boolean => left.scope === right.scope && left.id === right.id
const uniqueRefs = (refs: readonly FactRef[]): readonly FactRef[] =>
  refs.filter((ref, index) => refs.findIndex((other) => same(ref, other)) === index)

/** What its amounts are worked out from, published rates left out. */
function numbersOf(award: AwardIr): readonly FactRef[] {
  const references = allAmountsOf(award).flatMap((one) =>
    one.kind === 'share' ? one.by.flatMap((factor) => (factor.kind === 'published' ? [factor.reference] : [])) : [],
  )
  return uniqueRefs(allAmountsOf(award).flatMap(factsOfAmount)).filter(
    (ref) => !references.some((one) => same(one, ref)),
  )
}

/** With more of it, of the first record where it is a field of records; undefined where it is not known. */
function raised({ facts, dice }: Trial, award: AwardIr, ref: FactRef): FactRecord | undefined {
  const by = 1 + (dice[0] ?? 0) ** 3 * 100
  if (ref.scope === 'applicant') {
    const value = facts[ref.id]
    return typeof value === 'number' ? { ...facts, [ref.id]: value + by } : undefined
  }
  const list = award.records?.list
  const records = list === undefined ? undefined : facts[list]
  const [first, ...rest] = typeof records === 'object' ? records : []
  const value = first?.[ref.id]
  if (list === undefined || typeof value !== 'number') return undefined
  return { ...facts, [list]: [{ ...first, [ref.id]: value + by }, ...rest] }
}

function risesWith(ref: FactRef, award: AwardIr, policy: PolicyIr): boolean {
  const conditions = [policy.scope, award.condition, ...(award.records ? [award.records.where] : [])]
  const amounts = [...(award.amount === undefined ? [] : [award.amount]), ...award.ceilings.map(({ is }) => is)]
  return (
    conditions.every((condition) => holdsStill(condition, ref)) &&
    guardsOf(award).every((guard) => !names(guard, ref)) &&
    amounts.every((amount) => rises(amount, ref))
  )
}

/** Whether a condition that holds does so with more of it. */
function holdsStill(condition: Condition, ref: FactRef): boolean {
  return leavesOf(condition).every((leaf) => {
    if (leaf.kind === 'compare') return !same(leaf.fact, ref) || !BELOW.includes(leaf.comparison)
    if (leaf.kind !== 'compare-amount' || !factsInAmount(leaf.of).some((one) => same(one, ref))) return true
    return !BELOW.includes(leaf.comparison) && rises(leaf.of, ref)
  })
}

const BELOW: readonly string[] = ['at-most', 'less-than']

const names = (condition: Condition, ref: FactRef): boolean => factsOfCondition(condition).some((one) => same(one, ref))

function rises(amount: Amount, ref: FactRef): boolean {
  if (!childrenOf(amount).every((part) => rises(part, ref) || (amount.kind === 'less' && part === amount.by)))
    return false
  switch (amount.kind) {
    case 'less':
      return !factsInAmount(amount.by).some((one) => same(one, ref))
    case 'when':
      return amount.cases.every((one) => !names(one.if, ref)) || isAscending(amount)
    case 'total':
      return holdsStill(amount.where, ref)
    default:
      return true
  }
}

/** Tiers with sums of which each is at least the one below. */
function isAscending(when: WhenAmount): boolean {
  const sums = tierCases(when)?.tiers.map(({ amount }) => (amount.kind === 'constant' ? amount.fen : NaN)) ?? [NaN]
  return sums.every((sum, index) => sum >= (sums[index - 1] ?? 0))
}
