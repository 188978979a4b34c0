/** Several policies, and the matters that they share: section 6.4 of docs/evaluation.md. CEYAN_RUNS is the number of pairs. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interpret, type FactRecord } from '../../src/ir/interpreter/index.ts'
import { policyInfoOf } from '../../src/ir/interpreter/policy-info.ts'
import type { AwardIr, GroupIr, Period, PolicyIr } from '../../src/ir/types.ts'
import { combineHighest, type CombinedEvaluation } from '../../src/runtime/combine.ts'
import type { History } from '../../src/runtime/outcome.ts'
import { award, fixed, history, is, of, open as boundless, policy, source, upTo } from '../interpreter/fixture.ts'
import type { CeilingOver, RelationsOver } from '../support/related.ts'
import { KNOWLEDGE, plainPolicy } from '../interpreter/plain-policies.ts'

const runs = Number(process.env['CEYAN_RUNS'] ?? 60)
const seed = Number(process.env['CEYAN_SEED'] ?? 20250918)

const group = (name: string, ...awards: readonly string[]): GroupIr => ({
  name,
  awards,
  site: { kind: 'highest-only', source, group: name },
})
const limit = (fen: number, period: Period, ...awards: readonly string[]): CeilingOver => ({
  awards,
  period,
  is: fixed(fen),
  site: { kind: 'shared-limit', source, text: '' },
})
const sum = (id: string, fen: number, given: Partial<AwardIr> = {}): AwardIr =>
  award({ id, amount: fixed(fen), ...given })
/** Of which nothing is certain. */
const vague = (id: string, fen: number): AwardIr => award({ id, amount: upTo(fixed(fen)) })
/** On a fact. */
const sumIf = (fact: string, id: string, fen: number): AwardIr => sum(id, fen, { condition: is(of(fact)) })

/** A policy of these awards, all of them in the matter `算力` unless said otherwise. */
function answering(id: string, awards: readonly AwardIr[], given: Partial<PolicyIr> & RelationsOver = {}): PolicyIr {
  return policy(awards, { id, groups: [group('算力', ...awards.map((one) => one.id))], ...given })
}

function combine(policies: readonly PolicyIr[], facts: FactRecord = {}, before: History = {}): CombinedEvaluation {
  const context = { date: '2025-10-01', history: before }
  return combineHighest(
    policies.map((one) => ({
      policy: policyInfoOf(one),
      evaluation: interpret(one, facts, context, { explain: true }),
      history: before,
    })),
  )
}
/** Per matter: its name, `[from, to]` of each share, and which is chosen. */
const choices = ({ choices }: CombinedEvaluation): unknown =>
  choices.map(({ name, shares, chosen }) => [name, shares.map(({ from, to }) => [from, to]), chosen])
/** Per policy `[from, to]` of each award, then the total. */
const results = ({ policies, total }: CombinedEvaluation): unknown => [
  ...policies.map((outcomes) => outcomes.map(({ from, to }) => [from, to])),
  [total.from, total.to],
]

