/** 数量: a whole number, with or without its measure word (`10`, `10家`). */
import { foldString } from '../../source/fold.ts'
import { accept, givenBy, quote, reject } from '../fact-problem.ts'
import type { Reading } from '../fact-problem.ts'
import type { JsonNode } from '../json-node.ts'
import { inUnits, readLiteral, readQuantity } from '../quantity.ts'

/** A non-negative safe integer. `unit` is the fact's measure word, '' for none. Problems: CY7005, CY7007–CY7009, CY7011. */
export function readCount(unit: string, node: JsonNode): Reading<number> {
  const unread = reject('CY7005', { expected: { term: 'count' }, given: givenBy(node) })
  if (node.kind !== 'number' && node.kind !== 'string') return unread
  const text = node.kind === 'number' ? node.literal : node.value
  const quantity = node.kind === 'number' ? readLiteral(text) : readQuantity(withoutUnit(text, unit))
  if (quantity === undefined) return unread
  if (quantity.unit !== '' && foldString(quantity.unit) !== foldString(unit)) {
    return reject('CY7011', { given: quote(text), instead: `${quote(text).slice(0, -quantity.unit.length)}${unit}` })
  }
  if (quantity.digits < 0n) return reject('CY7007', { given: quote(text) })
  const whole = inUnits(quantity, 0)
  if (whole === undefined) return reject('CY7009', { given: quote(text), finest: { term: 'whole' } })
  if (whole > BigInt(Number.MAX_SAFE_INTEGER))
    return reject('CY7008', { given: quote(text), most: { term: 'most-count' } })
  return accept(Number(whole))
}

/** 500千瓦 counted in 千瓦 is 500: the unit is taken off before 千 is read as a thousand. */
function withoutUnit(text: string, unit: string): string {
  const folded = foldString(text).trimEnd()
  const own = foldString(unit)
  return own !== '' && folded.length > own.length && folded.endsWith(own) ? folded.slice(0, -own.length) : text
}
