/** What must hold of every policy, checked on random ones. CEYAN_RUNS is their number, CEYAN_SEED another seed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interpret, splitInstalments, type FactRecord } from '../../src/ir/interpreter/index.ts'
import type { AwardIr, PolicyIr, SharedLimitIr } from '../../src/ir/types.ts'
import type { Money } from '../../src/runtime/money.ts'
import type { Context, Outcome, Total } from '../../src/runtime/outcome.ts'
import { KNOWLEDGE, plainPolicy } from './plain-policies.ts'
import { contextFor, factsFor, pathsOf, randomPolicy, withhold } from '../support/random-ir/index.ts'

const runs = Number(process.env['CEYAN_RUNS'] ?? 60)
const seed = Number(process.env['CEYAN_SEED'] ?? 20250918)
const FACTS_EACH = 12

/** One policy with several sets of facts, and how much of them is withheld, twice. */
interface Case {
  readonly policy: PolicyIr
  readonly trials: readonly Trial[]
}
interface Trial {
  readonly facts: FactRecord
  readonly context: Context
  /** Two numbers of 0 to 99 by which facts are withheld: for less, for more. */
  readonly dice: readonly number[]
  readonly share: number
}

function cases(): fc.Arbitrary<Case> {
  return randomPolicy({ awards: 5 }).chain((policy) =>
    fc.record({
      policy: fc.constant(policy),
      trials: fc.array(
        fc.record({
          facts: factsFor(policy),
          context: contextFor(policy),
          dice: fc.array(fc.nat(99), { minLength: 23, maxLength: 23 }),
          share: fc.constantFrom(10, 30, 70),
        }),
        { minLength: 1, maxLength: FACTS_EACH, size: 'max' },
      ),
    }),
  )
}

function check(law: (policy: PolicyIr, trial: Trial) => void): void {
  const property = fc.property(cases(), ({ policy, trials }) => {
    for (const trial of trials) law(policy, trial)
  })
  // Shrinking a policy takes long; what was found by then is told.
  fc.assert(property, { numRuns: runs, seed, interruptAfterTimeLimit: 15_000 + 100 * runs })
}

const evaluate = (policy: PolicyIr, facts: FactRecord, context: Context) =>
  interpret(policy, facts, context, { explain: false })
const awardsOf = (policy: PolicyIr): readonly AwardIr[] => policy.clauses.flatMap((clause) => clause.awards)
const end = (to: Money | null): number => to ?? Infinity

/** Less of the facts: so many of a hundred are withheld. */
function less({ facts, dice, share }: Trial): FactRecord {
  const paths = pathsOf(facts)
  return withhold(facts, (path) => (dice[paths.indexOf(path) % dice.length] ?? 0) < share)
}

function expectNarrower(after: Total, before: Total): void {
  expect(after.from).toBeGreaterThanOrEqual(before.from)
  expect(end(after.to)).toBeLessThanOrEqual(end(before.to))
}

describe('intervals', () => {
  it('0 ≤ from ≤ to ≤ every ceiling', () => {
    check((policy, { facts, context }) => {
      const { awards, total } = evaluate(policy, facts, context)
      for (const [i, award] of awardsOf(policy).entries()) {
        const outcome = awards[i]
        if (outcome === undefined) throw new Error('no such award')
        const { from, to } = outcome
        expect(from).toBeGreaterThanOrEqual(0)
        expect(end(to)).toBeGreaterThanOrEqual(from)
        for (const ceiling of ceilingsOf(award, context)) expect(end(to)).toBeLessThanOrEqual(ceiling)
      }
      expect(total.from).toBeGreaterThanOrEqual(0)
      expect(end(total.to)).toBeGreaterThanOrEqual(total.from)
    })
  })

  it('what an award gives under a shared limit is within what is left of it, together too', () => {
    check((policy, { facts, context }) => {
      const { awards } = evaluate(policy, facts, context)
      for (const limit of policy.sharedLimits) {
        const left = leftOf(limit, context)
        const members = awards.filter(({ award }) => limit.awards.includes(award.id))
        for (const { to } of members) expect(end(to)).toBeLessThanOrEqual(left)
        expect(members.reduce((sum, { from }) => sum + from, 0)).toBeLessThanOrEqual(left)
      }
    })
  })

  it('the total counts awards under a shared limit up to what is left of it', () => {
    check((policy, { facts, context }) => {
      const { awards, total } = evaluate(policy, facts, context)
      const free = awards.filter(({ award }) => !policy.sharedLimits.some((limit) => limit.awards.includes(award.id)))
      const most = free.reduce((sum, { to }) => sum + end(to), 0)
      const lefts = policy.sharedLimits.reduce((sum, limit) => sum + leftOf(limit, context), 0)
      expect(end(total.to)).toBeLessThanOrEqual(most + lefts)
    })
  })

  it('the total counts one award of a group, undecided or not', () => {
    check((policy, { facts, context }) => {
      const { awards, total } = evaluate(policy, facts, context)
      const free = awards.filter(({ award }) => !policy.highestOnly.some((group) => group.awards.includes(award.id)))
      const most = free.reduce((sum, { to }) => sum + end(to), 0)
      const highest = policy.highestOnly.map((group) =>
        Math.max(...awards.filter(({ award }) => group.awards.includes(award.id)).map(({ to }) => end(to))),
      )
      expect(end(total.to)).toBeLessThanOrEqual(highest.reduce((sum, to) => sum + to, most))
    })
  })
})

