/**
 * The typed intermediate representation that every back end shares.
 *
 * In: nothing but analysed clauses (`src/ir/lower`). Out: the TypeScript emitter, the reference interpreter, JSON Schema,
 * the explanation. After lowering no name is unresolved, no percentage is text, no attachment is open, and negation
 * stands in the leaves alone.
 *
 * Not done here: parsing, wording of diagnostics, layout of code.
 */
import type { Currency } from '../runtime/currency.ts'
import type { OnceSite, Site } from '../runtime/site.ts'

/** Identifier of a fact in code, unique among its siblings (applicant facts, or the fields of one list). */
export type FactId = string
/** Identifier of an award, unique in its policy; the key of an applicant's history. */
export type AwardId = string
/** Civil date, `YYYY-MM-DD`. */
export type IsoDate = string

/** Exact fraction in lowest terms; 30% is 3/10. `numerator >= 0`, `denominator > 0`. */
export interface Rate {
  readonly numerator: number
  readonly denominator: number
}

/** Half-open range of UTF-16 offsets in the policy file as written, or in a shared glossary. */
export interface IrSpan {
  readonly start: number
  readonly end: number
  /** Path of the shared glossary, relative to the policy file. */
  readonly file?: string
}

// ---------------------------------------------------------------------------------------------------------------------
// Facts

interface FactCommon {
  readonly id: FactId
  /** The phrase of the text, as the glossary writes it; what a person reads. */
  readonly label: string
  /** Addresses of the clauses that use the fact, in document order. */
  readonly usedBy: readonly string[]
  readonly span: IrSpan
}
/** 是否 (`finding: false`, the applicant knows) or 认定 (`finding: true`, an authority finds). */
export interface BooleanFact extends FactCommon {
  readonly kind: 'boolean'
  readonly finding: boolean
}
/** 金额: integer fen. */
export interface MoneyFact extends FactCommon {
  readonly kind: 'money'
}
/** 金额（美元）: smallest parts of its currency (cents; of yen the unit itself). Never added to or compared with yuan. */
export interface ForeignMoneyFact extends FactCommon {
  readonly kind: 'foreign-money'
  readonly currency: Currency
}
/** 汇率（美元）: what one unit of the currency is in yuan, 100 of those without smaller parts; integer 1/10,000 yuan. */
export interface ExchangeRateFact extends FactCommon {
  readonly kind: 'exchange-rate'
  readonly currency: Currency
}
/** 比例: integer count of 1/100,000,000. */
export interface RatioFact extends FactCommon {
  readonly kind: 'ratio'
}
/** 数量: non-negative safe integer with its measure word (`家`), '' when the text has none. */
export interface CountFact extends FactCommon {
  readonly kind: 'count'
  readonly unit: string
}
/** 等级 (`ordered`) or 类别; an applicant that has none of them says `无`. */
export interface EnumFact extends FactCommon {
  readonly kind: 'enum'
  readonly ordered: boolean
  /** As the text writes them; for an ordered fact from the highest to the lowest. */
  readonly alternatives: readonly string[]
}
/** 日期: ISO string. */
export interface DateFact extends FactCommon {
  readonly kind: 'date'
}
/** 清单: records, each with its own fields. */
export interface ListFact extends FactCommon {
  readonly kind: 'list'
  /** What one record is called, with its measure word: `场展会`, `栋楼宇`. */
  readonly item: string
  readonly fields: readonly ScalarFact[]
}
export type ScalarFact =
  BooleanFact | MoneyFact | ForeignMoneyFact | ExchangeRateFact | RatioFact | CountFact | EnumFact | DateFact
export type Fact = ScalarFact | ListFact

/** A use of a fact: of the applicant, or a field of the record that the award is going through (`AwardIr.items`). */
export interface FactRef {
  readonly scope: 'applicant' | 'item'
  readonly id: FactId
}

// ---------------------------------------------------------------------------------------------------------------------
// Conditions (three-valued; negation normal form)

