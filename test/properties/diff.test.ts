/**
 * What `comparePolicies` calls proved holds for random facts and histories. Versions are random policies with some thresholds
 * written otherwise (不低于10家, 超过9家) and some moved.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCompound } from '../../src/ir/conditions.ts'
import { interpret, type FactRecord } from '../../src/ir/interpreter/index.ts'
import type { AwardIr, Condition, PolicyIr } from '../../src/ir/types.ts'
import type { Context } from '../../src/runtime/outcome.ts'
import { comparePolicies } from '../../src/verify/diff/index.ts'
import { contextFor, factsFor, randomPolicy } from '../support/random-ir/index.ts'

const SEED = Number(process.env['CEYAN_SEED'] ?? 20250918)
const policies = fc.sample(randomPolicy({ awards: 6 }), { numRuns: 12, seed: SEED })

describe('a version with other thresholds', () => {
  const seen = new Set<string>()

  it.each(policies.map((policy, i) => [i, policy] as const))('of random policy %i', (i, policy) => {
    const before = alone(policy)
    const after = {
      ...before,
      clauses: before.clauses.map((clause) => ({ ...clause, awards: clause.awards.map(moved) })),
    }
    const { awards } = comparePolicies(before, after)
    expect(awards).toHaveLength(awardsOf(before).length)
    const proved = awards.flatMap((change) => (change.kind === 'same' ? [change.after.id] : []))
    for (const change of awards) seen.add(change.kind === 'same' ? change.proof : change.kind)
    fc.assert(
      fc.property(factsFor(before), contextFor(before), (facts, context) => {
        expect(resultsOf(after, facts, context, proved)).toEqual(resultsOf(before, facts, context, proved))
      }),
      { numRuns: 150, seed: SEED + i, interruptAfterTimeLimit: 20_000 },
    )
  })

  it('was seen changed and proved in two ways', () => {
    expect([...seen]).toEqual(expect.arrayContaining(['changed', 'equivalent', 'identical']))
  })
})

const awardsOf = ({ clauses }: PolicyIr): readonly AwardIr[] => clauses.flatMap(({ awards }) => awards)

/** Without what binds awards together. */
function alone(policy: PolicyIr): PolicyIr {
  return { ...policy, payouts: [], groups: [], pools: [], quotas: [] }
}

/** By turns as it is, with its thresholds written otherwise, and moved. */
function moved(award: AwardIr, index: number): AwardIr {
  return index % 3 === 0 ? award : { ...award, condition: rewritten(award.condition, index % 3 === 1 ? 0 : 1) }
}

function rewritten(condition: Condition, by: number): Condition {
  if (isCompound(condition)) return { ...condition, of: condition.of.map((part) => rewritten(part, by)) }
  if (condition.kind !== 'compare' || typeof condition.threshold !== 'number' || condition.threshold < 1)
    return condition
  if (condition.comparison === 'at-least')
    return { ...condition, comparison: 'more-than', threshold: condition.threshold - 1 + by }
  if (condition.comparison === 'less-than')
    return { ...condition, comparison: 'at-most', threshold: condition.threshold - 1 + by }
  return condition
}

function resultsOf(policy: PolicyIr, facts: FactRecord, context: Context, ids: readonly string[]) {
  const { awards } = interpret(policy, facts, context, { explain: false })
  return awards
    .filter(({ award }) => ids.includes(award.id))
    .map(({ status, from, to }) => ({ refused: status === 'refused', from, to }))
}
