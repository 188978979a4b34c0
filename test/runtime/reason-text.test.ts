import { expect, test } from 'vitest'
import { renderReason } from '../../src/runtime/index.ts'
import type { Reason, Site } from '../../src/runtime/index.ts'

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
