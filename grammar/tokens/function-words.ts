/**
 * Words that join, limit or turn round and are part of no name: 也, 仅, 未. A character of them inside an ordinary word is none (返还, 未来).
 */
import { words } from './vocabulary.ts'

/** Of a name of somebody these stand beside it. */
const beside: readonly string[] = [...'也亦还仅只免近逾']
/** Of what is given these as well: 生活未处罚补助, 安家不补助. */
const aroundGifts: readonly string[] = [...beside, ...'再另若如但则即且未无不非勿须应需每各均都已曾约超余']

/** Ordinary words that hold one of the characters. */
const ordinary: readonly string[] = words(
  '返还 偿还 归还 退还 还款 还本 还贷 还原 借还 船只 每只 单只 只读 仅供 减免 免费 免税 免疫 避免 免租 豁免 免除 免于 免息 免检 免申即享 免签 免抵',
  '附近 靠近 接近 临近 近郊 近海 邻近 最近 近年 近期 近代 近岸 近零 近两年 近三年 近五年 近一年 远近 亲近 相近',
  '再生 再制造 再造 再融资 再担保 再就业 再保险 另类 如意 即时 即将 立即 未来 未成年 无偿 无人 无障碍 无公害 无息 无线 无烟 无菌 无纺 无机',
  '不动产 不锈钢 不断 不同 不良 非遗 非公 非物质 非全日制 非洲 应用 应急 应届 相应 反应 对应 供应 效应 适应 响应 对应 反应 感应 需求 必需 供需 内需 每股',
  '各类 各级 各项 人均 平均 均衡 首都 都市 成都 已有 合约 节约 契约 预约 签约 履约 约定 违约 公约 制约 超市 超高清 超级 超算 超低',
  '超导 超声 余热 余额 盈余 剩余 业余',
)

const holdsOf =
  (chars: readonly string[]) =>
  (name: string): boolean => {
    const rest = ordinary.reduce((text, word) => text.replaceAll(word, '、'), name)
    return chars.some((one) => rest.includes(one))
  }

/** 高级管理也人员, 仅平台: no name of anybody. */
export const holdsFunctionWord = holdsOf(beside)
/** 购房也补贴, 生活未处罚补助: no name of what is given. */
export const holdsFunctionWordInGift = holdsOf(aroundGifts)
