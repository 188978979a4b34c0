/** Section 6 of docs/evaluation.md. */
import { describe, expect, it } from 'vitest'
import { NO, UNKNOWN, YES } from '../../src/runtime/truth.ts'
import type { FactRecord } from '../../src/ir/interpreter/index.ts'
import { awardPayout } from '../../src/ir/payout.ts'
import type { Amount, GroupIr, Payout, Period, PolicyIr, SharedCeiling } from '../../src/ir/types.ts'
import type { Context } from '../../src/runtime/outcome.ts'
import type { CeilingOver } from '../support/related.ts'
import {
  award,
  deferral,
  fact,
  fixed,
  history,
  is,
  of,
  open,
  policy,
  rate,
  run,
  short,
  source,
  upTo,
} from './fixture.ts'

const limit = (fen: number, period: Period, ...awards: readonly string[]): CeilingOver => ({
  awards,
  period,
  is: { kind: 'constant', fen },
  site: { kind: 'shared-limit', source, text: '' },
})
const group = (...awards: readonly string[]): GroupIr => ({
  name: '同类',
  awards,
  site: { kind: 'highest-only', source, group: '同类' },
})
const ceiling = (fen: number): SharedCeiling => ({ is: fixed(fen), period: 'matter', site: limit(0, 'matter').site })
/** Status and interval of each award, then the total. */
function results(of: PolicyIr, facts: FactRecord, context: Partial<Context> = {}): unknown {
  const { awards, total } = run(of, facts, context)
  return [...awards.map(({ status, from, to }) => [status, from, to]), [total.from, total.to]]
}
/** What each award asks for: missing, pending. */
const asked = (of: PolicyIr, facts: FactRecord) =>
  run(of, facts).awards.map(({ missing, pending }) => [missing, pending])
const last = (of: PolicyIr, facts: FactRecord, context: Partial<Context> = {}) =>
  run(of, facts, context).awards.map(({ reasons }) => reasons.slice(-1).map(short)[0])

/** So much, in a scale of its own. */
const partOf = (fen: number, scale: number): Amount => rate(1, scale, fixed(fen * scale))
const sixty = award({ id: 'sixty', amount: fixed(60) })
const fifty = award({ id: 'fifty', amount: fixed(50) })
const ifUses = award({ id: 'ifUses', amount: fixed(80), condition: is(of('uses')) })
const ifLeading = award({ id: 'ifLeading', amount: fixed(80), condition: is(of('leading')) })
const boundless = award({ id: 'boundless', amount: open })

