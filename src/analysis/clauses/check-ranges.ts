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
  const ranges = awards.flatMap(readRanges)
  for (const [index, right] of ranges.entries()) {
    const left = ranges.slice(0, index).find((one) => isSameScale(one, right) && overlap(one, right))
    if (left === undefined) continue
    if (touch(left, right)) keepHighest(left.award, right.award, context)
    else context.reporter.report('CY4008', right.award.span, { phrase: right.label }, { related: [left.award.span] })
  }
}

const isSameScale = (left: Range, right: Range): boolean =>
  left.award !== right.award &&
  left.fact === right.fact &&
  left.rest === right.rest &&
  (left.high < Infinity || right.high < Infinity)

/** 500万元至1000万元，1000万元以上: both include the point where they meet; there the higher counts. */
const touch = (left: Range, right: Range): boolean => left.high === right.low || right.high === left.low

function keepHighest(left: AwardDraft, right: AwardDraft, context: ClauseContext): void {
  const { source } = right
  const name = `${source.clause}分档`
  context.draft.highestOnly.push({ name, awards: [left, right], site: { kind: 'highest-only', group: name, source } })
  context.reporter.report('CY4502', right.span, { clause: source.clause })
}

/** For each fact that an award compares, its bounds. */
function readRanges(award: AwardDraft): readonly Range[] {
  if (award.amount?.kind === 'by-tier') return []
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

function readRange(
  award: AwardDraft,
  parts: readonly Condition[],
  own: readonly CompareCondition[],
): Range | undefined {
  const upper = own.find(({ comparison }) => comparison === 'at-most' || comparison === 'less-than')
  const lower = own.find((part) => part !== upper)
  const [one] = own
  if (typeof one?.threshold !== 'number') return undefined
  const rest = parts.filter((part) => !own.some((bound) => bound === part))
  return {
    fact: `${one.fact.scope}.${one.fact.id}`,
    label: one.site.kind === 'compare' ? one.site.label : '',
    low: Number(lower?.threshold ?? 0),
    high: Number(upper?.threshold ?? Infinity),
    includesLow: lower === undefined || lower.comparison === 'at-least',
    includesHigh: upper?.comparison === 'at-most',
    rest: JSON.stringify(rest, (name, value: unknown) => (name === 'site' ? undefined : value)),
    award,
  }
}

function overlap(left: Range, right: Range): boolean {
  const [first, second] = left.low <= right.low ? [left, right] : [right, left]
  return second.low < first.high || (second.low === first.high && second.includesLow && first.includesHigh)
}
