/** Comparison. 民法典 第一千二百五十九条: 以上, 以下, 以内, 届满 include the number; 不满, 超过, 以外 exclude it. */
import { Quantity } from './quantities.ts'
import { keyword, Word } from './vocabulary.ts'

const comparator = { before: () => [Quantity] }

export const Reach = keyword(
  'Reach',
  '达到',
  [
    '达到',
    '达',
    '满',
    '突破',
    '至少',
    '不低于',
    '不得低于',
    '不少于',
    '不小于',
    '达到或超过',
    '大于等于',
    '大于或等于',
  ],
  comparator,
)
export const Exceed = keyword('Exceed', '超过', ['超过', '高于', '大于', '多于', '超出'], comparator)
export const FallBelow = keyword(
  'FallBelow',
  '低于',
  ['低于', '不足', '不满', '少于', '小于', '未达到', '未达', '未满'],
  comparator,
)
/** A ceiling in a grant; a comparison behind an indicator. */
export const NotExceed = keyword(
  'NotExceed',
  '不超过',
  ['不超过', '不高于', '不大于', '不多于', '不得超过', '不得高于', '至多', '不超出'],
  { strong: true },
)
export const OrMore = keyword('OrMore', '以上', ['以上', '及以上', '或以上'])
export const OrLess = keyword('OrLess', '以下', ['以下', '及以下', '或以下', '以内', '之内'])
export const Inclusive = keyword('Inclusive', '（含）', ['（含）', '（含本数）'])
export const Exclusive = keyword('Exclusive', '（不含）', ['（不含）', '（不含本数）'])
/** 部分: a marginal scale. */
export const Portion = keyword('Portion', '部分', ['部分'], { categories: [Word] })
