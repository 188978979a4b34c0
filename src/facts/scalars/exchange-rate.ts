/** 汇率（美元）: yuan to the unit of a currency, to a hundred of yen or won (`7.1234`). */
import { type Currency, exchangeUnit } from '../../runtime/currency.ts'
import { foldString } from '../../source/fold.ts'
import { accept, givenBy, quote, reject } from '../fact-problem.ts'
import type { Reading } from '../fact-problem.ts'
import type { JsonNode } from '../json-node.ts'
import { inUnits, readLiteral, readQuantity } from '../quantity.ts'

/** An exact count of 1/10,000 yuan. Problems: CY7005, CY7006, CY7007, CY7008, CY7009. */
export function readExchangeRate(currency: Currency, node: JsonNode): Reading<number> {
  const unread = reject('CY7005', { expected: { term: 'exchange-rate' }, given: givenBy(node) })
  if (node.kind !== 'number' && node.kind !== 'string') return unread
  const text = node.kind === 'number' ? node.literal : node.value
  const quantity = node.kind === 'number' ? readLiteral(text) : readQuantity(text)
  if (quantity === undefined) return unread
  const unit = exchangeUnit(currency)
  if (!['', '元', unit].includes(foldString(quantity.unit)))
    return reject('CY7006', { expected: unit, given: quote(text) })
  if (quantity.digits < 0n) return reject('CY7007', { given: quote(text) })
  const rate = inUnits(quantity, 4)
  if (rate === undefined) return reject('CY7009', { given: quote(text), finest: { term: 'ten-thousandth' } })
  if (rate > BigInt(Number.MAX_SAFE_INTEGER)) {
    return reject('CY7008', { given: quote(text), most: { term: 'most-count' } })
  }
  return accept(Number(rate))
}
