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
import type { OnceSite, Site, Tier } from '../runtime/site.ts'

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
  /** The glossary writes no identifier: `id` was made of the phrase. */
  readonly isDerived?: true
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
/** 事项: what tells one project, contract or record from another; only compared for equality, with receipts. */
export interface MatterFact extends FactCommon {
  readonly kind: 'matter'
}
/** 清单: records, each with its own fields. */
export interface ListFact extends FactCommon {
  readonly kind: 'list'
  /** What one record is called, with its measure word: `场展会`, `栋楼宇`. */
  readonly item: string
  readonly fields: readonly ScalarFact[]
}
export type ScalarFact =
  | BooleanFact
  | MoneyFact
  | ForeignMoneyFact
  | ExchangeRateFact
  | RatioFact
  | CountFact
  | EnumFact
  | DateFact
  | MatterFact
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
/**
 * An amount against a sum, or how many records a list has: 合同金额合计达到500万元, 服务费超过上年. `of` is evaluated as in a
 * matter of the applicant (docs/evaluation.md §4) with scale 1; its facts are asked like those of a leaf.
 */
export interface CompareAmountCondition {
  readonly kind: 'compare-amount'
  readonly of: Amount
  readonly comparison: Comparison
  /** Fen. */
  readonly threshold: number
  readonly site: Site
}
export type ConditionLeaf =
  IsCondition | CompareCondition | OneOfCondition | HasRecordsCondition | CompareAmountCondition
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
// Amounts (docs/evaluation.md §4)
//
// Every amount is two numbers, each known as an interval: F, what is surely paid, and C, what may be paid once all facts are
// known. They differ only where the text leaves something to the authority (`between`). Integers in 1/scale fen, the scale of
// an award being the least number by which every share of it divides exactly (`scaleOf`).
//
// `site` is what a reason says of the node; a node without one says nothing of itself.

/** N 元, written in the text. */
export interface ConstantAmount {
  readonly kind: 'constant'
  readonly fen: number
  readonly site?: Site
}
/** A fact in money: 实际支出. Of a foreign currency only inside a `share` by an exchange rate. */
export interface FactAmount {
  readonly kind: 'fact'
  readonly fact: FactRef
  readonly site?: Site
}
/** No end at all: what a ceiling is where there is none, and the upper end of 不低于N and of what the text leaves open. */
export interface UnlimitedAmount {
  readonly kind: 'unlimited'
  readonly site?: Site
}
/** 不超过…, 给予最高N: the authority settles it inside. F is that of `from`, C that of `to`, never less than `from`. */
export interface BetweenAmount {
  readonly kind: 'between'
  readonly from: Amount
  readonly to: Amount
  readonly site?: Site
}
/** What an amount is multiplied by. */
export type Factor =
  /** 30%, ×3. */
  | { readonly kind: 'rate'; readonly rate: Rate }
  /** A published rate (LPR), a ratio fact, with its spread in 1/100,000,000, a multiple of 1000; never below zero. */
  | { readonly kind: 'published'; readonly reference: FactRef; readonly spread: number }
  /** From the smallest parts of a currency to yuan: what one unit is in 1/10,000 yuan. */
  | { readonly kind: 'exchange'; readonly rate: FactRef }
/** `of` × every factor. */
export interface ShareAmount {
  readonly kind: 'share'
  readonly of: Amount
  readonly by: readonly Factor[]
  readonly site?: Site
}
/** `of` × floor(min(max(0, count − above), most) / every). The count is a number of units, money, or money of any currency. */
export interface EachAmount {
  readonly kind: 'each'
  readonly of: Amount
  readonly count: FactRef
  readonly above: number
  readonly every: number
  /** So many count at most; undefined for any number. */
  readonly most: number | undefined
  readonly site?: Site
}
/** Σ rate × the part of `of` inside each band; `fromFen` ascending, the first is where support begins. */
export interface PiecesAmount {
  readonly kind: 'pieces'
  readonly of: Amount
  readonly bands: readonly { readonly fromFen: number; readonly rate: Rate }[]
  readonly site?: Site
}
/** Σ, the least, the most of its parts; never empty. */
export interface ManyAmount {
  readonly kind: 'sum' | 'min' | 'max'
  readonly of: readonly Amount[]
  readonly site?: Site
}
/** `of` − `by`, never below zero. */
export interface LessAmount {
  readonly kind: 'less'
  readonly of: Amount
  readonly by: Amount
  readonly site?: Site
}
/**
 * Guarded cases: tiers, grades, conditional rates, raised amounts, ceilings for some. `first`: the first whose condition holds;
 * `highest`: the most of those that hold. Where none holds: `otherwise`; `impossible` where the list of alternatives is
 * complete (必居其一), so that one of them holds whatever is unknown.
 */
