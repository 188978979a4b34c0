/** Section 6 of docs/evaluation.md. */
import { describe, expect, it } from 'vitest'
import { NO, UNKNOWN, YES } from '../../src/runtime/truth.ts'
import type { FactRecord } from '../../src/ir/interpreter/index.ts'
import type { HighestOnlyIr, PolicyIr, SharedLimitIr } from '../../src/ir/types.ts'
import type { Context } from '../../src/runtime/outcome.ts'
import { award, fixed, history, is, of, policy, run, short, source } from './fixture.ts'

const limit = (fen: number, period: SharedLimitIr['period'], ...awards: readonly string[]): SharedLimitIr => ({
  awards,
  period,
  fen,
  site: { kind: 'shared-limit', source, text: '' },
})
const group = (...awards: readonly string[]): HighestOnlyIr => ({
  name: '同类',
  awards,
  site: { kind: 'highest-only', source, group: '同类' },
})
/** Status and interval of each award, then the total. */
function results(of: PolicyIr, facts: FactRecord, context: Partial<Context> = {}): unknown {
  const { awards, total } = run(of, facts, context)
  return [...awards.map(({ status, from, to }) => [status, from, to]), [total.from, total.to]]
}
const last = (of: PolicyIr, facts: FactRecord, context: Partial<Context> = {}) =>
  run(of, facts, context).awards.map(({ reasons }) => reasons.slice(-1).map(short)[0])

const sixty = award({ id: 'sixty', amount: fixed(60) })
const fifty = award({ id: 'fifty', amount: fixed(50) })
const ifUses = award({ id: 'ifUses', amount: fixed(80), condition: is(of('uses')), asks: [of('uses')] })
const ifLeading = award({ id: 'ifLeading', amount: fixed(80), condition: is(of('leading')), asks: [of('leading')] })
const upTo = award({ id: 'upTo', kind: 'ceiling', amount: { kind: 'open', site: { kind: 'open', source } } })

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
      ['granted', 20, 50],
      [20, 100],
    ])
    expect(results(p, { uses: false })).toEqual([
      ['refused', 0, 0],
      ['granted', 50, 50],
      [50, 50],
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
    const p = policy([upTo], { sharedLimits: [limit(70, 'matter', 'upTo')] })
    expect(results(p, {})).toEqual([
      ['granted', 0, 70],
      [0, 70],
    ])
  })
  it('use the scale of each award in its reason', () => {
    const p = policy([award({ ...sixty, scale: 10 })], { sharedLimits: [limit(50, 'matter', 'sixty')] })
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
    const open = policy([sixty, upTo], { highestOnly: [group('sixty', 'upTo')] })
    expect(results(open, {})).toEqual([
      ['granted', 0, 0],
      ['granted', 0, null],
      [0, null],
    ])
    const vague = award({ ...sixty, id: 'vague', kind: 'discretionary' })
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
    expect(results(p, {})).toEqual([
      ['undetermined', 0, 50],
      ['undetermined', 60, 60],
      ['undetermined', 0, 80],
      [60, 80],
    ])
    expect(run(p, {}).awards.map(({ missing }) => missing)).toEqual([['uses'], ['uses'], ['uses']])
    expect(last(p, {})).toEqual([
      ['highest-only', -1, UNKNOWN, undefined, 0, 50],
      ['highest-only', -1, UNKNOWN, undefined, 60, 60],
      ['highest-only', -1, UNKNOWN, undefined, 0, 80],
    ])
  })
  it('waits for what is pending', () => {
    const p = policy([fifty, ifLeading], { highestOnly: [group('fifty', 'ifLeading')] })
    expect(results(p, {})).toEqual([
      ['pending', 50, 50],
      ['pending', 0, 80],
      [50, 80],
    ])
    expect(run(p, {}).awards.map(({ pending }) => pending)).toEqual([['leading'], ['leading']])
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
  it('an award counts for its first shared limit only', () => {
    const p = policy([ifUses, ifLeading], {
      sharedLimits: [limit(100, 'matter', 'ifUses', 'ifLeading'), limit(90, 'matter', 'ifUses', 'ifLeading')],
    })
    // each [0, 80]; 160 is 60 over the first limit; the second one counts nobody
    expect(results(p, {})).toEqual([
      ['undetermined', 0, 80],
      ['pending', 0, 80],
      [0, 100],
    ])
  })
  it('has no ceiling if one of its awards has none', () => {
    expect(results(policy([sixty, upTo]), {})).toMatchObject({ 2: [60, null] })
  })
})
