/**
 * 支持企业打造示范店或试点店。…示范店按…，试点店按…: a wish of things of which each grant behind it names one itself. What is wished is no condition beside
 * that. 鼓励入驻园区的企业引进人才, behind which nobody speaks of the park again, may ask it of all that follows, so it stays open.
 */
import type { ConditionPart } from '../../syntax/ast.ts'
import type { Composition, LooseGuards } from './composition.ts'
import { guardsOf, phrasesOf } from './layers.ts'

export function isWishedAgain({ guards, item, sentence }: LooseGuards, { statements }: Composition): boolean {
  const [wish, ...more] = guards.flatMap(guardsOf)
  if (wish === undefined || more.length > 0 || guards.length > 1 || !listsThings(wish.parts)) return false
  const things = keysIn(wish.parts)
  const behind = statements.filter((one) => one.grants && one.item === item && one.sentence > sentence)
  return (
    behind.length > 0 &&
    behind.every((one) => {
      const own = one.guards.flatMap(guardsOf).filter(({ span }) => span.start > wish.span.end)
      return own.some(({ parts }) => keysIn(parts).some((key) => things.includes(key)))
    })
  )
}

/** One thing, or things that 、 or 或 joins: what stands beside a thing without it says more of whoever is meant. */
function listsThings(parts: readonly ConditionPart[]): boolean {
  const [first, ...behind] = parts
  if (first?.kind !== 'word' || first.role !== 'encourage') return false
  const things = parts.flatMap((part, index) => (part.kind === 'word' && part.phrase !== undefined ? [index] : []))
  const joined = things.slice(1).every((at, index) => {
    const between = parts.slice((things[index] ?? 0) + 1, at)
    return between.some((part) => part.kind === 'connective')
  })
  const plain = behind.every((part) => part.kind === 'word' || part.kind === 'connective')
  return things.length > 0 && joined && plain
}

const keysIn = (parts: readonly ConditionPart[]): readonly string[] => phrasesOf(parts).map(({ key }) => key)
