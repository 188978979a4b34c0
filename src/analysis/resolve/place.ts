/** What resolving a statement knows around it, and how it says that it cannot go on. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Environment } from '../environment.ts'

export interface Place {
  readonly environment: Environment
  /** The article cannot be read here: what stands at the place is not understood. Said once is enough. */
  readonly refuse: (span: Span, why: Refusal) => void
}

/** Why an article is not read; kinds, for the report of what the language lacks. */
export type Refusal =
  | 'basis-missing'
  | 'basis-unclear'
  | 'figure'
  | 'figures-unpaired'
  | 'guard-empty'
  | 'guard-open'
  | 'left-over'
  | 'nothing-before'
  | 'step'
  | 'whole'
  | 'combination'
  | 'ambiguous'
  /** Cases of one indicator of which nobody says whether they add. */
  | 'apart'
  /** A sum behind one for each unit, of which nobody says whether it is for each, too. */
  | 'units'
  /** A ceiling behind what some are given in place of a sum that has none. */
  | 'ceiling-of-some'
  /** A ceiling for some, of another time than the one for all. */
  | 'other-time'
  | 'whom'
  /** A word that changes what is given, without effect. */
  | 'unsettled'
  /** A relation, or tiers, of which it is not said whom they reach. */
  | 'whose'
  /** What a share is of, behind whom something else was given. */
  | 'whose-base'
  | 'too-many'
