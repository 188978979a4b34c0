/** Sections 4 and 5 of docs/evaluation.md. */
import { describe, expect, it } from 'vitest'
import { measure } from '../../src/ir/interpreter/amount.ts'
import { viewOfApplicant, type FactRecord } from '../../src/ir/interpreter/facts.ts'
import type { Amount, Basis, Limit, PerUnitAmount } from '../../src/ir/types.ts'
import { atMost, basis, fixed, of, rate, short, source } from './fixture.ts'

/** The interval, and the reasons in short. */
function measured(amount: Amount, facts: FactRecord, scale = 1n): unknown {
  const { interval, reasons } = measure(amount, viewOfApplicant(facts), scale)
  return [interval.lo, interval.hi, ...reasons.map((reason) => short(reason).slice(3))]
}
const reads = (amount: Amount, facts: FactRecord) =>
  measure(amount, viewOfApplicant(facts), 1n).reads.map(({ id }) => id)

describe('fixed and open', () => {
  it('a fixed amount in 1/scale fen', () => {
    expect(measured(fixed(500), {}, 10n)).toEqual([5000n, 5000n, [undefined, 5000, 5000]])
  })
  it('an open amount has no ceiling', () => {
    expect(measured({ kind: 'open', site: { kind: 'open', source } }, {})).toEqual([
      0n,
      Infinity,
      [undefined, 0, Infinity],
    ])
  })
})

it('what is written reads no fact', () => {
  const open: Amount = { kind: 'open', site: { kind: 'open', source } }
  expect([reads(fixed(500), {}), reads(open, {})]).toEqual([[], []])
})

describe('rate', () => {
  // 30% of 费用 + 租金, in 1/10 fen: fee × 3.
  const share = rate(3, 10, basis('fee', 'rent'))
  // … of 费用 less 租金.
  const net = rate(3, 10, { plus: [of('fee')], minus: [of('rent')] })

  it('all known', () => {
    // (1000 + 1) × 3 = 3003 tenths of a fen
    expect(measured(share, { fee: 1000, rent: 1 }, 10n)).toEqual([3003n, 3003n, [1001, 3003, 3003]])
    // (1000 − 1) × 3
    expect(measured(net, { fee: 1000, rent: 1 }, 10n)).toEqual([2997n, 2997n, [999, 2997, 2997]])
  })
  it('never below zero', () => {
    expect(measured(net, { fee: 1, rent: 1000 }, 10n)).toEqual([0n, 0n, [0, 0, 0]])
  })
  it('an unknown plus: from what is known, without end', () => {
    expect(measured(share, { fee: 1000 }, 10n)).toEqual([3000n, Infinity, [undefined, 3000, Infinity]])
  })
  it('an unknown minus: from nothing to what is known', () => {
    expect(measured(net, { fee: 1000 }, 10n)).toEqual([0n, 3000n, [undefined, 0, 3000]])
  })
  it('nothing of an unknown basis is nothing', () => {
    expect(measured(rate(0, 1, basis('fee')), {})).toEqual([0n, 0n, [undefined, 0, 0]])
  })
})

