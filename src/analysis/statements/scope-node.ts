/** The scope tree: an article with its sentences and items, items within items, as deep as the text numbers them. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { SourceRef } from '../../ir/types.ts'
import type { WordNode } from '../../syntax/ast.ts'
import type { Inert } from './inert.ts'
import type { Budget, Selection } from './read-budget.ts'
import type { PolicyCeiling } from './read-policy-ceiling.ts'
import type { Stance } from './read-stance.ts'
import type { Validity } from './read-validity.ts'
import type { Guard, SegmentReading } from './statement.ts'

/** 申报条件: what stands under it is asked; 申报材料: it asks for no facts. */
export type Topic = 'eligibility' | 'procedure'

/**
 * What a segment says of those that its guards name, or the guards in front of it in its limb: they get nothing (`refuse`), or
 * nobody else gets anything (`require`).
 */
export interface Provision {
  readonly kind: 'refuse' | 'require'
  /** Of the whole policy by its words: 享受本政策的企业. */
  readonly overall: boolean
  /** 本政策适用于…: how far it reaches is what the sentence says, and nothing that is taken for granted. */
  readonly stated: boolean
  /** 三年内不得申报: how long, of which nothing is computed. */
  readonly term?: Span
  /** 享受本款奖励的: of the paragraph alone. */
  readonly ofParagraph?: true
  /** 茶企须未失信: who must be so; whoever is none of them need not. */
  readonly whose?: readonly Guard[]
  readonly span: Span
}
export interface ScopeSegment extends SegmentReading {
  readonly provision: Provision | undefined
  /** 鼓励…, 支持…: it opens a topic of its own, subjects are left. */
  readonly topic: boolean
  /** 标准为： in front of the cases of what is promised. */
  readonly label?: true
}
export interface SentenceReading {
  readonly kind: 'sentence'
  /** It begins a paragraph. */
  readonly opens: boolean
  /** By ；, then by ，. */
  readonly limbs: readonly (readonly ScopeSegment[])[]
  readonly source: SourceRef
  readonly span: Span
  /** It ends with a colon, or nothing but a number stands behind it in its paragraph. */
  readonly introduces: boolean
  /** 按以下标准, 相应等级: the items behind it are the cases of one sum. */
  readonly cases: boolean
  /** Money for all, and how many may be selected. */
  readonly budgets: readonly Budget[]
  readonly selections: readonly Selection[]
  /** Documents that go with what is given, with the index of the limb that names them. */
  readonly references: readonly { readonly span: Span; readonly limb: number }[]
  /** Over all that the policy gives. */
  readonly ceilings: readonly PolicyCeiling[]
  /** How awards stand to each other, with the index of the limb that says it. */
  readonly stances: readonly { readonly stance: Stance; readonly limb: number }[]
  /** 高级管理人员，是指茶企中总经理: of whom the persons are that it explains; who is given something for them has to be one. */
  readonly staffOf?: WordNode
  /** Who is responsible for it, as written. */
  readonly accountable: readonly string[]
  /** From when and until when the policy goes. */
  readonly validity: Validity | undefined
  /** Not a word of the language stands in it, and nothing declared. */
  readonly isSilent: boolean
  /** What of it asks and gives nothing. */
  readonly inert: readonly Inert[]
  /** It only says what the article is about, unless what follows goes on from it: as what it then asks and gives nothing. */
  readonly about: 'exhortation' | 'measure' | undefined
}
export interface ScopeNode {
  readonly kind: 'scope'
  /** Of the clause that it stands in. */
  readonly clause: string
  /** A title with something operative in it. */
  readonly heading: SentenceReading | undefined
  /** A chapter that only holds its articles: each of them has its own awards and conditions. */
  readonly holdsArticles: boolean
  /** What its title says of all that stands under it. */
  readonly topic: Topic | undefined
  readonly content: readonly (SentenceReading | ScopeNode)[]
}

/** All of it, its titles among them. */
export const sentencesIn = ({ heading, content }: ScopeNode): readonly SentenceReading[] => [
  ...(heading === undefined ? [] : [heading]),
  ...content.flatMap((part) => (part.kind === 'scope' ? sentencesIn(part) : [part])),
]
