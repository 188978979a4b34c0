/**
 * The plan of a policy: a graph of typed operations that says how its results are computed (docs/plan.md).
 *
 * In: the representation (`src/ir/types.ts`). Out: whoever prints or runs it. Every node is one scalar, a whole number that is never
 * negative or a truth value; nothing is unknown, no end is infinite. What is unknown has become two truth values (it surely holds, it
 * may hold), what has no end a number with a truth value beside it.
 *
 * Not done here: places, labels and wording, the order in which facts are asked, dates, what was received before (both are
 * inputs), payment plans, relations to other policies.
 */
import type { TimeOfReceipts } from '../runtime/history.ts'
import type { RoundingSite, Tier } from '../runtime/site.ts'
import type { AwardId, FactId } from '../ir/types.ts'

/** What is handed to an evaluation, and may be unknown: a fact, or what the history of an award says. */
export type Input = FactInput | ReceivedInput
export interface FactInput {
  readonly kind: 'fact'
  /** A list itself has `known` alone. */
  readonly id: FactId
  /** Of a field, the list whose records have it. */
  readonly list: FactId | undefined
}
/** What was received for an award in a time; always known, but `times-most` may have no end: then it is unknown. */
export interface ReceivedInput {
  readonly kind: 'received'
  readonly award: AwardId
  readonly time: TimeOfReceipts
  /** How often this tier was received. */
  readonly tier?: Tier
  /** In fen; how often at least and at most; whether anything was, be it of no worth. */
  readonly what: 'fen' | 'times-least' | 'times-most'
}
/** The same of one record, by the field that tells which matter it is. */
export interface ReceivedByRecordInput {
  readonly kind: 'received-by-record'
  readonly award: AwardId
  readonly list: FactId
  readonly matter: FactId
  readonly time: TimeOfReceipts
}
/** What is a number of it. Only `times-most` may be unknown: then it has no end. */
export type RecordNumber = 'fen-least' | 'fen-most' | 'times-least' | 'times-most'
/** Whether receipts could say more if the matter was known, and if receipts said for which matter they were. */
export type RecordFlag = 'needs-matter' | 'needs-receipts'

interface Common {
  /** Its number in the plan; operands have lower ones. */
  readonly id: number
  /** The list for each of whose records there is one; undefined for one of the applicant. */
  readonly list: FactId | undefined
}

/** A whole number that is never negative. `bound`: it is never more; undefined where nothing bounds how many records are added up. */
export type NumberNode = Common & { readonly bound: bigint | undefined } & NumberShape
export type NumberShape =
  | { readonly op: 'constant'; readonly value: bigint }
  /** 0 while it is unknown. */
  | { readonly op: 'input'; readonly input: Input }
  | { readonly op: 'record-input'; readonly input: ReceivedByRecordInput; readonly what: RecordNumber }
  | { readonly op: 'add' | 'min' | 'max'; readonly of: readonly NumberNode[] }
  /** The first less the second, at least 0. */
  | { readonly op: 'monus' | 'times'; readonly left: NumberNode; readonly right: NumberNode }
  /** By a constant above 0. `exact`: a remainder is an error of the input. */
  | {
      readonly op: 'divide'
      readonly of: NumberNode
      readonly by: bigint
      readonly mode: RoundingSite['mode'] | 'exact'
    }
  | { readonly op: 'pick'; readonly if: BoolNode; readonly then: NumberNode; readonly otherwise: NumberNode }
  /** Over the records of a list; 0 of none, and of an unknown list. */
  | { readonly op: 'sum-over' | 'max-over'; readonly over: FactId; readonly of: NumberNode }

/** A truth value. */
export type BoolNode = Common & BoolShape
export type BoolShape =
  | { readonly op: 'truth'; readonly value: boolean }
  | { readonly op: 'known'; readonly input: FactInput | ReceivedInput }
  | { readonly op: 'record-known'; readonly input: ReceivedByRecordInput; readonly what: 'times-most' }
  | { readonly op: 'record-flag'; readonly input: ReceivedByRecordInput; readonly what: RecordFlag }
  /** Of these inputs false while unknown. */
  | { readonly op: 'flag'; readonly input: FactInput }
  | { readonly op: 'one-of'; readonly input: FactInput; readonly values: readonly string[] }
  | {
      readonly op: 'date'
      readonly input: FactInput
      readonly comparison: 'at-least' | 'more-than' | 'at-most' | 'less-than'
      readonly threshold: string
    }
  /** left >= right, left > right. */
  | { readonly op: 'at-least' | 'more-than'; readonly left: NumberNode; readonly right: NumberNode }
  | { readonly op: 'and' | 'or'; readonly of: readonly BoolNode[] }
  | { readonly op: 'not'; readonly of: BoolNode }
  /** So many of them hold. */
  | { readonly op: 'count'; readonly least: number; readonly of: readonly BoolNode[] }
  /** Of some record of a list; false of an unknown list. */
  | { readonly op: 'any-over'; readonly over: FactId; readonly of: BoolNode }

export type PlanNode = NumberNode | BoolNode

/** A number that may have no end: then `value` means nothing. */
export interface End {
  readonly value: NumberNode
  readonly unbounded: BoolNode
}

/** What an outcome may ask for. A field of a record is asked record by record. */
export type Asked =
  | { readonly kind: 'fact'; readonly id: FactId; readonly list: FactId | undefined }
  | { readonly kind: 'receipts'; readonly award: AwardId }
  | { readonly kind: 'deferral'; readonly award: AwardId; readonly index: number }

/** One bit of what is asked. */
export interface Ask {
  readonly asked: Asked
  /** A finding, or a deferral: who waits for it is pending; otherwise undetermined. */
  readonly finding: boolean
  /** Of a field, of each record. */
  readonly when: BoolNode
}

/** A condition that fails, in the order of the text. */
export interface Failing {
  readonly what: 'leaf' | 'count' | 'times' | 'no-records'
  /** Of whose records each fails by itself. */
  readonly list: FactId | undefined
  readonly when: BoolNode
}

/** What one award comes to by itself: before, and after, the rules between awards. In fen. */
export interface Settled {
  readonly from: NumberNode
  readonly to: End
  readonly asks: readonly Ask[]
}

export interface AwardPlan {
  readonly award: AwardId
  /** Its condition may hold, and surely holds. What is not `can` is refused. */
  readonly can: BoolNode
  readonly must: BoolNode
  /** It holds, and nothing that the text leaves open keeps the sum from being certain. */
  readonly sure: BoolNode
  /** Ends of F and of C after rounding (docs/evaluation.md §4); what is refused comes to nothing. */
  readonly amount: Twin
  readonly alone: Settled
  readonly paid: Settled
  readonly failing: readonly Failing[]
  /** Of each deferral, whether it may be for the applicant. */
  readonly deferred: readonly BoolNode[]
}

/** F, what is surely paid, and C, what may be paid once all is known, each between two ends. */
export interface Twin {
  readonly fLo: End
  readonly fHi: End
  readonly cLo: End
  readonly cHi: End
}

/** Of a policy that is in force; outside its validity nothing is paid and nothing asked. */
export interface PolicyPlan {
  readonly awards: readonly AwardPlan[]
  readonly total: { readonly from: NumberNode; readonly to: End }
}

/** What a number needs to be exact: a double below 2^53, 64 bits below 2^63, or more. */
export type Width = 'double' | 'int64' | 'wide'
