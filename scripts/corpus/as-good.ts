/** What a finished glossary could have of a draft in other words, and which of its own entries its file needs today. */
import { analysePolicy } from '../../src/compiler.ts'
import type { CompilerHost } from '../../src/host.ts'
import { foldString } from '../../src/source/fold.ts'
import type { Fact } from './fact.ts'

export interface AsGood {
  /** Entries of the draft, beside what is kept, that could stand in the place of a finished one. */
  readonly asGood: number
  /** Finished entries without which the file has an error more. */
  readonly needed: number
  /** Of these, what the draft has, word for word or as good. */
  readonly neededDrafted: number
}

/** What may stand in front of a phrase or not: whose it is, of which year. */
const lead = /^(?:其|该|企业|单位|公司|上一?年度|当年|本年度|年度)+/u
const yesOrNo = ['是否', '认定']

/**
 * As good is another wording of a needed entry (是否 for 认定; without 其, 企业 or the year in front) with which the file has no error more
 * and nothing more that is unused. Any other difference is none.
 */
export function judgeAsGood(
  drafted: readonly Fact[],
  finished: readonly Fact[],
  text: string,
  host: CompilerHost,
): AsGood {
  const faultsOf = (tried: string, isUnusedOne: boolean): number =>
    analysePolicy(tried, host, { findings: 'errors' }).diagnostics.filter(
      ({ severity, code }) => severity === 'error' || (isUnusedOne && code === 'CY2013'),
    ).length
  const [errors, faults] = [faultsOf(text, false), faultsOf(text, true)]
  const needed = finished.filter((one) => faultsOf(without(text, one), false) > errors)
  const isExact = (one: Fact): boolean => drafted.some(({ phrase, type }) => phrase === one.phrase && type === one.type)
  const taken = new Set<Fact>()
  const fitting = needed.filter(
    (one) =>
      !isExact(one) &&
      drafted.some((other) => {
        if (taken.has(other) || !isAlike(other, one)) return false
        const tried = replaced(text, one, other)
        if (tried === undefined || faultsOf(tried, true) > faults) return false
        taken.add(other)
        return true
      }),
  )
  const exact = needed.filter(isExact).length
  return { asGood: fitting.length, needed: needed.length, neededDrafted: exact + fitting.length }
}

function isAlike(one: Fact, other: Fact): boolean {
  const isOfType = one.type === other.type || (yesOrNo.includes(one.type) && yesOrNo.includes(other.type))
  return isOfType && one.phrase.replace(lead, '') === other.phrase.replace(lead, '')
}

const entry = /^(\s*- )(.*?)[：:](.*)$/u
const isOf = (line: string, { phrase }: Fact): boolean => foldString(entry.exec(line)?.[2] ?? '') === phrase

/** Without the lines of the entry, and without its fields. */
function without(text: string, one: Fact): string {
  let depth: number | undefined
  return text
    .split('\n')
    .filter((line) => {
      const indent = line.length - line.trimStart().length
      if (depth !== undefined && line.trim() !== '' && indent > depth) return false
      depth = isOf(line, one) ? indent : undefined
      return depth === undefined
    })
    .join('\n')
}

/** The line of the one, with the phrase and the type of the other. */
function replaced(text: string, before: Fact, after: Fact): string | undefined {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => isOf(line, before))
  const [, indent = '', , rest = ''] = entry.exec(lines[at] ?? '') ?? []
  if (indent === '') return undefined
  const body = yesOrNo.includes(after.type) ? rest.replace(/^\s*(?:是否|认定)/u, after.type) : rest
  return [...lines.slice(0, at), `${indent}${after.phrase}：${body}`, ...lines.slice(at + 1)].join('\n')
}