describe('a matter that two policies answer', () => {
  it('is paid by the one that gives most, with all that it gives; the other gives up its part', () => {
    // 30 + 40 against 60, and 5 in another matter
    const city = answering('city', [sum('a', 30), sum('b', 40)])
    const zone = answering('zone', [sum('c', 60), sum('d', 5)], { groups: [group('算力', 'c')] })
    const combined = combine([zone, city])
    expect(choices(combined)).toEqual([
      [
        '算力',
        [
          [60, 60],
          [70, 70],
        ],
        1,
      ],
    ])
    expect(results(combined)).toEqual([
      [
        [0, 0],
        [5, 5],
      ],
      [
        [30, 30],
        [40, 40],
      ],
      [75, 75],
    ])
    expect(combined.choices[0]?.shares.map(({ policy: { id }, awards, open }) => [id, awards, open])).toEqual([
      ['zone', ['c'], false],
      ['city', ['a', 'b'], false],
    ])
    expect(combined.choices[0]?.site).toEqual(group('算力').site)
  })

  it('goes to the highest ceiling, then to what is more certain, then to the first', () => {
    const chosen = (...policies: readonly PolicyIr[]): unknown => combine(policies).choices[0]?.chosen
    const exact = answering('p', [sum('a', 60)])
    const unsure = answering('q', [vague('b', 60)])
    const higher = answering('q', [vague('b', 61)])
    const open = answering('r', [award({ id: 'c', amount: boundless })])
    expect(chosen(exact, higher)).toBe(1)
    expect(chosen(higher, exact)).toBe(0)
    expect(chosen(unsure, exact)).toBe(1)
    expect(chosen(exact, { ...exact, id: 'twin' })).toBe(0)
    expect(chosen(higher, exact, open)).toBe(2)
    expect(results(combine([exact, open]))).toEqual([[[0, 0]], [[0, null]], [0, null]])
  })

  it('does not hold between awards of one policy, nor where only one policy answers', () => {
    const city = answering('city', [sum('a', 30), sum('b', 40)])
    const zone = answering('zone', [sumIf('uses', 'c', 60)])
    const other = answering('other', [sum('d', 10)], { groups: [group('别的', 'd')] })
    const combined = combine([city, zone, other], { uses: false })
    expect(choices(combined)).toEqual([])
    expect(combined.total).toEqual({ from: 80, to: 80 })
  })

  it('is no matter of a policy that is not in force', () => {
    const site = { kind: 'validity', source, from: '2026-01-01', to: undefined } as const
    const later = answering('later', [sum('a', 90)], { validity: { from: site.from, to: undefined, site } })
    const combined = combine([later, answering('now', [sum('b', 10)])])
    expect(choices(combined)).toEqual([])
    expect(combined.total).toEqual({ from: 10, to: 10 })
  })

  it('leaves the evaluations as they were', () => {
    const one = answering('one', [sum('a', 10)])
    const evaluation = interpret(one, {}, { date: '2025-10-01' }, { explain: true })
    const before = structuredClone(evaluation)
    const part = { policy: policyInfoOf(one), evaluation }
    const two = answering('two', [sum('b', 20)])
    const other = {
      policy: policyInfoOf(two),
      evaluation: interpret(two, {}, { date: '2025-10-01' }, { explain: true }),
    }
    expect(combineHighest([part, other]).policies[0]?.[0]?.to).toBe(0)
    expect(evaluation).toEqual(before)
  })
})

