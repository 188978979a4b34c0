/** Section 3 of docs/evaluation.md, but for what is asked. */
import { describe, expect, it } from 'vitest'
import { NO, UNKNOWN, YES } from '../../src/runtime/truth.ts'
import type { Amount, AwardIr } from '../../src/ir/types.ts'
import {
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
  net,
  of,
  ofItem,
  once,
  only,
  open,
  policy,
  rate,
  run,
  short,
  source,
  under,
  upTo,
} from './fixture.ts'

const interval = (of: AwardIr, facts = {}, context = {}) => {
  const { status, from, to } = only(of, facts, context)
  return [status, from, to]
}
const steps = (of: AwardIr, facts = {}, context = {}) => only(of, facts, context).reasons.map(short)

describe('condition', () => {
  it('granted, refused, undetermined', () => {
    const a = award({ condition: is(of('uses')) })
    expect(interval(a, { uses: true })).toEqual(['granted', 10000, 10000])
    expect(interval(a, { uses: false })).toEqual(['refused', 0, 0])
    expect(interval(a)).toEqual(['undetermined', 0, 10000])
    expect([only(a, { uses: true }).failing, only(a, {}).failing]).toEqual([[], []])
  })

  it('a refused award stops, with what failed', () => {
    const a = award({ condition: is(of('uses')) })
    const outcome = only(a, { uses: false })
    expect(outcome.reasons.map(short)).toEqual([['is', -1, NO, false, 0, 0]])
    expect(outcome.failing).toEqual(outcome.reasons)
  })

  it("the policy's own scope comes first", () => {
    const of1 = policy([award({ condition: is(of('uses')) })], {
      scope: is(of('small')),
    })
    const [refused] = run(of1, { uses: false, small: false }).awards
    expect(refused?.failing.map(({ site }) => 'label' in site && site.label)).toEqual(['small', 'uses'])
    // What it alone refuses fails for it alone, and looks no further than the condition.
    const [outside] = run(of1, { uses: true, small: false }).awards
    expect(outside?.failing.map(({ site }) => 'label' in site && site.label)).toEqual(['small'])
    expect(outside?.reasons.map(({ truth }) => truth)).toEqual([NO, YES])
    const [asking] = run(of1, {}).awards
    expect(asking?.missing).toEqual(['small', 'uses'])
    // One that fails takes the other's question away.
    expect(run(of1, { uses: false }).awards[0]?.status).toBe('refused')
  })

  it('once: refused after it was received, without a reason before', () => {
    const a = award({ times: [once('lifetime')] })
    expect(steps(a)).toEqual([['fixed', -1, undefined, undefined, 10000, 10000]])
    const again = only(a, {}, { history: history({ a: { count: 2 } }) })
    expect([again.status, again.failing.map(short)]).toEqual(['refused', [['once', -1, NO, 2, 0, 0]]])
  })
})

it('once a year: refused by what this year brought', () => {
  const a = award({ times: [once('year')] })
  expect(interval(a, {}, { history: history({ a: { total: 500, count: 2 } }) })).toEqual(['granted', 10000, 10000])
  const again = only(a, {}, { history: history({ a: { total: 500, thisYear: 500, count: 1 } }) })
  expect([again.status, again.failing.map(short)]).toEqual(['refused', [['once', -1, NO, 500, 0, 0]]])
})

