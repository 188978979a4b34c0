/** The page on the made-up policies points at clauses that are there. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analysePolicy } from '../../src/compiler.ts'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/示范政策.md'), 'utf8')
const read = (path: string): string => readFileSync(join(root, 'policies', path), 'utf8')
const policies = [...page.matchAll(/^\| (\S+) +\| \[[^\]]*\]\(\.\.\/policies\/([^)]*)\)/gmu)].map(
  ([, name = '', file = '']) => ({ name, file }),
)

describe.each(policies)('$name', ({ name, file }) => {
  const { pieces, policy } = analysePolicy(read(file), { readFile: read })
  const addresses = new Set(pieces.map(({ clause }) => clause))

  it('compiles, and says in its head that it is made up', () => {
    expect(policy).toBeDefined()
    expect(read(file).split('## 术语')[0]).toContain('虚构')
  })

  it('has every clause that the page points at', () => {
    const named = referencesIn(page, name)
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((address) => !addresses.has(address))).toEqual([])
  })
})

it('names three policies', () => {
  expect(policies).toHaveLength(3)
})

/** 云川第二章第一条、第三条，临江（四） -> the addresses of one policy; a chapter holds until another is named. */
function referencesIn(text: string, name: string): readonly string[] {
  const cells = text.split(/[|，：\n]/u).map((cell) => cell.trim())
  return cells
    .filter((cell) => cell.startsWith(name) && cell !== name)
    .flatMap((cell) => {
      let chapter = ''
      let item = ''
      return cell
        .slice(name.length)
        .split(/[、与]/u)
        .map((part) => {
          chapter = /^第[^章]+章/u.exec(part)?.[0] ?? chapter
          item = /^（[^）]+）/u.exec(part)?.[0] ?? item
          return part.startsWith('第')
            ? chapter + part.replace(chapter, '')
            : part.startsWith('方向')
              ? item + part
              : part
        })
        .filter((part) => /^[第（]/u.test(part))
    })
}
