/** 等级 and 类别: one of the alternatives in either script and any width, or 无. */
import { foldString } from '../../source/fold.ts'
import { accept, givenBy, quote, reject } from '../fact-problem.ts'
import type { Reading } from '../fact-problem.ts'
import type { JsonNode } from '../json-node.ts'
import { nearest } from '../../diagnostics/nearest.ts'

/** The alternative as the policy writes it, or `无`. Problems: CY7005, CY7012. */
export function readAlternative(alternatives: readonly string[], node: JsonNode): Reading<string> {
  const all = [...alternatives, NONE]
  const offer = all.map((alternative) => `“${alternative}”`).join('、')
  if (node.kind !== 'string') return reject('CY7005', { expected: { term: 'alternative' }, given: givenBy(node) })
  const wanted = foldString(node.value)
  const found = all.find((alternative) => foldString(alternative) === wanted)
  if (found !== undefined) return accept(found)
  const near = nearest(wanted, all, foldString)
  return near === undefined
    ? reject('CY7012', { given: quote(node.value), offer })
    : reject('CY7012', { given: quote(node.value), offer, near })
}

/** What an applicant says that has none of the alternatives. */
const NONE = '无'
