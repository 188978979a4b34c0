/** One published text to one policy file, and the cleaned text that the file is compared with. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { analysePolicy } from '../compiler.ts'
import type { CompilerHost } from '../host.ts'
import type { PolicyAnalysis } from '../analysis/analyse-policy.ts'
import type { CoverageReport } from '../coverage/types.ts'
import { cover } from '../coverage/cover.ts'
import { foldString } from '../source/fold.ts'
import type { Draft, DraftedImport } from './draft/drafted.ts'
import { draftGlossary, type DraftResult, type WriteDraft } from './draft/draft-glossary.ts'
import { importsFor, sharedBeside, shareEntries, takenBy, withoutUnused } from './draft/share-entries.ts'
import { issuerOf } from './issuer.ts'
import { leftToDecide } from './left-to-decide.ts'
import { dropFurniture } from './read/furniture.ts'
import { joinLines } from './read/join-lines.ts'
import { readLines, type SourceLine } from './read/source-lines.ts'
import { type Outline, readOutline } from './structure/outline.ts'
import { markRows } from './tables/mark-rows.ts'
import { policyFileText } from './write/policy-file-text.ts'

/** Longer texts are refused: no policy is so long, and a draft reads the text several times. In UTF-16 units. */
export const longestText = 1_000_000

export interface ImportOptions {
  /** 标识 of the policy. */
  readonly id: string
  /** What 原文 says; undefined when the cleaned text is not written. */
  readonly officialPath: string | undefined
  readonly markup: 'plain' | 'markdown'
  /** The files beside the policy: glossaries that it may share. */
  readonly beside?: CompilerHost
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
  /** What is undecided, and of the errors one for each cause (`left-to-decide.ts`); the analysis has all. */
  readonly left: readonly Diagnostic[]
  readonly coverage: CoverageReport
}

/** The text without its page: lines joined, structure recognised. */
export function cleanText(text: string, markup: 'plain' | 'markdown'): CleanedText {
  const { kept, dropped } = dropFurniture(markRows(readLines(text, markup)))
  const paragraphs = joinLines(kept)
  return { outline: readOutline(paragraphs), source: paragraphs.map((line) => `${line}\n`).join(''), dropped }
}

export function importPolicy(text: string, { id, officialPath, markup, beside }: ImportOptions): ImportedPolicy {
  const cleaned = cleanText(text, markup)
  const { outline, source, dropped } = cleaned
  const facts = { id, officialPath, issuer: issuerOf(outline), dropped: dropped.map((line) => line.text) }
  const host: CompilerHost = {
    readFile: (path) => (path === officialPath ? source : beside?.readFile(path)),
    ...(beside?.listFolder === undefined ? {} : { listFolder: beside.listFolder }),
  }
  const write = (draft: Draft): string => policyFileText(outline, facts, draft)
  const result = drafted(write, source, host)
  return {
    ...cleaned,
    ...result,
    left: leftToDecide(result.analysis, result.text),
    coverage: cover(result.analysis.pieces, source),
  }
}

/** With the phrases that the project shares from the start; where more is wrong then, without, and what is the same is taken over. */
function drafted(write: WriteDraft, source: string, host: CompilerHost): DraftResult {
  const shared = sharedBeside(host)
  const imports = importsFor(source, shared)
  const first = imports.length === 0 ? undefined : withImports(imports, write, source, host)
  if (first !== undefined && errorsOf(first.analysis) === 0) return first
  const plain = draftGlossary(write, source, host, takenBy([]))
  if (first !== undefined && errorsOf(first.analysis) <= errorsOf(plain.analysis)) return first
  return retried(plain, shareEntries(plain.draft, shared), write, host)
}

function withImports(
  imports: readonly DraftedImport[],
  write: WriteDraft,
  source: string,
  host: CompilerHost,
): DraftResult {
  const result = draftGlossary((draft) => write({ ...draft, imports }), source, host, takenBy(imports))
  const unused = result.analysis.diagnostics.flatMap(({ code, params }) =>
    code === 'CY2013' && typeof params['phrase'] === 'string' ? [foldString(params['phrase'])] : [],
  )
  const kept = withoutUnused(imports, new Set(unused))
  return retried(result, { ...result.draft, imports: kept }, write, host)
}

/** With the other draft, unless more is wrong with it. */
function retried(result: DraftResult, draft: Draft, write: WriteDraft, host: CompilerHost): DraftResult {
  if (draft === result.draft) return result
  const text = write(draft)
  const analysis = analysePolicy(text, host)
  return errorsOf(analysis) > errorsOf(result.analysis) ? result : { ...result, draft, text, analysis }
}

const errorsOf = ({ diagnostics }: PolicyAnalysis): number =>
  diagnostics.filter(({ severity }) => severity === 'error').length
