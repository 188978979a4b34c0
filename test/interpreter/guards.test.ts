/** Sections 3 and 5 of docs/evaluation.md: what only some have, ceilings of records and of times. */
import { describe, expect, it } from 'vitest'
import type { Amount, AwardIr, Condition } from '../../src/ir/types.ts'
import { NO } from '../../src/runtime/truth.ts'
import {
  always,
  atMost,
  award,
  basis,
  deferral,
  difference,
  eachFair,
  fact,
  fixed,
  history,
  inTime,
  is,
  of,
  ofItem,
  once,
  only,
  rate,
  short,
  under,
  upTo,
} from './fixture.ts'

const result = (of1: AwardIr, facts = {}, context = {}) => {
  const { status, from, to, missing, pending } = only(of1, facts, context)
  return [status, from, to, [...missing, ...pending]]
}
const steps = (of1: AwardIr, facts = {}, context = {}) => only(of1, facts, context).reasons.map(short)
const received = (total: number, thisYear = 0, count = 1) => ({ history: history({ a: { total, thisYear, count } }) })
const small = is(of('small'))
const forSome = (guard: Condition, then: Amount, otherwise: Amount): Amount => ({
  kind: 'when',
  cases: [{ if: guard, then }],
  overlap: 'first',
  otherwise,
})

describe('a ceiling for some', () => {
  const a = award({ ceilings: [under(forSome(small, fixed(6000), { kind: 'unlimited' }))] })
  it('binds them alone, and says nothing of others', () => {
    expect(result(a, { small: true })).toEqual(['granted', 6000, 6000, []])
    expect(result(a, { small: false })).toEqual(['granted', 10000, 10000, []])
    expect(steps(a, { small: false }).map(([kind]) => kind)).toEqual(['fixed'])
    expect(steps(a, { small: true }).map(([kind]) => kind)).toEqual(['fixed', 'fixed', 'limit'])
  })
  it('not knowing who it is: between both', () => {
    expect(result(a)).toEqual(['undetermined', 6000, 10000, ['small']])
  })
  it('asks nothing where it never binds', () => {
    const loose = award({ ceilings: [under(forSome(small, fixed(20000), { kind: 'unlimited' }))] })
    expect(result(loose)).toEqual(['granted', 10000, 10000, []])
  })
  it('one for each of two sorts is never none', () => {
    // 80元 for small ones, 50元 for others; of 100元
    const both = award({ ceilings: [under(forSome(small, fixed(8000), fixed(5000)))] })
    expect(result(both)).toEqual(['undetermined', 5000, 8000, ['small']])
  })
})

describe('so often and no more', () => {
  const a = award({ times: [once('lifetime', small, 2)] })
  it('asks who it is for only when it was received so often', () => {
    expect(result(a, {}, received(500, 0, 1))).toEqual(['granted', 10000, 10000, []])
    expect(result(a, {}, received(500, 0, 2))).toEqual(['undetermined', 0, 10000, ['small']])
    expect(result(a, { small: false }, received(500, 0, 2))).toEqual(['granted', 10000, 10000, []])
    const { status, failing } = only(a, { small: true }, received(500, 0, 3))
    expect([status, failing.map(short)]).toEqual(['refused', [['once', -1, NO, 3, 0, 0]]])
  })
  it('of a year totals say that it was received, not how often', () => {
    const twice = award({ times: [once('year', always, 2)] })
    expect(result(twice, {}, received(500, 500, 9))).toEqual(['undetermined', 0, 10000, ['history.a.receipts']])
    expect(result(twice, {}, received(500, 0, 9))[0]).toBe('granted')
    expect(result(award({ times: [once('year')] }), {}, received(500, 500, 9))[0]).toBe('refused')
  })
  it('of several years a total says nothing, unless it is of this year', () => {
    const rare = award({ times: [once({ years: 3 })] })
    const total = (thisYear: number) => ({
      history: history({ a: { total: 500, thisYear, count: 1, countIsLeast: true } }),
    })
    expect(result(rare, {}, total(0))).toEqual(['undetermined', 0, 10000, ['history.a.receipts']])
    expect(result(rare, {}, total(500))[0]).toBe('refused')
    expect(result(rare, {}, received(500, 0, 1))[0]).toBe('refused')
  })
})

