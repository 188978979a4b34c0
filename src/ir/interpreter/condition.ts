/** Conditions as rules judge them. Section 2 of docs/evaluation.md. */
import type { Condition } from '../types.ts'
import { measure } from './amount.ts'
import type { View } from './facts.ts'
import { judgeBy } from './judgement.ts'
import type { Judgement } from './measured.ts'

export { compares } from '../compares.ts'
export { highestTruth, lowestTruth } from './judgement.ts'

/** Judges every leaf, whatever its siblings gave. */
export function judge(condition: Condition, view: View): Judgement {
  return judgeBy(measure, condition, view)
}

export type { Judgement } from './measured.ts'
