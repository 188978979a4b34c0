/**
 * The law of a policy file that nobody vouches for: compiler, renderers, coverage, import and what stands behind them give a
 * result and never an exception; messages point into the text; nothing in it is obeyed by a terminal.
 */
import { analyseGlossary, analysePolicy, compile } from '../../../src/compiler.ts'
import type { PolicyAnalysis } from '../../../src/analysis/analyse-policy.ts'
import { cover } from '../../../src/coverage/cover.ts'
import { foldCharacters } from '../../../src/coverage/fold-characters.ts'
import { applyFixes } from '../../../src/diagnostics/apply-fixes.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { renderJson } from '../../../src/diagnostics/render/json.ts'
import { toLspCodeActions, toLspDiagnostic } from '../../../src/diagnostics/render/lsp.ts'
import { sourceView } from '../../../src/diagnostics/render/source-view.ts'
import { renderTerminal } from '../../../src/diagnostics/render/terminal.ts'
import { runExamples } from '../../../src/examples/run-examples.ts'
import { importPolicy } from '../../../src/import/index.ts'
import { interpret } from '../../../src/ir/interpreter/index.ts'
import type { PolicyIr } from '../../../src/ir/types.ts'
import { comparePolicies } from '../../../src/verify/diff/index.ts'
import { host, policies } from './corpus.ts'
import { demand, type Effort } from './search.ts'
import { demandHarmless } from './terminal.ts'

export interface CompileOptions {
  /** Emitting takes a second. */
  readonly emits: boolean
}

export async function compiles(text: string, { emits }: CompileOptions): Promise<Effort> {
  const analysis = analysePolicy(text, host)
  demandOrder(analysis, text)
  demand(plain(analysePolicy(text, host)) === plain(analysis), 'a second analysis of the text says something else')
  rendersEverywhere(analysis.diagnostics, text, analysis)
  const official = analysis.officialText ?? text
  const { runs } = cover(analysis.pieces, official)
  const accounted = runs.map((run) => run.text).join('')
  const isWhole = foldCharacters(accounted).text === foldCharacters(official).text
  demand(isWhole, 'coverage does not give back the official text')
  analyseGlossary(text)
  fixes(analysis, text)
  const imported = importPolicy(text, { id: 'imported', officialPath: undefined, markup: 'markdown' })
  importPolicy(text, { id: 'imported', officialPath: undefined, markup: 'plain' })
  analysePolicy(imported.text, host)
  return { policies: 5, evaluations: analysis.policy === undefined ? 0 : await evaluates(analysis, text, emits) }
}

async function evaluates({ policy, examples }: PolicyAnalysis, text: string, emits: boolean): Promise<number> {
  if (policy === undefined) return 0
  comparePolicies(policy, policy)
  const [other = ''] = policies
  const before = analysePolicy(other, host).policy
  if (before !== undefined) comparePolicies(before, policy)
  withinExactRange(() => runExamples(policy, examples))
  withinExactRange(() => interpret(policy, {}, { date: '2026-03-01', history: {} }, { explain: true }))
  if (emits) {
    const { files } = await compile(text, host)
    for (const file of files) {
      demand(/^[a-z0-9-]+(?:\.schema)?\.(?:ts|json)$/u.test(file.path), `a file is called ${JSON.stringify(file.path)}`)
      demandHarmless(file.text, file.path)
    }
  }
  return 1 + rowsOf(policy, examples)
}

const rowsOf = (_: PolicyIr, examples: PolicyAnalysis['examples']): number =>
  examples.reduce((sum, { rows }) => sum + rows.length, 0)

/** Amounts beyond the exact range are refused by a RangeError, which hosts put into words. */
function withinExactRange(compute: () => unknown): void {
  try {
    compute()
  } catch (error) {
    if (!(error instanceof RangeError) || /call stack|string length|array length/u.test(error.message)) throw error
  }
}

function demandOrder({ diagnostics, policy }: PolicyAnalysis, text: string): void {
  for (const { span, related, code } of diagnostics) {
    for (const { start, end, file } of [span, ...related]) {
      const isInside = file !== undefined || (0 <= start && start <= end && end <= text.length)
      demand(isInside, `${code} points at ${String(start)}–${String(end)} of ${String(text.length)}`)
    }
  }
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error')
  demand(policy === undefined || !hasErrors, 'a policy with errors was compiled')
}

/** The first messages of a text and the last: thousands of them are alike. */
function rendersEverywhere(all: readonly Diagnostic[], text: string, { sources }: PolicyAnalysis): void {
  const diagnostics = all.length <= 60 ? all : [...all.slice(0, 30), ...all.slice(-30)]
  const others = new Map([...sources].map(([path, other]) => [path, sourceView(path, other)]))
  const view = sourceView('政策\u001b[7m.ceyan.md', text, [], others)
  for (const language of ['zh', 'en'] as const) {
    demandHarmless(renderTerminal(diagnostics, view, { language }), 'the terminal')
    demandHarmless(renderTerminal(diagnostics, view, { language, columns: 20 }), 'a narrow terminal')
    JSON.parse(JSON.stringify(renderJson(diagnostics, view, language)))
    for (const one of diagnostics) {
      toLspDiagnostic(one, view, 'file:///x', language)
      toLspCodeActions(one, view, 'file:///x', language)
    }
  }
}

/** All fixes at once, and the first of them: the text that comes out can be analysed too. */
function fixes({ diagnostics }: PolicyAnalysis, text: string): void {
  const own = diagnostics
    .flatMap((one) => one.fixes)
    .filter((fix) => fix.edits.every(({ span }) => span.file === undefined))
  const [first] = own
  if (first === undefined) return
  analysePolicy(applyFixes(text, own).text, host)
  analysePolicy(applyFixes(text, [first]).text, host)
}

const plain = ({ policy, diagnostics }: PolicyAnalysis): string => JSON.stringify([policy, diagnostics])
