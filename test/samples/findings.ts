/** What a sample's input is found to have wrong, from whichever part of the compiler finds it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyseGlossary, analysePolicy } from '../../src/compiler.ts'
import type { CompilerHost } from '../../src/host.ts'
import type { Diagnostic, DiagnosticParams, Span } from '../../src/diagnostics/diagnostic.ts'
import type { Severity } from '../../src/diagnostics/catalog-entry.ts'
import { renderTerminal } from '../../src/diagnostics/render/terminal.ts'
import { type SourceView, sourceView } from '../../src/diagnostics/render/source-view.ts'
import { severityOf } from '../../src/diagnostics/severity.ts'
import type { MessageLanguage } from '../../src/diagnostics/wording.ts'
import { type ExampleProblem, renderExampleProblem } from '../../src/examples/example-problem.ts'
import { runExamples } from '../../src/examples/run-examples.ts'
import { compareFacts } from '../../src/facts/compare-facts.ts'
import type { FactProblem } from '../../src/facts/fact-problem.ts'
import { renderFactProblem } from '../../src/facts/messages.ts'
import { readFactsText } from '../../src/facts/read-facts.ts'
import { readHistoriesText } from '../../src/facts/read-history.ts'
import type { PolicyIr } from '../../src/ir/types.ts'
import type { SampleKind } from './find-sample.ts'

export interface Finding {
  readonly code: string
  readonly severity: Severity
  readonly params: DiagnosticParams
  /** In the input; of facts, undefined where the problem has a path of keys instead. */
  readonly span: Span | undefined
  /** The last key of that path. */
  readonly key: string | undefined
  readonly render: (language: MessageLanguage) => string
}

/** All that is found in an input without marks. */
export function findingsOf(kind: SampleKind, text: string, host: CompilerHost): readonly Finding[] {
  if (kind === 'policy') return policyFindings(text, host)
  if (kind === 'glossary') {
    return analyseGlossary(text).diagnostics.map((one) => diagnosticFinding(one, viewOf(text, new Map())))
  }
  const { id, facts, clauses } = factsPolicy()
  const awards = clauses.flatMap((clause) => clause.awards.map((award) => award.id))
  // Another policy has an award of the same name.
  const policies = [
    { policy: id, awards: [...awards, 'grant'] },
    { policy: 'another', awards: ['grant'] },
  ]
  const { problems } = kind === 'facts' ? readFactsText(facts, text) : readHistoriesText(policies, text, '2026-01-01')
  return problems.map((problem) => factFinding(problem, text))
}

function policyFindings(text: string, host: CompilerHost): readonly Finding[] {
  const { policy, diagnostics, examples, sources } = analysePolicy(text, host)
  const problems = policy === undefined ? [] : runExamples(policy, examples).flatMap((result) => result.problems)
  const other = host.readFile(second)
  const compared = policy === undefined || other === undefined ? [] : differences(policy, other, host)
  const view = viewOf(text, other === undefined ? sources : new Map([...sources, [second, other]]))
  return [...[...diagnostics, ...compared].map((one) => diagnosticFinding(one, view)), ...problems.map(exampleFinding)]
}

/** A second policy of the sample, checked in the same run. */
const second = 'other.ceyan.md'

function differences(policy: PolicyIr, other: string, host: CompilerHost): readonly Diagnostic[] {
  const before = analysePolicy(other, host).policy
  if (before === undefined) throw new Error(`${second} does not compile`)
  const found = compareFacts([
    { name: second, policy: before },
    { name: 'sample', policy },
  ])
  return found.get('sample') ?? []
}

function viewOf(text: string, sources: ReadonlyMap<string, string>): SourceView {
  const headings = [...text.matchAll(/^##+ (.+)$/gmu)].map((match) => ({ start: match.index, title: match[1] ?? '' }))
  const others = new Map([...sources].map(([path, other]) => [path, sourceView(path, other)]))
  return sourceView('sample.ceyan.md', text, headings, others)
}

function diagnosticFinding(one: Diagnostic, view: SourceView): Finding {
  const render = (language: MessageLanguage): string => renderTerminal([one], view, { language })
  return { code: one.code, severity: one.severity, params: one.params, span: one.span, key: undefined, render }
}

function exampleFinding(problem: ExampleProblem): Finding {
  const { code, params, span } = problem
  const render = (language: MessageLanguage): string => renderExampleProblem(problem, language)
  return { code, severity: severityOf(code), params, span, key: undefined, render }
}

/** Where JSON cannot be read the problem says line and column, otherwise the path of keys. */
function factFinding(problem: FactProblem, text: string): Finding {
  const { code, params, path } = problem
  const { line, column } = params
  const at = typeof line === 'number' && typeof column === 'number' ? offsetOf(text, line, column) : undefined
  const last = path.findLast((step) => typeof step === 'string')
  return {
    code,
    severity: severityOf(code),
    params,
    span: at === undefined ? undefined : { start: at, end: at },
    key: last,
    render: (language) => renderFactProblem(problem, language),
  }
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1)
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1
}

/** The policy that facts and histories are read for. Throws when it does not compile: then the sample is wrong. */
function factsPolicy(): PolicyIr {
  const text = readFileSync(join(import.meta.dirname, 'facts-policy.ceyan.md'), 'utf8')
  const { policy, diagnostics } = analysePolicy(text, { readFile: () => undefined })
  if (policy === undefined) throw new Error(`facts-policy.ceyan.md: ${diagnostics.map((one) => one.code).join(', ')}`)
  return policy
}
