/**
 * The scope tree of an article: its clause and the clauses under it, their paragraphs, the items that numbers mark in them.
 * Items count the same in one paragraph, in paragraphs of their own and as numbered headings, whatever the numbers look like;
 * a paragraph without a number behind items belongs to what holds the items.
 */
import type { Lexicon } from '../../../grammar/scanner/lexicon.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import { type Excerpt, sliceExcerpt, spanOf } from '../../source/excerpt.ts'
import { fold } from '../../source/fold.ts'
import { type Enumerator, enumeratorAt } from '../../syntax/enumerator.ts'
import { readPieces } from '../../syntax/pieces/read-pieces.ts'
import { splitSentences } from '../../syntax/split-sentences.ts'
import type { ClauseSource } from '../../syntax/policy-file.ts'
import { readSegment } from './read-segment.ts'
import type { ScopeNode, SentenceReading } from './scope-node.ts'

export interface OutlineContext {
  readonly lexicon: (clause: string) => Lexicon
  readonly written: (span: Span) => string
  /** Sentences that the grammar cannot take. */
  readonly unreadable: (span: Span) => void
}

/** A clause with the clauses that its heading holds. */
export interface ClauseTree {
  readonly clause: ClauseSource
  readonly children: readonly ClauseTree[]
}

/** A stretch of text behind a number, or without one. */
interface Stretch {
  readonly enumerator: Enumerator | undefined
  readonly text: Excerpt
  /** It begins a paragraph. */
  readonly opens: boolean
}

export function outline(tree: ClauseTree, context: OutlineContext): ScopeNode {
  const { clause } = tree
  const stretches = clause.texts.flatMap(({ kind, content }) => (kind === 'quote' ? [] : cut(fold(content))))
  const own = nest(stretches, clause.address, context)
  const children = tree.children.map((child) => outline(child, context))
  return { kind: 'scope', clause: clause.address, heading: headingOf(clause, context), content: [...own, ...children] }
}

/** A heading that says for whom or what: 对…的企业给予补助, 申请本补助须满足以下条件. */
function headingOf(clause: ClauseSource, context: OutlineContext): SentenceReading | undefined {
  void clause
  void context
  return undefined
}

/** At every number that begins the paragraph or stands behind ：；。. */
function cut(text: Excerpt): readonly Stretch[] {
  const stretches: Stretch[] = []
  let start = 0
  let enumerator = enumeratorAt(text.text, 0)
  let opens = true
  const close = (end: number): void => {
    const from = enumerator?.end ?? start
    if (end > from) stretches.push({ enumerator, text: sliceExcerpt(text, from, end), opens })
    opens = false
  }
  for (let offset = 1; offset < text.text.length; offset += 1) {
    if (!'：；。'.includes(text.text[offset - 1] ?? '')) continue
    const found = enumeratorAt(text.text, offset)
    if (found === undefined) continue
    close(offset)
    start = offset
    enumerator = found
  }
  close(text.text.length)
  return stretches
}

/** Stretches into a list of sentences and items, by the style of their numbers. */
function nest(
  stretches: readonly Stretch[],
  clause: string,
  context: OutlineContext,
): readonly (SentenceReading | ScopeNode)[] {
  const content: (SentenceReading | ScopeNode)[] = []
  let index = 0
  while (index < stretches.length) {
    const stretch = stretches[index]
    if (stretch === undefined) break
    const style = stretch.enumerator?.style
    if (style === undefined) {
      const followed = stretches[index + 1]?.enumerator !== undefined
      content.push(...sentencesOf(stretch.text, clause, context, followed))
      index += 1
      continue
    }
    let end = index + 1
    while (end < stretches.length) {
      const next = stretches[end]
      if (next === undefined || next.enumerator?.style === style || (next.enumerator === undefined && next.opens)) break
      end += 1
    }
    const inside = [{ ...stretch, enumerator: undefined }, ...stretches.slice(index + 1, end)]
    content.push({ kind: 'scope', clause, heading: undefined, content: nest(inside, clause, context) })
    index = end
  }
  return content
}

function sentencesOf(
  text: Excerpt,
  clause: string,
  context: OutlineContext,
  followed: boolean,
): readonly SentenceReading[] {
  const sentences = splitSentences(text)
  return sentences.flatMap((sentence, index) => {
    const trimmed = withoutMarks(sentence)
    if (trimmed.text === '') return []
    const pieces = readPieces(trimmed, context.lexicon(clause))
    const span = spanOf(trimmed, 0, trimmed.text.length)
    if (pieces === undefined) {
      context.unreadable(span)
      return []
    }
    const limbs = pieces.limbs.map(({ segments }) => segments.map(readSegment))
    const last = index === sentences.length - 1
    const introduces = last && (followed || sentence.text.endsWith('：'))
    return [
      {
        kind: 'sentence' as const,
        limbs,
        source: { clause, sentence: context.written(spanOf(sentence, 0, sentence.text.length)) },
        span,
        introduces,
      },
    ]
  })
}

/** Without the marks that end it: what they separate is known. */
function withoutMarks(text: Excerpt): Excerpt {
  let end = text.text.length
  while (end > 0 && '：；，。'.includes(text.text[end - 1] ?? '')) end -= 1
  return sliceExcerpt(text, 0, end)
}

/** Clauses by what holds them: a clause holds those whose path begins with its own. */
export function clauseTrees(clauses: readonly ClauseSource[]): readonly ClauseTree[] {
  const roots: ClauseTree[] = []
  const open: { readonly tree: ClauseTree; readonly children: ClauseTree[] }[] = []
  for (const clause of clauses) {
    const children: ClauseTree[] = []
    const tree: ClauseTree = { clause, children }
    while (open.length > 0 && !holds(open.at(-1)?.tree.clause, clause)) open.pop()
    const parent = open.at(-1)
    ;(parent?.children ?? roots).push(tree)
    open.push({ tree, children })
  }
  return roots
}

/** Chapters hold articles, but say nothing of them; what is no chapter holds its paragraphs. */
function holds(above: ClauseSource | undefined, clause: ClauseSource): boolean {
  if (above === undefined || clause.path.length <= above.path.length) return false
  const nested = above.path.every((entry, index) => entry === clause.path[index])
  return nested
}
