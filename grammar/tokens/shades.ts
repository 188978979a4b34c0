/** Shades of words that one token family has: what they add beside their family. */
import { aid, aidOrSupport, moreGiving, ranks } from './base-words.ts'
import { compounds, words } from './vocabulary.ts'

/** Words of giving that say that it comes beside what was given before. */
export const addingWords: readonly string[] = words(
  '再 另 另外 另行 额外 再奖 另奖 再补 另补 还 追加 再次 再给予 另给予 额外给予 还给予',
).concat(moreGiving)
/** 除国有企业外，民营企业也给予: those in front, too. */
export const alsoWords: readonly string[] = ['也', '亦', '同样', '一并']
/** Words that leave it to the authority whether it gives (readings.md 41). */
export const mayWords: readonly string[] = ['可', '可以', '可给予']
/** What is given, as the verb of giving: 资助参加考试的职工1500元. */
export const givingForms: readonly string[] = [...aid, '补偿']
/** 培训学员所在机构: whoever has what stands in front. */
export const placedWords: readonly string[] = ['所在', '所属']
/** Words that set money aside for all, or give it to those in front of them. */
export const allottingWords: readonly string[] = ['发放', '安排', '拨付']
/** 每年安排1000万元: of all alike; 每年发放3万元 may be for each. */
export const setsAside = (verb: string): boolean => verb === '安排'
/** Nouns of money that is there for all: no sum that anybody is given. */
export const fundWords: readonly string[] = ['资金', '预算', '经费', '基金', '券']
/** 设立20亿元产业基金: a sum that nobody can apply for. */
export const foundingWords: readonly string[] = ['设立', '组建', '发起', '筹集', '建立', '统筹', '成立']
export const foundedWords: readonly string[] = ['基金', '资金', '资金池']
/** 年度预算总额 */
export const countsByYear = (noun: string): boolean => noun.includes('年度')
/** ，用于支持…: what money for all is for. */
export const purposeWords: readonly string[] = words('用于 专项用于 主要用于 重点用于 统筹用于 专门用于 全部用于')
/** ，降低企业研发成本: the same, by what it lightens; behind a grant it may be asked of somebody. */
export const lightensWhat: readonly string[] = ['降低', '减轻', '缓解', '破解', '解决']
export const lightenedEnds: readonly string[] = words('成本 负担 门槛 压力 难题 风险 难 问题')
/** 年度资金不足的，: when money for all does not last. */
export const shortageWords: readonly string[] = compounds(
  ['资金', '预算', '资金总额', '资金额度', '预算总额', '资金预算', '经费'],
  ['不足', '不够', '不足以', '不敷'],
).concat(['超过年度预算', '超出年度预算', '超过预算', '超出预算', '超过年度资金', '超出年度资金'])
/** ，按比例兑现: what everybody gets then. */
export const proRataWords: readonly string[] = [
  ...['按', '按照', '则', '将', '由', '的', '予以', '给予', '进行'],
  ...['比例', '同比例', '等比例', '同等比例', '相应比例', '一定比例'],
  ...aid,
  ...words('兑现 拨付 发放 兑付 支付 核减 削减 分配 折算 调减 下调 缩减'),
]
/** Of the words for all together those that count every year. */
const periods = ['实施期内', '执行期内', '实施期间', '执行期间']
export const countsForGood = (word: string): boolean =>
  word === '累计' || periods.some((period) => word.endsWith(period))
/** 补贴, 资助: pays what something costs, and no more. */
export const reimburses = (form: string): boolean => ['补', '资助', '贴'].some((word) => form.startsWith(word))
/** Nouns that say that a figure is over all together. */
export const totalWords: readonly string[] = ['总额', '总金额', '总量']
/** 贴息总额, 补助资金总额: of which awards. */
export const withoutTotal = (noun: string): string =>
  [...totalWords, '金额', '资金'].reduce((rest, end) => (rest.endsWith(end) ? rest.slice(0, -end.length) : rest), noun)
