import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The licences of the packages whose files (relative to `root`) are bundled, by name. Throws when one has none. */
export function noticesOf(root: string, files: readonly string[]): string {
  const folders = new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []))
  const notices = [...folders].sort().map((folder) => noticeOf(join(root, folder)))
  return `This package contains parts of the following packages.\n\n${notices.join('\n')}`
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
    readonly license?: string
  }
  const texts = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice)/i.test(file))
  if (license === undefined && texts.length === 0) throw new Error(`${name} says nothing of its licence`)
  const text = texts.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n')
  return `${'-'.repeat(80)}\n${name} ${version} (${license ?? 'see below'})\n\n${text}\n`
}
