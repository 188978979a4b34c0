/**
 * Which parts of what an award comes to may still ask (docs/evaluation.md §3.10): a part asks only while the sum was open
 * whenever another part came to it.
 */
import type { Amount, Condition } from '../../ir/types.ts'
import { factsInAmount } from '../../ir/walk.ts'
import { declareTest } from './block.ts'
import type { GoneByMatter } from './ceiling-code.ts'
import type { Code } from './code.ts'
import { and } from './expression.ts'
import type { Bool } from './expression.ts'
import { isAnythingIfUnknown } from './shape.ts'
import { openOf } from './twin.ts'
import type { AmountPlace, Twin } from './writing.ts'

/** A part that asks: an amount or ceiling, the records of the award, what receipts say of one, or whom a difference is for. */
export type Part =
  | { readonly kind: 'amount'; readonly amount: Amount }
  | { readonly kind: 'records' }
  | { readonly kind: 'receipts'; readonly gone: GoneByMatter; readonly time: Code }
  | { readonly kind: 'difference'; readonly guard: Condition }

/** A part, when it asks, and whether it is then surely open itself. */
export interface AskingPart {
  readonly part: Part
  readonly when: Bool
  readonly isOpen: boolean
}

/** The parts in the order in which they come to the sum. */
export class Stages {
  private readonly parts: { readonly part: Part; readonly gates: Bool[]; open: boolean }[] = []

  /** Whether what stands so far is a written sum above nothing. */
  private isPositive = false

  /** A part comes to what stands in `twin` so far; undefined for the first. */
  enter(part: Part, twin: Twin | undefined, place: AmountPlace): void {
    const isWritten = part.kind === 'amount' && part.amount.kind === 'constant' && part.amount.fen > 0
    if (part.kind === 'amount' && factsInAmount(part.amount).length === 0) {
      // A written ceiling above nothing closes nothing that begins at nothing.
      if (!isWritten) this.narrow()
      this.isPositive = isWritten && (twin === undefined || this.isPositive)
      return
    }
    if (twin !== undefined) this.gate(twin, place)
    const isFree = twin === undefined || this.isPositive
    this.parts.push({ part, gates: [], open: isFree && part.kind === 'amount' && isAnythingIfUnknown(part.amount) })
    this.isPositive = false
  }

  /** What comes to the sum together with the part that came last. */
  add(part: Part): void {
    this.parts.push({ part, gates: [], open: false })
  }

  /** What comes next may open what stands in `twin`, and may close anything: of which record was paid before nobody has said. */
  widen(twin: Twin, place: AmountPlace): void {
    this.gate(twin, place)
    this.narrow()
  }

  /** Earlier parts ask only while what stands in `twin` is open; those that are surely open need not look. */
  private gate(twin: Twin, { block }: AmountPlace): void {
    const earlier = this.parts.filter(({ open }) => !open)
    if (earlier.length === 0) return
    const test = openOf(twin)
    const named = typeof test === 'boolean' ? test : declareTest(block, 'still-open', test)
    for (const { gates } of earlier) gates.push(named)
  }

  /** What comes next may close anything. */
  narrow(): void {
    for (const part of this.parts) part.open = false
    this.isPositive = false
  }

  /** Which ask while the sum is `open`; undefined for a sum whose openness nobody has worked out. */
  asking(open: Bool | undefined): readonly AskingPart[] {
    const isOnly = this.parts.length === 1
    return this.parts.map(({ part, gates }) => ({
      part,
      when: and(open ?? true, ...gates),
      isOpen: isOnly && open !== undefined,
    }))
  }

  /** Whether each part is surely open at the end, if one of its facts is unknown. */
  get allOpen(): boolean {
    return this.parts.every(({ open }) => open)
  }
}
