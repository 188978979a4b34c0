/** The paragraphs of a clause, sentence by sentence: what each is, and what it does to the clause. */
import type { Lexicon } from '../../../grammar/scanner/lexicon.ts'
import type { CoverageClass, CoveragePiece } from '../../coverage/types.ts'
import { type Excerpt, spanOf } from '../../source/excerpt.ts'
import { fold } from '../../source/fold.ts'
import type { Constituent, SentenceNode } from '../../syntax/ast.ts'
import { listedTextAt } from '../../syntax/listed-text.ts'
import { parseListed } from '../../syntax/parse-listed.ts'
import { parseSentence, type SentenceParse } from '../../syntax/parse-sentence.ts'
import { splitSentences } from '../../syntax/split-sentences.ts'
import type { ClauseText } from '../../syntax/policy-file.ts'
import type { ClauseAnnotations } from '../annotations.ts'
import { isDefinition } from '../glossary/text-definitions.ts'
import { checkSilent } from '../gate/unheard-words.ts'
import { checkGaps } from './check-ranges.ts'
import { listsAttachments } from './attachments.ts'
import type { ClauseContext } from './clause-context.ts'
import { readSentence } from './read-clause.ts'
import { demands, settleRequirements } from './requirements.ts'

export interface Texts {
  /** The official text, folded; undefined when there is none to compare with. */
  readonly official: string | undefined
}

/** Awards of one clause: what a sentence says can reach back over all of them. */
const mostAwards = 200

interface ClauseSentence {
  readonly content: Excerpt
  readonly isParaphrase: boolean
  readonly isMeasure: boolean
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
  let run: ClauseSentence[] = []
  const close = (): void => {
    for (const piece of readRun(run, context, lexicon)) pieces.push(piece)
    run = []
  }
  let isAttachment = false
  for (const [index, part] of clause.texts.entries()) {
    const folded = fold(part.content)
    isAttachment = part.kind === 'paragraph' && listsAttachments(folded.text, isAttachment)
    if (isAttachment) {
      close()
      pieces.push({ content: folded, class: 'heading', clause: clause.address, awards: [], origin: 'official' })
      continue
    }
    if (part.kind === 'quote') {
      close()
      pieces.push(...readQuote(folded, clause.texts[index + 1], context, texts))
      continue
    }
    const isParaphrase = clause.texts[index - 1]?.kind === 'quote' && !isOfficial(folded, texts)
    for (const content of splitSentences(folded)) {
      const measure = annotations.measures.find(({ text }) => text !== '' && content.text.includes(text))
      if (measure !== undefined) settled.add(measure.text)
      run.push({ content, isParaphrase, isMeasure: measure !== undefined })
    }
  }
  close()
  settleRequirements(context)
  checkGaps(context.draft.awards, context.reporter)
  for (const { text, span } of annotations.measures) {
    if (!settled.has(text)) context.reporter.report('CY1016', span, { text })
  }
  return pieces
}

/** Sentences without a quotation between them; a list takes the sentences of its members. */
function readRun(run: readonly ClauseSentence[], context: ClauseContext, lexicon: Lexicon): readonly CoveragePiece[] {
  const pieces: CoveragePiece[] = []
  const contents = run.map(({ content }) => content)
  for (let index = 0; index < run.length;) {
    const listed = run[index]?.isMeasure === false ? listedTextAt(contents, index) : undefined
    const parsed = listed === undefined ? undefined : parseListed(listed.text, lexicon)
    const taken = run.slice(index, index + (parsed === undefined ? 1 : (listed?.sentences ?? 1)))
    for (const [at, sentence] of taken.entries()) {
      const read =
        at > 0
          ? { class: 'verbatim' as const }
          : sentence.isMeasure
            ? measured(sentence.content, context, lexicon)
            : readOne(sentence.content, parsed ?? parseSentence(sentence.content, lexicon), context)
      pieces.push(pieceOf(sentence, read.class, context))
    }
    index += taken.length
  }
  return pieces
}

function pieceOf(sentence: ClauseSentence, read: CoverageClass, context: ClauseContext): CoveragePiece {
  const { content, isParaphrase } = sentence
  return {
    content,
    class: isParaphrase && read === 'verbatim' ? 'paraphrase' : read,
    clause: context.clause.address,
    awards: [],
    origin: isParaphrase ? 'paraphrase' : 'official',
  }
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

function readOne(sentence: Excerpt, parsed: SentenceParse, context: ClauseContext): { readonly class: CoverageClass } {
  const { reporter } = context
  if (isDefinition(sentence, context.table, context.clause.address)) return { class: 'verbatim' }
  switch (parsed.kind) {
    case 'exhortation':
      checkSilent(sentence, context)
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
      if (context.draft.awards.length < mostAwards) readSentence(parsed.node, context.written, context)
      else if (!context.isFull) {
        context.isFull = true
        reporter.report('CY3005', spanOf(sentence, 0, sentence.text.length), { limit: mostAwards })
      }
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
        return demands({ kind: 'statement', parts: part.parts })
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