describe('records', () => {
  // 50% of the booth fee of each fair abroad, in 1/2 fen; 100 a fair, 150 in all
  const a = award({
    records: eachFair(is(ofItem('abroad'))),
    amount: rate(1, 2, fact(ofItem('booth'))),
    ceilings: [atMost(100, 'record'), atMost(150)],
  })

  it('sums the records for which it is, each under its limit', () => {
    // 300/2 → 100; 31/2 = 15.5; not abroad. 115.5 → 116
    const fairs = [
      { abroad: true, booth: 300 },
      { abroad: false, booth: 9 },
      { abroad: true, booth: 31 },
    ]
    expect(interval(a, { fairs })).toEqual(['granted', 116, 116])
    expect(steps(a, { fairs })).toEqual([
      ['is', 0, YES, true, 0, 0],
      ['is', 1, NO, false, 0, 0],
      ['is', 2, YES, true, 0, 0],
      ['rate', 0, undefined, 300, 300, 300],
      ['limit', 0, undefined, undefined, 200, 200],
      ['rate', 2, undefined, 31, 31, 31],
      ['limit', 2, undefined, undefined, 31, 31],
      ['sum', -1, undefined, 2, 231, 231],
      ['limit', -1, undefined, undefined, 231, 231],
      ['rounding', -1, undefined, undefined, 231, 231],
    ])
  })

  it('a record that may count gives at least nothing', () => {
    // 20 for certain; 100 perhaps
    const fairs = [{ abroad: true, booth: 40 }, { booth: 200 }]
    expect(interval(a, { fairs })).toEqual(['undetermined', 20, 120])
  })

  it('one record without a ceiling leaves the sum without one', () => {
    const boundless = { ...a, ceilings: [] }
    expect(interval(boundless, { fairs: [{ abroad: true }, { abroad: true, booth: 40 }] })).toEqual([
      'undetermined',
      20,
      null,
    ])
  })

  it('an unknown list: nothing to the limit of the sum', () => {
    expect(interval(a)).toEqual(['undetermined', 0, 150])
    expect(steps(a)).toEqual([
      ['sum', -1, undefined, undefined, 0, Infinity],
      ['limit', -1, undefined, undefined, 0, 300],
    ])
  })

  it('an empty list is refused, and says so', () => {
    const outcome = only(a, { fairs: [] })
    expect([outcome.status, outcome.failing.map(short)]).toEqual(['refused', [['sum', -1, NO, 0, 0, 0]]])
    expect(outcome.reasons).toEqual(outcome.failing)
  })

  it('records that all fail are refused with what failed in each', () => {
    const { status, failing } = only(a, { fairs: [{ abroad: false }, { abroad: false }] })
    expect([status, failing.map(({ record }) => record)]).toEqual(['refused', [0, 1]])
  })

  it('are not looked at when the applicant is refused', () => {
    const refused = award({ ...a, condition: is(of('uses')) })
    expect(steps(refused, { uses: false, fairs: [{ abroad: true, booth: 1 }] })).toHaveLength(1)
  })
})

describe('history', () => {
  it('difference: less what was received in all', () => {
    const a = award({ difference: difference() })
    expect(interval(a, {}, { history: history({ a: { total: 4000 } }) })).toEqual(['granted', 6000, 6000])
    expect(interval(a, {}, { history: history({ a: { total: 10001 } }) })).toEqual(['granted', 0, 0])
    expect(steps(a)[1]).toEqual(['difference', -1, undefined, 0, 10000, 10000])
    const share = award({ ...a, amount: rate(1, 1, basis('fee')) })
    expect(interval(share, {}, { history: history({ a: { total: 4000 } }) })).toEqual(['undetermined', 0, null])
    // in tenths of a fen
    const tenths = steps(
      award({ ...a, amount: rate(1, 10, fixed(100_000)) }),
      {},
      { history: history({ a: { total: 4000 } }) },
    )
    expect(tenths[2]).toEqual(['difference', -1, undefined, 4000, 60000, 60000])
  })

  it('period limits: what is left of the year, then of the lifetime', () => {
    const a = award({ ceilings: [inTime('year', 8000), inTime('lifetime', 9000)] })
    // year: 8000 − 1000 = 7000; lifetime: 9000 − 3000 = 6000
    const context = { history: history({ a: { total: 3000, thisYear: 1000 } }) }
    expect(steps(a, {}, context).slice(1)).toEqual([
      ['period-limit', -1, undefined, 7000, 7000, 7000],
      ['period-limit', -1, undefined, 6000, 6000, 6000],
    ])
    expect(interval(a, {}, { history: history({ a: { total: 9999 } }) })).toEqual(['granted', 0, 0])
  })
})