describe('shared limits', () => {
  it('are drawn in order', () => {
    const p = policy([sixty, fifty], { sharedLimits: [limit(100, 'matter', 'sixty', 'fifty')] })
    expect(results(p, {})).toEqual([
      ['granted', 60, 60],
      ['granted', 40, 40],
      [100, 100],
    ])
    expect(last(p, {})).toEqual([
      ['shared-limit', -1, undefined, 100, 60, 60],
      ['shared-limit', -1, undefined, 40, 40, 40],
    ])
  })
  it('what an earlier award may take may be gone', () => {
    // ifUses [0, 80] leaves 20 to 100 for fifty
    const p = policy([ifUses, fifty], { sharedLimits: [limit(100, 'matter', 'ifUses', 'fifty')] })
    expect(results(p, {})).toEqual([
      ['undetermined', 0, 80],
      ['undetermined', 20, 50],
      // 50, or 80 and 20
      [50, 100],
    ])
    expect(asked(p, {})).toEqual([
      [['uses'], []],
      [['uses'], []],
    ])
    expect(results(p, { uses: false })).toEqual([
      ['refused', 0, 0],
      ['granted', 50, 50],
      [50, 50],
    ])
  })
  it('leave alone what is sure to fit in', () => {
    // 80 at the most leave 20 at the least
    const twenty = award({ id: 'twenty', amount: fixed(20) })
    const p = policy([ifUses, twenty], { sharedLimits: [limit(100, 'matter', 'ifUses', 'twenty')] })
    expect(results(p, {})).toMatchObject({ 1: ['granted', 20, 20] })
    // 100 are gone for sure, whatever ifUses comes to
    const first = award({ id: 'first', amount: fixed(100) })
    const q = policy([first, ifUses, fifty], { sharedLimits: [limit(100, 'matter', 'first', 'ifUses', 'fifty')] })
    expect(results(q, {})).toMatchObject({ 1: ['undetermined', 0, 0], 2: ['granted', 0, 0] })
  })
  it('let an award wait only for earlier ones that something unknown can change', () => {
    // of 100: vague [0, 60], ifLeading [0, 80], then fifty [0, 50], whose own condition is unknown too
    const vague = award({ id: 'vague', amount: upTo(fixed(60)) })
    const own = award({ ...fifty, condition: is(of('small')) })
    const p = policy([vague, ifLeading, own], { sharedLimits: [limit(100, 'matter', 'vague', 'ifLeading', 'fifty')] })
    expect(results(p, {})).toEqual([
      ['granted', 0, 60],
      ['pending', 0, 80],
      ['undetermined', 0, 50],
      [0, 100],
    ])
    expect(asked(p, {})[2]).toEqual([['small'], ['leading']])
    expect(asked(p, { small: true })[2]).toEqual([[], ['leading']])
    expect(results(p, { small: true })).toMatchObject({ 2: ['pending', 0, 50] })
    // left to discretion alone: 40 to 100 for fifty, and nobody can know better
    expect(results(p, { small: true, leading: false })).toMatchObject({ 2: ['granted', 40, 50] })
  })
  it('let nobody wait for what can draw nothing', () => {
    // zero is undetermined, and draws nothing whatever comes; it is vague's discretion that fifty depends on
    const zero = award({ ...ifUses, id: 'zero', amount: fixed(0) })
    const vague = award({ id: 'vague', amount: upTo(fixed(60)) })
    const p = policy([zero, vague, fifty], { sharedLimits: [limit(100, 'matter', 'zero', 'vague', 'fifty')] })
    expect(results(p, {})).toMatchObject({ 0: ['undetermined', 0, 0], 2: ['granted', 40, 50] })
  })
  it('pass over what is refused, or not in the policy', () => {
    const p = policy([ifUses, fifty], { sharedLimits: [limit(100, 'matter', 'gone', 'ifUses', 'fifty')] })
    expect(last(p, { uses: false })).toEqual([
      ['is', -1, NO, false, 0, 0],
      ['shared-limit', -1, undefined, 100, 50, 50],
    ])
  })
  it('of one matter do not look at what was received', () => {
    const p = policy([sixty], { sharedLimits: [limit(50, 'matter', 'sixty')] })
    const context = { history: history({ sixty: { total: 30, thisYear: 30 } }) }
    expect(results(p, {}, context)).toMatchObject({ 0: ['granted', 50, 50] })
  })
  it('name the award whose deferral another one waits for', () => {
    const deferrals = [deferral(true)]
    const p = policy([award({ ...sixty, deferrals }), award({ ...fifty, deferrals })], {
      sharedLimits: [limit(100, 'matter', 'sixty', 'fifty')],
      highestOnly: [group('sixty', 'fifty')],
    })
    expect(asked(p, {})).toEqual([
      [[], ['deferral:0', 'deferral:fifty:0']],
      [[], ['deferral:sixty:0', 'deferral:0']],
    ])
  })
  it('count what was received this year or ever, for any of their awards', () => {
    const context = { history: history({ sixty: { total: 30, thisYear: 10 }, fifty: { total: 500 } }) }
    const year = policy([sixty, fifty], { sharedLimits: [limit(100, 'year', 'sixty', 'fifty')] })
    expect(results(year, {}, context)).toEqual([
      ['granted', 60, 60],
      ['granted', 30, 30],
      [90, 90],
    ])
    const lifetime = policy([sixty, fifty], { sharedLimits: [limit(100, 'lifetime', 'sixty', 'fifty')] })
    expect(results(lifetime, {}, context)).toEqual([
      ['granted', 0, 0],
      ['granted', 0, 0],
      [0, 0],
    ])
  })
  it('give a ceiling to what has none', () => {
    const p = policy([boundless], { sharedLimits: [limit(70, 'matter', 'boundless')] })
    expect(results(p, {})).toEqual([
      ['granted', 0, 70],
      [0, 70],
    ])
  })
  it('use the scale of each award in its reason', () => {
    const p = policy([award({ ...sixty, amount: partOf(60, 10) })], { sharedLimits: [limit(50, 'matter', 'sixty')] })
    expect(last(p, {})).toEqual([['shared-limit', -1, undefined, 50, 500, 500]])
  })
})

