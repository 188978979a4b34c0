/** Words of what an authority wishes and does for a trade, and of what a policy is for: they give nothing themselves. */
import { compounds, words } from './vocabulary.ts'

/** What an authority wishes: in front of an award it asks nothing, whatever follows. */
export const encouragingWords: readonly string[] = compounds(
  ['', '大力', '积极', '重点', '优先', '主要', '着力', '全力', '持续', '深入', '充分', '进一步'],
  ['支持', '鼓励', '引导', '推动', '促进', '倡导', '激励', '推进', '助力'],
)
/** What an authority does for a trade; in front of …的 the same words may ask something of an applicant. */
export const furtheringWords: readonly string[] = compounds(
  ['', '大力', '积极', '着力', '全力', '持续', '深入', '充分', '进一步', '不断', '全面', '切实', '探索'],
  words(
    '打造 加快 强化 加强 提升 完善 优化 构建 培育 壮大 发挥 深化 健全 加大 围绕 聚焦 立足 依托 融入',
    '赋能 营造 发展 推广 夯实 激发 释放 布局 拓展 开展 实施 推行',
  ),
)
/** 力争产业规模增长30%: what it is to come to. */
export const aimingWords: readonly string[] = ['力争', '争取', '力求', '确保', '努力实现', '推动实现']
/**
 * 建立…体系, 运用…方式: what is done for a trade, or by somebody, where nothing is given for it; in front of what names nobody anew the
 * same words say for what.
 */
export const undertakingWords: readonly string[] = compounds(
  ['', '大力', '积极', '着力', '全力', '持续', '深入', '进一步', '不断', '全面', '切实', '探索', '加快'],
  words(
    '建立 建设 搭建 构建 开展 组织 实施 运用 利用 统筹 整合 增强 扩大 培养 推行 落实 开拓 保障 改善',
    '改进 创新 丰富 引进 汇聚 集聚 提高 巩固',
  ),
)
/** 扶持种粮大户 */
export const fosteringWord = '扶持'
/** 区级财政安排…资金: money that nobody can apply for, where nothing says how much. */
export const fundingWords: readonly string[] = ['安排', '设立']
export const fundedBy: readonly string[] = ['财政', '财政每年', '财政年度', '政府', '政府每年', '财政预算', '财政统筹']
export const fundEnds: readonly string[] = ['资金', '基金', '经费']
/** Behind such words a wish would promise something. */
export const promisingWords: readonly string[] = ['免费', '减免', '免收', '免征', '免租']
/** 为服务山区群众, 为了…: what something is for. */
export const aimOpenings: readonly string[] = ['为', '为了']
/** What a policy is made for, or by what it is made. */
export const purposeWords: readonly string[] = words('为 为了 根据 依据 按照 贯彻 为贯彻 落实 结合 深入贯彻')
/** 结合我区实际，特制定本办法: what closes such a sentence. */
export const issuingWords: readonly string[] = [
  ...words('结合 我区 我市 我县 本区 本市 本县 实际 实际情况 现 特 就 提出 如下 以下'),
  ...['制定', '制订', '出台', '修订', '印发', '制定了', '提出', '，', '并'],
  ...['本', '办法', '政策', '措施', '意见', '细则', '规定', '方案', '若干', '实施', '扶持', '管理', '支持'],
]
