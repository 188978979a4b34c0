/** 给予补贴，最高50万元: a grant without a sum under ceilings of its own is up to as much as these leave. */
import { reimburses } from '../../../grammar/tokens/shades.ts'
import type { Condition } from '../../ir/types.ts'
import { constant } from '../resolve/figures.ts'
import { labelsOf, sumOf } from '../resolve/bases.ts'
import type { Base } from '../resolve/figure-setting.ts'
import type { Place } from '../resolve/place.ts'
import type { Statement } from '../compose/composition.ts'
import { sameLayers } from '../compose/layers.ts'
import type { Group, Slot } from './group.ts'

/** So much as is settled. */
export const open = ({ source }: Statement): Slot => ({
  amount: { kind: 'between', from: constant(0), to: { kind: 'unlimited' }, site: { kind: 'open', source } },
  base: undefined,
})

/** Who settles it, or which document. */
export function deferralsOf(
  { act: { deferral }, source }: Statement,
  when: Condition | undefined,
  { environment }: Place,
): Group['deferrals'] {
  if (deferral === undefined) return []
  const text = environment.written(deferral.span)
  return [{ if: when, is: { text, bounds: deferral.kind === 'bounded', source } }]
}

/** With a sum; undefined where the ceiling is of something else or of some alone, or where what follows says how much. */
export function upToCeilings(group: Group, next: Group | undefined, place: Place): Group | undefined {
  const { statement, ceilings, list } = group
  const { act, each } = statement
  const plain = act.base === undefined && !act.whole && [...each, ...act.each].length === 0
  const costs = group.costs !== undefined && reimburses(act.form) ? group.costs : undefined
  const general = ceilings.length > 0 && ceilings.every((one) => one.if === undefined)
  if (!plain || !(general || costs !== undefined)) return undefined
  // 其中甲类企业再给予5万元: beside it; any other that stands to it says how much it is.
  const follows = next?.statement.to !== undefined && next.statement.relation !== 'adds'
  if (follows || (next !== undefined && saysHowMuch(next, group))) return undefined
  if (costs === undefined) return list === undefined ? upToFirst(group) : { ...group, slot: open(statement) }
  return { ...group, slot: upToCosts(costs, statement, place) }
}

/** So much of what it is given for as is settled. */
export function upToCosts(costs: Base, { span }: Statement, { environment }: Place): Slot {
  const basis = labelsOf(costs).plus.join('、')
  environment.reporter.report('CY4552', span, { text: environment.written(span), basis })
  return { amount: { kind: 'between', from: constant(0), to: sumOf(costs) }, base: costs }
}

/** 给予补贴，最高50万元。按设备款的20%给予: of the same people, and nothing else that they are given. */
function saysHowMuch({ statement: { guards, act, relation } }: Group, { statement, form }: Group): boolean {
  return (
    sameLayers(guards, statement.guards) && relation !== 'adds' && ['', form, statement.act.form].includes(act.form)
  )
}

/** A sum of at most the first ceiling that the text names. */
export function upToFirst(group: Group): Group {
  const { ceilings } = group
  // The last that the list has.
  const first = ceilings.at(-1)
  if (first === undefined) return group
  const { amount, period } = first.is
  const others = ceilings.slice(0, -1)
  return {
    ...group,
    slot: { amount: { kind: 'between', from: constant(0), to: amount }, base: undefined },
    // 每年最高50万元: of the year, less what it has brought.
    ceilings: period === 'matter' ? others : ceilings,
  }
}
