/**
 * 营收1亿元以上且税收500万元以上…；营收5亿元以上且税收2000万元以上…: who meets the higher of two awards meets the lower as well,
 * and gets the highest, never the sum. So too for tiers in sentences of their own.
 */
import type { Condition } from '../../ir/types.ts'
import type { ClauseContext } from './clause-context.ts'
import type { AwardDraft } from './draft.ts'

/** Tiers stand together: an award further back than so many others is none of them. */
const farthest = 40

export function relateTiers(awards: readonly AwardDraft[], context: ClauseContext): void {
  for (const [index, award] of awards.entries()) {
    const start = context.draft.awards.length - awards.length
    const earlier = [...context.draft.awards.slice(Math.max(0, start - farthest), start), ...awards.slice(0, index)]
    const lower = earlier.filter((other) => isHigher(award, other) || isHigher(other, award))
    const known = context.draft.highestOnly.slice(-farthest).some(({ awards: group }) => group.includes(award))
    if (lower.length === 0 || known) continue
    const { source } = award
    const name = `${source.clause}分档`
    context.draft.highestOnly.push({
      name,
      awards: [...lower, award],
      site: { kind: 'highest-only', group: name, source },
      assumedAt: award.span,
    })
  }
}

/** Every condition of the lower one follows from one of the higher, and some threshold of the higher is beyond it. */
function isHigher(higher: AwardDraft, lower: AwardDraft): boolean {
  const [above, below] = [partsOf(higher.condition), partsOf(lower.condition)]
  if (above.length !== below.length) return false
  let beyond = false
  for (const part of below) {
    const stronger = above.find((other) => follows(part, other))
    if (stronger === undefined) return false
    if (part.kind === 'compare' && stronger.kind === 'compare' && part.threshold !== stronger.threshold) beyond = true
  }
  return beyond
}

const partsOf = (condition: Condition): readonly Condition[] => (condition.kind === 'and' ? condition.of : [condition])

/** Whether `part` holds wherever `other` does: the same condition, or a lower bound that is not higher. */
function follows(part: Condition, other: Condition): boolean {
  if (part.kind === 'compare' && other.kind === 'compare') {
    const bounds = ['at-least', 'more-than']
    if (part.fact.id !== other.fact.id || part.fact.scope !== other.fact.scope) return false
    if (bounds.includes(part.comparison) && bounds.includes(other.comparison)) return part.threshold <= other.threshold
  }
  if (part.kind !== other.kind) return false
  if (part.kind === 'is' && other.kind === 'is') {
    return part.fact.id === other.fact.id && part.fact.scope === other.fact.scope && part.expect === other.expect
  }
  const plain = (condition: Condition): string =>
    JSON.stringify(condition, (name, value: unknown) => (name === 'site' ? undefined : value))
  return plain(part) === plain(other)
}