describe('difference for some', () => {
  const a = award({ difference: difference(small) })
  it('for whom it is, for whom not, unknown', () => {
    expect(result(a, { small: true }, received(4000))).toEqual(['granted', 6000, 6000, []])
    expect(result(a, { small: false }, received(4000))).toEqual(['granted', 10000, 10000, []])
    expect(result(a, {}, received(4000))).toEqual(['undetermined', 6000, 10000, ['small']])
  })
  it('asks nothing while nothing was received', () => {
    expect(result(a)).toEqual(['granted', 10000, 10000, []])
    expect(steps(a)[1]).toEqual(['difference', -1, undefined, 0, 10000, 10000])
    expect(steps(a, { small: false })).toHaveLength(1)
  })
  it('comes before the ceilings of a time, and behind those of a matter', () => {
    // 100元 and at most 90元, less 40元; of 95元 in a life 55元 are left
    const both = award({ difference: difference(), ceilings: [atMost(9000), inTime('lifetime', 9500)] })
    expect(result(both, {}, received(4000))).toEqual(['granted', 5000, 5000, []])
  })
})

describe('deferred for some', () => {
  const a = award({ deferrals: [deferral(true, small)] })
  it('is open while it may be for them', () => {
    expect(result(a, { small: true })).toEqual(['pending', 0, 10000, ['deferral:0']])
    expect(result(a, { small: false })).toEqual(['granted', 10000, 10000, []])
    expect(result(a)).toEqual(['undetermined', 0, 10000, ['small', 'deferral:0']])
    expect(steps(a, { small: false })).toHaveLength(1)
  })
  it('a reference asks nothing', () => {
    expect(result(award({ deferrals: [deferral(false, small)] }))).toEqual(['granted', 10000, 10000, []])
  })
})

describe('a ceiling of each record over a time', () => {
  // what a fair costs, at most 100 a year for each
  const a = award({
    records: eachFair(is(ofItem('abroad'))),
    amount: fact(ofItem('booth')),
    ceilings: [inTime('year', 100, 'record')],
  })
  const one = { abroad: true, booth: 300 }

  it('of the only one what was received is gone', () => {
    expect(result(a, { fairs: [one, { abroad: false }] }, received(60, 60))).toEqual(['granted', 40, 40, []])
    expect(steps(a, { fairs: [one] }, received(60, 60)).slice(1)).toEqual([
      ['period-limit', 0, undefined, 40, 40, 40],
      ['sum', -1, undefined, 1, 40, 40],
    ])
  })
  it('of several nobody has said for which it was', () => {
    // each between 40 and 100
    expect(result(a, { fairs: [one, one] }, received(60, 60))).toEqual(['granted', 80, 200, []])
    expect(result(a, { fairs: [one, one] })).toEqual(['granted', 200, 200, []])
  })
})

describe('what is left to the authority', () => {
  it('is no question: a range asks nothing once nothing can change it', () => {
    const range = award({ amount: { kind: 'between', from: fixed(1), to: fixed(3) } })
    expect(result(range)).toEqual(['granted', 1, 3, []])
  })
  it('nothing is certain of it, under any ceiling', () => {
    const a = award({ amount: upTo(rate(1, 2, basis('fee'))), ceilings: [under(basis('rent'))] })
    expect(result(a, { fee: 100, rent: 30 })).toEqual(['granted', 0, 30, []])
    expect(result(a, { fee: 100 })).toEqual(['undetermined', 0, 50, ['rent']])
  })
})
