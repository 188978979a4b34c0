/**
 * （一）获评国家级的茶企，…；（二）获评省级的，…: an item that names nobody is of whom the item before it names, as the next sentence of a paragraph
 * is (spoken-of.ts). It is told, for whoever is meant could be anybody else, too.
 */
import { namesDeed } from '../../../grammar/tokens/shades.ts'
import { spanning } from '../../diagnostics/diagnostic.ts'
import { restricts } from '../statements/parties.ts'
import type { Item } from '../statements/statement.ts'
import { namesWho } from './gives.ts'
import {
  asks,
  guardIn,
  isClause,
  isDeed,
  isUnder,
  type Layer,
  plainGuards,
  sameLayers,
  type Stack,
  without,
} from './layers.ts'
import { lastOrAll } from './reach-back.ts'
import type { Said } from './said.ts'
import { hasHeads, isSplitHead, opensWithParty, stillMeant } from './spoken-of.ts'

export function spokenBefore({ course, at, guard, layer, layers, more, before, between, act }: Said): Stack {
  const { above } = course.frame
  if (more || before === undefined || before.item === at.item || !isUnder(before.guards, above)) return []
  // Something else was said in between, or in another article.
  if (course.listFrom === undefined || before.item <= course.listFrom || before.sentence < course.sentences - 1)
    return []
  const names =
    !(isClause(layer) || isDeed(layer)) ||
    guard.headed ||
    guard.others ||
    plainGuards(layers.slice(0, 1)).some(opensWithParty)
  if (names || !restricts(guard) || above.some(isWho) || between.some(namesSomebody)) return []
  if (act?.recipient.some(({ phrase }) => phrase !== undefined) === true) return []
  const own = without(before.guards, above)
  if (plainGuards(own).some(hasHeads)) course.doubt(guard.span, stillMeant)
  const { listFrom, statements } = course
  const others = statements.filter((one) => one.grants && one.item > listFrom && !sameLayers(one.guards, before.guards))
  if (guard.pointer && others.length > 0) course.doubt(guard.span, lastOrAll)
  const kept = own.filter(isWho)
  for (const { parts } of plainGuards(kept)) {
    const [first, last] = [parts[0], parts.at(-1)]
    if (first !== undefined && last !== undefined)
      course.carried.push({ span: guard.span, whom: spanning(first.span, last.span) })
  }
  return kept
}

/** 茶企 of 对茶企, of 获评国家级的茶企; not 参加展会. */
function isWho(layer: Layer): boolean {
  const guard = guardIn(layer)
  const [only, ...more] = guard?.parts ?? []
  if (guard === undefined || only?.kind !== 'word' || !asks(layer) || namesDeed(only.text)) return false
  return isSplitHead(layer) || (more.length === 0 && opensWithParty(guard))
}

const namesSomebody = (item: Item): boolean =>
  item.kind === 'guard' && restricts(item) && (namesWho(item) || opensWithParty(item))
