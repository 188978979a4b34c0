/** What the searches make of guarded cases, guarded ceilings, amounts that are compared, and provisions that only some have. */
import { describe, expect, it } from 'vitest'
import type { Amount, AwardIr, Condition } from '../../src/ir/types.ts'
import { wordingOf } from '../../src/diagnostics/wording.ts'
import { edgesOf } from '../../src/verify/edges.ts'
import { comparePolicies } from '../../src/verify/diff/index.ts'
import { verifyPolicy } from '../../src/verify/findings/index.ts'
import {
  atLeast,
  award,
  ceiling,
  comesTo,
  constant,
  contracts,
  fact,
  is,
  isLocal,
  policyOf,
  ref,
  share,
  sum,
  times,
  unlimited,
  WAN,
  when,
} from './small-policy.ts'

const found = (only: AwardIr): readonly string[] =>
  verifyPolicy(policyOf(only), []).map((one) => `${one.code} ${wordingOf(one, 'zh').message}`)

const and = (...of: readonly Condition[]): Condition => ({ kind: 'and', of })

describe('the values of a fact', () => {
  const values = (only: AwardIr, id: string) =>
    edgesOf({ conditions: [], awards: [only], ceilings: [] }, policyOf(only).facts, undefined)(ref(id))

  it('are those at which a case begins, also under a guarded ceiling', () => {
    const tiers = when([[atLeast('people', 30), constant(2 * WAN)]], constant(WAN))
    expect(values(award(tiers), 'people')).toEqual(expect.arrayContaining([29, 30, 31]))
    const guarded = award(fact('income'), {
      ceilings: [ceiling(when([[atLeast('people', 7), constant(50 * WAN)]], unlimited))],
    })
    expect(values(guarded, 'people')).toEqual(expect.arrayContaining([6, 7, 8]))
    expect(values(guarded, 'income')).toEqual(expect.arrayContaining([50 * WAN - 1, 50 * WAN, 50 * WAN + 1]))
  })

  it('are those at which one of two amounts becomes the lower one, the higher one, or more than is taken off', () => {
    const tenth = share(fact('income'), 1, 10)
    for (const kind of ['min', 'max'] as const) {
      const either = award({ kind, of: [tenth, constant(5 * WAN)] })
      expect(values(either, 'income')).toEqual(expect.arrayContaining([50 * WAN - 1, 50 * WAN, 50 * WAN + 1]))
    }
    const rest = award({ kind: 'less', of: fact('income'), by: constant(3 * WAN) })
    expect(values(rest, 'income')).toContain(3 * WAN)
  })

  it('are those at which bands, each unit and a share of a share come to a ceiling', () => {
    const bands = [
      { fromFen: 0, rate: { numerator: 0, denominator: 1 } },
      { fromFen: 10 * WAN, rate: { numerator: 1, denominator: 10 } },
      { fromFen: 20 * WAN, rate: { numerator: 1, denominator: 5 } },
    ]
    const under = { ceilings: [ceiling(constant(3 * WAN))] }
    // 1万 of the second band, and 2万 of the third: 30万.
    expect(values(award({ kind: 'pieces', of: fact('income'), bands }, under), 'income')).toContain(30 * WAN)
    const each = {
      kind: 'each',
      of: constant(WAN / 2),
      count: ref('people'),
      above: 2,
      every: 1,
      most: undefined,
    } as const
    expect(values(award(each, under), 'people')).toContain(8)
    expect(values(award(share(share(fact('income'), 1, 2), 1, 5), under), 'income')).toContain(30 * WAN)
  })

  it('are those at which an amount that is compared comes to what is asked', () => {
    const asked = award(constant(WAN), { condition: comesTo(share(fact('income'), 1, 4), 'at-least', 5 * WAN) })
    expect(values(asked, 'income')).toEqual(expect.arrayContaining([20 * WAN - 1, 20 * WAN]))
  })
})

describe('ceilings', () => {
  const amount = when([[is('second'), constant(90 * WAN)]], constant(50 * WAN))

  it('of some are reached by some, or by nobody', () => {
    const some = (most: number) =>
      award(amount, { ceilings: [ceiling(when([[is('first'), constant(most)]], unlimited))] })
    expect(found(some(80 * WAN))).toEqual([])
    expect(found(some(95 * WAN))).toEqual(['CY4604 「甲的95万元，其他的无上限」永远不起作用：最多只有90万元'])
  })

  it('that stand inside the amount are looked at like those of the award', () => {
    const inside = award({ kind: 'min', of: [amount, constant(40 * WAN)] })
    expect(found(inside)).toEqual(['CY4605 「40万元」总是起作用：最少也有50万元'])
  })

  it('on what the authority settles from nothing are on the most of it', () => {
    const upTo = award({ kind: 'between', from: constant(0), to: amount }, { ceilings: [ceiling(constant(95 * WAN))] })
    expect(found(upTo)).toEqual(['CY4604 「95万元」永远不起作用：最多只有90万元'])
  })
})

