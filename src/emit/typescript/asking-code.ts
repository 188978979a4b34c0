/** What an outcome still depends on (docs/evaluation.md §3.10): the part of a function that runs only while it is open. */
import type { AwardIr, FactRef } from '../../ir/types.ts'
import { dependsOnRecord, limitReadings, readingsOf, readWhen } from './amount-facts.ts'
import type { Reading } from './amount-facts.ts'
import { innerBlock, render } from './block.ts'
import type { Block } from './block.ts'
import { code, mentions, property, quote, unlessUnused } from './code.ts'
import type { Code } from './code.ts'
import { askedWhen, factOfLeaf, minimum, writeCondition } from './condition-code.ts'
import type { WrittenCondition } from './condition-code.ts'
import { leavesOf } from './condition-tree.ts'
import { and, or } from './expression.ts'
import type { Bool } from './expression.ts'
import { factOf, refKey, runtime, runtimeType, valueOf } from './module.ts'
import type { Module } from './module.ts'
import type { Records } from './records-code.ts'

/** Whether a fact can still move the interval: what says so, and the variable that it needs when it is mentioned. */
export interface Openness {
  readonly when: Bool
  readonly name: Code
  readonly declaration: Code | undefined
}

/** What the asking part of an award rests on. */
export interface AskingPlace {
  readonly award: AwardIr
  readonly module: Module
  readonly block: Block
  readonly condition: WrittenCondition
  readonly truth: Code
  readonly records: Records | undefined
  readonly openness: Openness
}

/**
 * Whether the award's function has to know that some record is open: when something is asked of it that does not show in
 * the interval. With a blocking deferral everything is asked anyway.
 */
export function needsUnsure(award: AwardIr, records: Records): boolean {
  if (award.kind === 'in-kind' || award.amount === undefined) return false
  if (award.deferrals.some(({ blocking }) => blocking)) return false
  const asked = new Set(award.asks.map(refKey))
  return leavesOf(records.where.root).some((leaf) => asked.has(refKey(factOfLeaf(leaf))))
}

/** Writes it; the result is what `concluded` is handed. */
export function writeAsking(place: AskingPlace): Code {
  const { award, module, block, truth, records } = place
  const readings = readingsOfAward(award)
  const asks = award.asks.filter((ref) => ref.scope === 'applicant' || records !== undefined)
  const read = new Set([...readings.matter, ...readings.record].map(({ fact }) => refKey(fact)))
  const open = asks.some((ref) => read.has(refKey(ref))) ? place.openness.when : false
  const inner = innerBlock(block)
  const asked = inner.names.take('asked')
  const step: Step = { place, asked, open, readings, asks }
  writeApplicantAsks(step, inner)
  if (records !== undefined) writeRecordAsks(step, records, inner)
  const statements = render(inner)

  const unsure = records !== undefined && needsUnsure(award, records) ? records.unsure : false
  const unknown = (): Code => code`${truth} === ${runtime(module, 'UNKNOWN')}`
  const create = code`${runtime(module, 'askedBy')}(scope)`
  const blocking = award.deferrals.flatMap((deferral, index) => (deferral.blocking ? [index] : []))
  const when = blocking.length > 0 ? true : or(unknown(), open, unsure)
  const { declaration, name } = place.openness
  const uses = typeof when === 'string' ? [when, ...statements] : statements
  if (declaration !== undefined && mentions(uses, name)) block.lines.push(declaration)
  if (typeof when === 'boolean') {
    block.lines.push(code`const ${asked} = ${create}`, ...statements)
    for (const index of blocking) block.lines.push(code`${asked}.pending.push(${quote(`deferral:${index}`)})`)
    return asked
  }
  if (statements.length === 0) return code`${when} ? ${create} : undefined`
  block.lines.push(code`let ${asked}: ${runtimeType(module, 'Asked')} | undefined`)
  block.lines.push(code`if (${when}) {\n${asked} = ${create}\n${statements}\n}`)
  return asked
}

interface Readings {
  /** Of the matter or the sum. */
  readonly matter: readonly Reading[]
  /** Of each record that may count. */
  readonly record: readonly Reading[]
}
interface Step {
  readonly place: AskingPlace
  readonly asked: Code
  readonly open: Bool
  readonly readings: Readings
  readonly asks: readonly FactRef[]
}

function readingsOfAward(award: AwardIr): Readings {
  if (award.amount === undefined) return { matter: [], record: [] }
  const one = [...readingsOf(award.amount), ...award.itemLimits.flatMap((limit) => limitReadings(limit))]
  if (award.items === undefined) return { matter: one, record: [] }
  return { matter: award.sumLimits.flatMap((limit) => limitReadings(limit)), record: one }
}

