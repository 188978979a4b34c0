/**
 * What exact searches find in a policy that compiles: awards that nobody gets, ceilings that do nothing, tiers with gaps. Each
 * finding shows the facts. Nothing is reported that is not proved; a search that would take long is given up.
 */
import { diagnostic } from '../../diagnostics/create.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { PolicyIr } from '../../ir/types.ts'
import { idleCeilings } from './ceilings.ts'
import { alwaysMet, neverGranted, neverMet } from './conditions.ts'
import { contradictoryCeilings } from './contradictions.ts'
import { deadFacts } from './dead-facts.ts'
import { overlaps, type UnrelatedAwards } from './overlaps.ts'
import { type Effort, subjectOf, type Subject } from './subject.ts'
import { deadTiers } from './tiers.ts'

/**
 * So many conditions and amounts are gone through for one policy: a hundred times what the longest of ours takes. A count, not a
 * time, so that every machine finds the same.
 */
const MOST_EFFORT = 2_000_000

/** The errors alone: awards that nobody gets. */
export function errorsIn(policy: PolicyIr): readonly Diagnostic[] {
  const effort: Effort = { left: MOST_EFFORT }
  return policy.clauses.flatMap(({ awards }) =>
    awards.flatMap((award) => (effort.left <= 0 ? [] : (neverGranted(subjectOf(policy, award, effort)) ?? []))),
  )
}

/** Warnings, and an error for an award that nobody gets; a note (CY4611) where the searches end before the policy does. */
export function verifyPolicy(policy: PolicyIr, unrelated: readonly UnrelatedAwards[]): readonly Diagnostic[] {
  const effort: Effort = { left: MOST_EFFORT }
  const quiet = new Set<string>()
  const subjects: Subject[] = []
  const found: Diagnostic[] = []
  for (const { awards } of policy.clauses) {
    for (const award of awards) {
      const subject = subjectOf(policy, award, effort)
      const own = ofAward(subject)
      found.push(...own)
      if (effort.left <= 0) return [...found, diagnostic('CY4611', award.span, { title: award.title })]
      subjects.push(subject)
      if (own.length > 0) quiet.add(award.id)
    }
  }
  found.push(...overlaps(policy, unrelated, effort), ...deadFacts(policy, subjects, quiet))
  const last = subjects.at(-1)?.award
  return effort.left > 0 || last === undefined
    ? found
    : [...found, diagnostic('CY4611', last.span, { title: last.title })]
}

function ofAward(subject: Subject): readonly Diagnostic[] {
  // Putting conditions into words, one by one, goes through all of them each time.
  subject.effort.left -= subject.parts.length * subject.size
  if (subject.effort.left <= 0) return []
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
