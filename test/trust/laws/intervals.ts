/** What is paid lies between nothing and every ceiling that is put on it. */
import type { FactRecord } from '../../../src/ir/interpreter/index.ts'
import type { Amount, AwardIr, Ceiling, SharedLimitIr } from '../../../src/ir/types.ts'
import { factsInAmount } from '../../../src/ir/walk.ts'
import type { Context } from '../../../src/runtime/outcome.ts'
import { awardsOf, end, holds, inWords, type Law } from './law.ts'

/** No precondition. */
const ordered: Law = {
  name: '0 ≤ from ≤ to, of every award and of the total',
  check: (policy, { facts, context }, evaluate) => {
    const { awards, total } = evaluate(policy, facts, context)
    for (const outcome of awards) {
      holds(outcome.from >= 0 && outcome.from <= end(outcome.to), () => inWords(outcome))
    }
    holds(total.from >= 0 && total.from <= end(total.to), () => `total ${JSON.stringify(total)}`)
    return awards.length
  },
}

/** Of each ceiling that the text puts on one award: of a matter, of all its records, of a year, of a life; absolute, or a share. */
const underCeilings: Law = {
  name: 'to ≤ every ceiling of the award',
  check: (policy, { facts, context }, evaluate) => {
    const { awards } = evaluate(policy, facts, context)
    let reached = 0
    for (const [index, award] of awardsOf(policy).entries()) {
      const outcome = awards[index]
      if (outcome === undefined) continue
      for (const [name, ceiling] of ceilingsOf(award, facts, context)) {
        reached += 1
        holds(end(outcome.to) <= ceiling, () => `${inWords(outcome)} above ${name} ${String(ceiling)}`)
      }
    }
    return reached
  },
}

/** Of each ceiling over several awards, of a matter, a year or a life. */
const underSharedCeilings: Law = {
  name: 'what several awards give is within what is left of their ceiling',
  check: (policy, { facts, context }, evaluate) => {
    const { awards, total } = evaluate(policy, facts, context)
    for (const limit of policy.sharedLimits) {
      const left = leftOf(limit, context)
      const members = awards.filter(({ award }) => limit.awards.includes(award.id))
      for (const member of members) holds(end(member.to) <= left, () => `${inWords(member)} above ${String(left)}`)
      const from = members.reduce((sum, member) => sum + member.from, 0)
      holds(from <= left, () => `${members.map(inWords).join(', ')} above ${String(left)}`)
    }
    const free = awards.filter(({ award }) => !policy.sharedLimits.some((limit) => limit.awards.includes(award.id)))
    const most = free.reduce((sum, { to }) => sum + end(to), 0)
    const lefts = policy.sharedLimits.reduce((sum, limit) => sum + leftOf(limit, context), 0)
    holds(end(total.to) <= most + lefts, () => `total ${String(total.to)} above ${String(most + lefts)}`)
    return policy.sharedLimits.length
  },
}

/** Of each group of which only the highest counts, decided or not. */
const oneOfAGroup: Law = {
  name: 'the total counts one award of a group',
  check: (policy, { facts, context }, evaluate) => {
    const { awards, total } = evaluate(policy, facts, context)
    const free = awards.filter(({ award }) => !policy.highestOnly.some((group) => group.awards.includes(award.id)))
    const most = free.reduce((sum, { to }) => sum + end(to), 0)
    const highest = policy.highestOnly.map((group) =>
      Math.max(...awards.filter(({ award }) => group.awards.includes(award.id)).map(({ to }) => end(to))),
    )
    const bound = highest.reduce((sum, to) => sum + to, most)
    holds(end(total.to) <= bound, () => `total ${String(total.to)} above ${String(bound)}`)
    return policy.highestOnly.length
  },
}

export const intervalLaws: readonly Law[] = [ordered, underCeilings, underSharedCeilings, oneOfAGroup]

/** In fen; what is rounded to a multiple passes no ceiling of the whole (docs/evaluation.md, 3.8). */
function ceilingsOf(
  award: AwardIr,
  facts: FactRecord,
  { history }: Context,
): readonly (readonly [name: string, fen: number])[] {
  const received = history?.[award.id]
  const { toFen } = award.rounding
  const down = (fen: number): number => Math.floor(fen / toFen) * toFen
  const before = ({ period }: Ceiling): number => {
    if (period === 'matter') return 0
    return (period === 'year' ? received?.thisYear : received?.total) ?? 0
  }
  const whole = award.ceilings.filter(({ of }) => award.records === undefined || of === 'award')
  const stated = whole.flatMap((ceiling) =>
    statedAs(ceiling.is, facts).map((fen) => {
      const name = typeof ceiling.period === 'string' ? ceiling.period : 'years'
      return [`of the whole (${name})`, down(Math.max(0, fen - before(ceiling)))] as const
    }),
  )
  return [...stated, ...ofRecords(award, facts)]
}

/** So many records, each under its ceiling, and a sum that is rounded up at the most. */
function ofRecords(award: AwardIr, facts: FactRecord): readonly (readonly [string, number])[] {
  const records = award.records === undefined ? undefined : facts[award.records.list]
  if (typeof records !== 'object') return []
  const { toFen } = award.rounding
  return award.ceilings.flatMap(({ is, of }) =>
    of === 'record' && is.kind === 'constant'
      ? [['of records', Math.ceil((is.fen * records.length) / toFen) * toFen] as const]
      : [],
  )
}

/** A written sum, or a share of known money of the applicant, rounded down; of other ceilings nothing is said here. */
function statedAs(is: Amount, facts: FactRecord): readonly number[] {
  if (is.kind === 'constant') return [is.fen]
  const [factor, ...others] = is.kind === 'share' ? is.by : []
  if (is.kind !== 'share' || factor?.kind !== 'rate' || others.length > 0) return []
  const basis = basisOf(is.of, facts)
  const { numerator, denominator } = factor.rate
  return basis === undefined ? [] : [Number((BigInt(basis) * BigInt(numerator)) / BigInt(denominator))]
}

/** A sum of known money, less another one. */
function basisOf(basis: Amount, facts: FactRecord): number | undefined {
  const [plus, minus] = basis.kind === 'less' ? [basis.of, basis.by] : [basis, undefined]
  const added = sumOf(plus, facts)
  const taken = minus === undefined ? 0 : sumOf(minus, facts)
  return added === undefined || taken === undefined ? undefined : Math.max(0, added - taken)
}

function sumOf(amount: Amount, facts: FactRecord): number | undefined {
  const isSum = amount.kind === 'fact' || (amount.kind === 'sum' && amount.of.every(({ kind }) => kind === 'fact'))
  if (!isSum) return undefined
  const values = factsInAmount(amount).map((ref) => (ref.scope === 'applicant' ? facts[ref.id] : undefined))
  const known = values.filter((value) => typeof value === 'number')
  return known.length < values.length ? undefined : known.reduce((sum, value) => sum + value, 0)
}

/** Without end where it is no written sum. */
function leftOf({ awards, period, is }: SharedLimitIr, { history }: Context): number {
  if (is.kind !== 'constant') return Infinity
  if (period === 'matter') return is.fen
  const received = awards.map((id): number => (period === 'year' ? history?.[id]?.thisYear : history?.[id]?.total) ?? 0)
  return Math.max(0, is.fen - received.reduce((sum, amount) => sum + amount, 0))
}
