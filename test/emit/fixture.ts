/** A made-up policy with every construct, and short ways to write it. Amounts in the tests are worked by hand. */
import type {
  Amount,
  AwardIr,
  Ceiling,
  Condition,
  Fact,
  FactRef,
  PolicyIr,
  Rate,
  WhenAmount,
} from '../../src/ir/types.ts'

const sourceOf = (clause: string) => ({ clause, sentence: `${clause}的原文。` })
const source = sourceOf('一')
const common = { usedBy: ['一'], span: { start: 0, end: 0 } }

export const wan = (n: number): number => n * 1_000_000
export const of = (id: string): FactRef => ({ scope: 'applicant', id })
export const ofItem = (id: string): FactRef => ({ scope: 'item', id })
export const fact = (ref: FactRef): Amount => ({ kind: 'fact', fact: ref })
export const nothing: Amount = { kind: 'constant', fen: 0 }
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
export const fixed = (fen: number): Amount => ({ kind: 'constant', fen, site: { kind: 'fixed', source } })
export const rate = (over: FactRef, of: Rate, text: string): Amount => ({
  kind: 'share',
  of: fact(over),
  by: [{ kind: 'rate', rate: of }],
  site: { kind: 'rate', plus: [over.id], minus: [], rate: text, source },
})
/** From nothing to an amount, as the authority settles it. */
export const upTo = (to: Amount): Amount => ({ kind: 'between', from: nothing, to })
export const cap = (fen: number, of: Ceiling['of'] = 'award'): Ceiling => ({
  is: { kind: 'constant', fen },
  of,
  period: 'matter',
  site: { kind: 'limit', text: '最高', source },
})
/** Cases of which the first that holds counts, and nothing where none does. */
export const cases = (of: WhenAmount['cases'], site: WhenAmount['site'], otherwise: Amount = nothing): WhenAmount => ({
  kind: 'when',
  cases: of,
  overlap: 'first',
  otherwise,
  ...(site === undefined ? {} : { site }),
})
export const oneOf = (id: string, value: string): Condition => ({
  kind: 'one-of',
  fact: of(id),
  values: [value],
  expect: true,
  site: { kind: 'one-of', label: id, values: [value], expect: true, source },
})

export function award(id: string, given: Partial<AwardIr>): AwardIr {
  return {
    id,
    clause: '一',
    title: id,
    form: '补贴',
    recipient: undefined,
    source,
    span: { start: 0, end: 0 },
    condition: always,
    records: undefined,
    amount: undefined,
    ceilings: [],
    difference: undefined,
    times: [],
    deferrals: [],
    instalments: [],
    rounding: { mode: 'half-up', toFen: 1, site: { kind: 'rounding', mode: 'half-up', toFen: 1, source } },
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
const shares = [percent(40), percent(30), percent(30)]

export const awards: readonly AwardIr[] = [
  award('modelUse', {
    condition: is('usesModel'),
    amount: upTo(rate(of('modelFee'), percent(30), '30%')),
    ceilings: [cap(wan(100))],
  }),
  award('graded', {
    amount: cases(
      [
        { if: oneOf('grade', '国家级'), then: fixed(wan(200)) },
        { if: oneOf('grade', '省级'), then: fixed(wan(100)) },
        { if: oneOf('grade', '市级'), then: fixed(wan(50)) },
      ],
      { kind: 'grade', label: '等级', source },
    ),
    difference: { if: always, site: { kind: 'difference', text: '差额', source } },
  }),
  award('tiered', {
    condition: {
      kind: 'and',
      of: [
        atLeast('aiShare', 60_000_000, 'ratio'),
        { kind: 'or', of: [is('usesModel'), atLeast('paidIn', wan(1000), 'money')] },
      ],
    },
    amount: cases(
      [
        { if: atLeast('listed', 30, 'count:家'), then: fixed(wan(50)) },
        { if: atLeast('listed', 10, 'count:家'), then: fixed(wan(20)) },
      ],
      { kind: 'tier', label: '入围产品', unit: 'count:家', thresholds: [10, 30], source },
    ),
    instalments: [{ if: always, shares }],
  }),
  award('marginal', {
    amount: {
      kind: 'pieces',
      of: { kind: 'less', of: fact(of('paidIn')), by: fact(of('subsidised')) },
      bands: [
        { fromFen: 0, rate: percent(4) },
        { fromFen: wan(500), rate: percent(2) },
      ],
      site: { kind: 'marginal', plus: ['实际投入'], minus: ['已补贴部分'], source },
    },
    ceilings: [
      {
        is: { kind: 'constant', fen: wan(30) },
        of: 'award',
        period: 'year',
        site: { kind: 'period-limit', period: 'year', text: '每年最高30万元', source },
      },
    ],
  }),
  award('perProduct', {
    condition: {
      kind: 'at-least',
      count: 2,
      of: [is('usesModel'), is('dishonest', false), atLeast('aiShare', 60_000_000, 'ratio')],
      site: { kind: 'count-of', wanted: 2, parts: 3, expect: true, source },
    },
    amount: {
      kind: 'each',
      of: fixed(wan(5)),
      count: of('listed'),
      above: 10,
      every: 5,
      most: undefined,
      site: { kind: 'per-unit', label: '入围产品', unit: '家', source },
    },
    ceilings: [
      {
        is: { kind: 'share', of: fact(of('paidIn')), by: [{ kind: 'rate', rate: percent(20) }] },
        of: 'award',
        period: 'matter',
        site: { kind: 'limit', text: '不超过实际投入的20%', source },
      },
    ],
    times: [
      {
        if: always,
        most: 1,
        period: 'lifetime',
        site: { kind: 'once', period: 'lifetime', text: '仅享受一次', source },
      },
    ],
  }),
  award('exhibition', {
    condition: { kind: 'has-records', list: 'exhibitions', site: { kind: 'has-records', label: '展会', source } },
    records: { list: 'exhibitions', where: top, site: { kind: 'sum', label: '展会', item: '场展会', source } },
    amount: rate(ofItem('boothFee'), percent(50), '50%'),
    ceilings: [cap(wan(10), 'record'), cap(wan(25))],
  }),
  award('priority', { condition: is('leading', true, true) }),
  award('special', {
    condition: is('leading', true, true),
    amount: { kind: 'between', from: nothing, to: { kind: 'unlimited' }, site: { kind: 'open', source } },
    ceilings: [cap(wan(300))],
    deferrals: [
      {
        if: always,
        text: '另行制定',
        blocking: true,
        site: { kind: 'deferral', text: '另行制定', blocking: true, source },
      },
    ],
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
    clauses: [
      { address: '一', title: '支持', module: 'support', sentences: [], accountable: [], awards: awards.slice(0, 4) },
      { address: '二', title: '其他', module: 'others', sentences: [], accountable: [], awards: awards.slice(4) },
    ],

    payouts: [],
    groups: [],
    pools: [{ awards: ['modelUse'], period: 'year', fen: wan(10_000), method: 'first-come', assumed: true, source }],
    quotas: [{ awards: ['special'], what: '应用场景', period: 'year', count: 20, source }],
    ...given,
  }
}
