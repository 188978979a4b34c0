/** 对A给予B: an award, or what takes the place of one for some; first of whom it is asked, then how much it is. */
import { isAlways } from '../../ir/conditions.ts'
import { countsInBase, sumNamed } from '../resolve/bases.ts'
import type { FigureSetting } from '../resolve/figure-setting.ts'
import { withAsked } from '../resolve/beside.ts'
import { type GuardMeaning, resolveStack } from '../resolve/guards.ts'
import { withJudged } from '../resolve/judged.ts'
import { withLabels } from '../resolve/labels.ts'
import type { Place } from '../resolve/place.ts'
import { costsOf, withPurpose } from '../resolve/purpose.ts'
import { isMoney } from '../compose/acts.ts'
import { sameLayers } from '../compose/layers.ts'
import type { Statement } from '../compose/composition.ts'
import type { Act } from '../statements/statement.ts'
import type { FactSymbol } from '../symbols.ts'
import { isShare, type Reckoning } from './amounts.ts'
import { timed } from './ceilings.ts'
import { timesYear } from './changes.ts'
import { eachsOf, withCounts, withRecords } from './counted.ts'
import { withOwnPerson } from './each-person.ts'
import { except, replacedBy, tellsNobodyApart } from './except.ts'
import { saysFirst } from './first-times.ts'
import { checkGrant } from './grant-faults.ts'
import type { Group } from './group.ts'
import { baseFor, inheritedEach, promiseBefore, yearBefore } from './inherited.ts'
import { kindsAmong } from './kinds.ts'
import { sharedLength, startOf } from './layers.ts'
import { limit } from './limit.ts'
import { checkOnce, onceForAll } from './once.ts'
import { parallelsOf } from './parallels.ts'
import { recordsOf } from './of-applicant.ts'
import { deferralsOf } from './promised.ts'
import { withRecipient } from './recipients.ts'
import { passed, type SoFar, targetOf } from './so-far.ts'
import { type Sum, sumOf } from './sums.ts'
import { weighing } from './weighed.ts'
import { withSteps } from './with-steps.ts'

/** A grant, and what is asked of whom it is for. */
interface Said {
  readonly statement: Statement
  readonly guards: GuardMeaning
}

/** `index`: of the statement. */
export function grant(soFar: SoFar, stated: Statement, index: number, place: Place): void {
  const given = { ...stated, act: withPurpose(stated.act, place.environment) }
  const gives = given.act.figures.every(isMoney) && given.act.base === undefined ? given.passage : undefined
  const options = {
    distributes: given.act.respectively,
    lists: recordsOf(given, soFar.lists, place),
    gives,
    ...soFar.nearest,
  }
  const stack = withAsked(withRecipient(resolveStack(given.guards, options, place), given, place), given.act, place)
  const own = withOwnPerson(given, place)
  const behind = soFar.statements.slice(index + 1)
  const further = behind.filter((one) => one.grants && one.sentence === given.sentence)
  const judged = withJudged(own, stack, further, place)
  const labelled = withLabels(withRecords(judged.guards, judged.statement, place), given.guards, given.act, place)
  const recorded = withSteps(labelled, eachsOf(own), given.guards.map(startOf), place)
  const counts = kindsAmong(judged.statement.act.figures, place) > 0
  const said = counts
    ? { statement: judged.statement, guards: recorded }
    : withCounts(judged.statement, recorded, place)
  // Records that only a base names are not those of whatever follows.
  soFar.lists = stack.lists
  if (given.act.instead) {
    choose(soFar, given, said, index, place)
    return
  }
  const members = parallelsOf(said)
  for (const member of members ?? [said]) give(soFar, given, member, index, place)
  if (members === undefined) return
  soFar.parallels.push(members.map(({ statement }) => statement))
  soFar.parted.add(index)
}

