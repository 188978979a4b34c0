/**
 * The decisions of a policy: whatever in it can be taken out, or put another way, so that some applicant comes out differently. In:
 * the representation, and the notices of how it was read. Out: each with what shows it. Not done here: looking for examples.
 */
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { PolicyIr } from '../../../ir/types.ts'
import type { Decision } from '../types.ts'
import { amountsOfAward } from './amounts.ts'
import { relationsOf } from './between.ts'
import { ceilingsOfAward } from './ceilings.ts'
import { conditionsOfAward, conditionsOfScope, recordsOfAward } from './conditions.ts'
import { provisionsOfAward } from './provisions.ts'
import { readingsOf } from './readings.ts'
import { validityOf } from './validity.ts'

/** Those of the whole policy first, then clause by clause. */
export function decisionsOf(policy: PolicyIr, notices: readonly Diagnostic[]): readonly Decision[] {
  const between = [...relationsOf(policy), ...readingsOf(policy, notices)]
  const ofClause = (address: string | undefined): readonly Decision[] =>
    between.filter(({ clause }) => clause === address)
  return [
    ...validityOf(policy),
    ...conditionsOfScope(policy),
    ...ofClause(undefined),
    ...policy.clauses.flatMap(({ address, awards }) => [
      ...awards.flatMap((award) => [
        ...conditionsOfAward(award),
        ...recordsOfAward(award),
        ...amountsOfAward(award, policy.facts),
        ...ceilingsOfAward(award, policy.facts),
        ...provisionsOfAward(award),
      ]),
      ...ofClause(address),
    ]),
  ]
}
