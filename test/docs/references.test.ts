/** What the documents point at exists: files, headings, npm scripts, paths of the tree. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const documents = [
  'README.md',
  'README.zh-CN.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/语言指南.md',
  'docs/关键词.md',
  'docs/诊断.md',
  'docs/语法.md',
]

const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const scripts: Readonly<Record<string, string>> = (
  JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> }
).scripts

it.each(documents)('links of %s', (path) => {
  for (const [, target = ''] of read(path).matchAll(/\]\(([^)\s]+)\)/gu)) {
    if (/^https?:/u.test(target)) continue
    const [file = '', anchor] = target.split('#')
    const url = file === '' ? new URL(path, root) : new URL(file, new URL(path, root))
    expect(existsSync(url), target).toBe(true)
    if (anchor !== undefined) expect(anchorsOf(readFileSync(url, 'utf8')), target).toContain(decodeURIComponent(anchor))
  }
})

it.each(documents)('npm scripts of %s', (path) => {
  for (const [, name = ''] of read(path).matchAll(/npm run ([a-z:-]+)/gu)) expect(Object.keys(scripts)).toContain(name)
})

it.each(documents)('paths of %s', (path) => {
  const paths = [...read(path).matchAll(/`((?:grammar|src|test|scripts|docs|policies|generated)\/[\w./-]*)`/gu)]
  for (const [, named = ''] of paths) expect(existsSync(new URL(named, root)), named).toBe(true)
})

/** As GitHub makes them: lower case, punctuation out, spaces to hyphens. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#{1,6} (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
