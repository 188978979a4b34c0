/** Words of how a sum that was given is paid: looked for in the text of a segment, none is a token. */
import { compounds } from './vocabulary.ts'

/** 拨付, 兑付: paying out what was given, and giving nothing. */
export const payingVerbs: readonly string[] = [
  ...['拨付', '兑付', '兑现', '发放', '支付', '给付', '付', '预拨', '预付', '首付', '首拨'],
]
/** A part of it, by its place: 首期, 第二笔, 余款. */
export const partWords: readonly string[] = [
  ...compounds(['首', '第一', '第二', '第三', '第四', '第五', '第六'], ['期', '批', '次', '笔', '年', '年度']),
  ...[
    '先',
    '先行',
    '首付',
    '首拨',
    '预付',
    '预拨',
    '余款',
    '余额',
    '尾款',
    '剩余',
    '剩余部分',
    '其余',
    '其余部分',
    '余下',
    '余下部分',
  ],
]
/** What else such a segment may say. */
export const planWords: readonly string[] = [
  ...[
    '资金',
    '补助资金',
    '补贴资金',
    '奖励资金',
    '奖补资金',
    '扶持资金',
    '补助',
    '补贴',
    '奖励',
    '奖金',
    '比例',
    '比例为',
  ],
  ...[
    '按',
    '按照',
    '的',
    '为',
    '再',
    '各',
    '均',
    '每年',
    '每期',
    '每次',
    '每批',
    '分别',
    '予以',
    '、',
    '和',
    '分期',
    '比例分别为',
  ],
]
/** What is left, without a figure. */
export const restWords: readonly string[] = [
  ...['余款', '余额', '尾款', '剩余', '剩余部分', '其余', '其余部分', '余下', '余下部分'],
]
/** 分三年平均拨付 */
export const equalWords: readonly string[] = ['平均', '等额', '均等']
/** 验收合格后: a step that must come first. */
export const stepEnds: readonly string[] = ['后', '时', '前', '完成', '当年', '当月']
/** 从下一年度开始, 自认定次年起: from when on the parts are paid. */
export const paymentStarts: readonly string[] = compounds(
  compounds(['从', '自', '由', '于'], ['', '认定', '获得认定', '获批', '批准', '审核通过']),
  compounds(
    ['下一年度', '下一年', '下年度', '下年', '次年度', '次年', '翌年', '当年度', '当年', '下一季度', '次月', '下月'],
    ['起', '开始', '起始', '之日起'],
  ),
)
