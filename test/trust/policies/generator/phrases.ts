/** The phrases that generated policies declare. They are shared by all clauses, so that awards meet in the same facts. */
import { pick, some, type Draw } from '../../../support/random-ir/draw.ts'
import type { Entry } from './fragment.ts'

const named =
  (type: string) =>
  ([phrase, id]: readonly [string, string]): Entry => ({ phrase, declaration: `${type} \`${id}\`` })

/** What an enterprise does or is. Some have figures and keywords in their names. */
export const flags: readonly Entry[] = (
  [
    ['新建冷库', 'builtColdStore'],
    ['入驻园区', 'inPark'],
    ['建设5G专网', 'private5g'],
    ['购买数据服务', 'buysData'],
    ['参与国家标准制定', 'writesStandard'],
    ['开展产学研合作', 'withUniversity'],
    ['取得API接口认证', 'apiCertified'],
    ['实施“机器换人”改造', 'automates'],
    ['列入百强榜单', 'top100'],
    ['承担省级及以上科研项目', 'provincialResearch'],
    ['设立博士后工作站', 'postdocStation'],
    ['完成股份制改造', 'jointStock'],
    ['投保科技保险', 'techInsured'],
    ['获评绿色工厂', 'greenFactory'],
    ['通过两化融合管理体系（GB/T 23001）贯标', 'integration'],
    ['开展职工技能培训', 'trains'],
  ] as const
).map(named('是否'))

/** What stands in the place of 企业. */
export const subjects: readonly Entry[] = (
  [
    ['物流企业', 'isLogistics'],
    ['规模以上企业', 'aboveScale'],
    ['高新技术企业', 'highTech'],
    ['民营医院', 'privateHospital'],
  ] as const
).map(named('是否'))

/** What leaves an enterprise out; never asked for elsewhere, so that nobody is asked for both. */
export const faults: readonly Entry[] = (
  [
    ['严重失信行为', 'dishonest'],
    ['重大安全事故', 'accident'],
    ['环境违法行为', 'polluted'],
    ['偷逃税款', 'taxEvasion'],
  ] as const
).map(named('是否'))

export const listings: readonly Entry[] = (
  [
    ['列入经营异常名录', 'abnormal'],
    ['被列入失信被执行人名单', 'listedDebtor'],
  ] as const
).map(named('是否'))

export const exempted: readonly Entry[] = (
  [
    ['房地产企业', 'realEstate'],
    ['金融企业', 'finance'],
    ['平台企业', 'isPlatform'],
  ] as const
).map(named('是否'))

export const alreadyReceived: readonly Entry[] = (
  [
    ['已享受市级同类奖励', 'hadCity'],
    ['已获省级专项资金', 'hadProvince'],
  ] as const
).map(named('是否'))

/** What an authority finds, of its own matter in each clause. */
export const findings: readonly Entry[] = (
  [
    ['经认定', 'recognised'],
    ['经评审', 'reviewed'],
    ['经市级主管部门验收合格', 'accepted'],
  ] as const
).map(([phrase, id]) => ({ phrase, declaration: `认定 \`${id}#\``, local: true }))

/** What can be selected. */
export const selected: readonly Entry[] = (
  [
    ['示范项目', 'demonstration'],
    ['标杆场景', 'benchmark'],
    ['优质产品', 'qualityProduct'],
  ] as const
).map(named('认定'))

export const amounts: readonly Entry[] = (
  [
    ['设备投资', 'equipment'],
    ['年营业收入', 'revenue'],
    ['研发投入', 'rdSpend'],
    ['实际支付租金', 'rent'],
    ['软件投入', 'software'],
    ['检测费用', 'testing'],
    ['技术合同实际到账额', 'arrived'],
    ['年产值', 'output'],
    ['保费支出', 'premium'],
  ] as const
).map(named('金额'))

export const takenOut: Entry = named('金额')(['土地费用', 'landCost'])
export const contribution: Entry = named('金额')(['本级财政贡献', 'contribution'])
export const grantedElsewhere: Entry = named('金额')(['省级奖励资金', 'provincialGrant'])
export const principal: Entry = named('金额')(['贷款本金', 'principal'])
export const interest: Entry = named('金额')(['实际支付利息', 'interest'])
export const publishedRate: Entry = named('比例')(['一年期LPR', 'lpr'])
export const loanYears: Entry = named('数量（年）')(['贷款年限', 'loanYears'])

/** A count, and the word that it is counted with. */
export interface Counted {
  readonly entry: Entry
  readonly unit: string
}

const counted = ([phrase, unit, id]: readonly [string, string, string]): Counted => ({
  entry: named(`数量（${unit}）`)([phrase, id]),
  unit,
})

export const counts: readonly Counted[] = (
  [
    ['从业人员', '人', 'employees'],
    ['服务企业数', '家', 'clients'],
    ['发明专利拥有量', '件', 'patents'],
    ['种植面积', '亩', 'fields'],
    ['新购设备数', '台', 'machines'],
    ['年接待游客', '人次', 'visitors'],
  ] as const
).map(counted)

/** What is counted by what it consists of: the noun behind the number names it. */
export const countable: readonly (Counted & { readonly noun: string; readonly verb: string })[] = (
  [
    ['新开设门店', '家', 'shops', '门店', '新开设'],
    ['引进高层次人才', '人', 'talents', '高层次人才', '引进'],
    ['入围名优产品', '个', 'products', '名优产品', '入围'],
    ['新增产业工人', '名', 'workers', '产业工人', '新增'],
    ['开行国际班列', '列', 'freightTrains', '国际班列', '开行'],
  ] as const
).map(([phrase, unit, id, noun, verb]) => ({ ...counted([phrase, unit, id]), noun, verb }))

