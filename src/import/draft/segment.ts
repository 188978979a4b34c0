/** Where a condition begins and ends in a folded sentence. */
import { isGeneric } from '../../analysis/generic-nouns.ts'

export interface Range {
  readonly start: number
  readonly end: number
}

const separators = '，；。：'

/** The stretch between two separators around a range; parentheses and quotes hold none. */
export function segmentAround(text: string, range: Range): Range {
  const cuts = separatorsOf(text)
  const before = cuts.findLast((at) => at < range.start)
  const after = cuts.find((at) => at >= range.end)
  return { start: before === undefined ? 0 : before + 1, end: after ?? text.length }
}

function separatorsOf(text: string): readonly number[] {
  const found: number[] = []
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? ''
    if ('（“《'.includes(character)) depth += 1
    else if ('）”》'.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && separators.includes(character)) found.push(index)
  }
  return found
}

const openers =
  /^(?:（[一二三四五六七八九十\d]+）|\d{1,2}[.．、])?(?:(?:其中|并且|同时|而且|且|并(?![购网入轨联行列重发])|或者|或(?!有)|及(?!时|格)|以及|和(?![谐解平])|与(?!会))?(?:对于|针对|对(?!接|[口标]|[外内](?![资企商籍]))|凡)?(?:其|由)?)/u

/** Without the words that only lead to a condition, and without the party at its end (…的企业). */
export function trimCondition(text: string, range: Range): Range {
  const inner = text.slice(range.start, range.end)
  const opener = openers.exec(inner)?.[0].length ?? 0
  const start = range.start + opener
  const left = excepted.exec(text.slice(start, range.end))
  if (left !== null) return { start: start + 1, end: range.end - (left[1]?.length ?? 0) }
  return trimParty(text, { start, end: range.end })
}

/** 除出口企业外: who is left out; what somebody gets besides is no condition. */
const excepted = /^除(?!了|此|享受)[^，；。]+?((?:以|之)?外)$/u

/** 获得…的个人 -> 获得…; 调用…的应用项目 -> 调用…. 中心的建设企业 stays: nothing happens in front of 的. */
export function trimParty(text: string, range: Range): Range {
  const inner = text.slice(range.start, range.end).replace(/的$/u, '')
  const end = range.start + inner.length
  const at = lastOutside(inner, '的')
  if (at <= 0) return { start: range.start, end }
  const head = inner.slice(at + 1)
  const isParty = isGeneric(head) || (head.length <= 8 && partyEnd.test(head) && !/[和及、或]/u.test(head))
  const isEvent = isGeneric(head) || events.test(inner)
  return isParty && isEvent ? { start: range.start, end: range.start + at } : { start: range.start, end }
}

const partyEnd = /(?:企业|单位|机构|项目|个人|团队|公司|主体)$/u
/** Verbs that say what somebody did; what follows is what was done. */
export const events =
  /^(?:新|首次|已|成功|经认定|当年|上年度|连续)?(?:获|取得|入选|入围|进入|列入|纳入|通过|完成|参与|参加|使用|采用|调用|投资|引进|引入|新增|新建|新设|设立|建设|建成|购买|购置|租赁|租用|租|承担|开展|举办|承办|主办|牵头|落户|入驻|迁入|注册|成立|开发|研发|研制|生产|实现|达到|提供|吸纳|招用|上市|挂牌|发行|出口|进口|认定|评为|被|在|从事|符合|具有|拥有|属于|享受|办理|缴纳|支付|签订|中标|首次|改造|实施|转化|申请|制定|主导)/u

function lastOutside(text: string, wanted: string): number {
  let depth = 0
  for (let index = text.length - 1; index >= 0; index--) {
    const character = text[index] ?? ''
    if ('）”》'.includes(character)) depth += 1
    else if ('（“《'.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && character === wanted) return index
  }
  return -1
}
