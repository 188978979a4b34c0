/** Policy files of the repository cut into small ones: head, glossary, one article. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { codesOf, compileText } from '../front-end/compiled.ts'

export interface Sample {
  /** `census/01-up-to-amount 二`. */
  readonly name: string
  readonly text: string
}

const ROOT = join(import.meta.dirname, '../../..')
export const FOLDERS = { census: 'test/census', idioms: 'test/samples/idioms', policies: 'policies' }

/** Reads the shared glossaries, which samples may name. */
export function readShared(path: string): string | undefined {
  if (!/^术语\/[^/\\.]+\.ceyan\.md$/u.test(path)) return undefined
  try {
    return readFileSync(join(ROOT, 'policies', path), 'utf8')
  } catch {
    return undefined
  }
}

/** Those that compile by themselves, in the order of files and articles. */
export function readSamples(folders: Readonly<Record<string, string>> = FOLDERS): readonly Sample[] {
  return Object.entries(folders).flatMap(([group, folder]) =>
    readdirSync(join(ROOT, folder))
      .filter((file) => file.endsWith('.ceyan.md'))
      .toSorted()
      .flatMap((file) => {
        const name = `${group}/${basename(file, '.ceyan.md')}`
        return articlesOf(readFileSync(join(ROOT, folder, file), 'utf8')).map(({ title, text }) => ({
          name: `${name} ${title}`,
          text,
        }))
      }),
  )
}

export function compiles({ text }: Sample): boolean {
  const compiled = compileText(text, readShared)
  return compiled.policy !== undefined && codesOf(compiled, 'error').length === 0
}

export interface Article {
  readonly title: string
  readonly text: string
}

export function articlesOf(file: string): readonly Article[] {
  // Worked examples mean nothing for the policy, quotations are not compiled, and the official text is elsewhere.
  const lines = file.split('\n').filter((line) => !/^(?:[|>]|- 原文：)/u.test(line))
  const sections: string[][] = [[]]
  for (const line of lines) {
    if (/^##? /u.test(line) && (sections.at(-1) ?? []).length > 0) sections.push([])
    sections.at(-1)?.push(line)
  }
  const [head = [], ...others] = sections
  const isGlossary = (section: readonly string[]): boolean => /^## (?:术语|術語)/u.test(section[0] ?? '')
  const shared = [head, ...others.filter(isGlossary)]
  return others
    .filter((section) => !isGlossary(section))
    .map((section) => ({
      title: (/^##? ?([^ 、]+)/u.exec(section[0] ?? '')?.[1] ?? '').slice(0, 6),
      text: [...shared, section].flat().join('\n'),
    }))
}
