/** Section 4 of docs/evaluation.md: amounts without guards. */
import { describe, expect, it } from 'vitest'
import { scaleOfAmount } from '../../src/ir/scale.ts'
import type { Amount, EachAmount, PiecesAmount, ShareAmount } from '../../src/ir/types.ts'
import { basis, fact, fixed, net, of, open, rate, source, upTo } from './fixture.ts'
import { asked, four, measured } from './measured.ts'

const shareOf = (of1: Amount, ...by: ShareAmount['by']): ShareAmount => ({ kind: 'share', of: of1, by })

describe('what is written', () => {
  it('a sum in 1/scale fen', () => {
    expect(measured(fixed(500), {}, 10n)).toEqual([5000n, 5000n, [undefined, 5000, 5000]])
  })
  it('what is left open: nothing certain, no end', () => {
    expect(measured(open, {})).toEqual([0n, Infinity, [undefined, 0, Infinity]])
  })
  it('a range: the lower end is certain, the upper one possible', () => {
    const range: Amount = { kind: 'between', from: fixed(3), to: fixed(8), site: { kind: 'between', source } }
    expect(measured(range, {}, 10n)).toEqual([30n, 80n, [undefined, 30, 30], [undefined, 80, 80], [undefined, 30, 80]])
    expect(four(range, {})).toEqual([3n, 3n, 8n, 8n])
  })
  it('nothing of it asks for a fact', () => {
    expect([fixed(500), open, upTo(fixed(1))].map((amount) => asked(amount, {}))).toEqual([[], [], []])
  })
  it('what has no site says nothing', () => {
    expect(measured({ kind: 'constant', fen: 7 }, {})).toEqual([7n, 7n])
  })
})

describe('a fact', () => {
  it('known, unknown', () => {
    const site = { kind: 'fixed', source } as const
    expect(measured({ ...fact(of('fee')), site }, { fee: 7 }, 2n)).toEqual([14n, 14n, [7, 14, 14]])
    expect(four(fact(of('fee')), {})).toEqual([0n, Infinity, 0n, Infinity])
    expect(asked(fact(of('fee')), {})).toEqual(['fee'])
  })
})

describe('between', () => {
  it('what it begins with is at least what it ends with', () => {
    const amount: Amount = { kind: 'between', from: basis('fee'), to: basis('rent') }
    // F is 费用; C the higher of both
    expect(four(amount, { fee: 50, rent: 80 })).toEqual([50n, 50n, 80n, 80n])
    expect(four(amount, { fee: 90, rent: 80 })).toEqual([90n, 90n, 90n, 90n])
    expect(four(amount, { fee: 50 })).toEqual([50n, 50n, 50n, Infinity])
    expect(asked(amount, { fee: 50 })).toEqual(['rent'])
  })
  it('inside another one takes the outer ends', () => {
    const inner: Amount = { kind: 'between', from: fixed(20), to: fixed(60) }
    expect(four({ kind: 'between', from: inner, to: inner }, {})).toEqual([20n, 20n, 60n, 60n])
    expect(four(upTo(inner), {})).toEqual([0n, 0n, 60n, 60n])
  })
  it('of two shares shows what they are of', () => {
    const site = { kind: 'rate', source, plus: [], minus: [], rate: '' } as const
    const share = (numerator: number): Amount =>
      shareOf(basis('fee'), { kind: 'rate', rate: { numerator, denominator: 10 } })
    expect(measured({ kind: 'between', from: share(2), to: share(3), site }, { fee: 100 }, 10n)).toEqual([
      200n,
      300n,
      [100, 200, 300],
    ])
  })
})