describe('a matter that is still open', () => {
  it('gives up nothing, and counts once in the total', () => {
    const city = answering('city', [sum('a', 50), sum('other', 7)], { groups: [group('算力', 'a')] })
    const zone = answering('zone', [sumIf('uses', 'b', 80)])
    const combined = combine([city, zone])
    expect(choices(combined)).toEqual([
      [
        '算力',
        [
          [50, 50],
          [0, 80],
        ],
        undefined,
      ],
    ])
    // from 7 + 50; to 7 + 80, not 7 + 50 + 80
    expect(results(combined)).toEqual([
      [
        [50, 50],
        [7, 7],
      ],
      [[0, 80]],
      [57, 87],
    ])
    expect(combine([city, zone], { uses: true }).total).toEqual({ from: 87, to: 87 })
    expect(combine([city, zone], { uses: false }).total).toEqual({ from: 57, to: 57 })
  })

  it('has nothing certain while discretion may win it', () => {
    const city = answering('city', [sum('a', 50)])
    const zone = answering('zone', [{ ...sumIf('uses', 'b', 80), amount: upTo(fixed(80)) }])
    expect(combine([city, zone]).total).toEqual({ from: 0, to: 80 })
    expect(combine([city, zone], { uses: true }).total).toEqual({ from: 0, to: 80 })
  })

  it('is open while anything that a policy gives for it is', () => {
    const city = answering('city', [sum('a', 50)])
    const zone = answering('zone', [sum('b', 10), sumIf('uses', 'c', 80)])
    const [choice] = combine([city, zone]).choices
    expect([choice?.chosen, choice?.shares.map(({ open }) => open)]).toEqual([undefined, [false, true]])
  })

  it('is certain of the highest exact sum, also under a shared ceiling once that is decided', () => {
    const zone = answering('zone', [sumIf('uses', 'b', 80)])
    const limited = answering('city', [sum('a', 50)], { sharedLimits: [limit(100, 'matter', 'a')] })
    expect(combine([limited, zone]).total).toEqual({ from: 50, to: 80 })
    // … but not of what lies between two sums, nor of an open share with discretion in it
    const between: AwardIr['amount'] = {
      kind: 'between',
      from: fixed(10),
      to: fixed(30),
      site: { kind: 'between', source },
    }
    const range = answering('city', [award({ id: 'a', amount: between })])
    expect(combine([range, zone]).total).toEqual({ from: 0, to: 80 })
    const mixed = answering('zone', [sumIf('uses', 'b', 80), vague('c', 5)])
    expect(combine([answering('city', [sum('a', 50)]), mixed]).total).toEqual({ from: 0, to: 85 })
  })

  it('keeps a later matter of the same award open', () => {
    // b may lose the first matter to c, or win the second over a
    const one = answering('one', [sum('a', 40)], { groups: [group('乙', 'a')] })
    const two = answering('two', [sum('b', 50)], { groups: [group('甲', 'b'), group('乙', 'b')] })
    const three = answering('three', [sumIf('uses', 'c', 60)], { groups: [group('甲', 'c')] })
    const policies = [two, three, one]
    const combined = combine(policies)
    expect(combined.choices.map(({ name, chosen }) => [name, chosen])).toEqual([
      ['甲', undefined],
      ['乙', undefined],
    ])
    // at the most 60 of the first matter and 40 of the second, in which b counts no more
    expect(combined.total).toEqual({ from: 0, to: 100 })
    expect(combine(policies, { uses: true }).total).toEqual({ from: 100, to: 100 })
    // c takes the first matter, and the second is decided too
    expect(combine(policies, { uses: true }).choices.map(({ chosen }) => chosen)).toEqual([1, 1])
    expect(combine(policies, { uses: false }).total).toEqual({ from: 50, to: 50 })
  })
})

describe('rules within the policies', () => {
  it('a share counts under the shared ceiling of its policy', () => {
    // 80 + 80 at discretion, but 100 together: less than 120
    const within = [vague('a', 80), vague('b', 80)]
    const city = answering('city', within, { sharedLimits: [limit(100, 'year', 'a', 'b')] })
    const zone = answering('zone', [sum('c', 120)])
    const combined = combine([city, zone])
    expect(choices(combined)).toEqual([
      [
        '算力',
        [
          [0, 100],
          [120, 120],
        ],
        1,
      ],
    ])
    expect(combined.total).toEqual({ from: 120, to: 120 })
    // 30 of it were received this year
    const received = history({ a: { total: 90, thisYear: 30, count: 1 } })
    expect(combine([city, zone], {}, received).choices[0]?.shares[0]?.to).toBe(70)
  })

  it('an open matter stays under the shared ceilings of its policies', () => {
    // of 100: ifUses up to 80 in the matter, other up to 60 outside of it
    const city = answering('city', [sumIf('uses', 'a', 80), vague('other', 60)], {
      groups: [group('算力', 'a')],
      sharedLimits: [limit(100, 'matter', 'a', 'other')],
    })
    const zone = answering('zone', [sum('b', 10)])
    // the matter 80 and the other 60 would be 140; the policies 100 and 10
    expect(combine([city, zone]).total).toEqual({ from: 0, to: 110 })
  })

  it('a choice that is open within a policy stays certain, unless another policy may decide it', () => {
    const own = { highestOnly: [group('0', 'a', 'b')] }
    const city = answering('city', [sum('a', 50), sumIf('uses', 'b', 80), sum('c', 1)], {
      ...own,
      groups: [group('算力', 'c')],
    })
    const zone = answering('zone', [sum('d', 2)])
    // 50 to 80 within the city's policy, and 2 rather than 1
    expect(combine([city, zone]).total).toEqual({ from: 52, to: 82 })
    const mixed = { ...city, groups: [group('算力', 'a')] }
    const large = answering('zone', [sum('d', 90)])
    // a may give way to 90, so that of a and b nothing is certain; 1 and 90 are, and b may add 80
    expect(combine([mixed, large]).total).toEqual({ from: 91, to: 171 })
    expect(combine([mixed, large], { uses: true }).total).toEqual({ from: 171, to: 171 })
    expect(combine([mixed, large], { uses: false }).total).toEqual({ from: 91, to: 91 })
  })
})

