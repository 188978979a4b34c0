/** The census on disk: one file a sentence pattern of published policies, and one a surprise that such policies hold. */
import { readdirSync, readFileSync } from 'node:fs'
import { readPattern } from './read-pattern.ts'
import type { Pattern } from './read-pattern.ts'

const folder = new URL('../../test/census/', import.meta.url)
const ending = '.ceyan.md'

/** Of each pattern at least so many samples. */
export const fewestSamples = 5

/** What there has to be a file for: patterns 01–37 and surprises s01–s13. */
export const numbers: readonly string[] = [
  ...Array.from({ length: 37 }, (_, at) => String(at + 1).padStart(2, '0')),
  ...Array.from({ length: 13 }, (_, at) => `s${String(at + 1).padStart(2, '0')}`),
]

/** All patterns, by file name. */
export function readCensus(): readonly Pattern[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readPattern(name.slice(0, -ending.length), readFileSync(new URL(name, folder), 'utf8')))
}
