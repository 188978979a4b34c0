/**
 * Quantities, words and what joins them, as the readers of segments and of conditions take them. Spans point into the policy file
 * as written. Nothing is resolved here: phrases are keys of the glossary.
 */
import type { Span } from '../diagnostics/diagnostic.ts'

interface NodeCommon {
  readonly span: Span
}

// ---------------------------------------------------------------------------------------------------------------------
// Quantities

/** An exact fraction as written, not reduced. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

export type QuantityValue =
  /** Yuan, exact. */
  | { readonly kind: 'money'; readonly yuan: Fraction }
  /** 2万元/人: yuan for one `unit`. */
  | { readonly kind: 'money-per-unit'; readonly yuan: Fraction; readonly unit: string }
  | { readonly kind: 'foreign-money'; readonly amount: Fraction; readonly currency: string }
  | { readonly kind: 'rate'; readonly rate: Fraction }
  | { readonly kind: 'points'; readonly points: Fraction }
  /** 4:3:3 */
  | { readonly kind: 'proportion'; readonly parts: readonly number[] }
  /** A number with a measure word, or '' (千亿). */
  | { readonly kind: 'count'; readonly count: Fraction; readonly unit: string }
  | { readonly kind: 'duration'; readonly count: Fraction; readonly unit: string }
  /** `YYYY-MM-DD`, or less of it. */
  | { readonly kind: 'date'; readonly date: string }

export interface QuantityNode extends NodeCommon {
  readonly kind: 'quantity'
  readonly value: QuantityValue
  /** As written, folded: `1000万元`. */
  readonly text: string
  /** 以上 or 以下, of a day 以后 or 以前 behind it. */
  readonly bound: 'or-more' | 'or-less' | 'since' | 'before' | undefined
  /** （含） or （不含） behind it. */
  readonly mark: 'inclusive' | 'exclusive' | undefined
}

export interface QuantityListNode extends NodeCommon {
  readonly kind: 'quantities'
  readonly items: readonly QuantityNode[]
  /** A至B. */
  readonly range: boolean
  /** The items, those that 至 joins together. */
  readonly groups: readonly (readonly QuantityNode[])[]
  /** A或B. */
  readonly choice: boolean
  /** 50%（国产算力）、30%（非国产算力）: for each group what it is for. */
  readonly labels?: readonly (readonly WordNode[])[]
}

// ---------------------------------------------------------------------------------------------------------------------
// Conditions

interface PhraseUse {
  /** Folded phrase as the glossary writes it. */
  readonly key: string
  /** Indices of the alternatives named; undefined for a plain phrase. */
  readonly alternatives: readonly number[] | undefined
}

/** A run of words: a declared phrase, or text. */
export interface WordNode extends NodeCommon {
  readonly kind: 'word'
  readonly text: string
  readonly phrase: PhraseUse | undefined
  /** 支持, 鼓励, 上年度, 等, 首次, 本条 …: the family of a word that means something by itself. */
  /** `unsupported`: 减按, 左右: changes the meaning in a way that the language does not take. `inexact`: 约, 数十万元. `difference`: 与 of X与Y的差额. */
  readonly role:
    | 'unsupported'
    | 'inexact'
    | 'phrase'
    | 'text'
    | 'encourage'
    | 'excluding'
    | 'last-year'
    | 'et-cetera'
    | 'adverb'
    | 'pointer'
    | 'aside'
    | 'particle'
    | 'difference'
}
export type Comparator = 'reach' | 'exceed' | 'fall-below' | 'not-exceed' | 'top' | 'rank'
export interface ComparisonNode extends NodeCommon {
  readonly kind: 'comparison'
  /** Undefined when only 以上, 以下 or 至 says how. */
  readonly comparator: Comparator | undefined
  readonly quantities: QuantityListNode
}
export interface ConnectiveNode extends NodeCommon {
  readonly kind: 'connective'
  readonly word: 'and' | 'or' | 'with' | 'enumeration'
  readonly text: string
}
export interface DeNode extends NodeCommon {
  readonly kind: 'de'
}
/** 经认定, 经评审 */
export interface FindingNode extends NodeCommon {
  readonly kind: 'finding'
  /** Without 后. */
  readonly name: string
}
/** （不含土地、厂房） */
export interface ExclusionNode extends NodeCommon {
  readonly kind: 'exclusion'
  readonly words: readonly WordNode[]
  /** 除国有企业外，民营企业也给予: what follows is given to others, too. */
  readonly also?: true
}
export interface CitationNode extends NodeCommon {
  readonly kind: 'citation'
  readonly text: string
}
/** 符合下列条件之一: so many of the members of the list behind it, which are guards of their own. */
export interface ListedNode extends NodeCommon {
  readonly kind: 'listed'
  readonly wanted: number | 'all'
}
/** （茶企且获评示范） beside 或: what the bracket says, of the operand that it stands in or as one of its own. */
export interface GroupNode extends NodeCommon {
  readonly kind: 'group'
  readonly parts: readonly ConditionPart[]
}
export type ConditionPart =
  | WordNode
  | ComparisonNode
  | ConnectiveNode
  | DeNode
  | FindingNode
  | ExclusionNode
  | CitationNode
  | ListedNode
  | GroupNode
