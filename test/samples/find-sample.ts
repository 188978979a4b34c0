/** The folders of samples: one for each diagnostic code, with its inputs and its expected messages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompilerHost } from '../../src/host.ts'

/** What kind of input shows the code. */
export type SampleKind = 'policy' | 'glossary' | 'facts' | 'history'

export interface Sample {
  readonly code: string
  readonly kind: SampleKind
  /** With the marks of `marked-text.ts`. */
  readonly bad: string
  readonly good: string
  readonly host: CompilerHost
  readonly folder: string
}

const root = join(import.meta.dirname, 'diagnostics')
const inputs = { policy: '.ceyan.md', glossary: '.glossary.md', facts: '.json', history: '.history.json' } as const

/** By code. */
export const samples: readonly Sample[] = readdirSync(root).sort().map(readSample)

function readSample(code: string): Sample {
  const folder = join(root, code)
  const kind = (['policy', 'glossary', 'history', 'facts'] as const).find((one) =>
    existsSync(join(folder, `bad${inputs[one]}`)),
  )
  if (kind === undefined) throw new Error(`${folder} has no bad case`)
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  const host: CompilerHost = {
    readFile: (path) => (existsSync(join(folder, path)) ? read(path) : undefined),
    listFolder: (path) => (existsSync(join(folder, path)) ? readdirSync(join(folder, path)) : []),
  }
  return { code, kind, bad: read(`bad${inputs[kind]}`), good: read(`good${inputs[kind]}`), host, folder }
}
