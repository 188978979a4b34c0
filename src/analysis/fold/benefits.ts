/** 优先享受公共数据服务: an award without an amount; what limits sums, pays or changes them is not of it. */
import type { GuardMeaning } from '../resolve/guards.ts'
import type { Statement } from '../compose/composition.ts'
import type { Group } from './group.ts'

export const isBenefit = ({ statement }: Group): boolean => statement.act.benefit

export const benefitOf = (statement: Statement, { layers, lists }: GuardMeaning): Group => ({
  statement,
  merged: [],
  layers,
  indicator: undefined,
  slot: undefined,
  weighed: undefined,
  costs: undefined,
  exceptions: [],
  ceilings: [],
  times: [],
  instalments: [],
  difference: undefined,
  deferrals: [],
  list: lists[0],
  year: statement.year,
  form: statement.act.form,
  recipient: undefined,
  span: statement.passage,
})

/** 优先享受租金补贴，最高5万元: of what, where the sum of it is not said. */
export const endsBenefit = (statement: Statement, benefits: readonly Group[], groups: readonly Group[]): boolean => {
  const last = [...benefits, ...groups].reduce<Group | undefined>(
    (latest, group) =>
      latest === undefined || group.statement.span.start > latest.statement.span.start ? group : latest,
    undefined,
  )
  return last !== undefined && isBenefit(last) && last.statement.limb === statement.limb
}
