/** 其中甲类企业60万元, 实付租金低于标准的，按照实际租金补贴: a grant that takes the place of a sum for some of those who are given it. */
import { asked, isAlways } from '../../ir/conditions.ts'
import type { Condition } from '../../ir/types.ts'
import { reportNamesAlone } from '../resolve/names-alone.ts'
import type { Place } from '../resolve/place.ts'
import type { Statement } from '../compose/composition.ts'
import type { Layer } from '../compose/layers.ts'
import type { Group } from './group.ts'
import { allOf, sharedLength } from './layers.ts'
import { deferralsOf } from './promised.ts'
import { type SoFar, update } from './so-far.ts'
import type { Sum } from './sums.ts'

/** Index of the statement whose sum it takes the place of. */
export function replacedBy(soFar: SoFar, statement: Statement): number | undefined {
  if (!replacesBase(statement, soFar.groups.at(-1))) return statement.to
  const last = soFar.groups.length - 1
  return [...soFar.groupOf].find(([, at]) => at === last)?.[0]
}

/** 实付租金低于标准的，按照实付租金补贴: for those the sum before is what the words name. */
function replacesBase({ act, sentence, guards, year }: Statement, before: Group | undefined): boolean {
  const last = guards.at(-1)
  const clause = last?.kind === 'guard' && last.guard.form === 'clause'
  const names = act.base !== undefined && act.figures.length === 0 && !act.whole
  return year === undefined && names && clause && before?.slot !== undefined && before.statement.sentence === sentence
}

/** The layers beyond those of the base say whom; `at`: of which group. */
export function except(
  soFar: SoFar,
  at: number,
  group: Group,
  layers: readonly Condition[],
  { slot, ceilings }: Sum,
  statement: Statement,
  place: Place,
): void {
  // 。其中…: another sentence, of the same people.
  const own = layers.slice(sharedLength(group.layers, layers, asked))
  if (slot === undefined || own.length === 0 || own.every(isAlways)) {
    if (reportNamesAlone(statement.guards, 'condition', place)) return
    place.refuse(statement.span, statement.relation === 'adds' ? 'combination' : 'nothing-before')
    return
  }
  // 按设备款与租金孰低的50%给予补助，其中…: of the second of the two as well.
  if (group.slot?.base?.lower === true) place.refuse(statement.span, 'combination')
  const when = allOf(own)
  // 其中，对农业企业…: 称谓 tells nobody apart from those before.
  const known = new Set(group.layers.map(asked))
  if (own.every((layer) => isAlways(layer) || known.has(asked(layer)))) {
    if (!reportNamesAlone(statement.own, 'condition', place)) place.refuse(statement.span, 'guard-open')
    return
  }
  if (statement.act.chooses) {
    choose(soFar, at, group, when, { slot, ceilings }, statement, place)
    return
  }
  const sameLimb = group.statement.limb === statement.limb
  // ，其中…，最高: a ceiling of the same limb binds the base, too (readings.md 3).
  soFar.excepted = { limb: statement.limb, when, sameLimb, ofAll: sameLimb && !hasCeiling(group) }
  // ，其中甲类企业按15%，最高20万元: of those alone, where the others have no ceiling at all?
  const isBound = group.ceilings.length > 0 || group.slot?.amount.kind === 'constant'
  if (sameLimb && statement.act.form === '' && ceilings.length > 0 && !isBound)
    place.refuse(statement.span, 'ceiling-of-some')
  const limits = ceilings.map((is) => ({ if: when, is }))
  const deferrals = deferralsOf(statement, when, place)
  update(soFar, at, () => ({
    ...group,
    exceptions: [{ if: when, is: slot }, ...group.exceptions],
    deferrals: [...group.deferrals, ...deferrals],
    ceilings: [...limits, ...group.ceilings],
  }))
}

/** 其中，国有企业可选择按税负差额给予奖励: of them the higher counts, and nothing is given up (readings.md 31). */
function choose(
  soFar: SoFar,
  at: number,
  group: Group,
  when: Condition,
  { slot, ceilings }: Sum,
  statement: Statement,
  place: Place,
): void {
  // A ceiling of the one they may take, and not of both.
  if (slot === undefined || ceilings.length > 0 || statement.act.deferral !== undefined) {
    place.refuse(statement.span, 'combination')
    return
  }
  const { environment } = place
  environment.reporter.report('CY4593', statement.span, { text: environment.written(statement.span) })
  soFar.excepted = undefined
  soFar.chosen = statement.limb
  update(soFar, at, () => ({ ...group, exceptions: [{ if: when, is: slot, chosen: true }, ...group.exceptions] }))
}

/** 最高10万元，山区茶企按20%，最高15万元: the first is of everybody, and the second, behind it, of those alone. */
export const hasCeiling = ({ ceilings }: Group): boolean =>
  ceilings.some(({ if: when, is }) => when === undefined && is.period === 'matter')

/** 给予50万元补贴，其中农业企业60万元: 称谓, and nouns for anybody, tell nobody apart from those before, who would be paid both. */
export function tellsNobodyApart(
  { guards, relation, sentence }: Statement,
  layers: readonly Condition[],
  before: Statement | undefined,
  place: Place,
): boolean {
  if (before?.sentence !== sentence || relation === 'adds') return false
  const isNew = (layer: Layer): boolean => layer.kind === 'guard' && layer.guard.span.start >= before.span.end
  if (guards.some((layer, at) => isNew(layer) && !isAlways(layers[at] ?? allOf([])))) return false
  return reportNamesAlone(guards.filter(isNew), 'condition', place)
}
