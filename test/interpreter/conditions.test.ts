/** Section 2 of docs/evaluation.md. */
import { describe, expect, it } from 'vitest'
import { judge } from '../../src/ir/interpreter/condition.ts'
import { viewOfApplicant, type FactRecord } from '../../src/ir/interpreter/facts.ts'
import type { Amount, Comparison, Condition } from '../../src/ir/types.ts'
import { NO, UNKNOWN, YES } from '../../src/runtime/truth.ts'
import { always, basis, fact, is, of, ofItem, short, source } from './fixture.ts'

const judged = (condition: Condition, facts: FactRecord) => judge(condition, viewOfApplicant(facts))
const paths = (condition: Condition, facts: FactRecord) => judged(condition, facts).asked.map(({ path }) => path)
const truth = (condition: Condition, facts: FactRecord) => judged(condition, facts).truth

function compare(id: string, comparison: Comparison, threshold: number | string): Condition {
  const site = { kind: 'compare', source, label: id, comparison, threshold, unit: 'money' } as const
  return { kind: 'compare', fact: of(id), comparison, threshold, site }
}
function oneOf(values: readonly string[], expected: boolean): Condition {
  const site = { kind: 'one-of', source, label: 'grade', values, expect: expected } as const
  return { kind: 'one-of', fact: of('grade'), values, expect: expected, site }
}
const hasFairs: Condition = { kind: 'has-records', list: 'fairs', site: { kind: 'has-records', source, label: '展会' } }

describe('leaves', () => {
  it('is: as expected, otherwise, unknown', () => {
    expect([true, false, undefined].map((uses) => truth(is(of('uses')), { uses }))).toEqual([YES, NO, UNKNOWN])
    expect([true, false, undefined].map((uses) => truth(is(of('uses'), false), { uses }))).toEqual([NO, YES, UNKNOWN])
  })

  it.each([
    ['at-least', [NO, YES, YES]],
    ['more-than', [NO, NO, YES]],
    ['at-most', [YES, YES, NO]],
    ['less-than', [YES, NO, NO]],
  ] as const)('%s: below, on and above the threshold', (comparison, expected) => {
    expect([99, 100, 101].map((fee) => truth(compare('fee', comparison, 100), { fee }))).toEqual(expected)
    const days = ['2024-12-31', '2025-01-01', '2025-01-02']
    expect(days.map((founded) => truth(compare('founded', comparison, '2025-01-01'), { founded }))).toEqual(expected)
    expect(truth(compare('fee', comparison, 100), {})).toBe(UNKNOWN)
  })

  it('one-of: listed, not listed, 无, unknown', () => {
    const grades = ['国家级', '省级', '无', undefined]
    expect(grades.map((grade) => truth(oneOf(['国家级'], true), { grade }))).toEqual([YES, NO, NO, UNKNOWN])
    expect(grades.map((grade) => truth(oneOf(['国家级'], false), { grade }))).toEqual([NO, YES, YES, UNKNOWN])
    const both = ['国家级', '省级']
    expect(grades.map((grade) => truth(oneOf(both, true), { grade }))).toEqual([YES, YES, NO, UNKNOWN])
  })

  it('has-records: the reason shows how many', () => {
    const reasons = [[{}, {}], [], undefined].map((fairs) => judged(hasFairs, { fairs }).reasons.map(short))
    expect(reasons).toEqual([
      [['has-records', -1, YES, 2, 0, 0]],
      [['has-records', -1, NO, 0, 0, 0]],
      [['has-records', -1, UNKNOWN, undefined, 0, 0]],
    ])
    expect(paths(hasFairs, {})).toEqual(['fairs'])
  })
})

