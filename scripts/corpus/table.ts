/** What the runner prints. */
import { verdicts } from './judge.ts'
import type { MeasuredTable, RefusedRule } from './measure.ts'

export interface MeasuredPolicy {
  readonly slug: string
  /** Money sentences of the text, by the truth. */
  readonly sentences: number | undefined
  readonly tables: readonly MeasuredTable[]
  readonly refusedRules: readonly RefusedRule[]
}

/** A line for a table, and under it what differs or is said. */
export function lineOf(
  slug: string,
  { address, verdict, codes, details, sentences }: MeasuredTable,
): readonly string[] {
  const head =
    `${verdict === 'wrong' ? 'WRONG' : verdict}  ${slug}  ${address}  ${String(sentences)}  ${codes.join(' ')}`.trimEnd()
  return [head, ...details.map((one) => `    ${one}`)]
}

/** A rule that may reach the tables of other clauses and was quoted to judge them. */
export function ruleLineOf(slug: string, { address, codes, details }: RefusedRule): readonly string[] {
  return [`rule refused  ${slug}  ${address}  ${codes.join(' ')}`, ...details.map((one) => `    ${one}`)]
}

/** Money sentences by verdict of their tables, a line a policy and one for all; then what refuses, by code. */
export function tableOf(measured: readonly MeasuredPolicy[]): readonly string[] {
  const width = Math.max(8, ...measured.map(({ slug }) => slug.length))
  const line = (name: string, cells: readonly (string | number)[]): string =>
    `${name.padEnd(width)}  ${cells.map((cell) => String(cell).padStart(9)).join('  ')}`
  const counts = (tables: readonly MeasuredTable[], all: number): readonly number[] => [
    ...verdicts.map((verdict) => sentencesOf(tables.filter((table) => table.verdict === verdict))),
    Math.max(0, all - sentencesOf(tables)),
    all,
    tables.length,
  ]
  const all = measured.flatMap(({ tables }) => tables)
  const total = (one: MeasuredPolicy): number => one.sentences ?? sentencesOf(one.tables)
  const causes = new Map<string, number>()
  for (const { verdict, codes } of all) {
    if (verdict === 'refused') for (const code of codes) causes.set(code, (causes.get(code) ?? 0) + 1)
  }
  return [
    line('money sentences', [...verdicts, 'no table', 'all', 'tables']),
    ...measured.map((one) => line(one.slug, counts(one.tables, total(one)))),
    line(
      'all',
      counts(
        all,
        measured.reduce((sum, one) => sum + total(one), 0),
      ),
    ),
    line('tables', [
      ...verdicts.map((verdict) => all.filter((table) => table.verdict === verdict).length),
      '',
      '',
      all.length,
    ]),
    '',
    'tables refused by',
    ...[...causes].sort(([, one], [, other]) => other - one).map(([code, count]) => `${code}  ${String(count)}`),
  ]
}

function sentencesOf(tables: readonly MeasuredTable[]): number {
  return tables.reduce((sum, { sentences }) => sum + sentences, 0)
}
