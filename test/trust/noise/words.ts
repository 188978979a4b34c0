/** Words and clauses that policies use, to be put where the text does not have them. */

const list = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(' '))

/** They say how much, how often, to whom, or change what was said: never part of a name. */
export const actingWords: readonly string[] = [
  ...list(
    '原则上 一般情况下 约 大约 左右 上下 近 逾 超 不足 最低 至少 至多 最少 起步 保底 封顶 上限 下限 限额内 不低于 不少于 不超过 不突破',
  ),
  ...list(
    '打八折 八折 对折 减半 加倍 翻番 一半 三成 半额 全额 差额 足额 定额 按比例 同比例 递增 递减 逐年递减 上浮10% 下调20% 提高至 降低到',
  ),
  ...list(
    '减去 扣除 扣减 抵扣 剔除税费 不含税 含税 税后 净额 孰低 孰高 两者取其低 两者取其高 就高 就低 从高 从低 较高者 较低者 取最大值',
  ),
  ...list(
    '择优 酌情 视情 适当 经研究 研究决定 一事一议 另行确定 待定 暂定 择一 二选一 任选一项 只享受一项 不重复 不叠加 可叠加 可重复',
  ),
  ...list(
    '一票否决 除外 不含外资 紫晶园除外 仅限三年 仅限一次 只限本地 首次 第二次 连续两年 每两年一次 隔年 分三年 分期 按季 按月 逐月',
  ),
  ...list(
    '限前十名 前五名 后三名 仅对前三家 名额有限 先到先得 额满为止 用完为止 未失信 无欠税 未处罚 不得申报 不予支持 暂停享受',
  ),
  ...list(
    '比上年增加 同比增长10% 新增部分 超基数部分 增量部分 超出部分 其余部分 人均 户均 亩均 每家 每项 每次 每年 每月 每人每天 累计 合计',
  ),
  ...list('另 再 另外 额外 也 还 同时 或者 以及 并且 但 否则 如 若 除非 只有 仅 只 才 方可 不 非 无 未 免'),
  ...list('20万元 50% 三年内 2027年起 满一年后 次年 第二年起 五年以上 100人以上 1:1 1倍 三倍 半年 一年以内 每满一年'),
]
/** They say nothing of that, or name somebody or something. */
export const idleWords: readonly string[] = [
  ...list('紫晶园 风车 灯塔 码头 渡口 蓝莓 竹编 陶窑 船坞 磨坊 驿站 花海 茶亭 石桥 古井 盐田 纸坊 酒窖 书院 剧社'),
  ...list(
    '我区 本市 辖区内 全区 各 各类 有关 相关 上述 该 此类 等 进一步 积极 大力 切实 及时 按规定 按程序 依法 依规 予以 给予 可 可以 均 一般',
  ),
  ...list('企业 单位 项目 机构 团队 个人 平台 基地 园区 产业 资金 政策 奖励 补贴 补助 资助 扶持 支持 经费 费用'),
]

/** Each by itself, and some put between commas as policies put them in. */
export const policyWords: readonly string[] = [
  ...new Set([...actingWords, ...idleWords, ...actingWords.slice(0, 60).map((word) => `，${word}，`)]),
]

/**
 * Where a word that acts says what the text says already, and so changes nothing: each with what stands right beside it, and why.
 */
const saidAlready: readonly { readonly words: readonly string[]; readonly beside: RegExp }[] = [
  // A ceiling beside a ceiling: 最高至多200万元.
  {
    words: list('至多 最多 不超过 不突破 上限 封顶 限额内'),
    beside: /最高|最多|最长|不超过|不高于|不突破|上限|至多|封顶/u,
  },
  // Somebody settles it already, and that is waited for: 研究另行确定决定扶持金额.
  { words: list('经研究 研究决定 另行确定 待定 视情 酌情 一事一议'), beside: /研究|确定|决定|议定|一事一议/u },
  // One matter and one applicant are what is reckoned anyway: 给予每家50万元.
  { words: list('每家 每项 每次 每年'), beside: /每|给予|一次性|项目|年/u },
  // A sum that is fixed, and the whole of what is given whole: 定额补助, 差额足额给予.
  { words: list('定额 足额 全额'), beside: /奖励|补助|资助|补贴|支持|差额|给予/u },
  // What joins two things that both are asked or given anyway: 对甲的并且乙, ，同时给予.
  { words: list('并且 同时'), beside: /[，；。、的]/u },
]
/** The text beside a place where a word is put. */
const NEAR = 4
export const isSaidAlready = (text: string, at: number, word: string): boolean =>
  saidAlready.some(
    ({ words, beside }) =>
      words.includes(word.replaceAll('，', '')) && beside.test(text.slice(Math.max(0, at - NEAR), at + NEAR)),
  )

const acting = new Set(actingWords)
export const isActing = (word: string): boolean => acting.has(word.replaceAll('，', ''))
