/**
 * Random policies of plain awards, each on one fact at the most, that meet in many shared limits and groups. They have so
 * few facts that everything that can be known of them can be gone through.
 */
import fc from 'fast-check'
import type { FactRecord } from '../../src/ir/interpreter/index.ts'
import type { AwardKind } from '../../src/runtime/outcome.ts'
import type { Amount, AwardIr, PolicyIr, SharedCeiling } from '../../src/ir/types.ts'
import { chance, drawn, pick, several, some, type Draw } from '../support/random-ir/draw.ts'
import { drawPayouts } from '../support/random-ir/payouts.ts'
import { award, deferral, fixed, is, isGrade, of, policy, source, upTo } from './fixture.ts'

/** A policy of two to five awards, named after its `id`; it may name the matters of `names`, each with some awards. */
export function plainPolicy(id: string, names: readonly string[] = []): fc.Arbitrary<PolicyIr> {
  return drawn((draw) => {
    const awards = several(draw, 2, 5, (i) => ({ ...draw(() => plainAward), id: `${id}${String(i)}` }))
    const ids = awards.map((one) => one.id)
    const groups = names.map((name) => groupOf(name, some(draw, ids, 1, ids.length)))
    return policy(awards, { id, payouts: drawPayouts(draw, ids, plainCeiling), groups })
  })
}

/** A sum, for some or for all. */
function plainCeiling(draw: Draw): SharedCeiling {
  const sum: Amount = { kind: 'constant', fen: pick(draw, [30, 50, 70, 100, 150]) }
  const site = { kind: 'shared-limit', source, text: '' } as const
  if (chance(draw, 60)) return { is: sum, period: 'matter', site }
  const cases = [{ if: is(of(pick(draw, ['uses', 'small', 'leading']))), then: sum }]
  const otherwise: Amount = chance(draw, 50) ? { kind: 'unlimited' } : { kind: 'constant', fen: 60 }
  return { is: { kind: 'when', cases, overlap: 'first', otherwise }, period: 'matter', site }
}

/** Whatever can be known of the facts of plain policies, and each of it with one fact more. */
export const KNOWLEDGE: readonly { readonly known: FactRecord; readonly more: readonly FactRecord[] }[] = (() => {
  const values = { uses: [true, false], small: [true, false], leading: [true, false], grade: ['国家级', '省级', '无'] }
  const facts = Object.entries(values)
  const states = facts.reduce<readonly FactRecord[]>(
    (before, [id, of]) => before.flatMap((known) => [known, ...of.map((value) => ({ ...known, [id]: value }))]),
    [{}],
  )
  return states.map((known) => ({
    known,
    more: facts.flatMap(([id, of]) => (id in known ? [] : of.map((value) => ({ ...known, [id]: value })))),
  }))
})()

const plainAward: fc.Arbitrary<AwardIr> = fc
  .record({
    fen: fc.integer({ min: 1, max: 9 }).map((tens) => tens * 10),
    kind: fc.constantFrom<AwardKind>('fixed', 'fixed', 'fixed', 'ceiling', 'ceiling', 'in-kind'),
    on: fc.constantFrom('nothing', 'nothing', 'uses', 'small', 'leading', 'grade', 'grade', 'deferral'),
  })
  .map(({ fen, kind, on }) => {
    const sum = on === 'grade' ? byGrade(fen) : fixed(fen)
    const plain = award({ amount: kind === 'in-kind' ? undefined : kind === 'fixed' ? sum : upTo(sum) })
    if (on === 'nothing' || (on === 'grade' && kind === 'in-kind')) return plain
    if (on === 'grade') return plain
    return on === 'deferral' ? { ...plain, deferrals: [deferral(true)] } : { ...plain, condition: is(of(on)) }
  })

/** The whole for the highest grade, half of it for the next. */
function byGrade(fen: number): Amount {
  const cases = [
    { if: isGrade('国家级'), then: fixed(fen) },
    { if: isGrade('省级'), then: fixed(fen / 2) },
  ]
  const site = { kind: 'grade', source, label: '' } as const
  return { kind: 'when', cases, overlap: 'first', otherwise: { kind: 'constant', fen: 0 }, site }
}

function groupOf(name: string, awards: readonly string[]): PolicyIr['groups'][number] {
  return { name, awards, site: { kind: 'highest-only', source, group: name } }
}
