/**
 * 10万元（含）以下, 不超过10万元: comparisons that say in so many words that they include their number. It is no part of what is asked, and
 * tells only whose the number is where another range begins at it; so it is kept beside the conditions and not in them.
 */
import type { Condition } from '../../ir/types.ts'
import type { ComparisonNode, QuantityNode } from '../../syntax/ast.ts'

const marked = new WeakSet<Condition>()

export const isMarked = (condition: Condition): boolean => marked.has(condition)

export function mark(
  condition: Condition,
  { mark: written }: QuantityNode,
  comparator?: ComparisonNode['comparator'],
): Condition {
  if (written === 'inclusive' || comparator === 'not-exceed') marked.add(condition)
  return condition
}
