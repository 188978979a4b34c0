/** Only the highest of a group counts. Section 6.2 of docs/evaluation.md. */
import type { Reason } from '../../runtime/outcome.ts'
import { NO, UNKNOWN, YES, type Truth } from '../../runtime/truth.ts'
import { kindOf } from '../kind.ts'
import { scaleOf } from '../scale.ts'
import type { AwardId, HighestOnlyIr } from '../types.ts'
import { isInPlay, type Draft } from './award.ts'
import { amountReason } from './reason.ts'
import { waitingFor } from './waiting.ts'

/** The awards after the choice, and the choice itself while it cannot be made yet. */
export interface Choice {
  readonly drafts: readonly Draft[]
  readonly open: OpenChoice | undefined
}

/** A choice that waits for facts or findings. */
export interface OpenChoice {
  readonly candidates: readonly AwardId[]
  /** What the highest of them comes to at least, in fen. */
  readonly certain: bigint
}

/** Chooses among the awards of a group that are not refused, if there are at least two. */
export function chooseHighest(group: HighestOnlyIr, drafts: readonly Draft[]): Choice {
  const candidates = drafts.filter((draft) => group.awards.includes(draft.award.id) && isInPlay(draft))
  if (candidates.length < 2) return { drafts, open: undefined }
  const isOpen = candidates.some(({ status }) => status !== 'granted')
  const after = isOpen ? postpone(group, candidates) : choose(group, candidates)
  return {
    drafts: drafts.map((draft) => after.find(({ award }) => award.id === draft.award.id) ?? draft),
    open: isOpen ? { candidates: candidates.map(({ award }) => award.id), certain: certainOf(candidates) } : undefined,
  }
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
  return candidates.map((draft) => explained(group, { ...waitingFor(draft, candidates), from: 0n }, UNKNOWN, undefined))
}

/** Of exact sums the highest one is no less than any of them; a ceiling may win and give nothing. */
function certainOf(candidates: readonly Draft[]): bigint {
  const exact = candidates.every(({ award, hanging }) => ['fixed', 'formula'].includes(kindOf(award)) && !hanging)
  return exact ? candidates.reduce((most, { from }) => (from > most ? from : most), 0n) : 0n
}

/** The first that no other one beats. */
function highest(candidates: readonly Draft[], beats: (a: Draft, b: Draft) => boolean): Draft | undefined {
  return candidates.find((draft) => !candidates.some((other) => beats(other, draft)))
}

function explained(group: HighestOnlyIr, draft: Draft, truth: Truth, value: Reason['value']): Draft {
  const scale = BigInt(scaleOf(draft.award))
  const hi = typeof draft.to === 'bigint' ? draft.to * scale : Infinity
  const step = amountReason(group.site, -1, value, { lo: draft.from * scale, hi })
  return { ...draft, reasons: [...draft.reasons, { ...step, truth }] }
}
