/** The function of an award: docs/evaluation.md §3, in its order, as one would write it by hand. */
import { scaleOf } from '../../ir/scale.ts'
import type { Amount, AwardIr, FactRef } from '../../ir/types.ts'
import { countsByMatter, factsOf } from '../../ir/walk.ts'
import { isPlanGuarded } from '../../ir/plan.ts'
import { isAlways } from '../../ir/conditions.ts'
import { writeAmount } from './amount-code.ts'
import { needsUnsure, writeAsking } from './asking-code.ts'
import type { Openness } from './asking-code.ts'
import { assign, declare, newBlock, render } from './block.ts'
import type { Block } from './block.ts'
import { writeCeiling, writeDifference } from './ceiling-code.ts'
import type { GoneOfRecord, Top } from './ceiling-code.ts'
import { code, joined, literal, unlessUnused } from './code.ts'
import type { Code } from './code.ts'
import { excuses, minimum, writeCondition } from './condition-code.ts'
import { rootOf } from './condition-tree.ts'
import { and } from './expression.ts'
import type { Bool } from './expression.ts'
import { fieldsIn, headed } from './fields.ts'
import { guardsIn, test } from './guard-code.ts'
import { runtime, siteOf } from './module.ts'
import type { Module, Places } from './module.ts'
import { helperName, writeRecords } from './records-code.ts'
import type { HelperFunction, Records } from './records-code.ts'
import { writeRounding } from './rounding-code.ts'
import { goneByMatter, writeRecord } from './record-amount.ts'
import { Stages } from './stages.ts'
import { addTo, endsOf, newSums } from './sum-code.ts'
import { writeTimes } from './times-code.ts'
import { exactly, exprsOf, hold, NOTHING, openOf, stepCode, told } from './twin.ts'
import type { AmountPlace, Twin, TwinExpr, Guards } from './writing.ts'

/** A function as written: its body, and helper functions that go below it. */
export interface AwardFunction {
  readonly body: readonly Code[]
  readonly helpers: readonly HelperFunction[]
}

/** Whether the function of an award looks at what was received before. */
export function needsReceived(award: AwardIr): boolean {
  return (
    award.times.length > 0 ||
    countsByMatter(award) ||
    (award.amount !== undefined &&
      (award.difference !== undefined || award.ceilings.some(({ period }) => period !== 'matter')))
  )
}

/** Writes the function of an award; `info` is the award's constant. Its parameters are facts, scope, why, received. */
export function writeAward(award: AwardIr, info: Code, module: Module): AwardFunction {
  const helper = helperName(award.records, module)
  const block = newBlock(module.names.inner())
  const used = factsOf(award)
  const places: Places = { facts: fieldsIn(code`facts`, applicantFields(award, used), block.names), item: undefined }
  const guards = guardsIn({ module, block, places, list: undefined, write: writeAmount })
  const scale = scaleOf(award)
  const place: AmountPlace = {
    module,
    block,
    places,
    list: undefined,
    scale,
    toldScale: scale,
    why: true,
    known: new Map(),
    guards,
    write: writeAmount,
  }

  const written = writeCondition(rootOf(award.condition), place)
  const times = writeTimes(award, place)
  const truth = declare(block, 'condition', minimum([code`scope.truth`, ...written.parts, ...times.left], module))
  const excused = excuses(written, module)
  // With records there are two refusals that need them.
  if (award.records !== undefined) block.lines.push(...excused)
  writeRefusal(truth.name, award.records === undefined ? excused : [], info, place)

  block.lines.push(EMPTY_LINE)
  const records =
    award.records === undefined ? undefined : writeRecords(award, award.records, helper, places, used, module, block)
  if (records !== undefined) {
    writeWhichCount(award, records, info, place)
    block.lines.push(EMPTY_LINE)
  }

  const stages = new Stages()
  const tops: Top[] = []
  const ends =
    award.amount === undefined
      ? NOTHING
      : writeRounding(award.rounding, writeWhole(award, place, records, info, tops, stages), place, tops)
  if (records !== undefined) assign(block, truth, code`Math.min(${truth.name}, ${records.some})`)
  const asked = writeAsking({
    award,
    place,
    condition: written,
    used: times.used,
    truth: truth.name,
    records,
    openness: openness(ends, block),
    stages,
  })
  for (const { if: guard, site } of award.deferrals) {
    const step = stepCode(place, site, code`undefined`, 0, 0)
    const may = test(guards.of(guard), '!==', 'NO', module)
    block.lines.push(typeof may === 'boolean' ? step : code`if (${may}) ${step}`)
  }
  const certain = and(code`${truth.name} === ${runtime(module, 'YES')}`, settled(award, guards, module))
  const from = ends[0] === 0 || certain === false ? code`0` : code`${certain as Code} ? ${ends[0]} : 0`
  const outcome = code`${runtime(module, 'concluded')}(${info}, ${from}, ${ends[3]}, ${asked}, why)`
  block.lines.push(code`return ${isPlanGuarded(award) ? writePlans(award, outcome, place) : outcome}`)
  return { body: headed(places.facts, render(block)), helpers: records?.helper === undefined ? [] : [records.helper] }
}

