/** Where in the pieces of a segment its reader is, and what it could not place. */
import type { ConnectiveNode, WordNode } from '../../../syntax/ast.ts'
import type { Piece } from '../../../syntax/pieces/piece.ts'
import { spanning, type Span } from '../../../diagnostics/diagnostic.ts'
import type { Item } from '../statement.ts'
import { familyOf, opensAct } from '../triggers.ts'

export type Bracket = Extract<Piece, { kind: 'bracket' }>

/** What stands in a bracket, and the pieces of it that nothing took. */
export interface Inside {
  readonly items: readonly Item[]
  readonly left: readonly Piece[]
}

/** Behind a piece: the next one, one that its reader moved to itself, or nothing more. */
export type Step = 'next' | 'moved' | 'end'

export class Cursor {
  readonly pieces: readonly Piece[]
  readonly left: Piece[] = []
  index = 0
  /** 面积 of 面积每增加50平方米. */
  counted: WordNode | undefined
  /** 或者 stood in front of what is given. */
  instead: ConnectiveNode | undefined
  /** 分阶段合计 stood in front of what is given. */
  staged = false
  private readonly read: (bracket: Bracket) => Inside

  constructor(pieces: readonly Piece[], read: (bracket: Bracket) => Inside) {
    this.pieces = pieces
    this.read = read
  }

  get piece(): Piece | undefined {
    return this.pieces[this.index]
  }
  get family(): string | undefined {
    return familyOf(this.piece)
  }
  /** Beside the one at hand. */
  get next(): Piece | undefined {
    return this.pieces[this.index + 1]
  }
  get before(): Piece | undefined {
    return this.pieces[this.index - 1]
  }
  get behind(): readonly Piece[] {
    return this.pieces.slice(this.index + 1)
  }
  get isLast(): boolean {
    return this.index === this.pieces.length - 1
  }
  get isEnd(): boolean {
    return this.index >= this.pieces.length
  }
  nextIs(family: string): boolean {
    return familyOf(this.next) === family
  }

  /** Behind the adverbs at hand. */
  get nextWord(): number {
    let at = this.index
    for (let piece = this.pieces[at]; piece?.kind === 'word' && piece.role === 'adverb'; piece = this.pieces[at])
      at += 1
    return at
  }
  /** An act begins here, with the adverbs in front of it. */
  get opens(): boolean {
    // 每新入驻1家企业，: what is given for each stands behind the comma.
    if (this.family === 'Per') return true
    return opensAct(this.pieces, this.index) || (this.nextWord > this.index && opensAct(this.pieces, this.nextWord))
  }

  /** What stands in a bracket; what nothing took there is left here. */
  inside(bracket: Bracket): readonly Item[] {
    const { items, left } = this.read(bracket)
    this.left.push(...left)
    return items
  }

  spanFrom(first: number): Span {
    return spanOf(this.pieces[first], this.before)
  }
}

export const spanOf = (first: Piece | undefined, last: Piece | undefined): Span =>
  first === undefined || last === undefined ? { start: 0, end: 0 } : spanning(first.span, last.span)

/** A keyword that is none where it stands. */
export function asWord({ kind, text, span }: Extract<Piece, { kind: 'key' | 'connective' }>): WordNode {
  return { kind: 'word', text, phrase: undefined, role: kind === 'key' ? 'text' : 'particle', span }
}
