/** 金额（美元）: a number or decimal string of the currency's units, or an amount with its unit (`200万美元`, `1,500万美元`). */
import { currencies } from '../../../grammar/scanner/currencies.ts'
import { type Currency, currencyName, partsOf } from '../../runtime/currency.ts'
import { foldString } from '../../source/fold.ts'
import { accept, givenBy, quote, reject } from '../fact-problem.ts'
import type { Reading } from '../fact-problem.ts'
import type { JsonNode } from '../json-node.ts'
import { inUnits, readLiteral, readQuantity } from '../quantity.ts'

/** An exact count of smallest parts. Another currency is refused. Problems: CY7005, CY7006, CY7007, CY7008, CY7009. */
export function readForeignMoney(currency: Currency, node: JsonNode): Reading<number> {
  const unread = reject('CY7005', { expected: { term: 'foreign-money' }, given: givenBy(node) })
  if (node.kind !== 'number' && node.kind !== 'string') return unread
  const text = node.kind === 'number' ? node.literal : node.value
  const quantity = node.kind === 'number' ? readLiteral(text) : readQuantity(text)
  if (quantity === undefined) return unread
  if (quantity.unit !== '' && currencies.get(foldString(quantity.unit).toUpperCase()) !== currency) {
    return reject('CY7006', {
      expected: `${currencyName(currency)}："200万${currencyName(currency)}"`,
      given: quote(text),
    })
  }
  if (quantity.digits < 0n) return reject('CY7007', { given: quote(text) })
  const whole = partsOf(currency) === 1
  const amount = inUnits(quantity, whole ? 0 : 2)
  if (amount === undefined) return reject('CY7009', { given: quote(text), finest: { term: whole ? 'whole' : 'cent' } })
  if (amount > BigInt(Number.MAX_SAFE_INTEGER))
    return reject('CY7008', { given: quote(text), most: { term: whole ? 'most-count' : 'most-cents' } })
  return accept(Number(amount))
}
