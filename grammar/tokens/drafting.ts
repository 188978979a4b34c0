/** Words by which import tells what of a sentence may be a phrase of the glossary, and of which type. */
import { aid, aidOrSupport } from './base-words.ts'
import { words } from './vocabulary.ts'

/** A sentence of them gives or refuses, or says who may apply. */
export const givingWords: readonly string[] = [
  ...aid,
  ...words('给予 资助 扶持 配套 贴息 减免 返还 奖金 津贴 支持 免除 全额 不予 不再 不得 取消'),
]
export const eligibilityWords: readonly string[] = words(
  '须 应 应当 必须 条件 资格 要求 对象 范围 情形 适用于 具备 符合',
)
/** Steps, offices and papers: what is done with an application, and is nobody's condition. */
export const officeWords: readonly string[] = [
  ...words('领导小组 主管部门 财政局 财政部门 办公室 管委会 常务会议 工作例会 公示 审批 审议 报请 报送 提交 拨付'),
  ...words('兑现 预算 监督 绩效 追缴 骗取 虚报 冒领 截留 挪用 受理 申报材料 申请材料 证明材料 专项审计 会同 牵头'),
  ...words('负责 解释 施行 职责 管理办法 实施细则 申报指南 申报通知'),
]
/** A sentence that explains a word asks nobody anything. */
export const explainingWords: readonly string[] = words('是指 系指 指的是')
/** Alone no phrase: words of the language, and nouns that name nothing in particular. */
export const stopWords: readonly string[] = [
  ...words('按照 根据 依据 部分 全额 逐月 逐年 期间 执行 兑现 予以 兑付 择优 参照 比照 低于 高于 超过 最高 最低'),
  ...words('最多 增加 处理 意见 情况 建议 类似 一定 一定比例 比例 标准 金额 资金 费用 经费 经济 产业 人才 产品'),
  ...words('年限 年份 内容 本区 本市 我区 我市 相关规定 有关规定 实际情况 实施 停止 收回 公示 评审 审批 总额'),
  ...words('增量 扶持 奖励 补贴 补助 资助 符合 达到 具有 属于 满足'),
]
/** A phrase does not begin with them. */
export const leadWords: readonly string[] = words('按 按照 标准为 自 从 除享受 比照 参照 如 可 则 均 也 还 再')
/** Words that only begin like one of these. */
export const ownLeads: readonly string[] = words(
  '自建 自有 自营 自主 自用 自筹 自愿 自行 自产 自动 自研 从事 从业 可持续 可再生 可研 再制造 再生 按揭 如期',
)
/** A phrase does not end in them: something is missing behind. */
export const openEnds: readonly string[] = words(
  '为 在 由 以 对 向 从 按 的 其 不 最高 最低 至 包括 达 达到 每 第 分别',
)
/** A list of nouns that ends so is one thing. */
export const andSoOn = '等'
/** What a sum of money is called at the end of a phrase. */
export const sumNouns: readonly string[] = words(
  '费 费用 额 投入 成本 经费 收入 支出 价款 租金 房租 场租 利息 价格 总价 税 税款 税收 产值 利润 经济贡献 资金 额度 工资 薪金 留成部分 减免部分 差额部分 增量部分 新增部分 超出部分 超过部分 超基数部分',
)
/** Behind a sum and in front of its share: part of what the sum is called. */
export const sumsOfSums: readonly string[] = words(
  '资金总额度 资金总额 资金额 费用总额 费用 租金总额 租金 金额 总金额 总额 总额度 额度 款项 成本 投入 支出 收入',
)
/** What stands where a sum stands and is none. */
export const noSums: readonly string[] = words('情况 级别 等级 等次 结果 评定 标准 规定 条件 政策 平台 科研 原则 方式')
/** In front of what is contributed: whose it is. */
export const contributors: readonly string[] = words('其 企业 单位 公司 机构 个人')
/** Behind a time: it says when, and is not compared with anything. */
export const timeEnds: readonly string[] = words('内 以内 之内 后 以后 之后 前')
/** An authority finds it: without one of them everybody can tell for himself. */
export const judgingWords: readonly string[] = words(
  '认定 评审 评选 评为 评定 核定 核准 考核 审定 审核 批准 表彰 优秀 领先 重大突破 重要影响 标杆 评价指标 符合条件 效能',
)
/** What names are given as, behind a list of them. */
export const titleNouns: readonly string[] = words('称号 荣誉称号 荣誉 资质 资格 认证 奖项')
/** Who is no count of anything but heads. */
export const partyNouns: readonly string[] = words('企业 单位 机构 公司 组织 领域 大户 平台')
/** Units of time: so many months are no count of what is beside them. */
export const timeUnits: readonly string[] = words('年 月 个月 天 日 季度')
/** The verb of what was done with a sum makes a condition of it. */
export const eventsOfSums: readonly string[] = words('使用 利用 通过 申请 获得 取得 安排 缴纳 支付')
/** What a share is called. */
export const shareNouns: readonly string[] = words('增幅 增长率 增速 占比 比例 比重 利率 基准利率 自用率 完成率')
/** What is counted, with the unit that it is counted in; undefined where the sentence says it. */
export const countNouns: readonly (readonly [string, string | undefined])[] = [
  ['面积', '平方米'],
  ['人数', '人'],
  ['数量', undefined],
  ['企业数', '家'],
]
/** Of what months are counted, by a word of the sentence. */
export const monthsWords: readonly (readonly [string, string])[] = [
  ['租', '租用'],
  ['贴息', '贴息'],
  ['服务', '服务'],
  ['', '补贴'],
]
/** A part that begins and ends so says when, beside what or in which manner, and neither to whom nor how much. */
export const mannerEnds: readonly (readonly [string, string])[] = [
  ['自', '之日起'],
  ['在', '基础上'],
  ['在', '期内'],
  ['在', '期间'],
  ['除享受', '外'],
  ['采用', '方式'],
  ['采取', '方式'],
  ['根据', '情况'],
  ['根据', '原则'],
  ['按照', '原则'],
]

/** Headings of a table over sums, over what limits them, over levels (等次 over 国家级), over numbers and over remarks. */
export const sumHeadings: readonly string[] = [...aidOrSupport, ...words('金额 额度 标准 限额')]
export const limitHeadings: readonly string[] = words('最高 上限 限额 封顶')
export const levelHeadings: readonly string[] = words('等级 级别 等次 档次 类别 类型 层级 星级 规模')
export const numberHeadings: readonly string[] = words('序号 编号')
export const remarkHeadings: readonly string[] = words('备注 说明')
