import { concluded } from '../../src/runtime/index.ts'
import type { AwardInfo, ExplainedOutcome, Reason, Why } from '../../src/runtime/index.ts'

/** An award of nothing in particular. */
export const award: AwardInfo = {
  id: 'a',
  clause: '一',
  title: '',
  form: '补贴',
  kind: 'formula',
  sentence: '',
  references: [],
  scale: 1,
}

/** What was told of the award at hand. */
export function told(why: Why): readonly Reason[] {
  return explained(concluded(award, 0, 0, [], [], why)).reasons
}

/** An outcome as whoever asked why gets it. */
export function explained(outcome: object): ExplainedOutcome {
  if (!isExplained(outcome)) throw new TypeError('nobody asked why')
  return outcome
}

function isExplained(outcome: object): outcome is ExplainedOutcome {
  return 'reasons' in outcome && 'failing' in outcome
}