/** The outcome with the payment plans that may be, in the order in which they are looked at. */
function writePlans({ instalments }: AwardIr, outcome: Code, { module, guards }: AmountPlace): Code {
  const plans = instalments.map(({ if: guard, shares }) => {
    const truth = guards.of(guard)?.truth ?? runtime(module, 'YES')
    const plan = shares.map(({ numerator, denominator }) => [numerator, denominator])
    return code`[${truth}, ${literal(plan)}]`
  })
  return code`${runtime(module, 'withPlans')}(${outcome}, [${joined(plans, ', ')}])`
}

/** That nothing which the text leaves open keeps the sum from being certain. */
function settled(award: AwardIr, guards: Guards, module: Module): Bool {
  const blocking = award.deferrals.filter((deferral) => deferral.blocking)
  return and(...blocking.map((deferral) => test(guards.of(deferral.if), '===', 'NO', module)))
}

/** The facts of the applicant that a function may read, the list that it goes through among them. */
function applicantFields({ records }: AwardIr, used: readonly FactRef[]): readonly string[] {
  const facts = used.flatMap(({ scope, id }) => (scope === 'applicant' ? [id] : []))
  return records === undefined ? facts : [...facts, records.list]
}

const EMPTY_LINE = code``

function writeRefusal(truth: Code, before: readonly Code[], info: Code, { block, module }: AmountPlace): void {
  const refusal = code`return ${runtime(module, 'refused')}(${info}, why)`
  const isRefused = code`if (${truth} === ${runtime(module, 'NO')})`
  block.lines.push(before.length === 0 ? code`${isRefused} ${refusal}` : code`${isRefused} {\n${before}\n${refusal}\n}`)
}

/**
 * §3.2: whether some record counts. Of an award in money the loop over the amounts finds out; only who asks why is told
 * of each record beforehand, since the reasons of all conditions come before those of the amounts.
 */
function writeWhichCount(award: AwardIr, records: Records, info: Code, place: AmountPlace): void {
  const { block, module } = place
  const { some, value, all, item } = records
  if (records.helper === undefined) {
    block.lines.push(code`const ${some} = ${runtime(module, 'anyRecord')}(${value})`)
    writeNoRecords(records, info, place)
    return
  }
  const start = code`${value} === undefined ? ${runtime(module, 'UNKNOWN')} : ${runtime(module, 'NO')}`
  if (award.amount === undefined) {
    const step = code`${some} = Math.max(${some}, ${records.call(true)})`
    block.lines.push(code`let ${some}: number = ${start}`)
    block.lines.push(code`for (const ${item} of ${all}) {\nwhy?.nextRecord()\n${step}\n}\nwhy?.applicant()`)
    writeNoRecords(records, info, place)
    return
  }
  const telling = code`for (const ${item} of ${all}) {\nwhy.nextRecord()\n${records.call(true)}\n}\nwhy.applicant()`
  block.lines.push(code`if (why !== undefined) {\n${telling}\n}`, code`let ${some}: number = ${start}`)
}

function writeNoRecords(records: Records, info: Code, place: AmountPlace): void {
  const { list, site } = records.records
  const reference = siteOf(place.module, site, list)
  writeRefusal(records.some, [code`if (${records.all}.length === 0) why?.noRecords(${reference})`], info, place)
}

