/** Words of what is given without a sum, and of who settles it. They are looked for in the text of a segment; none is a token. */
import { aidOrSupport } from './base-words.ts'
import { authorityNouns } from './procedure.ts'
import { compounds, words } from './vocabulary.ts'

/** 一定额度的补助, 酌情给予: so much as seems right. */
export const vagueWords: readonly string[] = [
  ...compounds(['一定', '适当', '适度'], ['', '额度', '数额', '金额', '标准', '数量', '资金', '经费']),
  ...['酌情', '视情', '视情况'],
]
/** Who decides. */
export const decidingWords: readonly string[] = compounds(
  ['研究', '集体研究', '会议研究', '审议', '评审', '专题研究', '另行研究', '协商', '综合', ''],
  ['决定', '确定', '核定', '议定', '审定'],
)
/** 由领导小组研究提出意见: what somebody else decides by. */
export const proposingWords: readonly string[] = compounds(
  ['提出', '形成', '拟定'],
  ['意见', '建议', '方案', '扶持意见'],
)
/** Who decides stands behind these: 由领导小组, 报请区政府. */
export const deciders: readonly string[] = words('由 报 报请 提请 提交 呈报 报经')
export const boards: readonly string[] = [...authorityNouns, '领导小组', '联席会议', '常务会']
/** 根据具体情况研究确定: by what whoever decides goes. */
export const situationWords: readonly string[] = compounds(
  ['具体', '实际', '项目', '企业', '工作', '发展', '评审', '综合'],
  ['情况'],
)
/** A decision still to come: 另行制定. */
export const laterWords: readonly string[] = ['另行']
/** What such a segment may consist of besides. */
export const putOffWords: readonly string[] = [
  ...words('可 可以 按 按照 根据 依据 采取 采用 通过 实行 以 方式 的方式 办法 原则 参照 的 进行'),
  ...words('给予 予以 给与 享受 可享受 相关 有关 规定 标准 政策 情况 实际 实际情况 程序'),
]
/** What is given. */
export const deferredForms: readonly string[] = [...aidOrSupport, ...words('补偿 资金 经费 专项 项目 配套 津贴')]
/** 相应政策, 相关人才待遇: what another text gives, by no name of its own. */
export const namesPromised = (words: string): boolean =>
  ['相应', '相关', '有关', '同等'].some((word) => words.startsWith(word)) &&
  ['政策', '待遇', '优惠', ...aidOrSupport].some((noun) => words.endsWith(noun))
/** What a text that leaves a sum open says of it: 具体标准, 扶持额度. */
export const settledNouns: readonly string[] = ['标准', '额度', '金额', '比例', '数额']
/** 申报办法另行制定: how it is done, and no sum. */
export const stepWords: readonly string[] = words('办法 细则 程序 流程 指南 方案 规程 制度 时间 材料')
/** 给予5万元支持: the verb of a wish as the name of what is given. */
export const supportName = '支持'
/** 配套奖励, 资金支持: what is given by no more than that; 贷款贴息 and 租金补贴 are so much of something. */
export const namesPlainGift = (form: string): boolean =>
  form !== '' && [...plainGifts, ...compounds(plainGifts, plainGifts)].includes(form)
const plainGifts: readonly string[] = [...aidOrSupport, ...words('资金 专项 配套 相应 政策 财政 经费')]
/** 稳岗奖补, 落户奖励: as much as seems right, and no share of what somebody paid. */
export const namesReward = (form: string): boolean => ['奖励', '奖补', '奖金'].some((end) => form.endsWith(end))
