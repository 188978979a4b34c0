/** Section 2 of docs/evaluation.md. */
import { describe, expect, it } from 'vitest'
import { judge } from '../../src/ir/interpreter/condition.ts'
import { viewOfApplicant, type FactRecord } from '../../src/ir/interpreter/facts.ts'
import type { Comparison, Condition } from '../../src/ir/types.ts'
import { NO, UNKNOWN, YES } from '../../src/runtime/truth.ts'
import { always, is, of, short, source } from './fixture.ts'

const judged = (condition: Condition, facts: FactRecord) => judge(condition, viewOfApplicant(facts))
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
    expect(judged(hasFairs, {}).asked).toEqual([of('fairs')])
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
    expect(judged(all(any(uses, small), leading), { uses: true }).asked).toEqual([of('leading')])
    expect(judged(two, { uses: true }).asked).toEqual([of('small'), of('leading')])
    expect(judged(two, { uses: false, small: false }).asked).toEqual([])
  })

  it('fails through NO nodes only', () => {
    const { truth: no, failing } = judged(all(any(uses, small), leading), { uses: false, small: true, leading: false })
    expect([no, failing.map(short)]).toEqual([NO, [['is', -1, NO, false, 0, 0]]])
    expect(judged(all(any(uses, small), leading), { uses: false }).failing).toEqual([])
  })
})
