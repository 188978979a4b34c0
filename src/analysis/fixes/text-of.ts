import type { DiagnosticParam } from '../../diagnostics/diagnostic.ts'

/** A parameter that is text of the file; '' for any other. */
export function textOf(param: DiagnosticParam | undefined): string {
  return typeof param === 'string' ? param : ''
}
