/** The bounds that an award sets to one indicator. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import { asked } from '../../ir/conditions.ts'
import type { CompareCondition, Condition } from '../../ir/types.ts'
import type { SiteUnit } from '../../runtime/site.ts'

/** What asks for a range: its conditions and where it stands. */
export interface Ranged {
  readonly condition: Condition
  readonly span: Span
}

export interface Range {
  readonly fact: string
  readonly label: string
  readonly unit: SiteUnit
  readonly low: number
  readonly high: number
  readonly includesLow: boolean
  readonly includesHigh: boolean
  /** The comparisons themselves, the same for all that one limb grants. */
  readonly bounds: readonly CompareCondition[]
  /** Everything else that the award asks, for comparing. */
  readonly rest: string
  readonly award: Ranged
}

/** Whether two awards are granted for one and the same case: 给予A奖励和B补贴. */
const isSameCase = (left: Range, right: Range): boolean => left.bounds.every((bound) => right.bounds.includes(bound))

/** Whether two awards ask the same but for the bounds of one indicator. */
export const isSameScale = (left: Range, right: Range): boolean =>
  left.award !== right.award &&
  !isSameCase(left, right) &&
  left.fact === right.fact &&
  left.rest === right.rest &&
  (left.high < Infinity || right.high < Infinity)

/** For each fact that an award compares, its bounds. */
export function readRanges(award: Ranged): readonly Range[] {
  const parts = award.condition.kind === 'and' ? award.condition.of : [award.condition]
  const bounds = parts.filter((part): part is CompareCondition => part.kind === 'compare')
  const facts = [...new Set(bounds.map(({ fact }) => fact.id))]
  return facts.flatMap(
    (id) =>
      readRange(
        award,
        parts,
        bounds.filter(({ fact }) => fact.id === id),
      ) ?? [],
  )
}

function readRange(award: Ranged, parts: readonly Condition[], own: readonly CompareCondition[]): Range | undefined {
  const upper = own.find(({ comparison }) => comparison === 'at-most' || comparison === 'less-than')
  const lower = own.find((part) => part !== upper)
  const [one] = own
  if (typeof one?.threshold !== 'number') return undefined
  const rest = parts.filter((part) => !own.some((bound) => bound === part))
  return {
    fact: `${one.fact.scope}.${one.fact.id}`,
    label: one.site.kind === 'compare' ? one.site.label : '',
    unit: one.site.kind === 'compare' ? one.site.unit : 'count:',
    low: Number(lower?.threshold ?? 0),
    high: Number(upper?.threshold ?? Infinity),
    includesLow: lower === undefined || lower.comparison === 'at-least',
    includesHigh: upper?.comparison === 'at-most',
    bounds: own,
    rest: asked(rest),
    award,
  }
}
