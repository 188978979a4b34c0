/** Unknown facts that can still change an outcome, by path. The lists are shared until something is added to them. */

/** The paths, and one more unless it is among them. */
export function ask(paths: readonly string[], path: string): readonly string[] {
  if (paths.length === 0) return [path]
  return paths.includes(path) ? paths : [...paths, path]
}

/** The path of a field of a record: `exhibitions[0].boothFee`. */
export function recordPath(list: string, index: number, field: string): string {
  return `${list}[${index}].${field}`
}

/** The records of an unknown list. Not frozen: in V8 a loop that may meet a frozen array is slow. */
export const NO_RECORDS: readonly never[] = []
