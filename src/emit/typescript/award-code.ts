/** The function of an award: docs/evaluation.md §3, in its order, as one would write it by hand. */
import type { AwardIr, FactRef } from '../../ir/types.ts'
import { limitReadings, readingsOf } from './amount-facts.ts'
import { writeAmount, writeLimit } from './amount-code.ts'
import { needsUnsure, writeAsking } from './asking-code.ts'
import type { Openness } from './asking-code.ts'
import { assign, declare, newBlock, render } from './block.ts'
import type { Block } from './block.ts'
import { code, unlessUnused } from './code.ts'
import type { Code } from './code.ts'
import { excuses, factOfLeaf, minimum, writeCondition } from './condition-code.ts'
import { leavesOf, rootOf } from './condition-tree.ts'
import { exprOf, told } from './ends.ts'
import type { AmountPlace, Ceiling, Ends } from './ends.ts'
import type { Expr } from './expression.ts'
import { fieldsIn, headed } from './fields.ts'
import { writeDifference, writePeriodLimit } from './limit-code.ts'
import { runtime, siteOf } from './module.ts'
import type { Module, Places } from './module.ts'
import { helperName, writeRecords } from './records-code.ts'
import type { HelperFunction, Records } from './records-code.ts'
import { writeRounding } from './rounding-code.ts'

/** A function as written: its body, and helper functions that go below it. */
export interface AwardFunction {
  readonly body: readonly Code[]
  readonly helpers: readonly HelperFunction[]
}

/** Whether the function of an award looks at what was received before. */
export function needsReceived(award: AwardIr): boolean {
  return (
    award.once !== undefined ||
    (award.amount !== undefined && (award.difference !== undefined || award.periodLimits.length > 0))
  )
}

/** Writes the function of an award; `info` is the award's constant. Its parameters are facts, scope, why, received. */
export function writeAward(award: AwardIr, info: Code, module: Module): AwardFunction {
  const helper = helperName(award.items, module)
  const block = newBlock(module.names.inner())
  const used = factsRead(award)
  const places: Places = { facts: fieldsIn(code`facts`, applicantFields(award, used), block.names), item: undefined }
  const place: AmountPlace = { module, block, places, list: undefined, scale: award.scale }

  const written = writeCondition(rootOf(award.condition), { module, block, places, list: undefined, why: true })
  const truth = declare(
    block,
    'condition',
    minimum([code`scope.truth`, ...written.parts, ...onceCode(award, module)], module),
  )
  const excused = excuses(written, module)
  // With records there are two refusals that need them.
  if (award.items !== undefined) block.lines.push(...excused)
  writeRefusal(truth.name, award.items === undefined ? excused : [], info, place)

  block.lines.push(EMPTY_LINE)
  const records = award.items === undefined ? undefined : writeRecords(award.items, helper, places, used, module, block)
  if (records !== undefined) {
    writeWhichCount(award, records, info, place)
    block.lines.push(EMPTY_LINE)
  }

  const ceilings: Ceiling[] = []
  const ends =
    award.amount === undefined
      ? IN_KIND
      : writeRounding(award.rounding, writeWhole(award, place, records, info, ceilings), place, ceilings)
  if (records !== undefined) assign(block, truth, code`Math.min(${truth.name}, ${records.some})`)
  const asking = {
    award,
    module,
    block,
    places,
    condition: written,
    truth: truth.name,
    records,
    openness: openness(ends, block),
  }
  const asked = writeAsking(asking)
  for (const { site } of award.deferrals) told(place, site, code`undefined`, { lo: 0, hi: 0 })
  const certain =
    (award.kind === 'fixed' || award.kind === 'formula' || award.kind === 'range') &&
    !award.deferrals.some(({ blocking }) => blocking)
  const from = certain && ends.lo !== 0 ? code`${truth.name} === ${runtime(module, 'YES')} ? ${ends.lo} : 0` : code`0`
  block.lines.push(code`return ${runtime(module, 'concluded')}(${info}, ${from}, ${ends.hi}, ${asked}, why)`)
  return { body: headed(places.facts, render(block)), helpers: records?.helper === undefined ? [] : [records.helper] }
}

/** Every fact that the function of an award may read, those of its conditions first. */
function factsRead({ condition, items, amount, itemLimits, sumLimits }: AwardIr): readonly FactRef[] {
  const leaves = [condition, ...(items === undefined ? [] : [items.where])].flatMap((one) => leavesOf(rootOf(one)))
  const readings = [
    ...(amount === undefined ? [] : readingsOf(amount)),
    ...[...itemLimits, ...sumLimits].flatMap((limit) => limitReadings(limit)),
  ]
  return [...leaves.map(factOfLeaf), ...readings.map(({ fact }) => fact)]
}

