/** Knowing less, knowing more: facts with some of them withheld. */
import type { FactRecord, FactValue } from '../../../src/ir/interpreter/index.ts'

/** The facts without those of these paths: `fee`, `fairs`, `fairs[0].booth`. */
export function withhold(facts: FactRecord, hidden: (path: string) => boolean): FactRecord {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([id, value]): readonly (readonly [string, FactValue | undefined])[] => {
      if (hidden(id)) return []
      if (typeof value !== 'object') return [[id, value]]
      return [[id, value.map((record, i) => withhold(record, (field) => hidden(`${id}[${String(i)}].${field}`)))]]
    }),
  )
}

/** The paths of all facts, of lists and of the fields of their records. */
export function pathsOf(facts: FactRecord): readonly string[] {
  return Object.entries(facts).flatMap(([id, value]) =>
    typeof value === 'object'
      ? [id, ...value.flatMap((record, i) => pathsOf(record).map((field) => `${id}[${String(i)}].${field}`))]
      : [id],
  )
}
