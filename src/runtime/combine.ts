/**
 * 取高不重复 over several policies (docs/evaluation.md §6.4): what the policies name by one 同类 is one matter, and of the
 * policies that answer it only the one that gives most counts, with all that it gives for the matter.
 */
import { combinedTotal } from './combined-total.ts'
import type { Draft } from './draft.ts'
import { isCandidate } from './draft.ts'
import { highestOf, isOpen, outcomesAt, outcomesIn, standingOf, sumOfFrom } from './matter.ts'
import type { Answer, Matter, MatterChoice, MatterShare, PolicyEvaluation, Standing } from './matter.ts'
import { fen, ZERO } from './money.ts'
import type { ExplainedOutcome, Total } from './outcome.ts'

export type { MatterChoice, MatterShare, PolicyEvaluation } from './matter.ts'

export interface CombinedEvaluation {
  /** The outcomes of each policy, those given up at zero. */
  readonly policies: readonly (readonly ExplainedOutcome[])[]
  readonly choices: readonly MatterChoice[]
  readonly total: Total
}

/** Policies in the order given; of equals the first is chosen. Nothing is changed in place. */
export function combineHighest(parts: readonly PolicyEvaluation[]): CombinedEvaluation {
  const standings = parts.map(standingOf)
  const matters: Matter[] = []
  for (const name of groupNames(parts)) {
    const matter = chooseMatter(name, standings, matters)
    if (matter !== undefined) matters.push(matter)
  }
  return {
    policies: standings.map(({ drafts }) => drafts),
    choices: matters.map(({ choice }) => choice),
    total: combinedTotal(standings, matters),
  }
}

/** Groups that more than one policy has, in the order in which they first come. */
function groupNames(parts: readonly PolicyEvaluation[]): readonly string[] {
  const names = parts.flatMap(({ policy }) => [...new Set(policy.groups.map((group) => group.name))])
  return [...new Set(names)].filter((name) => names.indexOf(name) !== names.lastIndexOf(name))
}

/** Undefined when fewer than two policies answer the matter. `before` are the matters that come first. */
function chooseMatter(name: string, standings: readonly Standing[], before: readonly Matter[]): Matter | undefined {
  const answers = standings.flatMap((standing): readonly Answer[] => {
    const drafts = outcomesAt(standing, groupOf(standing, name)?.members ?? []).filter(isCandidate)
    return drafts.length === 0 ? [] : [{ standing, drafts }]
  })
  const [first, ...others] = answers
  const site = first && groupOf(first.standing, name)?.site
  if (site === undefined || others.length === 0) return undefined
  const undecided = new Set(before.filter(isOpen).flatMap(outcomesIn))
  const shares = answers.map((answer) => shareOf(answer, undecided))
  if (shares.some((share) => share.open)) return { choice: { name, site, shares, chosen: undefined }, answers }
  const chosen = shares.reduce((best, share, index) => (isHigher(share, shares[best]) ? index : best), 0)
  for (const [index, { drafts }] of answers.entries()) {
    if (index !== chosen) for (const draft of drafts) draft.from = draft.to = ZERO
  }
  return { choice: { name, site, shares, chosen }, answers }
}

function groupOf({ policy }: Standing, name: string): PolicyEvaluation['policy']['groups'][number] | undefined {
  return policy.groups.find((group) => group.name === name)
}

/** `undecided` are outcomes that may have to give way in a matter that comes first. */
function shareOf({ standing, drafts }: Answer, undecided: ReadonlySet<Draft>): MatterShare {
  const to = highestOf(standing, (draft) => drafts.includes(draft))
  return {
    policy: standing.policy,
    awards: drafts.map((draft) => draft.award.id),
    from: fen(sumOfFrom(drafts)),
    to: to === Infinity ? null : fen(to),
    open: drafts.some((draft) => draft.status !== 'granted' || undecided.has(draft)),
  }
}

/** The larger ceiling, none being the largest; then what is more certain. */
function isHigher(share: MatterShare, best: MatterShare | undefined): boolean {
  if (best === undefined) return true
  const to = share.to ?? Infinity
  const bestTo = best.to ?? Infinity
  return to > bestTo || (to === bestTo && share.from > best.from)
}
