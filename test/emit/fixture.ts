/** A made-up policy with every construct, and short ways to write it. Amounts in the tests are worked by hand. */
import type { Amount, AwardIr, Basis, Condition, Fact, FactRef, Limit, PolicyIr, Rate } from '../../src/ir/types.ts'

const sourceOf = (clause: string) => ({ clause, sentence: `${clause}的原文。` })
const source = sourceOf('一')
const common = { usedBy: ['一'], span: { start: 0, end: 0 } }

export const wan = (n: number): number => n * 1_000_000
export const of = (id: string): FactRef => ({ scope: 'applicant', id })
export const ofItem = (id: string): FactRef => ({ scope: 'item', id })
export const basis = (plus: readonly FactRef[], minus: readonly FactRef[] = []): Basis => ({ plus, minus })
export const percent = (n: number): Rate =>
  n % 10 === 0 ? { numerator: n / 10, denominator: 10 } : { numerator: n, denominator: 100 }

export const always: Condition = { kind: 'and', of: [] }
export const is = (id: string, expect = true, finding = false): Condition => ({
  kind: 'is',
  fact: of(id),
  expect,
  site: { kind: 'is', label: id, expect, finding, source },
})
export const atLeast = (id: string, threshold: number, unit: 'money' | 'ratio' | 'count:家'): Condition => ({
  kind: 'compare',
  fact: of(id),
  comparison: 'at-least',
  threshold,
  site: { kind: 'compare', label: id, comparison: 'at-least', threshold, unit, source },
})
export const fixed = (fen: number): Amount => ({ kind: 'fixed', fen, site: { kind: 'fixed', source } })
export const rate = (over: Basis, of: Rate, text: string): Amount => ({
  kind: 'rate',
  basis: over,
  rate: of,
  site: {
    kind: 'rate',
    plus: over.plus.map(({ id }) => id),
    minus: over.minus.map(({ id }) => id),
    rate: text,
    source,
  },
})
export const cap = (fen: number): Limit => ({ kind: 'absolute', fen, site: { kind: 'limit', text: '最高', source } })

export function award(id: string, given: Partial<AwardIr>): AwardIr {
  return {
    id,
    clause: '一',
    title: id,
    form: '补贴',
    recipient: undefined,
    kind: 'formula',
    source,
    span: { start: 0, end: 0 },
    condition: always,
    items: undefined,
    amount: undefined,
    itemLimits: [],
    sumLimits: [],
    difference: undefined,
    periodLimits: [],
    once: undefined,
    deferrals: [],
    instalments: undefined,
    rounding: { mode: 'half-up', toFen: 1, site: { kind: 'rounding', mode: 'half-up', toFen: 1, source } },
    scale: 1,
    asks: [],
    ...given,
  }
}

const grades = ['国家级', '省级', '市级']
const facts: readonly Fact[] = [
  { ...common, kind: 'boolean', id: 'usesModel', label: '使用模型', finding: false },
  { ...common, kind: 'boolean', id: 'dishonest', label: '失信', finding: false },
  { ...common, kind: 'boolean', id: 'leading', label: '国内领先', finding: true },
  { ...common, kind: 'money', id: 'modelFee', label: '年度模型使用费用' },
  { ...common, kind: 'money', id: 'subsidised', label: '已补贴部分' },
  { ...common, kind: 'money', id: 'paidIn', label: '实际投入' },
  { ...common, kind: 'ratio', id: 'aiShare', label: '业务收入占比' },
  { ...common, kind: 'count', id: 'listed', label: '入围产品', unit: '家' },
  { ...common, kind: 'enum', id: 'grade', label: '等级', ordered: true, alternatives: grades },
  {
    ...common,
    kind: 'list',
    id: 'exhibitions',
    label: '展会',
    item: '场展会',
    fields: [
      { ...common, kind: 'money', id: 'boothFee', label: '展位费用' },
      { ...common, kind: 'boolean', id: 'top', label: '顶级', finding: true },
    ],
  },
]

const top: Condition = {
  kind: 'is',
  fact: ofItem('top'),
  expect: true,
  site: { kind: 'is', label: '顶级', expect: true, finding: true, source },
}
const instalments = [percent(40), percent(30), percent(30)]

