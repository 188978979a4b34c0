/** 事项: the name or number of a project, a contract, a record. */
import { foldString } from '../../source/fold.ts'
import { accept, givenBy, reject } from '../fact-problem.ts'
import type { Reading } from '../fact-problem.ts'
import type { JsonNode } from '../json-node.ts'

/** Longer texts are no names. */
const LONGEST = 400

/**
 * The name in one way of writing it, since names are only compared: script, width and white space around it make no
 * difference. Problems: CY7005, also for a number, which people write with and without zeros in front.
 */
export function readMatter(node: JsonNode, term: 'matter' | 'case' = 'matter'): Reading<string> {
  const name = node.kind === 'string' && node.value.length <= LONGEST ? foldString(node.value).trim() : ''
  return name === '' ? reject('CY7005', { expected: { term }, given: givenBy(node) }) : accept(name)
}
