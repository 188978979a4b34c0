/** Phrases that a glossary beside the policy (`术语/`) declares already are taken over from it. */
import { phrasePattern } from '../../../grammar/scanner/lexicon.ts'
import type { CompilerHost } from '../../host.ts'
import { foldString } from '../../source/fold.ts'
import type { Entry } from '../../syntax/entry.ts'
import { glossaryEnding, glossaryFolder, isGlossary, readGlossaryFile } from '../../syntax/glossary-file.ts'
import { readBlocks } from '../../syntax/read-blocks.ts'
import { deriveIdentifier } from '../../identifiers/derive-identifier.ts'
import type { Taken } from './draft-builder.ts'
import type { Draft, DraftedEntry, DraftedImport } from './drafted.ts'

/** Glossaries are tried one after the other; more than this are no project's. */
const mostGlossaries = 200

/** What a glossary beside the policy declares. */
interface Shared {
  readonly glossary: string
  readonly entries: ReadonlyMap<string, Entry>
}

export function sharedBeside(host: CompilerHost): readonly Shared[] {
  const files = (host.listFolder?.(glossaryFolder) ?? []).filter((name) => name.endsWith(glossaryEnding))
  return files.slice(0, mostGlossaries).map((file) => ({
    glossary: file.slice(0, -glossaryEnding.length),
    entries: declaredIn(host.readFile(`${glossaryFolder}/${file}`) ?? ''),
  }))
}

/** 引用 of every phrase that the text has, so that none of them is cut otherwise; of two glossaries that have it, the first. */
export function importsFor(source: string, shared: readonly Shared[]): readonly DraftedImport[] {
  const text = foldString(source)
  const known = new Set<string>()
  return shared.flatMap(({ glossary, entries }) => {
    const found = [...entries].filter(([key]) => !known.has(key) && isNamedIn(text, key))
    for (const [key] of found) known.add(key)
    return found.length === 0 ? [] : [{ glossary, phrases: found.map(([, { label }]) => label.text) }]
  })
}

function isNamedIn(text: string, key: string): boolean {
  const { prefix, alternatives = [] } = phrasePattern(key)
  return prefix === ''
    ? alternatives.length > 0 && alternatives.every((one) => text.includes(one))
    : text.includes(prefix)
}

/** What the phrases of imports take: nothing else is called so. */
export function takenBy(imports: readonly DraftedImport[]): Taken {
  const phrases = imports.flatMap((one) => one.phrases)
  return {
    phrases: new Set(phrases.map((one) => `|${foldString(one)}`)),
    identifiers: new Set(phrases.flatMap((one) => deriveIdentifier(one) ?? [])),
  }
}

/** Without those that no sentence takes. */
export function withoutUnused(
  imports: readonly DraftedImport[],
  unused: ReadonlySet<string>,
): readonly DraftedImport[] {
  return imports.flatMap(({ glossary, phrases }) => {
    const kept = phrases.filter((phrase) => !unused.has(foldString(phrase)))
    return kept.length === 0 ? [] : [{ glossary, phrases: kept }]
  })
}

/** The same draft with 引用 in the place of what the glossaries have with the same type. */
export function shareEntries(draft: Draft, shared: readonly Shared[]): Draft {
  let { entries } = draft
  const imports: DraftedImport[] = []
  for (const { glossary, entries: known } of shared) {
    const same = entries.filter((entry) => isSame(entry, known.get(foldString(entry.phrase))))
    if (same.length === 0) continue
    entries = entries.filter((entry) => !same.includes(entry))
    imports.push({ glossary, phrases: same.map(({ phrase }) => phrase) })
  }
  return imports.length === 0 ? draft : { ...draft, entries, imports }
}

function declaredIn(text: string): ReadonlyMap<string, Entry> {
  if (!isGlossary(text)) return new Map()
  const { entries } = readGlossaryFile(readBlocks(text).blocks, undefined)
  return new Map(entries.map((entry) => [entry.key, entry]))
}

const yesOrNo: readonly string[] = ['是否', '认定']

/** Of the whole policy, and of the same type and unit; whether somebody tells or finds it may differ, and what it is made of. */
function isSame({ clause, type, parameter, members }: DraftedEntry, entry: Entry | undefined): boolean {
  const body = entry?.body
  if (clause !== undefined || members !== undefined || body === undefined) return false
  if (body.kind === 'definition') return yesOrNo.includes(type)
  if (body.kind !== 'declaration') return false
  if (yesOrNo.includes(type)) return yesOrNo.includes(body.type)
  return body.type === type && (body.parameter ?? '') === (parameter ?? '')
}
