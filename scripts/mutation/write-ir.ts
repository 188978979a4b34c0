import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { analysePolicy } from '../../src/compiler.ts'
import { root } from '../root.ts'

/** Compiles policies into a folder, a JSON file each: thousands of mutants of what is generated need not do it again. */
export function writeIr(ids: readonly string[], folder: string): void {
  mkdirSync(folder, { recursive: true })
  const read = (path: string): string => readFileSync(join(root, 'policies', path), 'utf8')
  for (const id of ids) {
    const { policy } = analysePolicy(read(`${id}.ceyan.md`), { readFile: read })
    if (policy === undefined) throw new Error(`${id} does not compile`)
    writeFileSync(join(folder, `${id}.json`), JSON.stringify(policy))
  }
}
