/** A file as fixes see it: its entries, and where an edit can go. */
import type { Fix, Span } from '../../diagnostics/diagnostic.ts'
import { countLeading } from '../../source/count-leading.ts'
import type { Entry } from '../../syntax/entry.ts'
import type { ClauseSource } from '../../syntax/policy-file.ts'
import type { CompilerHost } from '../../host.ts'

export type Edit = Fix['edits'][number]

/** The parts of a policy file, or of a shared glossary, that fixes write in. */
export interface FixableSource {
  readonly text: string
  readonly metadata: readonly Entry[]
  readonly glossary: readonly Entry[]
  /** `## 术语`, when the file has it. */
  readonly glossaryHeading: Span | undefined
  readonly clauses: readonly ClauseSource[]
  readonly host: CompilerHost | undefined
}

/** What many fixes ask of a file, found out once. */
export interface FixableFile extends FixableSource {
  /** Every entry, those of lists behind their lists. */
  readonly entries: readonly Entry[]
  /** The same by place, each with the one that it is nested in. */
  readonly places: readonly EntryPlace[]
  readonly lineEnding: '\n' | '\r\n'
}

interface EntryPlace {
  readonly entry: Entry
  readonly outer: EntryPlace | undefined
}

export function fixableFile(source: FixableSource): FixableFile {
  const { text, metadata, glossary, clauses } = source
  const all = [...metadata, ...glossary, ...clauses.flatMap((clause) => clause.entries)]
  const nested = all.flatMap((entry) => placesIn(entry, undefined))
  return {
    ...source,
    entries: nested.map(({ entry }) => entry),
    places: nested.toSorted((left, right) => left.entry.span.start - right.entry.span.start),
    lineEnding: text.includes('\r\n') ? '\r\n' : '\n',
  }
}

/** The innermost entry that a place stands in. */
export function entryAt({ places, text }: FixableFile, { start }: Span): Entry | undefined {
  let place = places[countLeading(places.length, (index) => (places[index]?.entry.span.start ?? 0) <= start) - 1]
  while (place !== undefined && start > endOf(place.entry, text)) place = place.outer
  return place?.entry
}

/** The clause that a place stands in. */
export function clauseAt({ clauses }: FixableFile, { start }: Span): ClauseSource | undefined {
  return clauses[countLeading(clauses.length, (index) => (clauses[index]?.span.start ?? 0) <= start) - 1]
}

export const insertion = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text })

/** A new entry of 术语: behind the last one, or with the heading that the file does not have yet. */
export function newEntry(file: FixableFile, entry: string): Edit {
  const { text, glossary, glossaryHeading, clauses } = file
  const last = glossary.at(-1)
  if (last !== undefined) return insertion(endOf(last, text), lines(file, `\n- ${entry}`))
  if (glossaryHeading !== undefined)
    return insertion(lineEnd(text, glossaryHeading.start), lines(file, `\n\n- ${entry}`))
  const [first] = clauses
  if (first !== undefined) {
    return insertion(lineStart(text, first.span.start), lines(file, `## 术语\n\n- ${entry}\n\n`))
  }
  return insertion(text.length, lines(file, `\n\n## 术语\n\n- ${entry}\n`))
}

/** A new entry under a clause: behind its last one, otherwise behind its last paragraph. */
export function newAnnotation(file: FixableFile, clause: ClauseSource, annotation: string): Edit {
  const { text } = file
  const last = clause.entries.at(-1)
  if (last !== undefined) return insertion(endOf(last, text), lines(file, `\n- ${annotation}`))
  const end = clause.texts.at(-1)?.content.offsets.at(-1) ?? clause.span.start
  return insertion(lineEnd(text, end), lines(file, `\n\n- ${annotation}`))
}

/** A new entry nested in another: behind the last one there. */
export function newChild(file: FixableFile, entry: Entry, child: string): Edit {
  const indent = file.text.slice(lineStart(file.text, entry.span.start), entry.span.start)
  return insertion(endOf(entry, file.text), lines(file, `\n${indent}  - ${child}`))
}

/** Takes an entry out with what is nested in it, its lines and all. */
export function removal({ text }: FixableFile, entry: Entry): Edit {
  const end = endOf(entry, text)
  const next = /^(?:\r\n|\r|\n)/u.exec(text.slice(end, end + 2))?.[0].length ?? 0
  return { span: { start: lineStart(text, entry.span.start), end: end + next }, text: '' }
}

/** End of the last line of an entry and of what is nested in it. */
function endOf(entry: Entry, text: string): number {
  const last = entry.children.at(-1)
  return last === undefined ? lineEnd(text, entry.content.offsets.at(-1) ?? entry.span.start) : endOf(last, text)
}

function placesIn(entry: Entry, outer: EntryPlace | undefined): readonly EntryPlace[] {
  const place = { entry, outer }
  return [place, ...entry.children.flatMap((child) => placesIn(child, place))]
}

/** With the line endings of the file. */
function lines({ lineEnding }: FixableFile, inserted: string): string {
  return inserted.replaceAll('\n', lineEnding)
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
}

function lineEnd(text: string, offset: number): number {
  const ahead = /[\r\n]/gu
  ahead.lastIndex = offset
  return ahead.exec(text)?.index ?? text.length
}
