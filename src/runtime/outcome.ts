/** What an evaluation gives. Money is in integer fen; see `money.ts`. */
import type { Money } from './money.ts'
import type { Site } from './site.ts'
import type { Truth } from './truth.ts'

/** 成立, 不成立, 未知, 待认定, 不在有效期内. */
export type Status = 'granted' | 'refused' | 'undetermined' | 'pending' | 'out-of-period'

/** 定额, 公式额, 裁量上限, 纯上限, 实物权益. */
export type AwardKind = 'fixed' | 'formula' | 'range' | 'discretionary' | 'ceiling' | 'in-kind'

/** What was received before this application, for an award or for one of its matters; all of it defaults to nothing. */
export interface ReceivedSums {
  /** In all. */
  readonly total: Money
  /** In the calendar year of the evaluation. */
  readonly thisYear: Money
  /** How often. */
  readonly count: number
  /** True when `count`, above 0, is only the least that can be: nobody has said how often. */
  readonly countIsLeast?: boolean
  /** What each time brought, in fen, in any order; undefined when nobody has said. */
  readonly payments?: readonly Money[]
  /** How often in the calendar year of the evaluation; undefined when nobody has said. */
  readonly countThisYear?: number
  /**
   * `[n - 1]`: in the n years up to the date of the evaluation; of more years than it has, everything was received in
   * them. Undefined when nobody has said when.
   */
  readonly lastYears?: readonly ReceivedWithin[]
}

/** What was received for one award before this application. */
export interface Received extends ReceivedSums {
  /** For which of its matters (事项), when somebody has said. */
  readonly matters?: ReceivedForMatters
}

/** What was received for an award, by the matter that it was received for. */
export interface ReceivedForMatters {
  /** By the name of the matter. */
  readonly named: Readonly<Record<string, ReceivedSums>>
  /** For nobody has said what. */
  readonly unnamed: ReceivedSums
}

/** What was received in some time. */
export interface ReceivedWithin {
  readonly total: Money
  readonly count: number
}

/** By award id. */
export type History = Readonly<Record<string, Received>>

export interface Context {
  /** Civil date of the evaluation, `YYYY-MM-DD`. */
  readonly date: string
  readonly history?: History
}

/** Shares of a payment plan by year, exact: [numerator, denominator]; they add up to one. */
export type Shares = readonly (readonly [number, number])[]

/** What is fixed about an award. */
export interface AwardInfo {
  readonly id: string
  /** Address of the clause: `二`, `（七）方向一`. */
  readonly clause: string
  readonly title: string
  /** 补贴, 奖励 … */
  readonly form: string
  readonly recipient?: string
  readonly kind: AwardKind
  /** The sentence of the text that grants it. */
  readonly sentence: string
  /** Other documents that the clause points to, as written. */
  readonly references: readonly string[]
  /** The payment plan of everybody; where it depends on who applies, outcomes have `plans`. */
  readonly instalments?: Shares
  /** Amounts in reasons are integers in 1/scale fen. */
  readonly scale: number
}

/** One award of one evaluation. */
export interface Outcome {
  readonly award: AwardInfo
  readonly status: Status
  /** What is certain, at least. */
  readonly from: Money
  /** What is possible, at most; null where the text sets no finite ceiling. */
  readonly to: Money | null
  /**
   * Paths of unknown facts that can still change the outcome, most decisive first: `annualModelFee`,
   * `exhibitions[0].boothFee`.
   */
  readonly missing: readonly string[]
  /**
   * Paths of findings that nobody has made yet, and deferrals that are open: `deferral:0`, index in the award, or
   * `deferral:<award>:0` of another award on which this one hangs.
   */
  readonly pending: readonly string[]
  /**
   * Where the payment plan depends on who applies: the plans that may be, in the order of the text, and so one alone once that is
   * known. Everything at once is [[1, 1]]. Absent where nothing is paid.
   */
  readonly plans?: readonly Shares[]
}

/** One step: a site with the numbers of this evaluation. All amounts in 1/scale fen of the award, Infinity for no ceiling. */
export interface Reason {
  readonly site: Site
  /** Index of the record that the step is about, -1 for the applicant. */
  readonly record: number
  /** Of a condition, whether it holds; of other steps undefined. */
  readonly truth: Truth | undefined
  /** The fact's value that went in (a condition's, a basis, an indicator, a count), undefined when unknown or none. */
  readonly value: number | string | boolean | undefined
  readonly from: number
  readonly to: number
}

export interface ExplainedOutcome extends Outcome {
  /** In the order in which the rules applied. */
  readonly reasons: readonly Reason[]
  /** Of a refused award: the conditions that fail, in document order. */
  readonly failing: readonly Reason[]
}

export interface Total {
  readonly from: Money
  readonly to: Money | null
}

/** Which policy text, read how, by which compiler, on which date. */
export interface Receipt {
  readonly policy: string
  /** SHA-256 of the folded official text. */
  readonly textDigest: string
  /** SHA-256 of what the compiler made of it: glossary, annotations and readings go into it. */
  readonly meaningDigest: string
  readonly compiler: string
  readonly date: string
}

export interface Evaluation<O extends Outcome = Outcome> {
  readonly awards: readonly O[]
  /** Over all awards, shared ceilings and 取高 applied. */
  readonly total: Total
  readonly receipt: Receipt
}
