/** The generated pages of `docs/` are those that the sources give. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { keywords } from '../../grammar/tokens/index.ts'
import { pages } from '../../scripts/docs/pages.ts'
import { catalog } from '../../src/diagnostics/catalog.ts'

const made = await pages()
const pageOf = (path: string): string => made.find((page) => page.path === path)?.text ?? ''

it.each(made.map((page) => [page.path, page] as const))('%s is up to date (npm run docs)', (path, { text }) => {
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text)
})

it('every spelling of every keyword is listed', () => {
  const page = pageOf('docs/关键词.md')
  const missing = keywords.flatMap(({ words }) => words).filter((word) => !page.includes(`\`${word}\``))
  expect(missing).toEqual([])
})

it('every diagnostic has a heading', () => {
  const headings = [...pageOf('docs/诊断.md').matchAll(/^### (CY\d{4}) /gmu)].map(([, code]) => code)
  expect(headings).toEqual(Object.keys(catalog).sort())
})
