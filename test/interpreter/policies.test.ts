/** Sections 1, 7 and 8 of docs/evaluation.md, and what results carry. */
import { describe, expect, it } from 'vitest'
import { interpret, splitInstalments } from '../../src/ir/interpreter/index.ts'
import type { Money } from '../../src/runtime/money.ts'
import { NO } from '../../src/runtime/truth.ts'
import {
  award,
  basis,
  eachFair,
  fixed,
  history,
  is,
  of,
  once,
  only,
  plan,
  policy,
  rate,
  run,
  short,
  source,
} from './fixture.ts'

const fee = award({ amount: rate(1, 1, basis('fee')) })

describe('validity', () => {
  const site = { kind: 'validity', source, from: '2025-09-18', to: '2027-09-17' } as const
  const p = policy([fee], { validity: { from: site.from, to: site.to, site } })
  const status = (date: string) => run(p, { fee: 1 }, { date }).awards[0]?.status

  it('includes its first and its last day', () => {
    expect(['2025-09-17', '2025-09-18', '2027-09-17', '2027-09-18'].map(status)).toEqual([
      'out-of-period',
      'granted',
      'granted',
      'out-of-period',
    ])
  })
  it('without a last day it goes on', () => {
    const endless = policy([fee], { validity: { from: site.from, to: undefined, site } })
    expect(run(endless, { fee: 1 }, { date: '2099-01-01' }).awards[0]?.status).toBe('granted')
  })
  it('outside, the date is the one reason, and nothing is asked', () => {
    const { awards, total } = run(p, {}, { date: '2025-01-01' })
    expect(awards[0]).toMatchObject({ from: 0, to: 0, missing: [], pending: [], failing: [] })
    expect(awards[0]?.reasons.map(short)).toEqual([['validity', -1, NO, '2025-01-01', 0, 0]])
    expect(total).toEqual({ from: 0, to: 0 })
  })
  it('outside, no rule between awards applies', () => {
    const awards = ['a', 'b']
    const both = policy([fee, award({ ...fee, id: 'b' })], {
      validity: p.validity,
      sharedLimits: [
        { awards, period: 'year', is: { kind: 'constant', fen: 1 }, site: { kind: 'shared-limit', source, text: '' } },
      ],
      highestOnly: [{ name: '', awards, site: { kind: 'highest-only', source, group: '' } }],
    })
    const outside = run(both, { fee: 1 }, { date: '2025-01-01' }).awards
    expect(outside.map(({ status, reasons }) => [status, reasons.length])).toEqual([
      ['out-of-period', 1],
      ['out-of-period', 1],
    ])
  })
})

describe('exactness', () => {
  const most = Number.MAX_SAFE_INTEGER
  it('the largest amount passes, a larger ceiling throws', () => {
    expect(only(fee, { fee: most })).toMatchObject({ from: most, to: most })
    const twice = award({ amount: rate(2, 1, basis('fee')) })
    expect(() => only(twice, { fee: most })).toThrow(RangeError)
    expect(() => run(policy([fee, award({ ...fee, id: 'b' })]), { fee: most })).toThrow(RangeError)
  })
  it('between, no product is too large', () => {
    // 7‰ of 2^53 − 1 fen in thousandths is beyond doubles: 63,050,394,783,186.937 → …187
    const a = award({ amount: rate(7, 1000, basis('fee')) })
    expect(only(a, { fee: most })).toMatchObject({ from: 63_050_394_783_187 })
  })
  it.each([0.5, -1, Number.NaN, 2 ** 53, '1'])('refuses %s as money', (value) => {
    expect(() => only(fee, { fee: value })).toThrow(RangeError)
  })
})

describe('what is refused is said with the fact', () => {
  const uses = award({ condition: is(of('uses')) })
  const fairs = award({ records: eachFair(is(of('uses'))) })
  it.each([
    [fee, { fee: 0.5 }, new RangeError('事实 fee 不是精确范围内的非负整数 (not a non-negative safe integer)')],
    [uses, { uses: [] }, new TypeError('事实 uses 不应为清单 (is a list)')],
    [fairs, { fairs: true }, new TypeError('事实 fairs 应为清单 (not a list)')],
    [
      award({ amount: rate(2, 1, basis('fee')) }),
      { fee: Number.MAX_SAFE_INTEGER },
      new RangeError('金额超出精确范围 (amount beyond the exact range)'),
    ],
  ])('%#', (of1, facts, error) => {
    expect(() => only(of1, facts)).toThrow(error)
  })
  it('nothing is no amount that is refused', () => {
    expect(only(fee, { fee: 0 })).toMatchObject({ status: 'granted', from: 0, to: 0 })
  })
})

describe('only own properties count', () => {
  it('as facts', () => {
    const inherited = Object.create({ fee: 7, fairs: [] }) as Record<string, number>
    expect(only(fee, inherited).missing).toEqual(['fee'])
    expect(only(award({ records: eachFair(is(of('uses'))) }), inherited).missing).toContain('fairs')
  })
  it('as history', () => {
    const a = award({ id: 'constructor', times: [once('lifetime')] })
    expect(only(a, {}, { history: {} }).status).toBe('granted')
    expect(only(a, {}, { history: history({ constructor: { count: 1 } }) }).status).toBe('refused')
  })
})

describe('instalments', () => {
  const parts = [4, 3, 3].map((numerator) => ({ numerator, denominator: 10 }))
  const split = (from: number, to: number | null) =>
    splitInstalments({ from: from as Money, to: to as Money | null }, parts)

  it('the last takes the remainder', () => {
    // 500,000.05元 is 200,000.02 + 150,000.02 + 150,000.01: cumulated 20000002.0, 35000003.5 → 35000004, 50000005
    const amounts = [20_000_002, 15_000_002, 15_000_001]
    expect(split(50_000_005, 50_000_005)).toEqual(amounts.map((fen) => ({ from: fen, to: fen })))
  })
  it('each end for itself', () => {
    expect(split(0, null)).toEqual([0, 0, 0].map((from) => ({ from, to: null })))
    expect(split(0, 1)).toEqual([0, 1, 0].map((to) => ({ from: 0, to })))
  })
})

describe('results', () => {
  it('carry what is fixed about an award', () => {
    const a = award({ recipient: '牵头企业', instalments: [plan({ numerator: 1, denominator: 1 })], amount: fixed(1) })
    expect(only(a, {}).award).toEqual({
      id: 'a',
      clause: '一',
      title: '标题',
      form: '补贴',
      recipient: '牵头企业',
      kind: 'fixed',
      sentence: '原文。',
      references: [],
      instalments: [[1, 1]],
      scale: 1,
    })
    expect(only(fee, {}).award).not.toHaveProperty('recipient')
  })
  it('carry a receipt', () => {
    expect(run(policy([]), {}).receipt).toEqual({
      policy: 'p',
      textDigest: 'd',
      meaningDigest: 'm',
      compiler: 'c',
      date: '2025-10-01',
    })
  })
  it('explain only when asked', () => {
    const context = { date: '2025-10-01' }
    const silent = interpret(policy([fee]), { fee: 1 }, context, { explain: false })
    expect(silent.awards[0]).toMatchObject({ from: 1, reasons: [], failing: [] })
  })
})
