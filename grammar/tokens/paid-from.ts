/** 从产业专项资金中给予, 在经营贡献奖中获得: where the money comes from, of which nobody is asked. */
import { aid } from './base-words.ts'
import { compounds, words } from './vocabulary.ts'

export const sourceOpenings: readonly string[] = ['在', '从', '由']
const ends = ['中', '里', '内']
/** Money for more than one, of which a part is given. */
export const fundEnds: readonly string[] = compounds(words('资金 专项 经费 预算 基金 专款'), ends)
/** What somebody else is given: 在企业奖励中给予 may be a part of it, so that a figure behind it says nothing yet. */
export const giftEnds: readonly string[] = compounds([...aid, '奖', '奖金', '政策'], ends)
/** Behind it, who receives is spoken of as in 可获得. */
export const receivesFrom: readonly string[] = ['获得', '享受', '申领', '申请', '领取']
/** Behind it, that it is given. */
export const givesFrom: readonly string[] = words('给予 予以 再给予 另给予 安排 拨付 发放 列支 提供 一次性')
/** In front of it, and a part of the verb. */
export const mayReceive: readonly string[] = ['可以', '可']