describe('an amount against a sum', () => {
  const atLeast = (amount: Amount, threshold: number): Condition => {
    const site = { kind: 'compare', source, label: '合计', comparison: 'at-least', threshold, unit: 'money' } as const
    return { kind: 'compare-amount', of: amount, comparison: 'at-least', threshold, site }
  }
  const both = atLeast(basis('fee', 'rent'), 100)

  it('is sure from what is certain, and no longer possible from what is possible', () => {
    expect(truth(both, { fee: 60, rent: 40 })).toBe(YES)
    expect(truth(both, { fee: 60, rent: 39 })).toBe(NO)
    expect(truth(both, { fee: 60 })).toBe(UNKNOWN)
    // 100 alone are enough
    expect(truth(both, { fee: 100 })).toBe(YES)
    const less = atLeast({ kind: 'less', of: basis('fee'), by: basis('rent') }, 100)
    expect(truth(less, { fee: 99 })).toBe(NO)
  })
  it('says what it comes to when that is known, and asks what its amount asks', () => {
    expect(judged(both, { fee: 60, rent: 39 }).reasons.map(short)).toEqual([['compare', -1, NO, 99, 0, 0]])
    expect(judged(both, { fee: 60 }).reasons.map(short)).toEqual([['compare', -1, UNKNOWN, undefined, 0, 0]])
    expect([paths(both, { fee: 60 }), paths(both, { fee: 100 })]).toEqual([['rent'], []])
  })
  it('is exact in a scale of its own', () => {
    // a third of 300 is 100, of 299 less
    const third: Amount = {
      kind: 'share',
      of: basis('fee'),
      by: [{ kind: 'rate', rate: { numerator: 1, denominator: 3 } }],
    }
    expect([300, 299].map((fee) => truth(atLeast(third, 100), { fee }))).toEqual([YES, NO])
  })
  it('sums over the records of a list', () => {
    const booths: Amount = { kind: 'total', list: 'fairs', where: is(ofItem('abroad')), of: fact(ofItem('booth')) }
    const sum = atLeast(booths, 100)
    const fairs = [
      { abroad: true, booth: 60 },
      { abroad: false, booth: 900 },
      { abroad: true, booth: 40 },
    ]
    expect(truth(sum, { fairs })).toBe(YES)
    expect([truth(sum, {}), paths(sum, {})]).toEqual([UNKNOWN, ['fairs']])
    const open = { fairs: [{ abroad: true, booth: 60 }, { booth: 40 }, { abroad: true }] }
    expect([truth(sum, open), paths(sum, open)]).toEqual([UNKNOWN, ['fairs[1].abroad', 'fairs[2].booth']])
  })
})

describe('connectives', () => {
  const [uses, small, leading] = [is(of('uses')), is(of('small')), is(of('leading'))]
  const all = (...parts: readonly Condition[]): Condition => ({ kind: 'and', of: parts })
  const any = (...parts: readonly Condition[]): Condition => ({ kind: 'or', of: parts })
  const two: Condition = {
    kind: 'at-least',
    count: 2,
    of: [uses, small, leading],
    site: { kind: 'count-of', source, wanted: 2, parts: 3, expect: true },
  }

  it('且 is the minimum, 或 the maximum, of nothing YES and NO', () => {
    expect(truth(all(uses, small), { uses: false })).toBe(NO)
    expect(truth(all(uses, small), { uses: true })).toBe(UNKNOWN)
    expect(truth(any(uses, small), { uses: false })).toBe(UNKNOWN)
    expect(truth(any(uses, small), { uses: true })).toBe(YES)
    expect(truth(always, {})).toBe(YES)
    expect(truth(any(), {})).toBe(NO)
  })

  it('任意两项: enough hold, too few can, otherwise unknown', () => {
    expect(truth(two, { uses: true, leading: true })).toBe(YES)
    expect(truth(two, { uses: false, leading: false })).toBe(NO)
    expect(truth(two, { uses: true, leading: false })).toBe(UNKNOWN)
  })

  it('任意两项: a reason behind its parts counts those that hold, and fails with them', () => {
    const { reasons, failing } = judged(two, { uses: true, small: false, leading: false })
    expect(reasons.map(short)).toEqual([
      ['is', -1, YES, true, 0, 0],
      ['is', -1, NO, false, 0, 0],
      ['is', -1, NO, false, 0, 0],
      ['count-of', -1, NO, 1, 0, 0],
    ])
    expect(failing.map(short)).toEqual(reasons.slice(1).map(short))
  })

  it('looks at every leaf, whatever its siblings gave', () => {
    const { reasons } = judged(all(any(uses, small), leading), { uses: true, leading: false })
    expect(reasons.map(short)).toEqual([
      ['is', -1, YES, true, 0, 0],
      ['is', -1, UNKNOWN, undefined, 0, 0],
      ['is', -1, NO, false, 0, 0],
    ])
  })

  it('asks through UNKNOWN nodes only', () => {
    // (uses 或 small) holds already: small cannot change anything any more.
    expect(paths(all(any(uses, small), leading), { uses: true })).toEqual(['leading'])
    expect(paths(two, { uses: true })).toEqual(['small', 'leading'])
    expect(paths(two, { uses: false, small: false })).toEqual([])
  })

  it('fails through NO nodes only', () => {
    const { truth: no, failing } = judged(all(any(uses, small), leading), { uses: false, small: true, leading: false })
    expect([no, failing.map(short)]).toEqual([NO, [['is', -1, NO, false, 0, 0]]])
    expect(judged(all(any(uses, small), leading), { uses: false }).failing).toEqual([])
  })
})
