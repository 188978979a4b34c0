/**
 * The denotation of amounts (docs/evaluation.md §4): more knowledge only narrows, a guard that is not known is the hull of both
 * answers, a closed amount asks nothing, and what is not asked cannot change it. On random amounts; CEYAN_RUNS is the number of
 * policies that they are taken from, CEYAN_SEED another seed.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measure } from '../../src/ir/interpreter/amount.ts'
import { viewOfApplicant, type FactRecord } from '../../src/ir/interpreter/facts.ts'
import type { Measured } from '../../src/ir/interpreter/measured.ts'
import { isClosed, type Twin } from '../../src/ir/interpreter/twin.ts'
import { scaleOfAmount } from '../../src/ir/scale.ts'
import type { Amount, Condition, PolicyIr } from '../../src/ir/types.ts'
import { amountsOf, mapAmount } from '../../src/ir/walk.ts'
import { factsFor, pathsOf, randomPolicy, withhold } from '../support/random-ir/index.ts'

const RUNS = Number(process.env['CEYAN_RUNS'] ?? 60)
const SEED = Number(process.env['CEYAN_SEED'] ?? 20250918)
const OUTCOMES = 12

/** Amounts of the applicant, and facts of which some are withheld. */
interface Trial {
  readonly amounts: readonly Amount[]
  readonly facts: FactRecord
  readonly known: FactRecord
  readonly dice: readonly number[]
}

const trials: fc.Arbitrary<readonly Trial[]> = randomPolicy({ awards: 6, between: false }).chain((policy) => {
  const amounts = amountsIn(policy)
  const one = fc
    .record({
      facts: factsFor(policy),
      share: fc.constantFrom(10, 30, 60),
      dice: fc.array(fc.nat(99), { minLength: 23, maxLength: 23 }),
    })
    .map(({ facts, share, dice }): Trial => {
      const paths = pathsOf(facts)
      const known = withhold(facts, (path) => (dice[paths.indexOf(path) % dice.length] ?? 0) < share)
      return { amounts, facts, known, dice }
    })
  return fc.array(one, { minLength: OUTCOMES, maxLength: OUTCOMES })
})

function amountsIn({ clauses }: PolicyIr): readonly Amount[] {
  return clauses
    .flatMap(({ awards }) => awards)
    .flatMap(({ amount, ceilings, records }) => [
      ...(amount === undefined || records !== undefined ? [] : [amount]),
      ...ceilings.filter(({ of }) => of === 'award').map(({ is }) => is),
    ])
}

const at = (amount: Amount, facts: FactRecord, scale = scaleOfAmount(amount)): Measured =>
  measure(amount, viewOfApplicant(facts), BigInt(scale))
const ends = ({ f, c }: Twin) => [f.lo, f.hi, c.lo, c.hi]

/** Tries it on every amount, and gives how often it said something. */
function everywhere(law: (amount: Amount, trial: Trial) => boolean): number {
  let reached = 0
  const property = fc.property(trials, (drawn) => {
    for (const trial of drawn) for (const amount of trial.amounts) if (law(amount, trial)) reached += 1
  })
  fc.assert(property, { numRuns: RUNS, seed: SEED })
  return reached
}

describe('amounts', () => {
  it('are ordered: F is never above C, nothing below zero', () => {
    const reached = everywhere((amount, { known }) => {
      const { f, c } = at(amount, known).twin
      expect([f.lo >= 0n, f.lo <= f.hi, c.lo <= c.hi, f.lo <= c.lo, f.hi <= c.hi]).toEqual(Array(5).fill(true))
      return f.lo < c.hi
    })
    expect(reached).toBeGreaterThan(RUNS)
  })

  it('only narrow with more known facts', () => {
    const reached = everywhere((amount, { known, facts }) => {
      const before = at(amount, known).twin
      const after = at(amount, facts).twin
      for (const end of ['f', 'c'] as const)
        expect([after[end].lo >= before[end].lo, after[end].hi <= before[end].hi]).toEqual([true, true])
      return ends(after).some((one, i) => one !== ends(before)[i])
    })
    expect(reached).toBeGreaterThan(RUNS)
  })

  it('ask nothing once they are closed, and cannot be changed by what they do not ask', () => {
    const reached = everywhere((amount, { known, facts }) => {
      const before = at(amount, known)
      const asked = new Set(before.asked.map(({ path }) => path))
      if (isClosed(before.twin)) expect([...asked]).toEqual([])
      const had = new Set(pathsOf(known))
      const more = withhold(facts, (path) => asked.has(path) && !had.has(path))
      expect(ends(at(amount, more).twin)).toEqual(ends(before.twin))
      return pathsOf(more).length > had.size
    })
    expect(reached).toBeGreaterThan(RUNS)
  })

  it('with a guard that is not known are the hull of both answers; without it they are what they were', () => {
    const reached = everywhere((amount, { known, amounts, dice }) => {
      const other = amounts[(dice[0] ?? 0) % amounts.length] ?? amount
      const { guarded, ofRecords } = withGuard(
        amount,
        other,
        dice[1] ?? 0,
        (dice[2] ?? 0) % 2 === 0 ? 'first' : 'highest',
      )
      const scale = scaleOfAmount(guarded)
      const [unknown, yes, no] = [{}, { [GUARD]: true }, { [GUARD]: false }].map(
        (answer) => at(guarded, { ...known, ...answer }, scale).twin,
      )
      expect(no && ends(no)).toEqual(ends(at(amount, known, scale).twin))
      if (unknown === undefined || yes === undefined || no === undefined) return false
      for (const end of ['f', 'c'] as const) {
        const lo = yes[end].lo < no[end].lo ? yes[end].lo : no[end].lo
        const hi = yes[end].hi > no[end].hi ? yes[end].hi : no[end].hi
        if (!ofRecords) expect([unknown[end].lo, unknown[end].hi]).toEqual([lo, hi])
        // The hull of each record by itself, summed, holds the hull of the sums.
        else expect([unknown[end].lo <= lo, unknown[end].hi >= hi]).toEqual([true, true])
      }
      return ends(yes).some((one, i) => one !== ends(no)[i])
    })
    expect(reached).toBeGreaterThan(RUNS)
  })
})

const GUARD = 'guarded'

/**
 * The amount with another one in the place of one of its parts, or of itself, if the guard holds; and whether that part is asked for
 * each record of a list again.
 */
function withGuard(amount: Amount, other: Amount, place: number, overlap: 'first' | 'highest') {
  const chosen = place % amountsOf(amount).length
  const guard: Condition = {
    kind: 'is',
    fact: { scope: 'applicant', id: GUARD },
    expect: true,
    site: { kind: 'is', source: { clause: '', sentence: '' }, label: '', expect: true, finding: false },
  }
  let index = -1
  const guarded = mapAmount(amount, (part) => {
    index += 1
    if (index !== chosen) return part
    return { kind: 'when', cases: [{ if: guard, then: other }], overlap, otherwise: part }
  })
  const isGuarded = (part: Amount): boolean => part.kind === 'when' && part.cases.some((one) => one.if === guard)
  const ofRecords = amountsOf(guarded).some((part) => part.kind === 'total' && amountsOf(part.of).some(isGuarded))
  return { guarded, ofRecords }
}
