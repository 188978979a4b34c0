import type { Draft } from './draft.ts'
import { isCandidate } from './draft.ts'
import { ZERO } from './money.ts'
import type { Site } from './site.ts'
import { NO, UNKNOWN, YES } from './truth.ts'
import type { Truth } from './truth.ts'
import type { Why } from './why.ts'

/**
 * 取高不重复 over the outcomes at `members`. Returns true when the choice stays open because a candidate is not granted
 * yet; then nothing is chosen, and only the largest certain amount stays certain.
 */
export function chooseHighest(
  members: readonly number[],
  site: Site,
  outcomes: readonly Draft[],
  whys?: readonly Why[],
): boolean {
  const candidates: Draft[] = []
  const reasons: (Why | undefined)[] = []
  for (const member of members) {
    const outcome = outcomes[member]
    if (outcome === undefined || !isCandidate(outcome)) continue
    candidates.push(outcome)
    reasons.push(whys?.[member])
  }
  const [first, ...others] = candidates
  if (first === undefined || others.length === 0) return false
  if (candidates.every((outcome) => outcome.status === 'granted')) {
    const winner = others.reduce((best, outcome) => (isHigher(outcome, best) ? outcome : best), first)
    candidates.forEach((outcome, index) => {
      if (outcome !== winner) outcome.from = outcome.to = ZERO
      tell(reasons[index], site, outcome === winner ? YES : NO, winner.award.id, outcome)
    })
    return false
  }
  leaveOpen(candidates)
  const largest = others.reduce((best, outcome) => (outcome.from > best.from ? outcome : best), first)
  candidates.forEach((outcome, index) => {
    if (outcome !== largest) outcome.from = ZERO
    tell(reasons[index], site, UNKNOWN, undefined, outcome)
  })
  return true
}

/** The larger ceiling, none being the largest; then what is more certain. Of equals the first stays. */
function isHigher(outcome: Draft, best: Draft): boolean {
  const to = outcome.to ?? Infinity
  const bestTo = best.to ?? Infinity
  return to > bestTo || (to === bestTo && outcome.from > best.from)
}

/** Granted candidates wait for what the others wait for. */
function leaveOpen(candidates: readonly Draft[]): void {
  const missing = union(candidates.map((outcome) => outcome.missing))
  const pending = union(candidates.map((outcome) => outcome.pending))
  const undetermined = candidates.some((outcome) => outcome.status === 'undetermined')
  for (const outcome of candidates) {
    if (outcome.status !== 'granted') continue
    if (undetermined) {
      outcome.status = 'undetermined'
      outcome.missing = missing
    } else {
      outcome.status = 'pending'
      outcome.pending = pending
    }
  }
}

function union(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())]
}

function tell(why: Why | undefined, site: Site, truth: Truth, value: string | undefined, outcome: Draft): void {
  if (why === undefined) return
  const { scale } = outcome.award
  const to = (outcome.to ?? Infinity) * scale
  why.choice(site, truth, value, outcome.from * scale, to)
}
