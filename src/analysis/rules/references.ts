/** 第九条, 附件2: what a sentence points at has to be in the document. References of relations are settled with them (CY4051). */
import { beginsAttachment, mayReferTo, referencesIn } from '../../../grammar/scanner/document-references.ts'
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
    if (!mayReferTo(content.text)) continue
    const folded = fold(content)
    for (const { start, text, article } of referencesIn(folded.text)) {
      const isThere = article === undefined ? isAttached() : articles.size === 0 || articles.has(article)
      const span = spanOf(folded, start, start + text.length)
      const isSaid = settled.some((one) => one.span.start <= span.start && one.span.end >= span.end)
      if (!isThere && !isSaid) reporter.report('CY4055', span, { reference: text })
    }
  }
}

/** A line that says what is attached, wherever it stands. */
function hasAttachments(clauses: readonly ClauseSource[], officialText: string | undefined): boolean {
  const paragraphs = clauses.flatMap(({ heading, texts }) => [heading, ...texts.map(({ content }) => content)])
  const lines = [...paragraphs.map(({ text }) => text), ...(officialText?.split('\n') ?? [])]
  return lines.some((line) => beginsAttachment(foldString(line)))
}
