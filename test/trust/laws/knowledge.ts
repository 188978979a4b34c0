/** What more is known: it narrows, and what was not asked for changes nothing. */
import type { FactRecord } from '../../../src/ir/interpreter/index.ts'
import type { Outcome, Total } from '../../../src/runtime/outcome.ts'
import { pathsOf, withhold } from '../../support/random-ir/index.ts'
import { end, holds, inWords, type Law, type Trial } from './law.ts'

/** Where less is known than in the end. */
const narrows: Law = {
  name: 'a newly known fact only narrows, and changes nothing of what is settled',
  check: (policy, trial, evaluate) => {
    const known = less(trial)
    const before = evaluate(policy, known, trial.context)
    const after = evaluate(policy, trial.facts, trial.context)
    for (const [index, outcome] of before.awards.entries()) expectSettled(after.awards[index], outcome)
    expectNarrower('total', after.total, before.total)
    return pathsOf(known).length < pathsOf(trial.facts).length ? before.awards.length : 0
  },
}

/** Where something is known in the end that the award did not ask for, all of it at once. */
const unaskedOfAnAward: Law = {
  name: 'facts that an award reports as not missing never change it',
  check: (policy, trial, evaluate) => {
    const known = less(trial)
    const before = evaluate(policy, known, trial.context)
    let reached = 0
    for (const [index, outcome] of before.awards.entries()) {
      const more = unasked(trial.facts, known, [outcome])
      if (pathsOf(more).length === pathsOf(known).length) continue
      reached += 1
      expectSame(evaluate(policy, more, trial.context).awards[index], outcome)
    }
    return reached
  },
}

/** Where something is known in the end that no award asked for. */
const unaskedOfAPolicy: Law = {
  name: 'facts that a whole policy reports as not missing never change its result',
  check: (policy, trial, evaluate) => {
    const known = less(trial)
    const before = evaluate(policy, known, trial.context)
    const more = unasked(trial.facts, known, before.awards)
    if (pathsOf(more).length === pathsOf(known).length) return 0
    const after = evaluate(policy, more, trial.context)
    for (const [index, outcome] of before.awards.entries()) expectSame(after.awards[index], outcome)
    holds(key(after.total) === key(before.total), () => `total ${key(before.total)} became ${key(after.total)}`)
    return 1
  },
}

export const knowledgeLaws: readonly Law[] = [narrows, unaskedOfAnAward, unaskedOfAPolicy]

/** Some of the facts are withheld. */
export function less({ facts, dice, share }: Trial): FactRecord {
  const paths = pathsOf(facts)
  return withhold(facts, (path) => (dice[paths.indexOf(path) % dice.length] ?? 0) < share)
}

/** What is known, and all else but what these outcomes ask for. */
function unasked(facts: FactRecord, known: FactRecord, outcomes: readonly Outcome[]): FactRecord {
  const asked = new Set(outcomes.flatMap(({ missing, pending }) => [...missing, ...pending]))
  const before = new Set(pathsOf(known))
  return withhold(facts, (path) => asked.has(path) && !before.has(path))
}

function expectSettled(after: Outcome | undefined, before: Outcome): void {
  if (before.status !== 'undetermined' && before.status !== 'pending') expectSame(after, before)
  else if (after !== undefined) expectNarrower(before.award.id, after, before)
}

function expectNarrower(name: string, after: Total, before: Total): void {
  const isWithin = after.from >= before.from && end(after.to) <= end(before.to)
  holds(isWithin, () => `${name} ${key(before)} became ${key(after)}`)
}

function expectSame(after: Outcome | undefined, before: Outcome): void {
  const isSame = after?.status === before.status && key(after) === key(before)
  holds(isSame, () => `${inWords(before)} became ${after === undefined ? 'nothing' : inWords(after)}`)
}

const key = ({ from, to }: Total): string => `[${String(from)}, ${String(to)}]`
