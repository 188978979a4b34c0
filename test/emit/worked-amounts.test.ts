/** Amounts of the fixture worked by hand, both sides of thresholds and ceilings. */
import { awardPayout } from '../../src/ir/payout.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { renderReason } from '../../src/runtime/index.ts'
import type { Context, ExplainedOutcome, History, Money, Outcome } from '../../src/runtime/index.ts'
import { awards, policy, wan } from './fixture.ts'
import { emitAndLoad } from './load-policy.ts'
import type { LoadedPolicy } from './load-policy.ts'

let loaded: LoadedPolicy
let grouped: LoadedPolicy
beforeAll(async () => {
  loaded = await emitAndLoad(policy())
  const source = { clause: '一', sentence: '一的原文。' }
  const plain = policy({ scope: { kind: 'and', of: [] } })
  grouped = await emitAndLoad({
    ...plain,
    payouts: [
      {
        kind: 'all',
        of: ['graded', 'perProduct'].map(awardPayout),
        ceilings: [
          {
            period: 'year',
            is: { kind: 'constant', fen: wan(220) },
            site: { kind: 'shared-limit', text: '合计每年最高220万元', source },
          },
        ],
      },
      {
        kind: 'highest',
        of: ['modelUse', 'marginal'].map(awardPayout),
        name: '同类',
        site: { kind: 'highest-only', group: '同类', source },
      },
    ],
  })
}, 60_000)

const date = '2025-10-01'
const honest = { dishonest: false }

function outcome(id: string, facts: object, context: Partial<Context> = {}, of = loaded): Outcome {
  const found = of.evaluate({ ...honest, ...facts }, { date, ...context }).awards.find(({ award }) => award.id === id)
  if (found === undefined) throw new Error(`no award ${id}`)
  return found
}
function explained(id: string, facts: object, context: Partial<Context> = {}): ExplainedOutcome {
  const found = loaded
    .explain({ ...honest, ...facts }, { date, ...context })
    .awards.find(({ award }) => award.id === id)
  if (found === undefined) throw new Error(`no award ${id}`)
  return found
}
/** `[status, from, to, ...asked]`, amounts in yuan. */
function short({ status, from, to, missing, pending }: Outcome): readonly unknown[] {
  return [status, from / 100, to === null ? null : to / 100, ...missing, ...pending]
}
const received = (id: string, total: number, thisYear = total, count = 1): { readonly history: History } => ({
  history: { [id]: { total: total as Money, thisYear: thisYear as Money, count } },
})

describe('裁量上限: 按不超过30%，最高100万元', () => {
  const cases: readonly [object, readonly unknown[]][] = [
    [{ usesModel: true, modelFee: wan(200) }, ['granted', 0, 600_000]],
    [{ usesModel: true, modelFee: wan(500) }, ['granted', 0, 1_000_000]],
    [{ usesModel: true, modelFee: 5 }, ['granted', 0, 0.02]],
    [{ usesModel: true }, ['undetermined', 0, 1_000_000, 'modelFee']],
    [{ modelFee: wan(200) }, ['undetermined', 0, 600_000, 'usesModel']],
    [{ usesModel: false }, ['refused', 0, 0]],
  ]
  test.each(cases)('%j', (facts, expected) => {
    expect(short(outcome('modelUse', facts))).toEqual(expected)
  })
})

describe('等级 with 差额', () => {
  test('the whole of the grade, less what was received', () => {
    expect(short(outcome('graded', { grade: '国家级' }))).toEqual(['granted', 2_000_000, 2_000_000])
    expect(short(outcome('graded', { grade: '国家级' }, received('graded', wan(50))))).toEqual([
      'granted',
      1_500_000,
      1_500_000,
    ])
    expect(short(outcome('graded', { grade: '市级' }, received('graded', wan(100))))).toEqual(['granted', 0, 0])
    expect(short(outcome('graded', { grade: '无' }))).toEqual(['granted', 0, 0])
    expect(short(outcome('graded', {}))).toEqual(['undetermined', 0, 2_000_000, 'grade'])
  })
})

