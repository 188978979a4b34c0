/** A folder of small policies with what is right: `index.jsonl` beside the files, or every policy of the folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const expectations = ['rows', 'rows-or-refuse', 'refuse', 'refuse-or-warn', 'warn', 'import'] as const

/** What is right: the rows of the tables, an error, or something said at the words; of a text, what its import keeps. */
export type Expectation = (typeof expectations)[number]

/** What an applicant gets under a whole policy. */
export interface EvaluatedCase {
  /** As people give them: by phrase or identifier. */
  readonly facts: unknown
  /** Yuan: `A`, `A..B`, `A..inf`; or `error`, when the facts must not be read. */
  readonly total: string
}

export interface Case {
  /** Name of the file in its folder. */
  readonly file: string
  readonly family: string
  readonly expect: Expectation
  /** Codes of the warnings that say nothing about the fault. */
  readonly warned: readonly string[]
  readonly evaluated: readonly EvaluatedCase[]
  /** What the imported text must keep, and its draft must not have. */
  readonly keep: readonly string[]
  readonly notInDraft: readonly string[]
  readonly text: string
}

const policyEnding = '.ceyan.md'

/** The cases of a folder, by name. Throws on an index that is not one, or that leaves a policy out. */
export function readCases(folder: string): readonly Case[] {
  const index = join(folder, 'index.jsonl')
  const policies = readdirSync(folder)
    .filter((name) => name.endsWith(policyEnding))
    .sort()
  const entries = existsSync(index)
    ? readIndex(readFileSync(index, 'utf8'))
    : policies.map((file): Record<string, unknown> => ({ file, family: 'all', expect: 'rows' }))
  if (entries.length === 0) throw new Error(`${folder}: no cases`)
  const listed = new Set(entries.map(({ file }) => file))
  const missing = policies.filter((name) => !listed.has(name))
  if (missing.length > 0) throw new Error(`${index} leaves out ${missing.join(', ')}`)
  return entries.map((entry) => caseOf(entry, folder))
}

function readIndex(text: string): readonly Record<string, unknown>[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => recordOf(JSON.parse(line), line))
}

function caseOf(entry: Record<string, unknown>, folder: string): Case {
  const file = stringOf(entry['file'], 'file')
  const expect = expectations.find((one) => one === entry['expect'])
  if (expect === undefined) throw new Error(`${file}: expect ${String(entry['expect'])}`)
  const evaluated = listOf(entry['eval'], 'eval').map((one) => {
    const { facts, total } = recordOf(one, file)
    return { facts, total: stringOf(total, `${file}: total`) }
  })
  const strings = (name: string): readonly string[] => listOf(entry[name], name).map((one) => stringOf(one, name))
  return {
    file,
    family: stringOf(entry['family'], `${file}: family`),
    expect,
    warned: strings('warned'),
    evaluated,
    keep: strings('keep'),
    notInDraft: strings('notInDraft'),
    text: readFileSync(join(folder, file), 'utf8'),
  }
}

function recordOf(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`no object: ${what}`)
  return Object.fromEntries(Object.entries(value))
}

function listOf(value: unknown, what: string): readonly unknown[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw new Error(`no list: ${what}`)
  return value
}

function stringOf(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new Error(`no string: ${what}`)
  return value
}
