/**
 * What the policies mean, clause by clause: the IR, and every worked example with its result and its reasons. A change of
 * meaning shows here as a diff; `UPDATE=1` takes it over
 * once somebody has read it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analysePolicy } from '../../src/compiler.ts'
import { asksOf } from '../../src/ir/asks.ts'
import { kindOf } from '../../src/ir/kind.ts'
import { scaleOf } from '../../src/ir/scale.ts'
import type { AwardIr } from '../../src/ir/types.ts'
import { runExamples } from '../../src/examples/run-examples.ts'
import type { ExampleResult } from '../../src/examples/run-examples.ts'
import { renderReason } from '../../src/runtime/index.ts'
import { expectFile } from '../samples/expected-file.ts'
import { policyIds } from '../support/policy-ids.ts'
import { describeIr } from './describe-ir.ts'

const folder = join(import.meta.dirname, '../../policies')
const read = (path: string): string => readFileSync(join(folder, path), 'utf8')

describe.each(policyIds(folder))('%s', (id) => {
  const { policy, examples } = analysePolicy(read(`${id}.ceyan.md`), { readFile: read })
  if (policy === undefined) throw new Error(`${id} does not compile`)
  const results = runExamples(policy, examples)
  const snapshot = (name: string): string => join(import.meta.dirname, id, `${name}.txt`)

  it('as a whole', () => {
    const { clauses, facts, ...whole } = policy
    const addresses = clauses.map(({ address, module }) => `${module} ${address}`)
    const text = [describeIr({ ...whole, clauses: addresses }), ...facts.map((fact) => describeIr(fact))].join('\n')
    expectFile(snapshot('policy'), `${text}\n`)
  })

  it.each(policy.clauses.map((clause) => [clause.address, clause] as const))('%s', (address, clause) => {
    const { awards, sentences, ...rest } = clause
    const text = [
      describeIr(rest),
      ...sentences,
      ...awards.map((award) => describeIr({ ...award, derived: derivedFrom(award) })),
      ...results.filter((result) => result.clause === address).map(describeExample),
    ]
    expectFile(snapshot(clause.module), `${text.join('\n\n')}\n`)
  })

  it('in full: every example stands under its clause, and no file is left over', () => {
    const addresses = new Set(policy.clauses.map((clause) => clause.address))
    expect(results.filter((result) => !addresses.has(result.clause)).map((result) => result.clause)).toEqual([])
    const files = ['policy', ...policy.clauses.map((clause) => clause.module)].map((name) => `${name}.txt`)
    expect(readdirSync(join(import.meta.dirname, id)).sort()).toEqual(files.sort())
  })
})

/** What the back ends read off an award. */
const derivedFrom = (award: AwardIr) => ({ kind: kindOf(award), scale: scaleOf(award), asks: asksOf(award) })

/** The row as the table has it, what it comes to, and why. */
function describeExample({ header, cells, actual, passed, outcomes }: ExampleResult): string {
  const row = `| ${cells.join(' | ')} | ${header}: ${actual}${passed ? '' : ' (not as expected)'}`
  const reasons = outcomes.flatMap((outcome) => [
    `  ${outcome.award.id} ${outcome.status}${list('missing', outcome.missing)}${list('pending', outcome.pending)}`,
    ...outcome.reasons.map((reason) => `    ${renderReason(reason, outcome.award)}`),
  ])
  return [row, ...reasons].join('\n')
}

const list = (name: string, paths: readonly string[]): string =>
  paths.length === 0 ? '' : ` ${name}: ${paths.join(', ')}`