/** 给予5万元补助，或者给予8万元奖励: of the same people, and of both whoever it is takes the higher (readings.md 31). */
function choose(soFar: SoFar, given: Statement, said: Said, index: number, place: Place): void {
  const { groups, parallels, statements, parted } = soFar
  const [first, before] = [statements[index - 1], groups.at(-1)]
  const count = groups.length
  give(soFar, given, said, index, place)
  const made = groups[count]
  const isSame = first?.grants === true && first.limb === given.limb && sameLayers(first.guards, given.guards)
  const stands = before !== undefined && (before.statement === first || before.statement.span.end <= given.span.end)
  // 给予5万元补助和3万元奖励，或者给予8万元奖励: in place of both, or of the last.
  const others = statements
    .slice(0, index - 1)
    .filter((one, at) => one.grants && one.limb === given.limb && !parted.has(at))
  const isOne = isSame && stands && others.length === 0 && groups.length === count + 1
  if (made === undefined || before === undefined || !isOne) {
    place.refuse(given.span, 'combination')
    return
  }
  const known = parallels.find((of) => of.includes(before.statement))
  if (known === undefined) parallels.push([before.statement, made.statement])
  else parallels[parallels.indexOf(known)] = [...known, made.statement]
  parted.add(index - 1).add(index)
  const { reporter, written } = place.environment
  reporter.report('CY4550', given.span, { text: written(given.span) })
}

/** What one award is, of whom it is known already. */
function give(soFar: SoFar, given: Statement, told: Said, index: number, place: Place): void {
  const { guards } = told
  const { groups } = soFar
  const goesBy = weighing(told.statement, guards)
  const statement =
    goesBy === undefined ? told.statement : { ...told.statement, act: { ...told.statement.act, base: undefined } }
  const { act, span } = statement
  const promise = promiseBefore(given, groups)
  // 甲类企业按研发投入的30%。: what is measured, and not that it is given.
  const measures = act.figures.every(
    ({ by, scale }) => by || (scale !== undefined && act.form === '' && promise === undefined),
  )
  if (!act.gives && act.deferral === undefined && measures) {
    place.environment.reporter.report('CY4014', span)
    return
  }
  const { indicator } = soFar.nearest
  passed(soFar, guards)
  const here = { ...place, environment: { ...place.environment, lists: [...guards.lists] } }
  const based = act.base === undefined || act.figures.some(isShare) ? [] : countsInBase(act.base.words, here)
  const before = groups.at(-1)
  const setting = settingOf(soFar, { statement, guards }, based, here)
  const reckoning: Reckoning = { statement, setting, place: here, before }
  const own = sumOf(reckoning, soFar.statements)
  if (own === undefined) return
  checkGrant(reckoning, own.slot, groups, based)
  const sum = inItsYear(own, { statement, guards }, groups, place)
  if (takesPlace(soFar, { statement, guards }, sum, index, place)) return
  // 可选择按设备款的40%给予奖励，也可选择按…: of what else they may choose, nobody says.
  if (act.chooses) place.refuse(span, 'combination')
  if (act.outdoes) outdo(soFar, statement, place)
  if (guards.counts.length === 0 && tellsNobodyApart(statement, guards.layers, before?.statement, place)) return
  soFar.groupOf.set(index, groups.length)
  groups.push({
    ...groupOf({ statement, guards }, sum, place),
    indicator,
    weighed: goesBy === 'discretion' ? (told.statement.act.base?.words ?? []) : undefined,
    costs: act.figures.length === 0 ? (costsOf(act, here.environment) ?? sumNamed(setting)) : undefined,
    form: formOf(act.form === '' ? (promise?.form ?? '') : namedForm(act), statement.year),
  })
  if (sum.slot !== undefined && (act.instalments !== undefined || act.difference || act.times !== undefined))
    limit(soFar, { ...statement, act: { ...act, figures: [] }, own: [] }, place, [groups.length - 1])
}

