/** Where amounts and conditions are written, and what they are once written. */
import type { Amount, Condition, AtLeastCondition, CompareAmountCondition, ConditionLeaf } from '../../ir/types.ts'
import type { Block, Variable } from './block.ts'
import type { Code } from './code.ts'
import type { Expr } from './expression.ts'
import type { Module, Places } from './module.ts'
import type { Group } from './condition-tree.ts'

/** One end, in 1/scale fen: known at compile time, an expression, or in a variable that may be reassigned. */
export type End = Expr | Variable

/** Lower and upper end of F, then of C. */
export type Twin = readonly [fLo: End, fHi: End, cLo: End, cHi: End]

export type TwinExpr = readonly [fLo: Expr, fHi: Expr, cLo: Expr, cHi: Expr]

/**
 * What a table of cases has found out where the code stands, by `refKey`: the alternative of an enumerated fact, `REACHED`
 * for an indicator with some value, undefined for what is unknown there. Spares the code, and its types, questions that
 * are answered.
 */
export type Known = ReadonlyMap<string, string | undefined>

/** Where an amount is written. */
export interface AmountPlace {
  readonly module: Module
  readonly block: Block
  readonly places: Places
  /** The list that the record at hand is in, if any. */
  readonly list: string | undefined
  /** Numbers are in 1/scale fen. */
  readonly scale: number
  /** What reasons count in: 1/toldScale fen. */
  readonly toldScale: number
  /** Whether the code tells reasons. */
  readonly why: boolean
  /** What is known of facts where the code stands. */
  readonly known: Known
  /** Alternatives of enumerated facts, by `refKey`, that the cases around have left besides not being known. */
  readonly left?: ReadonlyMap<string, readonly string[]>
  readonly guards: Guards
  /** Writes the amounts inside: `writeAmount`, of which all that it is made of would otherwise have to know. */
  readonly write: WriteAmount
}

/** An amount as written. */
export interface Written {
  /** Where its ends are. */
  readonly twin: Twin
  /** In fen if it is known: what a reason shows of what a share is of. */
  readonly point: () => Code
}

/** Writes an amount where it stands. */
export type WriteAmount = (amount: Amount, place: AmountPlace) => Written

/** A guard as written: undefined for one that always holds. */
export type Guard = { readonly truth: Code; readonly condition: WrittenCondition } | undefined

/** The guards of a function, or of one record in a loop. */
export interface Guards {
  of(condition: Condition): Guard
}

/** The sites as written, of what tells a reason. */
export type Sites = ReadonlyMap<ConditionLeaf | AtLeastCondition, Code>

/** A condition as written. */
export interface WrittenCondition {
  readonly root: Group
  /** The parts of the root `and`: expressions to take the minimum of. They must be evaluated in order, each once. */
  readonly parts: readonly Code[]
  /** Variables that hold the truth of the groups below the root, and of leaves that compare an amount. */
  readonly groups: ReadonlyMap<Group | CompareAmountCondition, Code>
  readonly sites: Sites
}
