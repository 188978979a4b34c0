/** What an article has come to so far, and what governs whatever it says next. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { WordNode } from '../../syntax/ast.ts'
import type { SourceRef } from '../../ir/types.ts'
import type { ScopeSegment } from '../statements/scope-node.ts'
import type { Act, Each, Guard, Item } from '../statements/statement.ts'
import type {
  Beside,
  Carried,
  CasesStatement,
  Composition,
  Doubt,
  LooseGuards,
  ProvisionStatement,
  ReferenceStatement,
  Relation,
  StanceStatement,
  Statement,
} from './composition.ts'
import type { Stack } from './layers.ts'

/** What governs the next act. */
export interface Frame {
  readonly above: Stack
  subject: Stack
  narrow: Stack
  /** Of the sentence at hand: what stood in front of its subject, and governs those beside that, too. */
  opening: Stack
}

/** What was said and waits for an act. */
export interface State {
  /** Something was given or limited before in the same item. */
  acted: boolean
  /** 其中: the grant that it narrows. */
  among: number | undefined
  /** The limb with that word. */
  amongLimb: number
  /** Guards for the next act alone. */
  pending: Stack
  each: readonly Each[]
  /** 按…的30%，: of what is given behind the comma. */
  by: Act | undefined
  /** All that was said since the last act, and the last of it. */
  fresh: Stack
  guard: Guard | undefined
  /** 第二年、第三年, for what follows in the limb; `narrow`: what stood above them. */
  years: YearsAtHand | undefined
  /** The last year named: 后两年 goes on from it. */
  lastYear: number
  /** 采取“一事一议”方式，: how the sum of the next grant is settled. */
  way: Span | undefined
  /** 按不同等次，: what the figures of the next grant follow. */
  sorts: Span | undefined
  /** How long what comes next is given. */
  terms: readonly Act[]
  /** How the next grant stands to the one before. */
  relation: Relation | undefined
  to: number | undefined
}

export interface YearsAtHand {
  readonly named: readonly number[]
  readonly narrow: Stack
  readonly span: Span
  readonly used: boolean
  readonly segmentAt: number | undefined
  /** A year before had a ceiling of its own. */
  readonly limited: boolean
}

/** Where the text is at. */
export interface Place {
  readonly item: number
  readonly source: SourceRef
  /** Its sentence begins a paragraph. */
  readonly isNew: boolean
  /** 在此基础上 stands in its sentence. */
  readonly besides: boolean
  /** In how many limbs of its sentence something is given. */
  readonly giving: number
  /** Where its limb begins. */
  readonly opens: number
  readonly segment: ScopeSegment
  /** Of the segment. */
  readonly passage: Span
  /** Those beside it in the segment. */
  readonly previous: Item | undefined
  readonly next: Item | undefined
  /** What stands behind it in its limb. */
  readonly behind: readonly Item[]
}

export const newFrame = (above: Stack, subject: Stack = []): Frame => ({ above, subject, narrow: [], opening: [] })

export const newState = (): State => ({
  acted: false,
  among: undefined,
  amongLimb: 0,
  pending: [],
  each: [],
  by: undefined,
  fresh: [],
  guard: undefined,
  years: undefined,
  lastYear: 0,
  way: undefined,
  sorts: undefined,
  terms: [],
  relation: undefined,
  to: undefined,
})

export class Course implements Composition {
  /** 称谓: a word that asks nothing of anybody. */
  readonly designates: (word: WordNode) => boolean
  readonly statements: Statement[] = []
  readonly loose: LooseGuards[] = []
  readonly provisions: ProvisionStatement[] = []
  readonly cases: CasesStatement[] = []
  readonly extents = new Map<number, { readonly last: number; readonly holdsArticles: boolean }>()
  readonly unclear: Span[] = []
  readonly doubts: Doubt[] = []
  readonly besides: Beside[] = []
  readonly eithers: Span[] = []
  readonly within: Span[] = []
  readonly ofBoth: Span[] = []
  readonly upTo: Span[] = []
  readonly carried: Carried[] = []
  readonly othersOf: Carried[] = []
  readonly stances: StanceStatement[] = []
  readonly references: ReferenceStatement[] = []

  frame = newFrame([])
  state = newState()

  /** So many of them began. */
  items = 0
  sentences = 0
  /** The sentence that the paragraph at hand begins with. */
  paragraph = 0
  limbs = 0

  /** Money set aside for all, which is no award. */
  readonly pools = new Set<Act>()
  /** The item that last set money aside, or said how many are selected. */
  pooled: number | undefined
  /** The items of the list at hand come behind this one; undefined where articles stand beside each other. */
  listFrom: number | undefined
  /** What the lead-ins above promise. */
  announced: Act | undefined
  /** Promises of the lead-in at hand; undefined outside of one. */
  promises: Act[] | undefined
  /** Members of the list that the sentence at hand announces. */
  listed: readonly Stack[] | undefined
  /** Whom the words in front of a sum name, and the sentence in which a subject stands beside them. */
  paid: { readonly layers: Stack; readonly beside: number | undefined } | undefined
  /** Somebody else, for whom a figure is set as for those before. */
  setting: Guard | undefined
  /** The grant that the ceilings of its limb spread over the years. */
  spread: { readonly limb: number; readonly of: Statement } | undefined

  constructor(designates: (word: WordNode) => boolean) {
    this.designates = designates
  }

  /** What is given in the sentence at hand. */
  get grantsInSentence(): readonly Statement[] {
    return this.statements.filter((one) => one.grants && one.sentence === this.sentences)
  }
  get grantsInLimb(): readonly Statement[] {
    return this.statements.filter((one) => one.grants && one.limb === this.limbs)
  }
  /** The latest grant that is no exception to another. */
  get latest(): Statement | undefined {
    return this.statements.findLast(({ grants, relation }) => grants && relation !== 'exception')
  }
  grantsInItem(item: number): boolean {
    return this.statements.some((one) => one.grants && one.item === item)
  }

  /** The next grant stands so to the given one. */
  relate(relation: Relation | undefined, to?: number): void {
    this.state.relation = relation
    this.state.to = to
  }
  relateToLast(relation: Relation | undefined): void {
    this.relate(
      relation,
      this.statements.findLastIndex(({ grants }) => grants),
    )
  }

  doubt(span: Span, [first, second]: readonly [string, string]): void {
    this.doubts.push({ span, first, second })
  }
}
