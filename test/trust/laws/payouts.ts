/** How the awards of a policy are paid together. */
import { awardsBelow, changePayouts } from '../../../src/ir/payout.ts'
import type { AwardId, Payout, PolicyIr, SharedCeiling } from '../../../src/ir/types.ts'
import type { Context, ExplainedOutcome } from '../../../src/runtime/outcome.ts'
import { NO } from '../../../src/runtime/truth.ts'
import { end, holds, inWords, type Law, type Trial } from './law.ts'
import { statedAs } from './stated.ts'

/** Each node by what its awards come to: a sum within its ceilings, or the highest of its parts. */
const withinTree: Law = {
  name: 'the total is within what ceilings and choices leave of the awards',
  check: (policy, trial, evaluate) => {
    const { awards, total } = evaluate(policy, trial.facts, trial.context)
    const named = new Set(policy.payouts.flatMap(awardsBelow))
    const free = awards.filter(({ award }) => !named.has(award.id)).reduce((sum, { to }) => sum + end(to), 0)
    const most = policy.payouts.reduce((sum, payout) => sum + mostOf(payout, awards, trial), free)
    holds(end(total.to) <= most, () => `total ${String(total.to)} above ${String(most)}`)
    const least = awards.reduce((sum, { from }) => sum + from, 0)
    holds(total.from >= least, () => `total from ${String(total.from)} below ${String(least)}`)
    for (const payout of policy.payouts) expectWithin(payout, awards, trial)
    return policy.payouts.length
  },
}

/** Where an award is sure to lose a choice. */
const losersDrawNothing: Law = {
  name: 'what loses a choice changes nothing of any other award',
  check: (policy, { facts, context: { date } }, evaluate) => {
    const before = evaluate(policy, facts, { date })
    const lost = new Set(before.awards.filter(hasLost).map(({ award }) => award.id))
    if (lost.size === 0) return 0
    const after = evaluate(without(policy, lost), facts, { date })
    for (const outcome of before.awards) {
      if (lost.has(outcome.award.id)) {
        holds(outcome.to === 0, () => `${inWords(outcome)} has lost`)
        continue
      }
      const same = after.awards.find(({ award }) => award.id === outcome.award.id)
      const isSame = same?.from === outcome.from && same.to === outcome.to
      holds(isSame, () => `${inWords(outcome)} became ${same === undefined ? 'nothing' : inWords(same)}`)
    }
    expectSameTotal(before.total, after.total)
    return before.awards.length
  },
}

/** Who draws first decides what each of them gets, never what they get together. */
const orderOfParts: Law = {
  name: 'the order in which awards draw on a ceiling changes no total',
  check: (policy, { facts, context }, evaluate) => {
    const turned = { ...policy, payouts: policy.payouts.map(reversed) }
    expectSameTotal(evaluate(policy, facts, context).total, evaluate(turned, facts, context).total)
    return policy.payouts.length
  },
}

export const payoutLaws: readonly Law[] = [withinTree, losersDrawNothing, orderOfParts]

function mostOf(payout: Payout, awards: readonly ExplainedOutcome[], trial: Trial): number {
  if (payout.kind === 'award') {
    const outcome = awards.find(({ award }) => award.id === payout.award)
    return outcome === undefined ? 0 : end(outcome.to)
  }
  const parts = payout.of.map((part) => mostOf(part, awards, trial))
  if (payout.kind === 'highest') return Math.max(0, ...parts)
  const lefts = payout.ceilings.map((ceiling) => leftOf(ceiling, awardsBelow(payout), trial))
  return Math.min(
    parts.reduce((sum, to) => sum + to, 0),
    ...lefts,
  )
}

/** Nobody below a ceiling may come to more, and what is sure of all of them is within it. */
function expectWithin(payout: Payout, awards: readonly ExplainedOutcome[], trial: Trial): void {
  if (payout.kind === 'award') return
  for (const part of payout.of) expectWithin(part, awards, trial)
  if (payout.kind === 'highest') return
  const ids = awardsBelow(payout)
  const members = awards.filter(({ award }) => ids.includes(award.id))
  const from = members.reduce((sum, one) => sum + one.from, 0)
  for (const ceiling of payout.ceilings) {
    const left = leftOf(ceiling, ids, trial)
    holds(from <= left, () => `${members.map(inWords).join(', ')} above ${String(left)}`)
    for (const one of members) holds(end(one.to) <= left, () => `${inWords(one)} above ${String(left)}`)
  }
}

/** Of a written sum, or a share of known money; without end where nothing is said here of what it comes to. */
function leftOf({ is, period }: SharedCeiling, ids: readonly AwardId[], { facts, context }: Trial): number {
  const received = ids.reduce((sum, id) => sum + receivedFor(id, period, context), 0)
  return Math.max(0, Math.min(Infinity, ...statedAs(is, facts)) - received)
}

function receivedFor(id: AwardId, period: SharedCeiling['period'], { history }: Context): number {
  if (period === 'matter') return 0
  return (period === 'year' ? history?.[id]?.thisYear : history?.[id]?.total) ?? 0
}

const hasLost = ({ reasons }: ExplainedOutcome): boolean =>
  reasons.some(({ site, truth }) => site.kind === 'highest-only' && truth === NO)

function without(policy: PolicyIr, lost: ReadonlySet<AwardId>): PolicyIr {
  const clauses = policy.clauses.map((clause) => ({
    ...clause,
    awards: clause.awards.filter(({ id }) => !lost.has(id)),
  }))
  return {
    ...policy,
    clauses,
    payouts: changePayouts(policy.payouts, { award: (id) => (lost.has(id) ? undefined : id) }),
  }
}

const reversed = (payout: Payout): Payout =>
  payout.kind === 'award' ? payout : { ...payout, of: payout.of.map(reversed).toReversed() }

function expectSameTotal(
  before: { from: number; to: number | null },
  after: { from: number; to: number | null },
): void {
  const key = ({ from, to }: typeof before): string => `[${String(from)}, ${String(to)}]`
  holds(key(before) === key(after), () => `total ${key(before)} became ${key(after)}`)
}
