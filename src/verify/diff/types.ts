/** What an amendment changes, as data. */
import type { AwardIr } from '../../ir/types.ts'
import type { Money } from '../../runtime/money.ts'
import type { Status } from '../../runtime/outcome.ts'
import type { ExampleFact } from '../facts-text.ts'

/** What an applicant gets for one award, or in all. */
export interface Paid {
  readonly status: Status
  readonly from: Money
  /** Null where the text sets no ceiling. */
  readonly to: Money | null
}

/** An applicant for whom the two versions differ. Facts that are not named do not matter. */
export interface DiffExample {
  readonly facts: readonly ExampleFact[]
  /** How many records of the same facts the list has; 1 where there is no list. */
  readonly copies: number
  /** What was received for the award before, in all. */
  readonly received: Money
  /** How much of it this year. */
  readonly thisYear: Money
  /** The day of the application, where it matters. */
  readonly date: string | undefined
  /** Undefined where the version has no such award. */
  readonly before: Paid | undefined
  readonly after: Paid | undefined
}

/** What was compared beside the amounts: who is paid, in which instalments. */
export type AwardDetail = 'recipient' | 'instalments'

/**
 * One award of both versions, or of one alone.
 *
 * - `same`: proved. `identical`: the compiler made the same of both; `equivalent`: the conditions are written otherwise and hold
 *   for the same applicants, everything else is the same. `exhaustive`: amounts go in steps, and every step was compared.
 * - `changed`: an example shows it, or a detail differs.
 * - `undecided`: what the compiler made of them differs, but none of so many applicants gets another amount. No proof.
 */
export type AwardChange =
  | {
      readonly kind: 'same'
      readonly proof: 'identical' | 'equivalent' | 'exhaustive'
      readonly before: AwardIr
      readonly after: AwardIr
    }
  | {
      readonly kind: 'changed'
      readonly before: AwardIr
      readonly after: AwardIr
      readonly example: DiffExample | undefined
      readonly details: readonly AwardDetail[]
      readonly tried: number
    }
  | { readonly kind: 'undecided'; readonly before: AwardIr; readonly after: AwardIr; readonly tried: number }
  | { readonly kind: 'added'; readonly after: AwardIr; readonly example: DiffExample | undefined }
  | { readonly kind: 'dropped'; readonly before: AwardIr; readonly example: DiffExample | undefined }

/** What binds awards together or the policy as a whole. */
export type ProvisionKind = 'validity' | 'scope' | 'shared-limit' | 'highest-only' | 'group' | 'pool' | 'quota'

/** A provision in the words of each version; undefined where the version has none. */
export interface ProvisionChange {
  readonly kind: ProvisionKind
  readonly before: string | undefined
  readonly after: string | undefined
  readonly example: DiffExample | undefined
}

/** Two versions of a policy, compared in money. */
export interface PolicyDiff {
  /** In the order of the new version; what it dropped stands behind. */
  readonly awards: readonly AwardChange[]
  readonly provisions: readonly ProvisionChange[]
}
