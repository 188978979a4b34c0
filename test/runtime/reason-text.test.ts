import { describe, expect, test } from 'vitest'
import { renderReason } from '../../src/runtime/index.ts'
import type { PerUnitSite, Reason, Site, Truth } from '../../src/runtime/index.ts'

const source = { clause: '一', sentence: '' }
const wan = 1_000_000
const reason = (site: Site, given: Partial<Reason> = {}): Reason => ({
  site,
  record: -1,
  truth: undefined,
  value: undefined,
  from: 0,
  to: 0,
  ...given,
})
const share: Site = {
  kind: 'compare',
  label: '收入占比',
  comparison: 'at-least',
  threshold: 60_000_000,
  unit: 'ratio',
  source,
}
const staff: Site = { kind: 'compare', label: '人数', comparison: 'less-than', threshold: 50, unit: 'count:人', source }
const since: Site = {
  kind: 'compare',
  label: '成立日期',
  comparison: 'at-most',
  threshold: '2025-09-18',
  unit: 'date',
  source,
}
const tier: Site = { kind: 'tier', label: '入围', unit: 'count:家', thresholds: [10, 30], source }
const group: Site = { kind: 'highest-only', group: '模型补贴', source }

test.each<[Reason, string]>([
  [reason({ kind: 'is', label: '使用模型', expect: true, finding: false, source }, { truth: 1 }), '未知：是否使用模型'],
  [
    reason({ kind: 'is', label: '国内领先', expect: true, finding: true, source }, { truth: 1 }),
    '待认定：是否国内领先',
  ],
  [
    reason({ kind: 'is', label: '失信', expect: false, finding: false, source }, { truth: 0, value: true }),
    '不符合：不得有“失信”',
  ],
  [reason(share, { truth: 0, value: 50_000_000 }), '收入占比 50%，未达到 60% 以上，还差 10个百分点'],
  [reason(share, { truth: 2, value: 60_000_000 }), '收入占比 60%，达到 60% 以上的要求'],
  [reason(share, { truth: 1 }), '未知：收入占比（要求 60% 以上）'],
  [reason(staff, { truth: 0, value: 50 }), '人数 50人，超出 50人以下（不含）的要求，恰好等于，不含本数'],
  [reason(staff, { truth: 0, value: 52 }), '人数 52人，超出 50人以下（不含）的要求，多出 2人'],
  [reason(since, { truth: 0, value: '2025-10-01' }), '成立日期 2025年10月1日，超出 2025年9月18日及以前的要求'],
  [
    reason(
      { kind: 'one-of', label: '等级', values: ['省级', '市级'], expect: true, source },
      { truth: 0, value: '无' },
    ),
    '等级为“无”，不符合（须为“省级”或“市级”）',
  ],
  [reason({ kind: 'has-records', label: '展会', source }, { truth: 0, value: 0 }), '没有展会'],
  [
    reason({ kind: 'count-of', wanted: 3, parts: 4, expect: true, source }, { truth: 0, value: 1 }),
    '所列 4 项中已符合 1 项，要求至少 3 项，还差 2 项',
  ],
  [
    reason({ kind: 'count-of', wanted: 3, parts: 4, expect: true, source }, { truth: 1, value: 2 }),
    '所列 4 项中已符合 2 项，要求至少 3 项，其余尚不清楚',
  ],
  [
    reason(
      { kind: 'rate', plus: ['年度模型使用费用'], minus: [], rate: '30%', source },
      { value: 200 * wan, from: 60 * wan, to: 60 * wan },
    ),
    '年度模型使用费用 200万元 × 30% = 60万元',
  ],
  [
    reason({ kind: 'limit', text: '单个企业每年最高100万元', source }, { from: 0, to: 100 * wan }),
    '不超过上限（单个企业每年最高100万元）：最高 100万元',
  ],
  [reason(tier, { value: 24, from: 20 * wan, to: 20 * wan }), '入围 24家，所在档次为 20万元，距下一档（30家）还差 6家'],
  [reason(tier, { value: 30, from: 50 * wan, to: 50 * wan }), '入围 30家，所在档次为 50万元'],
  [reason({ kind: 'open', source }, { to: Infinity }), '原文未写明金额'],
  [reason({ kind: 'fixed', source }, { record: 0, from: wan, to: wan }), '第1项：定额 1万元'],
  [reason({ kind: 'fixed', source }, { record: 1, from: wan, to: wan }), '第2项：定额 1万元'],
  [
    reason({ kind: 'difference', text: '差额', source }, { value: 50 * wan, from: 150 * wan, to: 150 * wan }),
    '减去已获得的 50万元（差额）：150万元',
  ],
  [reason(group, { truth: 0, value: 'other' }), '同类“模型补贴”取高：另取 other'],
  [
    reason({ kind: 'validity', from: '2025-09-18', to: '2027-09-17', source }, { truth: 0, value: '2028-01-01' }),
    '2028年1月1日不在有效期内（2025年9月18日起至2027年9月17日施行）',
  ],
])('%#', (given, text) => {
  expect(renderReason(given)).toBe(text)
})

