/** Section 4 of docs/evaluation.md: guarded cases, and sums over lists. */
import { describe, expect, it } from 'vitest'
import type { Amount, Comparison, Condition, WhenAmount } from '../../src/ir/types.ts'
import { always, basis, fact, fixed, is, isGrade, of, ofItem, rate, source } from './fixture.ts'
import { asked, four, measured } from './measured.ts'

const nothing: Amount = { kind: 'constant', fen: 0 }
const staff = (comparison: Comparison, threshold: number): Condition => {
  const site = { kind: 'compare', source, label: '人数', comparison, threshold, unit: 'count:人' } as const
  return { kind: 'compare', fact: of('staff'), comparison, threshold, site }
}
const when = (
  overlap: WhenAmount['overlap'],
  otherwise: WhenAmount['otherwise'],
  ...cases: readonly (readonly [Condition, Amount])[]
): WhenAmount => ({
  kind: 'when',
  cases: cases.map(([guard, then]) => ({ if: guard, then })),
  overlap,
  otherwise,
  site: { kind: 'cases', source, labels: cases.map((_, i) => `第${String(i)}类`), otherwise: '一般情形' },
})

describe('grades', () => {
  const amount: WhenAmount = {
    ...when('first', nothing, [isGrade('国家级'), fixed(200)], [isGrade('省级'), rate(1, 2, basis('fee'))]),
    site: { kind: 'grade', source, label: '等级' },
  }
  it('the case of the grade, its reasons before its own', () => {
    expect(measured(amount, { grade: '国家级' })).toEqual([200n, 200n, [undefined, 200, 200], ['国家级', 200, 200]])
    // 50% of 300 in 1/2 fen is 300.
    expect(measured(amount, { grade: '省级', fee: 300 }, 2n)).toEqual([300n, 300n, [300, 300, 300], ['省级', 300, 300]])
  })
  it('nothing for 无', () => {
    expect(measured(amount, { grade: '无' })).toEqual([0n, 0n, ['无', 0, 0]])
  })
  it('unknown: nothing to the highest case, without the reasons of the cases', () => {
    // 国家级 200 × 2 = 400; 省级 300
    expect(measured(amount, { fee: 300 }, 2n)).toEqual([0n, 400n, [undefined, 0, 400]])
    expect(measured(amount, {}, 2n)).toEqual([0n, Infinity, [undefined, 0, Infinity]])
  })
  it('asks for the grade, and for the facts of the cases that are possible', () => {
    expect(['国家级', '省级', '无'].map((grade) => asked(amount, { grade }))).toEqual([[], ['fee'], []])
    expect(asked(amount, {})).toEqual(['grade', 'grade', 'fee'])
  })
})

describe('tiers', () => {
  const amount: WhenAmount = {
    ...when('first', nothing, [staff('more-than', 30), fixed(300)], [staff('at-least', 10), fixed(100)]),
    site: { kind: 'tier', source, label: '人数', unit: 'count:人', thresholds: [10, 30] },
  }
  it.each([
    [9, 0n],
    [10, 100n],
    [30, 100n],
    [31, 300n],
  ])('at %i', (count, expected) => {
    const found = measured(amount, { staff: count })
    expect(found.slice(0, 2)).toEqual([expected, expected])
    expect(found).toContainEqual([count, Number(expected), Number(expected)])
  })
  it('unknown: nothing to the highest tier', () => {
    expect(measured(amount, {})).toEqual([0n, 300n, [undefined, 0, 300]])
  })
})

describe('the first that holds', () => {
  // 50; for small ones 80, unless they use: then 60
  const amount = when('first', fixed(50), [is(of('uses')), fixed(60)], [is(of('small')), fixed(80)])

  it.each([
    [{ uses: true, small: true }, 60n, 0],
    [{ uses: false, small: true }, 80n, 1],
    [{ uses: false, small: false }, 50n, -1],
  ] as const)('of %j', (facts, sum, index) => {
    expect(four(amount, facts)).toEqual([sum, sum, sum, sum])
    expect(measured(amount, facts).at(-1)).toEqual([index, Number(sum), Number(sum)])
  })
  it('stops at a case that holds for sure', () => {
    // small or not, it is the first
    expect([four(amount, { uses: true }), asked(amount, { uses: true })]).toEqual([[60n, 60n, 60n, 60n], []])
  })
  it('lies between all that can be reached', () => {
    expect(four(amount, { small: true })).toEqual([60n, 80n, 60n, 80n])
    expect(four(amount, { uses: false })).toEqual([50n, 80n, 50n, 80n])
    expect(measured(amount, { uses: false })).toEqual([50n, 80n, [undefined, 50, 80]])
    expect([asked(amount, {}), asked(amount, { small: true })]).toEqual([['uses', 'small'], ['uses']])
  })
  it('asks nothing when all that can be reached is the same', () => {
    const same = when('first', fixed(60), [is(of('uses')), fixed(60)])
    expect([four(same, {}), asked(same, {})]).toEqual([[60n, 60n, 60n, 60n], []])
  })
  it('keeps discretion and ignorance apart', () => {
    const range: Amount = { kind: 'between', from: fixed(10), to: fixed(90) }
    expect(four(when('first', fixed(50), [is(of('uses')), range]), {})).toEqual([10n, 50n, 50n, 90n])
  })
})

