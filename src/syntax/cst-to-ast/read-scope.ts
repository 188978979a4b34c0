/** 每家企业每年累计: what a ceiling or an award counts over. */
import type { CstNode } from '../../../grammar/grammar-parser.ts'
import type { EachPayload } from '../../../grammar/scanner/patterns.ts'
import type { ScopeNode, WordNode } from '../ast.ts'
import { childrenOf, type CstElement, isNode, isToken, type Reader } from './cst.ts'
import { readWord } from './read-condition.ts'

export function readScope(node: CstNode, reader: Reader): ScopeNode {
  const scope = collectScope(childrenOf(node), reader)
  return { ...scope, span: reader.spanOf(node) }
}

/** The scope that stands among other words, undefined when there is none. Takes the tokens of `each` nodes too. */
export function collectScope(elements: readonly CstElement[], reader: Reader): ScopeNode {
  let yearly = false
  let cumulative = false
  let overYears = false
  const each: { measure: string; noun: WordNode[] }[] = []
  for (const element of elements) {
    if (isNode(element)) {
      const inner = collectScope(childrenOf(element), reader)
      each.push(...inner.each.map(({ measure, noun }) => ({ measure, noun: [...noun] })))
      continue
    }
    const name = element.tokenType.name
    if (name === 'Yearly' || name === 'YearOf') yearly = true
    else if (name === 'Cumulative') cumulative = true
    else if (name === 'EveryYears') overYears = true
    else if (name === 'Each') each.push({ measure: (element.payload as EachPayload).measure, noun: [] })
    else if (isToken(element) && !['Or', 'With', 'Enumeration'].includes(name))
      each.at(-1)?.noun.push(readWord(element, reader))
  }
  const [first] = elements
  return {
    kind: 'scope',
    yearly,
    cumulative,
    overYears,
    each,
    span: first === undefined ? { start: 0, end: 0 } : reader.spanOf(first),
  }
}
