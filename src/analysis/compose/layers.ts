/** The guards that stand above an act, one layer each, from the outermost. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { ConditionPart, WordNode } from '../../syntax/ast.ts'
import { sameUnit } from '../measure-units.ts'
import { compares, isNamed, namesWhom, restricts } from '../statements/parties.ts'
import type { Guard } from '../statements/statement.ts'

/** A guard of a stack; `others` leaves out whom the cases before have named, `either` is one of several. */
export type Layer =
  | { readonly kind: 'guard'; readonly guard: Guard }
  | { readonly kind: 'others'; readonly of: readonly Stack[]; readonly guard: Guard }
  | { readonly kind: 'either'; readonly of: readonly Stack[] }
  /** 符合下列条件之一: so many of the items behind it; the guard without these words. */
  | {
      readonly kind: 'count'
      readonly wanted: number | 'all'
      readonly of: readonly Stack[]
      readonly guard: Guard
      /** Where these words stand. */
      readonly list: Span
    }

/** From the outermost. */
export type Stack = readonly Layer[]

export const guardLayer = (guard: Guard): Layer => ({ kind: 'guard', guard })

export const guardIn = (layer: Layer | undefined): Guard | undefined =>
  layer?.kind === 'guard' ? layer.guard : undefined

export const guardsOf = (layer: Layer): readonly Guard[] =>
  layer.kind === 'either' ? layer.of.flatMap((stack) => stack.flatMap(guardsOf)) : [layer.guard]

/** Guards that stand for themselves, without those that are one of several. */
export const plainGuards = (stack: Stack): readonly Guard[] => stack.flatMap((layer) => guardIn(layer) ?? [])

const isGuard =
  (holds: (guard: Guard) => boolean) =>
  (layer: Layer): boolean =>
    layer.kind === 'guard' && holds(layer.guard)

/** …的 without a head: 对A的, B的. */
export const isClause = (layer: Layer | undefined): boolean =>
  layer !== undefined && (layer.kind === 'either' || (layer.kind === 'guard' && endsOpen(layer.guard)))
const endsOpen = (guard: Guard): boolean =>
  guard.parts.at(-1)?.kind === 'de' || (guard.form === 'clause' && !guard.headed)

/** 对绿色工厂: a name alone. */
export const isName = isGuard(isNamed)
export const isBare = isGuard(({ form }) => form === 'bare')
export const isSubject = isGuard(({ form }) => form === 'subject')
export const isHeaded = isGuard(({ headed }) => headed)
export const layerCompares = isGuard(compares)
/** 获评示范, 新建冷库: what somebody did, without 的. */
export const isDeed = (layer: Layer | undefined): boolean => {
  const guard = guardIn(layer)
  const last = guard?.parts.at(-1)
  return guard?.form === 'bare' && restricts(guard) && !compares(guard) && last?.kind === 'word' && !namesWhom(last)
}
/** 经认定，: it stands in front of every subject. */
export const opensWith = isGuard(({ parts }) => parts.every(({ kind }) => kind === 'finding'))

/** Something that can hold or not; 为促进发展 asks nothing. */
export const asks = (layer: Layer): boolean =>
  layer.kind !== 'guard' || layer.guard.parts.some((part) => part.kind !== 'word' || part.phrase !== undefined)

export const phrasesOf = (parts: readonly ConditionPart[]): readonly NonNullable<WordNode['phrase']>[] =>
  parts.flatMap((part) => (part.kind === 'word' && part.phrase !== undefined ? [part.phrase] : []))

export const phrasesIn = (layer: Layer, designates: (word: WordNode) => boolean = () => false): number =>
  layer.kind === 'either' ? 1 : keysIn(withoutNames(layer.guard, designates)).length
const withoutNames = (guard: Guard, designates: (word: WordNode) => boolean): Pick<Guard, 'parts'> => ({
  parts: guard.parts.filter((part) => part.kind !== 'word' || !designates(part)),
})
/** Each once: 年产值高于10万元且年产值不高于20万元 asks of one thing. */
const keysIn = ({ parts }: Pick<Guard, 'parts'>): readonly string[] => [
  ...new Set(phrasesOf(parts).map(({ key }) => key)),
]

/** What it compares, or whose alternative it names; a comparison alone has the key of whatever is compared before. */
export function keyOf(guard: Guard): string | undefined {
  const [first] = phrasesOf(guard.parts)
  const more = keysIn(guard).slice(1)
  if (compares(guard)) return more.length === 0 ? (first?.key ?? '') : undefined
  return more.length === 0 && first?.alternatives !== undefined ? first.key : undefined
}

