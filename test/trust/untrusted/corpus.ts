/** Policies to begin from: the five of `policies/`, the samples of the census, the shared glossaries. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCensus } from '../../../scripts/census/read-census.ts'
import type { CompilerHost } from '../../../src/host.ts'

const folder = join(import.meta.dirname, '../../../policies')
const textsIn = (path: string): readonly string[] =>
  readdirSync(join(folder, path))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readFileSync(join(folder, path, name), 'utf8'))

export const policies: readonly string[] = textsIn('.')
export const glossaries: readonly string[] = textsIn('术语')
export const samples: readonly string[] = readCensus().flatMap((pattern) => pattern.samples.map(({ text }) => text))

/** Reads what the policies name; nothing else, whatever a text asks for. */
export const host: CompilerHost = {
  readFile: (path) => {
    if (!/^(?:sources|术语)\/[^/\\\0]+\.(?:txt|ceyan\.md)$/u.test(path) || path.includes('..')) return undefined
    try {
      return readFileSync(join(folder, path), 'utf8')
    } catch {
      return undefined
    }
  },
  listFolder: (path) => (path === '术语' ? readdirSync(join(folder, path)) : []),
}
