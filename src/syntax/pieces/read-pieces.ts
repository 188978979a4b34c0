/** A sentence into its pieces. Never fails: brackets that nothing closes are words, whatever else stands in it. */
import { type CstNode, inOrder } from '../../../grammar/grammar-parser.ts'
import type { Lexicon } from '../../../grammar/scanner/lexicon.ts'
import type { FindingPayload } from '../../../grammar/scanner/patterns.ts'
import type { ListedPayload } from '../../../grammar/scanner/listed.ts'
import { scan } from '../../../grammar/scanner/scan.ts'
import type { ScanToken } from '../../../grammar/scanner/scan-token.ts'
import { StatementParser } from '../../../grammar/statement-parser.ts'
import { Word } from '../../../grammar/tokens/vocabulary.ts'
import { type Excerpt, spanOf } from '../../source/excerpt.ts'
import { childrenOf, isNode, isTokenNamed, makeReader, type Reader } from '../cst.ts'
import { readConnectiveToken, readWord } from './read-word.ts'
import { readQuantities } from './read-quantities.ts'
import type { Piece, PieceLimb, PieceSegment, PieceSentence } from './piece.ts'

let parser: StatementParser | undefined

/** `folded` is one sentence in canonical characters; undefined when the grammar cannot take it. */
export function readPieces(folded: Excerpt, lexicon: Lexicon): PieceSentence | undefined {
  parser ??= new StatementParser()
  parser.input = [...scan(folded.text, lexicon)]
  const tree = inOrder(parser.sentence())
  if (parser.errors.length > 0) return undefined
  const reader = makeReader(folded)
  const limbs = childrenOf(tree)
    .filter(isNode)
    .map((node) => readLimb(node, reader))
  return { text: folded.text, limbs, span: spanOf(folded, 0, folded.text.length) }
}

function readLimb(node: CstNode, reader: Reader): PieceLimb {
  const children = childrenOf(node)
  const segments = children.filter(isNode).map((segment) => ({
    ...readSegment(segment, reader),
    introduces: isTokenNamed(children[children.indexOf(segment) + 1], 'Colon'),
  }))
  return { segments: segments.filter(({ pieces }) => pieces.length > 0), span: reader.spanOf(node) }
}

function readSegment(node: CstNode, reader: Reader): PieceSegment {
  const pieces = childrenOf(node).flatMap((child) =>
    isNode(child) ? readNode(child, reader) : [readToken(child, reader)],
  )
  return { pieces, introduces: false, span: reader.spanOf(node) }
}

function readNode(node: CstNode, reader: Reader): readonly Piece[] {
  const span = reader.spanOf(node)
  const inner = childrenOf(node).find(isNode)
  switch (node.name) {
    case 'quantities':
      return [readQuantities(node, reader)]
    case 'bracket':
      return inner === undefined ? [] : [{ kind: 'bracket', limb: readLimb(inner, reader), span }]
    default:
      return inner === undefined ? [] : [{ kind: 'exclusion', segment: readSegment(inner, reader), span }]
  }
}

const connectives = ['And', 'Or', 'With', 'Enumeration']

function readToken(token: ScanToken, reader: Reader): Piece {
  const span = reader.spanOf(token)
  const family = token.tokenType.name
  if (connectives.includes(family)) return readConnectiveToken(token, reader)
  switch (family) {
    case 'De':
      return { kind: 'de', span }
    case 'Finding':
      return { kind: 'finding', name: (token.payload as FindingPayload).name, span }
    case 'Citation':
      return { kind: 'citation', text: token.image, span }
    case 'Listed':
      return { kind: 'listed', wanted: (token.payload as ListedPayload).wanted, span }
    default:
      if (token.tokenType === Word || (token.tokenType.CATEGORIES ?? []).includes(Word)) {
        return { ...readWord(token, reader), family }
      }
      return { kind: 'key', family, text: token.image, payload: token.payload, span }
  }
}
