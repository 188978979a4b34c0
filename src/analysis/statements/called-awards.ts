/**
 * 设备补贴最高10万元, 对企业的租金补贴不超过实际支出: a ceiling of what was given under that name before, or of all that stands under a title that
 * has the name. The name asks nobody anything.
 */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { ConditionPart } from '../../syntax/ast.ts'
import type { Piece } from '../../syntax/pieces/piece.ts'
import { foldString } from '../../source/fold.ts'
import { titleMarks } from '../../../grammar/tokens/announcements.ts'
import { namesParty, partyUnits } from '../../../grammar/tokens/shades.ts'
import { readNumbering } from '../../syntax/numbering.ts'
import { isGeneric } from '../generic-nouns.ts'
import type { ClauseTree } from './outline.ts'
import type { ScopeNode, ScopeSegment, SentenceReading } from './scope-node.ts'
import type { Act, Guard } from './statement.ts'

/** What an article has called by name so far. */
interface Called {
  /** 设备补贴, as a verb of giving has it. */
  readonly names: string[]
  /** Titles above. */
  readonly titles: readonly string[]
  readonly written: (span: Span) => string
}

/** `article` is what `tree` reads as. */
export function withCalledAwards(article: ScopeNode, tree: ClauseTree, written: (span: Span) => string): ScopeNode {
  return inNode(article, titlesIn(tree), { names: [], titles: [], written })
}

/** By the address of a clause. */
const titlesIn = ({ clause, children }: ClauseTree): ReadonlyMap<string, string> =>
  new Map([[clause.address, titleOf(clause.heading.text)], ...children.flatMap((child) => [...titlesIn(child)])])

/** 办公用房补贴 of 第六条 【办公用房补贴】. */
const titleOf = (heading: string): string =>
  [...readNumbering(foldString(heading)).title].filter((one) => !titleMarks.includes(one)).join('')

function inNode(node: ScopeNode, titles: ReadonlyMap<string, string>, above: Called): ScopeNode {
  const title = titles.get(node.clause)
  const called = title === undefined ? above : { ...above, titles: [...above.titles, title] }
  const inner = node.holdsArticles ? { ...called, names: [], titles: [] } : called
  const content = node.content.map((part) =>
    part.kind === 'sentence' ? inSentence(part, called) : inNode(part, titles, inner),
  )
  return { ...node, content }
}

const inSentence = (sentence: SentenceReading, called: Called): SentenceReading => ({
  ...sentence,
  limbs: sentence.limbs.map((limb) =>
    limb.map((segment) => {
      const read = inSegment(segment, called)
      for (const item of read.items) if (item.kind === 'act') remember(item, called)
      return read
    }),
  ),
})

function remember({ gives, byForm, form, purpose }: Act, { names }: Called): void {
  if (!gives || byForm || form === '') return
  names.push(foldString([...purpose.map(({ text }) => text), form].join('')))
}

function inSegment(segment: ScopeSegment, called: Called): ScopeSegment {
  const at = segment.items.findIndex((item) => item.kind === 'act' && limits(item))
  const act = segment.items[at]
  if (act?.kind !== 'act') return segment
  const before = segment.items[at - 1]
  const guard = before?.kind === 'guard' ? before : undefined
  const named = guard && nameIn(guard)
  if (named !== undefined) {
    const limit = calledSo(act, named, called)
    return limit === undefined ? segment : { ...segment, items: segment.items.flatMap(replacing(act, limit, guard)) }
  }
  const limit = ofEach(act, called)
  if (limit === undefined) return segment
  // 每家企业软件补贴最高10万元, behind 设备补贴 and 租金补贴: of which of them, nobody says.
  if (limit === 'unknown') return { ...segment, left: [...segment.left, ...lostIn(act)] }
  return { ...segment, items: segment.items.flatMap(replacing(act, limit)) }
}

/** 每家企业租金补贴最高10万元, 同一企业租金补贴: behind who it is for each of. */
function ofEach(act: Act, called: Called): Act | 'unknown' | undefined {
  const [figure, ...more] = act.figures
  const each = figure?.each.at(-1)
  const [whom, ...names] = each?.words ?? []
  if (figure === undefined || each === undefined || whom === undefined || more.length > 0) return undefined
  const [lost, ...others] = [...names, ...act.recipient]
  const party = lost === undefined && whom.role === 'text' ? partyIn(whom.text) : whom.text
  if (party === undefined || others.length > 0 || (lost === undefined && party === whom.text)) return undefined
  const name =
    lost === undefined
      ? { text: whom.text.slice(party.length), start: whom.span.start + party.length }
      : { text: lost.text, start: lost.span.start }
  const limit = calledSo(act, name, called)
  const isOther = lost === undefined && new Set(called.names).size > 1 && !namesParty(name.text)
  if (limit === undefined) return isOther && partyUnits.includes(each.measure) ? 'unknown' : undefined
  const counted = { ...each, words: [{ ...whom, text: party }] }
  const own = figure.each.map((one) => (one === each ? counted : one))
  return { ...limit, recipient: [], figures: [{ ...figure, each: own }] }
}

const lostIn = ({ figures }: Act): readonly Piece[] =>
  figures.flatMap(({ each }) => (each.at(-1)?.words ?? []).map((word) => ({ ...word, family: 'Text' })))

/** 企业 of 企业租金. */
function partyIn(text: string): string | undefined {
  const ends = [...text].map((_, at) => text.slice(0, at)).filter((start) => start !== '' && isGeneric(start))
  return ends.at(-1)
}

const replacing =
  (act: Act, by: Act, without?: Guard) =>
  (item: Guard | Act): readonly (Guard | Act)[] =>
    item === without ? [] : [item === act ? by : item]

/** Nothing but a ceiling of what a noun calls: 补贴最高10万元, 补贴金额不超过租金. */
function limits({ figures, change, adds, byForm, capFirst, noun, form, purpose }: Act): boolean {
  const calls = ((byForm || capFirst) && form !== '') || noun === 'sum'
  const bounds = figures.length > 0 && figures.every(({ bound, by }) => bound === 'at-most' && !by)
  return calls && bounds && change === undefined && !adds && purpose.length === 0
}

/** 设备 of 设备补贴, 办公用房 of 对企业的办公用房补贴; undefined where the words say of whom, or ask something. */
function nameIn({ parts, adjacent, also, others, pointer }: Guard): { text: string; start: number } | undefined {
  if (!adjacent || also.length > 0 || others || pointer) return undefined
  const de = parts.findIndex(({ kind }) => kind === 'de')
  const whom = parts.slice(0, Math.max(de, 0))
  const plain = (part: ConditionPart): boolean =>
    part.kind === 'word' && part.phrase === undefined && isGeneric(part.text)
  const [name, ...more] = parts.slice(de + 1)
  if (!whom.every(plain) || more.length > 0 || name?.kind !== 'word') return undefined
  if (name.role !== 'text' && name.role !== 'phrase') return undefined
  return { text: name.text, start: name.span.start }
}

function calledSo(act: Act, { text, start }: { text: string; start: number }, called: Called): Act | undefined {
  const { names, titles } = called
  const said = textAt({ start, end: act.span.end }, called)
  const known = names.filter((name) => said.startsWith(name) && name.length > foldString(text).length)
  const [longest] = known.toSorted((left, right) => right.length - left.length)
  if (longest === undefined) {
    const name = foldString(text + act.form)
    return act.form !== '' && titles.includes(name) ? { ...act, pointer: true } : undefined
  }
  return { ...act, form: longest }
}

const textAt = (span: Span, { written }: Called): string => foldString(written(span))
