/** 10家（含）至30家；20家（含）至50家: ranges of one indicator in one sentence that overlap are a slip of the pen. */
import type { CompareCondition, Condition } from '../../ir/types.ts'
import type { ClauseContext } from './clause-context.ts'
import type { AwardDraft } from './draft.ts'

interface Range {
  readonly fact: string
  readonly label: string
  readonly low: number
  readonly high: number
  readonly includesLow: boolean
  readonly includesHigh: boolean
  /** Everything else that the award asks, for comparing. */
  readonly rest: string
  readonly award: AwardDraft
}

export function checkRanges(awards: readonly AwardDraft[], context: ClauseContext): void {
  const ranges = awards.flatMap((award) => readRange(award) ?? [])
  for (const [index, right] of ranges.entries()) {
    const left = ranges.slice(0, index).find((one) => isSameScale(one, right) && overlap(one, right))
    if (left === undefined) continue
    context.reporter.report('CY4008', right.award.span, { phrase: right.label }, { related: [left.award.span] })
  }
}

const isSameScale = (left: Range, right: Range): boolean => left.fact === right.fact && left.rest === right.rest

/** An upper bound on a fact, with its lower bound if there is one. */
function readRange(award: AwardDraft): Range | undefined {
  const parts = award.condition.kind === 'and' ? award.condition.of : [award.condition]
  const bounds = parts.filter((part): part is CompareCondition => part.kind === 'compare')
  const upper = bounds.find(({ comparison }) => comparison === 'at-most' || comparison === 'less-than')
  if (typeof upper?.threshold !== 'number') return undefined
  const lower = bounds.find((part) => part !== upper && part.fact.id === upper.fact.id)
  const own: readonly Condition[] = lower === undefined ? [upper] : [lower, upper]
  const rest = parts.filter((part) => !own.includes(part))
  return {
    fact: `${upper.fact.scope}.${upper.fact.id}`,
    label: upper.site.kind === 'compare' ? upper.site.label : '',
    low: Number(lower?.threshold ?? 0),
    high: upper.threshold,
    includesLow: lower === undefined || lower.comparison === 'at-least',
    includesHigh: upper.comparison === 'at-most',
    rest: JSON.stringify(rest, (name, value: unknown) => (name === 'site' ? undefined : value)),
    award,
  }
}

function overlap(left: Range, right: Range): boolean {
  const [first, second] = left.low <= right.low ? [left, right] : [right, left]
  return second.low < first.high || (second.low === first.high && second.includesLow && first.includesHigh)
}
