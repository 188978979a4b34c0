/** Words that say how long something is given, or how much of something counts: 补贴期限, 享受年限, 补贴面积. */
import { aidOrSupport } from './base-words.ts'
import { compounds, words } from './vocabulary.ts'

/** What somebody is given or does while it is given; the words of a term may begin with more: 租房补贴期限. */
const courses: readonly string[] = [
  ...aidOrSupport,
  ...words('贴息 返还 减免 津贴 优惠 享受 发放'),
  ...compounds(['享受'], aidOrSupport),
]
/** What an applicant does meanwhile: a term where it is limited, and a condition where it only says how long. */
const doings: readonly string[] = ['见习', '实习', '培训', '服务', '租赁']
/** 贷款期限, 合同期限 are of something else: only a course of giving has a term by itself. */
const periods: readonly string[] = ['期限', '年限', '时限', '时间', '期间', '时长', '月数', '年数', '期']
/** 期限不超过三年, whatever it is of. */
const barePeriods: readonly string[] = ['期限', '年限', '时限']
const amounts: readonly string[] = ['面积', '人数', '户数', '台数', '月数', '数量', '规模']
/** Between the noun and how long: 期限原则上为, 时间累计可. */
const fillings: readonly string[] = ['为', '是', '可', '最长', '最多', '原则上', '一般', '累计', '均', '总计', '合计']

const termNouns = compounds(courses, periods)
const limitedNouns = compounds(doings, periods)
const countNouns = compounds([...courses, ...doings], amounts)

/** 补贴期限为, 租房补贴期限, 期限: how long; `limited` where words of a ceiling follow: 见习期限不超过. */
export function namesTerm(text: string, limited: boolean): boolean {
  const noun = withoutFillings(text)
  const nouns = limited ? [...termNouns, ...limitedNouns] : termNouns
  return barePeriods.includes(noun) || nouns.some((one) => noun.endsWith(one))
}
/** 补贴面积, 补贴人数: how much of what is counted. */
export function namesCounted(text: string): boolean {
  const noun = withoutFillings(text)
  return countNouns.some((one) => noun.endsWith(one))
}
/** 企业 of 企业补贴面积 and 企业补贴期限: in front of what is limited. */
export function beforeTerm(text: string): string {
  const noun = withoutFillings(text)
  const ends = [...countNouns, ...termNouns].filter((one) => noun.endsWith(one))
  const longest = ends.reduce((left, right) => (right.length > left.length ? right : left), '')
  return noun.slice(0, noun.length - longest.length)
}
/** 享受补贴（不超过2年）, 补贴（3年）: a course of giving in front of how long, and nothing else. */
export const namesCourse = (text: string): boolean => courses.includes(withoutFillings(text))
/** 累计（不超过三年）: nothing that says of what. */
export const fills = (text: string): boolean => withoutFillings(text) === ''
/** 时间最长不超过5年, a segment of its own. */
export const namesTime = (text: string): boolean => ['时间', '期间', '时长'].includes(withoutFillings(text))
/** 为期三年, 持续三年. */
export const lastingWords: readonly string[] = ['为期', '连续', '持续', '连续不超过']

const instruments: readonly string[] = ['股权', '投资', '贷款', '借款', '融资', '担保']
/** 股权投资支持, 信用贷款: what is lent or staked has a time of its own; 贷款贴息 may be so much a year. */
export const namesInstrument = (text: string): boolean =>
  instruments.some((word) => text.includes(word)) &&
  !aidOrSupport.some((word) => word !== '支持' && text.includes(word)) &&
  !text.includes('贴息')
/** 占股比例不超过20%: how much of a firm a stake comes to, and no share of what is given. */
export const stakeShares: readonly string[] = ['占股比例', '持股比例', '股权比例', '入股比例', '占股', '持股']

const countedIn: readonly string[] = ['含', '包含', '包括', '其中含', '含此前', '包括此前', '含之前', '包括之前']
const hadOf: readonly string[] = compounds(
  ['已享受', '已获得', '已经享受', '已经获得', '已享受过', '已获'],
  ['', '的', ...aidOrSupport, ...compounds(['的'], aidOrSupport), '政策的', '的政策'],
)
const spans: readonly string[] = ['年份', '年度', '年限', '年数', '期限', '时间', '期间']
const hadBrackets = new Set(compounds(countedIn, compounds(hadOf, spans)))
/** 累计五年（含已享受的奖励年份）: what counts as part of a term; how long it is stays. */
export const countsHadTime = (bracket: string): boolean => hadBrackets.has(bracket.slice(1, -1))

function withoutFillings(text: string): string {
  const word = fillings.find((one) => text.endsWith(one))
  return word === undefined ? text : withoutFillings(text.slice(0, -word.length))
}
