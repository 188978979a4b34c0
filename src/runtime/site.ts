/**
 * Sites: the static half of a reason. A site is made once, at compile time, for each step of an award that can be
 * explained; a reason pairs it with the numbers of one evaluation. Sites are data: nothing in them is executed.
 */
import type { Currency } from './currency.ts'

/** The sentence that a step rests on. */
export interface SiteSource {
  /** Address of the clause: `二`, `（七）方向一`. */
  readonly clause: string
  /** The sentence as published. */
  readonly sentence: string
}

/** How a number of a site is read: fen, smallest parts of a currency, 1/1e8, a count with its measure word, or an ISO date. */
export type SiteUnit = 'money' | `money:${Currency}` | 'ratio' | 'date' | `count:${string}`

/** In what time something counts. */
export type SitePeriod = 'year' | 'lifetime' | { readonly years: number }

interface SiteCommon {
  readonly source: SiteSource
}

/** 条件: a boolean fact. */
export interface IsSite extends SiteCommon {
  readonly kind: 'is'
  readonly label: string
  readonly expect: boolean
  /** True for 认定. */
  readonly finding: boolean
}
/** 条件: a comparison with a constant. */
export interface CompareSite extends SiteCommon {
  readonly kind: 'compare'
  readonly label: string
  readonly comparison: 'at-least' | 'more-than' | 'at-most' | 'less-than'
  readonly threshold: number | string
  readonly unit: SiteUnit
}
/** 条件: one of several alternatives. */
export interface OneOfSite extends SiteCommon {
  readonly kind: 'one-of'
  readonly label: string
  readonly values: readonly string[]
  readonly expect: boolean
}
/** 条件: a list has records. */
export interface HasRecordsSite extends SiteCommon {
  readonly kind: 'has-records'
  readonly label: string
}
/** 条件: so many of the parts of a list, whose own reasons stand before. */
export interface CountSite extends SiteCommon {
  readonly kind: 'count-of'
  /** How many must hold. */
  readonly wanted: number
  readonly parts: number
  /** False for a list of exclusions: then `wanted` parts must be met by *not* being so. */
  readonly expect: boolean
}
export type ConditionSite = IsSite | CompareSite | OneOfSite | HasRecordsSite | CountSite

/** 定额 N. */
export interface FixedSite extends SiteCommon {
  readonly kind: 'fixed'
}
/** rate × basis; labels of the basis, and the rate as the text writes it (`30%`). */
export interface RateSite extends SiteCommon {
  readonly kind: 'rate'
  readonly plus: readonly string[]
  readonly minus: readonly string[]
  readonly rate: string
  /** Of a basis in foreign money: its currency, and the label of the rate that turns it into yuan. */
  readonly exchange?: { readonly currency: Currency; readonly label: string }
}
export type ExchangeLabel = NonNullable<RateSite['exchange']>
/** A sum between two that the text writes. */
export interface BetweenSite extends SiteCommon {
  readonly kind: 'between'
}
/** rate × a published rate × basis; `reference` is the label of the published rate with its spread. */
export interface FloatingRateSite extends SiteCommon {
  readonly kind: 'floating-rate'
  readonly plus: readonly string[]
  readonly minus: readonly string[]
  readonly reference: string
  readonly rate: string
}
/** The alternative that decided. */
export interface GradeSite extends SiteCommon {
  readonly kind: 'grade'
  readonly label: string
}
/** The tier that was reached. */
export interface TierSite extends SiteCommon {
  readonly kind: 'tier'
  readonly label: string
  readonly unit: SiteUnit
  readonly thresholds: readonly number[]
}
/** Which of several guarded cases applies: what each is called, and what applies where none of them does. */
export interface CasesSite extends SiteCommon {
  readonly kind: 'cases'
  /** In the order of the cases; the value of a reason is the index of the one that applies, -1 for `otherwise`. */
  readonly labels: readonly string[]
  /** What the text calls everybody else; undefined where nothing is for them. */
  readonly otherwise: string | undefined
}
/** Sum over bands. */
export interface MarginalSite extends SiteCommon {
  readonly kind: 'marginal'
  readonly plus: readonly string[]
  readonly minus: readonly string[]
}
/** Amount times a count. */
export interface PerUnitSite extends SiteCommon {
  readonly kind: 'per-unit'
  readonly label: string
  readonly unit: string
  /** So many make one step; absent for each one. */
  readonly every?: number
  /** So many do not count; absent for none. */
  readonly above?: number
  /** The count is an amount of money, in fen. */
  readonly money?: true
  /** Of foreign money: how its number is read, and what one step of it is (`1美元`); absent for a count and for yuan. */
  readonly step?: { readonly unit: SiteUnit; readonly text: string }
  /** So many count at most; absent for any number. */
  readonly most?: number
}
/** The text names no number. */
export interface OpenSite extends SiteCommon {
  readonly kind: 'open'
}
/** A ceiling of a record, a matter or a sum; `text` as the text writes it (`单个企业单场展会最高10万元`). */
export interface LimitSite extends SiteCommon {
  readonly kind: 'limit'
  readonly text: string
  /** Of a share of a basis in foreign money. */
  readonly exchange?: { readonly currency: Currency; readonly label: string }
}
/** Sum over the records of a list. */
export interface SumSite extends SiteCommon {
  readonly kind: 'sum'
  readonly label: string
  /** `场展会` */
  readonly item: string
}
/** Less what was received before. */
export interface DifferenceSite extends SiteCommon {
  readonly kind: 'difference'
  readonly text: string
}
/** What is left of a ceiling of a year, of several years or of the lifetime. */
export interface PeriodLimitSite extends SiteCommon {
  readonly kind: 'period-limit'
  readonly period: SitePeriod
  readonly text: string
}
/** A tier by what it pays: of which one a payment was, its sum says. */
export type Tier = Readonly<{
  /** In fen. */
  pays: number
  /** What the tiers pay, in fen, itself among them, each once: of a payment of any other sum nobody knows. */
  of: readonly number[]
}>
/** So many payments only, ever, in a year or in several years. */
export interface OnceSite extends SiteCommon {
  readonly kind: 'once'
  readonly period: SitePeriod
  /** Of one tier alone; undefined where whatever was received counts. */
  readonly tier?: Tier
  readonly text: string
}
/** A ceiling over several awards. */
export interface SharedLimitSite extends SiteCommon {
  readonly kind: 'shared-limit'
  readonly text: string
}
/** Only the highest of a group counts. */
export interface HighestOnlySite extends SiteCommon {
  readonly kind: 'highest-only'
  readonly group: string
}
/** Left to another document. */
export interface DeferralSite extends SiteCommon {
  readonly kind: 'deferral'
  readonly text: string
  readonly blocking: boolean
}
/** The one rounding of an award. */
export interface RoundingSite extends SiteCommon {
  readonly kind: 'rounding'
  readonly mode: 'half-up' | 'down' | 'up'
  readonly toFen: number
}
/** The date against the policy's validity. */
export interface ValiditySite extends SiteCommon {
  readonly kind: 'validity'
  readonly from: string
  readonly to: string | undefined
}
export type Site =
  | ConditionSite
  | FixedSite
  | BetweenSite
  | RateSite
  | FloatingRateSite
  | GradeSite
  | TierSite
  | CasesSite
  | MarginalSite
  | PerUnitSite
  | OpenSite
  | LimitSite
  | SumSite
  | DifferenceSite
  | PeriodLimitSite
  | OnceSite
  | SharedLimitSite
  | HighestOnlySite
  | DeferralSite
  | RoundingSite
  | ValiditySite
