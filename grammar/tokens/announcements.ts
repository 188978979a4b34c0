/** Words that announce the items or the text under them: 具体标准如下, 申报条件, 附件1. */
import { aidOrSupport, ranks } from './base-words.ts'
import { compounds, words } from './vocabulary.ts'

/** What a segment may consist of that only points at the items behind it: 具体标准如下, 补助标准为. */
export const announcingWords: readonly string[] = [
  ...words('具体 标准 如下 以下 下列 下表 如下表 见 详见 所示 所列 分别 为 是 按 按照 执行 给予 予以 主要 包括 其 的'),
  ...aidOrSupport,
  ...words('方式 办法 措施 内容 规定 分为 几类 情形'),
  ...words('申报 申请 条件 对象 范围 主体 类型 类别 政策 额度 金额 比例 要求 分 类 档'),
]
/** Without one of these it announces nothing. */
export const pointingWords: readonly string[] = [
  '如下',
  '以下',
  '下列',
  '下表',
  '如下表',
  '下表所列',
  '下表所示',
  '标准为',
  '标准是',
  '标准',
]
/** With one of these in front of its 。 a sentence points, as one does that ends in ：. */
export const pointingEnds: readonly string[] = words('如下 下表 下表所示 下表所列 下表执行')
/** 以下补助: what stands in front of the name of what is given. */
export const itemPointers: readonly string[] = ['以下', '下列', '如下', '下表']
/** 可申领以下补助: the items are awards of their own. */
export const awardsWords: readonly string[] = compounds(itemPointers, [...aidOrSupport, '政策', '优惠', '措施'])
/** 按以下标准, 相应等级的补助: cases of one sum all the same. */
export const casesWords: readonly string[] = [...ranks, ...words('标准 分档 分级 比例')]
/** What a title or a label says of the text under it. */
export const eligibilityLabels: readonly string[] = [
  ...compounds(
    [...aidOrSupport, '申报', '申请', '享受', '准入', '适用', '基本', '资格'],
    ['条件', '资格', '对象', '主体', '基本条件', '要求'],
  ),
]
export const procedureLabels: readonly string[] = words(
  '申报材料 申请材料 提交材料 所需材料 材料清单 申报资料 申请资料 办理材料 申报程序 申请程序',
  '办理程序 申报流程 申请流程 办理流程 审核程序 工作程序 工作流程 申报时间 申请时间 受理时间',
  '申报方式 申报受理 申报审核 审核拨付 资金拨付 资金兑现 公示 监督管理 监督检查 绩效评价 绩效管理',
  '申报与审核 申报和审核 申报要求及材料',
)
/** 优先奖励：, 叠加奖励：: words of a label that say who comes first, or how it stands to what else is given. */
export const changingLabels: readonly string[] = words(
  '优先 叠加 累加 累计 兼得 重复 递增 递减 追加 增加 减少 同比 同时',
)
/** What stands around a title or behind it, and is none of it: 【办公用房补贴】. */
export const titleMarks: readonly string[] = ['【', '】', '[', ']', '〔', '〕', '。', ':', '：', ' ']
/** 附件1：… names what is attached; what has one of the marks is a sentence or names money. */
export const attachmentOpenings: readonly string[] = ['附件', '附表', '附录']
export const attachmentExcludes: readonly string[] = ['。', '；', '!', '?', '元', '%', '‰', '给予', '不超过', '最高']
