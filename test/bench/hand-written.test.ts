/** The benchmark compares like with like: its hand-written evaluations give what the generated modules give. */
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateCity } from '../../bench/hand-written/city.ts'
import { evaluateHightech } from '../../bench/hand-written/hightech.ts'
import type { Evaluation } from '../../bench/hand-written/result.ts'
import { evaluate as generatedCity } from '../../generated/chengdu-city-ai-2025/index.ts'
import { evaluate as generatedHightech } from '../../generated/chengdu-hightech-ai-2025/index.ts'
import { analysePolicy } from '../../src/compiler.ts'
import type { FactRecord } from '../../src/ir/interpreter/index.ts'
import type { PolicyIr } from '../../src/ir/types.ts'
import type { Context, Evaluation as Generated } from '../../src/runtime/outcome.ts'
import { contextFor, factsFor } from '../support/random-ir/index.ts'

const TRIALS = 4000
const SEED = Number(process.env['CEYAN_SEED'] ?? 20250918)

interface Pair {
  readonly id: string
  readonly generated: (facts: FactRecord, context: Context) => Generated
  readonly byHand: (facts: FactRecord, context: Context) => Evaluation
}

const PAIRS: readonly Pair[] = [
  { id: 'chengdu-city-ai-2025', generated: generatedCity, byHand: evaluateCity },
  { id: 'chengdu-hightech-ai-2025', generated: generatedHightech, byHand: evaluateHightech },
]

describe.each(PAIRS)('$id by hand', ({ id, generated, byHand }) => {
  it('equals the generated modules on random facts and histories', () => {
    const policy = policyOf(id)
    fc.assert(
      fc.property(factsFor(policy), contextFor(policy), (facts, context) => {
        expect(byHand(facts, context)).toEqual(comparable(generated(facts, context)))
      }),
      { numRuns: TRIALS, seed: SEED },
    )
  })
})

/** What both give. */
function comparable({ awards, total }: Generated): Evaluation {
  return { awards: awards.map(({ award, ...outcome }) => ({ id: award.id, ...outcome })), total }
}

function policyOf(id: string): PolicyIr {
  const text = readFileSync(new URL(`../../policies/${id}.ceyan.md`, import.meta.url), 'utf8')
  const readFile = (path: string): string | undefined => {
    const file = new URL(`../../policies/${path}`, import.meta.url)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
  const { policy } = analysePolicy(text, { readFile })
  if (policy === undefined) throw new Error(`${id} does not compile`)
  return policy
}
