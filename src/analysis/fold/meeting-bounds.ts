/**
 * 10万元（含）以下的…，10万元以上的…: ranges of one indicator that meet in a number. Where one of them says that it includes the
 * number and the other only by the words that it is written with, the number is the first one's alone. Where both include it, of
 * cases the first that holds would count, in whichever order they are written: the one that gives more counts, and that is told.
 */
import { and, isCompound } from '../../ir/conditions.ts'
import type { Amount, Condition } from '../../ir/types.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import { isMarked } from '../conditions/marked.ts'
import type { Place } from '../resolve/place.ts'
import { figureOf } from './check-ranges.ts'
import type { CeilingPart, Group, Under } from './group.ts'
import { conditionOf } from './make-award.ts'
import { orderOf } from './order-of.ts'
import { settleOverlaps } from './overlapping-cases.ts'
import { isSameScale, type Range, type Ranged, readRanges } from './ranges.ts'

interface Meeting {
  readonly below: Range
  readonly above: Range
}

/** Comparisons that no longer include their number. */
type Narrowed = ReadonlyMap<Condition, Condition>

function meetingsOf(awards: readonly Ranged[]): readonly Meeting[] {
  const ranges = awards.flatMap(readRanges)
  const meet = (below: Range, above: Range): boolean =>
    below.high === above.low && below.low < below.high && below.includesHigh && above.includesLow
  return ranges.flatMap((above) =>
    ranges.flatMap((below) => (isSameScale(below, above) && meet(below, above) ? [{ below, above }] : [])),
  )
}

const upperOf = ({ bounds }: Range): Condition | undefined => bounds.find(({ comparison }) => comparison === 'at-most')
const lowerOf = ({ bounds }: Range): Condition | undefined => bounds.find(({ comparison }) => comparison === 'at-least')

/** Whichever of the two is not marked where the other is. */
function unmarkedOf({ below, above }: Meeting): Condition | undefined {
  const [upper, lower] = [upperOf(below), lowerOf(above)]
  if (upper === undefined || lower === undefined || isMarked(upper) === isMarked(lower)) return undefined
  return isMarked(upper) ? lower : upper
}

function without(bounds: readonly (Condition | undefined)[]): Narrowed {
  return new Map(
    bounds.flatMap((bound) => {
      if (bound?.kind !== 'compare') return []
      const comparison = bound.comparison === 'at-least' ? ('more-than' as const) : ('less-than' as const)
      const site = bound.site.kind === 'compare' ? { ...bound.site, comparison } : bound.site
      return [[bound, { ...bound, comparison, site }] as const]
    }),
  )
}

/** Ranges stand beside each other in one condition, so that no other needs to be looked through. */
function narrow(condition: Condition, by: Narrowed): Condition {
  if (condition.kind === 'and') return and(...condition.of.map((one) => by.get(one) ?? one))
  return isCompound(condition) ? condition : (by.get(condition) ?? condition)
}

/** Members of a list that each are a range. */
export function apart(members: readonly Condition[], span: Span): readonly Condition[] {
  const by = without(meetingsOf(members.map((condition) => ({ condition, span }))).map(unmarkedOf))
  return members.map((one) => narrow(one, by))
}

/** Awards of an article, and of each what it gives or limits by cases. */
export function settleMeetings(groups: readonly Group[], place: (group: Group) => Place): readonly Group[] {
  const by = without(meetingsOf(groups.map((one) => ({ condition: conditionOf(one), span: one.span }))).map(unmarkedOf))
  return groups.map((group) => {
    const layers = group.layers.map((layer) => narrow(layer, by))
    const here = place(group)
    const chosen = group.exceptions.filter((one) => one.chosen === true)
    const replacing = group.exceptions.filter((one) => one.chosen !== true)
    const exceptions = [...chosen, ...byCases(replacing, ({ amount }) => amount, group, here)]
    return { ...group, layers, exceptions, ceilings: ceilingsOf(group, here) }
  })
}

/** Ceilings of one kind stand beside each other. */
function ceilingsOf(group: Group, place: Place): Group['ceilings'] {
  const kindOf = ({ is }: Under<CeilingPart>): string => `${is.of}:${JSON.stringify(is.period)}`
  const settled = new Map(
    [...new Set(group.ceilings.map(kindOf))].flatMap((kind) => {
      const same = group.ceilings.filter((one) => kindOf(one) === kind)
      const cases = byCases(same, ({ amount }) => amount, group, place)
      return same.map((one, index) => [one, cases[index] ?? one] as const)
    }),
  )
  return group.ceilings.map((one) => settled.get(one) ?? one)
}

function byCases<T>(
  cases: readonly Under<T>[],
  amountOf: (is: T) => Amount,
  { span }: Group,
  place: Place,
): readonly Under<T>[] {
  const {
    environment: { reporter },
    refuse,
  } = place
  const ranged = cases.flatMap(({ if: condition, is }) =>
    condition === undefined ? [] : [{ condition, span, amount: amountOf(is) }],
  )
  const left = meetingsOf(ranged).map((meeting) => {
    const unmarked = unmarkedOf(meeting)
    if (unmarked !== undefined) return unmarked
    const { below, above } = meeting
    const [less, more] = [below, above].map(({ award }) => ranged.find((one) => one === award)?.amount)
    const order = less === undefined || more === undefined ? undefined : orderOf(less, more)
    if (order === undefined) refuse(span, 'combination')
    else if (order !== 0) reporter.report('CY4528', span, { phrase: above.label, at: figureOf(above.low, above.unit) })
    return order === -1 ? lowerOf(above) : upperOf(below)
  })
  const by = without(left)
  const narrowed = cases.map((one) => (one.if === undefined ? one : { ...one, if: narrow(one.if, by) }))
  return settleOverlaps(narrowed, amountOf, span, place)
}
