/** Which awards a ceiling or another end reaches back over, by where it stands and what it calls them. */
import { formsApart } from '../../../grammar/tokens/shades.ts'
import type { Composition, Statement } from '../compose/composition.ts'
import { isOverTime } from '../statements/period-of.ts'
import type { Group } from './group.ts'

/** Indices of the groups. */
export function reachedBy(
  statement: Statement,
  groups: readonly Group[],
  extents: Composition['extents'],
): readonly number[] {
  const { act, year } = statement
  const items = itemsAround(statement.item, extents)
  const [first, last] = items.at(-1) ?? [statement.item, statement.item]
  const every = groups
    .map((group, at) => ({ group, at }))
    .filter(({ group }) => year === undefined || group.year === year)
    .filter(({ group: { statement: one } }) => one.item >= first && one.item <= last)
  // 补助最高10万元，奖励最高15万元: of those that are called so, where others are not; 享受奖励 is whatever they receive.
  const names = act.form.split(formsApart)
  const known = names.every((name) => name !== '' && every.some(({ group }) => group.form.endsWith(name)))
  // 给予10万元奖励，每增加50亩再给予3万元，最高奖励不超过15万元: what is given more without a name is more of it.
  const isMore = ({ form, statement: { relation } }: Group): boolean => form === '' && relation === 'adds'
  const isCalled = (group: Group): boolean => names.some((name) => group.form.endsWith(name)) || isMore(group)
  const called = known ? every.filter(({ group }) => isCalled(group)) : []
  const all = called.length > 0 && called.length < every.length && !act.receives ? called : every
  const within = (test: (one: Statement) => boolean): readonly number[] =>
    all.filter(({ group }) => test(group.statement)).map(({ at }) => at)
  if (act.pointer) return all.map(({ at }) => at)
  const limb = within((one) => one.limb === statement.limb)
  const sentence = within((one) => one.sentence === statement.sentence)
  if (limb.length > 0 && !act.scope.total && !isOverTime(act.scope)) return limb
  if (sentence.length > 0) return sentence
  // Behind items, of those and of what stands in front of them.
  const end = extents.get(statement.item)?.last ?? statement.item
  const item = within((one) => one.item >= statement.item && one.item <= end)
  return item.length > 0 ? item : all.map(({ at }) => at)
}

/** The items that hold an item, from within, up to its article: what a chapter only holds is another matter. */
function itemsAround(item: number, extents: Composition['extents']): readonly (readonly [number, number])[] {
  const around = [...extents].filter(([first, { last }]) => first <= item && item <= last)
  const inward = around.sort(([left], [right]) => right - left)
  const end = inward.findIndex(([, { holdsArticles }]) => holdsArticles)
  return (end < 0 ? inward : inward.slice(0, end)).map(([first, { last }]) => [first, last] as const)
}
