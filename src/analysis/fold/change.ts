/** 补助比例为2%, 奖励标准为5万元, 提高至60%, 减半: another figure for the awards before it, or for some of whom they speak. */
import { isAlways } from '../../ir/conditions.ts'
import { countsInBase } from '../resolve/bases.ts'
import { constant } from '../resolve/figures.ts'
import { resolveStack } from '../resolve/guards.ts'
import { withLabels } from '../resolve/labels.ts'
import { reportNamesAlone } from '../resolve/names-alone.ts'
import type { Place } from '../resolve/place.ts'
import type { Statement } from '../compose/composition.ts'
import type { Act, Figure } from '../statements/statement.ts'
import { amountOf, type Reckoning } from './amounts.ts'
import { raisedSlot, timesSlot, withinBound } from './changes.ts'
import { hasCeiling } from './except.ts'
import type { CeilingPart, Group, Slot } from './group.ts'
import { allOf } from './layers.ts'
import { ofOtherKind } from './limit.ts'
import { reckonedBy } from './up-to-share.ts'
import { groupsAt, type SoFar, statedFor, update } from './so-far.ts'
import { ownBase } from './sums.ts'

export function change(soFar: SoFar, statement: Statement, place: Place): void {
  const { act, span } = statement
  const reached = statedFor(soFar, statement)
  const [figure] = act.figures
  // 加倍 is of each; another figure can be of one alone.
  if (reached.length === 0 || act.figures.length > 1 || (reached.length > 1 && figure !== undefined))
    place.refuse(span, 'nothing-before')
  else if (ofOtherKind(statement, groupsAt(soFar, reached))) place.refuse(span, 'guard-open')
  // 再按上述标准的50%给予补助: beside what was given, and not in its place.
  else if ((act.adds && act.change?.how !== 'by') || act.scope.years !== undefined) place.refuse(span, 'unsettled')
  else reached.every((at) => changeOne(soFar, at, figure, statement, place))
}

/** Whether it is understood. */
function changeOne(soFar: SoFar, at: number, figure: Figure | undefined, statement: Statement, place: Place): boolean {
  const { act, own, span } = statement
  const group = soFar.groups[at]
  if (group === undefined) return false
  const { indicator } = group
  if (group.slot?.base?.lower === true) place.refuse(span, 'combination')
  // 给予补贴15万元；…的，再增加一次性补贴5万元: whether the whole is given once, nobody says.
  if (act.once && !group.statement.act.once) place.refuse(span, 'unsettled')
  const stack = [...group.statement.guards, ...own]
  const asked = resolveStack(stack, { distributes: false, lists: soFar.lists, indicator }, place)
  const guards = withLabels(asked, stack, act, place)
  const labels = guards.layers.slice(asked.layers.length)
  // 按照租用面积给予补贴，补贴标准为每平方米20元: what was promised by is what is counted.
  const { base } = group.statement.act
  const promised = group.slot === undefined && base !== undefined ? countsInBase(base.words, place) : []
  const counts = [...promised, ...guards.counts]
  const setting = { guards: { ...guards, counts }, base: group.slot?.base ?? group.costs, each: [] }
  const reckoning = { statement, setting, place, before: soFar.groups.at(-1) }
  const slot = figure === undefined ? timesSlot(act.change?.factor, group) : changed(figure, group, reckoning)
  const replaces = own.length > 0
  const when = allOf(guards.layers.slice(group.statement.guards.length))
  // 最高50万元，获评示范的最高限额提高至80万元: another ceiling, and no other sum.
  const ceilings = replaces && figure !== undefined ? raisedCeilings(act, figure, slot, group) : undefined
  if (ceilings !== undefined) {
    if (ceilings.length === 0 || isAlways(when)) place.refuse(span, 'combination')
    const raised = ceilings.map((is) => ({ if: when, is }))
    update(soFar, at, (one) => ({ ...one, ceilings: [...raised, ...one.ceilings] }))
    return ceilings.length > 0
  }
  const reckoned = slot === undefined || replaces ? undefined : reckonedBy(slot, group, place)
  if (reckoned !== undefined) {
    update(soFar, at, () => reckoned)
    return true
  }
  if (slot === undefined || (!replaces && group.slot !== undefined)) {
    place.refuse(span, 'combination')
    return false
  }
  if (!replaces) {
    update(soFar, at, (one) => ({ ...one, layers: [...one.layers, ...labels], slot }))
    return true
  }
  if (labels.length > 0) place.refuse(span, 'combination')
  if (isAlways(when)) {
    if (!reportNamesAlone(own, 'condition', place)) place.refuse(span, 'guard-open')
    return false
  }
  update(soFar, at, (one) => ({ ...one, exceptions: [{ if: when, is: slot }, ...one.exceptions] }))
  // ；…的，比例提高10个百分点，最高80万元: in a limb of its own what follows is of those alone.
  const sameLimb = group.statement.limb === statement.limb
  soFar.excepted = { limb: statement.limb, when, sameLimb, ofAll: sameLimb && !hasCeiling(group) }
  const { environment } = place
  environment.reporter.report('CY4506', span, { text: environment.written(span) })
  return true
}

function changed(figure: Figure, group: Group, reckoning: Reckoning): Slot | undefined {
  const { act } = reckoning.statement
  if (act.change?.how === 'by') return raisedSlot(act, figure, group, reckoning.setting, reckoning.place)
  const amount = amountOf(figure, reckoning)
  // 给予补助，补助比例为投入的20%。其中…的，比例提高至60%: of what the share itself says.
  const base = ownBase(figure, reckoning.place) ?? group.slot?.base
  return amount === undefined ? undefined : { amount: withinBound(amount, group.slot), base }
}

/** Of a sum that is fixed, or a share: the ceiling that takes the place of the one before; none where there is none. Undefined of another change. */
function raisedCeilings(
  { change }: Act,
  { bound, list }: Figure,
  slot: Slot | undefined,
  { slot: before, ceilings, statement: { source } }: Group,
): readonly CeilingPart[] | undefined {
  const isSum = list?.items.every(({ value }) => value.kind === 'money') === true
  const raises = change?.how === 'to' && isSum
  // 按投入的20%给予补助，最高50万元，获评示范的提高至80万元: the ceiling, or a sum in place of the share.
  if (raises && bound === 'exact') return before?.amount.kind === 'share' && ceilings.length > 0 ? [] : undefined
  if (!raises || before === undefined || before.amount.kind === 'between' || slot?.amount.kind !== 'between')
    return undefined
  const [last, ...more] = ceilings.filter((one) => one.if === undefined)
  const { to } = slot.amount
  if (last === undefined || more.length > 0 || to.kind !== 'constant') return []
  return [{ ...last.is, amount: constant(to.fen), text: last.is.text, source }]
}
