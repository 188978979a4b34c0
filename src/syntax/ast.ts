/**
 * What the sentences of a policy say, constituent by constituent. Spans point into the policy file as written. Nothing is
 * resolved here: phrases are keys of the glossary, attachments are open.
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
  /** 50%（国产人工智能算力）: what it is for. */
  readonly label: LimbNode | undefined
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

export interface PhraseUse {
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
  /** `unsupported`: 减按, 左右: changes the meaning in a way that the language does not take. `inexact`: 约, 数十万元. */
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
}
export interface CitationNode extends NodeCommon {
  readonly kind: 'citation'
  readonly text: string
}
/** One member of a numbered list, its number left out. */
export interface ListedItem extends NodeCommon {
  readonly kind: 'listed-item'
  /** Empty when nothing declared stands in it. */
  readonly limbs: readonly LimbNode[]
}
/** 符合下列条件之一: so many of the members of the list behind it. */
export interface ListedNode extends NodeCommon {
  readonly kind: 'listed'
  readonly wanted: number | 'all'
  readonly items: readonly ListedItem[]
}
export type ConditionPart =
  WordNode | ComparisonNode | ConnectiveNode | DeNode | FindingNode | ExclusionNode | CitationNode | ListedNode
export interface ConditionNode extends NodeCommon {
  readonly kind: 'condition'
  readonly parts: readonly ConditionPart[]
}
/** 对… */
export interface SubjectNode extends NodeCommon {
  readonly kind: 'subject'
  readonly parts: readonly ConditionPart[]
}

// ---------------------------------------------------------------------------------------------------------------------
// What is given

/** 每家企业每年累计 */
export interface ScopeNode extends NodeCommon {
  readonly kind: 'scope'
  readonly yearly: boolean
  readonly cumulative: boolean
  /** 每三年 */
  readonly overYears: boolean
  /** 每家, 单个, 同一 and the nouns behind: measure words and words, in order. */
  readonly each: readonly { readonly measure: string; readonly noun: readonly WordNode[] }[]
}

/** 按…: a share of a basis, an amount for each unit, or what the authority goes by. */
export interface BasisNode extends NodeCommon {
  readonly kind: 'basis'
  /** 不超过, 最高 in front of the share. */
  readonly limited: boolean
  readonly scope: ScopeNode | undefined
  /** Words of the basis, without 的 and connectives; several are added. */
  readonly words: readonly WordNode[]
  readonly quantities: QuantityListNode | undefined
  /** 、最高不超过2个百分点: what stands behind a ceiling word behind the share. */
  readonly ceilings: readonly QuantityListNode[]
  /** Further quantities, which nothing takes yet: reported, never dropped. */
  readonly extra: readonly QuantityListNode[]
  readonly exclusion: ExclusionNode | undefined
  /** 一定比例, 一事一议 */
  readonly deferral: WordNode | undefined
  readonly highestOnly: boolean
  /** 或 between its words. */
  readonly offersChoice: boolean
}

/** 给予…, 最高…, 一次性奖励…: an award, or a ceiling on awards; which of them the analysis decides. */
export interface AwardNode extends NodeCommon {
  readonly kind: 'award'
  /** 给予, 发放 …; undefined for a bare 最高50万元. */
  readonly verb: string | undefined
  /** Family of the verb. */
  readonly act: 'give' | 'deduct' | undefined
  /** 最高, 不超过 in front of the amount. */
  readonly limited: boolean
  /** 不超过 in front of the share. */
  readonly rateLimited: boolean
  readonly once: boolean
  readonly topUp: boolean
  /** 补贴金额, 享受: points back to an award. */
  readonly backward: boolean
  /** 年度预算总额: over all awards together, of a year or of all years. */
  readonly budget: 'year' | 'lifetime' | undefined
  /** 支持比例 */
  readonly rateNoun: boolean
  /** 分别 */
  readonly respectively: boolean
  readonly scope: ScopeNode | undefined
  readonly amounts: QuantityListNode | undefined
  readonly rates: QuantityListNode | undefined
  /** 一年期 in front of the form: how long what is given goes on. */
  readonly term: QuantityNode | undefined
  /** Words in front of the amount: a recipient, or the basis of a share. */
  readonly words: readonly WordNode[]
  /** Words in front of a 的 that stands in front of the amount: 给予符合条件的企业…. */
  readonly modifiers: readonly WordNode[]
  /** 奖励, 专项运营补贴: the form with the words that belong to it. */
  readonly form: string | undefined
  readonly exclusion: ExclusionNode | undefined
  readonly deferral: WordNode | undefined
  /** Further quantities, which nothing takes: reported, never dropped. */
  readonly extra: readonly QuantityListNode[]
  /** 或 behind a quantity: 按50%或最高3000元. */
  readonly offersChoice: boolean
  /** （最高50万元）, other than 差额: read like a limb of its own. */
  readonly asides: readonly ParenthesisNode[]
}