export type Comparison = 'at-least' | 'more-than' | 'at-most' | 'less-than'

/** A boolean fact is as expected (`expect: false` is an exclusion). */
export interface IsCondition {
  readonly kind: 'is'
  readonly fact: FactRef
  readonly expect: boolean
  readonly site: Site
}
/** A money, ratio, count or date fact against a constant in the fact's own unit (fen; cents; 1/1e8; whole; ISO string). */
export interface CompareCondition {
  readonly kind: 'compare'
  readonly fact: FactRef
  readonly comparison: Comparison
  readonly threshold: number | string
  readonly site: Site
}
/** An enumerated fact is one of these alternatives (`expect: false`: is none of them). */
export interface OneOfCondition {
  readonly kind: 'one-of'
  readonly fact: FactRef
  readonly values: readonly string[]
  readonly expect: boolean
  readonly site: Site
}
/** The applicant's list has at least one record. */
export interface HasRecordsCondition {
  readonly kind: 'has-records'
  readonly list: FactId
  readonly site: Site
}
export type ConditionLeaf = IsCondition | CompareCondition | OneOfCondition | HasRecordsCondition
/** 任意三项: `count` of the parts hold. Its site is a `CountSite`. */
export interface AtLeastCondition {
  readonly kind: 'at-least'
  readonly count: number
  readonly of: readonly Condition[]
  readonly site: Site
}
/** `and` of nothing is true, `or` of nothing is false. */
export type Condition =
  | ConditionLeaf
  | { readonly kind: 'and'; readonly of: readonly Condition[] }
  | { readonly kind: 'or'; readonly of: readonly Condition[] }
  | AtLeastCondition

// ---------------------------------------------------------------------------------------------------------------------
// Amounts (exact intervals; integers in 1/`AwardIr.scale` fen)

/**
 * Sum of money facts, less what the text takes out of it (不含…); never below zero. With `exchange` all of them are in one
 * foreign currency, and the rate of that currency turns the sum into 1/10,000 fen.
 */
export interface Basis {
  readonly plus: readonly FactRef[]
  readonly minus: readonly FactRef[]
  /** Only in a `rate` and in a relative limit. */
  readonly exchange?: FactRef
}

/** N 元, written in the text. */
export interface FixedAmount {
  readonly kind: 'fixed'
  readonly fen: number
  readonly site: Site
}
/** rate × basis; with `upTo` from rate × basis to upTo × basis, and the authority settles it inside them. */
export interface RateAmount {
  readonly kind: 'rate'
  readonly basis: Basis
  readonly rate: Rate
  /** Above `rate`. */
  readonly upTo?: Rate
  readonly site: Site
}
/** A sum between two that the text writes; the authority settles it inside them. */
export interface BetweenAmount {
  readonly kind: 'between'
  readonly fromFen: number
  readonly toFen: number
  readonly site: Site
}
/** rate × (a published rate + spread) × basis: 按LPR的50%. The published rate is a ratio fact, never below zero. */
export interface FloatingRateAmount {
  readonly kind: 'floating-rate'
  readonly basis: Basis
  readonly reference: FactRef
  /** In 1/100,000,000, a multiple of 1000; negative for a discount. */
  readonly spread: number
  readonly rate: Rate
  readonly site: Site
}
/** The amount of the alternative that an enumerated fact has; nothing for an alternative without a case and for 无. */
export interface ByGradeAmount {
  readonly kind: 'by-grade'
  readonly fact: FactRef
  readonly cases: readonly { readonly value: string; readonly amount: Amount }[]
  readonly site: Site
}
/** The amount of the highest tier that the indicator reaches, on the whole; nothing below the lowest. Ascending. */
export interface ByTierAmount {
  readonly kind: 'by-tier'
  readonly fact: FactRef
  readonly tiers: readonly {
    readonly comparison: 'at-least' | 'more-than'
    readonly threshold: number
    readonly amount: Amount
  }[]
  readonly site: Site
}
/** Σ rate × the part of the basis inside each band; `fromFen` ascending, the first is where support begins. */
export interface MarginalAmount {
  readonly kind: 'marginal'
  readonly basis: Basis
  readonly bands: readonly { readonly fromFen: number; readonly rate: Rate }[]
  readonly site: Site
}
/** amount × floor(min(count − above, most) / every), never below zero. The fact counts units, or is money of any currency. */
export interface PerUnitAmount {
  readonly kind: 'per-unit'
  readonly fact: FactRef
  readonly above: number
  readonly every: number
  /** So many count at most; undefined for any number. */
  readonly most: number | undefined
  readonly amount: Amount
  readonly site: Site
}
/** No number in the text: from zero to whatever a ceiling says, or to no ceiling at all. */
export interface OpenAmount {
  readonly kind: 'open'
  readonly site: Site
}
/** An amount under ceilings of its own: the case of a tier that has one. Evaluated like the amount, then its limits. */
export interface LimitedAmount {
  readonly kind: 'limited'
  readonly amount: Amount
  readonly limits: readonly Limit[]
}
export type Amount =
  | FixedAmount
  | BetweenAmount
  | RateAmount
  | FloatingRateAmount
  | ByGradeAmount
  | ByTierAmount
  | MarginalAmount
  | PerUnitAmount
  | OpenAmount
  | LimitedAmount

