/** A shared glossary (`policies/术语/….ceyan.md`): its symbols, and the phrases that its own definitions are read with. */
import { makeLexicon } from '../../../grammar/scanner/lexicon.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import { foldString } from '../../source/fold.ts'
import type { Entry } from '../../syntax/entry.ts'
import { readGlossaryFile, spanIn } from '../../syntax/glossary-file.ts'
import { readBlocks } from '../../syntax/read-blocks.ts'
import { isReadable, isWithinEntries } from '../readable.ts'
import type { Reporter } from '../report.ts'
import type { GlossarySymbol } from '../symbols.ts'
import { declareAll, isDeclaration } from './declare.ts'
import type { SharedGlossary } from './shared-glossaries.ts'

/** Where the file was found, and the name that it was asked for by. */
export interface GlossaryPlace {
  readonly path: string
  readonly name: string
  /** Where the policy asks for it. */
  readonly askedAt: Span
}

/** Key of the entry that brings in a shared glossary. */
export const importKey = '引用'

export function isImport(entry: Entry): boolean {
  return entry.key === importKey && !isDeclaration(entry)
}

/** `place` is undefined when the file is read for itself. Everything wrong about it is reported in it. */
export function readSharedGlossary(
  text: string,
  place: GlossaryPlace | undefined,
  reporter: Reporter,
): SharedGlossary | undefined {
  const file = place?.path
  const top = spanIn({ start: 0, end: Math.min(text.length, 1) }, file)
  if (!isReadable(text, top, reporter)) return undefined
  const tree = readBlocks(text)
  for (const { kind, span } of tree.limits)
    reporter.report(kind === 'nesting' ? 'CY1012' : 'CY1013', spanIn(span, file))
  const { name, entries, strays } = readGlossaryFile(tree.blocks, file)
  if (!isWithinEntries(entries, reporter)) return undefined
  if (place !== undefined && foldString(name?.text ?? '') !== foldString(place.name)) {
    reporter.report('CY2044', place.askedAt, { path: place.path, name: place.name }, { related: [top] })
  }
  for (const span of strays) reporter.report('CY1014', span)
  for (const entry of entries) {
    if (isImport(entry)) reporter.report('CY2043', entry.span, { entry: entry.content.text })
  }
  const symbols = declareAll(
    entries.filter((entry) => !isImport(entry)),
    undefined,
    new Map(),
    reporter,
  )
  const all = [...symbols.values()].flatMap((symbol): readonly GlossarySymbol[] =>
    symbol.kind === 'list' ? [symbol, ...symbol.fields] : [symbol],
  )
  return { text, symbols, entries, lexicon: makeLexicon(all.map((symbol) => symbol.pattern)) }
}
