/** What an outcome still depends on (docs/evaluation.md §3.10): the part of a function that runs only while it is open. */
import { asksOf } from '../../ir/asks.ts'
import { isAlways } from '../../ir/conditions.ts'
import { scaleOfAmount } from '../../ir/scale.ts'
import type { AwardIr } from '../../ir/types.ts'
import { countsByMatter, factsInAmount, factsOfCondition } from '../../ir/walk.ts'
import { Asks, collectAmount, collectCondition } from './amount-asks.ts'
import { writeAmount } from './amount-code.ts'
import { goneByMatter, writeRecord } from './record-amount.ts'
import { innerBlock, render } from './block.ts'
import type { Block } from './block.ts'
import { code, joined, mentions, quote } from './code.ts'
import type { Code } from './code.ts'
import { minimum, writeCondition } from './condition-code.ts'
import { and, isLess, or } from './expression.ts'
import type { Bool } from './expression.ts'
import { guardsIn, test } from './guard-code.ts'
import { listOf, runtime } from './module.ts'
import { pathsOf, askCode, writeFieldAsks, writeFlags } from './record-asks.ts'
import type { ListLoop, Paths } from './record-asks.ts'
import type { Records } from './records-code.ts'
import { Stages } from './stages.ts'
import type { AskingPart } from './stages.ts'
import { mayAskReceipts, timeOf } from './times-code.ts'
import { recordPlace, whereCode } from './total-code.ts'
import { exprsOf, openOf } from './twin.ts'
import type { AmountPlace, WrittenCondition } from './writing.ts'

/** Whether a fact can still move the interval: what says so, and the variable that it needs when it is mentioned. */
export interface Openness {
  readonly when: Bool
  readonly name: Code
  readonly declaration: Code | undefined
}

/** What the asking part of an award rests on. */
export interface AskingPlace {
  readonly award: AwardIr
  /** Of the function. */
  readonly place: AmountPlace
  readonly condition: WrittenCondition
  /** Of each rule of how often, whether it was received that often. */
  readonly used: readonly Code[]
  readonly truth: Code
  readonly records: Records | undefined
  readonly openness: Openness
  readonly stages: Stages
}

/**
 * Whether the award's function has to know that some record is open: when something is asked of it that does not show in
 * the interval.
 */
export function needsUnsure(award: AwardIr, records: Records): boolean {
  const { where, times = [] } = records.records
  return award.amount !== undefined && (factsOfCondition(where).length > 0 || times.length > 0)
}

/** Writes it; the result is what `concluded` is handed. */
export function writeAsking(asking: AskingPlace): Code {
  const { award, place, truth, records } = asking
  const { module, block, guards } = place
  const paths: Paths = { missing: block.names.take('missing'), pending: block.names.take('pending') }
  const blocking = award.deferrals.flatMap((deferral, index) =>
    deferral.blocking ? [{ guard: guards.of(deferral.if), index }] : [],
  )
  const inner = innerBlock(block)
  writeAsks(asking, paths, inner)
  const statements = render(inner)

  const unsure = records !== undefined && needsUnsure(award, records) ? records.unsure : false
  const when = or(
    code`${truth} === ${runtime(module, 'UNKNOWN')}`,
    asksOfAmounts(asking) ? asking.openness.when : false,
    unsure,
    ...blocking.map(({ guard }) => (guard === undefined ? false : test(guard, '===', 'UNKNOWN', module))),
  )
  const { declaration, name } = asking.openness
  const uses = typeof when === 'string' && statements.length > 0 ? [when, ...statements] : statements
  if (declaration !== undefined && mentions(uses, name)) block.lines.push(declaration)
  const deferrals = blocking.map(({ guard, index }) =>
    askCode(module, test(guard, '!==', 'NO', module), paths.pending, quote(`deferral:${index}`)),
  )
  const unclear = award.times.flatMap((rule, index) => {
    if (!mayAskReceipts(rule)) return []
    const open = code`${asking.used[index] ?? code``} === ${runtime(module, 'UNKNOWN')}`
    return [and(open, test(guards.of(rule.if), '!==', 'NO', module))]
  })
  const receipts = unclear.length === 0 ? [] : [askCode(module, or(...unclear), paths.missing, receiptsPath(award))]
  const asked = (['missing', 'pending'] as const).map((kind): Code => {
    if (!mentions([...statements, ...receipts, ...deferrals], paths[kind])) return code`scope.${kind as string as Code}`
    block.lines.push(code`let ${paths[kind]} = scope.${kind as string as Code}`)
    return paths[kind]
  })
  if (statements.length > 0) {
    block.lines.push(...(typeof when === 'boolean' ? statements : [code`if (${when}) {\n${statements}\n}`]))
  }
  block.lines.push(...receipts, ...deferrals)
  return joined(asked, ', ')
}

