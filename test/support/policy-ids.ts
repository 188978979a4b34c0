/** The policies of a folder, by the names of their files. */
import { readdirSync } from 'node:fs'

const ending = '.ceyan.md'

export function policyIds(folder: string): readonly string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(ending))
  return files.map((name) => name.slice(0, -ending.length)).sort()
}
