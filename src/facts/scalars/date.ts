/** 日期: `2025-09-18`, `2025年9月18日` or `二〇二五年九月十八日`. */
import { scanCivilDate } from '../../../grammar/scanner/dates.ts'
import { isCivilDate } from '../../runtime/date.ts'
import { accept, givenBy, quote, reject } from '../fact-problem.ts'
import type { Reading } from '../fact-problem.ts'
import type { JsonNode } from '../json-node.ts'

/** An ISO date. Problems: CY7005, CY7013. */
export function readDate(node: JsonNode): Reading<string> {
  const unread = reject('CY7005', { expected: { term: 'date' }, given: givenBy(node) })
  if (node.kind !== 'string') return unread
  const plain = node.value.length > LONGEST ? '' : node.value.normalize('NFKC').replace(/\s+/gu, '')
  const written = scanCivilDate(plain.replace(/(?<=月\d{1,2})$/u, '日'), 0)
  const date = ISO.test(plain) ? plain : written?.iso
  if (date?.length !== 10 || (written !== undefined && written.end < plain.length)) return unread
  return isCivilDate(date) ? accept(date) : reject('CY7013', { given: quote(node.value) })
}

const LONGEST = 32
const ISO = /^\d{4}-\d{2}-\d{2}$/u
