import type { Condition, ConditionLeaf } from '../../ir/types.ts'

/** A condition with nested 且 in 且 and 或 in 或 flattened: neither asking nor failing can tell the difference. */
export type Tree = ConditionLeaf | Group
export interface Group {
  readonly kind: 'and' | 'or' | 'at-least'
  /** How many parts must hold; only of `at-least`. */
  readonly count: number
  readonly of: readonly Tree[]
}

/** The tree of a condition; its root is always an `and`. */
export function rootOf(condition: Condition): Group {
  const tree = treeOf(condition)
  return isGroup(tree) && tree.kind === 'and' ? tree : { kind: 'and', count: 0, of: [tree] }
}

/** Whether a tree is a group. */
export function isGroup(tree: Tree): tree is Group {
  return tree.kind === 'and' || tree.kind === 'or' || tree.kind === 'at-least'
}

/** Leaves from left to right. */
export function leavesOf(tree: Tree): readonly ConditionLeaf[] {
  return isGroup(tree) ? tree.of.flatMap(leavesOf) : [tree]
}

function treeOf(condition: Condition): Tree {
  if (condition.kind === 'at-least') {
    return { kind: 'at-least', count: condition.count, of: condition.of.map(treeOf) }
  }
  if (condition.kind !== 'and' && condition.kind !== 'or') return condition
  const { kind } = condition
  const of = condition.of.map(treeOf).flatMap((part) => (part.kind === kind ? part.of : [part]))
  const [only] = of
  return only !== undefined && of.length === 1 ? only : { kind, count: 0, of }
}