describe('tiers under 且 and 或', () => {
  const fits = { aiShare: 60_000_000, paidIn: wan(1000) }
  test('both sides of each tier', () => {
    const at = (listed: number): readonly unknown[] => short(outcome('tiered', { ...fits, listed })).slice(1)
    expect([9, 10, 29, 30].map(at)).toEqual([
      [0, 0],
      [200_000, 200_000],
      [200_000, 200_000],
      [500_000, 500_000],
    ])
  })
  test('one limb of 或 is enough, and nothing else is asked', () => {
    expect(short(outcome('tiered', { ...fits, listed: 10 }))[0]).toBe('granted')
    expect(short(outcome('tiered', { aiShare: 60_000_000, listed: 10 }))).toEqual([
      'undetermined',
      0,
      200_000,
      'usesModel',
      'paidIn',
    ])
    expect(short(outcome('tiered', { aiShare: 60_000_000, usesModel: false, listed: 10 }))).toEqual([
      'undetermined',
      0,
      200_000,
      'paidIn',
    ])
    expect(outcome('tiered', { aiShare: 59_999_999 }).status).toBe('refused')
  })
  test('what fails is told, what another limb excuses is not', () => {
    const refused = explained('tiered', { aiShare: 50_000_000, usesModel: false, paidIn: wan(1000) })
    expect(refused.failing.map((reason) => renderReason(reason))).toEqual([
      'aiShare 50%，未达到 60% 以上，还差 10个百分点',
    ])
    const both = explained('tiered', { aiShare: 60_000_000, usesModel: false, paidIn: wan(900) })
    expect(both.failing.map((reason) => renderReason(reason))).toEqual([
      '不符合：usesModel',
      'paidIn 900万元，未达到 1,000万元以上，还差 100万元',
    ])
  })
})

describe('分段 on a basis with exclusions, 每年最高30万元', () => {
  test.each([
    [wan(500), 0, 200_000],
    [wan(600), wan(50), 210_000],
    [wan(1200), 0, 300_000],
    [wan(100), wan(200), 0],
  ])('%d - %d', (paidIn, subsidised, yuan) => {
    expect(short(outcome('marginal', { paidIn, subsidised }))).toEqual(['granted', yuan, yuan])
  })
  test('what is left of the year', () => {
    const facts = { paidIn: wan(500), subsidised: 0 }
    expect(outcome('marginal', facts, received('marginal', wan(90), wan(25))).to).toBe(wan(5))
    expect(short(outcome('marginal', { paidIn: wan(500) }))).toEqual(['undetermined', 0, 200_000, 'subsidised'])
  })
})

describe('任意两项, 每超过5家, 不超过实际投入的20%, 仅享受一次', () => {
  const facts = { usesModel: true, listed: 24, paidIn: wan(100) }
  test('two of three, counted in whole units, under the relative ceiling', () => {
    expect(short(outcome('perProduct', facts))).toEqual(['granted', 100_000, 100_000])
    expect(short(outcome('perProduct', { ...facts, paidIn: wan(30) }))).toEqual(['granted', 60_000, 60_000])
    expect(short(outcome('perProduct', { ...facts, paidIn: undefined }))).toEqual([
      'undetermined',
      0,
      100_000,
      'paidIn',
    ])
    expect(outcome('perProduct', { usesModel: false, aiShare: 1 }).status).toBe('refused')
  })
  test('once', () => {
    const again = explained('perProduct', facts, received('perProduct', 0, 0, 2))
    expect(again.status).toBe('refused')
    expect(again.failing.map((reason) => renderReason(reason))).toEqual(['已享受过 2 次，不再支持（仅享受一次）'])
  })
})

describe('清单, 单场最高10万元, 合计最高25万元', () => {
  const of = (exhibitions: readonly object[] | undefined): readonly unknown[] =>
    short(outcome('exhibition', { exhibitions }))
  const fair = (boothFee: number | undefined, top: boolean | undefined = true): object => ({ boothFee, top })
  test('per record, then over all', () => {
    expect(of([fair(wan(6)), fair(wan(30)), fair(wan(8), false)])).toEqual(['granted', 130_000, 130_000])
    expect(of([fair(wan(20)), fair(wan(20)), fair(wan(20))])).toEqual(['granted', 250_000, 250_000])
  })
  test('what is unknown widens, record by record', () => {
    expect(of([fair(wan(6)), fair(undefined)])).toEqual(['undetermined', 30_000, 130_000, 'exhibitions[1].boothFee'])
    expect(of([fair(wan(6)), { boothFee: wan(2) }])).toEqual(['pending', 30_000, 40_000, 'exhibitions[1].top'])
    expect(of(undefined)).toEqual(['undetermined', 0, 250_000, 'exhibitions'])
  })
  test('none', () => {
    expect(of([])).toEqual(['refused', 0, 0])
    expect(of([fair(wan(6), false)])).toEqual(['refused', 0, 0])
  })
})