/** 补贴资金, 奖励资金 */
export const namesFunds = (noun: string): boolean => noun.endsWith('资金')
/** 补助、贴息: between the names of awards that one ceiling is over. */
export const formsApart = '、'
/** 补助标准为, 奖励比例是: it says what a sum or a rate comes to. */
export const statesFigure = (noun: string): boolean => ['为', '是'].some((end) => noun.endsWith(end))
/** 支持比例提高至: of a rate. */
export const speaksOfRate = (word: string): boolean => ['比例', '比率'].some((rate) => word.includes(rate))
/** 每年投入最高1亿元; behind a name (研发投入1500万元) it is somebody's own money. */
export const investing = '投入'
/** 每年投入1亿元，给予…; 每年安排1亿元，给予…: no sum that anybody gets. */
export const investingVerbs: readonly string[] = [investing, '安排']
/** 设备款和2%: left over, one of the two sums is lost. */
export const joiningWords: readonly string[] = ['和', '及', '与', '以及', '、']
/** Words behind which something else of the like has to stand. */
export const joinsMore: readonly string[] = [...joiningWords, ...words('但 但是 且 并 并且 而且 同时 或 或者 若 如')]
/** Words that set one sum against another; where no act takes them up, the sum is another one than it says. */
export const relatingWords: readonly string[] = ['差额']
/** 提高至, 降到: to a figure rather than by it. */
export const changesTo = (word: string): boolean => ['至', '到'].some((end) => word.endsWith(end))
/** 提高, 增加 in front of a figure: another one by it, or up to it. */
export const raisingWords: readonly string[] = ['提高', '提升', '增加', '上浮', '上调']
/** 每增加500万元递增5万元: behind a step, that so much more is given. */
export const growingBy: readonly string[] = [...raisingWords, ...words('递增 递加 追加 加奖')]
/** ，可提高资助标准，: in front of a sum, that it is more than the one before, in whose place it stands. */
export const raisedStandards: readonly string[] = compounds(
  ['', '可', '可以', '则', '予以'],
  compounds(
    raisingWords,
    compounds(['', ...aidOrSupport], ['标准', '比例', '额度', '金额', '力度', '支持力度', '扶持力度']),
  ),
)
export const loweringWords: readonly string[] = ['降低', '下调', '下浮', '减少']
/** 若参加展会: in front of what is asked. */
export const supposingWords: readonly string[] = ['若', '如果', '倘若']
/** Adverbs that neither ask nor change anything. */
export const inertAdverbs: readonly string[] = ['将', '均', '一律', '按规定', '可', '可以', ...supposingWords]
/** 但合作社, 还应: in front of a sentence or a verb, and of no noun. */
export const turningWords: readonly string[] = ['但', '但是', '还', '也']
/** 首次达到: once for good (readings.md 35). */
/** 除平台企业外 */
export const leftOut = '除'
export { exceptEnds } from './base-words.ts'
/** 在省级奖励的基础上 */
export const besideOpening = '在'
export const besideEnds: readonly string[] = ['基础上', '基础之上']
/** 在上述奖励的基础上: what the text itself gave before. */
export const pointingBack: readonly string[] = ['上述', '以上', '前款', '前述', '前项', '本条', '本款', '原', '该']
/** In front of 奖励: the one that was spoken of last, or all of this paragraph or article; 前款 is of another paragraph. */
export const pointingNear: readonly string[] = ['该', '其', '此']
export const pointingHere: readonly string[] = [...pointingNear, '上述', '以上', '前述', '本条', '本款', '本项']
/** 该项奖励, 此类补贴 */
export const measuresOfMatter: readonly string[] = ['项', '类', '笔', '种']
/** 给予引进方和落户企业各5万元 */
export const eachOfWords: readonly string[] = ['各自', '各']
/** 给予5万元奖励政策 */
export const giftEnds: readonly string[] = ['政策']
/** 除享受上级补贴外: what somebody has from others. */
export const receivingWords: readonly string[] = ['享受', '已享受', '获得', '已获得', '争取', '领取']
/** 1:1的配套补贴: it is measured by what others give, and comes beside that. */
export const matchesOther = (text: string): boolean => text.startsWith('配套')
/** 申请补贴的: whoever is given anything applies for it. */
export const applyingWords: readonly string[] = ['申请', '申报', '申领']
/** 奖励给企业: in front of whoever is paid. */
export const payingTo = '给'
/** 由区财政给予, 县里再给予 */
export const payingBy = '由'
const levels = [
  '',
  ...compounds(['', '本', '我'], ['省', '市', '区', '县', '镇', '乡']),
  '街道',
  '园区',
  '开发区',
  '新区',
  '地方',
]
const payers: readonly string[] = [
  ...compounds(levels, ['政府', '人民政府', '财政', '财政局', '财政部门', '管委会']),
  ...compounds(['省', '市', '区', '县'], ['级财政', '级政府', '里']),
  ...['镇里', '乡里'],
]
export const namesPayer = (word: string): boolean => payers.includes(word)
/** 第一年5万元，之后每年2万元 */
export const thereafterWords: readonly string[] = ['之后', '以后', '此后', '其后', '随后', '往后']

