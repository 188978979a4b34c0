/** Lists that others are built from, one for each concept: a word that belongs to it is added here, once. */
import { words } from './vocabulary.ts'

/** What is given, which is also the verb of giving it. */
export const aid = words('奖励 补贴 补助 资助 奖补 扶持')
/** 支持 is a wish, too, so that it is no form by itself. */
export const aidOrSupport: readonly string[] = [...aid, '支持']
/** What whoever is given something does to have it. */
export const taking = words('享受 申报 申请 申领 领取 选择 获得')
/** How a policy calls itself. */
export const selfNames = words('本办法 本政策 本措施 本意见 本细则 本规定')
/** Steps of an order: which of the cases that are written out. */
export const ranks = words('等级 等次 级别 档次 层次')
/** 三年内 */
export const withinEnds = words('内 之内 以内')
/** 除…外 */
export const exceptEnds = words('以外 之外 外')
/** 另行给予: beside what was given before. */
export const moreGiving = words('另行给予 另外给予 额外再给予 再额外给予 再另行给予 再行给予 另再给予')
