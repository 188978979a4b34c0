import type { CompilerHost } from '../../host.ts'
import { fix } from '../../diagnostics/create.ts'
import type { Fix } from '../../diagnostics/diagnostic.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { type Excerpt, sliceExcerpt, spanOf } from '../../source/excerpt.ts'
import { foldString } from '../../source/fold.ts'
import type { ConditionPart } from '../../syntax/ast.ts'
import type { Entry } from '../../syntax/entry.ts'
import { glossaryEnding, glossaryFolder } from '../../syntax/glossary-file.ts'
import { readDefinition } from '../definitions.ts'
import type { Reporter } from '../report.ts'
import type { GlossarySymbol, Imported } from '../symbols.ts'
import { isImport, readSharedGlossary } from './shared-glossary.ts'
import type { SharedGlossary, Imports } from './shared-glossaries.ts'

/** The state of reading the imports of one policy. */
interface Reading {
  readonly glossaries: Map<string, SharedGlossary>
  readonly texts: Map<string, string>
  readonly host: CompilerHost
  readonly reporter: Reporter
}

export function readImports(entries: readonly Entry[], host: CompilerHost, reporter: Reporter): Imports {
  const reading: Reading = { glossaries: new Map(), texts: new Map(), host, reporter }
  const byEntry = new Map<Entry, readonly Imported[]>()
  for (const entry of entries) if (isImport(entry)) byEntry.set(entry, readImport(entry, reading))
  const { glossaries, texts } = reading
  return { byEntry, glossaries, texts }
}

interface Named {
  readonly name: Excerpt
  readonly glossary: SharedGlossary
}

function readImport(entry: Entry, reading: Reading): readonly Imported[] {
  const { reporter } = reading
  const names = entry.body?.kind === 'value' ? splitNames(entry.body.content) : []
  if (names.length === 0) reporter.report('CY2003', entry.span, { entry: entry.content.text })
  const found = names.flatMap((name): readonly Named[] => {
    const glossary = findGlossary(name, reading)
    return glossary === undefined ? [] : [{ name, glossary }]
  })
  if (entry.children.length === 0) return found.flatMap(wholeGlossary)
  if (found.length < names.length) return []
  return entry.children.flatMap((child) => namedPhrase(child, found, reporter))
}

/** 企业经营、投融资 */
function splitNames(content: Excerpt): readonly Excerpt[] {
  return [...content.text.matchAll(/[^、，,\s]+/gu)].map((match) =>
    sliceExcerpt(content, match.index, match.index + match[0].length),
  )
}

function findGlossary(name: Excerpt, { glossaries, texts, host, reporter }: Reading): SharedGlossary | undefined {
  const folded = foldString(name.text)
  const askedAt = spanOf(name, 0, name.text.length)
  for (const called of new Set([folded, name.text])) {
    const path = `${glossaryFolder}/${called}${glossaryEnding}`
    const known = glossaries.get(path)
    if (known !== undefined) return known
    const text = /[\\/:\u0000]|^\./u.test(called) ? undefined : host.readFile(path)
    if (text === undefined) continue
    texts.set(path, text)
    const glossary = readSharedGlossary(text, { path, name: called, askedAt }, reporter)
    if (glossary !== undefined) glossaries.set(path, glossary)
    return glossary
  }
  const known = (host.listFolder?.(glossaryFolder) ?? []).flatMap((file) => file.split(glossaryEnding, 1))
  const fixes = renaming(name, nearest(folded, known, foldString))
  reporter.report('CY2041', askedAt, { name: name.text }, { fixes })
  return undefined
}

function wholeGlossary({ name, glossary }: Named): readonly Imported[] {
  const span = spanOf(name, 0, name.text.length)
  return [...glossary.symbols.values()].map((symbol) => ({ symbol, glossary: name.text, span, named: false }))
}

/** A phrase by name, and what its definition is made of. */
function namedPhrase(child: Entry, from: readonly Named[], reporter: Reporter): readonly Imported[] {
  const { content } = child
  const span = spanOf(content, 0, content.text.length)
  const key = phraseKey(content.text)
  const found = from.flatMap(({ name, glossary }): readonly Imported[] => {
    const symbol = [...glossary.symbols.values()].find((one) => phraseKey(one.key) === key)
    if (symbol === undefined) return []
    const parts = partsOf(symbol, glossary, new Set([symbol]))
    return [symbol, ...parts].map((one) => ({ symbol: one, glossary: name.text, span, named: one === symbol }))
  })
  if (found.length > 0) return found
  const phrases = from.flatMap(({ glossary }) => [...glossary.symbols.values()].map(({ label }) => label))
  reporter.report(
    'CY2042',
    span,
    { phrase: content.text, glossary: from.map(({ name }) => name.text).join('、') },
    { fixes: renaming(content, nearest(key, phrases, phraseKey)) },
  )
  return []
}

/** A phrase may be asked for with the braces of its alternatives or without. */
function phraseKey(text: string): string {
  return foldString(text).replace(/[{}]/gu, '')
}

/** The other phrases that a definition needs, through definitions of definitions. */
function partsOf(
  symbol: GlossarySymbol,
  glossary: SharedGlossary,
  seen: Set<GlossarySymbol>,
): readonly GlossarySymbol[] {
  if (symbol.kind !== 'definition') return []
  return (readDefinition(symbol, glossary.lexicon) ?? []).flatMap(keysOf).flatMap((key): readonly GlossarySymbol[] => {
    const part = glossary.symbols.get(key)
    if (part === undefined || seen.has(part)) return []
    seen.add(part)
    return [part, ...partsOf(part, glossary, seen)]
  })
}

function keysOf(part: ConditionPart): readonly string[] {
  switch (part.kind) {
    case 'word':
      return part.phrase === undefined ? [] : [part.phrase.key]
    case 'exclusion':
      return part.words.flatMap(keysOf)
    case 'finding':
      return [part.name]
    default:
      return []
  }
}

function renaming(excerpt: Excerpt, phrase: string | undefined): readonly Fix[] {
  if (phrase === undefined) return []
  const span = spanOf(excerpt, 0, excerpt.text.length)
  return [fix('rename-phrase', { phrase }, [{ span, text: phrase }])]
}
