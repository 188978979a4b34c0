/** Several applications pay what one would: a year in two, and a way up through tiers step by step. */
import type { FactRecord } from '../../../src/ir/interpreter/index.ts'
import { always, isAlways } from '../../../src/ir/conditions.ts'
import { startsAtZero } from '../../../src/ir/kind.ts'
import type { Amount, AwardIr, Ceiling, PolicyIr } from '../../../src/ir/types.ts'
import { allAmountsOf, amountsOf, factsOfAmount } from '../../../src/ir/walk.ts'
import { everyAmountOf } from '../../support/random-ir/everything.ts'
import type { Context, ExplainedOutcome, Received } from '../../../src/runtime/outcome.ts'
import { fen } from '../../../src/runtime/money.ts'
import { alone, awardsOf, holds, inWords, onlyOutcome, type Evaluate, type Law, type Trial } from './law.ts'

/**
 * Of an award over a list, under ceilings of the year and of a record alone. Each of its records twice, applied for in two parts, the second
 * with what the first paid in its history. To the contrary speak: 一次性, 差额, a ceiling on one application or a life; where the
 * amount of a part is rounded, or left to the authority, the parts need not add up. Of policies that were drawn at random every award over a list is
 * taken without what speaks to the contrary, and with a ceiling of the year.
 */
const yearInTwo: Law = {
  name: 'a year split in two applications pays what one would, under yearly caps',
  check: (policy, trial, evaluate) => {
    let reached = 0
    for (const award of awardsOf(policy).map((one) => (isRandom(policy) ? underAYear(one, trial) : one))) {
      if (!isOfAYear(award) || sumsAList(policy, award)) continue
      const { list } = award.records
      const withRecords = (some: readonly FactRecord[]): FactRecord => ({ ...trial.facts, [list]: some })
      const pays = (record: FactRecord): boolean =>
        applications(policy, award, [withRecords([record])], trial.context, evaluate).every(isExact)
      const given = trial.facts[list]
      const paid = typeof given === 'object' ? given.filter(pays) : []
      const records = [...paid, ...paid]
      if (records.length === 0) continue
      const at = 1 + ((trial.dice[1] ?? 0) % (records.length - 1))
      const steps = [withRecords(records.slice(0, at)), withRecords(records.slice(at))]
      const [whole] = applications(policy, award, [withRecords(records)], trial.context, evaluate)
      const parts = applications(policy, award, steps, trial.context, evaluate)
      if (whole === undefined || ![whole, ...parts].every(isExact)) continue
      if (whole.from > 0) reached += 1
      expectSum(parts, whole)
    }
    return reached
  },
}

/**
 * Of an award with 差额. What it is worked out from rises in two steps; each application has what was paid before in its history.
 * To the contrary speak: 一次性 and ceilings of a period; where a step is left to the authority or is worth less than the one
 * before, there is nothing to compare. Of policies that were drawn at random every award is taken with 差额 and without the others.
 */
const stepByStep: Law = {
  name: 'paying step by step through tiers with 差额 totals what one jump pays',
  check: (policy, trial, evaluate) => {
    let reached = 0
    for (const award of awardsOf(policy).map((one) => (isRandom(policy) ? withDifference(one) : one))) {
      const { difference, times, ceilings } = award
      if (difference === undefined || !isAlways(difference.if) || times.length > 0 || ceilings.some(isOfTime)) continue
      const start = { date: trial.context.date }
      const steps = ascending(policy, award, trial, start, evaluate)
      const last = steps.at(-1)
      if (last === undefined || steps.length < 2) continue
      const [whole] = applications(policy, award, [last], start, evaluate)
      const parts = applications(policy, award, steps, start, evaluate)
      if (whole === undefined || ![whole, ...parts].every(isExact)) continue
      reached += 1
      expectSum(parts, whole)
    }
    return reached
  },
}

export const applicationLaws: readonly Law[] = [yearInTwo, stepByStep]

const isRandom = ({ id }: PolicyIr): boolean => id === 'random-policy'

type OfAList = AwardIr & { readonly records: NonNullable<AwardIr['records']> }

const isOfTime = ({ period }: Ceiling): boolean => period !== 'matter'

const isOfAYear = (award: AwardIr): award is OfAList =>
  award.records !== undefined &&
  award.difference === undefined &&
  award.times.length === 0 &&
  (award.records.times ?? []).length === 0 &&
  award.ceilings.some(isOfTime) &&
  award.ceilings.every(({ of, period }) => (of === 'record' ? period === 'matter' : period === 'year'))