export const firstTimeWords: readonly string[] = ['首次', '首度', '第一次']
const narrowing = words('非 未 无 不 部分 个别 少数 其他 其余 优秀 合格 新设 新成立 新办')
/** 非国有企业, 部分单位: not all of them. */
export const narrows = (noun: string): boolean => narrowing.some((word) => noun.startsWith(word))

/** What opens a bracket that only names: 以下简称…, 下同. */
const naming = ['以下', '下文', '简称', '下称', '统称', '下同', '人民币', '含税', '不含税']
/** A bracket that only explains a word: 以下简称…, or what stands in another script. */
export function explainsOnly(bracket: string): boolean {
  const inside = bracket.replaceAll('（', '').replaceAll('）', '')
  return naming.some((word) => inside.startsWith(word)) || [...inside].every((one) => one.charCodeAt(0) < 0x2e80)
}
const taking = ['含', '包括', '包含', '含有']
/** 物流企业（含供应链企业）: what the word in front takes in, which whoever answers has to heed; （含省级补助） is of a sum. */
export function takesIn(bracket: string): boolean {
  const inside = bracket.replaceAll('（', '').replaceAll('）', '')
  const opening = taking.find((word) => inside.startsWith(word))
  if (opening === undefined || demands(inside.slice(opening.length))) return false
  return inside.length > opening.length && !aidOrSupport.some((word) => inside.includes(word))
}
/** Words of a bracket that asks, chooses, counts or leaves out; of a name's bracket (机器人) none. */
const demanding = words(
  '须 应 需 且 或 每 择优 优先 限 已 未 不 非 仅 除 要求 首次 首度 新增 当年 合格 由 年内 季度 分两',
  '分三',
)
/** Words that hold such a character and ask nothing: 民办非企业单位 is who somebody is, 应用 is what somebody does. */
const undemanding = words('民办非企业 有限公司 有限责任公司 非遗 非物质文化 应用 应急 供应 需求 未来 不动产')
export function demands(bracket: string): boolean {
  const rest = undemanding.reduce((text, word) => text.replaceAll(word, '、'), bracket)
  return demanding.some((word) => rest.includes(word))
}
/** Who is paid: what such a word ends with. */
const parties = [
  ...words('企业 单位 机构 公司 个人 团队 主体 高校 院所 平台 组织 协会 学校 项目 方 人 者 户 园区'),
  ...words('医院 农场 合作社 旅行社 村 集体 街道 社区 中心 基地 管理层 负责人 本人 业主'),
]
/** 由合作社新建冷库的茶企: somebody else, with whom or by whom something is done. */
export const partnerWords: readonly string[] = ['由', '与', '和', '同', '跟', '向']
/** What somebody does, whatever it ends with. */
const doings = ['落户', '入户', '开户', '到户']
const deeds = words(
  '承担 承办 主办 举办 开展 实施 参加 参与 加入 进入 购买 购置 租用 租赁 建设 新建 建成 完成 取得 获得 通过 设立 引进 引入 使用 采用',
  '依托 聘请 组建 创办',
)
/** 承担科研项目, 引进企业, 企业参加展会: what somebody does, and nobody's name. */
export const namesDeed = (word: string): boolean => {
  const who = doers.find((one) => word.startsWith(one))
  const rest = who === undefined || namesParty(word) ? word : word.slice(who.length)
  return deeds.some((deed) => rest.startsWith(deed))
}
const doers = words('企业 单位 机构 公司 个人 团队')
export const namesParty = (word: string): boolean =>
  parties.some((party) => word.endsWith(party)) && !doings.some((doing) => word.endsWith(doing))

/** 每家, 每户: of nothing but those who are paid. */
export const partyUnits: readonly string[] = ['家', '户']

/** 甲类, 大型, 省级: of kinds that one thing is one of. */
export const kindMarks: readonly string[] = ['类', '型', '级', '档', '等']
/** 均仅享受一次, 各享受一次, 每项仅奖励一次: of each of several awards. */
export const saysOfEach = (text: string): boolean => words('均 都 各 分别 每项').some((word) => text.includes(word))
/** 当年奖励最高10万元: of the year in which it is given. */
export const thisYear = '当年'
/** 属于茶企的合作社: who is both. */
export const identifying: readonly string[] = words('属于 属 为 是 系')
/** 属于国际组织的: says which of those who were spoken of. */
export const saysWhich = (phrase: string): boolean => phrase.startsWith('属于')
/** 本地机构首次采购: whoever it is stands in front of what they do, with a word of their own. */
export const beginsWithParty = (phrase: string): boolean =>
  !['同一', '该', '其', '上述', '前述'].some((word) => phrase.startsWith(word)) &&
  // 依托行业协会设立工作站: what somebody does, and with whom.
  !namesDeed(phrase) &&
  parties.some((party) => {
    const at = party.length > 1 ? phrase.indexOf(party) : -1
    return at > 0 && at + party.length < phrase.length
  })

