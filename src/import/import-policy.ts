/** One published text to one policy file, and the cleaned text that the file is compared with. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { PolicyAnalysis } from '../analysis/analyse-policy.ts'
import type { CoverageReport } from '../coverage/types.ts'
import { cover } from '../coverage/cover.ts'
import type { Draft } from './draft/drafted.ts'
import { draftGlossary, type DraftResult } from './draft/draft-glossary.ts'
import { issuerOf } from './issuer.ts'
import { dropFurniture } from './read/furniture.ts'
import { joinLines } from './read/join-lines.ts'
import { readLines, type SourceLine } from './read/source-lines.ts'
import { type Outline, readOutline } from './structure/outline.ts'
import { policyFileText } from './write/policy-file-text.ts'

/** Longer texts are refused: no policy is so long, and a draft reads the text several times. In UTF-16 units. */
export const longestText = 1_000_000

export interface ImportOptions {
  /** 标识 of the policy. */
  readonly id: string
  /** What 原文 says; undefined when the cleaned text is not written. */
  readonly officialPath: string | undefined
  readonly markup: 'plain' | 'markdown'
}

export interface CleanedText {
  readonly outline: Outline
  /** A paragraph a line. */
  readonly source: string
  readonly dropped: readonly SourceLine[]
}

export interface ImportedPolicy extends CleanedText {
  /** The policy file. */
  readonly text: string
  readonly draft: Draft
  readonly analysis: PolicyAnalysis
  readonly effort: DraftResult['effort']
  /** Errors that are left, and what is undecided. */
  readonly left: readonly Diagnostic[]
  readonly coverage: CoverageReport
}

/** The text without its page: lines joined, structure recognised. */
export function cleanText(text: string, markup: 'plain' | 'markdown'): CleanedText {
  const { kept, dropped } = dropFurniture(readLines(text, markup))
  const paragraphs = joinLines(kept)
  return { outline: readOutline(paragraphs), source: paragraphs.map((line) => `${line}\n`).join(''), dropped }
}

export function importPolicy(text: string, { id, officialPath, markup }: ImportOptions): ImportedPolicy {
  const cleaned = cleanText(text, markup)
  const { outline, source, dropped } = cleaned
  const facts = { id, officialPath, issuer: issuerOf(outline), dropped: dropped.map((line) => line.text) }
  const nothing = { identifiers: new Set<string>(), phrases: new Set<string>() }
  const host = { readFile: () => source }
  const result = draftGlossary((draft) => policyFileText(outline, facts, draft), source, host, nothing)
  return { ...cleaned, ...result, left: leftToDecide(result.analysis), coverage: cover(result.analysis.pieces, source) }
}

export function leftToDecide({ diagnostics }: PolicyAnalysis): readonly Diagnostic[] {
  return diagnostics.filter(({ severity, code }) => severity === 'error' || code === 'CY1020')
}
