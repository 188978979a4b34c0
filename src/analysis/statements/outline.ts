/**
 * The scope tree of an article: its clause and the clauses under it, their paragraphs, the items that numbers mark in them.
 * Items count the same in one paragraph, in paragraphs of their own and as numbered headings, whatever the numbers look like;
 * a paragraph without a number behind items belongs to what holds the items.
 */
import { procedureLabels } from '../../../grammar/tokens/announcements.ts'
import type { Lexicon } from '../../../grammar/scanner/lexicon.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import { type Excerpt, sliceExcerpt, spanOf } from '../../source/excerpt.ts'
import { fold } from '../../source/fold.ts'
import { type Enumerator, enumeratorAt } from '../../syntax/enumerator.ts'
import { readAnnotations } from '../annotations.ts'
import { makeReporter } from '../report.ts'
import { listsAttachments } from './attachments.ts'
import { readNumbering } from '../../syntax/numbering.ts'
import type { ClauseSource } from '../../syntax/policy-file.ts'
import { withLabelledCases } from './labelled-cases.ts'
import { readHeading, readSentences } from './read-sentence.ts'
import { type FaultKind, type SentenceSetting, topicOf } from './sentence-setting.ts'
import type { ScopeNode, SentenceReading, Topic } from './scope-node.ts'
import { withTopics } from './topics.ts'

export interface OutlineContext {
  readonly lexicon: (clause: string) => Lexicon
  readonly defines: SentenceSetting['defines']
  readonly written: (span: Span) => string
}

export interface Fault {
  readonly kind: FaultKind
  readonly span: Span
  /** What of it is at fault. */
  readonly figure: Span
}
export interface Outline {
  readonly article: ScopeNode
  /** As they are met. */
  readonly faults: readonly Fault[]
}
/** `above`: what the title of a clause that holds it says of all under it. */
export type Outliner = (tree: ClauseTree, above?: Topic) => Outline

/** A clause with the clauses that its heading holds. */
export interface ClauseTree {
  readonly clause: ClauseSource
  readonly children: readonly ClauseTree[]
}

/** A stretch of text behind a number, or without one. */
interface Stretch {
  readonly enumerator: Enumerator | undefined
  /** Of the number. */
  readonly mark: Span
  readonly text: Excerpt
  /** It begins a paragraph. */
  readonly opens: boolean
}

/** Characters: no article of a law is as long. */
export const longestClause = 40_000

/** Every tree is read once: of a chapter that is refused each article is asked for again by itself. */
export function outliner(context: OutlineContext): Outliner {
  const made = new Map<ClauseTree, { readonly above: Topic | undefined; readonly outline: Outline }>()
  const outlineOf: Outliner = (tree, above) => {
    const known = made.get(tree)
    if (known !== undefined && isProcedure(known.above) === isProcedure(above)) return known.outline
    const outline = read(tree, context, outlineOf, above)
    made.set(tree, { above, outline })
    return outline
  }
  return outlineOf
}

/** The one topic that goes down to what stands under it. */
const isProcedure = (topic: Topic | undefined): boolean => topic === 'procedure'

function read(tree: ClauseTree, context: OutlineContext, outlineOf: Outliner, above: Topic | undefined): Outline {
  const { clause } = tree
  const title = titleOf(clause)
  const length = clause.texts.reduce((sum, part) => sum + part.content.text.length, 0)
  const faults: Outline['faults'][number][] = []
  const fault = (kind: FaultKind, span: Span, figure = span): void => void faults.push({ kind, span, figure })
  if (length > longestClause) fault('long-clause', spanOf(clause.heading, 0, clause.heading.text.length))
  const stretches = length > longestClause ? [] : paragraphsOf(clause).flatMap(cut)
  // 第五条, with nothing but 申报材料。 in it: the words are its title.
  const label = stretches.length === 1 && tree.children.length > 0 ? stretches[0]?.text.text : undefined
  const own = title === undefined ? labelTopic(label) : topicOf(title.text)
  const topic = own ?? (isProcedure(above) ? above : undefined)
  const measures = readAnnotations(clause, makeReporter()).measures.map(({ text }) => text)
  const setting = { ...context, fault, clause: clause.address, topic, measures }
  const content = nest(stretches, setting, tree.children.length > 0)
  const children = tree.children.map((child) => {
    const outline = outlineOf(child, topic)
    for (const one of outline.faults) faults.push(one)
    return outline.article
  })
  const article: ScopeNode = {
    kind: 'scope',
    clause: clause.address,
    heading:
      title === undefined
        ? undefined
        : readHeading(title, { ...setting, topic: undefined }, stretches.length + children.length > 0),
    holdsArticles: stretches.length === 0 && clause.path.at(-1)?.level === 'chapter',
    topic,
    content: withTopics([...content, ...children]),
  }
  return { article, faults }
}