/** Whether an open interval makes anything be asked. */
function asksOfAmounts({ award }: AskingPlace): boolean {
  const { amount, ceilings, difference } = award
  if (amount === undefined) return false
  if (countsByMatter(award)) return true
  if (difference !== undefined && !isAlways(difference.if)) return true
  return [amount, ...ceilings.map(({ is }) => is)].some((one) => factsInAmount(one).length > 0)
}

/** The statements that find out what is asked, while something is open. */
export function writeAsks(asking: AskingPlace, paths: Paths, block: Block): void {
  const { award, records } = asking
  const place = { ...asking.place, block }
  const { module } = place
  const { facts } = place.places
  const asks = new Asks()
  collectOfApplicant(asking, place, asks)
  const ofRecords = records === undefined ? undefined : recordsLoop(asking, records)
  if (ofRecords !== undefined) writeFlags(ofRecords, place, asks)
  const lists = [...new Set(asks.totals.map(({ amount }) => amount.list))]
  const ofTotals = lists.map((list) => totalsLoop(list, asks, place, ofRecords))
  for (const loop of ofTotals) writeFlags(loop, place, asks)
  const order = asksOf(award)
  const ofApplicant = order.filter(({ scope }) => scope === 'applicant')
  for (const ref of ofApplicant) {
    const isList = ref.id === records?.records.list
    const when = isList ? true : asks.of(ref)
    if (when === false) continue
    const unknown = code`${facts.of(ref.id)} === undefined`
    block.lines.push(askCode(module, and(unknown, when), pathsOf(module, ref, undefined, paths), quote(ref.id)))
  }
  if (records !== undefined && !ofApplicant.some(({ id }) => id === records.records.list)) {
    block.lines.push(askCode(module, code`${records.value} === undefined`, paths.missing, quote(records.records.list)))
  }
  const fields = order.filter(({ scope }) => scope === 'item')
  const loops = ofRecords === undefined ? ofTotals : [ofRecords, ...ofTotals]
  const byMatter = records?.byMatter
  const matter = byMatter && { id: byMatter.field, when: or(...asks.ofReceipts.matters) }
  for (const list of new Set(loops.map((loop) => loop.list))) {
    const own = new Set(listOf(module.policy.ir, list)?.fields.map(({ id }) => id))
    const refs = fields.filter(({ id }) => own.has(id))
    writeFieldAsks(
      list,
      loops.filter((loop) => loop.list === list),
      refs,
      place,
      paths,
      list === records?.records.list ? matter : undefined,
    )
  }
  const whose = or(...asks.ofReceipts.receipts)
  if (whose !== false) block.lines.push(askCode(module, whose, paths.missing, receiptsPath(award)))
}

/** The path of an award's receipts. */
const receiptsPath = ({ id }: AwardIr): Code => quote(`history.${id}.receipts`)

/** §3.10 outside of records: condition, times, amounts, difference, deferrals. */
function collectOfApplicant(
  { award, condition, used, openness, stages }: AskingPlace,
  place: AmountPlace,
  asks: Asks,
): void {
  const { module, guards } = place
  collectCondition(condition, place, true, asks)
  award.times.forEach(({ if: guard }, index) => {
    const own = guards.of(guard)
    if (own === undefined) return
    const reached = code`${used[index] ?? code``} !== ${runtime(module, 'NO')}`
    collectCondition(own.condition, place, and(reached, test(own, '===', 'UNKNOWN', module)), asks)
  })
  for (const part of stages.asking(openness.when)) collectPart(part, place, asks)
  for (const { if: guard, blocking } of award.deferrals) {
    const own = blocking ? guards.of(guard) : undefined
    if (own !== undefined) collectCondition(own.condition, place, test(own, '===', 'UNKNOWN', module), asks)
  }
}

function collectPart({ part, when, isOpen }: AskingPart, place: AmountPlace, asks: Asks): void {
  const { module, guards } = place
  switch (part.kind) {
    case 'amount':
      collectAmount(part.amount, place, when, isOpen, asks)
      return
    case 'difference': {
      const guard = guards.of(part.guard)
      if (guard === undefined) return
      const isGone = and(code`received.total > 0`, test(guard, '===', 'UNKNOWN', module))
      collectCondition(guard.condition, place, and(when, isGone), asks)
      return
    }
    case 'receipts': {
      const { gone, time } = part
      asks.ofReceipts.matters.push(and(when, code`${gone.before}.needsMatter(${gone.matter}, ${time})`))
      asks.ofReceipts.receipts.push(and(when, code`${gone.before}.needsReceipts(${time})`))
      return
    }
    case 'records':
      return
  }
}

