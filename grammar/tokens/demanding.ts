/** Words of what is asked of whoever applies. */
import { aidOrSupport, selfNames } from './base-words.ts'
import { compounds, words } from './vocabulary.ts'

/** 注册在本县的企业方可申报: nobody else. */
export const onlyThenWords: readonly string[] = words('方可 才可 才能 方能 才可以 方可以 才有资格 方具备')
/** 注册在本县的企业可以申请补助: whoever applies must be one of them. */
export const mayApplyWords: readonly string[] = compounds(
  ['可', '可以', '均可', '均可以', '可按规定', '有资格'],
  ['申请', '申报', '申领', '提出申请'],
)
/** Asks something, where it opens a segment without 的 in front of a grant. */
export const unheadedConditions: readonly string[] = words('获 被 入选 入围 列入 取得 通过 首次 成功 荣获')
/** 仅面向本县企业, 只有本县企业才能申报 */
export const onlyForWords: readonly string[] = [
  ...words('仅面向 只面向 仅限于 仅限 只限于 只限 限于 只有 仅对 只对 仅支持 只支持 仅针对 须为 应为'),
]
/** 申报企业须…: what is asked of whoever applies. */
export const demandingWords: readonly string[] = words('应当 必须 需要 应 须 需 均须 均应 均需 还须 还应 还需')
/** Words that hold one of them and demand nothing. */
export const undemandingWords: readonly string[] = [
  ...words('所需 需求 急需 刚需 必需品 应用 应对 应急 应届 应收 应付 供应 响应 适应 反应 对应 相应 无须 无需', '效应'),
]
/** Behind a word of demand, in front of what is asked. */
export const beingWords: readonly string[] = words('同时 为 是 具有 具备 拥有 符合 满足 属于 达到 系 已 在 未 无 不')
/** What of a demand means what stands in front of it, or is part of what is asked. */
export const meaningfulBeing: readonly string[] = ['未', '无', '不', '在', '已']
/** 扶持对象是指…: who the applicant is. */
export const applicantWords: readonly string[] = compounds(
  ['', ...selfNames, ...compounds(selfNames, ['的'])],
  [...compounds(aidOrSupport, ['对象']), ...words('申报主体 申报对象 申报企业 申报单位 申请人 申报人 适用对象')],
)
export const meaningWords: readonly string[] = words(
  '是指 指 为 是 包括 主要为 主要是 主要包括 限于 仅限于 须为 应为 应当为 必须是',
)
/** A segment that opens so asks something, even behind a wish. */
export const startsOfConditions: readonly string[] = [
  ...words('获 被 经 入选 达到 取得 列入 首次 新 已 通过 完成 成功 年 近 符合 满足 具备 属于 未 无 对 凡 为'),
]
/** Whoever applies, in general words. */
export const subjectWords: readonly string[] = [
  ...selfNames,
  ...words('享受 获得 获 受 申请 申报 申领 本条 本款 本 的 各 所有 凡 均'),
  ...words('企业 单位 机构 个人 主体 项目 组织 对象 申请人 申报人 申请者 申报者 农户 户 人员 团队 平台'),
  ...aidOrSupport,
  ...words('资金 政策 该 上述 以上 相关 有关 专项'),
]
/** 高级管理人员，是指茶企中总经理、业务主管: within whom the posts are that are counted up. */
export const withinWords: readonly string[] = ['中', '内', '中的', '内的', '的']
