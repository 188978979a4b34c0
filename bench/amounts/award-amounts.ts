/**
 * The part of the city's policy that every contestant can say: what each award may come to, for an applicant without a
 * history all of whose facts are known. Left out is 六 (a sum over a list of exhibitions), which json-rules-engine cannot
 * say; and for all, what no rule engine has: intervals, unknown facts, history.
 */
import type { Facts } from '../../generated/chengdu-city-ai-2025/facts.ts'

/** What the authority may grant at most for each award, in fen, in the order of `AWARDS`; 0 if refused. */
export type Amounts = readonly number[]

/** One way to the amounts. */
export type AmountsOf = (facts: KnownFacts) => Amounts | Promise<Amounts>

/** All facts but the list, none unknown. */
export type KnownFacts = { readonly [Key in Exclude<keyof Facts, 'exhibitions'>]-?: Exclude<Facts[Key], undefined> }

/** Ids of the awards. */
export const AWARDS: readonly string[] = [
  'computeVoucher',
  'greenCentre',
  'modelUse',
  'scenarioReward',
  'achievementPrize',
  'otherPrize',
  'theoryInnovation',
  'equityFinancing',
  'hitProductReward',
  'rankingReward',
  'typicalCaseReward',
]
