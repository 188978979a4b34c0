/** A phrase that a sentence suggests for the glossary, by its range in the folded sentence. */
import type { TypeName } from '../../syntax/entry.ts'
import type { GradeRun } from '../../../grammar/scanner/grades.ts'

export interface Proposal {
  readonly start: number
  readonly end: number
  readonly type: TypeName
  readonly parameter: string | undefined
  /** Alternatives inside the range, written in braces. */
  readonly grades: GradeRun | undefined
  /** Declared in its clause alone. */
  readonly isLocal: boolean
  readonly undecided: readonly string[]
  /** Reason for 待定 when another clause has the phrase too: it may mean another thing there. */
  readonly whenRepeated: string | undefined
}

export function proposal(start: number, end: number, type: TypeName, extras: Partial<Proposal> = {}): Proposal {
  return {
    start,
    end,
    type,
    parameter: undefined,
    grades: undefined,
    isLocal: false,
    undecided: [],
    whenRepeated: undefined,
    ...extras,
  }
}

/** Larger ones first: a phrase inside another is part of it. */
export function withoutInner(proposals: readonly Proposal[]): readonly Proposal[] {
  const largest = [...proposals].sort((left, right) => right.end - right.start - (left.end - left.start))
  const kept: Proposal[] = []
  for (const one of largest) {
    if (one.start >= one.end) continue
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one)
  }
  return kept.sort((left, right) => left.start - right.start)
}
