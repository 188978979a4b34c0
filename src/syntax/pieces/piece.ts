/**
 * A sentence as pieces: its words, quantities and brackets in the order of the text, cut at ；and ，. Nothing is grouped by
 * what it may mean, so that nothing can be lost by it; the statements pass has to find an owner for every piece.
 */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type {
  CitationNode,
  ComparisonNode,
  ConnectiveNode,
  DeNode,
  FindingNode,
  ListedNode,
  QuantityListNode,
  QuantityNode,
  WordNode,
} from '../ast.ts'

/** A keyword that stands for itself: its family (the token's name), the word as written, what the scanner knows of it. */
export interface KeyPiece {
  readonly kind: 'key'
  readonly family: string
  readonly text: string
  readonly payload: unknown
  readonly span: Span
}
/** （…） with something operative in it. */
interface BracketPiece {
  readonly kind: 'bracket'
  readonly limb: PieceLimb
  readonly span: Span
}
/** （不含…）, （…除外） */
export interface ExclusionPiece {
  readonly kind: 'exclusion'
  readonly segment: PieceSegment
  readonly also?: true
  readonly span: Span
}
/** 在省级奖励的基础上, 除上级补贴外: what somebody else gives. */
interface BesidePiece {
  readonly kind: 'beside'
  readonly words: readonly WordNode[]
  /** 在…基础上 asks that it was given; 除…外 does not. */
  readonly asked: boolean
  readonly span: Span
}
/** A word; of a keyword that also stands for itself (首次, 再, 标准) with its family. */
export interface WordPiece extends WordNode {
  readonly family: string
}
/** One part of a scale: what bounds it, or what is left above the part before it, and its share. */
export interface ScalePart {
  readonly comparisons: readonly ComparisonNode[]
  readonly rest: boolean
  readonly share: QuantityNode
  readonly span: Span
}
/** 保费50万元以下的部分按60%、50万元以上的部分按30%; `words`: what they are parts of. */
export interface ScalePiece {
  readonly kind: 'scale'
  readonly words: readonly WordPiece[]
  readonly parts: readonly ScalePart[]
  readonly span: Span
}
export type Piece =
  | KeyPiece
  | BracketPiece
  | ExclusionPiece
  | BesidePiece
  | WordPiece
  | QuantityListNode
  | ConnectiveNode
  | DeNode
  | FindingNode
  | CitationNode
  | ListedNode
  | ScalePiece

export interface PieceSegment {
  readonly pieces: readonly Piece[]
  /** A colon follows. */
  readonly introduces: boolean
  readonly span: Span
}
/** What ；separates. */
export interface PieceLimb {
  readonly segments: readonly PieceSegment[]
  readonly span: Span
}
export interface PieceSentence {
  /** Folded. */
  readonly text: string
  readonly limbs: readonly PieceLimb[]
  readonly span: Span
}

export const familyOf = (piece: Piece | undefined): string | undefined =>
  piece?.kind === 'key' || piece?.kind === 'word' ? piece.family : undefined
