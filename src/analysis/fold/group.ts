/** Awards under way: values that the fold replaces, never changes. */
import type { Amount, Condition, Period, Rate } from '../../ir/types.ts'
import type { Tier } from '../../runtime/site.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { WordNode } from '../../syntax/ast.ts'
import type { Base } from '../resolve/figure-setting.ts'
import type { Statement } from '../compose/composition.ts'
import type { FactSymbol, ListSymbol } from '../symbols.ts'

/** Something under a guard; undefined for everybody. */
export interface Under<T> {
  readonly if: Condition | undefined
  readonly is: T
}
/** What takes the place of a sum; `chosen`: for who likes it better, so that the higher of both counts. */
export interface Exception extends Under<Slot> {
  readonly chosen?: true
}
export interface Slot {
  readonly amount: Amount
  /** Ceilings that the same sentence puts on this sum alone. */
  readonly base: Base | undefined
}
export interface CeilingPart {
  readonly amount: Amount
  readonly of: 'record' | 'award'
  readonly period: Period
  readonly text: string
  readonly source: Statement['source']
  /** 每年不超过10台: so many units of that time, told in money. */
  readonly counts?: true
}
export interface Group {
  readonly statement: Statement
  /** Statements of the cases that were merged into it. */
  readonly merged: readonly Statement[]
  /** Conditions of its guards, layer by layer, as the statement stands. */
  readonly layers: readonly Condition[]
  /** What a comparison without its left side compares in its guards, as they were read. */
  readonly indicator: FactSymbol | undefined
  /** Undefined for a grant that the text announces and settles later. */
  readonly slot: Slot | undefined
  /** The words of what somebody weighs to settle the sum. */
  readonly weighed: readonly WordNode[] | undefined
  /** What a grant without a sum is given for: it is no more than that. */
  readonly costs: Base | undefined
  /** What takes the place of the sum for some, the first that holds; the last written stands first. */
  readonly exceptions: readonly Exception[]
  readonly ceilings: readonly Under<CeilingPart>[]
  readonly times: readonly Under<{
    readonly most: number
    readonly period: 'year' | 'lifetime' | { readonly years: number }
    /** 一次性, 首次: whoever the text pays a difference may have it again (readings.md 5). */
    readonly upgradable?: true
    /** Of one tier alone. */
    readonly tier?: Tier
    readonly text: string
    readonly source: Statement['source']
  }>[]
  readonly instalments: readonly Under<readonly Rate[]>[]
  readonly difference: Under<{ readonly text: string; readonly source: Statement['source'] }> | undefined
  /** Who settles the sum, or which document. */
  readonly deferrals: readonly Under<{
    readonly text: string
    /** It stands in front of a ceiling: how much of it, is still to be settled. */
    readonly bounds: boolean
    readonly source: Statement['source']
  }>[]
  readonly list: ListSymbol | undefined
  /** Which year of enjoyment it is for, where the text tells them apart. */
  readonly year: number | undefined
  readonly form: string
  readonly recipient: string | undefined
  readonly span: Span
}
/** A ceiling over several awards. */
export interface SharedCeiling {
  readonly groups: readonly Group[]
  readonly is: Amount
  readonly period: Period
  readonly span: Span
  readonly text: string
  readonly source: Statement['source']
}