/** Folded, without quotations and lists of attachments. */
function paragraphsOf({ texts }: ClauseSource): readonly Excerpt[] {
  let isAttachment = false
  return texts.flatMap(({ kind, content }) => {
    const folded = fold(content)
    isAttachment = kind === 'paragraph' && listsAttachments(folded.text, isAttachment)
    return kind === 'quote' || isAttachment ? [] : [folded]
  })
}

/** The topic of a paragraph that is nothing but a label. */
const labelTopic = (text: string | undefined): Topic | undefined => {
  const words = ['。', '：'].some((mark) => text?.endsWith(mark)) ? text?.slice(0, -1) : text
  return words !== undefined && procedureLabels.includes(words) ? topicOf(words) : undefined
}

/** What stands behind the number of an official heading; undefined where it has none of its own. */
function titleOf({ heading, official }: ClauseSource): Excerpt | undefined {
  if (!official) return undefined
  const folded = fold(heading)
  const { title } = readNumbering(folded.text)
  return title === '' || !folded.text.endsWith(title)
    ? undefined
    : sliceExcerpt(folded, folded.text.length - title.length, folded.text.length)
}

/** At every number that begins the paragraph or stands behind ：；。. */
function cut(text: Excerpt): readonly Stretch[] {
  const stretches: Stretch[] = []
  let start = 0
  let enumerator = enumeratorAt(text.text, 0)
  let opens = true
  const close = (end: number): void => {
    const from = enumerator?.end ?? start
    const mark = spanOf(text, start, from)
    if (end > from) stretches.push({ enumerator, mark, text: sliceExcerpt(text, from, end), opens })
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
  // （一）…；（二）…。对…: members joined by ； are one sentence, and what stands behind its 。 is none of them.
  const joined = enumerator !== undefined && text.text[start - 1] === '；'
  const stop = joined ? text.text.indexOf('。', enumerator?.end ?? start) + 1 : 0
  if (stop === 0 || stop === text.text.length) close(text.text.length)
  else {
    close(stop)
    const mark = spanOf(text, stop, stop)
    stretches.push({ enumerator: undefined, mark, text: sliceExcerpt(text, stop, text.text.length), opens: true })
  }
  return stretches
}

/** Stretches into a list of sentences and items, by the style of their numbers. */
function nest(
  stretches: readonly Stretch[],
  setting: SentenceSetting,
  holdsItems = false,
): readonly (SentenceReading | ScopeNode)[] {
  const content: (SentenceReading | ScopeNode)[] = []
  const last = new Map<Enumerator['style'], number>()
  let index = 0
  while (index < stretches.length) {
    const stretch = stretches[index]
    if (stretch === undefined) break
    const style = stretch.enumerator?.style
    if (style === undefined) {
      const ends = index === stretches.length - 1
      const followed = ends ? holdsItems : stretches[index + 1]?.enumerator !== undefined
      const read = readSentences(stretch.text, setting, followed, stretch.opens)
      for (const part of withLabelledCases(read, setting.clause)) content.push(part)
      index += 1
      continue
    }
    const { number } = stretch.enumerator ?? {}
    if (number !== undefined && !follows(number, last.get(style))) setting.fault('misnumbered', stretch.mark)
    if (number !== undefined) last.set(style, number)
    let end = index + 1
    while (end < stretches.length) {
      const next = stretches[end]
      if (next === undefined || next.enumerator?.style === style || (next.enumerator === undefined && next.opens)) break
      end += 1
    }
    const inside = [{ ...stretch, enumerator: undefined }, ...stretches.slice(index + 1, end)]
    const topic = announced(content) ?? setting.topic
    content.push({
      kind: 'scope',
      clause: setting.clause,
      heading: undefined,
      holdsArticles: false,
      topic,
      content: withTopics(nest(inside, { ...setting, topic, isItem: true })),
    })
    index = end
  }
  return content
}

/** The next number, or the first of another list; Markdown numbers all of them 1. */
const follows = (number: number, before: number | undefined): boolean =>
  before === undefined || number === 1 || number === before + 1

/** 申报材料：, 申报单位应提交以下材料：: what the items behind it are, or those beside the last of them. */
function announced(before: readonly (SentenceReading | ScopeNode)[]): Topic | undefined {
  const last = before.at(-1)
  if (last?.kind === 'scope') return last.topic
  if (last?.introduces === true && labelTopic(last.source.sentence) === 'procedure') return 'procedure'
  const steps = last?.introduces === true && last.limbs.every((limb) => limb.length === 0)
  return steps && last.inert.some((one) => one.class === 'procedure') ? 'procedure' : undefined
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
