/**
 * Random policies of plain awards, each on one fact at the most, that meet in many shared limits and groups. They have so
 * few facts that everything that can be known of them can be gone through.
 */
import fc from 'fast-check'
import type { FactRecord } from '../../src/ir/interpreter/index.ts'
import type { AwardKind } from '../../src/runtime/outcome.ts'
import type { Amount, AwardIr, PolicyIr } from '../../src/ir/types.ts'
import { award, deferral, fixed, is, isGrade, of, policy, source, upTo } from './fixture.ts'

/** A policy of two to five awards, named after its `id`; it may name the matters of `names`, each with some awards. */
export function plainPolicy(id: string, names: readonly string[] = []): fc.Arbitrary<PolicyIr> {
  return fc.array(plainAward, { minLength: 2, maxLength: 5, size: 'max' }).chain((drawn) => {
    const awards = drawn.map((one, i) => ({ ...one, id: `${id}${String(i)}` }))
    const some = fc.subarray(
      awards.map((one) => one.id),
      { minLength: 1 },
    )
    const limits = fc.array(fc.record({ awards: some, fen: fc.constantFrom(30, 50, 70, 100, 150) }), several)
    const matters = fc.tuple(...names.map((name) => fc.record({ name: fc.constant(name), awards: some })))
    return fc.tuple(limits, fc.array(some, several), matters).map(([sharedLimits, highestOnly, groups]) =>
      policy(awards, {
        id,
        sharedLimits: sharedLimits.map(({ awards: limited, fen }) => ({
          awards: limited,
          is: { kind: 'constant', fen },
          period: 'matter',
          site: { kind: 'shared-limit', source, text: '' },
        })),
        highestOnly: highestOnly.map((members, i) => groupOf(String(i), members)),
        groups: groups.map((group) => groupOf(group.name, group.awards)),
      }),
    )
  })
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

const several = { minLength: 0, maxLength: 3, size: 'max' } as const

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
