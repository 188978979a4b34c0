/**
 * 对X以上的甲类项目和Y以上的乙类项目，分别按20%和30%给予补贴: members that 分别 pairs with sums and that are no cases of one indicator.
 * Each is an award of its own; whoever meets several has the highest (readings.md 12).
 */
import { and, asked, or } from '../../ir/conditions.ts'
import type { GuardMeaning } from '../resolve/guards.ts'
import type { Statement } from '../compose/composition.ts'
import { listsHeads } from '../compose/split-head.ts'
import type { Figure } from '../statements/statement.ts'
import { memberOf } from './members.ts'
import { areRanges } from './bands.ts'

interface Said {
  readonly statement: Statement
  readonly guards: GuardMeaning
}

/** One for each member, in the order of the text; undefined where it is one award. */
export function parallelsOf({ statement, guards }: Said): readonly Said[] | undefined {
  const { act, relation } = statement
  const [zip, ...more] = guards.zips.filter(({ kind }) => kind === 'members')
  if (!act.respectively || relation === 'exception' || zip?.kind !== 'members' || more.length > 0) return undefined
  const { members } = zip
  // 对获评甲级且新建、改建的单位: what stands in front of the first may be asked of all of them.
  const single = members.every(({ kind }) => kind !== 'and' && kind !== 'or')
  const headed = statement.guards.some((layer) => layer.kind === 'guard' && listsHeads(layer.guard.parts))
  if (!single && !headed) return undefined
  const lists = act.figures.filter(({ list }) => list !== undefined && list.groups.length > 1)
  const fits = lists.length > 0 && lists.every((figure) => pairs(figure, members.length))
  const whole = asked(or(...members))
  const at = guards.layers.findIndex((layer) => asked(layer) === whole)
  // 年产值1亿元以上的，获评国家级、省级的，分别给予…: the grades fit the sums as well as the two guards do.
  const isRivalled = !headed && members.some((one) => one.kind === 'one-of' && one.values.length === members.length)
  if (!fits || at < 0 || isRivalled || areRanges(members)) return undefined
  return members.map((member, index) => {
    const layers = guards.layers.map((layer, place) => (place === at ? member : layer))
    const figures = act.figures.map((figure) => (lists.includes(figure) ? memberOf(figure, index) : figure))
    return {
      statement: { ...statement, act: { ...act, figures } },
      guards: { ...guards, layers, condition: and(...layers), zips: guards.zips.filter((one) => one !== zip) },
    }
  })
}

const pairs = ({ list }: Figure, size: number): boolean => list?.groups.length === size && !list.choice
