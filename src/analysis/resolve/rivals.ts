/**
 * 对年产值5000万元以上且租金10万元以上的茶企…；达到1亿元的…: a comparison without its left side is of what was compared before, and of two things in the same unit
 * that were compared together it may be either.
 */
import { isElliptical, type Layer, unitsCompared } from '../compose/layers.ts'
import { sameUnit } from '../measure-units.ts'
import { compares } from '../statements/parties.ts'
import type { Guard } from '../statements/statement.ts'
import type { FactSymbol } from '../symbols.ts'
import { asks } from './adjacent.ts'
import type { Place } from './place.ts'

/** What a guard compares. */
export interface Compared {
  readonly guard: Guard
  readonly fact: FactSymbol
}

export function comparedIn(layer: Layer, fact: FactSymbol | undefined): readonly Compared[] {
  if (layer.kind !== 'guard' || fact === undefined || !compares(layer.guard)) return []
  return [{ guard: layer.guard, fact }]
}

/** What a comparison without its left side compares. `here`: compared in the same stack so far; `before`: by what was given last. */
export function comparedAgain(
  layer: Layer,
  here: readonly Compared[],
  before: readonly Compared[],
  place: Place,
): FactSymbol | undefined {
  if (layer.kind !== 'guard' || !isElliptical(layer.guard)) return undefined
  const { guard } = layer
  const goesOn = here.length === 0 || here.some((one) => before.some((other) => other.guard === one.guard))
  const again = here.filter(({ guard: asked }) => !goesOn || !before.some((one) => one.guard === asked))
  const all = [...(goesOn ? before : []), ...again]
    .filter((one) => fits(one.fact, guard) && startOf(one) < startOf({ guard }))
    .sort((one, other) => startOf(one) - startOf(other))
  const last = all.at(-1)
  // ；超过5000万元的，…；超过1亿元的: the second goes on where the first did.
  const goesBack = last !== undefined && isElliptical(last.guard)
  const rival = all.find(
    (one) =>
      last !== undefined &&
      !goesBack &&
      one.fact !== last.fact &&
      standTogether(one, last) &&
      !asksEnough(one.guard, guard),
  )
  if (rival !== undefined && last !== undefined)
    asks(guard, [`说的是「${rival.fact.label}」`, `说的是「${last.fact.label}」`], place)
  return last?.fact
}

/** 产值超过1亿元 in front of 超过5000万元的: whoever has the one has the other, so that nothing would be asked anew. */
function asksEnough(asked: Guard, again: Guard): boolean {
  const [before, next] = [leastOf(asked), leastOf(again)]
  if (before === undefined || next === undefined) return false
  const [left, right] = [before.numerator * next.denominator, next.numerator * before.denominator]
  return left > right || (left === right && (before.above || !next.above))
}

/** The one number from which on, or above which, a guard asks; undefined where it asks otherwise. */
function leastOf({ parts }: Guard): { numerator: bigint; denominator: bigint; above: boolean } | undefined {
  const [comparison, ...more] = parts.flatMap((part) => (part.kind === 'comparison' ? [part] : []))
  const [item, ...others] = comparison?.quantities.items ?? []
  if (comparison === undefined || item === undefined || more.length + others.length > 0) return undefined
  const above = comparison.comparator === 'exceed'
  const least = above || comparison.comparator === 'reach' || item.bound === 'or-more'
  const { value } = item
  const amount =
    'yuan' in value ? value.yuan : 'count' in value ? value.count : 'amount' in value ? value.amount : undefined
  return !least || item.bound === 'or-less' || amount === undefined ? undefined : { ...amount, above }
}

const startOf = ({ guard }: Pick<Compared, 'guard'>): number => guard.parts[0]?.span.start ?? guard.span.start

/** In one unit, and one beside the other: 对租金10万元以上的茶企，年产值1亿元以上的 says of whom the second is compared. */
function standTogether(one: Compared, other: Compared): boolean {
  const beside = [one, other].every(({ guard }) => guard.form !== 'subject' && !guard.headed)
  const runsOn = one.guard.parts.at(-1)?.kind === 'comparison'
  return beside || runsOn || one.guard.origin === other.guard.origin
}

/** Money is compared to money, and a number to one of the same unit. */
function fits({ type }: FactSymbol, guard: Guard): boolean {
  const units = unitsCompared(guard)
  if (type.kind === 'money') return units.every((unit) => unit === 'money')
  if (type.kind === 'foreign-money') return units.every((unit) => unit === 'foreign-money')
  return type.kind !== 'count' || units.every((unit) => unit === '' || (unit !== 'money' && sameUnit(type.unit, unit)))
}
