/** 分别: a list of sums with the list of alternatives, thresholds or members that it is paired with. */
import type { Amount } from '../../ir/types.ts'
import { compare, unitOf } from '../conditions/comparisons.ts'
import { oneOf } from '../conditions/resolve-operand.ts'
import { type Environment, sizeOf, type Zip } from '../environment.ts'
import { constant } from '../resolve/figures.ts'
import { pairBands } from './bands.ts'
import { orderOf } from './order-of.ts'

/** One sum by cases; undefined where no list, or more than one, has as many members. */
export function pairItems(
  amounts: readonly Amount[],
  zips: readonly Zip[],
  environment: Environment,
): Amount | undefined {
  const fitting = zips.filter((zip) => sizeOf(zip) === amounts.length)
  const [zip] = fitting
  if (zip === undefined || fitting.length > 1) return undefined
  const { source } = environment
  switch (zip.kind) {
    case 'grades': {
      const cases = zip.values.flatMap((value, index) => {
        const then = amounts[index]
        return then === undefined ? [] : [{ if: oneOf(zip.fact, [value], environment), then }]
      })
      const site = { kind: 'grade' as const, label: zip.fact.label, source }
      return { kind: 'when', cases, overlap: 'first', otherwise: constant(0), site }
    }
    case 'tiers': {
      const tiers = zip.thresholds.flatMap((threshold, index) => {
        const then = amounts[index]
        return then === undefined ? [] : [{ threshold, then }]
      })
      if (!rises(tiers)) {
        environment.reporter.report(isSorted(tiers) ? 'CY4009' : 'CY4008', zip.span, { phrase: zip.fact.label })
        return undefined
      }
      const descending = [...tiers].sort((left, right) => right.threshold - left.threshold)
      const cases = descending.map(({ threshold, then }) => ({
        if: compare(zip.fact, zip.comparison, threshold, environment),
        then,
      }))
      const thresholds = [...descending].reverse().map(({ threshold }) => threshold)
      const site = { kind: 'tier' as const, label: zip.fact.label, unit: unitOf(zip.fact), thresholds, source }
      return { kind: 'when', cases, overlap: 'first', otherwise: constant(0), site }
    }
    case 'members':
      return pairBands(zip.members, amounts, zip.span, environment)
  }
}

/** Tiers in an order, up or down, whose sums go with them; anything else is a slip or another meaning. */
function rises(tiers: readonly { readonly threshold: number; readonly then: Amount }[]): boolean {
  const sign = Math.sign((tiers[1]?.threshold ?? 0) - (tiers[0]?.threshold ?? 0))
  return tiers.slice(1).every(({ threshold, then }, index) => {
    const before = tiers[index]
    if (before === undefined || Math.sign(threshold - before.threshold) !== sign || sign === 0) return false
    const order = orderOf(before.then, then)
    return order === undefined || order === sign
  })
}

const isSorted = (tiers: readonly { readonly threshold: number }[]): boolean => {
  const sign = Math.sign((tiers[1]?.threshold ?? 0) - (tiers[0]?.threshold ?? 0))
  return (
    sign !== 0 &&
    tiers.slice(1).every(({ threshold }, at) => Math.sign(threshold - (tiers[at]?.threshold ?? 0)) === sign)
  )
}
