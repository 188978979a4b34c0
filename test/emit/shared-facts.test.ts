/** One applicant's facts serve both generated policies: what they share has one name and one type. */
import { expect, test } from 'vitest'
import { evaluate as evaluateCity } from '../../generated/chengdu-city-ai-2025/index.ts'
import type { Facts as CityFacts } from '../../generated/chengdu-city-ai-2025/index.ts'
import { evaluate as evaluateZone } from '../../generated/chengdu-hightech-ai-2025/index.ts'
import type { Facts as ZoneFacts } from '../../generated/chengdu-hightech-ai-2025/index.ts'
import { moneyToDecimal, ratio, yuan } from '../../src/runtime/index.ts'
import type { Evaluation } from '../../src/runtime/index.ts'

type Shared = keyof CityFacts & keyof ZoneFacts
type SameType<Key extends Shared> = [CityFacts[Key], ZoneFacts[Key]] extends [ZoneFacts[Key], CityFacts[Key]]
  ? true
  : false

/** Compiles only as long as these are what both share, each with the same type. */
const shared: { readonly [Key in Shared]: SameType<Key> } = {
  receivedAngelInvestment: true,
  receivedVentureCapital: true,
}

const facts = {
  receivedAngelInvestment: false,
  receivedVentureCapital: true,
  aiRevenueShare: ratio('60%'),
  investmentReceived: yuan(8_000_000),
  zoneAiOrganisation: true,
  receivedVentureFundEquity: false,
  receivedSimilarSubsidy: false,
  investmentRecognised: true,
  roundInvestment: yuan(10_000_000),
  roundPaidIn: yuan(10_000_000),
} satisfies CityFacts & ZoneFacts

test('the shared phrases are shared', () => {
  expect(Object.keys(shared).sort()).toEqual(['receivedAngelInvestment', 'receivedVentureCapital'])
})

test('one object, two policies: the investment counts in both', () => {
  const context = { date: '2025-10-01' }
  expect(outcome(evaluateCity(facts, context), 'equityFinancing')).toBe('granted 0.00–800000.00')
  expect(outcome(evaluateZone(facts, context), 'financingReward')).toBe('granted 500000.00–500000.00')
  const without = { ...facts, receivedVentureCapital: false, receivedPrivateEquity: false }
  expect(outcome(evaluateCity(without, context), 'equityFinancing')).toBe('refused 0.00–0.00')
  expect(outcome(evaluateZone(without, context), 'financingReward')).toBe('refused 0.00–0.00')
})

function outcome({ awards }: Evaluation, id: string): string {
  const found = awards.find(({ award }) => award.id === id)
  if (found === undefined || found.to === null) return 'absent'
  return `${found.status} ${moneyToDecimal(found.from)}–${moneyToDecimal(found.to)}`
}
