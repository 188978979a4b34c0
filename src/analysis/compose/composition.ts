/** What composing an article comes to: its statements, and what else it says. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { SourceRef } from '../../ir/types.ts'
import type { Stance } from '../statements/read-stance.ts'
import type { Provision } from '../statements/scope-node.ts'
import type { Act, Each } from '../statements/statement.ts'
import type { Stack } from './layers.ts'

/**
 * How a statement stands to the one that `to` names: `base` opens something of its own; `tier` is the next case of the same
 * key; `other` the case of whoever is left; `exception` takes its place for those it names; `adds` comes beside it; `ends`
 * limits it or says how it is paid.
 */
export type Relation = 'base' | 'tier' | 'other' | 'exception' | 'adds' | 'sibling'

export interface Statement {
  readonly act: Act
  /** It gives something of its own; otherwise it limits, pays or changes what was given before. */
  readonly grants: boolean
  /** From the outermost. */
  readonly guards: Stack
  /** Those among `guards` that stand right in front of the act, for this act alone. */
  readonly own: Stack
  readonly relation: Relation
  /** Index of the statement that it stands to, where it does. */
  readonly to: number | undefined
  /** Steps that a segment of its own names: 每新入驻1家企业，. */
  readonly each: readonly Each[]
  /** Which sentence, limb and item of the article: what reach is measured by. */
  readonly sentence: number
  readonly limb: number
  readonly item: number
  /** Which year of enjoyment it is for, where the text tells them apart. */
  readonly year: number | undefined
  readonly clause: string
  readonly source: SourceRef
  /** Of the act. */
  readonly span: Span
  /** With whom it is for, and what limits it there. */
  readonly passage: Span
}

export interface Composition {
  readonly statements: readonly Statement[]
  /** Guards that no act stands behind. */
  readonly loose: readonly LooseGuards[]
  /** Who is refused, and what is asked of all. */
  readonly provisions: readonly ProvisionStatement[]
  /** Items that are the cases of one sum, as their lead-in announces them. */
  readonly cases: readonly CasesStatement[]
  /** By item: the last item inside it, and whether it is a chapter that only holds its articles. */
  readonly extents: ReadonlyMap<number, { readonly last: number; readonly holdsArticles: boolean }>
  readonly unclear: readonly Span[]
  /** Two readings that differ in money. */
  readonly doubts: readonly Doubt[]
  readonly besides: readonly Beside[]
  /** The second of two clauses of which one is enough, without a word that says so. */
  readonly eithers: readonly Span[]
  /** Who may be somebody else than those before, and is taken for some of them. */
  readonly within: readonly Span[]
  /** 对B的，再给予: added to what was given before, for whoever meets that as well. */
  readonly ofBoth: readonly Span[]
  /** 对合作社补贴不超过10万元: an award of its own, where it could be a ceiling for some of those before. */
  readonly upTo: readonly Span[]
  readonly carried: readonly Carried[]
  /** 其他企业, and what those in front did that is asked of them, too. */
  readonly othersOf: readonly Carried[]
  readonly stances: readonly StanceStatement[]
  readonly references: readonly ReferenceStatement[]
}

/** …的 that names nobody, and whom it is still of. */
export interface Carried {
  readonly span: Span
  readonly whom: Span
}

export interface Doubt {
  readonly span: Span
  readonly first: string
  readonly second: string
}

/** 再 with a subject of its own: it stands beside what was given before, which need not have been received. */
export interface Beside {
  readonly span: Span
  /** The same where it asks all that one of these asks; nothing was given before where it is undefined. */
  readonly unless: { readonly asked: readonly Statement[]; readonly by: Statement } | undefined
}

export interface LooseGuards {
  readonly guards: Stack
  readonly item: number
  readonly sentence: number
  readonly clause: string
  readonly source: SourceRef
  readonly span: Span
}
export interface ProvisionStatement {
  readonly kind: Provision['kind']
  readonly overall: boolean
  readonly stated: boolean
  readonly term?: Span
  readonly ofParagraph?: true
  /** Of whom alone it is asked. */
  readonly whose?: Stack
  /** Hold together. */
  readonly layers: Stack
  /** From the article to the item that it stands in. */
  readonly within: readonly number[]
  readonly sentence: number
  readonly limb: number
  readonly clause: string
  readonly source: SourceRef
  readonly span: Span
}
/** Something said of the awards before it, and where. */
export interface ReferenceStatement {
  readonly span: Span
  readonly sentence: number
  readonly limb: number
  readonly clause: string
  readonly source: SourceRef
}
/** How awards stand to each other. */
export interface StanceStatement extends Stance, ReferenceStatement {}
export interface CasesStatement {
  /** Items from the first up to the last. */
  readonly first: number
  readonly last: number
  readonly clause: string
  readonly source: SourceRef
  readonly span: Span
}
