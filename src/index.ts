/**
 * The compiler as a library. In: the text of a policy file and a host that reads the files it names. Out: the policy, what
 * was found, the generated files; and what a host does with them: diagnostics as text, JSON or LSP, facts that people
 * give, the reference interpreter, worked examples, coverage. No IO. ts-morph and prettier are loaded by `compile` alone,
 * and only for a policy without errors.
 */
export { analyseGlossary, analysePolicy, compile, isGlossary } from './compiler.ts'
export type { AnalysisOptions, Compilation, CompilerHost, GlossaryAnalysis, PolicyAnalysis } from './compiler.ts'
export { compilerVersion } from './version.ts'
export type * from './ir/types.ts'

export { applyFixes } from './diagnostics/apply-fixes.ts'
export type { AppliedFixes } from './diagnostics/apply-fixes.ts'
export type { DiagnosticCode } from './diagnostics/catalog.ts'
export type { Diagnostic, DiagnosticParam, DiagnosticParams, Fix, Severity, Span } from './diagnostics/diagnostic.ts'
export { renderJson } from './diagnostics/render/json.ts'
export type { JsonDiagnostic } from './diagnostics/render/json.ts'
export { toLspCodeActions, toLspDiagnostic } from './diagnostics/render/lsp.ts'
export type { LspCodeAction, LspDiagnostic, LspRange } from './diagnostics/render/lsp.ts'
export { plainPalette } from './diagnostics/render/palette.ts'
export type { Palette } from './diagnostics/render/palette.ts'
export { sourceView } from './diagnostics/render/source-view.ts'
export type { HeadingMark, SourceView } from './diagnostics/render/source-view.ts'
export { renderTerminal } from './diagnostics/render/terminal.ts'
export type { TerminalOptions } from './diagnostics/render/terminal.ts'
export { titleOf, wordingOf } from './diagnostics/wording.ts'
export type { MessageLanguage } from './diagnostics/wording.ts'

export { compareFacts } from './facts/compare-facts.ts'
export type { NamedPolicy } from './facts/compare-facts.ts'
export { describeFacts } from './facts/describe-facts.ts'
export type { FactRow } from './facts/describe-facts.ts'
export type { FactProblem, FactProblemCode } from './facts/fact-problem.ts'
export { renderFactProblem } from './facts/messages.ts'
export { readFacts, readFactsText } from './facts/read-facts.ts'
export type { ReadFacts } from './facts/read-facts.ts'
export { readHistory, readHistoryText } from './facts/read-history.ts'
export type { ReadHistory } from './facts/read-history.ts'
export { factsSchema } from './emit/json-schema/index.ts'
export type { JsonSchema } from './emit/json-schema/index.ts'

export { decodeText, importPolicy, updatePolicy } from './import/index.ts'
export type { DecodedText, ImportedPolicy, UpdatedPolicy } from './import/index.ts'
export { interpret } from './ir/interpreter/index.ts'
export type { FactRecord, FactValue, InterpretOptions } from './ir/interpreter/index.ts'

export { renderExampleProblem } from './examples/example-problem.ts'
export type { ExampleProblem } from './examples/example-problem.ts'
export { runExamples } from './examples/run-examples.ts'
export type { ExampleResult } from './examples/run-examples.ts'
export type { ExampleTable } from './examples/types.ts'
export { cover } from './coverage/cover.ts'
export type { CoverageClass, CoveragePiece, CoverageReport, CoverageRun } from './coverage/types.ts'
export type { Excerpt } from './source/excerpt.ts'
