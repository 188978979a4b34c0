/** A sum over the records of a list, inside an amount (docs/evaluation.md §4). */
import { factsInAmount, factsOfCondition } from '../../ir/walk.ts'
import type { TotalAmount } from '../../ir/types.ts'
import { innerBlock, render } from './block.ts'
import type { Block } from './block.ts'
import { code, unlessUnused } from './code.ts'
import type { Code } from './code.ts'
import { minimum, writeCondition } from './condition-code.ts'
import { rootOf } from './condition-tree.ts'
import { fieldsIn, headed } from './fields.ts'
import type { Fields } from './fields.ts'
import { guardsIn } from './guard-code.ts'
import { listOf, runtime } from './module.ts'
import type { Places } from './module.ts'
import { lowerFirst } from './names.ts'
import { addTo, endsOf, newSums } from './sum-code.ts'
import { exprsOf, told } from './twin.ts'
import type { AmountPlace, Twin, WrittenCondition } from './writing.ts'

/** A record of a list in a loop, and the place where its amount is written. */
export interface RecordPlace {
  readonly item: Code
  readonly fields: Fields
  readonly place: AmountPlace
}

/** Names the record in a loop over a list that some totals are of; `body` is that of the loop. */
export function recordPlace(totals: readonly TotalAmount[], place: AmountPlace, body: Block): RecordPlace {
  const { module } = place
  const list = totals[0]?.list ?? ''
  const item = place.block.names.take(lowerFirst(module.policy.typeNames.get(list) ?? 'record'))
  const own = new Set(listOf(module.policy.ir, list)?.fields.map(({ id }) => id))
  const read = totals.flatMap(({ where, of }) => [...factsOfCondition(where), ...factsInAmount(of)])
  const ids = read.flatMap(({ scope, id }) => (scope === 'item' && own.has(id) ? [id] : []))
  const fields = fieldsIn(item, ids, body.names)
  const places: Places = { facts: place.places.facts, item: fields }
  const guards = guardsIn({ ...place, block: body, places, list })
  return { item, fields, place: { ...place, block: body, places, list, guards } }
}

/** The truth of whether the record counts, undefined where each does; without reasons. */
export function whereCode(
  amount: TotalAmount,
  { place }: RecordPlace,
): { readonly truth: Code; readonly where: WrittenCondition } | undefined {
  const root = rootOf(amount.where)
  if (root.of.length === 0) return undefined
  const where = writeCondition(root, { ...place, why: false })
  const truth = place.block.names.take('counts')
  const value = minimum(where.parts, place.module)
  place.block.lines.push({ variable: truth, text: () => code`const ${truth}: number = ${value}` })
  return { truth, where }
}

/** Writes a sum. A record of which it is not known whether it counts gives nothing for sure. */
export function writeTotal(amount: TotalAmount, place: AmountPlace): Twin {
  const { block, module, why } = place
  const list = place.places.facts.of(amount.list)
  const all = code`${list} ?? ${runtime(module, 'NO_RECORDS')}`
  const result = newSums(endsOf([amount.of]), place, code`${list} === undefined ? Infinity : 0`)
  const body = innerBlock(block)
  const record = recordPlace([amount], place, body)
  if (why) body.lines.push(code`why?.nextRecord()`)
  const counts = whereCode(amount, record)
  const counted = amount.site === undefined || !why || counts === undefined ? undefined : block.names.take('counted')
  if (counts !== undefined) body.lines.push(code`if (${counts.truth} === ${runtime(module, 'NO')}) continue`)
  if (counted !== undefined) body.lines.push(code`${counted} += 1`)
  const of = exprsOf(place.write(amount.of, record.place).twin)
  if (counted !== undefined) block.lines.push(code`let ${counted} = 0`)
  body.lines.push(
    ...addTo(result, of, counts === undefined ? true : code`${counts.truth} === ${runtime(module, 'YES')}`),
  )
  if (why) block.lines.push(code`why?.enterList()`)
  const text = (): Code => {
    const statements = headed(record.fields, render(body))
    return code`for (const ${unlessUnused(record.item, statements)} of ${all}) {\n${statements}\n}`
  }
  const sets = result.flatMap((variable) => (variable === 0 ? [] : [variable.name]))
  block.lines.push(why ? text : { sets, text })
  if (why) block.lines.push(code`why?.leaveList()`)
  if (amount.site === undefined || !why) return result
  const value = counted ?? code`${list}?.length`
  return told(
    place,
    amount.site,
    counted === undefined ? value : code`${list} === undefined ? undefined : ${counted}`,
    result,
  )
}
