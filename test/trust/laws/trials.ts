/** Policies and applications to try the laws on: random ones, and those of `policies/` with facts at their edges. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { sharedCeilingsOf } from '../../../src/ir/payout.ts'
import { analysePolicy } from '../../../src/compiler.ts'
import type { FactRecord } from '../../../src/ir/interpreter/index.ts'
import type { FactRef, PolicyIr } from '../../../src/ir/types.ts'
import { edgesOf } from '../../../src/verify/edges.ts'
import { policyIds } from '../../support/policy-ids.ts'
import { contextFor, factsFor, randomPolicy } from '../../support/random-ir/index.ts'
import type { Trial } from './law.ts'

/** One policy with several applications. */
export interface Case {
  readonly policy: PolicyIr
  readonly trials: readonly Trial[]
}

export function randomCases(trials: number): fc.Arbitrary<Case> {
  return randomPolicy({ awards: 5 }).chain((policy) => casesOf(policy, trials))
}

export function casesOf(policy: PolicyIr, trials: number): fc.Arbitrary<Case> {
  const facts = fc.oneof({ weight: 2, arbitrary: factsFor(policy) }, { weight: 1, arbitrary: atEdges(policy) })
  const trial = fc.record({
    facts,
    others: fc.array(facts, { minLength: 3, maxLength: 3 }),
    context: contextFor(policy),
    dice: fc.array(fc.nat(99), { minLength: 23, maxLength: 23 }),
    share: fc.constantFrom(10, 30, 70),
  })
  return fc.record({
    policy: fc.constant(policy),
    trials: fc.array(trial, { minLength: 1, maxLength: trials, size: 'max' }),
  })
}

/** All of the policies in the folder. */
export function realPolicies(): readonly PolicyIr[] {
  const folder = join(import.meta.dirname, '../../../policies')
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8')
  return policyIds(folder).map((id) => {
    const { policy } = analysePolicy(read(`${id}.ceyan.md`), { readFile: read }, { findings: 'errors' })
    if (policy === undefined) throw new Error(`${id} has errors`)
    return policy
  })
}

/** Every fact at a value at which the policy may change its mind, as the searches of the findings try them. */
function atEdges(policy: PolicyIr): fc.Arbitrary<FactRecord> {
  const awards = policy.clauses.flatMap((clause) => clause.awards)
  const ceilings = sharedCeilingsOf(policy).map(({ is }) => is)
  const rules = { conditions: [policy.scope], awards, ceilings }
  const facts = policy.facts.map((fact) => {
    const values = edgesOf(rules, policy.facts, fact.id)
    const one = (ref: FactRef) => fc.constantFrom(...values(ref))
    if (fact.kind !== 'list') return one({ scope: 'applicant', id: fact.id })
    const record = fc.record(Object.fromEntries(fact.fields.map(({ id }) => [id, one({ scope: 'item', id })])))
    return fc.array(record, { maxLength: 4 })
  })
  return fc
    .tuple(...facts)
    .map((values) => Object.fromEntries(policy.facts.map(({ id }, index) => [id, values[index] ?? []])))
}
