/**
 * 给予补贴，最高50万元: a sum of at most that; undefined where the ceiling is of some alone, or where a base says that a share is still to come.
 */
import type { Group } from './group.ts'

export function upToOf(group: Group): Pick<Group, 'slot' | 'ceilings'> | undefined {
  const { statement, list } = group
  const { act, each } = statement
  const plain = act.base === undefined && !act.whole && [...each, ...act.each].length === 0 && list === undefined
  // The last that the list has is the first that the text names.
  const first = group.ceilings.at(-1)
  if (!plain || first === undefined || group.ceilings.some((one) => one.if !== undefined)) return undefined
  const { amount, period } = first.is
  // 每年最高50万元: of the year, less what it has brought.
  const others = group.ceilings.slice(0, -1)
  return {
    slot: { amount: { kind: 'between', from: { kind: 'constant', fen: 0 }, to: amount }, base: undefined },
    ceilings: period === 'matter' ? others : group.ceilings,
  }
}
