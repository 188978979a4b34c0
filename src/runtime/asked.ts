import type { Scope } from './scope.ts'

/** Unknown facts that can still change an outcome, by path: what the applicant has to say, what others have to find. */
export interface Asked {
  readonly missing: string[]
  readonly pending: string[]
}

/** Begins with what the policy's scope asks for. */
export function askedBy(scope: Scope): Asked {
  return { missing: scope.missing.slice(), pending: scope.pending.slice() }
}

/** The path of a field of a record: `exhibitions[0].boothFee`. */
export function recordPath(list: string, index: number, field: string): string {
  return `${list}[${index}].${field}`
}

/** The records of an unknown list. */
export const NO_RECORDS: readonly never[] = Object.freeze([])

/** Adds a path once. */
export function ask(paths: string[], path: string): void {
  if (!paths.includes(path)) paths.push(path)
}