export const awards: readonly AwardIr[] = [
  award('modelUse', {
    kind: 'discretionary',
    condition: is('usesModel'),
    amount: rate(basis([of('modelFee')]), percent(30), '30%'),
    itemLimits: [cap(wan(100))],
    scale: 10,
    asks: [of('usesModel'), of('modelFee')],
  }),
  award('graded', {
    kind: 'fixed',
    amount: {
      kind: 'by-grade',
      fact: of('grade'),
      cases: [
        { value: '国家级', amount: fixed(wan(200)) },
        { value: '省级', amount: fixed(wan(100)) },
        { value: '市级', amount: fixed(wan(50)) },
      ],
      site: { kind: 'grade', label: '等级', source },
    },
    difference: { kind: 'difference', text: '差额', source },
    asks: [of('grade')],
  }),
  award('tiered', {
    kind: 'fixed',
    condition: {
      kind: 'and',
      of: [
        atLeast('aiShare', 60_000_000, 'ratio'),
        { kind: 'or', of: [is('usesModel'), atLeast('paidIn', wan(1000), 'money')] },
      ],
    },
    amount: {
      kind: 'by-tier',
      fact: of('listed'),
      tiers: [
        { comparison: 'at-least', threshold: 10, amount: fixed(wan(20)) },
        { comparison: 'at-least', threshold: 30, amount: fixed(wan(50)) },
      ],
      site: { kind: 'tier', label: '入围产品', unit: 'count:家', thresholds: [10, 30], source },
    },
    instalments,
    asks: [of('aiShare'), of('usesModel'), of('paidIn'), of('listed')],
  }),
  award('marginal', {
    amount: {
      kind: 'marginal',
      basis: basis([of('paidIn')], [of('subsidised')]),
      bands: [
        { fromFen: 0, rate: percent(4) },
        { fromFen: wan(500), rate: percent(2) },
      ],
      site: { kind: 'marginal', plus: ['实际投入'], minus: ['已补贴部分'], source },
    },
    periodLimits: [
      { period: 'year', fen: wan(30), site: { kind: 'period-limit', period: 'year', text: '每年最高30万元', source } },
    ],
    scale: 100,
    asks: [of('paidIn'), of('subsidised')],
  }),
  award('perProduct', {
    kind: 'fixed',
    condition: {
      kind: 'at-least',
      count: 2,
      of: [is('usesModel'), is('dishonest', false), atLeast('aiShare', 60_000_000, 'ratio')],
      site: { kind: 'count-of', wanted: 2, parts: 3, expect: true, source },
    },
    amount: {
      kind: 'per-unit',
      fact: of('listed'),
      above: 10,
      every: 5,
      most: undefined,
      amount: fixed(wan(5)),
      site: { kind: 'per-unit', label: '入围产品', unit: '家', source },
    },
    itemLimits: [
      {
        kind: 'relative',
        basis: basis([of('paidIn')]),
        rate: percent(20),
        site: { kind: 'limit', text: '不超过实际投入的20%', source },
      },
    ],
    once: { kind: 'once', period: 'lifetime', text: '仅享受一次', source },
    scale: 10,
    asks: [of('usesModel'), of('dishonest'), of('aiShare'), of('listed'), of('paidIn')],
  }),
  award('exhibition', {
    condition: { kind: 'has-records', list: 'exhibitions', site: { kind: 'has-records', label: '展会', source } },
    items: { list: 'exhibitions', where: top, site: { kind: 'sum', label: '展会', item: '场展会', source } },
    amount: rate(basis([ofItem('boothFee')]), percent(50), '50%'),
    itemLimits: [cap(wan(10))],
    sumLimits: [cap(wan(25))],
    scale: 10,
    asks: [of('exhibitions'), ofItem('top'), ofItem('boothFee')],
  }),
  award('priority', { kind: 'in-kind', condition: is('leading', true, true), asks: [of('leading')] }),
  award('special', {
    kind: 'ceiling',
    condition: is('leading', true, true),
    amount: { kind: 'open', site: { kind: 'open', source } },
    itemLimits: [cap(wan(300))],
    deferrals: [
      { text: '另行制定', blocking: true, site: { kind: 'deferral', text: '另行制定', blocking: true, source } },
    ],
    asks: [of('leading')],
  }),
]

export function policy(given: Partial<PolicyIr> = {}): PolicyIr {
  return {
    id: 'fixture',
    title: '若干政策',
    issuer: '某市人民政府',
    documentNumber: undefined,
    validity: {
      from: '2025-09-18',
      to: '2027-09-17',
      site: { kind: 'validity', from: '2025-09-18', to: '2027-09-17', source },
    },
    textDigest: 'abc',
    meaningDigest: 'def',
    compiler: '0.1.0',
    facts,
    scope: is('dishonest', false),
    scopeAsks: [of('dishonest')],
    clauses: [
      { address: '一', title: '支持', module: 'support', sentences: [], accountable: [], awards: awards.slice(0, 4) },
      { address: '二', title: '其他', module: 'others', sentences: [], accountable: [], awards: awards.slice(4) },
    ],
    sharedLimits: [],
    highestOnly: [],
    groups: [],
    pools: [{ awards: ['modelUse'], period: 'year', fen: wan(10_000), method: 'first-come', assumed: true, source }],
    quotas: [{ awards: ['special'], what: '应用场景', period: 'year', count: 20, source }],
    ...given,
  }
}
