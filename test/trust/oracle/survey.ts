/** The oracle on the same random meanings every time. */
import { note, type Failing, type Survey } from '../known/lists.ts'
import { caseOf } from './cases.ts'
import { compareCase } from './compare.ts'
import { shrink } from './shrink.ts'

const SEEDS = 400

export const oracleSurvey: Survey = {
  law: 'oracle',
  everything: differing,
  isQuick: () => true,
  quick: differing,
  show(_name, seed) {
    const failing = caseOf(seed)
    const first = compareCase(failing)
    if (first.verdict.outcome !== 'different') return 'as it should be'
    const { compared, cause } = shrink(failing, first)
    const { verdict } = compared
    return `${cause}\n${compared.text}\n${verdict.outcome === 'different' ? verdict.difference.what : ''}`
  },
}

/** Seeds by the kind of difference. */
function differing(): Failing {
  const failing = new Map<string, number[]>()
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const { verdict } = compareCase(caseOf(seed))
    if (verdict.outcome === 'different') note(failing, verdict.difference.kind, seed)
  }
  return failing
}