/** An absolute ceiling, one that is a share of another amount, or one that is worked out like an amount (2个百分点). */
export type Limit =
  | { readonly kind: 'absolute'; readonly fen: number; readonly site: Site }
  | { readonly kind: 'relative'; readonly basis: Basis; readonly rate: Rate; readonly site: Site }
  | { readonly kind: 'amount'; readonly amount: Amount; readonly site: Site }

// ---------------------------------------------------------------------------------------------------------------------
// Awards

/** 定额, 公式额, 幅度额, 裁量上限, 纯上限, 实物权益. The last three begin at zero whatever is known. */
export type AwardKind = 'fixed' | 'formula' | 'range' | 'discretionary' | 'ceiling' | 'in-kind'

/** Where in the source an element rests. */
export interface SourceRef {
  /** Address: `二`, `（七）方向一`. */
  readonly clause: string
  /** The sentence as the policy file writes it, line breaks joined. */
  readonly sentence: string
}

export interface AwardIr {
  readonly id: AwardId
  readonly clause: string
  /** What a person reads in a list: the heading of the clause without its number. */
  readonly title: string
  /** 补贴, 奖励, 算力券 … as the text says it. */
  readonly form: string
  /** Who is paid, when the text names it. */
  readonly recipient: string | undefined
  readonly kind: AwardKind
  readonly source: SourceRef
  readonly span: IrSpan
  /** What must hold of the applicant, beyond the policy's own scope. */
  readonly condition: Condition
  /** Sum over the records of a list for which `where` holds; without it the applicant is the one matter. */
  readonly items: { readonly list: FactId; readonly where: Condition; readonly site: Site } | undefined
  /** Per record if there are `items`. Absent for benefits in kind. */
  readonly amount: Amount | undefined
  /** Per record if there are `items`, otherwise of the matter. */
  readonly itemLimits: readonly Limit[]
  /** On the sum over the records. Only with `items`. */
  readonly sumLimits: readonly Limit[]
  /** Less the total received before for this award (差额). */
  readonly difference: Site | undefined
  /** Ceilings of this award alone, less what this year or ever was received for it. */
  readonly periodLimits: readonly { readonly period: 'year' | 'lifetime'; readonly fen: number; readonly site: Site }[]
  /** Refused when the history counts the award already (一次性, 仅享受一次), or has received some of it this year. */
  readonly once: OnceSite | undefined
  /** What other documents decide; `blocking` when the text itself leaves the number open: granted becomes pending. */
  readonly deferrals: readonly { readonly text: string; readonly blocking: boolean; readonly site: Site }[]
  /** Shares of the payment plan, first year first; they add up to one. */
  readonly instalments: readonly Rate[] | undefined
  /** One rounding, at the end, from 1/scale fen to a multiple of `toFen`. */
  readonly rounding: { readonly mode: 'half-up' | 'down' | 'up'; readonly toFen: number; readonly site: Site }
  /**
   * Amounts inside the award are integers in 1/scale fen: the least common multiple of the rates' denominators, that of a share
   * of foreign money times 10,000.
   */
  readonly scale: number
  /**
   * Every fact that the award may ask for, each once, most decisive first: what alone can refuse, then the other
   * conditions, then what the amount needs. The order of `missing` and `pending` in a result.
   */
  readonly asks: readonly FactRef[]
}