/** 茶企引荐者（企业）: somebody by themselves, and nothing of 茶企. */
export const namesSomebody = (word: string): boolean => {
  const bare = word.replace(/（[^（）]*）$/u, '')
  return namesParty(bare) || namesPersons(bare)
}
/** 茶企, 农企, 总部企业: whoever applies; a show or a project is no one. */
export const namesSubject = (word: string): boolean =>
  namesSomebody(word) || ['企', '商', '店', '社', '厂'].some((end) => word.endsWith(end))
/** 企业管理人员: several people, who are paid. */
const persons = ['人员', '高管', '人才', '员工', '职工']
export const namesPersons = (word: string): boolean => persons.some((one) => word.endsWith(one))
/** 员工个人产生贡献: a declared condition of people. */
export const beginsWithPersons = (phrase: string): boolean =>
  [...persons, '个人', '本人'].some((one) => phrase.includes(one) && !phrase.endsWith(one))
/** 分阶段合计给予500万元: the stages of one sum. */
export const stagedWords: readonly string[] = ['分阶段', '分批', '分批次', '分次', '分步', '分步骤']

/** What a noun of people, firms and places ends with; of a word between who it is for and the verb any other end is no noun. */
const nounEnds = '店坊馆社厂场站院所校园农商家师工员生民户人者方企会行部局县镇乡村街吧堂队船车室库棚基地站点区市'
/** 陶坊, 农企, 单位; not 单位酌情, 单位追回. */
export const endsAsNoun = (word: string): boolean => namesParty(word) || nounEnds.includes(word.at(-1) ?? '无')
/** 机构（行业协会、学会）: whoever it is, with what the bracket says of them. */
export const namesKind = (word: string): boolean => endsAsNoun(word.replace(/（[^（）]*）$/u, ''))
/** What a sum is called that is given: not 罚款, 贷款, 担保. */
const givenNames = [...aidOrSupport, ...words('资金 经费 费 奖 金 券 津贴 红包 专项 返还 贴息 配套 抵扣 减免 补偿')]
const giftPurposes = words(
  '生活 安家 住房 租房 购房 房租 租金 交通 科研 研发 培训 设备 场地 启动 创业 就业 社保 岗位 学费 差旅 伙食 保险 运营 建设 装修',
)
/** 生活 of 生活补贴: what it is given for, and nobody who is given it. */
export const namesPurpose = (name: string): boolean => giftPurposes.includes(name)
export const namesGift = (form: string): boolean => form === '' || givenNames.some((name) => form.endsWith(name))
/** 产业发展奖: a name of what is given; 一等奖, 获奖: which of them, or who has one. */
export const namesPrize = (name: string): boolean => name.length > 1 && name.indexOf('奖') === name.length - 1
export const gradedPrizes: readonly string[] = words('等奖 金奖 银奖 铜奖 特奖 获 得 评 入选 荣 级 类 项 每 各')
/** 企业可用语料券, 凭语料券: whoever uses it stands in front, too. */
export const usingWords: readonly string[] = ['用', '凭', '持', '以']
/** 50万各元奖励: the unit of the sum, cut off from its number. */
export const holdsUnit = (form: string): boolean => form.indexOf('元') > 0 && !form.includes('多元')
/** 最高可获得补贴8万元: in front of a ceiling it says no more than the ceiling. */
export const obtainingWords: readonly string[] = ['获得', '获']
/** 每增加500万元, 每超过5000万元: counted beyond the threshold before it. */
export const beyondWords: readonly string[] = ['增加', '超过', '超出', '多']
/** 按实际支出予以补助: bounded by itself, so that what is given is all of it; 按设备投入给予补助 does not say how much. */
export const isWhole = (word: string): boolean => ['实际', '实付', '据实', '差额'].some((part) => word.includes(part))
/** 根据成本给予资助: what is gone by, and not what is given. */
export const looselyBy: readonly string[] = ['根据', '依据', '参照', '依照']
/** 以市级补助为标准, 以年产值为基数 */
export const baseOpening = '以'
export const namesBaseBehind = (words: string): boolean =>
  ['为标准', '为基数', '为基准', '作为基数', '作为标准'].includes(words)