/** §3.4 to 3.7: the amount, ceilings, sum, difference and what is left for its times. */
function writeWhole(
  award: AwardIr,
  place: AmountPlace,
  records: Records | undefined,
  info: Code,
  tops: Top[],
  stages: Stages,
): Twin {
  let twin: Twin
  if (records === undefined) {
    stages.enter({ kind: 'amount', amount: award.amount ?? { kind: 'constant', fen: 0 } }, undefined, place)
    twin = writeOne(award, place)
  } else {
    stages.enter({ kind: 'records' }, undefined, place)
    twin = writeSum(award, records, place, info)
  }
  const whole = award.ceilings.filter(({ of }) => records === undefined || of === 'award')
  const under = (isOfMatter: boolean): void => {
    for (const ceiling of whole) {
      if ((ceiling.period === 'matter') !== isOfMatter) continue
      if (!isOfMatter) stages.narrow()
      stages.enter({ kind: 'amount', amount: ceiling.is }, twin, place)
      const capped = writeCeiling(ceiling, twin, place)
      twin = capped.twin
      if (capped.top !== undefined) tops.push(capped.top)
    }
  }
  under(true)
  if (award.difference !== undefined) {
    stages.narrow()
    if (!isAlways(award.difference.if)) stages.enter({ kind: 'difference', guard: award.difference.if }, twin, place)
    twin = writeDifference(award, twin, place)
  }
  under(false)
  return twin
}

function writeOne(award: AwardIr, place: AmountPlace): Twin {
  return award.amount === undefined ? exactly(0) : hold(place, writeAmount(award.amount, place).twin)
}

/** §3.5: the sum over the records that may count; of one of which that is not known nothing is sure. */
function writeSum(award: AwardIr, records: Records, place: AmountPlace, info: Code): Twin {
  const { block, module } = place
  const { value, all, item, some, counts, counted, unsure, helper } = records
  const { list, site } = records.records
  const sums = newSums(endsOf(amountsOfRecord(award)), place, code`${value} === undefined ? Infinity : 0`)
  const body = newBlock(block.names.inner())
  const guards = guardsIn({ ...place, block: body, places: records.places, list })
  body.lines.push(code`why?.nextRecord()`)
  if (helper !== undefined) {
    body.lines.push(
      code`const ${counts} = ${records.call(false)}`,
      code`if (${counts} === ${runtime(module, 'NO')}) continue`,
      code`${some} = Math.max(${some}, ${counts})`,
      code`${counted} += 1`,
    )
    if (needsUnsure(award, records))
      body.lines.push(code`if (${counts} === ${runtime(module, 'UNKNOWN')}) ${unsure} = true`)
  }
  const each = writeRecord(
    award,
    { ...place, block: body, places: records.places, list, guards },
    gone(award, records, block),
  )
  if (helper !== undefined) {
    block.lines.push(code`let ${counted} = 0`)
    if (needsUnsure(award, records)) block.lines.push(code`let ${unsure} = false`)
  }
  const isSure = helper === undefined ? true : code`${counts} === ${runtime(module, 'YES')}`
  body.lines.push(...addTo(sums, exprsOf(each), isSure))
  block.lines.push(() => {
    const statements = headed(records.places.item, render(body))
    return code`for (const ${unlessUnused(item, statements)} of ${all}) {\n${statements}\n}\nwhy?.applicant()`
  })
  if (helper !== undefined) writeNoRecords(records, info, place)
  return told(place, site, code`${value} === undefined ? undefined : ${counted}`, sums)
}

/** The amounts of a record: what it is worth, and its ceilings. */
function amountsOfRecord({ amount, ceilings }: AwardIr): readonly Amount[] {
  const ofRecord = ceilings.filter(({ of }) => of === 'record')
  return amount === undefined ? [] : [amount, ...ofRecord.map(({ is }) => is)]
}

/** What was received for a record: by its matter, or by how many records may count, if the function has to know that beforehand. */
function gone({ ceilings }: AwardIr, records: Records, block: Block): GoneOfRecord {
  const byMatter = goneByMatter(records)
  return byMatter ?? { count: countOf(ceilings, records, block) }
}

function countOf(ceilings: AwardIr['ceilings'], records: Records, block: Block): Code {
  if (records.helper === undefined) return records.counted
  if (!ceilings.some(({ of, period }) => of === 'record' && period !== 'matter')) return records.counted
  const may = code`(${records.item}) => ${records.call(false)} !== 0`
  return declare(block, 'counting', code`${records.all}.filter(${may}).length`).name
}

/** Whether a fact can still move the interval; a variable when that is not known at compile time. */
function openness(ends: TwinExpr, block: Block): Openness {
  const name = block.names.take('open')
  const when = openOf(ends)
  if (typeof when === 'boolean') return { when, name, declaration: undefined }
  return { when: name, name, declaration: code`const ${name} = ${when}` }
}
