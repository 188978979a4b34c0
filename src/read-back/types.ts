/** What a policy says, read back: lines of pieces, so that every word of the policy keeps the sentence that it comes from. */
import type { AwardId, IrSpan } from '../ir/types.ts'

/** The language of the frame; phrases of the policy stay as they are. */
export type ReadBackLanguage = 'zh' | 'en'

/** Where a phrase or a figure comes from. */
export interface ReadBackOrigin {
  /** Address of the clause; '' for what the head of the file says. */
  readonly clause: string
  /** The sentence as the policy file writes it; '' where there is none. */
  readonly sentence: string
  /** Of the award that the sentence grants, where it rests on that sentence. */
  readonly span: IrSpan | undefined
  /** Of a phrase: where the glossary declares it. */
  readonly declared: IrSpan | undefined
}

/** A run of text: words of the frame, a phrase of the policy (in 「」), or a figure (a sum, a rate, a count, a date). */
export type ReadBackPiece =
  | { readonly kind: 'frame'; readonly text: string }
  | { readonly kind: 'phrase' | 'figure'; readonly text: string; readonly origin: ReadBackOrigin }

/** A sentence, and the numbered ones under it. */
export interface ReadBackItem {
  readonly pieces: readonly ReadBackPiece[]
  readonly items: readonly ReadBackItem[]
}

/** What a line says of an award or of the policy. */
export type ReadBackPart =
  | ('issuer' | 'document-number' | 'validity' | 'scope' | 'fact')
  | ('form' | 'recipient' | 'condition' | 'records' | 'amount' | 'ceiling' | 'times' | 'difference')
  | ('instalments' | 'deferral' | 'rounding' | 'together')
  | ('shared-limit' | 'highest-only' | 'group' | 'pool' | 'quota')

/** One thing that is said; `label` is what it is called (`金额`). */
export interface ReadBackLine extends ReadBackItem {
  readonly part: ReadBackPart
  readonly label: string
}

/** An award: its number in the read-back, by which relations point at it, and what is said of it. */
export interface ReadBackAward {
  readonly number: number
  readonly id: AwardId
  /** Number, title, identifier and clause. */
  readonly heading: readonly ReadBackPiece[]
  readonly lines: readonly ReadBackLine[]
}

export interface ReadBack {
  readonly language: ReadBackLanguage
  readonly heading: readonly ReadBackPiece[]
  /** Issuer, document number, validity, scope, and what holds of all awards. */
  readonly policy: readonly ReadBackLine[]
  readonly awards: readonly ReadBackAward[]
  /** Shared ceilings, 取高, groups, budgets, quotas. */
  readonly between: readonly ReadBackLine[]
  /** What is asked for, with types and alternatives. */
  readonly facts: readonly ReadBackLine[]
}