test('amounts are read by the scale of the award', () => {
  const rate: Site = { kind: 'rate', plus: ['费用'], minus: ['补贴'], rate: '30%', source }
  expect(renderReason(reason(rate, { from: 0, to: 15 }), { scale: 10 })).toBe(
    '费用－补贴（未知） × 30% = 最高 0.01元又 5/10 分',
  )
  expect(renderReason(reason(rate, { from: 10, to: Infinity }), { scale: 10 })).toBe(
    '费用－补贴（未知） × 30% = 0.01元以上',
  )
})

const text = (site: Site, given: Partial<Reason> = {}): string => renderReason(reason(site, given))

test.each([
  [true, true, '符合：使用模型', '待认定：是否使用模型', '不符合：使用模型'],
  [true, false, '符合：使用模型', '未知：是否使用模型', '不符合：使用模型'],
  [false, true, '符合：无“使用模型”', '待认定：是否使用模型', '不符合：不得有“使用模型”'],
  [false, false, '符合：无“使用模型”', '未知：是否使用模型', '不符合：不得有“使用模型”'],
])('a boolean, expected %s, finding %s', (expect_, finding, yes, unknown, no) => {
  const site: Site = { kind: 'is', label: '使用模型', expect: expect_, finding, source }
  expect([2, 1, 0].map((truth) => text(site, { truth: truth as Truth }))).toEqual([yes, unknown, no])
})

test.each([
  ['at-least', '以上', '未达到'],
  ['more-than', '以上（不含）', '未达到'],
  ['at-most', '以下', '超出'],
  ['less-than', '以下（不含）', '超出'],
] as const)('a sum, %s', (comparison, words, failed) => {
  const site: Site = { kind: 'compare', label: '产值', comparison, threshold: 100 * wan, unit: 'money', source }
  const below = text(site, { value: 90 * wan })
  const same = text(site, { value: 100 * wan })
  const above = text(site, { value: 110 * wan })
  const fine = `，达到 100万元${words}的要求`
  const short = failed === '未达到'
  const head = short ? `未达到 100万元${words}` : `超出 100万元${words}的要求`
  expect(text(site)).toBe(`未知：产值（要求 100万元${words}）`)
  expect(below).toBe(`产值 90万元${short ? `，${head}，还差 10万元` : fine}`)
  expect(above).toBe(`产值 110万元${short ? fine : `，${head}，多出 10万元`}`)
  expect(same).toBe(`产值 100万元${words.endsWith('（不含）') ? `，${head}，恰好等于，不含本数` : fine}`)
})

test.each([
  ['at-least', '及以后', '未达到 2025年9月18日及以后', true],
  ['more-than', '以后', '未达到 2025年9月18日以后', false],
  ['at-most', '及以前', '超出 2025年9月18日及以前的要求', true],
  ['less-than', '以前', '超出 2025年9月18日以前的要求', false],
] as const)('a day, %s', (comparison, words, failed, included) => {
  const site: Site = { kind: 'compare', label: '成立日期', comparison, threshold: '2025-09-18', unit: 'date', source }
  expect(text(site)).toBe(`未知：成立日期（要求 2025年9月18日${words}）`)
  expect(text(site, { value: '2025-09-18' })).toBe(
    `成立日期 2025年9月18日，${included ? `达到 2025年9月18日${words}的要求` : failed}`,
  )
})

