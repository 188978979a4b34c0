/**
 * Which guards govern which act. In: an article's scope tree, its sentences read segment by segment. Out: statements in the order
 * of the text, each with every guard that stands above it, and how it stands to the statement before it. Words and order alone
 * decide (`extend-frame.ts` has the table); of the glossary nothing is known here but which words are 称谓.
 */
import type { WordNode } from '../../syntax/ast.ts'
import type { ScopeNode, SentenceReading } from '../statements/scope-node.ts'
import type { Act } from '../statements/statement.ts'
import { grants } from './acts.ts'
import { announcesItems, withAnnounced } from './announced.ts'
import { givenBehind } from './behind-list.ts'
import { composeSentence } from './compose-sentence.ts'
import type { Composition, ReferenceStatement } from './composition.ts'
import { Course, newFrame, newState } from './course.ts'
import { withChoices } from './choices.ts'
import { eitherOf, type Stack } from './layers.ts'
import { layerOf, listsIn, membersOf } from './list-members.ts'
import { takeProvisions } from './take-provisions.ts'

/** `designates`: whether the glossary has a word as a 称谓, which asks nothing of anybody. */
export function compose(article: ScopeNode, designates: (word: WordNode) => boolean): Composition {
  const course = new Course(designates)
  composeNode(course, article, [], undefined, [])
  return course
}

/** `announced`: what the lead-ins above promise; `within`: the items that hold it. */
function composeNode(
  course: Course,
  node: ScopeNode,
  above: Stack,
  announced: Act | undefined,
  within: readonly number[],
  listFrom?: number,
): void {
  const item = (course.items += 1)
  const inner = [...within, item]
  const begin = (stack: Stack, subject: Stack = []): void => {
    course.frame = newFrame(stack, subject)
    course.state = newState()
  }
  let inside = above
  let promised = announced
  let taken = 0
  course.announced = announced
  course.listFrom = listFrom
  course.state = newState()
  if (node.heading !== undefined) {
    begin(above)
    const lead = composeLead(course, node.heading, itemsFrom(node.content, 0), inner)
    inside = lead.stack
    promised = lead.act === undefined ? announced : withAnnounced(announced, lead.act)
    taken = lead.taken
    course.state = newState()
  }
  let { state } = course
  let lead: Pick<Lead, 'stack' | 'act'> | undefined
  let keeps = false
  for (const [index, part] of node.content.entries()) {
    if (index < taken) continue
    if (part.kind === 'scope') {
      composeNode(
        course,
        part,
        lead?.stack ?? inside,
        lead?.act ?? promised,
        inner,
        node.holdsArticles ? undefined : item,
      )
      course.listFrom = listFrom
      course.announced = promised
      course.state = state
      continue
    }
    // What stands behind items is the article's again.
    if (!keeps && (lead !== undefined || !state.acted)) begin(inside)
    lead = undefined
    keeps = false
    course.announced = promised
    const items = itemsFrom(node.content, index + 1)
    if (items.length === 0 || !(part.introduces || announcesItems(part))) {
      const loose = course.loose.length
      // Of a paragraph of its own it opens a topic, whatever it wishes.
      const opens = part.opens && part.about === 'exhortation' && !goesOn(node.content[index + 1])
      if (opens && state.acted) begin(inside)
      composeParts(course, part, inner)
      const wish = course.loose.length > loose ? wishFor(course, part, node.content[index + 1]) : undefined
      if (wish !== undefined) {
        // 鼓励举办某活动。按活动费用的50%…: what is wished is what something is given for.
        course.loose.pop()
        begin(inside, wish)
        keeps = true
      }
    } else {
      const opened = composeLead(course, part, items, inner)
      if (opened.taken > 0) {
        taken = index + 1 + opened.taken
        keeps = opened.carries
      } else {
        lead = { stack: opened.stack, act: opened.act ?? promised }
        if (opened.act !== undefined && part.cases) announceCases(course, items, part)
      }
    }
    state = course.state
  }
  course.extents.set(item, { last: course.items, holdsArticles: node.holdsArticles })
}

/** Guards of a wish, or of a sentence that says nothing else, that the next one, which names nobody itself, goes on from. */
function wishFor(
  { loose, state }: Course,
  part: SentenceReading,
  next: ScopeNode | SentenceReading | undefined,
): Stack | undefined {
  if (next?.kind !== 'sentence' || opensTopic(next)) return undefined
  const leads = asksAlone(part) && !state.acted && !goesOn(next)
  if (!leads && !opensTopic(part)) return undefined
  const items = next.limbs.flatMap((limb) => limb.flatMap((segment) => segment.items))
  const act = items.findIndex((item) => item.kind === 'act' && grants(item))
  const own = items.slice(0, act).some((item) => item.kind === 'guard' && (item.form === 'subject' || item.headed))
  return act < 0 || own ? undefined : loose.at(-1)?.guards
}

