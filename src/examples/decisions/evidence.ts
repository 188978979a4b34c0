/**
 * When a trial shows something. The yardstick is the same for all: what is to be shown is taken out of the policy, or put another
 * way, and the trial comes out differently. A trial that still lacks facts shows nothing.
 */
import type { FactRecord } from '../../ir/interpreter/index.ts'
import type { AwardId } from '../../ir/types.ts'
import type { ExplainedOutcome } from '../../runtime/outcome.ts'
import { NO, UNKNOWN, YES } from '../../runtime/truth.ts'
import { workOut, type Worked } from '../work-out.ts'
import type { Evidence, Seen, Side, Trial, Variant, Verdict } from './types.ts'
import { conditionsAlone } from './variants.ts'

/** Whether the side is shown; what is beyond the exact range, as it is or otherwise, shows nothing. */
export function verdictOf(side: Side, trial: Trial, seen: Seen): Verdict {
  try {
    return side.shows(trial, seen)
  } catch (error) {
    if (error instanceof RangeError) return NOTHING
    throw error
  }
}

/** The trial comes out differently under the variant. */
export const changedBy =
  (variant: Variant): Evidence =>
  (trial, seen) =>
    differs(resultOf(trial), resultOf(otherwise(trial, variant)), seen)

/** The list is empty, and with a record in it the trial comes out differently. */
export const changedByRecord =
  (list: string): Evidence =>
  (trial, seen) => {
    const records = trial.row.facts[list]
    const actual = resultOf(trial)
    if (records === undefined && isOpen(actual)) return unsettled(actual)
    if (typeof records !== 'object' || records.length > 0) return NOTHING
    const other = resultOf(withFacts(trial, { [list]: [{}] }))
    return { truth: seen(other.combined) === seen(actual.combined) ? NO : YES, open: [] }
  }

/** One of the awards gives something, and just as much under the variant. */
export const keptBy =
  (variant: Variant, awards: readonly AwardId[]): Evidence =>
  (trial, seen) =>
    whenGiven(trial, awards, seen, (own) => {
      const other = outcomeOf(resultOf(otherwise(trial, variant)), own.award.id)
      return own.from === other?.from && own.to === other.to
    })

/** One of the awards is granted, and gives something unless it is in kind. */
export const given =
  (awards: readonly AwardId[]): Evidence =>
  (trial, seen) =>
    whenGiven(trial, awards, seen, () => true)

/** At least two records of a list change the result by being there. */
export const summed =
  (list: string): Evidence =>
  (trial, seen) => {
    const actual = resultOf(trial)
    const records = trial.row.facts[list]
    if (isOpen(actual)) return unsettled(actual)
    if (typeof records !== 'object') return { truth: NO, open: [] }
    const counting = records.filter((_, left) => {
      const fewer = withFacts(trial, { [list]: records.filter((_record, index) => index !== left) })
      return seen(resultOf(fewer).combined) !== seen(actual.combined)
    })
    return { truth: counting.length >= 2 ? YES : NO, open: [] }
  }

/** Of the awards that compete this one is chosen, or (`chosen` false) gives way; and without the choice the result is another one. */
export const competing =
  (without: Variant, award: AwardId, chosen: boolean): Evidence =>
  (trial, seen) => {
    const verdict = changedBy(without)(trial, seen)
    if (verdict.truth !== YES) return verdict
    const own = outcomeOf(resultOf(trial), award)
    const isGiven = own !== undefined && isGranted(own) && own.to !== 0
    const isGone = own !== undefined && isGranted(own) && own.to === 0
    return (chosen ? isGiven : isGone) ? verdict : { truth: NO, open: [] }
  }

/** What a trial comes to. */
export function resultOf(trial: Trial): Worked {
  return trial.worked ?? workOut(trial, trial.row)
}

function otherwise({ policy, awards, columns, row }: Trial, variant: Variant): Trial {
  return { policy: variant(policy), awards, columns, row }
}

function withFacts({ policy, awards, columns, row }: Trial, facts: FactRecord): Trial {
  return { policy, awards, columns, row: { ...row, facts: { ...row.facts, ...facts } } }
}

/** None of the awards is refused, whatever they come to: there is something to choose between. */
export const allInPlay: Evidence = (trial) => {
  const actual = resultOf(otherwise(trial, conditionsAlone))
  if (actual.shown.some(({ status }) => status === 'refused' || status === 'out-of-period')) return NOTHING
  return isOpen(actual) ? unsettled(actual) : { truth: YES, open: [] }
}

function differs(actual: Worked, other: Worked, seen: Seen): Verdict {
  if (isOpen(actual)) {
    const never = isRefused(actual) && isRefused(other)
    return never ? { truth: NO, open: [] } : { truth: UNKNOWN, open: openIn([actual, other]) }
  }
  const open = openIn([other])
  if (seen(actual.combined) !== seen(other.combined)) return { truth: YES, open }
  return { truth: open.length === 0 ? NO : UNKNOWN, open }
}

function whenGiven(
  trial: Trial,
  awards: readonly AwardId[],
  seen: Seen,
  holds: (own: ExplainedOutcome) => boolean,
): Verdict {
  const actual = resultOf(trial)
  if (isOpen(actual)) return unsettled(actual)
  const shows = actual.shown.some((own) => {
    if (!awards.includes(own.award.id) || !isGranted(own)) return false
    if (own.award.kind === 'in-kind') return holds(own)
    // A row that does not say how much shows no amount.
    const isSaid = seen(actual.combined) !== seen({ ...actual.combined, to: UNLIKE })
    return own.to !== 0 && isSaid && holds(own)
  })
  return shows ? { truth: YES, open: [] } : NOTHING
}

/** An upper end that no award has. */
const UNLIKE = -1 as Worked['combined']['to']
const NOTHING: Verdict = { truth: NO, open: [] }

function unsettled(actual: Worked): Verdict {
  return { truth: UNKNOWN, open: openIn([actual]) }
}

function outcomeOf({ outcomes }: Worked, award: AwardId): ExplainedOutcome | undefined {
  return outcomes.find((outcome) => outcome.award.id === award)
}

/** Granted, or waiting for other documents alone. */
function isGranted({ status }: ExplainedOutcome): boolean {
  return status === 'granted' || status === 'pending'
}

const isRefused = ({ shown }: Worked): boolean =>
  shown.every(({ status }) => status === 'refused' || status === 'out-of-period')

const isOpen = (worked: Worked): boolean => openIn([worked]).length > 0

/** The unknown facts of what the last column shows, most decisive first. What other documents leave open is no fact. */
function openIn(all: readonly Worked[]): readonly string[] {
  const paths = all.flatMap(({ shown }) => shown.flatMap(({ missing, pending }) => [...missing, ...pending]))
  return [...new Set(paths)].filter((path) => !path.startsWith('deferral:'))
}
