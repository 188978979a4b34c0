/** A sentence into its syntax tree. Never fails: a sentence that cannot be read gives the place where reading stopped. */
import { inOrder } from '../../grammar/grammar-parser.ts'
import type { Lexicon } from '../../grammar/scanner/lexicon.ts'
import { scan } from '../../grammar/scanner/scan.ts'
import type { ScanToken } from '../../grammar/scanner/scan-token.ts'
import { SentenceParser } from '../../grammar/sentence-parser.ts'
import type { Span } from '../diagnostics/diagnostic.ts'
import { type Excerpt, spanOf } from '../source/excerpt.ts'
import type { LimbNode, SentenceNode } from './ast.ts'
import { makeReader } from './cst-to-ast/cst.ts'
import { readLimbs } from './cst-to-ast/read-sentence.ts'

export type SentenceParse =
  | { readonly kind: 'sentence'; readonly node: SentenceNode }
  /** Nothing operative in it. */
  | { readonly kind: 'exhortation' }
  | { readonly kind: 'unreadable'; readonly span: Span; readonly found: string; readonly operative: boolean }
  | { readonly kind: 'too-long'; readonly span: Span; readonly limit: number }

/** Longer sentences are not scanned: no sentence of a law is, and scanning looks ahead. */
export const longestSentence = 4000

const silent = ['Prose', 'Comma', 'Colon', 'Semicolon', 'Period']

let parser: SentenceParser | undefined

/** `folded` is one sentence in canonical characters. */
export function parseSentence(folded: Excerpt, lexicon: Lexicon): SentenceParse {
  const whole = spanOf(folded, 0, folded.text.length)
  if (folded.text.length > longestSentence) return { kind: 'too-long', span: whole, limit: longestSentence }
  const tokens = scan(folded.text, lexicon)
  if (tokens.every((token) => silent.includes(token.tokenType.name))) return { kind: 'exhortation' }
  parser ??= new SentenceParser()
  parser.input = [...tokens]
  const tree = inOrder(parser.sentence())
  const [error] = parser.errors
  if (error !== undefined) {
    const at = Number.isFinite(error.token.startOffset) ? (error.token as ScanToken) : tokens.at(-1)
    const span = at === undefined ? whole : spanOf(folded, at.startOffset, (at.endOffset ?? at.startOffset) + 1)
    return { kind: 'unreadable', span, found: at?.image ?? '', operative: true }
  }
  const limbs: readonly LimbNode[] = readLimbs(tree, makeReader(folded))
  return { kind: 'sentence', node: { kind: 'sentence', text: folded.text, limbs, span: whole } }
}
