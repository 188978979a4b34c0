/** Words of how it is applied for, looked at and paid, by whom and when: they ask no fact. */
import { withinEnds } from './base-words.ts'
import { compounds, words } from './vocabulary.ts'

/** Steps of a procedure; a sentence of them, with nothing declared and no figure in it, asks for no fact. */
export const procedureWords: readonly string[] = [
  ...words('申报材料 申请材料 证明材料 佐证材料 申报通知 申报指南 申报程序 申报流程 受理 公示 初审'),
  ...words(
    '复审 审核 审批 审定 核查 核实 绩效评价 绩效评估 监督检查 申报时间 以申报通知为准 专项审计',
    '提供材料 提交材料',
  ),
]
/** 于3月31日前 */
export const timeOpenings: readonly string[] = ['于', '在', '于每年', '在每年', '自']
export const timeEnds: readonly string[] = [...withinEnds, ...words('前 之前 以前 起 止')]
/** What is to be handed in or done in the course of it, behind 应当 and 须. */
export const procedureVerbs: readonly string[] = [
  ...words('提供 提交 报送 递交 出具 填写 填报 附 持 携带 登录 向 配合 接受 按要求 按规定'),
  ...words('自收到 自接到 在规定 对材料 对申报材料 对所 如实 妥善 及时 经 建立 专款专用 加强 自觉 主动'),
]
/** 由引荐机构申报: who hands the application in. */
export const filingWords: readonly string[] = compounds(
  ['', '统一', '代为', '牵头', '负责', '组织', '提出'],
  ['申报', '申请', '申领'],
).toSorted((left, right) => right.length - left.length)
/** 申报材料由…: with what something is done; 公示期为…: what is done. */
export const filedWords: readonly string[] = [
  ...words('申报材料 申请材料 申报时间 申请时间 申报程序 申报流程 申报方式 申报通知 申报指南 申报工作'),
  ...['具体申报', '项目申报', '资金申报', '公示期', '公示时间', '公示□', '审核工作'],
]
/** 政策兑现实行申报制: how it is had. */
export const waysOfFiling: readonly string[] = compounds(
  ['实行', '采取', '采用'],
  compounds(['申报', '申请', '备案', '审核', '审批'], ['制', '制度']),
)
/** 逾期不予受理: of the procedure, no refusal of anybody. */
export const latenessWords: readonly string[] = words('逾期 过期 超期 未按时 未按期 材料不全 资料不全 未在规定')
/** 予以绩效评价: looks at what was done, and gives nothing. */
export const reviewWords: readonly string[] = [
  ...words('评估 完善 修订 评价 绩效评价 绩效 通报 公示 公布 调整 表彰 考核 依法 和 并 、 修改 优化'),
]
/** 补贴资金由区财政局拨付 */
export const payingVerbs: readonly string[] = words('拨付 兑付 发放 兑现 予以兑现 拨付到位 发放到位 拨付兑现')
/** 按程序, 按有关规定 */
export const waysOfPaying: readonly string[] = words('程序 规定 有关 相关 国库 集中 支付 及时 足额 统一 直接')
/** Who pays. */
export const payerWords: readonly string[] = words('所需资金 所需经费 资金来源 所需奖补资金 所需补助资金 资金由 经费由')
/** Who pays for a policy: nobody who applies. */
export const publicPayers: readonly string[] = ['财政', '政府', '管委会', '预算', '专项资金']
/** 由区商务局追缴: who does it. */
export const doneByWord = '由'
/** 由区商务局组织实施: what an authority does with the policy, and decides nothing by it. */
export const carryingOutWords: readonly string[] = [
  ...words('负责 承担 牵头 组织实施 组织落实 会同 统筹协调 监督 监管 受理 审核 公示 备案'),
  ...['制定', '制订', '细化', '解释'],
]
/** 并制定相应实施细则 */
export const draftingWords: readonly string[] = compounds(
  ['', '负责', '另行'],
  compounds(
    ['制定', '制订', '出台', '印发', '发布'],
    compounds(['', '相应', '具体', '相关', '配套'], ['实施细则', '操作细则', '申报指南', '申报通知', '细则']),
  ),
)
const authorities: readonly string[] = words(
  '局 委 办 厅 署 处 部门 政府 管委会 办公室 财政 委员会 主管单位 牵头单位 责任单位',
)
/** 区商务局, 主管部门: in the middle of a sentence. */
export const authorityNouns: readonly string[] = ['局', '部门', '政府', '管委会', '办公室', '委员会']
export const namesAuthority = (words: string): boolean => authorities.some((end) => words.endsWith(end))
/** 区商务局审核通过: what an applicant has to have. */
export const resultWords: readonly string[] = words(
  '通过 合格 同意 认可 批准 备案 入选 成功 达标 无异议 齐全 真实 完整 有效 属实 合规 要求',
)