describe('a share', () => {
  // 30% of 费用 + 租金, in 1/10 fen: fee × 3.
  const share = rate(3, 10, basis('fee', 'rent'))
  // … of 费用 less 租金.
  const rest = rate(3, 10, net('fee', 'rent'))

  it('all known', () => {
    // (1000 + 1) × 3 = 3003 tenths of a fen
    expect(measured(share, { fee: 1000, rent: 1 }, 10n)).toEqual([3003n, 3003n, [1001, 3003, 3003]])
    // (1000 − 1) × 3
    expect(measured(rest, { fee: 1000, rent: 1 }, 10n)).toEqual([2997n, 2997n, [999, 2997, 2997]])
  })
  it('never below zero', () => {
    expect(measured(rest, { fee: 1, rent: 1000 }, 10n)).toEqual([0n, 0n, [0, 0, 0]])
  })
  it('an unknown summand: from what is known, without end', () => {
    expect(measured(share, { fee: 1000 }, 10n)).toEqual([3000n, Infinity, [undefined, 3000, Infinity]])
  })
  it('an unknown part that is taken off: from nothing to what is known', () => {
    expect(measured(rest, { fee: 1000 }, 10n)).toEqual([0n, 3000n, [undefined, 0, 3000]])
  })
  it('nothing of what is unknown is nothing, and asks nothing', () => {
    expect(measured(rate(0, 1, basis('fee')), {})).toEqual([0n, 0n, [undefined, 0, 0]])
    expect(asked(rate(0, 1, basis('fee')), {})).toEqual([])
  })
  it('asks what it is of', () => {
    expect([asked(share, {}), asked(share, { fee: 1 }), asked(share, { fee: 1, rent: 1 })]).toEqual([
      ['fee', 'rent'],
      ['rent'],
      [],
    ])
  })
  it('of a share multiplies: half of 3 of 10', () => {
    const half = shareOf(share, { kind: 'rate', rate: { numerator: 1, denominator: 2 } })
    expect(scaleOfAmount(half)).toBe(20)
    // 1001 × 0.3 × 0.5 = 150.15 = 3003 twentieths
    expect(four(half, { fee: 1000, rent: 1 }, 20n)).toEqual([3003n, 3003n, 3003n, 3003n])
  })
  it('of a range has both ends', () => {
    const half = rate(1, 2, { kind: 'between', from: basis('fee'), to: basis('rent') })
    expect(measured(half, { fee: 10, rent: 30 }, 2n)).toEqual([10n, 30n, [undefined, 10, 30]])
  })
})

describe('a share by a published rate', () => {
  // half of (the published rate − 0.5%)
  const by = (numerator: number): ShareAmount => ({
    ...shareOf(
      basis('fee'),
      { kind: 'rate', rate: { numerator, denominator: 2 } },
      { kind: 'published', reference: of('share'), spread: -500_000 },
    ),
    site: { kind: 'floating-rate', source, plus: [], minus: [], reference: '', rate: '' },
  })
  const scale = 200_000n

  it('has the scale of its denominators', () => {
    expect(scaleOfAmount(by(1))).toBe(Number(scale))
  })
  it.each([
    [3_450_000, 14_750n],
    [500_000, 0n],
    [400_000, 0n],
  ])('%i of 1/100,000,000', (share, fen) => {
    const steps = [1_000_000, Number(fen * scale), Number(fen * scale)]
    expect(measured(by(1), { fee: 1_000_000, share }, scale)).toEqual([fen * scale, fen * scale, steps])
  })
  it('unknown', () => {
    expect(four(by(1), { fee: 10 }, scale)).toEqual([0n, Infinity, 0n, Infinity])
    expect(four(by(1), { fee: 0 }, scale)).toEqual([0n, 0n, 0n, 0n])
    expect(four(by(1), { share: 3_450_000 }, scale)).toEqual([0n, Infinity, 0n, Infinity])
    expect([asked(by(1), {}), asked(by(1), { fee: 0 })]).toEqual([['fee', 'share'], []])
  })
  it('by the rate of it', () => {
    // 3/2 of (3.45% − 0.5%) of 1,000,000
    expect(measured(by(3), { fee: 1_000_000, share: 3_450_000 }, scale).slice(0, 2)).toEqual([
      44_250n * scale,
      44_250n * scale,
    ])
  })
  it('refuses a rate that is no whole number of millionths', () => {
    expect(() => measured(by(1), { fee: 10, share: 3_450_001 }, scale)).toThrow(
      new RangeError('利率须精确到十万分之一：2950001 (not a whole number of 1/100,000)'),
    )
  })
})

