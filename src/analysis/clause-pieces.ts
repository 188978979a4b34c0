/** Coverage pieces of a clause: its heading, its sentences with what became of each, quotations, lists of attachments. */
import type { CoverageClass, CoveragePiece } from '../coverage/types.ts'
import { type Excerpt, spanOf } from '../source/excerpt.ts'
import { fold } from '../source/fold.ts'
import type { ClauseSource, ClauseText } from '../syntax/policy-file.ts'
import { splitSentences } from '../syntax/split-sentences.ts'
import type { ClauseAnnotations } from './annotations.ts'
import type { Reporter } from './report.ts'
import { listsAttachments } from './statements/attachments.ts'
import type { SentenceReading } from './statements/scope-node.ts'

export interface ClauseTexts {
  /** The official text, folded; undefined when there is none to compare with. */
  readonly official: string | undefined
  /** The clause's sentences as they were read. */
  readonly sentences: readonly SentenceReading[]
}

export function readClausePieces(
  clause: ClauseSource,
  annotations: ClauseAnnotations,
  texts: ClauseTexts,
  reporter: Reporter,
): readonly CoveragePiece[] {
  const common = { clause: clause.address, awards: [] }
  const pieces: CoveragePiece[] = [
    { ...common, content: clause.heading, class: 'heading', origin: clause.official ? 'official' : 'metadata' },
  ]
  const settled = new Set<string>()
  let read = 0
  /** What was read of a sentence, perhaps in parts: （一）…；（二）…。 */
  const classOf = (content: Excerpt): CoverageClass => {
    const { end } = spanOf(content, 0, content.text.length)
    const from = read
    while ((texts.sentences[read]?.span.end ?? Infinity) <= end) read += 1
    return joined(texts.sentences.slice(from, read))
  }
  let isAttachment = false
  for (const [index, part] of clause.texts.entries()) {
    const folded = fold(part.content)
    isAttachment = part.kind === 'paragraph' && listsAttachments(folded.text, isAttachment)
    if (isAttachment) pieces.push({ ...common, content: folded, class: 'heading', origin: 'official' })
    else if (part.kind === 'quote') pieces.push(...quoted(folded, clause.texts[index + 1], texts, clause.address))
    else {
      const replaces = clause.texts[index - 1]?.kind === 'quote' && !isOfficial(folded, texts)
      for (const content of splitSentences(folded)) {
        for (const { text } of annotations.measures) if (content.text.includes(text)) settled.add(text)
        const found = classOf(content)
        const replaced = replaces && found === 'verbatim' ? 'paraphrase' : found
        pieces.push({ ...common, content, class: replaced, origin: replaces ? 'paraphrase' : 'official' })
      }
    }
  }
  for (const { text, span } of annotations.measures)
    if (text === '' || !settled.has(text)) reporter.report('CY1016', span, { text })
  return pieces
}

function joined(parts: readonly SentenceReading[]): CoverageClass {
  if (parts.some(({ inert }) => inert.some((one) => one.class === 'measure'))) return 'measure'
  return parts.length > 0 && parts.every(({ isSilent }) => isSilent) ? 'exhortation' : 'verbatim'
}

const isOfficial = (folded: Excerpt, { official }: ClauseTexts): boolean => official?.includes(folded.text) ?? true

/** A quotation of the official text is replaced by the paraphrase below it; any other is a remark. */
function quoted(
  folded: Excerpt,
  next: ClauseText | undefined,
  texts: ClauseTexts,
  address: string,
): readonly CoveragePiece[] {
  if (texts.official === undefined || !isOfficial(folded, texts)) return []
  const replaced = next?.kind === 'paragraph' && !isOfficial(fold(next.content), texts)
  const read = replaced ? 'paraphrase' : 'quoted'
  return [{ content: folded, class: read, clause: address, awards: [], origin: 'official' }]
}
