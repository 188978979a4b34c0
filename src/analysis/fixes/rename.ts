/** Another identifier for a phrase, wherever a file uses the one that it has. */
import { applyFixes } from '../../diagnostics/apply-fixes.ts'
import { fix } from '../../diagnostics/create.ts'
import { deriveIdentifier } from '../../identifiers/derive-identifier.ts'
import { foldString } from '../../source/fold.ts'
import type { Entry } from '../../syntax/entry.ts'
import { isGlossary, readGlossaryFile } from '../../syntax/glossary-file.ts'
import { readBlocks } from '../../syntax/read-blocks.ts'
import { readPolicyFile } from '../../syntax/read-policy-file.ts'
import { isImport } from '../glossary/shared-glossary.ts'
import { headsNamed, identifierPlace } from './entries.ts'
import { type Edit, type FixableFile, fixableFile, insertion } from './fixable-file.ts'

/** The text with another identifier, or why there is none: nothing, or more than one thing, is named so. */
export type Renaming =
  | { readonly kind: 'renamed'; readonly text: string; readonly phrase: string; readonly from: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous'; readonly identifiers: readonly string[] }

/** `asked` is a phrase, or the identifier that it has now. */
export function renameFact(text: string, asked: string, identifier: string): Renaming {
  const file = fileOf(text)
  const [entry, ...others] = entriesNamed(file, asked)
  if (entry === undefined) return { kind: 'unknown' }
  if (others.length > 0) return { kind: 'ambiguous', identifiers: [entry, ...others].map(identifierOf) }
  const from = identifierOf(entry)
  const edits = [...ownEdit(entry, identifier), ...headsNamed(from, file, identifier)]
  return { kind: 'renamed', text: edited(text, edits, identifier), phrase: withoutBraces(entry.label.text), from }
}

/** A policy that takes the phrase over from the shared glossary of that name: what its tables are headed. */
export function renameImported(text: string, glossary: string, from: string, identifier: string): string {
  const file = fileOf(text)
  const imports = file.glossary.some(
    ({ body, ...entry }) =>
      isImport({ body, ...entry }) && body?.kind === 'value' && foldString(body.text) === foldString(glossary),
  )
  return imports ? edited(text, headsNamed(from, file, identifier), identifier) : text
}

function fileOf(text: string): FixableFile {
  const { blocks } = readBlocks(text)
  const source = { text, host: undefined }
  if (!isGlossary(text)) return fixableFile({ ...readPolicyFile(blocks), ...source })
  const { entries } = readGlossaryFile(blocks, undefined)
  return fixableFile({ metadata: [], glossary: entries, glossaryHeading: undefined, clauses: [], ...source })
}

function entriesNamed(file: FixableFile, asked: string): readonly Entry[] {
  const declared = file.entries.filter(({ body }) => body?.kind === 'declaration')
  const key = withoutBraces(foldString(asked))
  const byPhrase = declared.filter((entry) => withoutBraces(entry.key) === key)
  return byPhrase.length > 0 ? byPhrase : declared.filter((entry) => identifierOf(entry) === asked)
}

/** As written, otherwise as the phrase gives it. */
function identifierOf({ body, label }: Entry): string {
  const written = body?.kind === 'declaration' ? body.identifier?.name : undefined
  return written ?? deriveIdentifier(label.text) ?? ''
}

function ownEdit(entry: Entry, identifier: string): readonly Edit[] {
  const { body } = entry
  const written = `\`${identifier}\``
  if (body?.kind === 'declaration' && body.identifier !== undefined) {
    return [{ span: body.identifier.span, text: written }]
  }
  const at = identifierPlace(entry)
  return at === undefined ? [] : [insertion(at, ` ${written}`)]
}

const edited = (text: string, edits: readonly Edit[], identifier: string): string =>
  applyFixes(text, [fix('rename-identifier', { identifier }, edits)]).text

const withoutBraces = (text: string): string => text.replace(/[{}｛｝]/gu, '')
