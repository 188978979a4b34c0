/**
 * Markdown to the blocks of a policy file.
 *
 * In: the text of a file. Out: its blocks in document order, raw text with exact offsets. A Markdown library (micromark)
 * decides what is a list, a table, a quote, a heading; here its tokens become our blocks. Never throws.
 *
 * Not done here: inline Markdown (`*`, backticks, `[`, `<`, `&amp;`, backslashes are characters of the text), setext
 * headings, indented code, HTML and link definitions (paragraphs, since official texts hold lines that look like them).
 * An ordered list is official text with its numbering, hence paragraphs.
 *
 * Markdown libraries go quadratic on long runs of nested blocks, so the text is first cut where no block can reach
 * across (`markdown/split-parts.ts`), and nesting beyond what a person writes is read as text.
 */
import type { Span } from '../diagnostics/diagnostic.ts'
import type { BlockTree } from './document.ts'
import { BlockBuilder } from './markdown/block-builder.ts'
import { capNesting } from './markdown/cap-nesting.ts'
import { excerptOf } from './markdown/pieces.ts'
import { isPlainParagraph, plainParagraph } from './markdown/plain-paragraph.ts'
import { splitParts } from './markdown/split-parts.ts'
import { plainTokens } from './markdown/plain-tokens.ts'
import { makeTokenizer, type Tokenizer } from './markdown/tokenize.ts'

/** A place that was not read as Markdown would have it: nested too deeply, or nested blocks of too many lines. */
interface BlockLimit {
  readonly kind: 'nesting' | 'length'
  readonly span: Span
}

interface BlockReading extends BlockTree {
  /** Empty for any text that a person writes. */
  readonly limits: readonly BlockLimit[]
}

export function readBlocks(text: string): BlockReading {
  const builder = new BlockBuilder(text)
  const limits: BlockLimit[] = []
  let tokenize: Tokenizer | undefined
  for (const { start, end, isCode, continuesQuote, isCutOff } of splitParts(text)) {
    const raw = text.slice(start, end)
    if (isCode) builder.add({ kind: 'other', content: excerptOf(text, [{ start, end }]), span: { start, end } })
    else if (isPlainParagraph(raw)) builder.add(plainParagraph(text, start, end))
    else {
      const plain = plainTokens(raw)
      const { text: capped, beyond } = plain === undefined ? capNesting(raw) : { text: raw, beyond: undefined }
      builder.read(plain ?? (tokenize ??= makeTokenizer())(capped), start, continuesQuote)
      if (beyond !== undefined)
        limits.push({ kind: 'nesting', span: { start: start + beyond, end: start + beyond + 1 } })
    }
    if (isCutOff) limits.push({ kind: 'length', span: { start, end } })
  }
  return { blocks: builder.blocks, limits }
}
