/** Only the highest of a group counts. Section 6.2 of docs/evaluation.md. */
import type { Reason } from '../../runtime/outcome.ts'
import { NO, UNKNOWN, YES, type Truth } from '../../runtime/truth.ts'
import type { HighestOnlyIr } from '../types.ts'
import { isInPlay, type Draft } from './award.ts'
import { amountReason } from './reason.ts'

/** The awards after the choice; `open` when it cannot be made yet. */
export interface Choice {
  readonly drafts: readonly Draft[]
  readonly open: boolean
}

/** Chooses among the awards of a group that are not refused, if there are at least two. */
export function chooseHighest(group: HighestOnlyIr, drafts: readonly Draft[]): Choice {
  const candidates = drafts.filter((draft) => group.awards.includes(draft.award.id) && isInPlay(draft))
  if (candidates.length < 2) return { drafts, open: false }
  const open = candidates.some(({ status }) => status !== 'granted')
  const after = open ? postpone(group, candidates) : choose(group, candidates)
  return { drafts: drafts.map((draft) => after.find(({ award }) => award.id === draft.award.id) ?? draft), open }
}

function choose(group: HighestOnlyIr, candidates: readonly Draft[]): readonly Draft[] {
  const winner = highest(candidates, (a, b) => a.to > b.to || (a.to === b.to && a.from > b.from))
  return candidates.map((draft) =>
    draft === winner
      ? explained(group, draft, YES, winner.award.id)
      : explained(group, { ...draft, from: 0n, to: 0n }, NO, winner?.award.id),
  )
}

function postpone(group: HighestOnlyIr, candidates: readonly Draft[]): readonly Draft[] {
  const largest = highest(candidates, (a, b) => a.from > b.from)
  const missing = [...new Set(candidates.flatMap((draft) => draft.missing))]
  const pending = [...new Set(candidates.flatMap((draft) => draft.pending))]
  return candidates.map((draft) => {
    const kept = draft === largest ? draft : { ...draft, from: 0n }
    if (draft.status !== 'granted') return explained(group, kept, UNKNOWN, undefined)
    return missing.length > 0
      ? explained(group, { ...kept, status: 'undetermined', missing }, UNKNOWN, undefined)
      : explained(group, { ...kept, status: 'pending', pending }, UNKNOWN, undefined)
  })
}

/** The first that no other one beats. */
function highest(candidates: readonly Draft[], beats: (a: Draft, b: Draft) => boolean): Draft | undefined {
  return candidates.find((draft) => !candidates.some((other) => beats(other, draft)))
}

function explained(group: HighestOnlyIr, draft: Draft, truth: Truth, value: Reason['value']): Draft {
  const scale = BigInt(draft.award.scale)
  const hi = typeof draft.to === 'bigint' ? draft.to * scale : Infinity
  const step = amountReason(group.site, -1, value, { lo: draft.from * scale, hi })
  return { ...draft, reasons: [...draft.reasons, { ...step, truth }] }
}
