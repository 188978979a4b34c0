import type { BoolNode, PlanNode } from './types.ts'

/** Each once, in the order of the plan: so the same ones are one node, in whatever order they came. */
export function withoutRepeats<N extends PlanNode>(nodes: readonly N[]): readonly N[] {
  return [...new Set(nodes)].sort((a, b) => a.id - b.id)
}

/** Whether one holds exactly where the other one does not. */
export function isOpposite(one: BoolNode, other: BoolNode): boolean {
  if ((one.op === 'not' && one.of === other) || (other.op === 'not' && other.of === one)) return true
  // a > b and b >= a.
  if (one.op === 'more-than' && other.op === 'at-least') return one.left === other.right && one.right === other.left
  if (one.op === 'at-least' && other.op === 'more-than') return one.left === other.right && one.right === other.left
  return false
}
