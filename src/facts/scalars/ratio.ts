/** 比例: `60%`, `5‰`, `百分之六十`, or a decimal from 0 to 1, to 1/100,000,000. */
import { accept, givenBy, quote, reject } from '../fact-problem.ts'
import type { Reading } from '../fact-problem.ts'
import type { JsonNode } from '../json-node.ts'
import { inUnits, readLiteral, readQuantity } from '../quantity.ts'
import type { Quantity } from '../quantity.ts'

/**
 * Exact count of 1/100,000,000. A bare number above 1 is refused, for it may mean a percentage or a multiple.
 * Problems: CY7005, CY7006, CY7007, CY7008, CY7009, CY7010.
 */
export function readRatio(node: JsonNode): Reading<number> {
  const unread = reject('CY7005', { expected: { term: 'ratio' }, given: givenBy(node) })
  if (node.kind !== 'number' && node.kind !== 'string') return unread
  const text = node.kind === 'number' ? node.literal : node.value
  const quantity = node.kind === 'number' ? readLiteral(text) : readShare(text)
  if (quantity === undefined) return unread
  const places = SHIFTS.get(quantity.unit)
  if (places === undefined) return reject('CY7006', { expected: { term: 'ratio' }, given: quote(text) })
  if (quantity.digits < 0n) return reject('CY7007', { given: quote(text) })
  if (quantity.unit === '' && quantity.digits > 10n ** BigInt(quantity.decimals)) {
    return reject('CY7010', { given: quote(text), percent: `${quote(text)}%` })
  }
  const hundredMillionths = inUnits({ ...quantity, decimals: quantity.decimals + places }, 8)
  if (hundredMillionths === undefined) return reject('CY7009', { given: quote(text), finest: { term: 'ratio-step' } })
  if (hundredMillionths > BigInt(Number.MAX_SAFE_INTEGER)) {
    return reject('CY7008', { given: quote(text), most: { term: 'most-ratio' } })
  }
  return accept(Number(hundredMillionths))
}

/** Decimal places that a unit adds. */
const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['%', 2],
  ['‰', 3],
  ['‱', 4],
])

/** 百分之六十 is 六十 with the unit in front. */
function readShare(text: string): Quantity | undefined {
  const [, share = '', rest = ''] = /^\s*([百千万萬])分之(.*)$/su.exec(text) ?? []
  const unit = UNITS_IN_FRONT.get(share)
  if (unit === undefined) return readQuantity(text)
  const quantity = readQuantity(rest)
  return quantity?.unit === '' ? { ...quantity, unit } : undefined
}

const UNITS_IN_FRONT: ReadonlyMap<string, string> = new Map([
  ['百', '%'],
  ['千', '‰'],
  ['万', '‱'],
  ['萬', '‱'],
])
