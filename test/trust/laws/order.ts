/** The order in which things are given, payments by year, and that everything valid gives a result. */
import type { FactRecord, FactValue } from '../../../src/ir/interpreter/index.ts'
import { splitInstalments } from '../../../src/ir/interpreter/index.ts'
import type { Outcome } from '../../../src/runtime/outcome.ts'
import { awardsOf, holds, inWords, type Evaluate, type Law } from './law.ts'
import { less } from './knowledge.ts'
import type { PolicyIr } from '../../../src/ir/types.ts'

/** Where there are two facts, or two awards in the history; every reason stays too. */
const orderOfKeys: Law = {
  name: 'the order in which facts and history are given changes nothing',
  check: (policy, { facts, context }, evaluate) => {
    const { history } = context
    const turned = { ...context, ...(history === undefined ? {} : { history: reversed(history) }) }
    const before = evaluate(policy, facts, context)
    const after = evaluate(policy, reversedFacts(facts), turned)
    holds(
      JSON.stringify(after) === JSON.stringify(before),
      () => `${summary(before.awards)} became ${summary(after.awards)}`,
    )
    return Object.keys(facts).length > 1 ? 1 : 0
  },
}

/** Where a list has two records: the paths of what is missing name other records, everything else stays. */
const orderOfRecords: Law = {
  name: 'the order of the records of a list changes no amount',
  check: (policy, { facts, context }, evaluate) => {
    const turned = Object.fromEntries(
      Object.entries(facts).map(([id, value]) => [id, typeof value === 'object' ? value.toReversed() : value]),
    )
    const before = evaluate(policy, facts, context)
    const after = evaluate(policy, turned, context)
    holds(
      summary(after.awards) === summary(before.awards),
      () => `${summary(before.awards)} became ${summary(after.awards)}`,
    )
    const isSame = after.total.from === before.total.from && after.total.to === before.total.to
    holds(isSame, () => `total ${JSON.stringify(before.total)} became ${JSON.stringify(after.total)}`)
    return Object.values(facts).some((value) => typeof value === 'object' && value.length > 1) ? 1 : 0
  },
}

/** Where an award has a payment plan and pays something. */
const instalmentsAddUp: Law = {
  name: 'instalments add up to the fen, and none is negative',
  check: (policy, { facts, context }, evaluate) => {
    const { awards } = evaluate(policy, facts, context)
    let reached = 0
    const plans = awardsOf(policy).flatMap(({ instalments }, index) =>
      instalments.map(({ shares }) => ({ shares, outcome: awards[index] })),
    )
    for (const { shares, outcome } of plans) {
      if (outcome === undefined || outcome.to === null) continue
      if (outcome.to > 0) reached += 1
      const payments = splitInstalments(outcome, shares)
      const sums = [payments.map(({ from }) => from), payments.map(({ to }) => to ?? 0)]
      const isWhole = [outcome.from, outcome.to].every(
        (end, at) => sums[at]?.reduce<number>((sum, one) => sum + one, 0) === end,
      )
      holds(isWhole && Math.min(...sums.flat()) >= 0, () => `${inWords(outcome)} in ${JSON.stringify(payments)}`)
    }
    return reached
  },
}

/** Any facts of the right kinds. Beyond the exact range there is a RangeError rather than a wrong number (docs/evaluation.md, 1). */
const neverThrows: Law = {
  name: 'no evaluation throws on valid facts',
  check: (policy, trial, evaluate) => {
    evaluate(policy, trial.facts, trial.context)
    evaluate(policy, less(trial), trial.context)
    evaluate(policy, {}, trial.context)
    expectRangeErrorAtMost(policy, hugeNumbers(trial.facts), evaluate, trial.context)
    return 1
  },
}

function expectRangeErrorAtMost(
  policy: PolicyIr,
  facts: FactRecord,
  evaluate: Evaluate,
  context: Parameters<Evaluate>[2],
): void {
  try {
    evaluate(policy, facts, context)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
}

export const orderLaws: readonly Law[] = [orderOfKeys, orderOfRecords, instalmentsAddUp, neverThrows]

const reversed = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).toReversed())

function reversedFacts(facts: FactRecord): FactRecord {
  return Object.fromEntries(
    Object.entries(facts)
      .toReversed()
      .map(([id, value]) => [id, typeof value === 'object' ? value.map(reversedFacts) : value]),
  )
}

/** The largest whole numbers in place of those that are given, down to a whole rate. */
function hugeNumbers(facts: FactRecord): FactRecord {
  const huge = Number.MAX_SAFE_INTEGER - (Number.MAX_SAFE_INTEGER % 1000)
  const entries = Object.entries(facts).map(([id, value]): readonly [string, FactValue | undefined] => {
    if (typeof value === 'object') return [id, value.map(hugeNumbers)]
    return [id, typeof value === 'number' ? huge : value]
  })
  return Object.fromEntries(entries)
}

const summary = (awards: readonly Outcome[]): string =>
  awards.map((one) => `${inWords(one)} ${String(one.missing.length)} ${String(one.pending.length)}`).join('; ')