describe('what an open choice of a policy leaves certain', () => {
  const zone = answering('zone', [sum('e', 10)])
  const awards = [sum('c', 50), sumIf('uses', 'd', 80)]

  it('stays so beside a choice of its that is made', () => {
    const city = answering('city', [sum('a', 30), sum('b', 20), ...awards], {
      highestOnly: [group('0', 'a', 'b'), group('1', 'c', 'd')],
      groups: [group('算力', 'a')],
    })
    // 30 rather than 20 and 10, and 50 to 80
    expect(combine([city, zone]).total).toEqual({ from: 80, to: 110 })
  })

  it('stays so beside a group of which one award is left', () => {
    const city = answering('city', [sumIf('small', 'a', 30), sumIf('leading', 'b', 20), ...awards], {
      highestOnly: [group('0', 'a', 'b'), group('1', 'c', 'd')],
      groups: [group('算力', 'a')],
    })
    // 10 to 30 of the matter, and 50 to 80
    expect(combine([city, zone], { leading: false }).total).toEqual({ from: 60, to: 110 })
  })
})

describe('whatever becomes known', () => {
  const policies = fc.tuple(plainPolicy('p', ['甲', '乙']), plainPolicy('q', ['甲']), plainPolicy('r', ['乙']))
  const everything = KNOWLEDGE.filter(({ more }) => more.length === 0)
  const end = (to: number | null): number => to ?? Infinity

  it('the total is no more than the policies come to apart, and one fact more only narrows it', () => {
    const property = fc.property(policies, fc.nat(8), (given, offset) => {
      const all = given.map(withoutOverlap)
      for (const { known, more } of KNOWLEDGE.filter((_, i) => i % 9 === offset)) {
        const before = combine(all, known).total
        const apart = all.map((one) => interpret(one, known, { date: '2025-10-01' }, { explain: false }).total)
        expect(end(before.to)).toBeGreaterThanOrEqual(before.from)
        expect(end(before.to)).toBeLessThanOrEqual(apart.reduce((most, { to }) => most + end(to), 0))
        for (const facts of more) {
          const after = combine(all, facts).total
          expect(after.from).toBeGreaterThanOrEqual(before.from)
          expect(end(after.to)).toBeLessThanOrEqual(end(before.to))
        }
      }
    })
    fc.assert(property, { numRuns: 3 * runs, seed })
  })

  it('the total was within what was said before, also where an award is in two matters', () => {
    const property = fc.property(policies, fc.nat(8), (given, offset) => {
      const all = given.map(withoutDeferrals)
      const settled = everything.map(({ known }) => ({ facts: known, total: combine(all, known).total }))
      for (const { known } of KNOWLEDGE.filter((_, i) => i % 9 === offset)) {
        const before = combine(all, known).total
        for (const { facts, total } of settled) {
          if (Object.keys(known).some((id) => facts[id] !== known[id])) continue
          expect(total.from).toBeGreaterThanOrEqual(before.from)
          expect(end(total.to)).toBeLessThanOrEqual(end(before.to))
        }
      }
    })
    fc.assert(property, { numRuns: 2 * runs, seed })
  })
})

/** An award in its first matter only. */
function withoutOverlap(given: PolicyIr): PolicyIr {
  const [first, ...others] = given.groups
  if (first === undefined) return given
  const rest = others.map((one) => ({ ...one, awards: one.awards.filter((id) => !first.awards.includes(id)) }))
  return { ...given, groups: [first, ...rest] }
}

/** Everything is decided once all facts are known. */
function withoutDeferrals(given: PolicyIr): PolicyIr {
  const clauses = given.clauses.map((clause) => ({
    ...clause,
    awards: clause.awards.map((one) => ({ ...one, deferrals: [] })),
  }))
  return { ...given, clauses }
}
