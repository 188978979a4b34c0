/** Why a worked example cannot be run. */
import type { DiagnosticParams, Span } from '../diagnostics/diagnostic.ts'
import type { FactProblem } from '../facts/fact-problem.ts'
import type { MessageLanguage } from '../diagnostics/wording.ts'
import { renderFactProblem, wordsOf } from '../facts/messages.ts'

/**
 * CY7101 header names no fact · CY7102 header names several facts · CY7103 last column names no award · CY7104 a cell is no
 * value of its fact (`cause`) · CY7105 records do not go together · CY7106 the expectation cannot be read · CY7107 the same
 * column twice · CY7108 beyond the exact range.
 */
export type ExampleProblemCode = 'CY7101' | 'CY7102' | 'CY7103' | 'CY7104' | 'CY7105' | 'CY7106' | 'CY7107' | 'CY7108'

export interface ExampleProblem {
  readonly code: ExampleProblemCode
  readonly params: DiagnosticParams
  /** Of the header or cell. */
  readonly span: Span
  /** Of CY7104. */
  readonly cause?: FactProblem
}

/** One line: the code, what is wrong, what to write. */
export function renderExampleProblem(problem: ExampleProblem, language: MessageLanguage): string {
  if (problem.cause !== undefined) return renderFactProblem(problem.cause, language)
  return `${problem.code} ${wordsOf(problem.code, problem.params, language)}`
}
