/** Random policies that use every construct of the IR. */
import type fc from 'fast-check'
import type { AwardIr, ClauseIr, Fact, PolicyIr, SharedCeiling } from '../../../src/ir/types.ts'
import { scaleOfAmount } from '../../../src/ir/scale.ts'
import { drawCeilingAmount, drawCompared } from './amount.ts'
import { drawAward } from './award.ts'
import { staysExact } from './bound.ts'
import { drawCondition } from './condition.ts'
import { drawFacts } from './declared-facts.ts'
import { chance, drawn, pick, several, some, whole, type Draw } from './draw.ts'
import { AMOUNTS, DAYS, TAILS } from './palette.ts'
import { drawPayouts } from './payouts.ts'
import { reachOfApplicant } from './reach.ts'
import { sourceOf } from './sites.ts'
import { factsOf } from '../../../src/ir/walk.ts'

export interface RandomPolicyOptions {
  /** The most awards that a policy has; at least one. */
  readonly awards: number
  /** Whether there are shared limits and groups of which only the highest counts; true by default. */
  readonly between?: boolean
}

/** Well-formed policies. */
export function randomPolicy({ awards, between = true }: RandomPolicyOptions): fc.Arbitrary<PolicyIr> {
  return drawn((draw) => drawPolicy(draw, awards, between))
}

function drawPolicy(draw: Draw, most: number, between: boolean): PolicyIr {
  const declared = drawFacts(draw)
  const count = whole(draw, 1, most)
  const awards = Array.from({ length: count }, (_, i) => {
    const clause = `第${String(Math.floor(i / 3) + 1)}条`
    return drawAward(draw, `award${String(i + 1)}`, clause, declared)
  })
  const scope = drawScope(draw, declared)
  const ids = awards.map(({ id }) => id)
  return {
    id: 'random-policy',
    title: '随机政策',
    issuer: chance(draw, 50) ? '某区管委会' : undefined,
    documentNumber: chance(draw, 50) ? `某府发〔2025〕1号${pick(draw, TAILS)}` : undefined,
    validity: chance(draw, 70) ? drawValidity(draw) : undefined,
    textDigest: '0'.repeat(64),
    meaningDigest: '1'.repeat(64),
    compiler: '0.0.0',
    facts: declared.map((fact) => ({ ...fact, usedBy: usersOf(fact, awards) })),
    scope,
    clauses: clausesOf(awards),
    payouts: between ? drawPayouts(draw, ids, (one, index) => drawShared(one, index, declared)) : [],
    groups: [],
    pools: several(draw, 0, 1, () => ({
      awards: some(draw, ids, 1, 3),
      period: pick(draw, PERIODS),
      fen: chance(draw, 70) ? pick(draw, AMOUNTS) : undefined,
      method: pick(draw, ['first-come', 'pro-rata', 'by-rank'] as const),
      assumed: chance(draw, 50),
      source: sourceOf('总则'),
    })),
    quotas: several(draw, 0, 1, () => ({
      awards: some(draw, ids, 1, 3),
      what: '项目',
      period: pick(draw, PERIODS),
      count: chance(draw, 70) ? whole(draw, 1, 20) : undefined,
      source: sourceOf('总则'),
    })),
  }
}

const PERIODS = ['year', 'lifetime'] as const

/** Mostly nothing, or little enough that awards are still granted. */
function drawScope(draw: Draw, declared: readonly Fact[]): PolicyIr['scope'] {
  if (chance(draw, 50)) return { kind: 'and', of: [] }
  return drawCondition(draw, { ...reachOfApplicant(declared, drawCompared), lists: [] }, sourceOf('总则'), 1)
}

function drawValidity(draw: Draw): PolicyIr['validity'] {
  const from = pick(draw, DAYS)
  const to = chance(draw, 70) ? '2027-09-17' : undefined
  return { from, to, site: { kind: 'validity', source: sourceOf('附则'), from, to } }
}

/** A written sum in half of them, otherwise any amount that awards have as a ceiling. */
function drawShared(draw: Draw, index: number, declared: readonly Fact[]): SharedCeiling {
  const source = sourceOf('总则')
  const reach = reachOfApplicant(declared, drawCompared)
  const period = pick(draw, ['matter', 'matter', 'year', 'lifetime', { years: 3 }] as const)
  const drawn = chance(draw, 50) ? drawCeilingAmount({ draw, reach, source, multiplies: 'nothing' }) : undefined
  const is = drawn !== undefined && staysExact(drawn, scaleOfAmount(drawn), 1) ? drawn : undefined
  return {
    is: is ?? { kind: 'constant', fen: pick(draw, AMOUNTS) },
    period,
    site: { kind: 'shared-limit', source, text: `合计上限${String(index)}` },
  }
}

function clausesOf(awards: readonly AwardIr[]): readonly ClauseIr[] {
  const addresses = [...new Set(awards.map(({ clause }) => clause))]
  return addresses.map((address, i) => ({
    address,
    title: `${address}之标题`,
    module: `clause-${String(i + 1)}`,
    sentences: [sourceOf(address).sentence],
    accountable: [],
    awards: awards.filter(({ clause }) => clause === address),
  }))
}

function usersOf(fact: Fact, awards: readonly AwardIr[]): readonly string[] {
  const users = awards.filter(
    (award) =>
      award.records?.list === fact.id ||
      factsOf(award).some(({ scope, id }) => scope === 'applicant' && id === fact.id),
  )
  return [...new Set(users.map(({ clause }) => clause))]
}
