/** What a ceiling counts over, and how many are selected. */
import { NotExceed } from './comparisons.ts'
import { AmountNoun, Form, Give, Highest, Receive } from './grants.ts'
import { Quantity } from './quantities.ts'
import { compounds, keyword, scanned, Word, words } from './vocabulary.ts'

export const Yearly = keyword(
  'Yearly',
  '每年',
  words(
    '每年 每年度 每一年 每自然年度 同一年度 单个年度 单一年度 一个年度 一个年度内 同一年度内',
    '单个年度内 单一年度内 每个年度 每个自然年 单年度',
  ),
)
/** 每三年, 三年累计: a ceiling or a single payment over several years. */
export const EveryYears = scanned('EveryYears', '每几年')
/** Yearly in front of a ceiling, part of a name elsewhere (年度营业收入). */
export const YearOf = keyword('YearOf', '年度', ['年度', '全年', '当年'], {
  before: () => [NotExceed, Highest, AmountNoun, Form, Give, Receive, Cumulative].map((row) => row.token),
})
/** 上年度: every member up to the next comma (readings.md 15). */
export const LastYear = keyword('LastYear', '上年度', ['上年度', '上一年度', '上年', '上一年', '前一年度', '去年'], {
  categories: [Word],
})
export const Cumulative = keyword('Cumulative', '累计', [
  ...['累计', '合计', '总计'],
  ...compounds(['项目', '', '政策', '合同', '补贴', '扶持', '资助'], ['实施期内', '执行期内', '实施期间', '执行期间']),
])
/** 每家, 单个, 同一. Payload: `EachPayload`. */
export const Each = scanned('Each', '每家')
/** 每 in front of a verb or a number: 每入围1个产品, 每新增1名. */
export const Per = scanned('Per', '每')
/** 遴选, 评选: with a number a quota. */
export const Select = keyword(
  'Select',
  '遴选',
  ['遴选', '遴选出', '评选', '评选出', '择优评选', '择优遴选', '择优选取', '择优选择', '评定', '认定', '选取', '选树'],
  { before: () => [NotExceed.token, Highest.token, Quantity, Batch.token] },
)
/** 一批: a quota without a number. */
export const Batch = keyword('Batch', '一批', ['一批', '若干', '若干个'])
