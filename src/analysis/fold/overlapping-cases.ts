/**
 * 其中甲类企业最高20万元，示范企业最高10万元: cases of one sum or one ceiling, of which somebody may meet two. Of one within another the
 * narrower counts; where neither is, the higher does, and that is told (semantics.md §2: replaced without an order).
 */
import { asked, conjuncts } from '../../ir/conditions.ts'
import { negate } from '../../ir/negate.ts'
import type { Amount, Condition } from '../../ir/types.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Place } from '../resolve/place.ts'
import type { Under } from './group.ts'
import { labelOf } from './make-award.ts'
import { orderOf } from './order-of.ts'
import { type Range, readRanges } from './ranges.ts'

interface Case<T> {
  readonly under: Under<T>
  readonly when: Condition
  readonly amount: Amount
}

/** In the order in which they are tried, the first that holds. */
export function settleOverlaps<T>(
  all: readonly Under<T>[],
  amountOf: (is: T) => Amount,
  span: Span,
  { environment: { reporter }, refuse }: Place,
): readonly Under<T>[] {
  const cases = all.flatMap((under): readonly Case<T>[] =>
    under.if === undefined ? [] : [{ under, when: under.if, amount: amountOf(under.is) }],
  )
  const ordered: Case<T>[] = []
  for (const one of cases.toReversed()) {
    // In front of the first that is wider than it, or gives less.
    const at = ordered.findIndex((other) => goesBefore(one, other))
    ordered.splice(at < 0 ? ordered.length : at, 0, one)
  }
  for (const [index, one] of ordered.entries()) {
    for (const other of ordered.slice(index + 1)) {
      if (excludes(one.when, other.when)) continue
      const order = orderOf(one.amount, other.amount)
      if (isWithin(one.when, other.when) || order === 0) continue
      // What stands behind one of both, and is not less, stands there because a third is between them.
      if (isWithin(other.when, one.when) || order !== -1) refuse(span, 'combination')
      else reporter.report('CY4565', span, { first: labelOf(one.when), second: labelOf(other.when) })
    }
  }
  const particular = ordered.map(({ under }) => under)
  let next = 0
  return all.map((one) => (one.if === undefined ? one : (particular[next++] ?? one)))
}

function goesBefore<T>(one: Case<T>, other: Case<T>): boolean {
  if (excludes(one.when, other.when)) return true
  if (isWithin(one.when, other.when)) return true
  return !isWithin(other.when, one.when) && orderOf(one.amount, other.amount) !== 1
}

/** Nobody meets both. */
export function excludes(left: Condition, right: Condition): boolean {
  if (left.kind === 'or') return left.of.every((one) => excludes(one, right))
  if (right.kind === 'or') return right.of.every((one) => excludes(left, one))
  return (
    conjuncts(left).some((one) => conjuncts(right).some((other) => contradicts(one, other))) ||
    rangesOf(left).some((one) => rangesOf(right).some((other) => isSameFact(one, other) && areApart(one, other)))
  )
}

/** Of two things asked: nobody meets both. */
export function contradicts(left: Condition, right: Condition): boolean {
  if (left.kind === 'one-of' && right.kind === 'one-of' && isOfSame(left, right) && left.expect && right.expect)
    return !left.values.some((value) => right.values.includes(value))
  return asked(left) === asked(negate(right))
}

/** Whoever meets the first meets the second. */
function isWithin(inner: Condition, outer: Condition): boolean {
  if (inner.kind === 'or') return inner.of.every((one) => isWithin(one, outer))
  if (outer.kind === 'or') return outer.of.some((one) => isWithin(inner, one))
  return conjuncts(outer).every((one) => implies(inner, one))
}

function implies(inner: Condition, one: Condition): boolean {
  const own = conjuncts(inner)
  if (own.some((other) => asked(other) === asked(one))) return true
  if (one.kind === 'one-of')
    return own.some(
      (other) =>
        other.kind === 'one-of' &&
        isOfSame(one, other) &&
        one.expect &&
        other.expect &&
        other.values.every((value) => one.values.includes(value)),
    )
  const [range] = rangesOf(one)
  if (range === undefined) return false
  return rangesOf(inner).some((other) => isSameFact(other, range) && isInside(other, range))
}

type OneOf = Extract<Condition, { kind: 'one-of' }>
const isOfSame = (left: OneOf, right: OneOf): boolean =>
  left.fact.scope === right.fact.scope && left.fact.id === right.fact.id

const nowhere: Span = { start: 0, end: 0 }
const rangesOf = (condition: Condition): readonly Range[] => readRanges({ condition, span: nowhere })
const isSameFact = (left: Range, right: Range): boolean => left.fact === right.fact

function areApart(left: Range, right: Range): boolean {
  const [first, second] = left.low <= right.low ? [left, right] : [right, left]
  return first.high < second.low || (first.high === second.low && !(first.includesHigh && second.includesLow))
}

function isInside(inner: Range, outer: Range): boolean {
  const above = inner.low > outer.low || (inner.low === outer.low && (outer.includesLow || !inner.includesLow))
  const below = inner.high < outer.high || (inner.high === outer.high && (outer.includesHigh || !inner.includesHigh))
  return above && below
}
