/**
 * What the parsers of both grammars have in common: one token of look-ahead, no recovery inside of a sentence or an entry,
 * and trees in the order of the text. Chevrotain groups the children of a node by name; here their order means something,
 * and building the groups only to sort them again would cost more than parsing.
 *
 * The methods that are replaced are Chevrotain's own affair, so its version is fixed in package.json; the tests of the
 * grammar compare what is recorded and these trees with the library's.
 */
import {
  CstParser,
  type CstNode as GroupedNode,
  type CstNodeLocation,
  type IOrAlt,
  type IToken,
  type TokenType,
} from 'chevrotain'
import { FirstTokens } from './first-tokens.ts'

/** A node of a concrete syntax tree, its children as they stand in the text. */
export interface CstNode {
  /** Of the rule. */
  readonly name: string
  readonly children: readonly (CstNode | IToken)[]
  /** Offsets of the first and of the last character; NaN for what is empty. */
  readonly location: CstNodeLocation
}

export interface GrammarOptions {
  /** Checks the grammar itself: a test asks for that, a start of the compiler need not pay for it. */
  readonly validate?: boolean
}

interface GrowingNode extends CstNode {
  readonly children: (CstNode | IToken)[]
}

/** The methods of Chevrotain's that are not in its declarations. */
interface Internals {
  RECORDING_PHASE: boolean
  readonly CST_STACK: GrowingNode[]
  readonly setInitialNodeLocation: (node: Omit<GrowingNode, 'location'>) => void
  readonly enableRecording: () => void
}

export abstract class GrammarParser extends CstParser {
  constructor(vocabulary: TokenType[], { validate = false }: GrammarOptions) {
    super(vocabulary, {
      recoveryEnabled: false,
      skipValidations: !validate,
      maxLookahead: 1,
      lookaheadStrategy: new FirstTokens({ maxLookahead: 1 }),
      nodeLocationTracking: 'onlyOffset',
    })
  }

  /** A choice, of which a rule has no more than one. Its alternatives are made once: such choices are met thousands of times. */
  protected oneOf(alternatives: () => IOrAlt<unknown>[]): () => void {
    let made: IOrAlt<unknown>[] | undefined
    return () => {
      this.OR((made ??= alternatives()))
    }
  }

  /**
   * To learn the grammar, Chevrotain runs the rules once with other methods: a hundred properties of the parser, deleted
   * afterwards, which leaves it a hash table. Here they are a prototype's that is put in for that while.
   */
  protected enableRecording(): void {
    const recording = Object.create(Object.getPrototypeOf(this) as object) as Internals
    internals(CstParser.prototype).enableRecording.call(recording)
    internals(this).RECORDING_PHASE = true
    Object.setPrototypeOf(this, recording)
  }

  protected disableRecording(): void {
    internals(this).RECORDING_PHASE = false
    Object.setPrototypeOf(this, Object.getPrototypeOf(Object.getPrototypeOf(this)) as object)
  }

  protected cstInvocationStateUpdate(name: string): void {
    const { CST_STACK, setInitialNodeLocation } = internals(this)
    const node = { name, children: [] }
    setInitialNodeLocation.call(internals(this), node)
    CST_STACK.push(node as GrowingNode & typeof node)
  }

  protected cstPostTerminal(_: string, token: IToken): void {
    internals(this).CST_STACK.at(-1)?.children.push(token)
  }

  protected cstPostNonTerminal(node: CstNode): void {
    internals(this).CST_STACK.at(-1)?.children.push(node)
  }
}

/** The tree that a rule of a `GrammarParser` gives, which Chevrotain declares as its own. */
export function inOrder(tree: GroupedNode): CstNode {
  // Built by the methods above, not by those that the declaration is about.
  const built: object = tree
  return built as CstNode
}

/** A parser, or the class of all, with what Chevrotain's declarations leave out. */
function internals(parser: object): Internals {
  return parser as Internals
}