describe('highest only', () => {
  it('the highest ceiling wins, the others give way', () => {
    const p = policy([fifty, sixty], { highestOnly: [group('fifty', 'sixty')] })
    expect(results(p, {})).toEqual([
      ['granted', 0, 0],
      ['granted', 60, 60],
      [60, 60],
    ])
    expect(last(p, {})).toEqual([
      ['highest-only', -1, NO, 'sixty', 0, 0],
      ['highest-only', -1, YES, 'sixty', 60, 60],
    ])
  })
  it('no ceiling is the highest; of equal ceilings the more certain, then the first', () => {
    const open = policy([sixty, boundless], { highestOnly: [group('sixty', 'boundless')] })
    expect(results(open, {})).toEqual([
      ['granted', 0, 0],
      ['granted', 0, null],
      [0, null],
    ])
    const vague = award({ ...sixty, id: 'vague', amount: upTo(fixed(60)) })
    const certain = policy([vague, sixty], { highestOnly: [group('vague', 'sixty')] })
    expect(results(certain, {})).toEqual([
      ['granted', 0, 0],
      ['granted', 60, 60],
      [60, 60],
    ])
    const twin = policy([sixty, award({ ...sixty, id: 'twin' })], { highestOnly: [group('sixty', 'twin')] })
    expect(results(twin, {})).toEqual([
      ['granted', 60, 60],
      ['granted', 0, 0],
      [60, 60],
    ])
  })
  it('use the scale of each award in its reason', () => {
    const p = policy([award({ ...fifty, amount: partOf(50, 10) }), award({ ...sixty, amount: partOf(60, 2) })], {
      highestOnly: [group('fifty', 'sixty')],
    })
    expect(last(p, {})).toEqual([
      ['highest-only', -1, NO, 'sixty', 0, 0],
      ['highest-only', -1, YES, 'sixty', 120, 120],
    ])
  })
  it('one alone is not compared', () => {
    const p = policy([fifty, ifUses], { highestOnly: [group('fifty', 'ifUses')] })
    expect(results(p, { uses: false })).toEqual([
      ['granted', 50, 50],
      ['refused', 0, 0],
      [50, 50],
    ])
    expect(last(p, { uses: false })[0]).toEqual(['fixed', -1, undefined, undefined, 50, 50])
  })
  it('waits for what is missing', () => {
    const p = policy([fifty, sixty, ifUses], { highestOnly: [group('fifty', 'sixty', 'ifUses')] })
    // fifty is less than sixty whatever comes
    expect(results(p, {})).toEqual([
      ['granted', 0, 0],
      ['undetermined', 0, 60],
      ['undetermined', 0, 80],
      [60, 80],
    ])
    expect(run(p, {}).awards.map(({ missing }) => missing)).toEqual([[], ['uses'], ['uses']])
    expect(last(p, {})).toEqual([
      ['highest-only', -1, NO, undefined, 0, 0],
      ['highest-only', -1, UNKNOWN, undefined, 0, 60],
      ['highest-only', -1, UNKNOWN, undefined, 0, 80],
    ])
  })
  it('waits for what is pending', () => {
    const p = policy([fifty, ifLeading], { highestOnly: [group('fifty', 'ifLeading')] })
    expect(results(p, {})).toEqual([
      ['pending', 0, 50],
      ['pending', 0, 80],
      [50, 80],
    ])
    expect(run(p, {}).awards.map(({ pending }) => pending)).toEqual([['leading'], ['leading']])
  })
  it('every candidate waits for all of them, missing facts before findings', () => {
    const p = policy([ifLeading, fifty, ifUses], { highestOnly: [group('ifLeading', 'fifty', 'ifUses')] })
    expect(asked(p, {})).toEqual([
      [['uses'], ['leading']],
      [['uses'], ['leading']],
      [['uses'], ['leading']],
    ])
    expect(results(p, {})).toEqual([
      ['undetermined', 0, 80],
      ['undetermined', 0, 50],
      ['undetermined', 0, 80],
      [50, 80],
    ])
    expect(results(p, { uses: false })).toMatchObject({ 0: ['pending', 0, 80], 1: ['pending', 0, 50] })
  })
})

