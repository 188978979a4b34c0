/** 金额: yuan as a number or decimal string, or an amount with its unit (`200万元`, `1,500万元`, `一亿元`), to fen. */
import { fen } from '../../runtime/money.ts'
import type { Money } from '../../runtime/money.ts'
import { accept, givenBy, quote, reject } from '../fact-problem.ts'
import type { Reading } from '../fact-problem.ts'
import type { JsonNode } from '../json-node.ts'
import { inUnits, readLiteral, readQuantity } from '../quantity.ts'

/** Exact fen. Problems: CY7005, CY7006, CY7007, CY7008, CY7009. */
export function readMoney(node: JsonNode): Reading<Money> {
  const unread = reject('CY7005', { expected: { term: 'money' }, given: givenBy(node) })
  if (node.kind !== 'number' && node.kind !== 'string') return unread
  const text = node.kind === 'number' ? node.literal : node.value
  const quantity = node.kind === 'number' ? readLiteral(text) : readQuantity(text)
  if (quantity === undefined) return unread
  if (!MONEY_UNITS.has(quantity.unit)) return reject('CY7006', { expected: { term: 'money' }, given: quote(text) })
  if (quantity.digits < 0n) return reject('CY7007', { given: quote(text) })
  const amount = inUnits(quantity, 2)
  if (amount === undefined) return reject('CY7009', { given: quote(text), finest: { term: 'fen' } })
  if (amount > BigInt(Number.MAX_SAFE_INTEGER))
    return reject('CY7008', { given: quote(text), most: { term: 'most-money' } })
  return accept(fen(Number(amount)))
}

const MONEY_UNITS: ReadonlySet<string> = new Set(['', '元', '元整', '元人民币', '人民币', '人民币元'])