describe('cases', () => {
  it('that the condition rules out, or the cases before them, are dead', () => {
    const ruledOut = award(when([[is('first'), constant(WAN)]], constant(2 * WAN)), { condition: is('first', false) })
    expect(found(ruledOut)).toEqual(['CY4607 「甲」这一档永远轮不到'])
    const hidden = award(
      when(
        [
          [is('first'), constant(3 * WAN)],
          [and(is('first'), is('second')), constant(2 * WAN)],
        ],
        constant(WAN),
      ),
    )
    expect(found(hidden)).toEqual(['CY4607 「甲且乙」这一档永远轮不到'])
  })

  it('of which any may be are in order', () => {
    expect(found(award(when([[is('first'), constant(WAN)]], constant(2 * WAN))))).toEqual([])
  })
})

describe('amounts that are compared', () => {
  const both = sum(fact('income'), fact('spending'))

  it('prove nothing where several facts make them up: the values of one go by those of the other', () => {
    // 3 and 7, though neither is at an edge of the other.
    const condition = and(
      comesTo(both, 'at-least', 10),
      comesTo(both, 'at-most', 10),
      atLeast('income', 3),
      atLeast('spending', 3),
    )
    expect(found(award(constant(WAN), { condition }))).toEqual([])
  })

  it('prove nothing where one fact stands in them twice', () => {
    const whole = sum(fact('income'), share(fact('income'), 1, 2))
    // 10 alone: 15 in all.
    const condition = and(comesTo(whole, 'at-least', 15), comesTo(whole, 'at-most', 15))
    expect(found(award(constant(WAN), { condition }))).toEqual([])
  })

  it('less a fact change where that fact takes enough off', () => {
    const left: Amount = { kind: 'less', of: constant(100), by: fact('spending') }
    const values = edgesOf(
      { conditions: [comesTo(left, 'at-least', 30)], awards: [], ceilings: [] },
      policyOf(award(constant(WAN))).facts,
      undefined,
    )
    expect(values(ref('spending'))).toEqual(expect.arrayContaining([69, 70, 71, 100]))
  })

  it('of one fact are proved like that fact', () => {
    const condition = comesTo(fact('income'), 'at-most', 500 * WAN)
    const low = award(share(fact('income'), 1, 10), { condition, ceilings: [ceiling(constant(80 * WAN))] })
    expect(found(low)).toEqual(['CY4604 「80万元」永远不起作用：最多只有50万元'])
  })

  it('over the records of a list are found record by record', () => {
    const condition = comesTo(contracts(isLocal), 'at-least', 500 * WAN)
    expect(found(award(share(contracts(), 1, 10), { condition, ceilings: [ceiling(constant(80 * WAN))] }))).toEqual([])
  })
})

it('a fact that only guards what was received before is not dead', () => {
  expect(found(award(constant(WAN), { times: [times(2, is('first'))] }))).toEqual([])
})

describe('two versions', () => {
  const changes = (before: AwardIr, after: AwardIr) => comparePolicies(policyOf(before), policyOf(after)).awards

  it('with cases in another order are proved to be the same', () => {
    const before = when(
      [
        [is('first'), constant(2)],
        [is('second'), constant(1)],
      ],
      constant(0),
    )
    const after = when(
      [
        [and(is('second'), is('first', false)), constant(1)],
        [is('first'), constant(2)],
      ],
      constant(0),
    )
    expect(changes(award(before), award(after))).toMatchObject([{ kind: 'same', proof: 'exhaustive' }])
  })

  it('of a guarded ceiling show who is under it', () => {
    const under = (guard: Condition) =>
      award(fact('income'), { ceilings: [ceiling(when([[guard, constant(50 * WAN)]], unlimited))] })
    const [change] = changes(under(is('first')), under(is('second')))
    expect(change).toMatchObject({ kind: 'changed' })
  })

  it('that refuse after another number of times show who had it so often', () => {
    const [change] = changes(award(constant(WAN), { times: [times(2)] }), award(constant(WAN), { times: [times(3)] }))
    expect(change).toMatchObject({
      kind: 'changed',
      example: { before: { status: 'refused' }, after: { status: 'granted' } },
    })
  })
})
