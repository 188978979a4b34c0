/** The total over all awards. Section 6.3 of docs/evaluation.md. */
import type { Total } from '../../runtime/outcome.ts'
import type { AwardId } from '../types.ts'
import type { Draft } from './award.ts'
import { fenOf, fenOrNull } from './fen.ts'
import type { OpenChoice } from './highest-only.ts'
import { lower, plus, type Extent } from './interval.ts'
import type { SharedCeiling } from './shared-limit.ts'

/** `open` are the choices that cannot be made yet. */
export function totalOf(
  drafts: readonly Draft[],
  open: readonly OpenChoice[],
  ceilings: readonly SharedCeiling[],
): Total {
  const isOpen = (id: AwardId): boolean => open.some(({ candidates }) => candidates.includes(id))
  const chosenFirst = sumUnderLimits(drafts, open, ceilings, (id) => !isOpen(id))
  const limitedFirst = sumUnderLimits(drafts, open, ceilings, () => true)
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
  ceilings: readonly SharedCeiling[],
  isUnderLimits: (id: AwardId) => boolean,
): Extent {
  const ceilingOf = ({ award: { id } }: Draft): SharedCeiling | undefined =>
    isUnderLimits(id) ? ceilings.find(({ limit }) => limit.awards.includes(id)) : undefined
  const free = sumOf(
    drafts.filter((draft) => ceilingOf(draft) === undefined),
    open,
  )
  const limited = ceilings.map((ceiling) => {
    const drawn = drafts.filter((draft) => ceilingOf(draft) === ceiling)
    return lower<Extent>(sumOf(drawn, open), ceiling.hi)
  })
  return limited.reduce(plus, free)
}

/** The sum of `to`, of the candidates of each open choice the largest alone; each belongs to its first choice. */
function sumOf(drafts: readonly Draft[], open: readonly OpenChoice[]): Extent {
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
