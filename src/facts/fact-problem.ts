/** What is wrong with facts or a history that someone gave; wording in the diagnostics catalog, rendered by `messages.ts`. */
import type { DiagnosticParam, DiagnosticParams } from '../diagnostics/diagnostic.ts'
import type { JsonNode } from './json-node.ts'

/**
 * CY7001 not JSON · CY7002 not an object · CY7003 unknown key · CY7004 given twice · CY7005 not the type · CY7006 not the
 * unit · CY7007 negative · CY7008 beyond the exact range · CY7009 finer than exact · CY7010 a ratio that may be a percentage ·
 * CY7011 another measure word · CY7012 not an alternative · CY7013 no such date · CY7014 nested too deep · CY7015 this
 * year's above the total · CY7016 too long · CY7017 a phrase that
 * means several facts · CY7018 a receipt without date or sum · CY7019 a receipt of a later day · CY7020 an award of several
 * policies · CY7021 an award given twice · CY7022 a receipt of a case of several matters, that names none · CY7023 two records
 * of one matter.
 */
export type FactProblemCode =
  | 'CY7001'
  | 'CY7002'
  | 'CY7003'
  | 'CY7004'
  | 'CY7005'
  | 'CY7006'
  | 'CY7007'
  | 'CY7008'
  | 'CY7009'
  | 'CY7010'
  | 'CY7011'
  | 'CY7012'
  | 'CY7013'
  | 'CY7014'
  | 'CY7015'
  | 'CY7016'
  | 'CY7017'
  | 'CY7018'
  | 'CY7019'
  | 'CY7020'
  | 'CY7021'
  | 'CY7022'
  | 'CY7023'

/** Keys as the person wrote them and zero-based indexes of lists, outermost first; empty for the whole. */
export type KeyPath = readonly (string | number)[]

export interface FactProblem {
  readonly code: FactProblemCode
  readonly path: KeyPath
  readonly params: DiagnosticParams
}

/** A value that was read, or why it was not. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FactProblemCode; readonly params: DiagnosticParams }

/** A value that was read. */
export function accept<T>(value: T): Reading<T> {
  return { ok: true, value }
}

/** Why a value was not read. */
export function reject(code: FactProblemCode, params: DiagnosticParams): Reading<never> {
  return { ok: false, code, params }
}

/** Author's text as a parameter, cut where it would drown the message. */
export function quote(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}…`
}

/** What was given, as a parameter: the value if it is a scalar, the kind of anything else. */
export function givenBy(node: JsonNode): DiagnosticParam {
  if (node.kind === 'string') return quote(node.value)
  if (node.kind === 'boolean') return String(node.value)
  return node.kind === 'number' ? quote(node.literal) : { term: node.kind }
}

const LONGEST_QUOTE = 40
