/** The new text in the place of the old one, with everything that the analyst wrote kept beside what it belongs to. */
import { foldString } from '../../source/fold.ts'
import type { Outline } from '../structure/outline.ts'
import { type Draft, entryLine, measureLine, undecidedMark } from '../draft/drafted.ts'
import { inlineText, officialLine } from '../write/official-text.ts'
import { clauseAddresses } from '../write/policy-file-text.ts'
import { type ClausePart, cutAround, type FileParts, officialOf, type Part } from './file-parts.ts'
import { matchClauses, type NewClause } from './match-clauses.ts'

export interface TextChanges {
  /** Addresses in the new text. */
  readonly changed: readonly string[]
  readonly added: readonly string[]
  /** Addresses in the old text. */
  readonly removed: readonly string[]
  /** Keys under the title. */
  readonly metadata: readonly string[]
}

export interface MergedText {
  readonly write: (draft: Draft) => string
  readonly changes: TextChanges
}

/** Old clauses whose text is not in the new one are kept as a quotation at the end. */
export function mergeText(old: FileParts, outline: Outline): MergedText {
  const addresses = clauseAddresses(outline)
  const sections = outline.sections.map((section, index): NewClause => ({ address: addresses[index] ?? '', section }))
  const matched = matchClauses(sections, old.clauses)
  const kept = new Set(matched.values())
  const removed = old.clauses.filter((clause) => !kept.has(clause))
  const bodies = sections.map((clause) => ({ ...clause, ...mergeClause(clause, matched.get(clause)) }))
  const metadata = mergeMetadata(old.metadata, outline)
  const title = mergeTitle(old.title, outline.title)
  const write = (draft: Draft): string =>
    [
      title,
      metadata.text,
      ...mergePreamble(old.preamble, outline.preamble),
      mergeGlossary(old.glossary, draft),
      ...bodies.flatMap(({ address, raw }) => [raw, ...ownLines(address, draft)]),
      ...removed.map(quoted),
    ]
      .filter((block) => block !== '')
      .join('\n\n') + '\n'
  return {
    write,
    changes: {
      changed: bodies.filter(({ state }) => state === 'changed').map(({ address }) => address),
      added: bodies.filter(({ state }) => state === 'added').map(({ address }) => address),
      removed: removed.map(({ address }) => address),
      metadata: metadata.changed,
    },
  }
}

function mergeTitle(old: string, title: string | undefined): string {
  const isSame = title === undefined || foldString(old.replace(/^#\s*/u, '')) === foldString(title)
  return isSame ? old : `# ${inlineText(title)}`
}

interface MergedClause {
  readonly state: 'same' | 'changed' | 'added'
  readonly raw: string
}

function mergeClause({ section }: NewClause, old: ClausePart | undefined): MergedClause {
  const { depth, heading, paragraphs } = section
  const marks = '#'.repeat(depth)
  const own = /^\[.*\]$/u.test(heading)
  const written = `${marks} ${own ? heading : officialLine(heading)}`
  if (old === undefined) return { state: 'added', raw: [written, ...paragraphs.map(officialLine)].join('\n\n') }
  const sameHeading = foldString(heading) === old.headingFolded
  const newHeading = sameHeading ? old.heading : written
  if (foldString(paragraphs.join('')) === officialOf(old.parts)) {
    return sameHeading
      ? { state: 'same', raw: old.raw }
      : { state: 'changed', raw: newHeading + old.raw.slice(old.heading.length) }
  }
  return { state: 'changed', raw: [newHeading, ...mergeParagraphs(paragraphs, old.parts)].join('\n\n') }
}

/** Paragraphs as they are now; a sentence that a paraphrase replaced keeps it while the sentence stands. */
function mergeParagraphs(paragraphs: readonly string[], old: readonly Part[]): readonly string[] {
  let texts: { readonly text: string; readonly isKept: boolean }[] = paragraphs.map((text) => ({ text, isKept: false }))
  const orphans: string[] = []
  for (const [index, part] of old.entries()) {
    const paraphrase = old[index + 1]
    if (part.kind !== 'replaced') continue
    const replacement = [part.raw, ...(paraphrase?.kind === 'paraphrase' ? [paraphrase.raw] : [])]
    const at = texts.findIndex(({ text, isKept }) => !isKept && cutAround(text, part.folded) !== undefined)
    const cut = at < 0 ? undefined : cutAround(texts[at]?.text ?? '', part.folded)
    if (cut === undefined) {
      if (paraphrase?.kind === 'paraphrase')
        orphans.push(`> 旧文本的改写（原句已改，请核对后重写）：${oneLine(paraphrase.raw)}`)
      continue
    }
    const [before, , after] = cut
    texts = texts.flatMap((one, place) =>
      place !== at
        ? [one]
        : [
            { text: before, isKept: false },
            ...replacement.map((text) => ({ text, isKept: true })),
            { text: after, isKept: false },
          ].filter(({ text }) => text !== ''),
    )
  }
  const own = old.filter(({ kind }) => kind === 'own').map(({ raw }) => raw)
  return [...texts.map(({ text, isKept }) => (isKept ? text : officialLine(text))), ...own, ...orphans]
}

function mergePreamble(old: readonly Part[], paragraphs: readonly string[]): readonly string[] {
  const same = foldString(paragraphs.join('')) === officialOf(old)
  const raw = (kinds: readonly Part['kind'][]): readonly string[] =>
    old.filter(({ kind }) => kinds.includes(kind)).map((part) => part.raw)
  return same ? old.map((part) => part.raw) : [...paragraphs.map(officialLine), ...raw(['own'])]
}

function mergeGlossary(old: string | undefined, draft: Draft): string {
  const lines = draft.entries.filter(({ clause }) => clause === undefined).map(entryLine)
  const before = old ?? '## 术语'
  if (lines.length === 0) return before
  return `${before}${/^\s*[-*+]/mu.test(before) ? '\n' : '\n\n'}${lines.join('\n')}`
}

function ownLines(address: string, draft: Draft): readonly string[] {
  const lines = [
    ...draft.entries.filter(({ clause }) => clause === address).map(entryLine),
    ...draft.measures.filter(({ clause }) => clause === address).map(measureLine),
  ]
  return lines.length === 0 ? [] : [lines.join('\n')]
}

/** Lines of the new text that differ replace the old ones; what the text no longer has stays, and says so. */
function mergeMetadata(
  old: string,
  { metadata }: Outline,
): { readonly text: string; readonly changed: readonly string[] } {
  const lines = old.split('\n')
  const changed: string[] = []
  for (const { key, value } of metadata) {
    const written = `- ${key}：${inlineText(value.replace(new RegExp(`^${key}[：:]`, 'u'), '').trim())}`
    const at = lines.findIndex((line) => foldString(line).startsWith(foldString(`- ${key}：`)))
    if (at >= 0 && foldString(lines[at] ?? '') === foldString(written)) continue
    changed.push(key)
    if (at < 0) lines.push(written)
    else lines[at] = written
  }
  return { text: lines.join('\n'), changed }
}

function quoted({ address, raw }: ClausePart): string {
  const lines = raw.split('\n').map((line) => `> ${line}`.trimEnd())
  return [`> 新文本没有「${address}」一条，原来的内容留在这里${undecidedMark(['确认后删去'])}：`, '>', ...lines].join(
    '\n',
  )
}

const oneLine = (raw: string): string => raw.replace(/\s*\n\s*/gu, '')
