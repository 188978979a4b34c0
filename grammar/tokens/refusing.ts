/** Words of who gets nothing, of what is taken back, and of what is done about whoever cheats. */
import { aidOrSupport, selfNames } from './base-words.ts'
import { compounds, words } from './vocabulary.ts'

/** 不得申报本市各类补贴: of whatever there is. */
export const allOfWords: readonly string[] = compounds(
  ['', '本市', '本区', '本县', '我市', '我区', '我县', '本级'],
  ['各类', '各项', '任何', '一切', '所有'],
)
/** 三年内, in front of a refusal. */
export { withinEnds as withinWords } from './base-words.ts'
/** 对知识产权贯标的资助 */
export const ofWord = '的'
const recovering = words('退回 追回 收回 追缴 返还 缴回 退还 归还')
/** 骗取资金的，追缴已拨付资金，不得申报: what is done besides about whoever is refused. */
export const recoveringWords: readonly string[] = compounds(['', '依法', '全额', '予以', '应', '须'], recovering)
/** 不再支持并追回资金: what joins it to the refusal. */
export const besidesWords: readonly string[] = ['并', '且', '并且', '同时', '，并']
/** 追回已拨付的全部补助资金: what is taken back. */
export const refundedWords: readonly string[] = [
  ...words('已 拨付 发放 兑付 兑现 下达 获得 享受 取得 领取 支付 的 其 全部 全额 相关 有关 相应 财政 资金 款项 经费'),
  ...aidOrSupport,
]
/** What binds later on: no condition of what is given. */
export const obligationWords: readonly string[] = ['承诺', '迁出', '迁离', ...recovering]
/** What is done about whoever cheats: it binds later on, and asks no fact of an applicant. */
export const sanctionWords: readonly string[] = [
  ...words('骗取 套取 弄虚作假 虚报 冒领 截留 挪用 提供虚假 伪造 瞒报 隐瞒 虚假材料 违规使用'),
]
/** 一票否决, 取消…的资格: whoever is named gets nothing; a word, or how it begins and ends. */
export const refusingEnds: readonly (readonly [string, string])[] = [
  ['一票否决', ''],
  ['实行一票否决', ''],
  ['取消', '资格'],
  ['不具备', '资格'],
  ['无', '资格'],
  ['没有', '资格'],
  ['不列入', '范围'],
  ['不纳入', '范围'],
  ['不属于', '范围'],
  ['不在', '范围'],
  ['不得列入', '范围'],
  ['不得纳入', '范围'],
  ['不作为', '对象'],
  ['不列为', '对象'],
  ['不得申请', ''],
  ['不能申请', ''],
  ['不可申请', ''],
  ['不予申请', ''],
  ['不得申领', ''],
  ['不予认定', ''],
  ['不予资助', ''],
  ['无权', ''],
  ['不给', ''],
  ['不奖', ''],
  ['不补', ''],
  ['不予', ''],
]
/** 本条规定不适用于…: what an article says. */
export const articleWords: readonly string[] = [...aidOrSupport, ...words('本条 上述 规定 政策')]
/** 享受本款奖励的: a part of the article, and not all of it. */
export const paragraphPointers: readonly string[] = ['本款', '本项']
/** 严禁失信企业申报: the same in front of whoever is named, and what stands behind. */
export const forbiddingWords: readonly string[] = ['严禁', '禁止', '不允许']
export const applyingWords: readonly string[] = words(
  '申报 申请 享受 申领 参与申报 参加申报 提出申请 享受本政策 申报本政策 纳入支持范围',
)
/** What may stand behind a refusal: of what. */
export const refusedWords: readonly string[] = [
  ...selfNames,
  ...aidOrSupport,
  ...words('上述 以上 各项 任何 政策 资金'),
  ...words('资格 的 和 、 等 享受 本条 本款 本条款 本项 其 融资 申报 申请 受理 项 此项 该项'),
]
