import type { Draft } from './draft.ts'
import { isExact } from './draft.ts'
import { highestOf, isOpen, isUnderCeiling, outcomesIn, sumOfFrom } from './matter.ts'
import type { Matter, Standing } from './matter.ts'
import { fen } from './money.ts'
import type { Total } from './outcome.ts'

/**
 * The sum over policies after the choices between them. Like the total of one policy: an open matter counts once, and no
 * policy gives more than its own rules allow.
 */
export function combinedTotal(standings: readonly Standing[], matters: readonly Matter[]): Total {
  const open = matters.filter(isOpen)
  const undecided = new Set(open.flatMap(outcomesIn))
  let from = 0
  let apart = 0
  let together = 0
  for (const standing of standings) {
    from += sumOfFrom(standing.drafts.filter((draft) => !undecided.has(draft))) + certainWithin(standing, matters)
    apart += highestOf(standing, (draft) => !undecided.has(draft))
    together += highestOf(standing, () => true)
  }
  const counted = new Set<Draft>()
  for (const matter of open) {
    if (standsAlone(matter, open)) from += certainOf(matter)
    // Who stands in two matters counts in the first.
    const most = matter.answers.map(({ standing, drafts }) =>
      highestOf(standing, (draft) => drafts.includes(draft) && !counted.has(draft)),
    )
    apart += Math.max(...most)
    for (const draft of outcomesIn(matter)) counted.add(draft)
  }
  const to = Math.min(apart, together)
  return { from: fen(from), to: to === Infinity ? null : fen(to) }
}

/** What is certain of a policy's awards together but of none alone, unless one of them may have to give way to another policy. */
function certainWithin({ undivided, certainTogether }: Standing, matters: readonly Matter[]): number {
  const shared = new Set(matters.flatMap(outcomesIn))
  return [...undivided].some((draft) => shared.has(draft)) ? 0 : certainTogether
}

/** Whether no award of an open matter is in another open one too. */
function standsAlone(matter: Matter, open: readonly Matter[]): boolean {
  const own = outcomesIn(matter)
  return open.every((other) => other === matter || !outcomesIn(other).some((draft) => own.includes(draft)))
}

/** Of exact sums the highest one is no less than any of them; a ceiling may win and give nothing. */
function certainOf({ choice: { shares }, answers }: Matter): number {
  const exact = shares.every((share, index) => {
    const answer = answers[index]
    if (!share.open || answer === undefined) return share.from === share.to
    return answer.drafts.every((draft) => isExact(draft) && !isUnderCeiling(answer.standing, draft))
  })
  return exact ? Math.max(...shares.map(({ from }) => from)) : 0
}
