/** The paragraphs of a clause, sentence by sentence: what each is, and what it does to the clause. */
import type { Lexicon } from '../../../grammar/scanner/lexicon.ts'
import type { CoverageClass, CoveragePiece } from '../../coverage/types.ts'
import { type Excerpt, spanOf } from '../../source/excerpt.ts'
import { fold } from '../../source/fold.ts'
import type { Constituent, SentenceNode } from '../../syntax/ast.ts'
import { parseSentence } from '../../syntax/parse-sentence.ts'
import { splitSentences } from '../../syntax/split-sentences.ts'
import type { ClauseText } from '../../syntax/policy-file.ts'
import type { ClauseAnnotations } from '../annotations.ts'
import type { ClauseContext } from './clause-context.ts'
import { readSentence } from './read-clause.ts'

export interface Texts {
  /** The official text, folded; undefined when there is none to compare with. */
  readonly official: string | undefined
}

export function readClauseTexts(
  context: ClauseContext,
  annotations: ClauseAnnotations,
  lexicon: Lexicon,
  texts: Texts,
): readonly CoveragePiece[] {
  const { clause } = context
  const heading: CoveragePiece = {
    content: clause.heading,
    class: 'heading',
    clause: clause.address,
    awards: [],
    origin: clause.official ? 'official' : 'metadata',
  }
  const pieces: CoveragePiece[] = [heading]
  const settled = new Set<string>()
  for (const [index, part] of clause.texts.entries()) {
    const folded = fold(part.content)
    if (part.kind === 'quote') {
      pieces.push(...readQuote(folded, clause.texts[index + 1], context, texts))
      continue
    }
    const paraphrase = clause.texts[index - 1]?.kind === 'quote' && !isOfficial(folded, texts)
    for (const sentence of splitSentences(folded)) {
      const measure = annotations.measures.find(({ text }) => text !== '' && sentence.text.includes(text))
      if (measure !== undefined) settled.add(measure.text)
      const read = measure === undefined ? readOne(sentence, context, lexicon) : measured(sentence, context, lexicon)
      pieces.push({
        content: sentence,
        class: paraphrase && read.class === 'verbatim' ? 'paraphrase' : read.class,
        clause: clause.address,
        awards: [],
        origin: paraphrase ? 'paraphrase' : 'official',
      })
    }
  }
  for (const { text, span } of annotations.measures) {
    if (!settled.has(text)) context.reporter.report('CY1016', span, { text })
  }
  return pieces
}

const isOfficial = (folded: Excerpt, texts: Texts): boolean => texts.official?.includes(folded.text) ?? true

/** A quotation of the official text is replaced by the paraphrase below it; any other is a remark. */
function readQuote(
  folded: Excerpt,
  next: ClauseText | undefined,
  context: ClauseContext,
  texts: Texts,
): readonly CoveragePiece[] {
  if (texts.official === undefined || !isOfficial(folded, texts)) return []
  const replaced = next?.kind === 'paragraph' && !isOfficial(fold(next.content), texts)
  const { address } = context.clause
  return [
    { content: folded, class: replaced ? 'paraphrase' : 'quoted', clause: address, awards: [], origin: 'official' },
  ]
}

function readOne(sentence: Excerpt, context: ClauseContext, lexicon: Lexicon): { readonly class: CoverageClass } {
  const { reporter } = context
  const parsed = parseSentence(sentence, lexicon)
  switch (parsed.kind) {
    case 'exhortation':
      return { class: 'exhortation' }
    case 'too-long':
      reporter.report('CY3004', parsed.span, { limit: parsed.limit })
      return { class: 'verbatim' }
    case 'unreadable':
      reporter.report('CY3001', parsed.span, { found: parsed.found })
      return { class: 'verbatim' }
    case 'sentence': {
      if (!operates(parsed.node)) {
        const word = firstFigure(parsed.node) ?? sentence.text.slice(0, 20)
        reporter.report('CY5001', spanOf(sentence, 0, sentence.text.length), { word }, { fixes: [] })
        return { class: 'exhortation' }
      }
      readSentence(parsed.node, context.written, context)
      return { class: 'verbatim' }
    }
  }
}

/** A measure must not be something that one can apply for. */
function measured(sentence: Excerpt, context: ClauseContext, lexicon: Lexicon): { readonly class: CoverageClass } {
  const parsed = parseSentence(sentence, lexicon)
  const grants =
    parsed.kind === 'sentence' &&
    constituents(parsed.node).some(
      (part) => part.kind === 'award' && part.act === 'give' && part.verb?.includes('予') === true,
    )
  if (grants)
    context.reporter.report('CY5007', spanOf(sentence, 0, sentence.text.length), { text: sentence.text.slice(0, 40) })
  return { class: 'measure' }
}

function constituents(node: SentenceNode): readonly Constituent[] {
  return node.limbs.flatMap((limb) => limb.segments.flatMap((segment) => segment.constituents))
}

/** Something in it grants, limits, refuses, selects, dates or refers; or a declared phrase that becomes a condition. */
function operates(node: SentenceNode): boolean {
  const parts = constituents(node)
  const acts = parts.some((part) => {
    switch (part.kind) {
      case 'condition':
      case 'subject':
      case 'scope':
      case 'finding':
        return false
      case 'basis':
        return part.quantities !== undefined || part.highestOnly
      case 'mark':
        return !['prose', 'among', 'respectively', 'graded', 'pay', 'execute'].includes(part.mark)
      default:
        return true
    }
  })
  return acts || firstFigure(node) === undefined
}

/** The first quantity that stands in a condition. */
function firstFigure(node: SentenceNode): string | undefined {
  for (const part of constituents(node)) {
    if (part.kind !== 'condition' && part.kind !== 'subject') continue
    const comparison = part.parts.find((inner) => inner.kind === 'comparison')
    if (comparison !== undefined) return comparison.quantities.items[0]?.text
  }
  return undefined
}
