/** How awards stand to each other: ceilings over several of them, the choice of the highest. */
import { choicesOf, sharedCeilingsOf, type CeilingOverAwards, type ChoiceAmongAwards } from '../../../ir/payout.ts'
import type { AwardId, AwardIr, PolicyIr } from '../../../ir/types.ts'
import { amountsOf } from '../../../ir/walk.ts'
import { allInPlay, changedBy, competing, keptBy } from '../evidence.ts'
import type { Decision } from '../types.ts'
import { withSharedOver, withSplitShared, withoutChoice, withoutShared } from '../variants.ts'
import { receivedSides } from './ceilings.ts'

export function relationsOf(policy: PolicyIr): readonly Decision[] {
  const clauseOf = clauses(policy)
  return [
    ...sharedCeilingsOf(policy).flatMap((limit) => ofSharedLimit(limit, largestFirst(policy, limit), clauseOf)),
    ...choicesOf(policy).flatMap((group) => ofChoice(group, clauseOf)),
  ]
}

type ClauseOf = (awards: readonly AwardId[]) => string | undefined

/** The clause of awards that have one in common. */
function clauses(policy: PolicyIr): ClauseOf {
  return (awards) => {
    const having = policy.clauses.filter((clause) => clause.awards.some(({ id }) => awards.includes(id)))
    return having.length === 1 ? having[0]?.address : undefined
  }
}

/** What has no ceiling of its own reaches that of all of them most easily. */
function largestFirst({ clauses }: PolicyIr, limit: CeilingOverAwards): readonly AwardId[] {
  const awards = clauses.flatMap((clause) => clause.awards).filter(({ id }) => limit.awards.includes(id))
  const ceilings = (award: AwardIr): number =>
    amountsOf(award.amount).filter(({ kind }) => kind === 'min').length + award.ceilings.length
  return awards.toSorted((one, two) => ceilings(one) - ceilings(two)).map(({ id }) => id)
}

/** It binds or not, awards share it, and what was received counts towards it. */
function ofSharedLimit(
  { is, period, site }: CeilingOverAwards,
  awards: readonly AwardId[],
  clauseOf: ClauseOf,
): readonly Decision[] {
  const clause = clauseOf(awards)
  const label = 'text' in site ? site.text : ''
  const alone = awards.map((id) => [id])
  const without = withoutShared(site)
  return [
    {
      kind: 'ceiling',
      label,
      clause,
      awards: [...alone, ...pairs(awards)],
      sides: [
        { name: 'holds', shows: changedBy(without) },
        { name: 'fails', shows: keptBy(without, awards) },
      ],
    },
    {
      kind: 'together',
      label,
      clause,
      awards: pairs(awards),
      sides: [{ name: 'holds', shows: changedBy(withSplitShared(site)) }],
    },
    ...(period === 'matter'
      ? []
      : [
          {
            kind: 'received' as const,
            label,
            clause,
            awards: alone,
            sides: receivedSides({ is, period }, withSharedOver(site, 'matter'), (other) =>
              withSharedOver(site, other),
            ),
          },
        ]),
  ]
}

/** Each of the awards is chosen for one example, and gives way for another. */
function ofChoice({ awards, name, site }: ChoiceAmongAwards, clauseOf: ClauseOf): readonly Decision[] {
  return awards.map((id): Decision => {
    const without = withoutChoice(site)
    return {
      kind: 'highest',
      label: `${name}：${id}`,
      clause: clauseOf([id]),
      awards: awards.flatMap((other) => (other === id ? [] : [[id, other]])),
      precondition: allInPlay,
      sides: [
        { name: 'holds', shows: competing(without, id, true) },
        { name: 'fails', shows: competing(without, id, false) },
      ],
    }
  })
}

function pairs(awards: readonly AwardId[]): readonly (readonly AwardId[])[] {
  return awards.flatMap((one, index) => awards.slice(index + 1).map((other) => [one, other]))
}
