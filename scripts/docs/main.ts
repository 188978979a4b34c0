/**
 * Writes the generated pages of `docs/`; with `--check` it compares only and fails on drift.
 *
 *     npx tsx --conditions=ceyan-source scripts/docs/main.ts [--check]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { pages } from './pages.ts'

const root = new URL('../../', import.meta.url)
const isCheck = process.argv.includes('--check')

for (const { path, text } of await pages()) {
  const file = new URL(path, root)
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  if (isCheck) {
    process.stderr.write(`${path}: 与源码不一致，请运行 npm run docs\n`)
    process.exitCode = 1
  } else {
    writeFileSync(file, text)
    process.stdout.write(`${path}\n`)
  }
}
