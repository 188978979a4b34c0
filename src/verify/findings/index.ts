/**
 * What exact searches find in a policy that compiles: awards that nobody gets, ceilings that do nothing, tiers with gaps. Each
 * finding shows the facts. Nothing is reported that is not proved; a search that would take long is given up.
 */
import { diagnostic } from '../../diagnostics/create.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { AwardIr, PolicyIr } from '../../ir/types.ts'
import { contradictoryCeilings, idleCeilings } from './ceilings.ts'
import { alwaysMet, neverGranted, neverMet } from './conditions.ts'
import { type Effort, subjectOf } from './subject.ts'
import { deadTiers, gapsBetween } from './tiers.ts'

/**
 * So many conditions and amounts are gone through for one policy: a hundred times what the longest of ours takes. A count, not a
 * time, so that every machine finds the same.
 */
const mostEffort = 2_000_000

/** Warnings, and an error for an award that nobody gets; a note (CY4609) where the searches end before the policy does. */
export function verifyPolicy(policy: PolicyIr): readonly Diagnostic[] {
  const effort: Effort = { left: mostEffort }
  const given: Diagnostic[] = []
  for (const { awards } of policy.clauses) {
    for (const award of awards) {
      given.push(...verifyAward(policy, award, effort))
      if (effort.left <= 0) return [...given, diagnostic('CY4609', award.span, { title: award.title })]
    }
    given.push(...gapsBetween(policy, awards, effort))
  }
  return given
}

function verifyAward(policy: PolicyIr, award: AwardIr, effort: Effort): readonly Diagnostic[] {
  const subject = subjectOf(policy, award, effort)
  // Putting conditions into words, one by one, goes through all of them each time.
  effort.left -= subject.parts.length * subject.size
  if (effort.left <= 0) return []
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
