/** Words that bound a sum by another, in other forms than 最高 and 不超过 in front of it. */
import { compounds, words } from './vocabulary.ts'

/** 可选择给予5万元或8万元, ，由企业择一申报: says of a choice that is written out that it is one. */
export const choosingVerbs: readonly string[] = words('选择 自主选择 自愿选择 自行选择 任选 任意选择')
export const choiceWords: readonly string[] = words('择一 择其一 任选其一 任选一项 任择其一 二选一 选择其一')
export const choiceFillings: readonly string[] = [
  ...choiceWords,
  ...words(
    '由 企业 申请人 申报人 申报企业 单位 申报单位 自主 自行 自愿 选择 申报 享受 申请 申领 可 两者 二者 以上两项 的',
  ),
]
/** 以10万元为限: in front of what bounds, and behind it. */
export const boundOpening = '以'
export const boundEnds: readonly string[] = words('为限 为上限 为最高限额 为最高限 为封顶')
/** 以10万元为上限: where the last of it is a keyword of its own. */
export const boundCopula = '为'
/** 至多给10万元: a verb of giving in short, between the bound and its sum. */
export const shortGive = '给'

const ofTwo = ['', ...compounds(['两者', '二者', '两项', '两者之间', '两者中', '二者中', '两者之中'], [''])]
const lower = words('孰低 取低 取其低 就低 从低 较低者 较低值 低者 取小 取其小 孰小 较小者 较小值 从低原则 就低原则')
const ends = ['', ...words('者 值 原则 的原则 标准 金额')]
/** 设备款与租金孰低, 两者取其低: the smaller of the two. */
export const lowerWords: readonly string[] = compounds(compounds(ofTwo, lower), ends)
/** 按孰低的原则给予: what may stand between it and the verb. */
export const lowerEnds: readonly string[] = words('原则 标准 金额 值 者')
/** 两者取其低，按就低原则执行: what a segment of nothing else is made of besides. */
export const lowerFillings: readonly string[] = words('按 按照 以 的 原则 执行 计算 确定 兑现 核定 为准')
