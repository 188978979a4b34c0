import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffLines } from '../../src/cli/diff-lines.ts'
import { unifiedDiff } from '../../src/cli/render/unified-diff.ts'

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 })

test('a diff holds both texts, in order', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const changes = diffLines(before, after)
      expect(changes.filter(({ kind }) => kind !== 'added').map(({ line }) => line)).toEqual(before)
      expect(changes.filter(({ kind }) => kind !== 'removed').map(({ line }) => line)).toEqual(after)
    }),
  )
})

test('a diff keeps as many lines as the two have in common', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const kept = diffLines(before, after).filter(({ kind }) => kind === 'kept').length
      expect(kept).toBe(longestCommon(before, after))
    }),
  )
})

test('texts without anything in common are replaced as a whole', () => {
  const before = Array.from({ length: 800 }, (_, index) => `old ${String(index)}`)
  const after = Array.from({ length: 800 }, (_, index) => `new ${String(index)}`)
  const kinds = diffLines(['top', ...before, 'end'], ['top', ...after, 'end']).map(({ kind }) => kind)
  expect(kinds).toEqual(['kept', ...before.map(() => 'removed'), ...after.map(() => 'added'), 'kept'])
})

test('as a unified diff', () => {
  const before = '1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12'
  const after = '0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\nzwölf'
  expect(unifiedDiff('x.md', before, after)).toEqual([
    '--- x.md',
    '+++ x.md',
    '@@ -1,3 +1,4 @@',
    '+0',
    ' 1',
    ' 2',
    ' 3',
    '@@ -9,4 +10,4 @@',
    ' 9',
    ' 10',
    ' 11',
    '-12',
    '\\ No newline at end of file',
    '+zwölf',
    '\\ No newline at end of file',
  ])
  expect(unifiedDiff('x.md', before, before)).toEqual([])
  expect(unifiedDiff('x.md', '', 'a\n')).toEqual(['--- x.md', '+++ x.md', '@@ -0,0 +1,1 @@', '+a'])
  expect(unifiedDiff('x.md', 'a\r\n', 'a\n')).toEqual(['--- x.md', '+++ x.md', '@@ -1,1 +1,1 @@', '-a', '+a'])
})

function longestCommon(left: readonly string[], right: readonly string[]): number {
  let row = new Array<number>(right.length + 1).fill(0)
  for (const line of left) {
    const next = [0]
    for (const [index, other] of right.entries()) {
      const best = Math.max(row[index + 1] ?? 0, next[index] ?? 0)
      next.push(line === other ? (row[index] ?? 0) + 1 : best)
    }
    row = next
  }
  return row.at(-1) ?? 0
}