describe('the highest of those that hold', () => {
  const amount = when(
    'highest',
    fixed(50),
    [is(of('uses')), fixed(60)],
    [is(of('small')), fixed(80)],
    [is(of('leading')), fixed(70)],
  )
  it('whatever their order', () => {
    expect(four(amount, { uses: true, small: true, leading: false })).toEqual([80n, 80n, 80n, 80n])
    expect(four(amount, { uses: true, small: false, leading: true })).toEqual([70n, 70n, 70n, 70n])
    expect(four(amount, { uses: false, small: false, leading: false })).toEqual([50n, 50n, 50n, 50n])
  })
  it('gives the reasons of the highest', () => {
    expect(measured(amount, { uses: true, small: true, leading: true })).toEqual([
      80n,
      80n,
      [undefined, 80, 80],
      [1, 80, 80],
    ])
    expect(measured(amount, { uses: false, small: false, leading: false })).toMatchObject({ 3: [-1, 50, 50] })
  })
  it('is at least the highest that holds for sure', () => {
    expect(four(amount, { leading: true })).toEqual([70n, 80n, 70n, 80n])
    expect(four(amount, { leading: true, small: false })).toEqual([70n, 70n, 70n, 70n])
    expect(asked(amount, { leading: true })).toEqual(['uses', 'small'])
    expect(asked(amount, { leading: true, small: false })).toEqual([])
  })
  it('while none does, from the least of all to the most', () => {
    expect(four(amount, {})).toEqual([50n, 80n, 50n, 80n])
    expect(measured(amount, {})).toEqual([50n, 80n, [undefined, 50, 80]])
  })
})

describe('one of a complete list', () => {
  const amount = when('first', 'impossible', [is(of('uses')), fixed(60)], [is(of('uses'), false), fixed(80)])
  it('is never nothing', () => {
    expect(four(amount, {})).toEqual([60n, 80n, 60n, 80n])
    expect(four(amount, { uses: false })).toEqual([80n, 80n, 80n, 80n])
  })
})

describe('where there is none, there is no ceiling', () => {
  const amount = when('first', { kind: 'unlimited' }, [is(of('uses')), fixed(60)])
  it('so that the lower of it and a sum is the sum', () => {
    const under: Amount = { kind: 'min', of: [fixed(100), amount] }
    expect([true, false].map((uses) => four(under, { uses })[0])).toEqual([60n, 100n])
    expect(four(under, {})).toEqual([60n, 100n, 60n, 100n])
  })
})

describe('the total over a list', () => {
  // what all fairs abroad cost
  const amount: Amount = {
    kind: 'total',
    list: 'fairs',
    where: is(ofItem('abroad')),
    of: { ...fact(ofItem('booth')), site: { kind: 'fixed', source } },
    site: { kind: 'sum', source, label: '展会', item: '场展会' },
  }
  it('over those that count, each with its reasons', () => {
    const fairs = [
      { abroad: true, booth: 60 },
      { abroad: false, booth: 900 },
      { abroad: true, booth: 5 },
    ]
    expect(measured(amount, { fairs })).toEqual([65n, 65n, [60, 60, 60], [5, 5, 5], [2, 65, 65]])
    expect(measured(amount, { fairs: [] })).toEqual([0n, 0n, [0, 0, 0]])
  })
  it('what may count gives at least nothing', () => {
    const fairs = [{ abroad: true, booth: 60 }, { booth: 5 }, { booth: 0 }, { abroad: true }]
    expect(four(amount, { fairs })).toEqual([60n, Infinity, 60n, Infinity])
    // whether a fair that costs nothing is abroad changes nothing
    expect(asked(amount, { fairs })).toEqual(['fairs[1].abroad', 'fairs[3].booth'])
  })
  it('an unknown list is asked for', () => {
    expect(measured(amount, {})).toEqual([0n, Infinity, [undefined, 0, Infinity]])
    expect(asked(amount, {})).toEqual(['fairs'])
    expect(asked({ ...amount, where: always, of: nothing }, {})).toEqual(['fairs'])
  })
})