/** 经营期10年以上。: who, and nothing of what they get or have to do. */
const asksAlone = ({ limbs }: SentenceReading): boolean =>
  limbs.flat().every(({ items, provision, left }) => {
    return (
      provision === undefined && left.length === 0 && items.length > 0 && items.every(({ kind }) => kind === 'guard')
    )
  })

/** 再给予, 其中, 对上述企业: of what was given before. */
function goesOn(next: ScopeNode | SentenceReading | undefined): boolean {
  if (next?.kind !== 'sentence') return false
  const segments = next.limbs.flat()
  return segments.some(
    ({ among, besides, items }) =>
      among || besides || items.some((item) => item.pointer || (item.kind === 'act' && item.adds)),
  )
}

interface Lead {
  readonly stack: Stack
  readonly act: Act | undefined
  /** So many items are the members of its list. */
  readonly taken: number
  /** What is given stands behind the list. */
  readonly carries: boolean
}

/** A sentence in front of items: what it says of them, and how many of them are the members of its list. */
function composeLead(
  course: Course,
  sentence: SentenceReading,
  items: readonly ScopeNode[],
  within: readonly number[],
): Lead {
  const lists = listsIn(sentence)
  const behind = lists ? givenBehind(sentence, items) : undefined
  if (lists) course.listed = membersOf(course, behind?.items ?? items)
  course.promises = announcesItems(sentence) && !lists ? [] : undefined
  const before = course.statements.length
  const provisions = course.provisions.length
  const stack = composeParts(course, behind?.lead ?? sentence, within)
  const [promise, ...more] = course.promises ?? []
  course.promises = undefined
  course.listed = undefined
  const gives = course.statements.length > before
  // 给予建茶窖的企业下列奖励: whom its words name would be lost.
  const names = promise?.recipient.some(({ role }) => role === 'phrase') === true
  if (more.length > 0 || names || (gives && !lists)) course.unclear.push(sentence.span)
  const asks = course.provisions.length > provisions
  return { stack, act: promise, taken: lists ? items.length : 0, carries: lists && !asks && !gives }
}

/** Who a sentence refuses and what it asks is kept for itself; the rest of it is composed. */
function composeParts(course: Course, sentence: SentenceReading, within: readonly number[]): Stack {
  const { rest, provisions, unclear } = takeProvisions(sentence)
  course.unclear.push(...unclear)
  const [number, limbs] = [course.sentences + 1, course.limbs]
  const { source } = sentence
  const at = (limb: number): Omit<ReferenceStatement, 'span'> => {
    return { sentence: number, limb: limbs + 1 + limb, clause: source.clause, source }
  }
  for (const { provision, guards, limb, span } of provisions) {
    const { kind, overall, stated, term, ofParagraph, whose } = provision
    const asked = guards.flatMap((ones) => ones.map((guard) => layerOf(course, guard)))
    const layers = withChoices(course, kind === 'refuse' ? eitherOf(asked) : asked)
    const whom = whose && { whose: whose.map((guard) => layerOf(course, guard)) }
    const about = { ...(term && { term }), ...(ofParagraph && { ofParagraph }), ...whom }
    course.provisions.push({ kind, overall, stated, ...about, layers, within, ...at(limb), span })
  }
  for (const { stance, limb } of sentence.stances) course.stances.push({ ...stance, ...at(limb) })
  for (const { span, limb } of sentence.references) course.references.push({ span, ...at(limb) })
  if (opensTopic(rest) && course.state.acted) {
    // 鼓励…: a topic of its own; subjects are left.
    course.frame = newFrame(course.frame.above)
    course.state = newState()
  }
  return composeSentence(course, rest, within.at(-1) ?? 0)
}

/** 按以下标准给予奖励： in front of the items that come next. */
function announceCases(
  { cases, items }: Course,
  announced: readonly ScopeNode[],
  { source, span }: SentenceReading,
): void {
  const last = items + announced.reduce((sum, one) => sum + sizeOf(one), 0)
  cases.push({ first: items + 1, last, clause: source.clause, source, span })
}

/** Items that stand there one after another. */
function itemsFrom(content: ScopeNode['content'], index: number): readonly ScopeNode[] {
  const end = content.findIndex((part, at) => at >= index && part.kind !== 'scope')
  return content.slice(index, end < 0 ? undefined : end).filter((part) => part.kind === 'scope')
}

const sizeOf = (node: ScopeNode): number =>
  node.content.reduce((sum, part) => sum + (part.kind === 'scope' ? sizeOf(part) : 0), 1)

const opensTopic = ({ limbs: [limb] }: SentenceReading): boolean => limb?.[0]?.topic === true