describe('knowing more', () => {
  it('only narrows awards and total, and changes nothing of what is refused or granted', () => {
    check((policy, trial) => {
      const before = evaluate(policy, less(trial), trial.context)
      const after = evaluate(policy, trial.facts, trial.context)
      for (const [i, outcome] of after.awards.entries()) expectSettled(outcome, before.awards[i])
      expectNarrower(after.total, before.total)
    })
  })

  it('changes nothing of an award unless it asked for it', () => {
    check((policy, trial) => {
      const known = less(trial)
      const before = evaluate(policy, known, trial.context)
      for (const [i, outcome] of before.awards.entries()) {
        const more = unasked(trial.facts, known, [outcome])
        const after = evaluate(policy, more, trial.context).awards[i]
        expect(comparable(after)).toEqual(comparable(outcome))
      }
    })
  })

  it('changes nothing in a whole policy unless one of its awards asked for it', () => {
    check((policy, trial) => {
      const known = less(trial)
      const before = evaluate(policy, known, trial.context)
      const after = evaluate(policy, unasked(trial.facts, known, before.awards), trial.context)
      expect(after.awards.map(comparable)).toEqual(before.awards.map(comparable))
      expect(after.total).toEqual(before.total)
    })
  })
})

describe('knowing one fact more, of all that can be known of plain policies', () => {
  it('only narrows, changes nothing that is settled, and nothing that did not ask for it', () => {
    const context = { date: '2025-10-01' }
    const property = fc.property(plainPolicy('p'), (policy) => {
      for (const { known, more } of KNOWLEDGE) {
        const before = evaluate(policy, known, context)
        for (const facts of more) {
          const after = evaluate(policy, facts, context)
          const learnt = Object.keys(facts).find((id) => !(id in known)) ?? ''
          for (const [i, outcome] of before.awards.entries()) {
            expectSettled(after.awards[i], outcome)
            const asked = outcome.missing.includes(learnt) || outcome.pending.includes(learnt)
            if (!asked) expect(comparable(after.awards[i])).toEqual(comparable(outcome))
          }
          expectNarrower(after.total, before.total)
        }
      }
    })
    fc.assert(property, { numRuns: runs, seed })
  })
})

it('instalments add up to the fen, and none is negative', () => {
  const shares = fc
    .array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 6 })
    .filter((parts) => parts.some((part) => part > 0))
    .map((parts) => parts.map((numerator) => ({ numerator, denominator: parts.reduce((sum, part) => sum + part, 0) })))
  fc.assert(
    fc.property(fc.maxSafeNat(), shares, (amount, plan) => {
      const payments = splitInstalments({ from: 0 as Money, to: amount as Money }, plan).map(({ to }) => to ?? -1)
      expect(payments.reduce((sum, payment) => sum + payment, 0)).toBe(amount)
      expect(Math.min(...payments)).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 10 * runs, seed },
  )
})

/** The ceilings of an award alone, rounded as the award is: a unit of more than a fen need not go into them. */
function ceilingsOf(award: AwardIr, { history }: Context): readonly number[] {
  const received = history?.[award.id]
  const limits = award.items === undefined ? award.itemLimits : award.sumLimits
  const periods = award.periodLimits.map(({ period, fen }) =>
    Math.max(0, fen - ((period === 'year' ? received?.thisYear : received?.total) ?? 0)),
  )
  const { mode, toFen } = award.rounding
  const round = { 'half-up': Math.round, down: Math.floor, up: Math.ceil }[mode]
  return [...limits.flatMap((limit) => (limit.kind === 'absolute' ? [limit.fen] : [])), ...periods].map(
    (fen) => round(fen / toFen) * toFen,
  )
}

function leftOf({ awards, period, fen }: SharedLimitIr, { history }: Context): number {
  if (period === 'matter') return fen
  const received = awards.map((id): number => (period === 'year' ? history?.[id]?.thisYear : history?.[id]?.total) ?? 0)
  return Math.max(0, fen - received.reduce((sum, amount) => sum + amount, 0))
}

function expectSettled(after: Outcome | undefined, before: Outcome | undefined): void {
  if (after === undefined || before === undefined) throw new Error('no such award')
  if (before.status === 'undetermined' || before.status === 'pending') expectNarrower(after, before)
  else expect(comparable(after)).toEqual(comparable(before))
}

/** What is known and all else but what these outcomes ask for. */
function unasked(facts: FactRecord, known: FactRecord, outcomes: readonly Outcome[]): FactRecord {
  const asked = new Set(outcomes.flatMap(({ missing, pending }) => [...missing, ...pending]))
  const before = new Set(pathsOf(known))
  return withhold(facts, (path) => asked.has(path) && !before.has(path))
}

function comparable(outcome: Outcome | undefined): unknown {
  return outcome && [outcome.status, outcome.from, outcome.to]
}
