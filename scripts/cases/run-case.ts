/** What the compiler says of a case: its errors and warnings, its rows, its totals, its import. Nothing is judged here. */
import {
  analysePolicy,
  importPolicy,
  interpret,
  readFacts,
  renderExampleProblem,
  runExamples,
} from '../../src/index.ts'
import type { ExampleResult, ExampleTable, PolicyAnalysis, PolicyIr } from '../../src/index.ts'
import { foldString } from '../../src/source/fold.ts'
import type { Findings } from './judge.ts'
import type { Case, EvaluatedCase } from './read-cases.ts'

export function runCase(one: Case): Findings {
  return one.expect === 'import' ? runImport(one) : runPolicy(one)
}

function runPolicy({ text, evaluated }: Case): Findings {
  const analysis = analysePolicy(text, { readFile: () => undefined })
  const { policy } = analysis
  const said = { errors: codesOf(analysis, 'error'), warnings: codesOf(analysis, 'warning') }
  if (policy === undefined) return { ...said, checked: 0, differences: [] }
  const rows = analysis.examples.flatMap((table) => rowsOf(policy, table, text))
  const wrong = rows.filter(({ passed }) => !passed)
  const totals = evaluated.map((given) => totalOf(given, policy, text))
  return {
    ...said,
    checked: rows.length + evaluated.length,
    differences: [
      ...wrong.map(({ cells, actual, problems }) =>
        [
          `| ${cells.join(' | ')} | gives ${actual}`,
          ...problems.map((problem) => renderExampleProblem(problem, 'en')),
        ].join(' '),
      ),
      ...evaluated.flatMap(({ facts, total }, index) =>
        totals[index] === total ? [] : [`${JSON.stringify(facts)} gives ${String(totals[index])}, not ${total}`],
      ),
    ],
  }
}

/** Said of every case: none of them has a published text beside it. */
const noOfficialText = 'CY5008'

function codesOf({ diagnostics }: PolicyAnalysis, severity: 'error' | 'warning'): readonly string[] {
  return diagnostics.filter((one) => one.severity === severity && one.code !== noOfficialText).map(({ code }) => code)
}

/**
 * The rows of a table. A column of a declared phrase that no sentence uses is left out: the sums say whether that is right.
 */
function rowsOf(policy: PolicyIr, table: ExampleTable, text: string): readonly ExampleResult[] {
  const results = runExamples(policy, [table])
  const declared = declaredIn(text)
  const unused = results
    .flatMap(({ problems }) => problems)
    .flatMap(({ code, params }) =>
      code === 'CY7101' && typeof params['header'] === 'string' ? [params['header']] : [],
    )
    .filter((header) => declared.has(header))
  if (unused.length === 0) return results
  const keep = <T>(cells: readonly T[]): readonly T[] =>
    cells.filter((_, index) => !unused.includes(table.header[index]?.text.trim() ?? ''))
  const rows = table.rows.map((row) => ({ ...row, cells: keep(row.cells) }))
  return runExamples(policy, [{ ...table, header: keep(table.header), rows }])
}

const declaredIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/^\s*- ([^：:\n]+)[：:]/gmu)].map(([, phrase = '']) => phrase.trim()))

/** As the index writes it: `A`, `A..B`, `A..inf`, `error`. A fact of a declared phrase that no sentence uses is left out, too. */
function totalOf({ facts }: EvaluatedCase, policy: PolicyIr, text: string): string {
  const read = readFacts(policy.facts, facts)
  const declared = declaredIn(text)
  const problems = read.problems.filter(
    ({ code, params: { key } }) => code !== 'CY7003' || typeof key !== 'string' || !declared.has(key),
  )
  if (problems.length > 0) return 'error'
  const date = policy.validity?.from ?? '2000-01-01'
  const { total } = interpret(policy, read.facts, { date, history: {} }, { explain: false })
  const to = total.to === null ? 'inf' : yuan(total.to)
  return yuan(total.from) === to ? to : `${yuan(total.from)}..${to}`
}

/** Fen to yuan, without zeros behind the point. */
function yuan(amount: number): string {
  return String(Number((BigInt(amount) / 100n).toString()) + (amount % 100) / 100)
}

/** What the text says must stand in a sentence of the file, not among what was left out. */
function runImport({ text, keep, notInDraft }: Case): Findings {
  const imported = importPolicy(text, { id: 'case', officialPath: undefined, markup: 'plain' })
  const body = foldString(imported.text.split(/^## /mu).slice(1).join('\n'))
  const dropped = imported.dropped.map((line) => foldString(line.text))
  const kept = keep.filter((sentence) => !body.includes(foldString(sentence)) || dropped.includes(foldString(sentence)))
  const drafted = notInDraft.filter((entry) => foldString(imported.text).includes(foldString(entry)))
  return {
    errors: codesOf(imported.analysis, 'error'),
    warnings: codesOf(imported.analysis, 'warning'),
    checked: keep.length + notInDraft.length,
    differences: [...kept.map((sentence) => `lost: ${sentence}`), ...drafted.map((entry) => `drafted: ${entry}`)],
  }
}