describe('a share of foreign money', () => {
  // 10% of (费用 + 租金) by the exchange rate, in 1/100,000 fen; parts × rate are 1/10,000 fen
  const amount: ShareAmount = {
    ...shareOf(
      basis('fee', 'rent'),
      { kind: 'rate', rate: { numerator: 1, denominator: 10 } },
      { kind: 'exchange', rate: of('usd') },
    ),
    site: { kind: 'rate', source, plus: [], minus: [], rate: '' },
  }
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
    expect(asked(amount, { fee: 1000, rent: 5 })).toEqual(['usd'])
  })
})

describe('pieces', () => {
  // up to 500: 4%, beyond: 2%; in 1/100 fen
  const amount: PiecesAmount = {
    kind: 'pieces',
    of: basis('fee'),
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
    expect([499, 500, 600].map((fee) => measured(late, { fee }, 100n)[0])).toEqual([0n, 0n, 200n])
  })
})

describe('for each', () => {
  // 7 fen for every 3 persons above 10
  const amount: EachAmount = {
    kind: 'each',
    of: fixed(7),
    count: of('staff'),
    above: 10,
    every: 3,
    most: undefined,
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
    expect(counts.map((staff) => measured({ ...amount, most: 6 }, { staff })[0])).toEqual([7n, 14n, 14n, 14n])
    expect(measured({ ...amount, most: 7 }, {})).toEqual([0n, 14n, [undefined, 7, 7], [undefined, 0, 14]])
  })
  it('unknown: without end, unless a unit gives nothing', () => {
    expect(measured(amount, {})).toEqual([0n, Infinity, [undefined, 7, 7], [undefined, 0, Infinity]])
    expect(measured({ ...amount, of: fixed(0) }, {})).toEqual([0n, 0n, [undefined, 0, 0], [undefined, 0, 0]])
    expect([asked(amount, {}), asked({ ...amount, of: fixed(0) }, {})]).toEqual([['staff'], []])
  })
  it('asks for the count and for what a unit is worth', () => {
    expect(asked({ ...amount, of: rate(1, 2, basis('fee')) }, {})).toEqual(['staff', 'fee'])
  })
})

describe('sum, least, most, rest', () => {
  const range: Amount = { kind: 'between', from: fixed(20), to: fixed(60) }
  const many = (kind: 'sum' | 'min' | 'max', ...parts: readonly Amount[]): Amount => ({ kind, of: parts })

  it('end by end', () => {
    // 租金 is [0, ∞] of both
    expect(four(many('sum', range, basis('rent')), {})).toEqual([20n, Infinity, 60n, Infinity])
    expect(four(many('min', range, basis('rent')), {})).toEqual([0n, 20n, 0n, 60n])
    expect(four(many('max', range, basis('rent')), {})).toEqual([20n, Infinity, 60n, Infinity])
    expect(four(many('sum', range, fixed(5)), {})).toEqual([25n, 25n, 65n, 65n])
  })
  it('what is surely left is F less C', () => {
    expect(four({ kind: 'less', of: fixed(100), by: range }, {})).toEqual([40n, 40n, 80n, 80n])
    expect(four({ kind: 'less', of: range, by: fixed(30) }, {})).toEqual([0n, 0n, 30n, 30n])
    expect(four({ kind: 'less', of: basis('fee'), by: { kind: 'unlimited' } }, {})).toEqual([0n, 0n, 0n, 0n])
    expect(four({ kind: 'less', of: { kind: 'unlimited' }, by: fixed(9) }, {})).toEqual(Array(4).fill(Infinity))
  })
  it('ask nothing once they are closed, whatever their parts do not know', () => {
    // the lower of 100 and 租金 + 100
    const closed = many('min', fixed(100), many('sum', basis('rent'), fixed(100)))
    expect([four(closed, {}), asked(closed, {})]).toEqual([[100n, 100n, 100n, 100n], []])
    // the lower of 100 and 租金 + 99
    expect(asked(many('min', fixed(100), many('sum', basis('rent'), fixed(99))), {})).toEqual(['rent'])
  })
  it('the reasons of the parts come first', () => {
    const site = { kind: 'limit', source, text: '' } as const
    expect(measured({ kind: 'min', of: [fixed(8), fixed(5)], site }, {})).toEqual([
      5n,
      5n,
      [undefined, 8, 8],
      [undefined, 5, 5],
      [undefined, 5, 5],
    ])
  })
})
