/** What the analysis says of each piece of a policy file, and what becomes of each character of the official text. */
import type { Excerpt } from '../source/excerpt.ts'
import type { Span } from '../diagnostics/diagnostic.ts'

/**
 * Compiled verbatim · compiled from a paraphrase · exhortation (倡导) · measure (举措) · heading · metadata · quoted and not
 * compiled.
 */
export type CoverageClass =
  'verbatim' | 'paraphrase' | 'exhortation' | 'measure' | 'heading' | 'metadata' | 'quoted'

/** A piece of the policy file, in document order: a heading, a metadata value, a sentence, a quoted sentence. */
export interface CoveragePiece {
  readonly content: Excerpt
  readonly class: CoverageClass
  /** Address of the clause it stands in, '' before the first. */
  readonly clause: string
  /** Awards that rest on it. */
  readonly awards: readonly string[]
  /**
   * `official`: must be found in the official text. `paraphrase`: replaces the quoted pieces before it and need not be.
   * `metadata`: is accounted for where the text has it, and need not be there.
   */
  readonly origin: 'official' | 'paraphrase' | 'metadata'
}

/** A run of the official text with one class; offsets in the source file as written. */
export interface CoverageRun {
  readonly span: Span
  readonly text: string
  readonly class: CoverageClass | 'unaccounted'
  readonly clause: string
  readonly awards: readonly string[]
}

export interface CoverageReport {
  readonly runs: readonly CoverageRun[]
  /** Characters without white space, by class. */
  readonly characters: Readonly<Record<CoverageClass | 'unaccounted', number>>
  /** Operative sentences: how many, and how many of them verbatim. */
  readonly operative: { readonly sentences: number; readonly verbatim: number }
  /** Official pieces of the policy file that the official text does not have. */
  readonly foreign: readonly CoveragePiece[]
}

/** A 称谓 in the text: a phrase that the analyst says is no condition, with the clause and how often it stands there. */
export interface Designation {
  /** As the glossary writes it. */
  readonly phrase: string
  /** Address of the clause. */
  readonly clause: string
  /** How often the clause names it; at least one. */
  readonly count: number
}
