/**
 * What a new user meets: a policy that compiles, one phrase of which is not declared yet. Every declaration that is offered then is
 * applied, and leaves fewer errors.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analysePolicy } from '../../src/compiler.ts'
import { applyFixes } from '../../src/diagnostics/apply-fixes.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'

const folder = new URL('cases/', import.meta.url)
const host = { readFile: () => undefined }
const entry = /^- [^：]+：(是否|金额|数量|等级|类别|认定|比例|清单|日期)/u

interface Unfinished {
  readonly name: string
  readonly text: string
}

/** Every sixth of the cases, each without each of its entries in turn. */
const unfinished: readonly Unfinished[] = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .filter((_, index) => index % 6 === 0)
  .flatMap((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8')
    return errorsOf(text).length > 0 ? [] : withoutEach(name, text)
  })

describe('a phrase that is not declared', () => {
  it('is offered nothing that leads to another error', () => {
    const offered = unfinished.flatMap((one) => {
      const before = errorsOf(one.text)
      const fixes = before.flatMap((found) => found.fixes.filter(({ title }) => title === 'declare-phrase'))
      return fixes.map((fix) => ({ ...one, before: before.length, fix }))
    })
    expect(offered.length).toBeGreaterThan(150)
    const worse = offered.filter(({ text, fix, before }) => errorsOf(applyFixes(text, [fix]).text).length >= before)
    expect(worse.map(({ name, fix }) => [name, fix.params])).toEqual([])
  })

  it('is offered something nearly always', () => {
    const cured = unfinished.filter(({ text }) => errorsOf(text).some(({ fixes }) => fixes.length > 0))
    expect(cured.length / unfinished.length).toBeGreaterThan(0.8)
  })
})

function errorsOf(text: string): readonly Diagnostic[] {
  return analysePolicy(text, host, { cures: 'tried' }).diagnostics.filter(({ severity }) => severity === 'error')
}

function withoutEach(name: string, text: string): readonly Unfinished[] {
  const lines = text.split('\n')
  return lines.flatMap((line, at) => {
    if (!entry.test(line)) return []
    const behind = lines.slice(at + 1)
    const length = behind.findIndex((below) => !/^ {2,}- /u.test(below))
    const rest = [...lines.slice(0, at), ...behind.slice(length)]
    return [{ name: `${name} without ${line}`, text: rest.join('\n') }]
  })
}