function writeApplicantAsks(step: Step, block: Block): void {
  const { place, asked, open, readings } = step
  const { module, records } = place
  const facts = code`facts`
  const asks = step.asks.filter(({ scope }) => scope === 'applicant')
  const inside = innerBlock(block)
  const flags = records && { outside: block, inside, where: enterRecord(place, records, inside) }
  const entered = inside.lines.length
  const statements = asks.flatMap((ref) => {
    const alone = or(
      ref.id === records?.items.list,
      askedWhen(place.condition, ref, module),
      and(open, readWhen(readings.matter, ref, { facts, item: undefined })),
    )
    const inRecords = alone !== true && records !== undefined && flags !== undefined
    const when = inRecords ? or(alone, askedByRecords(step, records, ref, flags)) : alone
    if (when === false) return []
    const unknown = code`${property(facts, ref.id)} === undefined`
    return [askCode(module, and(unknown, when), asked, ref, undefined, quote(ref.id))]
  })
  if (records !== undefined && inside.lines.length > entered) {
    block.lines.push(
      code`for (const ${unlessUnused(records.item, render(inside))} of ${records.all}) {\n${render(inside)}\n}`,
    )
  }
  block.lines.push(...statements)
  if (records === undefined || asks.some(({ id }) => id === records.items.list)) return
  const list: FactRef = { scope: 'applicant', id: records.items.list }
  block.lines.push(askCode(module, code`${records.value} === undefined`, asked, list, undefined, quote(list.id)))
}

/**
 * Whether some record needs a fact of the applicant. When it takes the records to know, `loop` sets a variable: one loop
 * for all such facts.
 */
function askedByRecords(step: Step, records: Records, ref: FactRef, flags: Flags): Bool {
  const { place, open, readings } = step
  const inWhere = leavesOf(records.where.root).some((leaf) => refKey(factOfLeaf(leaf)) === refKey(ref))
  const read = and(open, readWhen(readings.record, ref, records.places))
  if (!inWhere && !dependsOnRecord(readings.record, ref)) return and(read, code`${records.counted} > 0`)
  const when = or(and(whileOpen(place, records), askedWhen(flags.where, ref, place.module)), read)
  if (when === false) return false
  const flag = flags.outside.names.take(`needs-${ref.id}`)
  flags.outside.lines.push(code`let ${flag} = false`)
  flags.inside.lines.push(code`if (${when === true ? code`true` : when}) ${flag} = true`)
  return flag
}

/** Variables that a loop over the records sets: their declarations, its body, and the conditions of a record in it. */
interface Flags {
  readonly outside: Block
  readonly inside: Block
  readonly where: WrittenCondition
}

function writeRecordAsks(step: Step, records: Records, block: Block): void {
  const { place, asked, open, readings, asks } = step
  const { module } = place
  const fields = asks.filter(({ scope }) => scope === 'item')
  if (fields.length === 0) return
  const inner = innerBlock(block)
  const index = inner.names.take('index')
  const where = enterRecord(place, records, inner)
  const before = inner.lines.length
  for (const ref of fields) {
    const when = or(
      and(whileOpen(place, records), askedWhen(where, ref, module)),
      and(open, readWhen(readings.record, ref, records.places)),
    )
    if (when === false) continue
    const path = code`${runtime(module, 'recordPath')}(${quote(records.items.list)}, ${index}, ${quote(ref.id)})`
    const unknown = code`${valueOf(ref, records.places)} === undefined`
    inner.lines.push(askCode(module, and(unknown, when), asked, ref, records.items.list, path))
  }
  if (inner.lines.length === before) return
  block.lines.push(code`for (const [${index}, ${records.item}] of ${records.all}.entries()) {\n${render(inner)}\n}`)
}

/** Evaluates the record at hand anew, without reasons, and passes over one that does not count. */
function enterRecord(place: AskingPlace, records: Records, block: Block): WrittenCondition {
  const { module } = place
  if (records.helper === undefined) return records.where
  const skip = code`if (${records.counts} === ${runtime(module, 'NO')}) continue`
  if (records.where.groups.size === 0) {
    block.lines.push(code`const ${records.counts} = ${records.call(false)}`, skip)
    return records.where
  }
  // What is asked depends on the groups below the root, so that their truths are needed here.
  const { items, places } = records
  const again = { module, block, places, list: items.list, why: false, sites: records.where.sites }
  const where = writeCondition(records.where.root, again)
  block.lines.push(code`const ${records.counts} = ${minimum(where.parts, module)}`, skip)
  return where
}

/** While the conditions of a record that is open still matter: they change the sum, or with benefits in kind whether any counts. */
function whileOpen(place: AskingPlace, records: Records): Bool {
  const { award, module } = place
  if (records.helper === undefined) return false
  const unknown = runtime(module, 'UNKNOWN')
  const open = code`${records.counts} === ${unknown}`
  return award.kind === 'in-kind' ? and(code`${records.some} === ${unknown}`, open) : open
}

function askCode(module: Module, when: Bool, asked: Code, ref: FactRef, list: string | undefined, path: Code): Code {
  const fact = factOf(module.policy.ir, ref, list)
  const finding = fact?.kind === 'boolean' && fact.finding
  const paths = finding ? code`${asked}.pending` : code`${asked}.missing`
  const call = code`${runtime(module, 'ask')}(${paths}, ${path})`
  return when === true ? call : code`if (${when === false ? code`false` : when}) ${call}`
}