export const area: Counted = counted(['租赁面积', '平方米', 'area'])
export const months: Counted = counted(['租赁月数', '个月', 'rentMonths'])
export const rank: Counted = counted(['行业排名', '名', 'rank'])

export const shares: readonly Entry[] = (
  [
    ['研发投入占比', 'rdShare'],
    ['产能利用率', 'utilisation'],
    ['单位能耗下降率', 'energyDrop'],
  ] as const
).map(named('比例'))

/** A list of alternatives around which a phrase stands: 获评{国家级、省级}技术中心. */
export interface Graded {
  readonly entry: Entry
  readonly alternatives: readonly string[]
  readonly before: string
  readonly after: string
}

function graded(type: string, before: string, alternatives: readonly string[], after: string, id: string): Graded {
  const phrase = `${before}{${alternatives.join('、')}}${after}`
  return { entry: named(type)([phrase, id]), alternatives, before, after }
}

export const grades: readonly Graded[] = [
  graded('等级', '获评', ['国家级', '省级', '市级'], '企业技术中心', 'techCentre'),
  graded('等级', '认定为', ['国家级', '省级'], '孵化器', 'incubator'),
  graded('等级（从低到高）', '', ['市级', '省级', '国家级'], '示范合作社', 'cooperative'),
  graded('等级', '获得', ['一等奖', '二等奖', '三等奖'], '', 'prize'),
]
export const categories: readonly Graded[] = [
  graded('类别', '', ['国产', '进口'], '设备', 'origin'),
  graded('类别', '', ['首次', '再次'], '参展', 'fairTime'),
]

export const days: readonly (readonly [Entry, string])[] = [
  [named('日期')(['成立时间', 'foundedOn']), '成立'],
  [named('日期')(['上市日期', 'listedOn']), '上市'],
  [named('日期')(['投产日期', 'operatingSince']), '投产'],
]

export const foreign: readonly (readonly [Entry, string])[] = [
  [named('金额（美元）')(['年出口额', 'exports']), '美元'],
  [named('金额（美元）')(['实缴外资', 'paidIn']), '美元'],
  [named('金额（欧元）')(['对欧进口额', 'importsEur']), '欧元'],
]
export const exchange: Readonly<Record<string, Entry>> = {
  美元: named('汇率（美元）')(['到账当日美元汇率', 'usdRate']),
  欧元: named('汇率（欧元）')(['到账当日欧元汇率', 'eurRate']),
}

/** A list, what one of its records is called, and the fields that sentences about it use. */
export interface Listed {
  readonly entry: Entry
  readonly unit: string
  readonly noun: string
  readonly costs: readonly Entry[]
  readonly flag: Entry
  readonly count: Counted
}

function listed(
  phrase: string,
  unit: string,
  noun: string,
  id: string,
  fields: Omit<Listed, 'entry' | 'unit' | 'noun'>,
): Listed {
  const { costs, flag, count } = fields
  const entry = {
    phrase,
    declaration: `清单 \`${id}\`，每${unit}${noun}`,
    fields: [...costs, flag, count.entry],
  }
  return { entry, unit, noun, ...fields }
}

export const lists: readonly Listed[] = [
  listed('参加境外展会', '场', '展会', 'fairs', {
    costs: [named('金额')(['展位费用', 'boothFee']), named('金额')(['布展费用', 'decorationFee'])],
    flag: named('是否')(['展品为自主研发', 'ownProducts']),
    count: counted(['参展展品', '件', 'exhibits']),
  }),
  listed('签订技术合同', '项', '合同', 'contracts', {
    costs: [named('金额')(['合同成交额', 'contractValue']), named('金额')(['合同服务费', 'contractFee'])],
    flag: named('是否')(['通过技术合同登记', 'registered']),
    count: counted(['参与研发人员', '人', 'researchers']),
  }),
  listed('建成加氢站', '座', '加氢站', 'stations', {
    costs: [named('金额')(['加氢设备支出', 'stationCost']), named('金额')(['土建支出', 'civilWorks'])],
    flag: named('认定')(['纳入加氢站规划', 'planned']),
    count: counted(['日加注能力', '公斤', 'capacity']),
  }),
]

/** Phrases that the glossary explains by others. */
export const defined: readonly Entry[] = [
  { phrase: '科技型企业', declaration: '指 高新技术企业 或 建设5G专网' },
  { phrase: '绿色示范企业', declaration: '指 获评绿色工厂 且 规模以上企业' },
]
export const definedBy: Readonly<Record<string, readonly Entry[]>> = {
  科技型企业: [
    ...subjects.filter(({ phrase }) => phrase === '高新技术企业'),
    ...flags.filter(({ phrase }) => phrase === '建设5G专网'),
  ],
  绿色示范企业: [
    ...flags.filter(({ phrase }) => phrase === '获评绿色工厂'),
    ...subjects.filter(({ phrase }) => phrase === '规模以上企业'),
  ],
}

/** A name whose inside is not read. */
export const campaign: Entry = { phrase: '百城千企行动', declaration: '名称' }

/** What the award is called. */
export const FORMS = ['奖励', '补贴', '补助', '资助', '扶持', '奖补']
export const form = (draw: Draw): string => pick(draw, FORMS)

/** So many different ones. */
export function differing<T>(draw: Draw, from: readonly T[], count: number): readonly T[] {
  return some(draw, from, count, count)
}