test('实物权益 and 另行制定', () => {
  expect(short(outcome('priority', {}))).toEqual(['pending', 0, 0, 'leading'])
  expect(short(outcome('priority', { leading: true }))).toEqual(['granted', 0, 0])
  expect(short(outcome('special', { leading: true }))).toEqual(['pending', 0, 3_000_000, 'deferral:0'])
  expect(outcome('special', { leading: true }).award.references).toEqual(['另行制定'])
})

test('scope, validity, receipt', () => {
  expect(short(outcome('modelUse', { dishonest: true, usesModel: true }))).toEqual(['refused', 0, 0])
  expect(short(outcome('graded', { dishonest: undefined, grade: '省级' }))).toEqual([
    'undetermined',
    0,
    1_000_000,
    'dishonest',
  ])
  expect(
    ['2025-09-17', '2025-09-18', '2027-09-17', '2027-09-18'].map((day) => outcome('graded', {}, { date: day }).status),
  ).toEqual(['out-of-period', 'undetermined', 'undetermined', 'out-of-period'])
  expect(loaded.explain({}, { date: '2028-01-01' }).awards.map(({ reasons }) => reasons.length)).toEqual(
    awards.map(() => 1),
  )
  expect(loaded.evaluate({}, { date }).receipt).toEqual({
    policy: 'fixture',
    textDigest: 'abc',
    meaningDigest: 'def',
    compiler: '0.1.0',
    date,
  })
})

test('shared ceiling in the order of the awards, 取高, total', () => {
  const facts = {
    grade: '国家级',
    usesModel: true,
    dishonest: false,
    listed: 60,
    paidIn: wan(600),
    subsidised: 0,
    modelFee: wan(100),
  }
  const evaluation = grouped.evaluate(facts, { date })
  const of = (id: string): readonly unknown[] => short(outcome(id, facts, {}, grouped))
  expect(of('graded')).toEqual(['granted', 2_000_000, 2_000_000])
  // 10 units of 5万元 each is 50万元; of 220万元 20万元 are left.
  expect(of('perProduct')).toEqual(['granted', 200_000, 200_000])
  // 30万元 at most against exactly 22万元: the larger ceiling wins, though nothing of it is certain.
  expect(of('modelUse')).toEqual(['granted', 0, 300_000])
  expect(of('marginal')).toEqual(['granted', 0, 0])
  // graded and perProduct are certain; tiered lacks aiShare (up to 50万元), exhibition its list (25万元), special 300万元.
  expect([evaluation.total.from / 100, (evaluation.total.to ?? 0) / 100]).toEqual([
    2_200_000,
    2_200_000 + 300_000 + 500_000 + 250_000 + 3_000_000,
  ])
  const open = { ...facts, modelFee: undefined }
  expect(short(outcome('modelUse', open, {}, grouped))).toEqual(['undetermined', 0, 1_000_000, 'modelFee'])
  expect(short(outcome('marginal', open, {}, grouped))).toEqual(['undetermined', 0, 220_000, 'modelFee'])
})

test('reasons are sentences with the numbers put in', () => {
  const { reasons, award } = explained('modelUse', { usesModel: true, modelFee: wan(500) })
  expect(reasons.map((reason) => renderReason(reason, award))).toEqual([
    '符合：无“dishonest”',
    '符合：usesModel',
    'modelFee 500万元 × 30% = 150万元',
    '不超过上限（最高）：最高 100万元',
  ])
})

test('a ceiling below the exact range is exact whatever stands before it; without one, beyond it is an error', () => {
  const most = Number.MAX_SAFE_INTEGER
  // 4% and 2% of it are beyond 2^53 in 1/100 fen, and cut down to 30万元.
  expect(short(outcome('marginal', { paidIn: most, subsidised: 0, listed: 0 }))).toEqual(['granted', 300_000, 300_000])
  // 20% of it is the only ceiling of 5万元 for each of nobody knows how many.
  expect(() => loaded.evaluate({ ...honest, paidIn: most }, { date })).toThrow(RangeError)
})