describe('total', () => {
  it('of an open choice the largest ceiling counts, the others once', () => {
    const p = policy([fifty, ifUses, award({ id: 'apart', amount: fixed(7) })], {
      highestOnly: [group('fifty', 'ifUses')],
    })
    // from 50 + 7; to 80 + 7
    expect(results(p, {})).toMatchObject({ 3: [57, 87] })
  })
  it('the highest of exact sums is certain, of either kind, also within a shared limit that leaves it alone', () => {
    const exact = policy([fifty, ifUses], {
      sharedLimits: [limit(1000, 'matter', 'fifty', 'ifUses')],
      highestOnly: [group('fifty', 'ifUses')],
    })
    expect(results(exact, {})).toMatchObject({ 2: [50, 80] })
  })
  it('nothing is certain of a choice that discretion may win', () => {
    const p = policy([fifty, award({ ...ifUses, amount: upTo(fixed(80)) })], {
      highestOnly: [group('fifty', 'ifUses')],
    })
    expect(results(p, {})).toMatchObject({ 2: [0, 80] })
    // the higher ceiling wins, and nothing of it is certain
    expect(results(p, { uses: true })).toEqual([
      ['granted', 0, 0],
      ['granted', 0, 80],
      [0, 80],
    ])
  })
  it('nor of one whose candidate discretion may cut', () => {
    // of 100, vague takes 0 to 80 and leaves 20 to 50 for fifty; thirty is certain, and loses
    const vague = award({ id: 'vague', amount: upTo(fixed(80)) })
    const thirty = award({ id: 'thirty', amount: fixed(30) })
    const forty = award({ ...ifUses, id: 'forty', amount: fixed(40) })
    const p = policy([vague, fifty, thirty, forty], {
      sharedLimits: [limit(100, 'matter', 'vague', 'fifty', 'thirty', 'forty')],
      highestOnly: [group('fifty', 'thirty', 'forty')],
    })
    // fifty is the highest whatever comes, and gets what vague leaves of 100
    expect(results(p, {})).toEqual([
      ['granted', 0, 80],
      ['granted', 20, 50],
      ['granted', 0, 0],
      ['undetermined', 0, 0],
      [50, 100],
    ])
    expect(results(p, { uses: false })).toEqual([
      ['granted', 0, 80],
      ['granted', 20, 50],
      ['granted', 0, 0],
      ['refused', 0, 0],
      [50, 100],
    ])
  })
  it('one of a choice may be several that are paid together', () => {
    // ifUses, or else both fifty and seventy
    const seventy = award({ id: 'seventy', amount: fixed(70) })
    const both: Payout = { kind: 'all', of: [awardPayout('fifty'), awardPayout('seventy')], ceilings: [] }
    const { name, site } = group()
    const p = policy([fifty, ifUses, seventy], {
      payouts: [{ kind: 'highest', of: [awardPayout('ifUses'), both], name, site }],
    })
    expect(results(p, {})).toEqual([
      ['granted', 50, 50],
      ['undetermined', 0, 0],
      ['granted', 70, 70],
      [120, 120],
    ])
    expect(last(p, { uses: true })).toEqual([
      ['highest-only', -1, YES, 'fifty、seventy', 50, 50],
      ['highest-only', -1, NO, 'fifty、seventy', 0, 0],
      ['highest-only', -1, YES, 'fifty、seventy', 70, 70],
    ])
  })
  it('open choices stay under shared limits', () => {
    // one of [0, 80] and [0, 80], and 50 that gets what is left of 100: never 80 + 50
    const p = policy([ifUses, ifLeading, fifty], {
      sharedLimits: [limit(100, 'matter', 'ifUses', 'ifLeading', 'fifty')],
      highestOnly: [group('ifUses', 'ifLeading')],
    })
    // for sure the 50, whoever gets them
    expect(results(p, {})).toEqual([
      ['undetermined', 0, 80],
      ['undetermined', 0, 80],
      ['undetermined', 20, 50],
      [50, 100],
    ])
  })
  it('is within every ceiling over the same awards', () => {
    const p = policy([ifUses, ifLeading], {
      sharedLimits: [limit(100, 'matter', 'ifUses', 'ifLeading'), limit(90, 'matter', 'ifUses', 'ifLeading')],
    })
    expect(results(p, {})).toEqual([
      ['undetermined', 0, 80],
      ['undetermined', 0, 80],
      [0, 90],
    ])
  })
  it('is sure of more than each award: what one may leave another one gets', () => {
    // [50, 80] and 50 under 100: at least 80 and 20, or 50 and 50
    const range = award({ id: 'range', amount: { kind: 'between', from: fixed(50), to: fixed(80) } })
    const p = policy([range, fifty], { sharedLimits: [limit(100, 'matter', 'range', 'fifty')] })
    expect(results(p, {})).toEqual([
      ['granted', 50, 80],
      ['granted', 20, 50],
      [100, 100],
    ])
  })
  it('has no ceiling if one of its awards has none', () => {
    expect(results(policy([sixty, boundless]), {})).toMatchObject({ 2: [60, null] })
  })
})

