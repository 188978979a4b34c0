/** A new version of the text into an existing file; the analyst's decisions stay. */
import { analysePolicy } from '../../compiler.ts'
import type { PolicyAnalysis } from '../../analysis/analyse-policy.ts'
import type { CompilerHost } from '../../host.ts'
import { cover } from '../../coverage/cover.ts'
import { type ExampleResult, runExamples } from '../../examples/run-examples.ts'
import { deriveIdentifier } from '../../identifiers/derive-identifier.ts'
import { foldString } from '../../source/fold.ts'
import type { Entry } from '../../syntax/entry.ts'
import { readBlocks } from '../../syntax/read-blocks.ts'
import { readPolicyFile } from '../../syntax/read-policy-file.ts'
import { undecidedMark } from '../draft/drafted.ts'
import type { Taken } from '../draft/draft-builder.ts'
import { draftGlossary } from '../draft/draft-glossary.ts'
import { cleanText, type ImportedPolicy } from '../import-policy.ts'
import { leftToDecide } from '../left-to-decide.ts'
import { cutFile } from './file-parts.ts'
import { mergeText, type TextChanges } from './merge-text.ts'

export interface UpdatedPolicy extends ImportedPolicy {
  readonly changes: TextChanges & {
    /** Phrases that the new text no longer uses. */
    readonly unused: readonly string[]
  }
  /** Examples that held before and do not hold now; undefined when the file has errors and they could not be run. */
  readonly failing: readonly ExampleResult[] | undefined
}

export interface ExistingPolicy {
  readonly text: string
  /** What 原文 says. */
  readonly officialPath: string
  /** What 原文 names; undefined when it is not there, and then the file's paragraphs are what was published. */
  readonly officialText: string | undefined
  /** The other files beside the policy: glossaries that it shares. */
  readonly readFile: CompilerHost['readFile']
}

const noChanges = { changed: [], added: [], removed: [], metadata: [], unused: [] }

export function updatePolicy(existing: ExistingPolicy, text: string, markup: 'plain' | 'markdown'): UpdatedPolicy {
  const cleaned = cleanText(text, markup)
  const { source, outline } = cleaned
  const before = analysePolicy(existing.text, existing)
  const { officialText } = existing
  if (officialText !== undefined && foldString(officialText) === foldString(source)) {
    const draft = { entries: [], measures: [] }
    const coverage = cover(before.pieces, source)
    const failing = before.policy === undefined ? undefined : []
    const effort = { articles: 0, readings: 0 }
    const same = {
      text: existing.text,
      draft,
      analysis: before,
      left: leftToDecide(before, existing.text),
      coverage,
      failing,
      effort,
    }
    return { ...cleaned, source: officialText, ...same, changes: noChanges }
  }
  const merged = mergeText(cutFile(existing.text, foldString(officialText ?? existing.text)), outline)
  const host: CompilerHost = {
    readFile: (path) => (path === existing.officialPath ? source : existing.readFile(path)),
  }
  const drafted = draftGlossary(merged.write, source, host, takenIn(existing.text, before))
  const { text: marked, unused } = markUnused(drafted.text, drafted.analysis, before)
  const analysis = analysePolicy(marked, host)
  return {
    ...cleaned,
    draft: drafted.draft,
    effort: drafted.effort,
    text: marked,
    analysis,
    left: leftToDecide(analysis, marked),
    coverage: cover(analysis.pieces, source),
    changes: { ...merged.changes, unused },
    failing: newlyFailing(before, analysis),
  }
}

function takenIn(text: string, { policy }: PolicyAnalysis): Taken {
  const { glossary, clauses } = readPolicyFile(readBlocks(text).blocks)
  const identifiersOf = ({ body, children, label }: Entry): readonly string[] => [
    ...(body?.kind === 'declaration' ? [body.identifier?.name ?? deriveIdentifier(label.text) ?? []].flat() : []),
    ...children.flatMap(identifiersOf),
  ]
  const all = [...glossary, ...clauses.flatMap(({ entries }) => entries)]
  const declared = glossary.flatMap((entry) => [entry, ...entry.children])
  // What a shared glossary declares has its name there.
  const shared = policy?.facts.map(({ id }) => id) ?? []
  return {
    identifiers: new Set([...all.flatMap(identifiersOf), ...shared]),
    phrases: new Set(declared.map(({ key }) => `|${key}`)),
  }
}

/** An entry that the new text has no use for is marked, not removed: another spelling may have taken its place. */
function markUnused(
  text: string,
  analysis: PolicyAnalysis,
  before: PolicyAnalysis,
): { readonly text: string; readonly unused: readonly string[] } {
  const known = new Set(unusedIn(before).map(({ phrase }) => phrase))
  const unused = unusedIn(analysis).filter(({ phrase }) => !known.has(phrase))
  let marked = text
  for (const { at } of [...unused].reverse()) {
    const end = marked.indexOf('\n', at)
    const line = marked.slice(at, end)
    if (line.includes('（待定')) continue
    marked = marked.slice(0, end) + undecidedMark(['新文本没有用到，请核对是否改了说法，或删去']) + marked.slice(end)
  }
  return { text: marked, unused: unused.map(({ phrase }) => phrase) }
}

function unusedIn({ diagnostics }: PolicyAnalysis): readonly { readonly phrase: string; readonly at: number }[] {
  return diagnostics
    .filter(({ code }) => code === 'CY2013')
    .map(({ params, span }) => ({
      phrase: typeof params['phrase'] === 'string' ? params['phrase'] : '',
      at: span.start,
    }))
}

function newlyFailing(before: PolicyAnalysis, now: PolicyAnalysis): readonly ExampleResult[] | undefined {
  if (now.policy === undefined) return undefined
  const key = ({ header, cells, expected }: ExampleResult): string => JSON.stringify([header, cells, expected])
  const failedBefore =
    before.policy === undefined ? [] : runExamples(before.policy, before.examples).filter(({ passed }) => !passed)
  const known = new Set(failedBefore.map(key))
  return runExamples(now.policy, now.examples).filter((result) => !result.passed && !known.has(key(result)))
}