describe('by grade', () => {
  const amount: Amount = {
    kind: 'by-grade',
    fact: of('grade'),
    cases: [
      { value: '国家级', amount: fixed(200) },
      { value: '省级', amount: rate(1, 2, basis('fee')) },
    ],
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
  it('reads the grade, and the facts of the cases that are possible', () => {
    expect(reads(amount, { grade: '国家级' })).toEqual(['grade'])
    expect(reads(amount, { grade: '省级' })).toEqual(['grade', 'fee'])
    expect(reads(amount, { grade: '无' })).toEqual(['grade'])
    expect(reads(amount, {})).toEqual(['grade', 'fee'])
  })
})

describe('by tier', () => {
  const amount: Amount = {
    kind: 'by-tier',
    fact: of('staff'),
    tiers: [
      { comparison: 'at-least', threshold: 10, amount: fixed(100) },
      { comparison: 'more-than', threshold: 30, amount: fixed(300) },
    ],
    site: { kind: 'tier', source, label: '人数', unit: 'count:人', thresholds: [10, 30] },
  }
  it.each([
    [9, 0n],
    [10, 100n],
    [30, 100n],
    [31, 300n],
  ])('at %i', (staff, expected) => {
    const of = measured(amount, { staff })
    expect(of).toMatchObject({ 0: expected, 1: expected })
    expect(of).toContainEqual([staff, Number(expected), Number(expected)])
  })
  it('unknown: nothing to the highest tier', () => {
    expect(measured(amount, {})).toEqual([0n, 300n, [undefined, 0, 300]])
  })
})

describe('marginal', () => {
  // up to 500: 4%, beyond: 2%; in 1/100 fen
  const amount: Amount = {
    kind: 'marginal',
    basis: basis('fee'),
    bands: [
      { fromFen: 0, rate: { numerator: 4, denominator: 100 } },
      { fromFen: 500, rate: { numerator: 2, denominator: 100 } },
    ],
    site: { kind: 'marginal', source, plus: [], minus: [] },
  }
  it.each([
    [0, 0n],
    [500, 2000n], // 500 × 4
    [501, 2002n], // 500 × 4 + 1 × 2
    [800, 2600n], // 500 × 4 + 300 × 2
  ])('of %i', (fee, expected) => {
    expect(measured(amount, { fee }, 100n)).toEqual([expected, expected, [fee, Number(expected), Number(expected)]])
  })
  it('unknown: without end', () => {
    expect(measured(amount, {}, 100n)).toEqual([0n, Infinity, [undefined, 0, Infinity]])
  })
  it('begins at the first band', () => {
    const late: Amount = { ...amount, bands: amount.bands.slice(1) }
    expect([499, 500, 600].map((fee) => measured(late, { fee }, 100n))).toMatchObject([
      { 0: 0n },
      { 0: 0n },
      { 0: 200n },
    ])
  })
})

describe('per unit', () => {
  // 7 fen for every 3 persons above 10
  const amount: PerUnitAmount = {
    kind: 'per-unit',
    fact: of('staff'),
    above: 10,
    every: 3,
    most: undefined,
    amount: fixed(7),
    site: { kind: 'per-unit', source, label: '人数', unit: '人' },
  }
  it.each([
    [5, 0],
    [12, 0],
    [13, 7],
    [15, 7],
    [16, 14],
  ])('%i persons', (staff, expected) => {
    const steps = [undefined, 7, 7]
    expect(measured(amount, { staff })).toEqual([
      BigInt(expected),
      BigInt(expected),
      steps,
      [staff, expected, expected],
    ])
  })
  it('so many at most', () => {
    const counts = [15, 16, 17, 22]
    expect(counts.map((staff) => measured({ ...amount, most: 6 }, { staff }))).toMatchObject(
      [7n, 14n, 14n, 14n].map((fen) => ({ 0: fen })),
    )
    expect(measured({ ...amount, most: 7 }, {})).toEqual([0n, 14n, [undefined, 7, 7], [undefined, 0, 14]])
  })
  it('unknown: without end, unless a unit gives nothing', () => {
    expect(measured(amount, {})).toEqual([0n, Infinity, [undefined, 7, 7], [undefined, 0, Infinity]])
    expect(measured({ ...amount, amount: fixed(0) }, {})).toEqual([0n, 0n, [undefined, 0, 0], [undefined, 0, 0]])
  })
})

it('per unit: reads the count and what a unit is worth', () => {
  const amount: PerUnitAmount = {
    kind: 'per-unit',
    fact: of('staff'),
    above: 0,
    every: 1,
    most: undefined,
    amount: rate(1, 2, basis('fee')),
    site: { kind: 'per-unit', source, label: '人数', unit: '人' },
  }
  expect(reads(amount, {})).toEqual(['staff', 'fee'])
})

describe('between', () => {
  it('is what the text writes', () => {
    const amount: Amount = { kind: 'between', fromFen: 3, toFen: 8, site: { kind: 'between', source } }
    expect(measured(amount, {}, 10n)).toEqual([30n, 80n, [undefined, 30, 80]])
    expect(reads(amount, {})).toEqual([])
  })
})

describe('floating rate', () => {
  // half of (the published rate − 0.5%)
  const amount: Amount = {
    kind: 'floating-rate',
    basis: basis('fee'),
    reference: of('share'),
    spread: -500_000,
    rate: { numerator: 1, denominator: 2 },
    site: { kind: 'floating-rate', source, plus: [], minus: [], reference: '', rate: '' },
  }
  const scale = 200_000n
  it.each([
    [3_450_000, 14_750n],
    [500_000, 0n],
    [400_000, 0n],
  ])('%i of 1/100,000,000', (share, fen) => {
    const steps = [1_000_000, Number(fen * scale), Number(fen * scale)]
    expect(measured(amount, { fee: 1_000_000, share }, scale)).toEqual([fen * scale, fen * scale, steps])
  })
  it('unknown', () => {
    expect(measured(amount, { fee: 10 }, scale)).toMatchObject({ 0: 0n, 1: Infinity })
    expect(measured(amount, { fee: 0 }, scale)).toMatchObject({ 0: 0n, 1: 0n })
    expect(measured(amount, { share: 3_450_000 }, scale)).toMatchObject({ 0: 0n, 1: Infinity })
  })
  it('by the rate of it', () => {
    // 3/2 of (3.45% − 0.5%) of 1,000,000
    const more: Amount = { ...amount, rate: { numerator: 3, denominator: 2 } }
    expect(measured(more, { fee: 1_000_000, share: 3_450_000 }, scale)).toMatchObject({
      0: 44_250n * scale,
      1: 44_250n * scale,
    })
    expect(reads(more, {})).toEqual(['fee', 'share'])
  })
  it('refuses a rate that is no whole number of millionths', () => {
    expect(() => measured(amount, { fee: 10, share: 3_450_001 }, scale)).toThrow(
      new RangeError('利率须精确到十万分之一：2950001 (not a whole number of 1/100,000)'),
    )
  })
})

describe('limits', () => {
  // at most 50% of 租金
  const half: Limit = {
    kind: 'relative',
    basis: basis('rent'),
    rate: { numerator: 1, denominator: 2 },
    site: { kind: 'limit', source, text: '' },
  }
  const limited: Amount = { kind: 'limited', amount: rate(1, 1, basis('fee')), limits: [atMost(100), half] }

  it('each in turn, with its reason', () => {
    // in 1/2 fen: fee 150 → 300; at most 200; at most 160 × 1
    expect(measured(limited, { fee: 150, rent: 160 }, 2n)).toEqual([
      160n,
      160n,
      [150, 300, 300],
      [undefined, 200, 200],
      [160, 160, 160],
    ])
  })
  it('that are worked out like an amount', () => {
    const ceiling: Limit = { kind: 'amount', amount: fixed(60), site: { kind: 'limit', source, text: '' } }
    const under: Amount = { ...limited, limits: [ceiling] }
    expect(measured(under, { fee: 150 }, 2n)).toEqual([
      120n,
      120n,
      [150, 300, 300],
      [undefined, 120, 120],
      [undefined, 120, 120],
    ])
    const half2: Limit = { ...ceiling, amount: rate(1, 2, basis('rent')) }
    expect(reads({ ...limited, limits: [half2] }, {})).toEqual(['fee', 'rent'])
  })
  it('both ends of an unknown basis', () => {
    // a ceiling between nothing and no end: lo becomes 0, hi stays
    expect(measured(limited, { fee: 30 }, 2n)).toEqual([0n, 60n, [30, 60, 60], [undefined, 60, 60], [undefined, 0, 60]])
    expect(measured(limited, { rent: 160 }, 2n)).toMatchObject({ 0: 0n, 1: 160n })
  })
  it('reads the basis of the limit', () => {
    expect(reads(limited, {})).toEqual(['fee', 'rent'])
  })
})

describe('foreign money', () => {
  // 10% of (费用 + 租金) by the exchange rate, in 1/10 fen; parts × rate are 1/10,000 fen
  const over: Basis = { ...basis('fee', 'rent'), exchange: of('usd') }
  const amount = rate(1, 10, over)
  const scale = 100_000n

  it('is turned into yuan; the reason shows it as it is', () => {
    // (1000 + 5) × 71,234 = 71,590,170 of 1/10,000 fen, and a tenth of it
    expect(measured(amount, { fee: 1000, rent: 5, usd: 71_234 }, scale)).toEqual([
      71_590_170n,
      71_590_170n,
      [1005, 71_590_170, 71_590_170],
    ])
  })
  it('of which some is unknown', () => {
    expect(measured(amount, { fee: 1000, usd: 71_234 }, scale)).toEqual([
      71_234_000n,
      Infinity,
      [undefined, 71_234_000, Infinity],
    ])
  })
  it('by an unknown rate: anything, unless there is none of it', () => {
    expect(measured(amount, { fee: 1000, rent: 5 }, scale)).toEqual([0n, Infinity, [1005, 0, Infinity]])
    expect(measured(amount, { fee: 0, rent: 0 }, scale)).toEqual([0n, 0n, [0, 0, 0]])
  })
  it('reads the rate too', () => {
    expect([reads(amount, {}), reads(amount, { usd: 1 })]).toEqual([
      ['fee', 'rent', 'usd'],
      ['fee', 'rent', 'usd'],
    ])
  })
  it('as a ceiling', () => {
    const site = { kind: 'limit', source, text: '' } as const
    const tenth: Limit = { kind: 'relative', basis: over, rate: { numerator: 1, denominator: 10 }, site }
    const limited: Amount = { kind: 'limited', amount: fixed(1000), limits: [tenth] }
    // a tenth of 1005 × 7.1234 is 715.9017 fen
    expect(measured(limited, { fee: 1000, rent: 5, usd: 71_234 }, scale)).toMatchObject({ 0: 71_590_170n })
  })
})
