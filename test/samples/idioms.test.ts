/** Made-up policies in the style of other cities: every one compiles without errors and gives what its tables say. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analysePolicy } from '../../src/compiler.ts'
import type { PolicyAnalysis } from '../../src/analysis/analyse-policy.ts'
import { catalog } from '../../src/diagnostics/catalog.ts'
import { runExamples } from '../../src/examples/run-examples.ts'

const folder = new URL('idioms/', import.meta.url)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ceyan.md'))
  .sort()

describe('policies in the style of other cities', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(0)
  })

  describe.each(files)('%s', (name) => {
    // In each test, not around them: then it is known which test needs what.
    const analysed = (): PolicyAnalysis =>
      analysePolicy(readFileSync(new URL(name, folder), 'utf8'), { readFile: () => undefined })

    /* CY2013: a phrase that no sentence uses is a condition that the policy lost. */
    it('has no errors, and no glossary entry goes unused', () => {
      const codes = analysed().diagnostics.map(({ code }) => code)
      expect(codes.filter((code) => catalog[code].severity === 'error' || code === 'CY2013')).toEqual([])
    })

    it('has a table for every clause that grants money, and all of them pass', () => {
      const { policy, examples } = analysed()
      expect(policy).toBeDefined()
      if (policy === undefined) return
      const granting = policy.clauses.filter(({ awards }) => awards.length > 0)
      const shown = new Set(examples.map(({ clause }) => clause))
      expect(granting.map(({ address }) => address).filter((address) => !shown.has(address))).toEqual([])
      const failures = runExamples(policy, examples).filter(({ passed }) => !passed)
      expect(failures.map(({ cells, actual, problems }) => ({ cells, actual, problems }))).toEqual([])
    })
  })
})
