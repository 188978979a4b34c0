import type { Draft, ToldDraft } from './draft.ts'
import { isCandidate, isExact } from './draft.ts'
import { ZERO } from './money.ts'
import type { HighestOnly } from './policy.ts'
import type { Site } from './site.ts'
import { NO, UNKNOWN, YES } from './truth.ts'
import type { Truth } from './truth.ts'
import { wait, waitingFor } from './waiting.ts'
import { reasonOf } from './why.ts'

/** A choice that waits because a candidate is not granted yet. */
export interface OpenChoice {
  /** Its candidates, as indices into the outcomes. */
  readonly members: readonly number[]
  /** What the highest of them comes to at least, in fen. */
  readonly certain: number
}

/**
 * 取高不重复 over the members of a group. While the choice is open every candidate waits for what any of them waits for,
 * and nothing is certain of one alone. `hanging` are the indices of what a shared limit may still cut or not.
 */
export function chooseHighest(
  { members, site }: HighestOnly,
  outcomes: readonly ToldDraft[],
  hanging: readonly number[],
): OpenChoice | undefined {
  const standing: number[] = []
  const candidates: ToldDraft[] = []
  for (const member of members) {
    const outcome = outcomes[member]
    if (outcome === undefined || !isCandidate(outcome)) continue
    standing.push(member)
    candidates.push(outcome)
  }
  if (candidates.length < 2) return undefined
  if (candidates.every((outcome) => outcome.status === 'granted')) {
    const winner = candidates.reduce((best, outcome) => (isHigher(outcome, best) ? outcome : best))
    for (const outcome of candidates) {
      if (outcome !== winner) outcome.from = outcome.to = ZERO
      tell(outcome, site, outcome === winner ? YES : NO, winner.award.id)
    }
    return undefined
  }
  const exact = candidates.every(isExact) && !standing.some((member) => hanging.includes(member))
  const certain = exact ? Math.max(...candidates.map((outcome) => outcome.from)) : 0
  const waiting = candidates.map((outcome) => waitingFor(outcome, candidates))
  candidates.forEach((outcome, index) => {
    wait(outcome, waiting[index] ?? outcome)
    outcome.from = ZERO
    tell(outcome, site, UNKNOWN, undefined)
  })
  return { members: standing, certain }
}

/** The larger ceiling, none being the largest; then what is more certain. Of equals the first stays. */
function isHigher(outcome: Draft, best: Draft): boolean {
  const to = outcome.to ?? Infinity
  const bestTo = best.to ?? Infinity
  return to > bestTo || (to === bestTo && outcome.from > best.from)
}

/** Whether it is chosen, and its interval after the choice in 1/scale fen, to whoever asks why. */
function tell({ award, from, to, reasons }: ToldDraft, site: Site, truth: Truth, chosen: string | undefined): void {
  reasons?.push(reasonOf(site, -1, truth, chosen, from * award.scale, (to ?? Infinity) * award.scale))
}
