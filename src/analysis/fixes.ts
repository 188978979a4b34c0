/**
 * What an editor can do about a diagnostic: declare a phrase, settle 和, mark a measure. None is safe to apply unasked: a
 * declaration is the analyst's decision, the fix only saves the typing.
 */
import { fix } from '../diagnostics/create.ts'
import type { Diagnostic, DiagnosticParam, Fix, Span } from '../diagnostics/diagnostic.ts'
import type { Entry } from '../syntax/entry.ts'
import type { PolicyFile } from '../syntax/policy-file.ts'

/** Where a fix can write in the file. */
interface Places {
  readonly text: string
  /** End of the last entry of 术语, or undefined without one. */
  readonly glossaryEnd: number | undefined
  readonly clauses: PolicyFile['clauses']
  /** Identifiers in use. */
  readonly identifiers: ReadonlySet<string>
}

const prefixes: readonly (readonly [string, string])[] = [
  ['金额', 'amount'],
  ['比例', 'ratio'],
  ['数量', 'count'],
  ['认定', 'finding'],
  ['日期', 'date'],
  ['', 'fact'],
]

export function addFixes(diagnostics: readonly Diagnostic[], file: PolicyFile, text: string): readonly Diagnostic[] {
  const places: Places = {
    text,
    glossaryEnd: entryEnd(file.glossary.at(-1), text),
    clauses: file.clauses,
    identifiers: new Set(
      [...file.glossary, ...file.clauses.flatMap((clause) => clause.entries)].flatMap(identifiersOf),
    ),
  }
  return diagnostics.map((diagnostic) => {
    const fixes = fixesFor(diagnostic, places)
    return fixes.length === 0 ? diagnostic : { ...diagnostic, fixes: [...diagnostic.fixes, ...fixes] }
  })
}

function fixesFor(diagnostic: Diagnostic, places: Places): readonly Fix[] {
  const { code, params, span } = diagnostic
  switch (code) {
    case 'CY2001':
      return declare(textOf(params['phrase']), textOf(params['type']), places)
    case 'CY2020':
      return annotate(span, `${textOf(params['phrase'])}：认定 \`${freshName('认定', places)}\``, places)
    case 'CY4005': {
      const left = textOf(params['left'])
      const word = textOf(params['word'])
      const right = textOf(params['right'])
      return ['或', '且'].flatMap((reading) => define(`${left}${word}${right}`, `${left} ${reading} ${right}`, places))
    }
    case 'CY5001':
      return markMeasure(span, places)
    default:
      return []
  }
}

/** A parameter that is text of the file. */
function textOf(param: DiagnosticParam | undefined): string {
  return typeof param === 'string' ? param : ''
}

function declare(phrase: string, type: string, places: Places): readonly Fix[] {
  if (places.glossaryEnd === undefined || phrase === '') return []
  const entry = `\n- ${phrase}：${type} \`${freshName(type, places)}\``
  return [fix('declare-phrase', { phrase, type }, [insertion(places.glossaryEnd, entry)])]
}

function define(phrase: string, definition: string, places: Places): readonly Fix[] {
  if (places.glossaryEnd === undefined) return []
  const entry = `\n- ${phrase}：指 ${definition}`
  return [fix('define-phrase', { phrase, definition }, [insertion(places.glossaryEnd, entry)])]
}

/** Behind the last annotation of the clause, otherwise behind its last paragraph. */
function annotate(span: Span, annotation: string, places: Places): readonly Fix[] {
  const clause = places.clauses.findLast((candidate) => candidate.span.start <= span.start)
  if (clause === undefined) return []
  const entry = clause.entries.at(-1)
  const last = entryEnd(entry, places.text)
  if (last !== undefined) return [fix('add-annotation', { annotation }, [insertion(last, `\n- ${annotation}`)])]
  const end = lineEnd(clause.texts.at(-1)?.content.offsets.at(-1) ?? clause.span.end, places.text)
  return [fix('add-annotation', { annotation }, [insertion(end, `\n\n- ${annotation}`)])]
}

/** The first words of the sentence are enough to find it by. */
function markMeasure(span: Span, places: Places): readonly Fix[] {
  const words = places.text
    .slice(span.start, span.end)
    .split(/[\r\n，,；;。]/u)
    .find((part) => /[\d一二三四五六七八九十百千万亿]/u.test(part))
  const annotation = `举措：${(words ?? '').trim().slice(0, 40)}`
  return words === undefined
    ? []
    : annotate(span, annotation, places).map((one) => ({ ...one, title: 'mark-measure', params: {} }))
}

/** End of the last line of an entry and of what is nested in it. */
function entryEnd(entry: Entry | undefined, text: string): number | undefined {
  if (entry === undefined) return undefined
  const inner = entryEnd(entry.children.at(-1), text)
  return inner ?? lineEnd(entry.content.offsets.at(-1) ?? entry.span.end, text)
}

const insertion = (at: number, text: string): Fix['edits'][number] => ({ span: { start: at, end: at }, text })

function lineEnd(offset: number, text: string): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

function freshName(type: string, places: Places): string {
  const prefix = prefixes.find(([start]) => type.startsWith(start))?.[1] ?? 'fact'
  let number = 1
  while (places.identifiers.has(`${prefix}${String(number)}`)) number += 1
  return `${prefix}${String(number)}`
}

function identifiersOf(entry: Entry): readonly string[] {
  const own =
    entry.body?.kind === 'declaration' && entry.body.identifier !== undefined ? [entry.body.identifier.name] : []
  return [...own, ...entry.children.flatMap(identifiersOf)]
}