/** 按不同等次, 根据规模大小: says that what is given goes by the order of what stands in front of it. */
export const sortingWords: readonly string[] = [
  ...['不同', '相应', '各', '评定', '所属', '的'],
  ...ranks,
  ...words('类别 类型 种类 规模 大小 高低 名次 排名 星级 奖项 获奖'),
]
/** 按年利率2%给予贴息: says what the share is, not what it is of. */
export const yearlyRateWords: readonly string[] = compounds(
  ['', '年', '贴息', '年贴息', '年化'],
  ['利率', '贴息率'],
).flatMap((word) => [word, `${word}为`])
/** LPR加50个基点: more than a published rate, or less. */
export const spreadOf = (word: string): 1 | -1 | undefined => {
  if (['加', '上加', '加上', '加点', '+'].includes(word)) return 1
  return ['减', '减去', '减点', '-'].includes(word) ? -1 : undefined
}
/** Of them those that say so of the threshold alone, and not of the year before. */
export const strictlyBeyond: readonly string[] = ['超过', '超出']
/** 每新增1000万元: what was added, rather than all of it. */
export const growthWords: readonly string[] = ['新增', '增长', '增', '提高', '提升', '多']
/** What the name of an increase, or of what is new, has in it. */
export const endsOfIncrease: readonly string[] = ['增', '超', '新']
/** 每成功引进1名: what is done to bring about one more; it narrows nothing. */
export const countedActs: readonly string[] = [
  ...['成功', '新', '首次', '每', '实际', '完成', '实现', '满', '达到', '有', '再', '获', '被', '获得'],
  ...['住', '入住', '住宿', '过夜', '停留'],
  ...words('引进 引荐 引入 吸引 招徕 招引 招聘 招收 招用 吸纳 录用 聘用 接收 安置 推荐 介绍 输送'),
  ...words('培养 培育 培训 孵化 服务 接待 组织 举办 承办 开展 开设 开办 开行 增开 开通'),
  ...words('入选 入围 获评 取得 通过 认定 建成 建设 新建 改造 购置 购买 采购 投入 安装'),
  ...words('出口 进口 销售 生产 种植 养殖 发展 设立 成立 入驻 落户 带动 帮扶 签约 签订'),
]
/** 扣除, 减去 between two bases; what is left has a word of its own behind. */
export const subtractingWords: readonly string[] = ['扣除', '减去', '剔除', '扣减']
export const leftoverWords: readonly string[] = words(
  '后 后余额 余额 后的余额 后剩余部分 后的部分 部分 之后 的余额 差额 后的差额',
)
/** 超过部分, 其余部分: what is left above the part before it. */
export const restWords: readonly string[] = ['超过', '超出', '高于', '其余', '剩余', '以上', '超额', '余下']
/** 全额产业奖励: in front of a name of what is given. */
export const wholeWords: readonly string[] = ['全额', '足额']
/** 企业年补贴: how often, behind whom. */
export const yearEnd = '年'
/** 进行补贴, 实行奖励: says no more than the verb behind it. */
export const performingWords: readonly string[] = ['进行', '实行', '予以进行']
/** 单个企业, 每个单位: the one who applies, rather than a project of theirs. */
export const namesApplicant = (noun: string): boolean =>
  ['企业', '单位', '机构', '公司', '个人', '主体', '申请人', '申报人'].some((party) => noun.endsWith(party))

/** 同时满足A、B和C: in front of a list all of whose members are asked. */
export const togetherWords: readonly string[] = ['同时', '并同时']
export const meetingWords: readonly string[] = ['满足', '具备', '符合', '具有', '拥有']

/** 先到先得, 用完即止: whoever comes first gets it; 总额控制 does not say how it is drawn. */
export const inTurnWords: readonly string[] = [
  ...['先到先得', '先申先得', '先报先得', '先申请先享受', '先申报先享受'],
  ...compounds(['额满', '用完', '发完', '兑完', '领完', '用尽'], ['为止', '即止', '止']),
]
export const drawsInTurn = (word: string): boolean => inTurnWords.includes(word)

/** 可选择按…给予: whoever is given it takes that sum or the one before it, whichever they like. */
export const optionWords: readonly string[] = compounds(
  ['可', '可以', '也可', '也可以', '亦可', '均可'],
  compounds(['', '自愿', '自主', '自行', '任意'], ['选择', '选']),
)
/** Who gives it chooses among those whom it is for. */
export const choosingWords: readonly string[] = ['择优']
