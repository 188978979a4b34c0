/** The campaign of the laws, for as long as a number of evaluations takes. */
import { expect, it } from 'vitest'
import type { Budget, Tally } from '../campaign.ts'
import { lawsCampaign } from './index.ts'

/** More than one round of all laws. */
const EVALUATIONS = 6_000

function budgetOf(evaluations: number, told: Tally[]): Budget {
  return { seed: 7, isSpent: (tally) => tally.evaluations >= evaluations, report: (tally) => told.push(tally) }
}

it('tries every law until the budget is spent, and tells how far it is', { timeout: 600_000 }, async () => {
  const told: Tally[] = []
  const tally = await lawsCampaign.run(budgetOf(EVALUATIONS, told))
  expect(tally.disagreements).toEqual([])
  expect(tally.crashes).toEqual([])
  expect(tally.evaluations).toBeGreaterThanOrEqual(EVALUATIONS)
  expect(Math.min(tally.inputs, tally.policies)).toBeGreaterThan(0)
  expect(told.length).toBeGreaterThan(0)
})

it('begins nothing when the budget is spent', async () => {
  const { evaluations, inputs } = await lawsCampaign.run(budgetOf(0, []))
  expect([evaluations, inputs]).toEqual([0, 0])
})