describe('rounding', () => {
  const rounded = (mode: 'half-up' | 'down' | 'up', toFen: number) =>
    award({
      amount: rate(1, 2, basis('fee')),
      rounding: { mode, toFen, site: { kind: 'rounding', source, mode, toFen } },
    })
  it.each([
    ['half-up', 1, 5, 3], // 2.5 → 3
    ['down', 1, 5, 2],
    ['up', 1, 5, 3],
    ['half-up', 100, 299, 100], // 149.5 → 100
    ['half-up', 100, 300, 200], // 150 → 200
    ['up', 100, 2, 100], // 1 → 100
    ['down', 100, 399, 100], // 199.5 → 100
  ] as const)('%s to %i fen: half of %i is %i', (mode, toFen, fee, expected) => {
    expect(interval(rounded(mode, toFen), { fee })).toEqual(['granted', expected, expected])
    expect(steps(rounded(mode, toFen), { fee })[1]).toEqual(['rounding', -1, undefined, undefined, fee, fee])
  })
  it.each(['half-up', 'up'] as const)('%s passes no ceiling', (mode) => {
    // Half of 399 is 199.5, under what is left of a year's 250 or under half of 380: to whole hundreds at most 100.
    const left = { ...rounded(mode, 100), ceilings: [inTime('year', 250)] }
    const context = { history: history({ a: { total: 60, thisYear: 60 } }) }
    expect(interval(left, { fee: 399 }, context)).toEqual(['granted', 100, 100])
    const relative = { ...rounded(mode, 100), ceilings: [under(rate(1, 2, basis('rent')))] }
    expect(interval(relative, { fee: 399, rent: 380 })).toEqual(['granted', 100, 100])
    // An unknown rent sets no ceiling yet.
    expect(interval(relative, { fee: 399 })).toEqual(['undetermined', 0, 200])
  })
  it('says so where one end alone was rounded', () => {
    const over = (of1: Amount) => award({ ...rounded('half-up', 1), amount: rate(1, 2, of1) })
    expect(steps(over(basis('fee', 'rent')), { fee: 5 })[1]).toEqual([
      'rounding',
      -1,
      undefined,
      undefined,
      5,
      Infinity,
    ])
    expect(steps(over(net('fee', 'rent')), { fee: 5 })[1]).toEqual(['rounding', -1, undefined, undefined, 0, 5])
  })
  it('says nothing where nothing was rounded', () => {
    expect(steps(rounded('half-up', 1), { fee: 4 })).toHaveLength(1)
    expect(steps(rounded('half-up', 1))).toEqual([['rate', -1, undefined, undefined, 0, Infinity]])
  })
})

describe('kinds', () => {
  it.each([
    ['fixed', fixed(10000), 10000],
    ['formula', rate(1, 1, basis('fee')), 10000],
    ['range', { kind: 'between', from: fixed(4000), to: fixed(10000) }, 4000],
    ['discretionary', upTo(rate(1, 1, basis('fee'))), 0],
    ['ceiling', upTo(fixed(10000)), 0],
  ] as const)('%s', (kind, amount, from) => {
    const of1 = award({ amount })
    expect(interval(of1, { fee: 10000 })).toEqual(['granted', from, 10000])
    expect(only(of1, {}).award.kind).toBe(kind)
  })
  it('a benefit in kind has no amount', () => {
    const kind = award({ amount: undefined })
    expect(interval(kind)).toEqual(['granted', 0, 0])
    expect([steps(kind), only(kind, {}).award.kind]).toEqual([[], 'in-kind'])
  })
  it('what the text does not bound has no ceiling', () => {
    const a = award({ amount: open })
    expect(interval(a)).toEqual(['granted', 0, null])
  })
})

describe('deferrals', () => {
  it('a reference stands with the result', () => {
    const outcome = only(award({ deferrals: [deferral(false)] }), {})
    expect(outcome).toMatchObject({ status: 'granted', from: 10000, pending: [], award: { references: ['《办法》'] } })
    expect(outcome.reasons.map(short)[1]).toEqual(['deferral', -1, undefined, undefined, 0, 0])
  })
  it('a blocking one makes it pending, from nothing', () => {
    const outcome = only(award({ deferrals: [deferral(false), deferral(true)] }), {})
    expect(outcome).toMatchObject({ status: 'pending', from: 0, to: 10000, pending: ['deferral:1'] })
  })
})

it('unknown conditions leave reasons of the amount in place', () => {
  const a = award({ condition: is(of('uses')), amount: fixed(5) })
  expect(steps(a)).toEqual([
    ['is', -1, UNKNOWN, undefined, 0, 0],
    ['fixed', -1, undefined, undefined, 5, 5],
  ])
})