/** 遴选不超过20个… */
export interface SelectionNode extends NodeCommon {
  readonly kind: 'selection'
  readonly selected: readonly {
    /** Undefined for 一批. */
    readonly count: QuantityNode | undefined
    readonly parts: readonly (WordNode | ConnectiveNode | DeNode)[]
    readonly span: Span
  }[]
}

/** 每入围1个产品, 每新开设一门30人（含）以上课程 */
export interface PerUnitNode extends NodeCommon {
  readonly kind: 'per-unit'
  readonly parts: readonly (WordNode | ComparisonNode | DeNode)[]
}

/** 分三年按40%、30%、30%的比例兑现 */
export interface InstalmentsNode extends NodeCommon {
  readonly kind: 'instalments'
  readonly parts: number
  readonly shares: QuantityListNode | undefined
}

/** 支持比例提高至30%, 标准上浮20%, 减半, 按上述标准的50%: the award before it with another figure. */
export interface AdjustmentNode extends NodeCommon {
  readonly kind: 'adjustment'
  readonly how: 'to' | 'by' | 'times'
  readonly up: boolean
  /** 比例, 支持比例: of a share, so that 提高10% can mean two things. */
  readonly ofRate: boolean
  /** 提高至每人3000元: 人. */
  readonly each: string | undefined
  readonly quantities: QuantityListNode | undefined
  /** 减半, 加倍 */
  readonly factor: { readonly numerator: number; readonly denominator: number } | undefined
}

/** 不再享受…, 不重复享受… */
export interface RefusalNode extends NodeCommon {
  readonly kind: 'refusal'
  /** 不重复: a relation between awards rather than an exclusion. */
  readonly relation: boolean
  readonly text: string
}
export interface OnlyOnceNode extends NodeCommon {
  readonly kind: 'only-once'
  readonly text: string
}
/** 优先享受…: an entitlement without an amount. */
export interface EntitlementNode extends NodeCommon {
  readonly kind: 'entitlement'
  readonly text: string
}
/** 适用于… */
export interface ApplicabilityNode extends NodeCommon {
  readonly kind: 'applicability'
  readonly negative: boolean
  readonly parts: readonly ConditionPart[]
}
/** 自…起施行, 有效期… */
export interface ValidityNode extends NodeCommon {
  readonly kind: 'validity'
  /** ISO date, or `publication`. */
  readonly from: string | undefined
  readonly until: string | undefined
  readonly duration: { readonly count: Fraction; readonly unit: string } | undefined
}
/** 按照《…》…执行 */
export interface ReferenceNode extends NodeCommon {
  readonly kind: 'reference'
  readonly text: string
}
/** （…） with something operative in it. */
export interface ParenthesisNode extends NodeCommon {
  readonly kind: 'parenthesis'
  readonly limb: LimbNode
}
/** 第一年, 第二、三年: which years a payment is for. */
export interface YearsNode extends NodeCommon {
  readonly kind: 'years'
  readonly years: readonly number[]
  /** 后两年: so many years behind those named before. */
  readonly following: number | undefined
  readonly text: string
}
/** Words that stand for themselves. */
export interface MarkNode extends NodeCommon {
  readonly kind: 'mark'
  readonly mark:
    | 'prose'
    | 'accountability'
    | 'among'
    | 'respectively'
    | 'graded'
    | 'top-up'
    | 'pay'
    | 'execute'
    | 'precedence'
    | 'highest-only'
    | 'stackable'
    | 'excepted'
    | 'repeal'
    | 'interpretation'
    | 'budget-control'
    | 'deferral'
    | 'consecutive'
  readonly text: string
}

export type Constituent =
  | SubjectNode
  | ConditionNode
  | FindingNode
  | ScopeNode
  | BasisNode
  | AwardNode
  | SelectionNode
  | PerUnitNode
  | InstalmentsNode
  | AdjustmentNode
  | RefusalNode
  | OnlyOnceNode
  | EntitlementNode
  | ApplicabilityNode
  | ValidityNode
  | ReferenceNode
  | ParenthesisNode
  | YearsNode
  | MarkNode

export interface SegmentNode extends NodeCommon {
  readonly kind: 'segment'
  readonly constituents: readonly Constituent[]
  /** A colon follows: what stands behind goes into detail. */
  readonly introduces: boolean
}
/** What ； separates. */
export interface LimbNode extends NodeCommon {
  readonly kind: 'limb'
  readonly segments: readonly SegmentNode[]
}
export interface SentenceNode extends NodeCommon {
  readonly kind: 'sentence'
  /** As written, line breaks joined. */
  readonly text: string
  readonly limbs: readonly LimbNode[]
}
