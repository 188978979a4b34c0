/** 第九条, 附件2: what a sentence points at has to be in the document. References of relations are settled with them (CY4051). */
import { scanNumber } from '../../../grammar/scanner/numbers.ts'
import { spanOf } from '../../source/excerpt.ts'
import { fold, foldString } from '../../source/fold.ts'
import type { ClauseSource } from '../../syntax/policy-file.ts'
import { isArticle } from '../relations/resolve-reference.ts'
import type { Reporter } from '../report.ts'

export function checkReferences(
  clauses: readonly ClauseSource[],
  officialText: string | undefined,
  reporter: Reporter,
): void {
  const articles = new Set(clauses.flatMap(({ path }) => path.filter(isArticle).map(({ number }) => number)))
  articles.delete(undefined)
  let attached: boolean | undefined
  const isAttached = (): boolean => (attached ??= hasAttachments(clauses, officialText))
  const settled = reporter.diagnostics().filter(({ code }) => code === 'CY4051')
  for (const { content } of clauses.flatMap(({ texts }) => texts.filter(({ kind }) => kind === 'paragraph'))) {
    if (!/[第附]/u.test(content.text)) continue
    const folded = fold(content)
    for (const { start, text, article } of referencesIn(folded.text)) {
      const isThere = article === undefined ? isAttached() : articles.size === 0 || articles.has(article)
      const span = spanOf(folded, start, start + text.length)
      const isSaid = settled.some((one) => one.span.start <= span.start && one.span.end >= span.end)
      if (!isThere && !isSaid) reporter.report('CY4055', span, { reference: text })
    }
  }
}

interface Reference {
  readonly start: number
  readonly text: string
  /** Undefined for an attachment. */
  readonly article: number | undefined
}

const PATTERN = /第([一二三四五六七八九十百\d]+)条|附(?:件|表)(?:[一二三四五六七八九十]|\d{1,2})?/gu

/** To this document: what stands behind the name of another one points into that. */
function referencesIn(text: string): readonly Reference[] {
  const found: Reference[] = []
  let end = 0
  let isElsewhere = false
  for (const match of text.matchAll(PATTERN)) {
    const before = text.slice(end, match.index)
    isElsewhere = (isElsewhere && /^[、和及与至]$/u.test(before)) || ELSEWHERE.test(text.slice(0, match.index))
    end = match.index + match[0].length
    const [whole, numeral] = match
    const article = numeral === undefined ? undefined : Number(scanNumber(numeral, 0)?.digits.numerator ?? 0n)
    // At its own beginning a paragraph is numbered or attached, and points at nothing.
    if (!isElsewhere && match.index > 0) found.push({ start: match.index, text: whole, article })
  }
  return found
}

const ELSEWHERE =
  /》[^，。；、]{0,8}$|(?<![本此])(?:法|条例|规定|办法|规则|章程|细则|通知|意见|政策|措施|方案|文件|协议|合同)的?$/u

/** A line that says what is attached, wherever it stands. */
function hasAttachments(clauses: readonly ClauseSource[], officialText: string | undefined): boolean {
  const paragraphs = clauses.flatMap(({ heading, texts }) => [heading, ...texts.map(({ content }) => content)])
  const lines = [...paragraphs.map(({ text }) => text), ...(officialText?.split('\n') ?? [])]
  return lines.some((line) => line.includes('附') && /^[\s#>（(]*附(?:件|表)/u.test(foldString(line)))
}
