/** 是否 and 认定: `true`, `false`, `是`, `否`. */
import { accept, givenBy, reject } from '../fact-problem.ts'
import type { Reading } from '../fact-problem.ts'
import type { JsonNode } from '../json-node.ts'

/** Problems: CY7005. */
export function readBoolean(node: JsonNode): Reading<boolean> {
  if (node.kind === 'boolean') return accept(node.value)
  const text = node.kind === 'string' ? node.value.trim() : undefined
  if (text === '是' || text === '否') return accept(text === '是')
  return reject('CY7005', { expected: { term: 'boolean' }, given: givenBy(node) })
}
