/** What tells the records of a list apart. */
import type { ListFact, MatterFact } from './types.ts'

/** Its first field of the type 事项, if it has one. */
export function matterOf({ fields }: ListFact): MatterFact | undefined {
  return fields.find((field): field is MatterFact => field.kind === 'matter')
}
