/** The plan of a policy. */
import type { PolicyIr } from '../ir/types.ts'
import { measure } from './amount.ts'
import { planAward } from './award.ts'
import { judge, type Place } from './condition.ts'
import { draw, type Paid } from './draw.ts'
import { Graph } from './graph.ts'
import { sumOf, Trees, type Node } from './payout.ts'
import type { Ask, AwardPlan, BoolNode, PolicyPlan, Settled } from './types.ts'

export function planPolicy(policy: PolicyIr): PolicyPlan {
  const g = new Graph()
  const place: Place = { g, list: undefined, measure }
  const scope = judge(policy.scope, place)
  const awards = policy.clauses.flatMap((clause) => clause.awards)
  const alone = awards.map((award) => planAward(award, scope, place, policy))
  const trees = new Trees(policy, alone, place)
  const nodes = policy.payouts.flatMap((payout) => trees.of(payout))
  const paid = new Map(nodes.flatMap((node) => draw(g, node)).map((one) => [one.index, one]))
  const free = alone.flatMap((_, index): readonly Node[] => (paid.has(index) ? [] : [trees.ofAward(index)]))
  const { twin } = sumOf(g, [...nodes, ...free])
  const ofAwards = alone.map((one) => one.alone.asks)
  return {
    awards: alone.map((award, index): AwardPlan => {
      const one = paid.get(index)
      return { ...award, paid: one === undefined ? award.alone : settled(g, one, ofAwards, trees.ceilings) }
    }),
    total: { from: g.pick(twin.fLo.unbounded, g.zero, twin.fLo.value), to: twin.cHi },
  }
}

/** An award asks for what those ask for that it hangs on, besides what it asks for itself. */
function settled(
  g: Graph,
  { index, twin, hangs }: Paid,
  ofAwards: readonly (readonly Ask[])[],
  ofCeilings: readonly (readonly Ask[])[],
): Settled {
  const all = [...ofAwards, ...ofCeilings]
  const asks = new Map<string, Ask>()
  const add = (more: readonly Ask[] | undefined, when: BoolNode): void => {
    for (const ask of more ?? []) {
      const key = JSON.stringify(ask.asked)
      const before = asks.get(key)?.when ?? g.no
      asks.set(key, { ...ask, when: g.or(before, g.and(when, ask.when)) })
    }
  }
  add(ofAwards[index], g.yes)
  for (const [at, when] of hangs) if (at !== index) add(all[at], when)
  return { from: g.pick(twin.fLo.unbounded, g.zero, twin.fLo.value), to: twin.cHi, asks: [...asks.values()] }
}
