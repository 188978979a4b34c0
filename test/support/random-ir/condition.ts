/** Random conditions of every kind. */
import type { Comparison, Condition, ConditionLeaf, ScalarFact } from '../../../src/ir/types.ts'
import type { SiteSource } from '../../../src/runtime/site.ts'
import { compareExactly } from './bound.ts'
import { chance, pick, several, some, whole, type Draw } from './draw.ts'
import { AMOUNTS, COUNTS, DAYS, EXCHANGE_RATES, RATIOS } from './palette.ts'
import { ofKinds, type Reach, type Reachable } from './reach.ts'
import { unitOf } from './sites.ts'

/** A condition at most so deep over the facts in reach. */
export function drawCondition(draw: Draw, reach: Reach, source: SiteSource, depth: number): Condition {
  if (depth === 0 || chance(draw, 30)) return drawLeaf(draw, reach, source)
  const kind = pick(draw, ['and', 'and', 'or', 'at-least'] as const)
  const of = several(draw, chance(draw, 10) ? 0 : 1, 4, () => drawCondition(draw, reach, source, depth - 1))
  if (kind !== 'at-least') return { kind, of }
  const count = whole(draw, 1, Math.max(1, of.length))
  const site = { kind: 'count-of', source, wanted: count, parts: of.length, expect: count % 2 === 1 } as const
  return { kind, count, of, site }
}

function drawLeaf(draw: Draw, reach: Reach, source: SiteSource): ConditionLeaf {
  if (reach.lists.length > 0 && chance(draw, 8)) {
    const list = pick(draw, reach.lists)
    return { kind: 'has-records', list: list.id, site: { kind: 'has-records', source, label: list.label } }
  }
  if (chance(draw, 6)) return drawCompareAmount(draw, reach, source)
  // A matter is compared with receipts alone.
  const { ref, fact } = pick(
    draw,
    reach.scalars.filter((one) => one.fact.kind !== 'matter'),
  )
  switch (fact.kind) {
    case 'boolean': {
      const expect = chance(draw, 60)
      const site = { kind: 'is', source, label: fact.label, expect, finding: fact.finding } as const
      return { kind: 'is', fact: ref, expect, site }
    }
    case 'enum': {
      const values = some(draw, fact.alternatives, 1, fact.alternatives.length)
      const expect = chance(draw, 60)
      return {
        kind: 'one-of',
        fact: ref,
        values,
        expect,
        site: { kind: 'one-of', source, label: fact.label, values, expect },
      }
    }
    default:
      return drawComparison(draw, { ref, fact }, source)
  }
}

/** 合计达到: an amount of any kind against a sum. */
function drawCompareAmount(draw: Draw, reach: Reach, source: SiteSource): ConditionLeaf {
  const comparison = pick(draw, COMPARISONS)
  const threshold = pick(draw, AMOUNTS)
  const site = { kind: 'compare', source, label: '合计', comparison, threshold, unit: 'money' } as const
  const drawn = reach.amountOf(draw, reach, source, pick(draw, [0, 1, 1]))
  const leaf: ConditionLeaf = { kind: 'compare-amount', of: drawn, comparison, threshold, site }
  return compareExactly(leaf) ? leaf : { ...leaf, of: { kind: 'constant', fen: threshold } }
}

const COMPARISONS: readonly Comparison[] = ['at-least', 'more-than', 'at-most', 'less-than']

/** A condition and its opposite, of which one holds whatever the facts are. */
export function drawOpposites(draw: Draw, reach: Reach, source: SiteSource): readonly [Condition, Condition] {
  const { ref, fact } = pick(draw, ofKinds(reach, 'boolean'))
  const leaf = (expect: boolean): Condition => ({
    kind: 'is',
    fact: ref,
    expect,
    site: { kind: 'is', source, label: fact.label, expect, finding: fact.finding },
  })
  return [leaf(true), leaf(false)]
}

function drawComparison(draw: Draw, { ref, fact }: Reachable, source: SiteSource): ConditionLeaf {
  const comparison = pick(draw, COMPARISONS)
  const threshold = pick<number | string>(draw, thresholdsOf(fact))
  const site = { kind: 'compare', source, label: fact.label, comparison, threshold, unit: unitOf(fact) } as const
  return { kind: 'compare', fact: ref, comparison, threshold, site }
}

/** The constants that facts of a kind are compared with. */
function thresholdsOf(fact: ScalarFact): readonly (number | string)[] {
  switch (fact.kind) {
    case 'ratio':
      return RATIOS
    case 'count':
      return COUNTS
    case 'date':
      return DAYS
    case 'exchange-rate':
      return EXCHANGE_RATES
    default:
      return AMOUNTS
  }
}
