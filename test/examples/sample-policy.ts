/** A small policy in the shape of the city's document, written by hand. */
import { awardPayout } from '../../src/ir/payout.ts'
import type { Amount, AwardIr, Condition, Fact, FactRef, PolicyIr } from '../../src/ir/types.ts'
import type { SiteSource } from '../../src/runtime/site.ts'

const span = { start: 0, end: 0 }
const WAN = 1_000_000

function of(id: string): FactRef {
  return { scope: 'applicant', id }
}

function ofItem(id: string): FactRef {
  return { scope: 'item', id }
}

function is(id: string, label: string, source: SiteSource, expect = true, finding = false): Condition {
  return { kind: 'is', fact: of(id), expect, site: { kind: 'is', label, expect, finding, source } }
}

function award(id: string, source: SiteSource, more: Partial<AwardIr>): AwardIr {
  return {
    id,
    clause: source.clause,
    title: id,
    form: '补贴',
    recipient: undefined,
    source,
    span,
    condition: { kind: 'and', of: [] },
    records: undefined,
    amount: undefined,
    ceilings: [],
    difference: undefined,
    times: [],
    deferrals: [],
    instalments: [],
    rounding: { mode: 'half-up', toFen: 1, site: { kind: 'rounding', mode: 'half-up', toFen: 1, source } },
    ...more,
  }
}

/** The authority decides how much of it is given. */
function upTo(to: Amount): Amount {
  return { kind: 'between', from: { kind: 'constant', fen: 0 }, to }
}

const two: SiteSource = { clause: '二', sentence: '按不超过年度模型使用费用的30%，给予最高100万元补贴。' }
const four: SiteSource = { clause: '四', sentence: '给予50万元一次性奖励；给予20万元一次性奖励。' }
const six: SiteSource = { clause: '六', sentence: '给予单个企业单场展会最高10万元补贴。' }
const seven: SiteSource = { clause: '七', sentence: '优先享受公共数据集支持。' }

const facts: readonly Fact[] = [
  { kind: 'boolean', finding: false, id: 'dishonest', label: '失信', usedBy: [], span },
  { kind: 'money', id: 'annualModelFee', label: '年度模型使用费用', usedBy: ['二'], span },
  {
    kind: 'boolean',
    finding: false,
    id: 'usesModel',
    label: '企业通过API（应用程序编程接口）调用、云化部署等方式使用模型',
    usedBy: ['二'],
    span,
  },
  { kind: 'boolean', finding: false, id: 'wonTop', label: '获得成就奖', usedBy: ['四'], span },
  { kind: 'boolean', finding: false, id: 'wonOther', label: '获得其他奖项', usedBy: ['四'], span },
  { kind: 'boolean', finding: true, id: 'selected', label: '入选示范平台', usedBy: ['七'], span },
  {
    kind: 'list',
    id: 'exhibitions',
    label: '参与国内外人工智能领域顶级展会',
    item: '场展会',
    usedBy: ['六'],
    span,
    fields: [
      { kind: 'money', id: 'boothFee', label: '实际展位费用', usedBy: ['六'], span },
      { kind: 'money', id: 'shippingFee', label: '展品运输费用', usedBy: ['六'], span },
    ],
  },
]

const modelUse = award('modelUse', two, {
  title: '鼓励使用模型',
  condition: is('usesModel', '使用模型', two),
  amount: upTo({
    kind: 'share',
    of: { kind: 'fact', fact: of('annualModelFee') },
    by: [{ kind: 'rate', rate: { numerator: 3, denominator: 10 } }],
    site: { kind: 'rate', plus: ['年度模型使用费用'], minus: [], rate: '30%', source: two },
  }),
  ceilings: [
    {
      is: { kind: 'constant', fen: 100 * WAN },
      of: 'award',
      period: 'matter',
      site: { kind: 'limit', text: '最高100万元', source: two },
    },
    {
      is: { kind: 'constant', fen: 150 * WAN },
      of: 'award',
      period: 'year',
      site: { kind: 'period-limit', period: 'year', text: '每年150万元', source: two },
    },
  ],
})

function prize(id: string, fact: string, label: string, wan: number): AwardIr {
  return award(id, four, {
    form: '奖励',
    condition: is(fact, label, four),
    amount: { kind: 'constant', fen: wan * WAN, site: { kind: 'fixed', source: four } },
  })
}

const boothSupport = award('boothSupport', six, {
  records: {
    list: 'exhibitions',
    where: { kind: 'and', of: [] },
    site: { kind: 'sum', label: '顶级展会', item: '场展会', source: six },
  },
  amount: upTo({
    kind: 'share',
    of: { kind: 'sum', of: ['boothFee', 'shippingFee'].map((id) => ({ kind: 'fact', fact: ofItem(id) })) },
    by: [{ kind: 'rate', rate: { numerator: 3, denominator: 5 } }],
    site: { kind: 'rate', plus: ['实际展位费用', '展品运输费用'], minus: [], rate: '60%', source: six },
  }),
  ceilings: [
    {
      is: { kind: 'constant', fen: 10 * WAN },
      of: 'record',
      period: 'matter',
      site: { kind: 'limit', text: '单场展会最高10万元', source: six },
    },
  ],
})

const dataAccess = award('dataAccess', seven, {
  form: '优先享受',
  condition: is('selected', '入选示范平台', seven, true, true),
})

const clauses = [
  ['二', '鼓励使用模型', [modelUse]],
  [
    '四',
    '鼓励人才创新',
    [prize('topPrize', 'wonTop', '获得成就奖', 50), prize('otherPrize', 'wonOther', '获得其他奖项', 20)],
  ],
  ['六', '支持品牌推广', [boothSupport]],
  ['七', '开源开放平台', [dataAccess]],
] as const

export const samplePolicy: PolicyIr = {
  id: 'sample',
  title: '样例政策',
  issuer: undefined,
  documentNumber: undefined,
  validity: {
    from: '2025-09-18',
    to: '2027-09-17',
    site: { kind: 'validity', from: '2025-09-18', to: '2027-09-17', source: two },
  },
  textDigest: 'abc',
  meaningDigest: 'def',
  compiler: '0.0.0',
  facts,
  scope: is('dishonest', '失信', two, false),
  clauses: clauses.map(([address, title, awards]) => ({
    address,
    title,
    module: `clause-${address}`,
    sentences: [],
    accountable: [],
    awards,
  })),
  // Across clauses: an example of one clause must not wait for the facts of the other.
  payouts: [
    {
      kind: 'highest',
      of: ['modelUse', 'boothSupport'].map(awardPayout),
      name: '同类',
      site: { kind: 'highest-only', group: '同类', source: two },
    },
  ],
  groups: [],
  pools: [],
  quotas: [],
}