test('foreign money is shown in its currency', () => {
  const site: Site = { kind: 'compare', label: '出口额', comparison: 'at-least', threshold: 100 * wan, unit: 'money:USD', source } // prettier-ignore
  expect(text(site, { value: 90 * wan })).toBe('出口额 90万美元，未达到 100万美元以上，还差 10万美元')
  const exchange = { currency: 'USD', label: '汇率' } as const
  const rate: Site = { kind: 'rate', plus: ['出口额'], minus: [], rate: '3%', exchange, source }
  const sum = { from: 21 * wan, to: 21 * wan }
  expect(text(rate, { value: 100 * wan, ...sum })).toBe('出口额 100万美元 × 汇率 × 3% = 21万元')
  expect(text(rate, sum)).toBe('出口额（未知） × 汇率 × 3% = 21万元')
  const limit: Site = { kind: 'limit', text: '', exchange, source }
  expect(text(limit, { value: 100 * wan, ...sum })).toBe('不超过上限，计算基数 100万美元 × 汇率：21万元')
})

describe('conditions', () => {
  test('one of several', () => {
    const wanted: Site = { kind: 'one-of', label: '等级', values: ['省级', '市级'], expect: true, source }
    expect(text(wanted, { truth: 2, value: '省级' })).toBe('等级为“省级”，符合（须为“省级”或“市级”）')
    expect(text(wanted, { truth: 1 })).toBe('未知：等级（须为“省级”或“市级”）')
    expect(text({ ...wanted, expect: false }, { truth: 0, value: '省级' })).toBe(
      '等级为“省级”，不符合（不得为“省级”或“市级”）',
    )
  })
  test('a list', () => {
    const site: Site = { kind: 'has-records', label: '展会', source }
    expect([text(site, { truth: 1 }), text(site, { truth: 2, value: 3 })]).toEqual([
      '未知：是否有展会',
      '有展会，共3项',
    ])
  })
  test('so many of a list', () => {
    const site: Site = { kind: 'count-of', wanted: 2, parts: 3, expect: true, source }
    const none: Site = { ...site, expect: false }
    expect(text(site, { truth: 2, value: 2 })).toBe('所列 3 项中已符合 2 项，要求至少 2 项')
    expect(text(none, { truth: 2, value: 3 })).toBe('所列 3 项中已确定不存在 3 项，须有至少 2 项不存在')
    expect(text(none, { truth: 0, value: 1 })).toBe('所列 3 项中已确定不存在 1 项，须有至少 2 项不存在，还差 1 项')
  })
  test('what was received before', () => {
    const site: Site = { kind: 'once', period: 'lifetime', text: '仅享受一次', source }
    expect(text(site, { truth: 0, value: 2 })).toBe('已享受过 2 次，不再支持（仅享受一次）')
    expect(text({ ...site, period: 'year' }, { truth: 0, value: 5 * wan })).toBe(
      '本年度已获得 5万元，不再支持（仅享受一次）',
    )
  })
  test('the period', () => {
    const site: Site = { kind: 'validity', from: '2025-09-18', to: undefined, source }
    expect(text(site, { truth: 0, value: '2025-01-01' })).toBe('2025年1月1日不在有效期内（2025年9月18日起施行）')
    expect(text(site)).toBe('不在有效期内（2025年9月18日起施行）')
  })
})

