/** The total over all awards. Section 6.3 of docs/evaluation.md. */
import type { Total } from '../../runtime/outcome.ts'
import type { AwardId, SharedLimitIr } from '../types.ts'
import type { Draft } from './award.ts'
import { fenOf, fenOrNull } from './fen.ts'
import type { OpenChoice } from './highest-only.ts'
import { leftOf, type ReceivedFor } from './history.ts'
import { lower, plus, type Upper } from './interval.ts'

/** `open` are the choices that cannot be made yet. */
export function totalOf(
  drafts: readonly Draft[],
  open: readonly OpenChoice[],
  limits: readonly SharedLimitIr[],
  received: ReceivedFor,
): Total {
  const isOpen = (id: AwardId): boolean => open.some(({ candidates }) => candidates.includes(id))
  const chosenFirst = sumUnderLimits(drafts, open, limits, received, (id) => !isOpen(id))
  const limitedFirst = sumUnderLimits(drafts, open, limits, received, () => true)
  const certain = open.filter((choice) => standsAlone(choice, open)).map((choice) => choice.certain)
  return {
    from: fenOf([...drafts.map(({ from }) => from), ...certain].reduce((a, b) => a + b, 0n)),
    to: fenOrNull(lower(chosenFirst, limitedFirst)),
  }
}

/** Whether no candidate of a choice is one of another open choice. */
function standsAlone(choice: OpenChoice, open: readonly OpenChoice[]): boolean {
  return !open.some((other) => other !== choice && other.candidates.some((id) => choice.candidates.includes(id)))
}

/** The sum of `to`, of the awards that are under limits no more than what is left of the first that each is under. */
function sumUnderLimits(
  drafts: readonly Draft[],
  open: readonly OpenChoice[],
  limits: readonly SharedLimitIr[],
  received: ReceivedFor,
  isUnderLimits: (id: AwardId) => boolean,
): Upper {
  const limitOf = ({ award: { id } }: Draft): SharedLimitIr | undefined =>
    isUnderLimits(id) ? limits.find(({ awards }) => awards.includes(id)) : undefined
  const free = sumOf(
    drafts.filter((draft) => limitOf(draft) === undefined),
    open,
  )
  const limited = limits.map((limit) => {
    const drawn = drafts.filter((draft) => limitOf(draft) === limit)
    return lower<Upper>(sumOf(drawn, open), leftOf(limit, received))
  })
  return limited.reduce(plus, free)
}

/** The sum of `to`, of the candidates of each open choice the largest alone; each belongs to its first choice. */
function sumOf(drafts: readonly Draft[], open: readonly OpenChoice[]): Upper {
  const choiceOf = ({ award: { id } }: Draft): OpenChoice | undefined =>
    open.find(({ candidates }) => candidates.includes(id))
  const largest = open.map((choice) =>
    drafts
      .filter((draft) => choiceOf(draft) === choice)
      .map(({ to }) => to)
      .reduce((a, b) => (a >= b ? a : b), 0n),
  )
  const others = drafts.filter((draft) => choiceOf(draft) === undefined).map(({ to }) => to)
  return [...largest, ...others].reduce(plus, 0n)
}
