/** What becomes of a sample: does it compile as it stands, and does it give its worked amounts. */
import { analysePolicy, renderTerminal, runExamples, sourceView } from '../../src/index.ts'
import type { Diagnostic, PolicyAnalysis } from '../../src/index.ts'
import type { Pattern, Sample } from './read-pattern.ts'

export interface MeasuredSample {
  readonly sample: Sample
  /** Without errors, unused terms and paraphrases: the sentence compiles as it stands and keeps all its conditions. */
  readonly compiles: boolean
  /** Rows of its tables, and how many of them give what they say. */
  readonly rows: number
  readonly met: number
  /** What keeps it from being whole, for a person. */
  readonly problems: readonly string[]
}

export interface MeasuredPattern {
  readonly pattern: Pattern
  readonly samples: readonly MeasuredSample[]
}

export function measurePattern(pattern: Pattern): MeasuredPattern {
  return { pattern, samples: pattern.samples.map((sample) => measureSample(sample)) }
}

/** A sample is whole when it compiles and shows at least two outcomes, all of them met. */
export function isWhole({ compiles, rows, met, problems }: MeasuredSample): boolean {
  return compiles && met === rows && problems.length === 0
}

export function measureSample(sample: Sample): MeasuredSample {
  const analysis = analysePolicy(sample.text, { readFile: () => undefined })
  const losses = analysis.diagnostics.filter(isLoss)
  const quoted = analysis.pieces.some((piece) => piece.class === 'paraphrase' || piece.class === 'quoted')
  const results = analysis.policy === undefined ? [] : runExamples(analysis.policy, analysis.examples)
  const failed = results.filter(({ passed }) => !passed)
  return {
    sample,
    compiles: analysis.policy !== undefined && losses.length === 0 && !quoted,
    rows: analysis.examples.reduce((sum, { rows }) => sum + rows.length, 0),
    met: results.length - failed.length,
    problems: [
      ...(losses.length === 0 ? [] : [renderTerminal(losses, sourceView(sample.title, sample.text))]),
      ...failed.map(({ cells, actual, problems }) => `| ${cells.join(' | ')} | → ${actual}${codes(problems)}`),
      ...(outcomesOf(analysis) < 2 ? ['the tables show fewer than two different outcomes'] : []),
    ],
  }
}

/** An error, or a term that no sentence uses: a condition that was lost. */
const isLoss = ({ code, severity }: Diagnostic): boolean => severity === 'error' || code === 'CY2013'

const codes = (problems: readonly { readonly code: string }[]): string =>
  problems.map(({ code }) => ` ${code}`).join('')

function outcomesOf({ examples }: PolicyAnalysis): number {
  return new Set(examples.flatMap(({ rows }) => rows.map(({ cells }) => cells.at(-1)?.text.trim()))).size
}
