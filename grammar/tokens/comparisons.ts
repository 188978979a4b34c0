/** Comparison. 民法典 第一千二百五十九条: 以上, 以下, 以内, 届满 include the number; 不满, 超过, 以外 exclude it. */
import { CalendarDate, Quantity } from './quantities.ts'
import { Aside, CloseParenthesis } from './structure.ts'
import { keyword, scanned, Word, words } from './vocabulary.ts'

const comparator = { before: () => [Quantity] }

export const Reach = keyword(
  'Reach',
  '达到',
  words('达到 达 满 突破 至少 不低于 不得低于 不少于 不小于 达到或超过 大于等于 大于或等于 不早于'),
  comparator,
)
export const Exceed = keyword('Exceed', '超过', ['超过', '高于', '大于', '多于', '超出', '晚于'], comparator)
export const FallBelow = keyword(
  'FallBelow',
  '低于',
  ['低于', '不足', '不满', '少于', '小于', '早于', '未达到', '未达', '未满'],
  comparator,
)
/** 前10名, 前三名: a rank, of which a smaller one is better. The scanner tells it from 前 behind a date. */
export const Top = scanned('Top', '前…名')
/** 第1名, 第2至5名: the rank itself. */
export const Rank = scanned('Rank', '第…名')
/** A ceiling in a grant; a comparison behind an indicator. */
export const NotExceed = keyword(
  'NotExceed',
  '不超过',
  ['不超过', '不高于', '不大于', '不多于', '不得超过', '不得高于', '至多', '不超出', '不突破', '不得突破'],
  { strong: true },
)
/** Behind a figure alone: 规模以上, 省级以上 are names. */
const figure = { behind: () => [Quantity, Inclusive.token, Exclusive.token, CloseParenthesis, Aside] }
export const OrMore = keyword('OrMore', '以上', ['以上', '及以上', '或以上'], figure)
export const OrLess = keyword('OrLess', '以下', ['以下', '及以下', '或以下', '以内', '之内'], figure)
export const Inclusive = keyword('Inclusive', '（含）', ['（含）', '（含本数）'])
export const Exclusive = keyword('Exclusive', '（不含）', ['（不含）', '（不含本数）'])
const day = { behind: () => [CalendarDate, Inclusive.token, Exclusive.token] }

/** 2025年1月1日以后: from that day on, unless （不含） says otherwise. */
export const SinceDay = keyword('SinceDay', '以后', ['以后', '之后', '后', '起', '之日起', '以来'], day)
/** 2025年1月1日以前: up to the day before, unless （含） says otherwise. */
export const BeforeDay = keyword('BeforeDay', '以前', ['以前', '之前', '前'], day)
/** 至2025年12月31日期间, 至…止: closes a range of days. */
export const UntilDay = keyword('UntilDay', '期间', ['期间', '之间', '止', '为止', '截止'], day)
/** 部分: a marginal scale. */
export const Portion = keyword('Portion', '部分', ['部分'], { categories: [Word] })
