/**
 * What a page or a site puts around a document: page numbers, running heads, navigation, advertisements. Nothing is lost:
 * what is taken out is given back, for the file and for the summary. A line in doubt stays.
 */
import { foldString } from '../../source/fold.ts'
import { headKind } from '../structure/head-lines.ts'
import { startsStructure } from '../structure/headings.ts'
import type { SourceLine } from './source-lines.ts'

export interface SortedLines {
  readonly kept: readonly SourceLine[]
  /** In the order of the text. */
  readonly dropped: readonly SourceLine[]
}

export function dropFurniture(lines: readonly SourceLine[]): SortedLines {
  const folded = lines.map((line) => foldString(line.text))
  const bare = new Set(folded.filter((text) => /^\d{1,3}$/u.test(text)).map(Number))
  const marks = folded.map((text, index) => isPageNumber(text, folded[index + 1] ?? '', bare))
  markRunningHeads(lines, folded, marks)
  const body = folded.findIndex((text) => startsStructure(text))
  for (const [index, text] of folded.entries()) {
    if (isSiteLine(text) && !(body >= 0 && index > body && isSentence(text))) marks[index] = true
  }
  markAround(folded, marks)
  const kept: SourceLine[] = []
  let gap = false
  for (const [index, line] of lines.entries()) {
    if (marks[index] === true) gap ||= line.afterBlank
    else {
      kept.push(gap && !line.afterBlank ? { ...line, afterBlank: true } : line)
      gap = false
    }
  }
  return { kept, dropped: lines.filter((_, index) => marks[index] === true) }
}

const numberedPage =
  /^(?:[-·~_]+\d{1,4}[-·~_]+|第\d{1,4}页(?:[，/,]?共\d{1,4}页)?|共\d{1,4}页|\d{1,4}\/\d{1,4}|(?:page|p\.?)\d{1,4}(?:of\d{1,4})?)$/iu

/** A bare number is a page's when another one, one higher or lower, is too, and no unit goes on with it. */
function isPageNumber(text: string, next: string, bare: ReadonlySet<number>): boolean {
  if (numberedPage.test(text)) return true
  if (!/^\d{1,3}$/u.test(text)) return false
  if (/^(?:[万亿千百]|[元年月日个家人项次%‰])/u.test(next)) return false
  const page = Number(text)
  return bare.has(page - 1) || bare.has(page + 1)
}

/** Lines that come again beside a page number or a page break. */
function markRunningHeads(lines: readonly SourceLine[], folded: readonly string[], marks: boolean[]): void {
  const places = new Map<string, number[]>()
  for (const [index, text] of folded.entries()) {
    if (text.length > 60 || marks[index] === true || startsStructure(text) || isOperative(text)) continue
    const key = text.replace(/\d+/gu, '0')
    const found = places.get(key)
    if (found === undefined) places.set(key, [index])
    else found.push(index)
  }
  for (const found of places.values()) {
    if (found.length < 2) continue
    const beside = found.filter((index) => isAtPageBreak(lines, marks, index))
    if (beside.length < 2 && found.length > 2) continue
    // One of them is the document's own title, which the others repeat.
    const isTitle = headKind(folded[found[0] ?? 0] ?? '') !== undefined
    const own = isTitle && beside.length === found.length ? found[0] : undefined
    for (const index of beside) if (index !== own) marks[index] = true
  }
}

function isAtPageBreak(lines: readonly SourceLine[], marks: readonly boolean[], index: number): boolean {
  const next = lines[index + 1]
  return (
    lines[index]?.afterPage === true ||
    next?.afterPage === true ||
    marks[index - 1] === true ||
    marks[index + 1] === true
  )
}

const sitePatterns: readonly RegExp[] = [
  /^(?:您?现在的?位置|当前位置|您的位置|所在位置)[：:]?/u,
  /^首页(?:$|[>›»\/|·-])/u,
  /^(?:来源|信息来源|稿件来源|发布(?:时间|日期|机构|人)|更新时间|浏览(?:次数|量)|阅读(?:次数|量)|点击(?:次数|量|数)|访问量|作者|编辑|责任编辑|字号|字体|打印|分享到?|关键词|索引号|主题分类|有效性|体裁分类)[：:【\[]/u,
  /^(?:扫一扫|微信扫|扫码|长按识别|分享到|打印本页|关闭(?:窗口|本页)|返回(?:顶部|首页|列表)|收藏本[页站]|我要(?:纠错|打印|分享|咨询)|无障碍|网站地图|联系我们|关于我们|登录|注册|搜索|点击(?:下载|查看|咨询)|相关附件下载|大中小)/u,
  /(?:ICP备|公网安备|网站标识码|版权所有|Copyright|AllRightsReserved)/iu,
  /^(?:https?:\/\/|www\.)\S+$/iu,
  /(?:加微信|微信公众号|微信号|关注公众号|咨询热线|客服热线|免费咨询|代办|代理申报|一键申报|点击咨询|VX[：:])/iu,
]
/** A whole sentence below the first heading is the document's, whatever word it begins with; only what names a site is not. */
const isSentence = (text: string): boolean => /[。；：]$/u.test(text) && !namesSite.test(text)
const namesSite =
  /(?:ICP备|公网安备|网站标识码|版权所有|Copyright|微信|公众号|热线|一键申报|点击(?:咨询|下载|查看)|免费咨询|代理申报|VX[：:]|https?:\/\/|www\.|本[页站网])/iu
const endMarks =
  /^(?:上一[篇条]|下一[篇条]|相关(?:阅读|链接|文章|推荐|新闻|政策|文档|解读)|推荐阅读|热门(?:文章|推荐|政策)|猜你喜欢|政策解读|图解|延伸阅读)[：:]?/u

function isSiteLine(text: string): boolean {
  if (text.length > 120 || startsStructure(text)) return false
  const advertises = sitePatterns.at(-1)?.test(text) === true
  if (!sitePatterns.some((pattern) => pattern.test(text))) return false
  // 给予…的，应通过公众号申报 is a sentence of the document; what advertises has none of its words.
  return !isOperative(text) || (advertises && !/给予|予以|不超过|企业|单位|本(?:政策|措施|办法)/u.test(text))
}

/** What stands before the document begins, and what follows the list of other pages after its end. */
function markAround(folded: readonly string[], marks: boolean[]): void {
  const first = folded.findIndex(
    (text, index) => marks[index] !== true && (headKind(text) !== undefined || startsStructure(text)),
  )
  const hasSite = marks.slice(0, Math.max(0, first)).includes(true)
  if (hasSite) {
    const around = folded.flatMap((text, index) =>
      index < first && marks[index] !== true && text.length <= 30 && !/[。；]/u.test(text) ? [index] : [],
    )
    // A title that does not look like one is the longest of them.
    const isTitled = headKind(folded[first] ?? '') !== undefined
    const length = (index: number): number => folded[index]?.length ?? 0
    const title = isTitled ? undefined : [...around].sort((left, right) => length(right) - length(left))[0]
    for (const index of around) if (index !== title) marks[index] = true
  }
  const last = folded.findLastIndex((text) => startsStructure(text))
  const end = folded.findIndex((text, index) => index > last && endMarks.test(text))
  if (end < 0) return
  for (let index = end; index < folded.length; index++) {
    if (!isOperative(folded[index] ?? '')) marks[index] = true
  }
}

/** Names money, a rate or a grant; such a line is never taken for furniture on its looks. */
function isOperative(text: string): boolean {
  return /\d(?:\.\d+)?(?:[万亿千百]*元|%|‰)|给予|不超过|奖励|补贴|补助|责任单位/u.test(text)
}
