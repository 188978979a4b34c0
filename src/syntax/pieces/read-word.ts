/** Words and what joins them. */
import type { PhrasePayload } from '../../../grammar/scanner/lexicon.ts'
import type { ScanToken } from '../../../grammar/scanner/scan-token.ts'
import type { ConnectiveNode, WordNode } from '../ast.ts'
import { type CstElement, nameOf, type Reader } from '../cst.ts'

const roles: Readonly<Record<string, WordNode['role']>> = {
  Phrase: 'phrase',
  Unsupported: 'unsupported',
  Inexact: 'inexact',
  Encourage: 'encourage',
  Excluding: 'excluding',
  LastYear: 'last-year',
  EtCetera: 'et-cetera',
  Adverb: 'adverb',
  Further: 'adverb',
  Then: 'adverb',
  ClauseReference: 'pointer',
  Aside: 'aside',
  In: 'particle',
  PhraseEnd: 'particle',
  Portion: 'particle',
  Standard: 'particle',
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

export function readConnectiveToken(token: CstElement, reader: Reader): ConnectiveNode {
  const word = connectives[nameOf(token)] ?? 'enumeration'
  return { kind: 'connective', word, text: reader.textOf(token), span: reader.spanOf(token) }
}
