/** How doubtful texts were read (CY45xx): an example that another reading would contradict, where the policy can be put so. */
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { wordingOf } from '../../../diagnostics/wording.ts'
import { choicesOf, type ChoiceAmongAwards } from '../../../ir/payout.ts'
import type { AwardId, AwardIr, PolicyIr } from '../../../ir/types.ts'
import { allInPlay, changedBy, given } from '../evidence.ts'
import type { Decision, Side, Variant } from '../types.ts'
import { withAward, withoutChoice } from '../variants.ts'
import { receivedLess, receivedOften } from './provisions.ts'

/** Of the notices those that are about an award's sentence; a reading of the policy's own condition is shown by its parts. */
export function readingsOf(policy: PolicyIr, notices: readonly Diagnostic[]): readonly Decision[] {
  const awards = policy.clauses.flatMap((clause) => clause.awards)
  return notices
    .filter(({ code, span }) => code.startsWith('CY45') && span.file === undefined)
    .flatMap((notice) => {
      const about = awards.filter(({ span }) => span.start <= notice.span.start && notice.span.start < span.end)
      const [first] = about
      if (first === undefined) return []
      const label = `${notice.code} ${wordingOf(notice, 'zh').message}`
      return [{ kind: 'reading', label, clause: first.clause, ...shownBy(policy, notice, about, first) }]
    })
}

/** By what the other reading changes; where nothing else can be put in its place, by any example of the sentence. */
function shownBy(
  policy: PolicyIr,
  { code }: Diagnostic,
  about: readonly AwardIr[],
  first: AwardIr,
): Pick<Decision, 'awards' | 'sides' | 'precondition'> {
  const ids = about.map(({ id }) => id)
  const groups = choicesOf(policy).filter(({ awards }) => awards.some((id) => ids.includes(id)))
  const group = groups.find(({ site }) => site.source.sentence === first.source.sentence) ?? groups[0]
  const once = about.find(({ times }) => times.length > 0)
  const less = about.find((award) => award.difference !== undefined)
  if ((code === 'CY4502' || code === 'CY4506') && group !== undefined) {
    const sides: readonly Side[] = [{ name: 'holds', shows: changedBy(withoutChoice(group.site)) }]
    return { awards: together(group), sides, precondition: allInPlay }
  }
  if ((code === 'CY4512' || code === 'CY4523') && once !== undefined) {
    return { awards: [[once.id]], sides: [changed(once.id, { times: [] }, once.times.flatMap(receivedOften))] }
  }
  if (code === 'CY4524' && less !== undefined) {
    return { awards: [[less.id]], sides: [changed(less.id, { difference: undefined }, receivedLess(less))] }
  }
  return { awards: [[first.id], ...ids.slice(1).map((id) => [id])], sides: [{ name: 'holds', shows: given(ids) }] }
}

function changed(id: AwardId, change: Partial<AwardIr>, seeds: NonNullable<Side['seeds']>): Side {
  const variant: Variant = withAward(id, (award) => ({ ...award, ...change }))
  return { name: 'holds', shows: changedBy(variant), seeds }
}

function together({ awards }: ChoiceAmongAwards): readonly (readonly AwardId[])[] {
  return awards.flatMap((one, index) => awards.slice(index + 1).map((other) => [one, other]))
}
