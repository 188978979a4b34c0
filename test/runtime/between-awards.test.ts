/** The rules between awards as generated code runs them, against the interpreter. CEYAN_RUNS is the number of policies. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { interpret, type FactRecord } from '../../src/ir/interpreter/index.ts'
import { policyInfoOf } from '../../src/ir/interpreter/policy-info.ts'
import type { Amount, AwardIr, GroupIr, Period, PolicyIr } from '../../src/ir/types.ts'
import { ceilingLeft } from '../../src/ir/interpreter/shared-ceiling.ts'
import { sharedCeilingsOf } from '../../src/ir/payout.ts'
import type { StatedCeiling } from '../../src/runtime/payout.ts'
import { settle } from '../../src/runtime/between-awards.ts'
import type { Evaluation, ExplainedOutcome, History } from '../../src/runtime/outcome.ts'
import { award, deferral, fixed, history, is, of, open, policy, rate, source, upTo } from '../interpreter/fixture.ts'
import type { CeilingOver } from '../support/related.ts'
import { KNOWLEDGE, plainPolicy } from '../interpreter/plain-policies.ts'

const runs = Number(process.env['CEYAN_RUNS'] ?? 60)
const seed = Number(process.env['CEYAN_SEED'] ?? 20250918)

/** Settles what the awards come to apart, and expects what the interpreter says of them together. */
function compare(of1: PolicyIr, facts: FactRecord, before?: History): Evaluation<ExplainedOutcome> {
  const context = { date: '2025-10-01', ...(before && { history: before }) }
  const expected = interpret(of1, facts, context, { explain: true })
  const apart = interpret({ ...of1, payouts: [] }, facts, context, { explain: true }).awards
  const outcomes = apart.map((outcome) => ({ ...outcome, reasons: [...outcome.reasons] }))
  const stated = statedCeilings(of1, facts)
  const total = settle(outcomes, policyInfoOf(of1), before, stated)
  expect(outcomes).toEqual(expected.awards)
  expect(total).toEqual(expected.total)
  // Nobody asks why: the same, but for the reasons.
  const silent = apart.map(({ reasons, ...outcome }) => ({ ...outcome, told: reasons.length }))
  expect(settle(silent, policyInfoOf(of1), before, stated)).toEqual(expected.total)
  expect(silent.map(({ from, to, status }) => [from, to, status])).toEqual(
    expected.awards.map(({ from, to, status }) => [from, to, status]),
  )
  return expected
}

/** What generated code works out of ceilings that go by facts. */
function statedCeilings(of1: PolicyIr, facts: FactRecord): readonly StatedCeiling[] {
  return sharedCeilingsOf(of1)
    .filter(({ is }) => is.kind !== 'constant')
    .map((ceiling) => {
      const { left, asks } = ceilingLeft(ceiling, facts, of1.facts, 0n)
      const paths = (finding: boolean) => asks.filter((ask) => ask.finding === finding).map(({ path }) => path)
      return { lo: Number(left.lo), hi: Number(left.hi), missing: paths(false), pending: paths(true) }
    })
}

it('settles as the interpreter does, reasons included', () => {
  let openChoices = 0
  const property = fc.property(plainPolicy('p'), fc.integer({ min: 0, max: 6 }), (given, offset) => {
    for (const { known } of KNOWLEDGE.filter((_, i) => i % 7 === offset)) {
      const expected = compare(given, known)
      openChoices += expected.awards.filter(({ reasons }) => reasons.at(-1)?.truth === 1).length
    }
  })
  fc.assert(property, { numRuns: 2 * runs, seed })
  expect(openChoices).toBeGreaterThan(runs)
})

const limit = (fen: number, period: Period, ...awards: readonly string[]): CeilingOver => ({
  awards,
  period,
  is: fixed(fen),
  site: { kind: 'shared-limit', source, text: '' },
})
const group = (...awards: readonly string[]): GroupIr => ({
  name: '同类',
  awards,
  site: { kind: 'highest-only', source, group: '同类' },
})
const sum = (id: string, fen: number, given: Partial<AwardIr> = {}): AwardIr =>
  award({ id, amount: fixed(fen), ...given })
const sumIf = (fact: string, id: string, fen: number, given: Partial<AwardIr> = {}): AwardIr =>
  sum(id, fen, { condition: is(of(fact)), ...given })
const deferrals = [deferral(true)]
/** So much, in a scale of its own. */
const partOf = (fen: number, scale: number): Amount => rate(1, scale, fixed(fen * scale))

/** Awards by the first letter of their ids, for the rules below. */
const awards: readonly AwardIr[] = [
  sumIf('uses', 'a', 80),
  award({ id: 'b', amount: upTo(partOf(60, 10)) }),
  sumIf('leading', 'c', 70),
  award({ id: 'd', amount: partOf(50, 2) }),
  sumIf('small', 'e', 0, { amount: open }),
  sum('f', 50, { deferrals }),
  sumIf('small', 'g', 50, { deferrals }),
  sumIf('uses', 'h', 0),
  award({ id: 'i', amount: upTo(fixed(50)) }),
  award({ id: 'j', amount: partOf(50, 4) }),
]
const ids = (letters: string): readonly string[] => [...letters]
/** Shared limits, then groups. */
const rules: readonly [readonly CeilingOver[], readonly GroupIr[]][] = [
  [[], []],
  [[limit(100, 'matter', 'd', 'gone')], [group('d', 'gone')]],
  [[limit(100, 'matter', ...ids('abcd'))], []],
  [[limit(100, 'year', ...ids('hbd'))], []],
  [[limit(1000, 'year', ...ids('ad'))], [group(...ids('ad'))]],
  [[limit(120, 'lifetime', ...ids('fgcde'))], []],
  [[limit(130, 'matter', ...ids('abcd')), limit(90, 'year', ...ids('cd'))], []],
  [[], [group(...ids('bd'))]],
  [[], [group(...ids('bd')), group(...ids('bde'))]],
  [[], [group(...ids('acd'))]],
  [[], [group(...ids('ij'))]],
  [[limit(100, 'matter', ...ids('acd')), limit(70, 'matter', ...ids('bj'))], [group(...ids('ac'))]],
  [[], [group(...ids('acd')), group(...ids('fg'))]],
  [[limit(100, 'matter', ...ids('fg'))], [group(...ids('dfg'))]],
  [[limit(100, 'matter', ...ids('ad'))], [group(...ids('acd'))]],
  [
    [limit(100, 'matter', ...ids('abcd')), limit(70, 'year', ...ids('ac')), limit(110, 'lifetime', ...ids('fgh'))],
    [group(...ids('ac')), group(...ids('bd'))],
  ],
  [[limit(100, 'matter', ...ids('abcdefgh'))], [group(...ids('abcdefgh'))]],
]
const TRUTHS = [undefined, false, true]

it.each(rules)('settles as the interpreter does, whatever is known %#', (sharedLimits, highestOnly) => {
  const received = history({ a: { total: 30, thisYear: 20 }, d: { total: 55, thisYear: 5 }, e: { total: 90 } })
  const given = policy(awards, { sharedLimits, highestOnly })
  for (const uses of TRUTHS)
    for (const leading of TRUTHS)
      for (const small of TRUTHS) {
        compare(given, { uses, leading, small })
        if (sharedLimits.some(({ period }) => period !== 'matter')) compare(given, { uses, leading, small }, received)
      }
})
