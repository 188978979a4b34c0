/** Random trees of awards that are paid together. */
import { awardPayout, relatedOnly } from '../../../src/ir/payout.ts'
import type { AwardId, Payout, SharedCeiling } from '../../../src/ir/types.ts'
import { chance, several, whole, type Draw } from './draw.ts'
import { sourceOf } from './sites.ts'

/** Of most of these awards, each in one tree at most; `ceiling` draws what a shared ceiling comes to. */
export function drawPayouts(
  draw: Draw,
  ids: readonly AwardId[],
  ceiling: (draw: Draw, index: number) => SharedCeiling,
): readonly Payout[] {
  let count = 0
  const ceilings = (least: number): readonly SharedCeiling[] =>
    several(draw, least, least + 1, () => {
      count += 1
      return ceiling(draw, count)
    })
  let groups = 0
  const nodeOf = (awards: readonly AwardId[], depth: number): Payout => {
    const [only] = awards
    if (awards.length === 1 && only !== undefined)
      return chance(draw, 10) ? { kind: 'all', of: [awardPayout(only)], ceilings: ceilings(1) } : awardPayout(only)
    const of = partsOf(draw, awards, depth === 0 ? awards.length : 4).map((part) => nodeOf(part, depth - 1))
    if (chance(draw, 50)) return { kind: 'all', of, ceilings: ceilings(chance(draw, 80) ? 1 : 0) }
    groups += 1
    const name = `同类${String(groups)}`
    return { kind: 'highest', of, name, site: { kind: 'highest-only', source: sourceOf('总则'), group: name } }
  }
  const trees = partsOf(draw, ids, 3).filter(() => chance(draw, 75))
  return relatedOnly(trees.map((part) => nodeOf(part, 3)))
}

/** Two to `most` parts that together are all of these, each in the order of the document; the earliest first. */
function partsOf(draw: Draw, ids: readonly AwardId[], most: number): readonly (readonly AwardId[])[] {
  if (ids.length < 2) return [ids]
  const count = whole(draw, 2, Math.max(2, Math.min(most, ids.length)))
  const places = ids.map((_, index) => (index < count ? index : whole(draw, 0, count - 1)))
  return Array.from({ length: count }, (_, part) => ids.filter((_, index) => places[index] === part))
}