/** The records of the award: whether they count, and what their amounts need. */
function recordsLoop(asking: AskingPlace, records: Records): ListLoop {
  const { award, place: outer, openness, stages } = asking
  const { module } = outer
  const { records: ir, counts, some, counted } = records
  const whole = stages.asking(openness.when).find(({ part }) => part.kind === 'records')?.when ?? false
  return {
    list: ir.list,
    value: records.all,
    item: records.item,
    fields: records.places.item,
    always: { when: whole, instead: and(whole, code`${counted} > 0`) },
    write(block, asks, isAlone) {
      const places = records.places
      const guards = guardsIn({ ...outer, block, places, list: ir.list })
      const place: AmountPlace = { ...outer, block, places, list: ir.list, guards, why: false }
      if (records.helper !== undefined) {
        const where = writeWhere(records, place, isAlone)
        const unknown = runtime(module, 'UNKNOWN')
        const open = code`${counts} === ${unknown}`
        const matters = award.amount === undefined ? and(code`${some} === ${unknown}`, open) : open
        collectCondition(where, place, matters, asks)
        collectTimes(records, matters, place, asks)
      }
      if (whole === false || award.amount === undefined) return
      const own = new Stages()
      const scratch: Block = { names: block.names, lines: [] }
      const twin = writeRecord(award, { ...place, block: scratch }, goneByMatter(records) ?? { count: counted }, own)
      const hasCeilings = award.ceilings.some(({ of }) => of === 'record')
      const isKnown = own.allOpen || !hasCeilings
      if (!isKnown) block.lines.push(...scratch.lines)
      const parts = isKnown ? own.asking(undefined) : own.asking(openOf(twin))
      const mayCount = isAlone || records.helper === undefined ? true : code`${counts} !== ${runtime(module, 'NO')}`
      for (const { part, when, isOpen } of parts) {
        collectPart({ part, when: and(whole, mayCount, when), isOpen }, place, asks)
      }
    },
  }
}

/** What would say whether a record was paid for too often, where that is open. */
function collectTimes(records: Records, when: Bool, place: AmountPlace, asks: Asks): void {
  const { where, times = [] } = records.records
  const gone = goneByMatter(records)
  if (gone === undefined) return
  // Nothing else may leave it open whether the record counts.
  const isAlone = times.length === 1 && factsOfCondition(where).length === 0
  times.forEach(({ period }, index) => {
    const isOpen = code`${records.timesLeft[index] ?? code``} === ${runtime(place.module, 'UNKNOWN')}`
    const part = { kind: 'receipts', gone, time: timeOf(period) } as const
    collectPart({ part, when: isAlone ? when : and(when, isOpen), isOpen: false }, place, asks)
  })
}

/** Evaluates the record at hand anew, without reasons, and passes over one that does not count, if it is all there is. */
function writeWhere(records: Records, place: AmountPlace, isAlone: boolean): WrittenCondition {
  const { module, block } = place
  const skip = isAlone ? [code`if (${records.counts} === ${runtime(module, 'NO')}) continue`] : []
  if (records.where.groups.size === 0) {
    const call = records.call(false)
    block.lines.push({ variable: records.counts, text: () => code`const ${records.counts} = ${call}` }, ...skip)
    return records.where
  }
  // What is asked depends on the groups below the root, so that their truths are needed here.
  const where = writeCondition(records.where.root, place)
  const value = minimum([...where.parts, ...records.timesLeft], module)
  block.lines.push({ variable: records.counts, text: () => code`const ${records.counts} = ${value}` }, ...skip)
  return where
}

/** The sums over one list inside the amounts. */
function totalsLoop(list: string, all: Asks, outer: AmountPlace, ofRecords: ListLoop | undefined): ListLoop {
  const totals = all.totals.filter(({ amount }) => amount.list === list)
  const { module } = outer
  const own = recordPlace(
    totals.map(({ amount }) => amount),
    outer,
    outer.block,
  )
  // One loop goes through a list, whatever is asked because of it.
  const { item, fields } = ofRecords?.list === list ? ofRecords : own
  return {
    list,
    value: code`${outer.places.facts.of(list)} ?? ${runtime(module, 'NO_RECORDS')}`,
    item,
    fields,
    always: undefined,
    write(block, asks) {
      const places = { facts: outer.places.facts, item: fields }
      const guards = guardsIn({ ...outer, block, places, list })
      for (const { amount, when } of totals) {
        const scale = scaleOfAmount(amount.of)
        const place: AmountPlace = { ...outer, block, places, list, guards, scale, why: false }
        const counts = whereCode(amount, { item, fields, place })
        if (counts !== undefined) {
          const highest = exprsOf(writeAmount(amount.of, place).twin)[3]
          const isOpen = code`${counts.truth} === ${runtime(module, 'UNKNOWN')}`
          collectCondition(counts.where, place, and(when, isOpen, isLess(0, highest)), asks)
        }
        const mayCount = counts === undefined ? true : code`${counts.truth} !== ${runtime(module, 'NO')}`
        collectAmount(amount.of, place, and(when, mayCount), false, asks)
      }
    },
  }
}
