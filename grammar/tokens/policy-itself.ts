/** Words of a policy on itself: what it calls itself, what it defines, how long it goes, what goes before it. */
import { aidOrSupport, selfNames, withinEnds } from './base-words.ts'
import { compounds, words } from './vocabulary.ts'

/** The policy, as it speaks of itself. */
export const policyWords: readonly string[] = [
  ...selfNames,
  ...words('本方案 本通知 本文件 主要 的'),
  ...compounds(
    ['本'],
    words('若干政策 若干措施 若干意见 扶持办法 管理办法 实施办法 实施细则 扶持政策 优惠政策 优惠扶持政策 奖励政策'),
  ),
  ...['扶持政策', '优惠政策', '优惠扶持政策'],
  ...aidOrSupport,
]
/** 本办法所称X: what is explained. */
export const namingWords: readonly string[] = [
  ...compounds(
    [...policyWords.filter((word) => word.startsWith('本')), '本条', '本条款', '本款', '本项', '本章'],
    ['所称', '所称的', '所指', '所指的', '中所称', '中的'],
  ),
  '所称',
]
/** 不含土地: how far a word reaches. */
export const delimitingWords: readonly string[] = ['均不含', '不含', '不包括', '不包含', '包括', '包含', '含']
/** What decides where another document does. */
export const precedingWords: readonly string[] = [
  ...['另有规定', '有新规定', '不一致', '有关规定', '执行期限', '已有明确', '相抵触', '有冲突', '新的规定', '有规定'],
  // 国家政策发生变化的，从其变化
  ...compounds(['', '发生', '有', '作出', '进行', '如有'], ['变化', '变动', '调整', '变更', '修订', '修改']),
]
/** 除另有规定外: what it is left to. */
export const reservingWords: readonly string[] = compounds(
  ['另有', '另作', '另行', '特别', '特殊', '专门'],
  ['规定', '说明', '约定', '注明', '要求', '明确'],
)
/** In front of a last day, and of a day. */
export const untilWords: readonly string[] = ['至', '到', '截至', '截止', '截止至', '截止到']
export const fromWords: readonly string[] = ['自', '从']
export const daysLead: readonly string[] = [...untilWords, '于', '将于', ...fromWords, '到期']
/** How long a policy goes. */
export const lastingNouns: readonly string[] = ['有效期', '有效期限', '试行期', '试行期限']
/** 有效期内, 有效期届满: says when, and not how long. */
export const withinPeriodWords: readonly string[] = [
  ...withinEnds,
  ...words('间 期间 满 届满 期满 到期 结束 终了 前 之前 后 之后 以外 外 已'),
]
/** 起30日后施行: what closes such a sentence. */
export const beginningEnds: readonly string[] = words('起 后 之后 正式 开始 施行 实施 执行 生效 试行')
