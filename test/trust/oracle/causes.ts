/** Causes of differences that are known, each with a seed that has it: what a campaign meets and does not report again. */
import { only, type Survey } from '../known/lists.ts'
import { caseOf } from './cases.ts'
import { compareCase } from './compare.ts'
import { shrink } from './shrink.ts'
import { oracleSurvey } from './survey.ts'

/** Behind those of the survey. */
const FIRST = 1000
const SEEDS = 900

export const causesSurvey: Survey = {
  law: 'oracle-causes',
  everything() {
    const found = new Map<string, number[]>()
    for (let seed = FIRST; seed < FIRST + SEEDS; seed += 1) {
      const cause = causeOfSeed(seed)
      if (cause !== undefined && !found.has(cause)) found.set(cause, [seed])
    }
    return found
  },
  isQuick: () => true,
  quick: (known) => only(known, (_, seed) => compareCase(caseOf(seed)).verdict.outcome === 'different'),
  show: (name, seed) => oracleSurvey.show(name, seed),
}

/** Why the case of a seed differs; undefined when it does not. */
function causeOfSeed(seed: number): string | undefined {
  const drawn = caseOf(seed)
  const first = compareCase(drawn)
  return first.verdict.outcome === 'different' ? shrink(drawn, first).cause : undefined
}
