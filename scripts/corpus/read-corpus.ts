/** The policies of a folder that have a file of truth. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompilerHost } from '../../src/index.ts'
import { readTruth } from './truth.ts'
import type { Truth } from './truth.ts'

export interface CorpusPolicy {
  readonly slug: string
  readonly text: string
  /** The published text that the file names, if the folder has it. */
  readonly official: string | undefined
  /** The text as it was published, with its page, in the folder `texts` beside the files. */
  readonly published: string | undefined
  readonly truth: Truth
  readonly host: CompilerHost
}

const ending = '.ceyan.md'

/** By name; only those of `slugs` when some are given. Throws when one of them is not there. */
export function readCorpus(folder: string, truthFolder: string, slugs: readonly string[]): readonly CorpusPolicy[] {
  const all = readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .filter((slug) => existsSync(join(truthFolder, `${slug}.md`)))
    .sort()
  const missing = slugs.filter((slug) => !all.includes(slug))
  if (missing.length > 0) throw new Error(`no policy with truth: ${missing.join(', ')}`)
  const readFile = (path: string): string | undefined => {
    const file = join(folder, path)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
  const listFolder = (path: string): readonly string[] => {
    const file = join(folder, path)
    return existsSync(file) ? readdirSync(file).sort() : []
  }
  return (slugs.length > 0 ? slugs : all).map((slug) => {
    const text = readFileSync(join(folder, `${slug}${ending}`), 'utf8')
    const named = /^- 原文[：:]\s*(\S+)\s*$/mu.exec(text)?.[1]
    return {
      slug,
      text,
      official: named === undefined ? undefined : readFile(named),
      published: readFile(join('..', 'texts', `${slug}.txt`)),
      truth: readTruth(readFileSync(join(truthFolder, `${slug}.md`), 'utf8')),
      host: { readFile, listFolder },
    }
  })
}
