/** Expected texts in files. `UPDATE=1` in the environment rewrites them all; the diff is then read like code. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect } from 'vitest'

/** Expects a text to be that of the file; a file that is not there holds nothing. */
export function expectFile(path: string, actual: string): void {
  // A bad case that reports nothing any more is no new wording.
  expect(actual.trim(), `${path}: nothing is reported`).not.toBe('')
  if (process.env['UPDATE'] === '1' && actual.trim() !== '') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, actual)
  }
  expect(actual).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '')
}
