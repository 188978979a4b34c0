/** Fixes that declare: a phrase, what 和 means, a finding, a measure. None is safe: what a phrase is, the analyst decides. */
import { hasNumeral } from '../../../grammar/scanner/numbers.ts'
import { fix } from '../../diagnostics/create.ts'
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { spanOf } from '../../source/excerpt.ts'
import { foldString } from '../../source/fold.ts'
import { isImport } from '../glossary/shared-glossary.ts'
import { clauseAt, type FixableFile, newAnnotation, newChild, newEntry } from './fixable-file.ts'
import type { Names } from './names.ts'
import type { SharedPhrases } from './shared-phrases.ts'
import { textOf } from './text-of.ts'

/** An undeclared phrase: an entry that nearly is it, a shared glossary that has it, a declaration of the implied type. */
export function declarePhrase(
  one: Diagnostic,
  file: FixableFile,
  names: Names,
  unused: readonly Diagnostic[],
  shared: readonly SharedPhrases[],
): readonly Fix[] {
  const phrase = textOf(one.params['phrase'])
  const type = textOf(one.params['type'])
  if (phrase === '') return []
  return [
    ...(type.startsWith('等级') ? [] : renameEntry(phrase, file, unused)),
    ...importPhrase(phrase, file, shared),
    ...declare(phrase, type, file, names, textOf(one.params['entry'])),
    ...designate(phrase, one, file),
  ]
}

/** Where a condition or who is paid stands, the phrase may be no condition at all. */
function designate(phrase: string, { params }: Diagnostic, file: FixableFile): readonly Fix[] {
  const { role } = params
  const term = typeof role === 'object' && 'term' in role ? role.term : ''
  if (term !== 'condition' && term !== 'recipient') return []
  return [fix('declare-phrase', { phrase, type: '称谓' }, [newEntry(file, `${phrase}：称谓`)])]
}

/** 养殖场（小区）: a name in brackets behind a name is a condition, or another name of the same, as the analyst says. */
export function declareBracket(one: Diagnostic, file: FixableFile, names: Names): readonly Fix[] {
  const text = textOf(one.params['text'])
  const name = /^（([\p{Script=Han}、]{1,16})）$/u.exec(foldString(text))?.[1]
  if (name === undefined) return []
  return [
    ...declare(name, '是否', file, names),
    fix('declare-phrase', { phrase: name, type: '称谓' }, [newEntry(file, `${name}：称谓`)]),
  ]
}

/** A noun that the reading takes for a name becomes a condition. */
export function declareNoun(one: Diagnostic, file: FixableFile, names: Names): readonly Fix[] {
  const phrase = textOf(one.params['text'])
  return phrase === '' ? [] : declare(phrase, '是否', file, names)
}

function declare(
  phrase: string,
  type: string,
  file: FixableFile,
  names: Names,
  written: string = phrase,
): readonly Fix[] {
  const entry = entryOf(written, type, names)
  return [fix('declare-phrase', { phrase, type }, [newEntry(file, entry)])]
}

/** With an identifier only where another phrase has the one that it would get. */
function entryOf(phrase: string, type: string, names: Names): string {
  const identifier = names.beside(phrase)
  return `${phrase}：${type}${identifier === undefined ? '' : ` \`${identifier}\``}`
}

/** An entry that no sentence uses is often the phrase with one character wrong. */
function renameEntry(phrase: string, file: FixableFile, unused: readonly Diagnostic[]): readonly Fix[] {
  const labels = unused.map(({ params }) => textOf(params['phrase']))
  const near = nearest(foldString(phrase), labels, foldString)
  const entry = near === undefined ? undefined : file.entries.find(({ label }) => label.text === near)
  if (entry === undefined) return []
  const span = spanOf(entry.label, 0, entry.label.text.length)
  return [fix('rename-entry', { entry: entry.label.text, phrase }, [{ span, text: phrase }])]
}

/** Behind what is imported from that glossary by name already, otherwise with an import of its own. */
function importPhrase(phrase: string, file: FixableFile, shared: readonly SharedPhrases[]): readonly Fix[] {
  const key = foldString(phrase)
  return shared
    .filter(({ keys }) => keys.has(key))
    .map(({ glossary }) => {
      const importing = file.glossary.find(
        (entry) =>
          isImport(entry) &&
          entry.children.length > 0 &&
          entry.body?.kind === 'value' &&
          foldString(entry.body.text) === foldString(glossary),
      )
      const edit =
        importing === undefined ? newEntry(file, `引用：${glossary}\n  - ${phrase}`) : newChild(file, importing, phrase)
      return fix('import-phrase', { glossary, phrase }, [edit])
    })
}

/** 和 and 、 between conditions: both of its meanings. */
export function settleAmbiguity({ params }: Diagnostic, file: FixableFile): readonly Fix[] {
  const left = textOf(params['left'])
  const word = textOf(params['word'])
  const right = textOf(params['right'])
  const phrase = `${left}${word}${right}`
  return ['或', '且'].map((reading) => {
    const definition = `${left} ${reading} ${right}`
    return fix('define-phrase', { phrase, definition }, [newEntry(file, `${phrase}：指 ${definition}`)])
  })
}

/** 经认定 in a clause: what is found is a fact of that clause. */
export function declareFinding({ params, span }: Diagnostic, file: FixableFile, names: Names): readonly Fix[] {
  const clause = clauseAt(file, span)
  if (clause === undefined) return []
  const annotation = entryOf(textOf(params['phrase']), '认定', names)
  return [fix('add-annotation', { annotation }, [newAnnotation(file, clause, annotation)])]
}

/** The selection from a list is a fact of each record. */
export function declareSelection({ params }: Diagnostic, file: FixableFile): readonly Fix[] {
  const label = textOf(params['phrase'])
  const list = file.entries.find((entry) => entry.label.text.replace(/[{}｛｝]/gu, '') === label)
  if (list === undefined) return []
  const phrase = '经遴选'
  return [fix('declare-phrase', { phrase, type: '认定' }, [newChild(file, list, `${phrase}：认定`)])]
}

/** The first words of the sentence with a figure in them are enough to find it by. */
export function markMeasure({ span }: Diagnostic, file: FixableFile): readonly Fix[] {
  const clause = clauseAt(file, span)
  const words = file.text
    .slice(span.start, span.end)
    .split(/[\r\n，,；;。]/u)
    .find(hasNumeral)
  if (clause === undefined || words === undefined) return []
  return [fix('mark-measure', {}, [newAnnotation(file, clause, `举措：${words.trim().slice(0, 40)}`)])]
}
