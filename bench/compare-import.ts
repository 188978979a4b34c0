import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { analysePolicy } from '../src/compiler.ts'
import { importPolicy } from '../src/import/index.ts'
import { race } from './measure.ts'
import { printRatios } from './print.ts'

/** The most that importing a long text may cost, checking its result being 1. */
const MOST_TO_IMPORT = 2
const LENGTH = 100_000

/** Importing the official texts, one after the other until they are long, against `ceyan check` of what that gives. */
export async function compareImport(rounds: number): Promise<void> {
  const folder = fileURLToPath(new URL('../policies/sources', import.meta.url))
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  const once = texts.join('\n')
  const long = once.repeat(Math.ceil(LENGTH / once.length)).slice(0, LENGTH)
  const options = { id: 'long-policy', officialPath: 'sources/long-policy.txt', markup: 'plain' as const }
  const { text, source } = importPolicy(long, options)
  const contestants = [
    { name: '检查 check', pass: () => Promise.resolve(check(text, source)) },
    {
      name: '导入 import',
      pass: () => Promise.resolve(importPolicy(long, options).draft.entries.length),
      most: MOST_TO_IMPORT,
    },
  ]
  printRatios('导入 100,000 字 Importing 100,000 characters', await race(contestants, rounds))
}

const check = (text: string, source: string): number =>
  analysePolicy(text, { readFile: () => source }, { cures: 'tried' }).diagnostics.length
