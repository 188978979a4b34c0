/**
 * The committed modules of the policies against the reference interpreter, on random facts at their edges. At
 * least 100,000 evaluations (`explain` and `evaluate` of one policy on one set of facts are two), more or fewer with
 * CEYAN_EVALUATIONS; CEYAN_SEED is another seed, CEYAN_POLICIES the beginnings of the policies' names, apart by commas,
 * CEYAN_IR a folder with their representations, compiled before. Every
 * award must have been seen in every status that it can have.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { policyInfoOf } from '../../src/ir/interpreter/policy-info.ts'
import type { PolicyIr } from '../../src/ir/types.ts'
import { compareWithInterpreter } from '../support/compare-with-interpreter.ts'
import { importPolicy } from '../support/emitted.ts'
import { contextFor, factsFor, possibleStatuses } from '../support/random-ir/index.ts'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const EVALUATIONS = Number(process.env['CEYAN_EVALUATIONS'] ?? 100_000)
const SEED = Number(process.env['CEYAN_SEED'] ?? 20250918)
const POLICIES = (process.env['CEYAN_POLICIES'] ?? '').split(',')
/** How often a status that an award can have must have been seen, at the least; a few evaluations need not meet all. */
const ENOUGH = Math.floor(EVALUATIONS / 5000)

const ids = readdirSync(join(ROOT, 'generated'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => POLICIES.some((beginning) => name.startsWith(beginning)))
const trialsEach = Math.ceil(EVALUATIONS / 2 / Math.max(1, ids.length))
let evaluations = 0

describe.each(ids)('generated/%s and interpreter agree', (id) => {
  const seen = new Map<string, number>()

  it('on what is fixed about it, and on random facts, reasons included', { timeout: 600_000 }, async () => {
    const policy = await policyOf(id)
    const emitted = await importPolicy(join(ROOT, 'generated', id, 'index.ts'))
    expect(emitted.policy).toEqual(policyInfoOf(policy))
    const known = new WeakMap<object, object>()
    fc.assert(
      fc.property(factsFor(policy), contextFor(policy), (facts, context) => {
        const { awards } = compareWithInterpreter(policy, emitted, facts, context, known)
        evaluations += 2
        for (const { award, status } of awards) {
          const key = `${award.id} ${status}`
          seen.set(key, (seen.get(key) ?? 0) + 1)
        }
      }),
      { numRuns: trialsEach, seed: SEED },
    )
  })

  it('having seen every award in every status that it can have', async () => {
    const policy = await policyOf(id)
    const awards = policy.clauses.flatMap((clause) => clause.awards)
    const wanted = awards.flatMap((award) => possibleStatuses(award, policy).map((status) => `${award.id} ${status}`))
    expect(wanted.filter((key) => (seen.get(key) ?? 0) < ENOUGH)).toEqual([])
  })
})

it(`at least ${String(EVALUATIONS)} evaluations were compared`, () => {
  expect(ids).not.toEqual([])
  expect(evaluations).toBeGreaterThanOrEqual(EVALUATIONS)
})

/** The policy that a folder was generated from. */
async function policyOf(id: string): Promise<PolicyIr> {
  const compiled = process.env['CEYAN_IR']
  if (compiled !== undefined) return JSON.parse(readFileSync(join(compiled, `${id}.json`), 'utf8')) as PolicyIr
  const { analysePolicy } = await import('../../src/compiler.ts')
  const folder = join(ROOT, 'policies')
  const text = readFileSync(join(folder, `${id}.ceyan.md`), 'utf8')
  const readFile = (path: string): string | undefined => {
    const file = join(folder, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
  const { policy, diagnostics } = analysePolicy(text, { readFile })
  if (policy === undefined) throw new Error(`${id} does not compile: ${JSON.stringify(diagnostics.slice(0, 3))}`)
  return policy
}
