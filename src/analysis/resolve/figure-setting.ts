/** What a figure is reckoned by: its base, its units, who it is for. */
import type { Each } from '../statements/statement.ts'
import type { FactSymbol } from '../symbols.ts'
import type { GuardMeaning } from './guards.ts'

/** What a share is taken of: sums of facts, less what is left out; or a published rate. */
export interface Base {
  readonly plus: readonly FactSymbol[]
  readonly minus: readonly FactSymbol[]
  /** A published rate (同期LPR): what is taken is a share of the loan. */
  readonly reference?: FactSymbol
  /** It is one of two, of which the lower counts: what else is a share of it would be of the other as well. */
  readonly lower?: true
}

export interface FigureSetting {
  readonly guards: GuardMeaning
  /** What the act, the frame above it or the statement before names. */
  readonly base: Base | undefined
  /** Units that the act, or a segment in front of it, names. */
  readonly each: readonly Each[]
  /** Another sum was given before under the same guard, so that 每增加… counts on from it. */
  readonly follows?: boolean
}