/** 对示范店给予10万元；对标杆店，提高资助标准，给予30万元: whoever is both has the higher (readings.md 12), and nobody has both. */
function outdo({ groups, parallels }: SoFar, statement: Statement, place: Place): void {
  const before = groups.at(-1)?.statement
  const isPlain = statement.relation === 'base' || statement.relation === 'sibling'
  if (before === undefined) place.refuse(statement.span, 'nothing-before')
  else if (before.sentence !== statement.sentence || !isPlain) place.refuse(statement.span, 'combination')
  else {
    const at = parallels.findIndex((one) => one.includes(before))
    parallels.splice(at < 0 ? parallels.length : at, 1, [...(parallels[at] ?? [before]), statement])
  }
}

/** `based`: counts that its base names, which is none then. */
function settingOf(
  soFar: SoFar,
  { statement, guards }: Said,
  based: readonly FactSymbol[],
  place: Place,
): FigureSetting {
  const before = soFar.groups.at(-1)
  const each = [...statement.each, ...statement.act.each, ...inheritedEach(statement, soFar.groups)]
  const follows = before?.slot !== undefined && before.statement.item === statement.item
  return based.length > 0
    ? { guards: { ...guards, counts: [...guards.counts, ...based] }, base: undefined, each, follows }
    : { guards, base: baseFor(soFar, statement, place), each, follows }
}

/** 第二年减半, 每年给予最高50万元: with what the year before it brings, and what the time limits it to. */
function inItsYear({ slot, ceilings }: Sum, { statement, guards }: Said, groups: readonly Group[], place: Place): Sum {
  const factor = statement.act.change?.factor
  if (factor === undefined) return { slot, ceilings: [...ceilings, ...timed(statement, slot, guards.lists, place)] }
  const times = timesYear(factor, yearBefore(statement, groups))
  if (times === undefined) place.refuse(statement.span, 'combination')
  return { slot: times, ceilings: timed(statement, times, guards.lists, place) }
}

/** Whether it took the place of the sum of another for some. */
function takesPlace(soFar: SoFar, { statement, guards }: Said, sum: Sum, index: number, place: Place): boolean {
  const { relation } = statement
  const { layers } = guards
  const replaced = replacedBy(soFar, statement)
  const target = targetOf(soFar, replaced)
  const group = target === undefined ? undefined : soFar.groups[target]
  // 分别给予…，其中…: of which of them.
  if (relation !== 'base' && replaced !== undefined && soFar.parted.has(replaced))
    place.refuse(statement.span, 'combination')
  if (relation !== 'exception' || group?.slot === undefined || target === undefined) return false
  if (guards.counts.length > 0 || layers.slice(sharedLength(group.layers, layers)).every(isAlways)) return false
  except(soFar, target, group, layers, sum, statement, place)
  soFar.groupOf.set(index, target)
  return true
}

function groupOf(
  { statement, guards }: Said,
  { slot, ceilings }: Sum,
  place: Place,
): Omit<Group, 'indicator' | 'weighed' | 'costs' | 'form'> {
  const { act, source, span, year, passage } = statement
  const once = act.once ? '一次性' : saysFirst(statement) ? place.environment.written(span) : undefined
  if (act.once) checkOnce([statement], statement, place)
  return {
    statement,
    merged: [],
    layers: guards.layers,
    slot,
    exceptions: [],
    ceilings: ceilings.map((is) => ({ if: undefined, is })),
    times: once === undefined ? [] : [onceForAll(once, source)],
    instalments: [],
    deferrals: deferralsOf(statement, undefined, place),
    difference: undefined,
    list: guards.lists[0],
    year,
    recipient: act.recipient.length === 0 ? undefined : act.recipient.map(({ text }) => text).join(''),
    span: passage,
  }
}

/** 展位费补贴 */
const namedForm = ({ purpose, form }: Act): string => `${purpose.map(({ text }) => text).join('')}${form}`

/** What a named year gives is called by it. */
const formOf = (form: string, year: number | undefined): string =>
  year === undefined ? form : `${form}（第${String(year)}年）`