// ---------------------------------------------------------------------------------------------------------------------
// Between awards

/** A ceiling over several awards, drawn in the order of `awards` (document order). */
export interface SharedLimitIr {
  readonly awards: readonly AwardId[]
  readonly period: 'matter' | 'year' | 'lifetime'
  readonly fen: number
  readonly site: Site
}
/** Of these awards only the highest counts (取高不重复, or two readings of one subject). */
export interface HighestOnlyIr {
  /** Name of the group: what 同类 says, or a generated one. */
  readonly name: string
  /** In the order of the document, each once. */
  readonly awards: readonly AwardId[]
  readonly site: Site
}
/** 同类: awards of this policy that are one matter with awards of other policies that name the same group. */
export interface GroupIr {
  readonly name: string
  /** In the order of the document, each once. */
  readonly awards: readonly AwardId[]
  readonly site: Site
}
/** A budget that awards draw on. `fen` is undefined when the text names none. */
export interface PoolIr {
  readonly awards: readonly AwardId[]
  readonly period: 'year' | 'lifetime'
  readonly fen: number | undefined
  readonly method: 'first-come' | 'pro-rata' | 'by-rank'
  /** True when the text states no method and the default was taken. */
  readonly assumed: boolean
  readonly source: SourceRef
}
/** How many may be selected. `count` is undefined for 一批. */
export interface QuotaIr {
  readonly awards: readonly AwardId[]
  readonly what: string
  readonly period: 'year' | 'lifetime'
  readonly count: number | undefined
  readonly source: SourceRef
}

/** A clause that a heading opens and that grants, limits or says something operative. */
export interface ClauseIr {
  /** `二`, `（七）方向一`. */
  readonly address: string
  readonly title: string
  /** Base name of the module: English, from the clause's 标识 or its number. */
  readonly module: string
  /** The operative sentences as written, for doc comments. */
  readonly sentences: readonly string[]
  /** 责任单位, as written. */
  readonly accountable: readonly string[]
  readonly awards: readonly AwardIr[]
}

export interface PolicyIr {
  readonly id: string
  readonly title: string
  readonly issuer: string | undefined
  readonly documentNumber: string | undefined
  /** First and last day, both inclusive; the last is undefined when the text sets none. */
  readonly validity: { readonly from: IsoDate; readonly to: IsoDate | undefined; readonly site: Site } | undefined
  /** SHA-256 of the folded official text, hex. */
  readonly textDigest: string
  /** SHA-256 of what the compiler made of it, hex: glossary, annotations and readings go into it. */
  readonly meaningDigest: string
  /** Version of the compiler that made this. */
  readonly compiler: string
  readonly facts: readonly Fact[]
  /** What must hold for any award (适用范围, 失信 …); its leaves are applicant facts. */
  readonly scope: Condition
  /** Facts of `scope` in the order of asking. */
  readonly scopeAsks: readonly FactRef[]
  readonly clauses: readonly ClauseIr[]
  readonly sharedLimits: readonly SharedLimitIr[]
  readonly highestOnly: readonly HighestOnlyIr[]
  /** For 取高 among several policies; within the policy `highestOnly` says what competes. */
  readonly groups: readonly GroupIr[]
  readonly pools: readonly PoolIr[]
  readonly quotas: readonly QuotaIr[]
}