/** What is worked out from the whole list is not the same of each part of it. */
const sumsAList = (policy: PolicyIr, award: AwardIr): boolean =>
  everyAmountOf(alone(policy, award)).some(({ kind }) => kind === 'total')

function underAYear(award: AwardIr, { dice }: Trial): AwardIr {
  const site = { kind: 'period-limit', source: award.source, period: 'year', text: '每年最高' } as const
  const is: Amount = { kind: 'constant', fen: 10_000_000 * (1 + (dice[2] ?? 0)) }
  const one = plain(award)
  const ofRecords = one.ceilings.filter(({ of }) => of === 'record')
  // Each record comes twice, so that nothing may tell them apart; nothing is asked of them, since few random records meet it.
  const records = one.records && { list: one.records.list, where: always, site: one.records.site }
  return { ...one, records, ceilings: [...ofRecords, { is, of: 'award', period: 'year', site }] }
}

const withDifference = (award: AwardIr): AwardIr => ({
  ...plain(award),
  difference: { if: always, site: { kind: 'difference', source: award.source, text: '差额' } },
})

/**
 * What does not wait for anybody, leaves nothing to the authority, and is not rounded to more than the fen. What has no end stays
 * with the authority: nobody is paid it for certain.
 */
const plain = (award: AwardIr): AwardIr => ({
  ...award,
  condition: always,
  amount:
    award.amount?.kind === 'between' && startsAtZero(award.amount) && hasEnd(award.amount.to)
      ? award.amount.to
      : award.amount,
  ceilings: award.ceilings.filter((ceiling) => !isOfTime(ceiling)),
  difference: undefined,
  times: [],
  deferrals: [],
  rounding: { ...award.rounding, toFen: 1 },
})

const hasEnd = (amount: Amount): boolean => amountsOf(amount).every(({ kind }) => kind !== 'unlimited')

/** Other facts of the award's amounts, those that are worth no less than the step before. */
function ascending(
  policy: PolicyIr,
  award: AwardIr,
  { facts, others }: Trial,
  context: Context,
  evaluate: Evaluate,
): readonly FactRecord[] {
  const used = allAmountsOf(award)
    .flatMap(factsOfAmount)
    .filter(({ scope }) => scope === 'applicant')
  const steps = [
    facts,
    ...others.map((other) => ({ ...facts, ...Object.fromEntries(used.map(({ id }) => [id, other[id]])) })),
  ]
  const worth = steps.flatMap((step) => {
    const [outcome] = applications(policy, award, [step], context, evaluate)
    return outcome !== undefined && isExact(outcome) && outcome.status === 'granted'
      ? [{ step, sum: outcome.from }]
      : []
  })
  const sorted = worth.toSorted((left, right) => left.sum - right.sum)
  const isHigher = sorted.filter(({ sum }, index) => index === 0 || sum > (sorted[index - 1]?.sum ?? 0))
  return isHigher.map(({ step }) => step)
}

/** One after another in a year, each with what those before it paid. */
function applications(
  policy: PolicyIr,
  award: AwardIr,
  steps: readonly FactRecord[],
  { date, history }: Context,
  evaluate: Evaluate,
): readonly ExplainedOutcome[] {
  const single = alone(policy, award)
  const { total = fen(0), thisYear = fen(0), count = 0 } = history?.[award.id] ?? {}
  let received: Received = { total, thisYear, count }
  return steps.map((facts) => {
    const outcome = onlyOutcome(evaluate(single, facts, { date, history: { [award.id]: received } }))
    received = {
      total: fen(received.total + outcome.from),
      thisYear: fen(received.thisYear + outcome.from),
      count: received.count + 1,
    }
    return outcome
  })
}

/** Settled, to the fen: nothing in it was rounded. */
const isExact = ({ status, from, to, reasons }: ExplainedOutcome): boolean =>
  (status === 'granted' || status === 'refused') && from === to && !reasons.some(({ site }) => site.kind === 'rounding')

function expectSum(parts: readonly ExplainedOutcome[], whole: ExplainedOutcome): void {
  const sum = parts.reduce((all, { from }) => all + from, 0)
  holds(sum === whole.from, () => `${parts.map(inWords).join(' and ')} make ${String(sum)}, and not ${inWords(whole)}`)
}
