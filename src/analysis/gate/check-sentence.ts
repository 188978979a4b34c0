/**
 * What a sentence without errors says and the passes before did not take: each is an error at its words. A refusal is bearable, a
 * wrong sum is not.
 */
import { checkConditions } from './conditions.ts'
import type { SentenceGate } from '../clauses/clause-context.ts'
import { checkGrants } from './grants.ts'
import { checkMembers } from './members.ts'
import { checkUnits } from './units.ts'
import { checkState, checkUnheard } from './unheard-words.ts'

export function checkSentence(gate: SentenceGate): void {
  checkConditions(gate)
  checkGrants(gate)
  checkMembers(gate)
  checkUnits(gate)
  checkState(gate)
  checkUnheard(gate.sentence, gate.context)
}
