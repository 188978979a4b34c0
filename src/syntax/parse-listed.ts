/** A sentence that announces a numbered list, with the list's members in the place of the words that announce it. */
import type { Lexicon } from '../../grammar/scanner/lexicon.ts'
import { type Excerpt, spanOf } from '../source/excerpt.ts'
import type { ConditionPart, Constituent, LimbNode, ListedItem, SegmentNode, SentenceNode } from './ast.ts'
import type { ListedText } from './listed-text.ts'
import { parseSentence, type SentenceParse } from './parse-sentence.ts'

/** Undefined when the sentence in front of the list does not ask for its members: then there is no list. */
export function parseListed(text: ListedText, lexicon: Lexicon): SentenceParse | undefined {
  const lead = parseSentence(text.lead, lexicon)
  if (lead.kind !== 'sentence' || !announces(lead.node)) return undefined
  const items: ListedItem[] = []
  for (const item of text.items) {
    const read = parseItem(item, lexicon)
    if (!('limbs' in read)) return read
    items.push(read)
  }
  const { node } = lead
  const last = items.at(-1)
  const tail = node.limbs.some(acts) || last === undefined ? undefined : takeTail(last)
  const listed = tail === undefined ? items : [...items.slice(0, -1), tail.item]
  const limbs = withItems(node.limbs, listed)
  const span = { start: node.span.start, end: Math.max(node.span.end, last?.span.end ?? 0) }
  return { kind: 'sentence', node: { ...node, limbs: tail === undefined ? limbs : append(limbs, tail.segments), span } }
}

function parseItem(text: ListedText, lexicon: Lexicon): ListedItem | SentenceParse {
  const nested = text.items.length === 0 ? undefined : parseListed(text, lexicon)
  const sentences = [
    nested ?? parseSentence(text.lead, lexicon),
    ...text.more.map((one) => parseSentence(one, lexicon)),
  ]
  const limbs: LimbNode[] = []
  for (const parsed of sentences) {
    if (parsed.kind === 'unreadable' || parsed.kind === 'too-long') return parsed
    if (parsed.kind === 'sentence') limbs.push(...parsed.node.limbs)
  }
  const whole = sentences.every((parsed) => parsed.kind === 'sentence')
  return { kind: 'listed-item', limbs: whole ? limbs : [], span: wholeSpan(text.lead) }
}

const wholeSpan = (text: Excerpt): ListedItem['span'] => spanOf(text, 0, text.text.length)

function announces(node: SentenceNode): boolean {
  return node.limbs.some((limb) => limb.segments.some((segment) => segment.constituents.some(isListing)))
}

const isListing = (part: Constituent): boolean => 'parts' in part && hasListed(part.parts)
const hasListed = (parts: unknown): boolean =>
  Array.isArray(parts) && parts.some((part: ConditionPart) => part.kind === 'listed')

const acting: readonly Constituent['kind'][] = ['basis', 'refusal', 'entitlement', 'only-once', 'selection']

const acts = (limb: LimbNode): boolean => limb.segments.some(segmentActs)
const segmentActs = (segment: SegmentNode): boolean => segment.constituents.some(isActing)

/** 申请补贴的企业: a form alone gives nothing. */
function isActing(part: Constituent): boolean {
  if (part.kind === 'award') return part.act !== undefined || (part.amounts ?? part.rates) !== undefined
  return acting.includes(part.kind)
}

/** …；（3）丙的，给予50万元奖励: where nothing else grants, the last member ends in front of what the sentence gives. */
function takeTail(
  item: ListedItem,
): { readonly item: ListedItem; readonly segments: readonly SegmentNode[] } | undefined {
  const last = item.limbs.at(-1)
  const from = last?.segments.findIndex(segmentActs) ?? -1
  if (last === undefined || from < 1) return undefined
  const kept = { ...last, segments: last.segments.slice(0, from) }
  return { item: { ...item, limbs: [...item.limbs.slice(0, -1), kept] }, segments: last.segments.slice(from) }
}

function append(limbs: readonly LimbNode[], segments: readonly SegmentNode[]): readonly LimbNode[] {
  const last = limbs.at(-1)
  if (last === undefined) return limbs
  return [...limbs.slice(0, -1), { ...last, segments: [...last.segments, ...segments] }]
}

/** The members go to the last words that announce a list. */
function withItems(limbs: readonly LimbNode[], items: readonly ListedItem[]): readonly LimbNode[] {
  const [at] = limbs
    .flatMap((limb) => limb.segments.flatMap((segment) => segment.constituents.filter(isListing)))
    .slice(-1)
  return limbs.map((limb) => ({
    ...limb,
    segments: limb.segments.map((segment) => ({
      ...segment,
      constituents: segment.constituents.map((part) => (part === at ? fill(part, items) : part)),
    })),
  }))
}

function fill(part: Constituent, items: readonly ListedItem[]): Constituent {
  if (part.kind !== 'subject' && part.kind !== 'condition' && part.kind !== 'applicability') return part
  const last = part.parts.findLastIndex((one) => one.kind === 'listed')
  const parts = part.parts.map((one, index) => (one.kind === 'listed' && index === last ? { ...one, items } : one))
  return { ...part, parts }
}
