/** CY4502, CY4506: of several awards one counts; otherwise all of them would be paid. */
import { withExample } from '../../diagnostics/create.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { View } from '../../ir/interpreter/facts.ts'
import { choicesOf, type ChoiceAmongAwards } from '../../ir/payout.ts'
import type { AwardIr } from '../../ir/types.ts'
import { fen } from '../../runtime/money.ts'
import { applicantFor, candidates, factsOf, paidFor, sumInWords, type Sum } from '../applicant.ts'
import { NOTHING, sumKey, type Notice, type Of } from './notice.ts'

/** Undefined where nobody meets two of the cases. */
export function highestOf(notice: Notice, one: Of<'CY4502'>): Diagnostic | undefined {
  const pairs = pairsOf(notice)
  let isProved = pairs.length > 0 && pairs.length < MOST_PAIRS
  for (const pair of pairs) {
    const among = candidates(notice.policy, pair)
    const found = among && applicantFor(among)
    if (among === undefined || found === undefined) continue
    if (found.kind === 'gave-up') isProved = false
    if (found.kind !== 'found') continue
    const seen = (view: View): readonly Sum[] => pair.map((award) => paidFor(among, award, view) ?? NOTHING)
    const sums = seen(found.view)
    return withExample(one, {
      facts: factsOf(among, found.view, (view) => seen(view).map(sumKey).join(';')),
      taken: sumInWords(highest(sums)),
      other: sumInWords(total(sums)),
    })
  }
  return isProved ? undefined : one
}

/** The award with the other figure, and the one before it as if the case were none of its business. */
export function inPlaceOf(notice: Notice, one: Of<'CY4506'>): Diagnostic {
  const [group] = groupsOf(notice)
  const [before, adjusted] = group === undefined ? [] : awardsIn(notice, group)
  if (before === undefined || adjusted === undefined) return one
  const among = candidates(notice.policy, [adjusted])
  const found = among && applicantFor(among)
  if (among === undefined || found?.kind !== 'found') return one
  const { condition, records } = adjusted
  const beside = { ...before, condition, records }
  const seen = (view: View) => [adjusted, beside].map((award) => paidFor(among, award, view) ?? NOTHING)
  const sums = seen(found.view)
  return withExample(one, {
    facts: factsOf(among, found.view, (view) => seen(view).map(sumKey).join(';')),
    taken: sumInWords(sums[0] ?? NOTHING),
    other: sumInWords(total(sums)),
  })
}

/** The groups that the compiler made of awards of this place. */
function groupsOf({ policy, awards }: Notice): readonly ChoiceAmongAwards[] {
  const ids = new Set(awards.map(({ id }) => id))
  const named = new Set(policy.groups.map(({ name }) => name))
  return choicesOf(policy).filter(({ name, awards: group }) => !named.has(name) && group.some((id) => ids.has(id)))
}

const awardsIn = ({ policy }: Notice, group: ChoiceAmongAwards): readonly AwardIr[] =>
  policy.clauses.flatMap(({ awards }) => awards).filter(({ id }) => group.awards.includes(id))

/** A group of many members is not gone through to the end. */
const MOST_PAIRS = 12

function pairsOf(notice: Notice): readonly (readonly [AwardIr, AwardIr])[] {
  const pairs = groupsOf(notice).flatMap((group) => {
    const awards = awardsIn(notice, group)
    return awards.flatMap((one, index) => awards.slice(index + 1).map((other) => [one, other] as const))
  })
  return pairs.slice(0, MOST_PAIRS)
}

/** 取高 looks at what is possible at most. */
function highest(sums: readonly Sum[]): Sum {
  return sums.reduce((best, sum) => ((sum.to ?? Infinity) > (best.to ?? Infinity) ? sum : best))
}

function total(sums: readonly Sum[]): Sum {
  return sums.reduce((all, { from, to }) => ({
    from: fen(all.from + from),
    to: all.to === null || to === null ? null : fen(all.to + to),
  }))
}