describe('amounts', () => {
  const sum = { from: 20 * wan, to: 20 * wan }

  test.each<[Site, Partial<Reason>, string]>([
    [{ kind: 'fixed', source }, sum, '定额 20万元'],
    [{ kind: 'between', source }, { from: wan, to: 3 * wan }, '幅度 1万元至 3万元，由主管部门在其中确定'],
    [
      { kind: 'floating-rate', plus: ['贷款额'], minus: [], reference: 'LPR', rate: '50%', source },
      { value: 100 * wan, ...sum },
      '贷款额 100万元 × LPR × 50% = 20万元',
    ],
    [
      { kind: 'marginal', plus: ['投资', '租金'], minus: ['补助', '税费'], source },
      { value: 100 * wan, ...sum },
      '投资＋租金－补助－税费 100万元 分段计算，合计 20万元',
    ],
    [{ kind: 'grade', label: '等级', source }, { value: '省级', ...sum }, '等级为“省级”，对应 20万元'],
    [{ kind: 'grade', label: '等级', source }, { to: 20 * wan }, '等级未知，金额为 最高 20万元'],
    [tier, { to: 50 * wan }, '入围未知，金额为 最高 50万元'],
    [
      { kind: 'tier', label: '占比', unit: 'ratio', thresholds: [10 * wan, 30 * wan], source },
      { value: 10 * wan, ...sum },
      '占比 10%，所在档次为 20万元，距下一档（30%）还差 20个百分点',
    ],
    [{ kind: 'limit', text: '', source }, sum, '不超过上限：20万元'],
    [
      { kind: 'limit', text: '最高50%', source },
      { value: 40 * wan, ...sum },
      '不超过上限（最高50%），计算基数 40万元：20万元',
    ],
    [{ kind: 'sum', label: '展会', item: '场展会', source }, { truth: 0, value: 0 }, '没有展会'],
    [{ kind: 'sum', label: '展会', item: '场展会', source }, { value: 2, ...sum }, '展会合计（2场展会）：20万元'],
    [{ kind: 'sum', label: '展会', item: '场展会', source }, { to: Infinity }, '展会未知，合计 无上限'],
    [
      { kind: 'period-limit', period: 'year', text: '每年最高', source },
      { value: 30 * wan, ...sum },
      '本年度剩余额度 30万元（每年最高）：20万元',
    ],
    [
      { kind: 'period-limit', period: 'lifetime', text: '累计', source },
      { value: 30 * wan, ...sum },
      '累计剩余额度 30万元（累计）：20万元',
    ],
    [
      { kind: 'shared-limit', text: '合计', source },
      { value: 30 * wan, ...sum },
      '合计上限剩余 30万元（合计）：20万元',
    ],
    [group, { truth: 1, to: 20 * wan }, '同类“模型补贴”取高不重复，尚不能确定：最高 20万元'],
    [group, { truth: 2, value: 'a', ...sum }, '同类“模型补贴”取高：本项最高，20万元'],
    [{ kind: 'deferral', text: '《办法》', blocking: true, source }, {}, '金额另有规定，待定：《办法》'],
    [{ kind: 'deferral', text: '《办法》', blocking: false, source }, {}, '参照：《办法》'],
    [{ kind: 'rounding', mode: 'half-up', toFen: 1, source }, sum, '四舍五入至分（取整前 20万元）'],
    [{ kind: 'rounding', mode: 'down', toFen: wan, source }, sum, '舍去至1万元（取整前 20万元）'],
    [{ kind: 'rounding', mode: 'up', toFen: 100, source }, sum, '进位至1元（取整前 20万元）'],
  ])('%#', (site, given, expected) => {
    expect(text(site, given)).toBe(expected)
  })

  const perPerson: PerUnitSite = { kind: 'per-unit', label: '人数', unit: '人', source }
  test.each<[Partial<PerUnitSite>, number | undefined, string]>([
    [{}, 3, '人数 3人，按每人计，共 20万元'],
    [{}, undefined, '人数未知，按每人计，金额为 20万元'],
    [{ every: 10, above: 100, most: 50 }, 130, '人数 130人，超过100人的部分按每10人计（最多计50人），共 20万元'],
    [
      { every: 10, above: 100, most: 50 },
      undefined,
      '人数未知，超过100人的部分按每10人计（最多计50人），金额为 20万元',
    ],
    [{ money: true, every: 10 * wan }, 30 * wan, '人数 30万元，按每10万元计，共 20万元'],
    [{ step: { unit: 'money:USD', text: '1美元' } }, 300, '人数 3美元，按每1美元计，共 20万元'],
    [{ step: { unit: 'money:USD', text: '1美元' } }, undefined, '人数未知，按每1美元计，金额为 20万元'],
  ])('per unit %#', (given, value, expected) => {
    expect(text({ ...perPerson, ...given }, { value, ...sum })).toBe(expected)
  })
})
