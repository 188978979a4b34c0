import type { AwardIr } from '../../../ir/types.ts'
import type { Decision, DecisionKind, Side } from '../types.ts'

/** A decision of one award, which that award's result shows. */
export function decide({ id, clause }: AwardIr, kind: DecisionKind, label: string, sides: readonly Side[]): Decision {
  return { kind, label, clause, awards: [[id]], sides }
}
