/**
 * 对茶企给予补贴，标准为：获评国家级的，给予10万元；获评省级的，给予5万元: a promise without a sum, a label with a colon, and what stands behind
 * it are the cases of the one sum, as numbered items are. In: the sentences of a paragraph. Out: the same, the cases as items.
 */
import type { ScopeNode, ScopeSegment, SentenceReading } from './scope-node.ts'
import type { Act, Guard, Item } from './statement.ts'

/** It promises, and says no sum: 按下列标准给予奖励, 可申领以下补助. */
export const isAnnouncement = (act: Act): boolean =>
  act.gives &&
  act.figures.length === 0 &&
  !act.whole &&
  act.deferral === undefined &&
  !act.difference &&
  act.times === undefined &&
  act.change === undefined &&
  act.instalments === undefined &&
  act.inside.length === 0

/** 按贡献的一定比例给予扶持，标准为：: how much of it, the cases say. */
const settled = (act: Act): Act =>
  act.deferral?.kind === 'given' && act.deferral.cites !== true
    ? {
        ...act,
        deferral: undefined,
        base: act.deferral.of.length === 0 ? act.base : { words: act.deferral.of, exclusion: undefined, loose: false },
      }
    : act

const promised = (item: Item): Item => (item.kind === 'act' ? settled(item) : item)

/** Nothing but whom it is for and one promise. */
function promises(segments: readonly ScopeSegment[]): boolean {
  const items = segments.flatMap((segment) => segment.items.map(promised))
  const acts = items.filter((item) => item.kind === 'act')
  return acts.length === 1 && items.at(-1) === acts[0] && acts.every(isAnnouncement)
}

/** With the cases as items behind their lead-in; what says anything else stays, and its label is left over. */
export function withLabelledCases(
  sentences: readonly SentenceReading[],
  clause: string,
): readonly (SentenceReading | ScopeNode)[] {
  const read: (SentenceReading | ScopeNode)[] = []
  let index = 0
  for (let sentence = sentences[0]; sentence !== undefined; sentence = sentences[index]) {
    const cases = casesOf(sentence, sentences.slice(index + 1))
    if (cases === undefined) read.push(sentence)
    else read.push(cases.lead, ...cases.items.map((item) => scopeOf(item, clause)))
    index += 1 + (cases?.more ?? 0)
  }
  return read
}

function casesOf(
  sentence: SentenceReading,
  behind: readonly SentenceReading[],
): { readonly lead: SentenceReading; readonly items: readonly SentenceReading[]; readonly more: number } | undefined {
  const [limb = [], ...limbs] = sentence.limbs
  const at = limb.findIndex(({ label }) => label === true)
  const [front, rest] = [limb.slice(0, at), limb.slice(at + 1)]
  const others = [sentence.stances, sentence.references, sentence.ceilings, sentence.budgets, sentence.selections]
  if (at < 0 || !promises(front) || others.some((one) => one.length > 0)) return undefined
  const items = [rest, ...limbs].map((one) => ({ ...sentence, limbs: [one], inert: [], opens: false }))
  const [first] = items
  // 示范店10万元，合作社5万元: two of them in one.
  const several = items.some(({ limbs: [one = []] }) => one.filter(grantsIn).length > 1)
  if (first === undefined || several || !items.every(isCase)) return undefined
  const end = behind.findIndex((next) => !(isCase(next) && sameKey(first, next)))
  const more = end < 0 ? behind : behind.slice(0, end)
  // 标准为：获评国家级的，10万元。参加展会的，给予2万元: one more of the cases, or something else.
  if (behind.slice(more.length).some(isCase)) return undefined
  const lead = {
    ...sentence,
    limbs: [front.map((segment) => ({ ...segment, items: segment.items.map(promised) }))],
    introduces: true,
    cases: true,
  }
  return { lead, items: [...items, ...more], more: more.length }
}

const grantsIn = ({ items }: ScopeSegment): boolean =>
  items.some((item) => item.kind === 'act' && item.figures.some(({ bound }) => bound === 'exact'))

const scopeOf = (item: SentenceReading, clause: string): ScopeNode => ({
  kind: 'scope',
  clause,
  heading: undefined,
  holdsArticles: false,
  topic: undefined,
  content: [item],
})

/** 年产值1亿元以上的，给予10万元: who of those in front, and a sum. */
function isCase({ limbs }: SentenceReading): boolean {
  const guard = opening(limbs)
  const items = limbs.flatMap((limb) => limb.flatMap((segment) => segment.items))
  const sums = items.filter((item) => item.kind === 'act' && item.figures.length > 0)
  return guard !== undefined && sums.length > 0 && guard.form !== 'subject' && !guard.headed && !guard.pointer
}

/** What its first guard asks: the same again is the next tier. */
function sameKey(one: SentenceReading, other: SentenceReading): boolean {
  const [key, next] = [one, other].map(({ limbs }) =>
    opening(limbs)?.parts.flatMap((part) =>
      part.kind === 'word' && part.phrase !== undefined ? [part.phrase.key] : [],
    ),
  )
  return key?.[0] !== undefined && key[0] === next?.[0]
}

function opening(limbs: SentenceReading['limbs']): Guard | undefined {
  const [first] = limbs.flatMap((limb) => limb.flatMap(({ items }) => items))
  return first?.kind === 'guard' ? first : undefined
}