describe('a tree', () => {
  const eighty = award({ id: 'eighty', amount: fixed(80) })
  it('what loses draws nothing', () => {
    // the highest of 60 and 80, and 50, at most 100: 80 and 20
    const p = policy([sixty, eighty, fifty], {
      sharedLimits: [limit(100, 'matter', 'sixty', 'eighty', 'fifty')],
      highestOnly: [group('sixty', 'eighty')],
    })
    expect(results(p, {})).toEqual([
      ['granted', 0, 0],
      ['granted', 80, 80],
      ['granted', 20, 20],
      [100, 100],
    ])
    expect(last(p, {})).toEqual([
      ['highest-only', -1, NO, 'eighty', 0, 0],
      ['shared-limit', -1, undefined, 100, 80, 80],
      ['shared-limit', -1, undefined, 20, 20, 20],
    ])
  })
  it('a choice looks at what an inner ceiling leaves', () => {
    // 60 and 50 at most 70, or 80
    const p = policy([sixty, fifty, eighty], {
      payouts: [
        {
          kind: 'highest',
          of: [
            { kind: 'all', of: [awardPayout('sixty'), awardPayout('fifty')], ceilings: [ceiling(70)] },
            awardPayout('eighty'),
          ],
          name: '同类',
          site: group().site,
        },
      ],
    })
    expect(results(p, {})).toEqual([
      ['granted', 0, 0],
      ['granted', 0, 0],
      ['granted', 80, 80],
      [80, 80],
    ])
  })
  it('inner ceilings are drawn on first, outer ones by what is drawn inside', () => {
    // (60 + 50 at most 70) + 80, at most 120
    const p = policy([sixty, fifty, eighty], {
      sharedLimits: [limit(120, 'matter', 'sixty', 'fifty', 'eighty'), limit(70, 'matter', 'sixty', 'fifty')],
    })
    expect(results(p, {})).toEqual([
      ['granted', 60, 60],
      ['granted', 10, 10],
      ['granted', 50, 50],
      [120, 120],
    ])
    expect(run(p, {}).awards[1]?.reasons.slice(-2).map(short)).toEqual([
      ['shared-limit', -1, undefined, 10, 10, 10],
      ['shared-limit', -1, undefined, 60, 10, 10],
    ])
  })
})

describe('a shared ceiling by facts', () => {
  const byFee = (period: Period, ...awards: readonly string[]): CeilingOver => ({
    ...limit(0, period, ...awards),
    is: rate(4, 5, fact(of('fee'))),
  })
  it('is a share of what the applicant states', () => {
    const p = policy([sixty, fifty], { sharedLimits: [byFee('matter', 'sixty', 'fifty')] })
    expect(results(p, { fee: 100 })).toEqual([
      ['granted', 60, 60],
      ['granted', 20, 20],
      [80, 80],
    ])
    // rounded down: 80% of 101 is 80.8
    expect(results(p, { fee: 101 })).toMatchObject({ 2: [80, 80] })
    expect(results(p, {})).toEqual([
      ['undetermined', 0, 60],
      ['undetermined', 0, 50],
      [0, 110],
    ])
    expect(asked(p, {})).toEqual([
      [['fee'], []],
      [['fee'], []],
    ])
  })
  it('is less what was received in its time', () => {
    const p = policy([sixty, fifty], { sharedLimits: [byFee('year', 'sixty', 'fifty')] })
    const context = { history: history({ fifty: { total: 500, thisYear: 30 } }) }
    expect(results(p, { fee: 100 }, context)).toMatchObject({ 2: [50, 50] })
  })
  it('binds those for whom it is', () => {
    const only: CeilingOver = {
      ...limit(0, 'matter', 'sixty', 'fifty'),
      is: {
        kind: 'when',
        cases: [{ if: is(of('small')), then: fixed(70) }],
        overlap: 'first',
        otherwise: { kind: 'unlimited' },
      },
    }
    const p = policy([sixty, fifty], { sharedLimits: [only] })
    expect(results(p, { small: true })).toMatchObject({ 2: [70, 70] })
    expect(results(p, { small: false })).toMatchObject({ 2: [110, 110] })
    expect(results(p, {})).toEqual([
      ['granted', 60, 60],
      ['undetermined', 10, 50],
      [70, 110],
    ])
    expect(last(p, { small: false })).toEqual([
      ['fixed', -1, undefined, undefined, 60, 60],
      ['fixed', -1, undefined, undefined, 50, 50],
    ])
  })
})