export interface WhenAmount {
  readonly kind: 'when'
  readonly cases: readonly { readonly if: Condition; readonly then: Amount }[]
  readonly overlap: 'first' | 'highest'
  readonly otherwise: Amount | 'impossible'
  readonly site?: Site
}
/** Σ of `of` over the records of a list for which `where` holds; `of` and `where` speak of the record. */
export interface TotalAmount {
  readonly kind: 'total'
  readonly list: FactId
  readonly where: Condition
  readonly of: Amount
  readonly site?: Site
}
export type Amount =
  | ConstantAmount
  | FactAmount
  | UnlimitedAmount
  | BetweenAmount
  | ShareAmount
  | EachAmount
  | PiecesAmount
  | ManyAmount
  | LessAmount
  | WhenAmount
  | TotalAmount

/** What a ceiling is over, beginning with the narrowest; all but `matter` take off what was received in that time. */
export type Period = 'matter' | 'year' | 'lifetime' | { readonly years: number }

/**
 * At most `is`. It never refuses: for whom there is none it is `unlimited` (a `when`). Of `record` it binds each record (with
 * `records`), of `award` the sum; without records both are the same.
 */
export interface Ceiling {
  readonly is: Amount
  readonly of: 'record' | 'award'
  readonly period: Period
  readonly site: Site
}

/** So often in the period and no more. */
export interface Times {
  readonly most: number
  readonly period: Exclude<Period, 'matter'>
  /** 首次达到1亿元、5亿元，分别…: of one tier alone, once (`most`) and ever. Absent: whatever was received counts. */
  readonly tier?: Tier
  readonly site: OnceSite
}

/** Something of an award that only some have: `if` says who. */
export type Guarded<T> = T & { readonly if: Condition }

// ---------------------------------------------------------------------------------------------------------------------
// Awards

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
  readonly source: SourceRef
  readonly span: IrSpan
  /** What must hold of the applicant, beyond the policy's own scope. */
  readonly condition: Condition
  /** Sum over the records of a list for which `where` holds; without it the applicant is the one matter. */
  readonly records:
    | {
        readonly list: FactId
        readonly where: Condition
        /** The field (事项) that tells what was received for a record from what was for others. */
        readonly matter?: FactRef
        /** How often each record is paid for; takes a `matter`. */
        readonly times?: readonly Times[]
        readonly site: Site
      }
    | undefined
  /** Per record if there are `records`. Absent for benefits in kind. */
  readonly amount: Amount | undefined
  /** In this order: those of a record before those of the award. */
  readonly ceilings: readonly Ceiling[]
  /** Less the total received before for this award (差额), for those of whom `if` holds. */
  readonly difference: Guarded<{ readonly site: Site }> | undefined
  /** Refused when it was received so often in the period already: 一次性, 仅享受一次, 每年一次, 最多享受2次. */
  readonly times: readonly Guarded<Times>[]
  /** What other documents decide; `blocking` when the text itself leaves the number open: granted becomes pending. */
  readonly deferrals: readonly Guarded<{ readonly text: string; readonly blocking: boolean; readonly site: Site }>[]
  /** The payment plan, of the first that holds: shares, first year first; they add up to one. */
  readonly instalments: readonly Guarded<{ readonly shares: readonly Rate[] }>[]
  /** One rounding, at the end, from 1/scale fen to a multiple of `toFen`. */
  readonly rounding: { readonly mode: 'half-up' | 'down' | 'up'; readonly toFen: number; readonly site: Site }
}

// ---------------------------------------------------------------------------------------------------------------------
// Between awards

/** A ceiling over all that is paid below it; `is` speaks of facts of the applicant. */
export interface SharedCeiling {
  readonly is: Amount
  readonly period: Period
  readonly site: Site
}
/**
 * How awards are paid together: a tree, worked out from the inside, parts in the order of the document. `all` adds its parts
 * up under its ceilings, of which they draw in their order; of `highest` the highest part alone is paid, and those that lose
 * draw on nothing. Awards that no tree names are paid by themselves.
 */
export type Payout = AwardPayout | AllPayout | HighestPayout
export interface AwardPayout {
  readonly kind: 'award'
  readonly award: AwardId
}
/** Without ceilings only as a part of `highest`: 甲 or else both 乙 and 丙. */
export interface AllPayout {
  readonly kind: 'all'
  readonly of: readonly Payout[]
  readonly ceilings: readonly SharedCeiling[]
}
/** 取高不重复, or two readings of one subject; at least two parts. */
export interface HighestPayout {
  readonly kind: 'highest'
  readonly of: readonly Payout[]
  /** Name of the group: what 同类 says, or a generated one. */
  readonly name: string
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
  readonly clauses: readonly ClauseIr[]
  /** Ceilings over several awards, and 取高; no award stands in two trees. */
  readonly payouts: readonly Payout[]
  /** For 取高 among several policies; within the policy `payouts` say what competes. */
  readonly groups: readonly GroupIr[]
  readonly pools: readonly PoolIr[]
  readonly quotas: readonly QuotaIr[]
}
