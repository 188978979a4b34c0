import type { AtLeastCondition, Condition, ConditionLeaf } from '../../ir/types.ts'

/** A condition with nested 且 in 且 and 或 in 或 flattened: neither asking nor failing can tell the difference. */
export type Tree = ConditionLeaf | Group
export interface Group {
  readonly kind: 'and' | 'or' | 'at-least'
  /** The 任意…项 that it is; undefined for others. */
  readonly counted: AtLeastCondition | undefined
  readonly of: readonly Tree[]
}

/** The tree of a condition; its root is always an `and`. */
export function rootOf(condition: Condition): Group {
  const tree = treeOf(condition)
  return isGroup(tree) && tree.kind === 'and' ? tree : { kind: 'and', counted: undefined, of: [tree] }
}

/** Whether a tree is a group. */
export function isGroup(tree: Tree): tree is Group {
  return tree.kind === 'and' || tree.kind === 'or' || tree.kind === 'at-least'
}

/** Leaves from left to right. */
export function leavesOf(tree: Tree): readonly ConditionLeaf[] {
  return isGroup(tree) ? tree.of.flatMap(leavesOf) : [tree]
}

/** The conditions that tell a reason: leaves, and each 任意…项 behind its parts. */
export function toldOf(tree: Tree): readonly (ConditionLeaf | AtLeastCondition)[] {
  if (!isGroup(tree)) return [tree]
  return [...tree.of.flatMap(toldOf), ...(tree.counted === undefined ? [] : [tree.counted])]
}

function treeOf(condition: Condition): Tree {
  if (condition.kind === 'at-least') {
    return { kind: 'at-least', counted: condition, of: condition.of.map(treeOf) }
  }
  if (condition.kind !== 'and' && condition.kind !== 'or') return condition
  const { kind } = condition
  const of = condition.of.map(treeOf).flatMap((part) => (part.kind === kind ? part.of : [part]))
  const [only] = of
  return only !== undefined && of.length === 1 ? only : { kind, counted: undefined, of }
}
