/** What `ceyan import` drafts of a glossary, against the glossary that somebody finished. */
import { readBlocks } from '../../src/syntax/read-blocks.ts'
import { readPolicyFile } from '../../src/syntax/read-policy-file.ts'
import type { Entry } from '../../src/syntax/entry.ts'
import type { CompilerHost } from '../../src/host.ts'
import { foldString } from '../../src/source/fold.ts'
import { importPolicy } from '../../src/import/index.ts'
import { type AsGood, judgeAsGood } from './as-good.ts'
import type { Fact } from './fact.ts'
import type { Truth } from './truth.ts'

export interface Reference {
  /** Entries of the finished glossary. */
  readonly entries: number
  /** Of these, how many the draft has with the same phrase and type. */
  readonly drafted: number
  /** Entries of the draft that are in the finished glossary with the same phrase and type. */
  readonly kept: number
}

export interface MeasuredDraft {
  /** Entries of the draft. */
  readonly entries: number
  /** What the imported file leaves to decide: undecided lines, and of the errors one for each cause. */
  readonly decisions: number
  /** The same, every message for itself. */
  readonly messages: number
  /** Facts that the tables of the truth ask for. */
  readonly truth: Reference
  /** The glossary of the file that was read. */
  readonly read: Reference
  /** Against the same, in other words (`as-good.ts`); undefined where it was not asked. */
  readonly asGood: AsGood | undefined
  /** Both together. */
  readonly both: Reference
}

export function measureDraft(published: string, text: string, truth: Truth, host?: CompilerHost): MeasuredDraft {
  const {
    text: imported,
    left,
    analysis,
  } = importPolicy(published, { id: 'draft', officialPath: undefined, markup: 'plain' })
  const drafted = factsOf(imported)
  const read = factsOf(text)
  const asked = factsOfTruth(truth, read)
  return {
    entries: drafted.length,
    decisions: left.length,
    messages: analysis.diagnostics.filter(({ code, severity }) => severity === 'error' || code === 'CY1020').length,
    truth: compare(drafted, asked),
    read: compare(drafted, read),
    asGood: host === undefined ? undefined : judgeAsGood(drafted, read, text, host),
    both: compare(drafted, unique([...read, ...asked])),
  }
}

function compare(drafted: readonly Fact[], finished: readonly Fact[]): Reference {
  const keys = new Set(drafted.map(keyOf))
  const wanted = new Set(finished.map(keyOf))
  return {
    entries: finished.length,
    drafted: finished.filter((one) => keys.has(keyOf(one))).length,
    kept: drafted.filter((one) => wanted.has(keyOf(one))).length,
  }
}

const keyOf = ({ phrase, type }: Fact): string => `${phrase}|${type}`

const unique = (facts: readonly Fact[]): readonly Fact[] => [...new Map(facts.map((one) => [keyOf(one), one])).values()]

/** Every entry of the glossary and of the clauses, fields of lists, too. */
export function factsOf(text: string): readonly Fact[] {
  const { glossary, clauses } = readPolicyFile(readBlocks(text).blocks)
  return unique([...glossary, ...clauses.flatMap(({ entries }) => entries)].flatMap(factsIn))
}

function factsIn({ key, body, children }: Entry): readonly Fact[] {
  const inner = children.flatMap(factsIn)
  if (body?.kind === 'declaration') return [{ phrase: key, type: typeText(body.type, body.parameter) }, ...inner]
  return body?.kind === 'definition' ? [{ phrase: key, type: '指' }, ...inner] : inner
}

/** The direction of a ladder is no part of its type. */
function typeText(type: string, parameter: string | undefined): string {
  return parameter === undefined || type !== '数量' ? type : `${type}（${foldString(parameter)}）`
}

/** What the truth adds, and what its tables have a column for of the file's own glossary. */
function factsOfTruth({ clauses }: Truth, read: readonly Fact[]): readonly Fact[] {
  const added = clauses.flatMap((clause) =>
    clause.added.flatMap(({ phrase, type }) => factsOf(`## 术语\n\n- ${phrase}：${type}\n`)),
  )
  const columns = new Set(
    clauses.flatMap(({ tables }) =>
      tables.flatMap(({ lines }) => (lines[0] ?? '').split('|').map((cell) => foldString(cell.trim()))),
    ),
  )
  return unique([...added, ...read.filter(({ phrase }) => columns.has(phrase))])
}

/** A line a policy, and one for all. */
export function draftTableOf(
  measured: readonly { readonly slug: string; readonly sentences: number | undefined; readonly draft: MeasuredDraft }[],
): readonly string[] {
  const width = Math.max(18, ...measured.map(({ slug }) => slug.length))
  const line = (name: string, cells: readonly (string | number)[]): string =>
    `${name.padEnd(width)}  ${cells.map((cell) => String(cell).padStart(11)).join('  ')}`
  const numbers = measured.map(({ sentences, draft }) => [
    draft.entries,
    ...[draft.read, draft.truth, draft.both].flatMap((one) => [one.kept, one.drafted, one.entries]),
    draft.decisions,
    sentences ?? 0,
    draft.messages,
  ])
  const sums = numbers.reduce<readonly number[]>((sum, row) => row.map((one, at) => one + (sum[at] ?? 0)), [])
  const shares = (row: readonly number[]): readonly string[] => {
    const share = (part: number, whole: number): string => `${(whole === 0 ? 100 : (100 * part) / whole).toFixed(0)}%`
    const of = (at: number): readonly string[] => [
      share(row[at] ?? 0, row[0] ?? 0),
      share(row[at + 1] ?? 0, row[at + 2] ?? 0),
      '',
    ]
    return ['', ...of(1), ...of(4), ...of(7), ((row[10] ?? 0) / Math.max(1, row[11] ?? 0)).toFixed(2), '', '']
  }
  const references = ['read', 'truth', 'either'].flatMap((name) => [`kept ${name}`, 'drafted', 'finished'])
  return [
    line('glossary drafted', ['entries', ...references, 'decisions', 'sentences', 'messages']),
    ...measured.map(({ slug }, index) => line(slug, numbers[index] ?? [])),
    line('in all', sums),
    line('share', shares(sums)),
    ...asGoodLines(measured.map(({ draft }) => draft)),
  ]
}

/** The same against `read`, where entries count that are there in other words, and finished ones that today's compiler needs. */
function asGoodLines(drafts: readonly MeasuredDraft[]): readonly string[] {
  const judged = drafts.flatMap(({ asGood, entries, read }) =>
    asGood === undefined ? [] : [{ asGood, entries, read }],
  )
  if (judged.length === 0) return []
  const sum = (of: (one: (typeof judged)[number]) => number): number => judged.reduce((all, one) => all + of(one), 0)
  const said = (part: number, whole: number): string =>
    `${String(part)} of ${String(whole)} (${((100 * part) / Math.max(1, whole)).toFixed(0)}%)`
  return [
    '',
    'against read, counting another wording (是否 for 认定; without 其, 企业 or the year in front) with which the finished file has no error more:',
    `kept as drafted, or as good    ${said(
      sum(({ read, asGood }) => read.kept + asGood.asGood),
      sum(({ entries }) => entries),
    )}`,
    `needed today, and drafted so   ${said(
      sum(({ asGood }) => asGood.neededDrafted),
      sum(({ asGood }) => asGood.needed),
    )}; needed is a finished entry without which the file has an error more`,
  ]
}
