/** What an outcome still depends on (docs/evaluation.md §3.10): the part of a function that runs only while it is open. */
import type { AwardIr, FactRef } from '../../ir/types.ts'
import { dependsOnRecord, limitReadings, readingsOf, readWhen } from './amount-facts.ts'
import type { Reading } from './amount-facts.ts'
import { innerBlock, render } from './block.ts'
import type { Block } from './block.ts'
import { code, joined, mentions, quote, unlessUnused } from './code.ts'
import type { Code } from './code.ts'
import { askedWhen, factOfLeaf, minimum, writeCondition } from './condition-code.ts'
import type { WrittenCondition } from './condition-code.ts'
import { leavesOf } from './condition-tree.ts'
import { and, or } from './expression.ts'
import { headed } from './fields.ts'
import type { Bool } from './expression.ts'
import { factOf, refKey, runtime, valueOf } from './module.ts'
import type { Module, Places } from './module.ts'
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
  readonly places: Places
  readonly condition: WrittenCondition
  readonly truth: Code
  readonly records: Records | undefined
  readonly openness: Openness
}

/**
 * Whether the award's function has to know that some record is open: when something is asked of it that does not show in
 * the interval.
 */
export function needsUnsure(award: AwardIr, records: Records): boolean {
  if (award.kind === 'in-kind' || award.amount === undefined) return false
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
  const paths: Paths = { missing: block.names.take('missing'), pending: block.names.take('pending') }
  const step: Step = { place, paths, open, readings, asks }
  writeApplicantAsks(step, inner)
  if (records !== undefined) writeRecordAsks(step, records, inner)
  const statements = render(inner)

  const unsure = records !== undefined && needsUnsure(award, records) ? records.unsure : false
  const when = or(code`${truth} === ${runtime(module, 'UNKNOWN')}`, open, unsure)
  const { declaration, name } = place.openness
  const uses = typeof when === 'string' && statements.length > 0 ? [when, ...statements] : statements
  if (declaration !== undefined && mentions(uses, name)) block.lines.push(declaration)
  const deferrals = award.deferrals.flatMap((deferral, index) =>
    deferral.blocking ? [askCode(module, true, paths.pending, quote(`deferral:${index}`))] : [],
  )
  const asked = (['missing', 'pending'] as const).map((kind): Code => {
    if (!mentions([...statements, ...deferrals], paths[kind])) return code`scope.${kind as string as Code}`
    block.lines.push(code`let ${paths[kind]} = scope.${kind as string as Code}`)
    return paths[kind]
  })
  if (statements.length > 0) {
    block.lines.push(...(typeof when === 'boolean' ? statements : [code`if (${when}) {\n${statements}\n}`]))
  }
  block.lines.push(...deferrals)
  return joined(asked, ', ')
}

/** The variables that paths are collected in. */
interface Paths {
  readonly missing: Code
  readonly pending: Code
}
interface Readings {
  /** Of the matter or the sum. */
  readonly matter: readonly Reading[]
  /** Of each record that may count. */
  readonly record: readonly Reading[]
}
interface Step {
  readonly place: AskingPlace
  readonly paths: Paths
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
  const { place, paths, open, readings } = step
  const { module, records } = place
  const { facts } = place.places
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
    const unknown = code`${facts.of(ref.id)} === undefined`
    return [askCode(module, and(unknown, when), pathsOf(module, ref, undefined, paths), quote(ref.id))]
  })
  if (records !== undefined && inside.lines.length > entered) {
    const body = headed(records.places.item, render(inside))
    block.lines.push(code`for (const ${unlessUnused(records.item, body)} of ${records.all}) {\n${body}\n}`)
  }
  block.lines.push(...statements)
  if (records === undefined || asks.some(({ id }) => id === records.items.list)) return
  block.lines.push(askCode(module, code`${records.value} === undefined`, paths.missing, quote(records.items.list)))
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
  const { place, paths, open, readings, asks } = step
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
    inner.lines.push(askCode(module, and(unknown, when), pathsOf(module, ref, records.items.list, paths), path))
  }
  if (inner.lines.length === before) return
  block.lines.push(
    code`let ${index} = -1`,
    code`for (const ${records.item} of ${records.all}) {\n${headed(records.places.item, [code`${index} += 1`, ...render(inner)])}\n}`,
  )
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

/** Where a fact is asked: of others if it is theirs to find. */
function pathsOf(module: Module, ref: FactRef, list: string | undefined, paths: Paths): Code {
  const fact = factOf(module.policy.ir, ref, list)
  return fact?.kind === 'boolean' && fact.finding ? paths.pending : paths.missing
}

function askCode(module: Module, when: Bool, paths: Code, path: Code): Code {
  const statement = code`${paths} = ${runtime(module, 'ask')}(${paths}, ${path})`
  return typeof when === 'boolean' ? statement : code`if (${when}) ${statement}`
}
