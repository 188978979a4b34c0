/**
 * 茶企 of 对获评国家级的茶企 and of 对茶企产值1亿元以上的: …的 behind it, which names nobody, says what else these do (readings.md 27). It is told, for
 * whoever is meant could be anybody else, too.
 */
import { endsAsNoun, namesParty } from '../../../grammar/tokens/shades.ts'
import { spanning } from '../../diagnostics/diagnostic.ts'
import { restricts } from '../statements/parties.ts'
import type { Guard } from '../statements/statement.ts'
import { asks, isBare, isClause, isDeed, isHeaded, type Layer, plainGuards, type Stack } from './layers.ts'
import type { Said } from './said.ts'

export const stillMeant = ['前面说的对象仍然要满足', '前面说的对象不再要求'] as const

/** Of the guards that it takes the place of, those that stay. */
export function spokenOf({ course, guard, layers, layer }: Said, replaced: Stack): Stack {
  const names =
    !(isClause(layer) || isDeed(layer)) || guard.headed || plainGuards(layers.slice(0, 1)).some(opensWithParty)
  if (names || !restricts(guard)) return []
  const clause = replaced.findIndex(isClause)
  // 茶企新建冷库的 says itself that it is 茶企.
  const [word] = guard.parts
  const saysSo = (one: Layer): boolean => word?.kind === 'word' && word.text.startsWith(nameOf(one) ?? '—')
  const isSpoken = (one: Layer, at: number): boolean =>
    (isSplitHead(one) || (at < clause && isParty(one))) && !saysSo(one)
  const kept = replaced.filter((one, at) => asks(one) && !layers.includes(one) && isSpoken(one, at))
  // 对获评国家级的茶企或合作社…；对获评省级的…: heads that are not apart.
  if (plainGuards(replaced).some(hasHeads)) course.doubt(guard.span, stillMeant)
  for (const { parts } of plainGuards(kept)) {
    const [first, last] = [parts[0], parts.at(-1)]
    if (first !== undefined && last !== undefined)
      course.carried.push({ span: guard.span, whom: spanning(first.span, last.span) })
  }
  return kept
}

/** 茶企 of 茶企产值1亿元以上, of 茶企获评国家级的; 对参加展会的 ends as a noun does, and 产值1亿元以上 compares what it begins with. */
export function opensWithParty({ parts: [first, next] }: Guard): boolean {
  if (first?.kind !== 'word' || first.phrase === undefined) return false
  if (next?.kind === 'de') return namesParty(first.text)
  return (next === undefined || next.kind === 'word') && endsAsNoun(first.text)
}

const isParty = (layer: Layer): boolean =>
  plainGuards([layer]).some((guard) => guard.parts.length === 1 && opensWithParty(guard))

function nameOf(layer: Layer): string | undefined {
  const [first] = plainGuards([layer])[0]?.parts ?? []
  return first?.kind === 'word' ? first.text : undefined
}

/** 茶企 of 获评国家级的茶企 */
export const isSplitHead = (layer: Layer): boolean => isBare(layer) && isHeaded(layer) && asks(layer)

export function hasHeads({ parts }: Guard): boolean {
  const de = parts.findLastIndex(({ kind }) => kind === 'de')
  return de >= 0 && parts.slice(de + 1).some((part) => part.kind === 'word' && part.phrase !== undefined)
}
