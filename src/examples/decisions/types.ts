/** Decisions: the places of a policy where an applicant may come out one way or the other. */
import type { Focus, Given, Worked } from '../work-out.ts'
import type { Combined } from '../combine.ts'
import type { AwardId, PolicyIr } from '../../ir/types.ts'
import type { Received } from '../../runtime/outcome.ts'
import type { Truth } from '../../runtime/truth.ts'

/** One application, worked out as a row of a table would be. */
export interface Trial extends Focus {
  readonly row: Given
  /** What it comes to, where that is known already. */
  readonly worked?: Worked
}

/** What of a result counts: of a row whether its last cell agrees, of a search all of it. */
export type Seen = (combined: Combined) => string | boolean

/** Whether a trial shows something; `open` are the paths of unknown facts that could still change it. */
export interface Verdict {
  readonly truth: Truth
  readonly open: readonly string[]
}
export type Evidence = (trial: Trial, seen: Seen) => Verdict

/** The policy otherwise. */
export type Variant = (policy: PolicyIr) => PolicyIr

/** 成立 or 不成立: a condition holds or fails, a ceiling binds or does not, a tier is reached or is not. */
export type SideName = 'holds' | 'fails'

/** What a search begins with: how many records a list has, what was received, when the application is made. */
export interface Seed {
  readonly records?: number
  readonly received?: Received
  readonly date?: string
}

export interface Side {
  readonly name: SideName
  readonly shows: Evidence
  /** Tried one after the other; by default one record, nothing received, the first day of the validity. */
  readonly seeds?: readonly Seed[]
}

export type DecisionKind =
  | 'condition'
  | 'records'
  | 'amount'
  | 'basis'
  | 'tier'
  | 'case'
  | 'band'
  | 'unit'
  | 'ceiling'
  | 'floor'
  | 'each'
  | 'sum'
  | 'received'
  | 'once'
  | 'rounding'
  | 'deferral'
  | 'discretion'
  | 'instalments'
  | 'together'
  | 'highest'
  | 'validity'
  | 'reading'

export interface Decision {
  readonly kind: DecisionKind
  /** What is decided, in the words of the text. */
  readonly label: string
  /** Address of the clause; undefined for what holds of the whole policy. */
  readonly clause: string | undefined
  /** Whose result shows it: that of each list together, the first list that does; never empty. */
  readonly awards: readonly (readonly AwardId[])[]
  /** Of the policy's own condition: a row has to name its facts. */
  readonly scope?: true
  readonly sides: readonly Side[]
  /** Where awards compete: some of them do at all. */
  readonly precondition?: Evidence
}
