/** What one sum is more than another: 市场租金与实付租金的差额, 年产值超过上年产值的部分. */
import { compounds } from './vocabulary.ts'

/** Both sums alike: which of them is taken off, the order says. */
export const betweenWords: readonly string[] = ['与', '和', '同', '跟', '及', '、']
/** Words between two sums that say that the second is taken off the first. */
export const overWords: readonly string[] = ['超过', '超出', '高于', '大于', '多于', '高出', '多出']
export const growthOverWords: readonly string[] = ['较', '比', '相比', '相较', '较之', '相比于', '相较于']

const links = ['', '之间', '间', '的', '之间的', '间的']
const gaps = ['差额', '差额部分', '差价', '差价部分', '差值', '差', '之差']
const growth = compounds(
  ['新增', '增加', '增长', '净增', '净增加', '多出', '超出', '提高'],
  ['部分', '额', '量', '的部分'],
)
/** What ends such a difference, by the word between the sums. */
export const gapEnds: readonly string[] = compounds(links, gaps)
export const overEnds: readonly string[] = compounds(['', '的'], ['部分', '金额', '数额', '差额', '差额部分', '额'])
export const growthEnds: readonly string[] = compounds(['', '的'], [...growth, '增量', '增量部分', '增额', '差额'])
