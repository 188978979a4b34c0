/**
 * What an editor can do about a diagnostic. Several fixes of one diagnostic are alternatives. A fix is safe when it is the only
 * one and no amount can depend on it: it says in another way what the file says already (the same entry twice, an identifier
 * in a shape that programs take, a remark's key). What a phrase is, which of two readings is meant, whether a sentence
 * grants something: those are the analyst's decisions, for which a fix only saves the typing.
 */
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts'
import type { DiagnosticCode } from '../../diagnostics/catalog.ts'
import type { Entry } from '../../syntax/entry.ts'
import type { Imported } from '../symbols.ts'
import * as annotations from './annotations.ts'
import * as declarations from './declare.ts'
import * as entries from './entries.ts'
import { entryAt, type FixableFile, fixableFile, type FixableSource } from './fixable-file.ts'
import { makeNames, type Names } from './names.ts'
import { readSharedPhrases, type SharedPhrases } from './shared-phrases.ts'
import { textOf } from './text-of.ts'
import { changeType, misspeltType } from './types.ts'

/** What fixes are made from. */
interface Context {
  readonly file: FixableFile
  readonly names: Names
  /** Phrases that the file takes over from shared glossaries. */
  readonly imported: ReadonlyMap<string, Imported>
  /** What was found unused (CY2013). */
  readonly unused: readonly Diagnostic[]
  /** Phrases that the file could take over; read when a fix asks for them. */
  readonly shared: () => readonly SharedPhrases[]
}

/** So many messages are offered fixes, each of which looks through the file: nobody works through more at once. */
const mostOffered = 500

/** Adds the fixes that write in this file to what was found in it. */
export function addFixes(
  diagnostics: readonly Diagnostic[],
  source: FixableSource,
  imported: ReadonlyMap<string, Imported>,
): readonly Diagnostic[] {
  const file = fixableFile(source)
  const unused = diagnostics.filter(({ code }) => code === 'CY2013')
  const context: Context = { file, names: makeNames(file), imported, unused, shared: sharedPhrasesOf(file) }
  let offered = 0
  return diagnostics.map((one) => {
    const maker = one.span.file === undefined && offered < mostOffered ? makers[one.code] : undefined
    if (maker === undefined) return one
    offered += 1
    const fixes = maker(one, context)
    return fixes.length === 0 ? one : { ...one, fixes: [...one.fixes, ...fixes] }
  })
}

function sharedPhrasesOf({ host }: FixableFile): () => readonly SharedPhrases[] {
  let known: readonly SharedPhrases[] | undefined
  return () => (known ??= readSharedPhrases(host))
}

type Maker = (one: Diagnostic, context: Context) => readonly Fix[]

const removeHere: Maker = (one, { file }) => entries.removeEntry(entryAt(file, one.span), file)
const removeRepeated: Maker = (one, { file }) => entries.removeRepeated(one, file)
const offerValues: Maker = (one, { file }) => annotations.offerValues(one, file)
const separate: Maker = (one, { file, names }) => entries.separateIdentifiers(one, file, names)

const makers: Readonly<Partial<Record<DiagnosticCode, Maker>>> = {
  CY1003: (one) => annotations.repairPolicyId(one),
  CY1004: removeRepeated,
  CY1005: (one, { file }) => annotations.repairAnnotation(one, file),
  CY1006: offerValues,
  CY1007: offerValues,
  CY1008: (one, { file }) => annotations.correctKey(one, file),
  CY1014: (one, { file }) => entries.removeRule(one, file),
  CY1015: (one, { file }) => annotations.correctPath(one, file),
  CY1016: removeHere,
  CY1017: (one, { file }) => annotations.correctMember(one, file),
  CY2001: (one, { file, names, unused, shared }) => declarations.declarePhrase(one, file, names, unused, shared()),
  CY2002: removeRepeated,
  CY2003: (one, { file }) => misspeltType(entryAt(file, one.span)),
  CY2004: (one, { file }) => entries.removeInvisible(one, file),
  CY2005: (one, { file, names }) => entries.addIdentifier(one, file, names),
  CY2017: (one, { file, names }) => entries.addIdentifier(one, file, names),
  CY2006: (one, { file, names }) => entries.repairIdentifier(one, file, names),
  CY2007: separate,
  CY2010: (one, { file }) => entries.fitAlternatives(one, file),
  CY2013: removeHere,
  CY2020: (one, { file, names }) => declarations.declareFinding(one, file, names),
  CY2024: separate,
  CY2040: (one, { file, imported }) => entries.removeImported(one, file, imported),
  CY2043: removeHere,
  CY4004: (one, { file }) => changeType(entryOf(one, file), '是否'),
  CY4005: (one, { file }) => declarations.settleAmbiguity(one, file),
  CY4015: (one, { file }) => declarations.declareSelection(one, file),
  CY4023: (one, { file }) => changeType(entryOf(one, file), textOf(one.params['implied'])),
  CY4024: (one, { file }) => changeType(entryOf(one, file), '金额'),
  CY4108: (one, { file, names }) => declarations.declareBracket(one, file, names),
  CY4503: (one, { file, names }) => declarations.declareNoun(one, file, names),
  CY5001: (one, { file }) => declarations.markMeasure(one, file),
  CY5007: (one, { file }) => annotations.removeMeasure(one, file),
}

/** The declaration that a diagnostic speaks of: where it points to, otherwise the one of its phrase. */
function entryOf({ params, related }: Diagnostic, file: FixableFile): Entry | undefined {
  const [place] = related
  if (place !== undefined) return place.file === undefined ? entryAt(file, place) : undefined
  const label = textOf(params['phrase'])
  return file.entries.find((entry) => entry.label.text.replace(/[{}｛｝]/gu, '') === label)
}
