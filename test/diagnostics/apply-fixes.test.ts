import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFixes } from '../../src/diagnostics/apply-fixes.ts'
import { fix } from '../../src/diagnostics/create.ts'
import type { Fix } from '../../src/diagnostics/diagnostic.ts'

type Replacement = readonly [start: number, end: number, text: string]

function fixOf(...edits: readonly Replacement[]): Fix {
  return fix(
    'replace-value',
    { value: '' },
    edits.map(([start, end, text]) => ({ span: { start, end }, text })),
  )
}

describe('applyFixes', () => {
  it.each<[string, Fix[], string, number]>([
    ['in any order', [fixOf([4, 5, 'E']), fixOf([0, 1, 'A'])], 'AbcdEf', 0],
    ['several edits at once', [fixOf([3, 4, 'D'], [0, 2, ''])], 'cDef', 0],
    ['insertions at one place in their order', [fixOf([2, 2, '1']), fixOf([2, 2, '2'])], 'ab12cdef', 0],
    ['the same edits once', [fixOf([2, 2, '1']), fixOf([2, 2, '1'])], 'ab1cdef', 0],
    ['spans that touch', [fixOf([0, 2, 'X']), fixOf([2, 4, 'Y']), fixOf([2, 2, '-'])], 'X-Yef', 0],
    ['the first of two that overlap', [fixOf([1, 4, 'X']), fixOf([3, 5, 'Y'])], 'aXef', 1],
    ['not inside a replaced span', [fixOf([1, 4, 'X']), fixOf([2, 2, 'Y'])], 'aXef', 1],
    ['all of a fix or nothing', [fixOf([1, 4, 'X']), fixOf([5, 6, 'F'], [3, 4, 'Y'])], 'aXef', 1],
    ['not what overlaps itself', [fixOf([0, 3, 'X'], [2, 4, 'Y'])], 'abcdef', 1],
    ['not what lies outside', [fixOf([5, 7, 'X']), fixOf([-1, 0, 'Y']), fixOf([3, 2, 'Z'])], 'abcdef', 3],
  ])('applies %s', (_, fixes, text, skipped) => {
    const result = applyFixes('abcdef', fixes)
    expect(result.text).toBe(text)
    expect(result.skipped).toHaveLength(skipped)
    expect(result.applied).toHaveLength(fixes.length - skipped)
  })

  it('keeps every character outside the edits, and makes every accepted edit', () => {
    const span = fc.tuple(fc.nat(20), fc.nat(4)).map(([start, length]) => ({ start, end: start + length }))
    fc.assert(
      fc.property(fc.uniqueArray(span, { maxLength: 8, selector: ({ start, end }) => start * 100 + end }), (spans) => {
        const text = 'abcdefghijklmnopqrstuvwx'
        const fixes = spans.map(({ start, end }, index) => fixOf([start, end, `<${String(index)}>`]))
        const { text: result, applied } = applyFixes(text, fixes)
        const removed = new Set(
          applied.flatMap(({ edits }) => edits.flatMap((edit) => [...text.slice(edit.span.start, edit.span.end)])),
        )
        expect(result.replace(/<\d>/g, '')).toBe([...text].filter((letter) => !removed.has(letter)).join(''))
        for (const one of applied) expect(result).toContain(one.edits[0]?.text ?? '!')
      }),
    )
  })
})
