/** 符合下列条件之一：（一）…（二）…: a guard that speaks of a list, and what the members of the list ask. */
import { beforeNegation } from '../../../grammar/scanner/negation.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { ConditionPart } from '../../syntax/ast.ts'
import type { ScopeNode, SentenceReading } from '../statements/scope-node.ts'
import type { Guard } from '../statements/statement.ts'
import { withChoices } from './choices.ts'
import { withComparisons } from './compared-members.ts'
import type { Course } from './course.ts'
import { guardLayer, type Layer, type Stack } from './layers.ts'

/** The list at hand takes the place of the words that announce it. */
export function layerOf({ listed, statements, sentences, unclear }: Course, guard: Guard): Layer {
  const list = guard.parts.find((part) => part.kind === 'listed')
  if (list !== undefined && listed !== undefined) {
    const parts = withoutList(guard.parts, list)
    // 未符合下列条件之一的: whoever meets none of them is nobody's condition here.
    const before = guard.parts[guard.parts.indexOf(list) - 1]
    if (before?.kind === 'word' && before.phrase === undefined && beforeNegation(before.text) !== undefined)
      unclear.push(before.span)
    return { kind: 'count', wanted: list.wanted, of: listed, guard: { ...guard, parts }, list: list.span }
  }
  if (!guard.others) return guardLayer(guard)
  const before = statements.filter(({ own, sentence }) => own.length > 0 && sentence >= sentences - 1)
  // …，其中甲企业最高8万元。…，乙企业最高8万元，其他企业最高30万元: whom the sentence itself leaves.
  const here = before.filter(({ sentence }) => sentence === sentences)
  return { kind: 'others', of: (here.length > 0 ? here : before).map(({ own }) => own), guard }
}

/** 符合下列条件之一的林农: the noun says whom the list is about, as behind any condition. */
function withoutList(parts: readonly ConditionPart[], list: ConditionPart): readonly ConditionPart[] {
  const at = parts.indexOf(list)
  const behind = parts.slice(at + 1)
  const noun =
    behind[0]?.kind === 'de' &&
    behind.every((part) => part.kind === 'de' || (part.kind === 'word' && part.phrase === undefined))
  const before = parts.slice(0, at)
  const joined = before.at(-1)?.kind === 'connective' ? before.slice(0, -1) : before
  return [...joined, ...(noun ? [] : behind)]
}

export const listsIn = (sentence: SentenceReading): boolean =>
  sentence.limbs.some((limb) =>
    limb.some(({ items }) =>
      items.some((item) => item.kind === 'guard' && item.parts.some(({ kind }) => kind === 'listed')),
    ),
  )

/** An item whose text is quoted is no member. */
export function membersOf(course: Course, items: readonly ScopeNode[]): readonly Stack[] {
  return items.filter(saysSomething).map((one) => memberOf(course, one))
}

const saysSomething = ({ content }: ScopeNode): boolean =>
  content.some((part) => part.kind === 'sentence' || saysSomething(part))

/** What a member asks; what it gives has no place there. */
function memberOf(course: Course, node: ScopeNode): Stack {
  const { unclear } = course
  const layers: Layer[] = []
  const sentences = node.content.filter((part) => part.kind === 'sentence')
  const items = node.content.filter((part) => part.kind === 'scope')
  const last = sentences.at(-1)
  const place = last?.span ?? spanIn(node) ?? { start: 0, end: 0 }
  if (items.length > 0 && (last === undefined || !listsIn(last))) unclear.push(place)
  if (last !== undefined && items.length > 0) course.listed = membersOf(course, items)
  for (const { limbs, span, stances, ceilings, references } of sentences) {
    if (stances.length + ceilings.length + references.length > 0) unclear.push(span)
    for (const { items: parts, provision } of limbs.flat()) {
      // 须在本县注册: asked in a list of what is asked.
      if (provision?.kind === 'refuse') unclear.push(span)
      for (const part of withComparisons(parts)) {
        if (part.kind === 'act') unclear.push(part.span)
        else layers.push(layerOf(course, part))
      }
    }
  }
  course.listed = undefined
  if (layers.length === 0) unclear.push(place)
  return withChoices(course, layers)
}

/** Where the text of an item begins that has nothing but items: its title, or its first sentence, however deep that stands. */
function spanIn({ heading, content }: ScopeNode): Span | undefined {
  if (heading !== undefined) return heading.span
  for (const part of content) {
    const span = part.kind === 'sentence' ? part.span : spanIn(part)
    if (span !== undefined) return span
  }
  return undefined
}