/** 达到1亿元的: of whatever was compared before. */
export const isElliptical = (guard: Guard): boolean => compares(guard) && phrasesOf(guard.parts).length === 0

/** 人 of 达到50人, money. */
export const unitsCompared = ({ parts }: Guard): readonly string[] =>
  parts.flatMap((part) =>
    part.kind !== 'comparison'
      ? []
      : part.quantities.items.map(({ value }) => ('unit' in value ? value.unit : value.kind)),
  )

/** Money and money, 人 and 人. */
export const comparesAlike = (layer: Layer, guard: Guard): boolean =>
  layer.kind === 'guard' &&
  unitsCompared(layer.guard).some((unit) => unitsCompared(guard).some((other) => sameUnit(unit, other)))

export function layerKey(layer: Layer): string | undefined {
  return layer.kind === 'guard' ? keyOf(layer.guard) : undefined
}

/** 属于老字号的，获评国家级的: which grade is one more condition, as a threshold is. */
export const grades = (guard: Guard, before: Layer | undefined): boolean =>
  keyOf(guard) !== undefined && before?.kind === 'guard' && keyOf(before.guard) === undefined

/** It asks of the key and of something else. */
export const asksMore = (layer: Layer, key: string): boolean =>
  layer.kind === 'guard' &&
  compares(layer.guard) &&
  phrasesOf(layer.guard.parts).some((phrase) => phrase.key === key) &&
  phrasesOf(layer.guard.parts).some((phrase) => phrase.key !== key)

/** Where the guard begins that it was split off. */
export const originOf = (layer: Layer | undefined): number | undefined => guardIn(layer)?.origin

/** With another layer of the same key; what was said together with the old one stays, and is said together with the new one, too. */
export function replacedAt(layers: Stack, at: number, layer: Layer): Stack {
  const origin = originOf(layers[at])
  const behind = layers.slice(at + 1).filter((one) => origin !== undefined && originOf(one) === origin)
  const guard = guardIn(layer)
  const placed = guard === undefined || origin === undefined ? layer : guardLayer({ ...guard, origin })
  return [...layers.slice(0, at), behind.length > 0 ? placed : layer, ...behind]
}

/** 对办夜市的小店…，连锁店…: the head of the subject is another one; undefined where the subject has none that says anything. */
export function replaceHead(subject: Stack, guard: Guard): Stack | undefined {
  const last = guardIn(subject.at(-1))
  const isHead = last?.form === 'bare' && last.headed
  return isHead ? [...subject.slice(0, -1), guardLayer({ ...guard, headed: true })] : undefined
}

/** With the last layer or else the given one. */
export function joinedWith(stack: Stack, layer: Layer): Stack {
  const last = stack.at(-1)
  if (last === undefined) return stack
  const of = last.kind === 'either' ? [...last.of, [layer]] : [[last], [layer]]
  return [...stack.slice(0, -1), { kind: 'either', of }]
}

/** 有甲的，有乙的，不予支持: either of them. */
export function eitherOf(layers: Stack): Stack {
  const open = layers.length > 1 && layers.every(isClause)
  return open ? [{ kind: 'either', of: layers.map((layer) => [layer]) }] : layers
}

/** Above all of them, and not the last of any. */
export function sharedLayers(stacks: readonly Stack[]): Stack {
  const [first] = stacks
  if (first === undefined) return []
  let count = 0
  while (count < first.length && stacks.every((stack) => stack.length > count + 1 && stack[count] === first[count]))
    count += 1
  return first.slice(0, stacks.length === 1 ? -1 : count)
}

/** Of whoever has any of these stacks, without what stands above all anyway. */
export function anyOf(stacks: readonly Stack[], above: Stack): Stack {
  const shared = sharedLayers(stacks)
  return [...without(shared, above), { kind: 'either', of: stacks.map((stack) => stack.slice(shared.length)) }]
}

/** The same layers in the same places. */
export const sameLayers = (left: Stack, right: Stack): boolean => left.length === right.length && isUnder(left, right)
export const isUnder = (stack: Stack, above: Stack): boolean => above.every((layer, at) => stack[at] === layer)

export const without = (stack: Stack, above: Stack): Stack => stack.slice(above.length)
