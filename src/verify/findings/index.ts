/**
 * What exact searches find in a policy that compiles: awards that nobody gets, ceilings that do nothing, tiers with gaps. Each
 * finding shows the facts. Nothing is reported that is not proved; a search that would take long is given up.
 */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { PolicyIr } from '../../ir/types.ts'
import { idleCeilings } from './ceilings.ts'
import { alwaysMet, neverGranted, neverMet } from './conditions.ts'
import { contradictoryCeilings } from './contradictions.ts'
import { overlaps, type UnrelatedAwards } from './overlaps.ts'
import { deadFacts } from './dead-facts.ts'
import { subjectOf, type Subject } from './subject.ts'
import { deadTiers, gapsBetween } from './tiers.ts'

/** The errors alone: awards that nobody gets. */
export function errorsIn(policy: PolicyIr): readonly Diagnostic[] {
  return policy.clauses.flatMap(({ awards }) => awards.flatMap((award) => neverGranted(subjectOf(policy, award)) ?? []))
}

/** Warnings, and an error for an award that nobody gets. */
export function verifyPolicy(policy: PolicyIr, unrelated: readonly UnrelatedAwards[]): readonly Diagnostic[] {
  const quiet = new Set<string>()
  const subjects: Subject[] = []
  const found = policy.clauses.flatMap(({ awards }) => [
    ...awards.flatMap((award) => {
      const subject = subjectOf(policy, award)
      const own = ofAward(subject)
      subjects.push(subject)
      if (own.length > 0) quiet.add(award.id)
      return own
    }),
    ...gapsBetween(policy, awards),
  ])
  return [...found, ...overlaps(policy, unrelated), ...deadFacts(policy, subjects, quiet)]
}

function ofAward(subject: Subject): readonly Diagnostic[] {
  const never = neverGranted(subject)
  if (never !== undefined) return [never]
  const dead = deadTiers(subject)
  return [
    // The floor of the tiers always holds where the lowest is never reached.
    ...(dead.length > 0 ? dead : alwaysMet(subject)),
    ...neverMet(subject),
    ...idleCeilings(subject),
    ...contradictoryCeilings(subject),
  ]
}
