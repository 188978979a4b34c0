/** Words, comparisons and what joins them. */
import type { CstNode } from '../../../grammar/grammar-parser.ts'
import type { FindingPayload } from '../../../grammar/scanner/patterns.ts'
import type { PhrasePayload } from '../../../grammar/scanner/lexicon.ts'
import type { ListedPayload } from '../../../grammar/scanner/listed.ts'
import type { ScanToken } from '../../../grammar/scanner/scan-token.ts'
import type { Comparator, ConditionPart, ConnectiveNode, ExclusionNode, LimbNode, WordNode } from '../ast.ts'
import { childrenOf, type CstElement, isNode, isToken, nameOf, type Reader } from './cst.ts'
import { readQuantities } from './read-quantities.ts'

export type ReadLimb = (limb: CstNode) => LimbNode

const roles: Readonly<Record<string, WordNode['role']>> = {
  Phrase: 'phrase',
  Unsupported: 'unsupported',
  Inexact: 'inexact',
  Encourage: 'encourage',
  Excluding: 'excluding',
  LastYear: 'last-year',
  EtCetera: 'et-cetera',
  Adverb: 'adverb',
  Then: 'adverb',
  ClauseReference: 'pointer',
  Aside: 'aside',
  In: 'particle',
  Portion: 'particle',
  Standard: 'particle',
}

const comparators: Readonly<Record<string, Comparator>> = {
  Reach: 'reach',
  Exceed: 'exceed',
  FallBelow: 'fall-below',
  NotExceed: 'not-exceed',
  Top: 'top',
  Rank: 'rank',
}

const connectives: Readonly<Record<string, ConnectiveNode['word']>> = {
  And: 'and',
  Or: 'or',
  With: 'with',
  Enumeration: 'enumeration',
}

export function readWord(token: ScanToken, reader: Reader): WordNode {
  const role = roles[token.tokenType.name] ?? 'text'
  const payload = role === 'phrase' ? (token.payload as PhrasePayload) : undefined
  return {
    kind: 'word',
    text: token.image,
    phrase: payload === undefined ? undefined : { key: payload.key, alternatives: payload.alternatives },
    role,
    span: reader.spanOf(token),
  }
}

export function readConnective(node: CstNode, reader: Reader): ConnectiveNode {
  const [token] = childrenOf(node)
  return readConnectiveToken(token ?? node, reader)
}

export function readConnectiveToken(token: CstElement, reader: Reader): ConnectiveNode {
  const word = connectives[nameOf(token)] ?? 'enumeration'
  return { kind: 'connective', word, text: reader.textOf(token), span: reader.spanOf(token) }
}

export function readExclusion(node: CstNode, reader: Reader): ExclusionNode {
  const words = childrenOf(node)
    .filter(isToken)
    .filter((token) => !['OpenExclusion', 'CloseParenthesis', 'De', 'For', 'Excepted'].includes(token.tokenType.name))
    .map((token) => readWord(token, reader))
  return { kind: 'exclusion', words, span: reader.spanOf(node) }
}

/** The parts of a `condition`, `conditionStart`, `conditionPart` or `perUnit` node, in order. */
export function readParts(node: CstNode, reader: Reader, readLimb: ReadLimb): readonly ConditionPart[] {
  return childrenOf(node).flatMap((child) => readPart(child, reader, readLimb))
}

function readPart(element: CstElement, reader: Reader, readLimb: ReadLimb): readonly ConditionPart[] {
  const span = reader.spanOf(element)
  if (isToken(element)) {
    switch (element.tokenType.name) {
      case 'De':
        return [{ kind: 'de', span }]
      case 'Finding':
        return [{ kind: 'finding', name: (element.payload as FindingPayload).name, span }]
      case 'Citation':
        return [{ kind: 'citation', text: element.image, span }]
      case 'Listed':
        return [{ kind: 'listed', wanted: (element.payload as ListedPayload).wanted, items: [], span }]
      default:
        return [readWord(element, reader)]
    }
  }
  switch (element.name) {
    case 'connective':
      return [readConnective(element, reader)]
    case 'exclusion':
      return [readExclusion(element, reader)]
    case 'comparison':
    case 'upperComparison': {
      const children = childrenOf(element)
      const list = children.find((child): child is CstNode => isNode(child))
      const comparator = children
        .filter(isToken)
        .map((token) => comparators[token.tokenType.name])
        .at(-1)
      if (list === undefined) return []
      return [{ kind: 'comparison', comparator, quantities: readQuantities(list, reader, readLimb), span }]
    }
    default:
      return readParts(element, reader, readLimb)
  }
}
