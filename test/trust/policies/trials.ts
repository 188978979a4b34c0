/** Random policies by their seed, and facts for them. */
import fc from 'fast-check'
import type { FactRecord } from '../../../src/ir/interpreter/index.ts'
import type { PolicyIr } from '../../../src/ir/types.ts'
import type { Context } from '../../../src/runtime/outcome.ts'
import { contextFor, factsFor } from '../../support/random-ir/index.ts'
import { randomPolicyText, type PolicyModel } from './generator/policy.ts'

/** The largest amount of money that facts have, in fen: 20亿元, above every threshold of the texts. */
const MOST_FEN = 200_000_000_000

export interface Trial {
  readonly facts: FactRecord
  readonly context: Context
}

export function trialsFor(policy: PolicyIr): fc.Arbitrary<Trial> {
  return fc.record({ facts: factsFor(policy, { mostFen: MOST_FEN }), context: contextFor(policy) })
}

/** Policies of the size that belongs to a seed: most are small, some have dozens of clauses, a few have hundreds. */
export function policyOf(seed: number): fc.Arbitrary<PolicyModel> {
  const [, clauses] = SIZES.find(([share]) => (seed >>> 0) % 100 < share) ?? SIZES[0] ?? [100, { least: 1, most: 1 }]
  return randomPolicyText(clauses)
}

/** Up to so many of a hundred seeds. */
const SIZES: readonly (readonly [number, { readonly least: number; readonly most: number }])[] = [
  [1, { least: 100, most: 300 }],
  [8, { least: 10, most: 40 }],
  [100, { least: 1, most: 4 }],
]