/** The facts of the applicant that a function may read, the list that it goes through among them. */
function applicantFields({ items }: AwardIr, used: readonly FactRef[]): readonly string[] {
  const facts = used.flatMap(({ scope, id }) => (scope === 'applicant' ? [id] : []))
  return items === undefined ? facts : [...facts, items.list]
}

const EMPTY_LINE = code``
const IN_KIND: Interval = { lo: 0, hi: 0 }
interface Interval {
  readonly lo: Expr
  readonly hi: Expr
}

function onceCode({ once }: AwardIr, module: Module): readonly Code[] {
  return once === undefined
    ? []
    : [code`${runtime(module, 'firstTime')}(received, ${siteOf(module, once, 'once')}, why)`]
}

function writeRefusal(truth: Code, before: readonly Code[], info: Code, { block, module }: AmountPlace): void {
  const refusal = code`return ${runtime(module, 'refused')}(${info}, why)`
  const test = code`if (${truth} === ${runtime(module, 'NO')})`
  block.lines.push(before.length === 0 ? code`${test} ${refusal}` : code`${test} {\n${before}\n${refusal}\n}`)
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
  const site = siteOf(place.module, records.items.site, records.items.list)
  writeRefusal(records.some, [code`if (${records.all}.length === 0) why?.noRecords(${site})`], info, place)
}

/** §3.4 to 3.7: the amount, sum, difference and what is left of its periods. */
function writeWhole(
  award: AwardIr,
  place: AmountPlace,
  records: Records | undefined,
  info: Code,
  ceilings: Ceiling[],
): Ends {
  let ends = records === undefined ? writeOne(award, place, ceilings) : writeSum(award, records, place, info)
  if (records !== undefined)
    for (const limit of award.sumLimits) ends = writeLimit(limit, ends, place, undefined, ceilings)
  if (award.difference !== undefined) ends = writeDifference(award.difference, ends, place)
  for (const limit of award.periodLimits) ends = writePeriodLimit(limit, ends, place, ceilings)
  return ends
}

function writeOne(award: AwardIr, place: AmountPlace, ceilings: Ceiling[] = []): Ends {
  let ends = award.amount === undefined ? { lo: 0, hi: 0 } : writeAmount(award.amount, place)
  for (const limit of award.itemLimits) ends = writeLimit(limit, ends, place, undefined, ceilings)
  return ends
}

function writeSum(award: AwardIr, records: Records, place: AmountPlace, info: Code): Ends {
  const { block, module } = place
  const { value, all, item, some, counts, counted, unsure, helper } = records
  const lo = declare(block, 'lo', 0)
  const hi = declare(block, 'hi', code`${value} === undefined ? Infinity : 0`)
  const body = newBlock(block.names.inner())
  body.lines.push(code`why?.nextRecord()`)
  if (helper !== undefined) {
    block.lines.push(code`let ${counted} = 0`)
    body.lines.push(
      code`const ${counts} = ${records.call(false)}`,
      code`if (${counts} === ${runtime(module, 'NO')}) continue`,
    )
    body.lines.push(code`${some} = Math.max(${some}, ${counts})`, code`${counted} += 1`)
    if (needsUnsure(award, records)) {
      block.lines.push(code`let ${unsure} = false`)
      body.lines.push(code`if (${counts} === ${runtime(module, 'UNKNOWN')}) ${unsure} = true`)
    }
  }
  const each = writeOne(award, { ...place, block: body, places: records.places, list: records.items.list })
  if (each.lo !== 0) {
    lo.reassigned = true
    const add = code`${lo.name} += ${exprOf(each.lo)}`
    body.lines.push(helper === undefined ? add : code`if (${counts} === ${runtime(module, 'YES')}) ${add}`)
  }
  if (each.hi !== 0) assign(body, hi, code`${hi.name} + ${exprOf(each.hi)}`)
  block.lines.push(() => {
    const statements = headed(records.places.item, render(body))
    return code`for (const ${unlessUnused(item, statements)} of ${all}) {\n${statements}\n}\nwhy?.applicant()`
  })
  if (helper !== undefined) writeNoRecords(records, info, place)
  return told(place, records.items.site, code`${value} === undefined ? undefined : ${counted}`, { lo, hi })
}

/** Whether a fact can still move the interval; a variable when that is not known at compile time. */
function openness({ lo, hi }: Interval, block: Block): Openness {
  const name = block.names.take('open')
  if (typeof lo === 'number' && typeof hi === 'number') return { when: lo < hi, name, declaration: undefined }
  if (lo === hi) return { when: false, name, declaration: undefined }
  return { when: name, name, declaration: code`const ${name} = ${lo} < ${hi}` }
}
