/** 日期: `2025-09-18` or `2025年9月18日`. */
import { isCivilDate } from '../../runtime/date.ts'
import { accept, givenBy, quote, reject } from '../fact-problem.ts'
import type { Reading } from '../fact-problem.ts'
import type { JsonNode } from '../json-node.ts'

/** An ISO date. Problems: CY7005, CY7013. */
export function readDate(node: JsonNode): Reading<string> {
  const unread = reject('CY7005', { expected: { term: 'date' }, given: givenBy(node) })
  if (node.kind !== 'string') return unread
  const plain = node.value.length > LONGEST ? '' : node.value.normalize('NFKC').replace(/\s+/gu, '')
  const [, year, month = '', day = ''] = PATTERN.exec(plain) ?? []
  if (year === undefined) return unread
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCivilDate(date) ? accept(date) : reject('CY7013', { given: quote(node.value) })
}

const LONGEST = 32
const PATTERN = /^(\d{4})(?:-(?=\d{2}-\d{2}$)|年)(\d{1,2})(?:-|月)(\d{1,2})日?$/u
