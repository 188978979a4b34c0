/** The read-back of the policies in the repository; `UPDATE=1` takes a change over once somebody has read it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analysePolicy } from '../../src/compiler.ts'
import { readBack } from '../../src/read-back/index.ts'
import { renderReadBack } from '../../src/read-back/render.ts'
import type { ReadBackItem } from '../../src/read-back/types.ts'
import { expectFile } from '../samples/expected-file.ts'
import { policyIds } from '../support/policy-ids.ts'

const folder = join(import.meta.dirname, '../../policies')
const snapshots = join(import.meta.dirname, 'snapshots')
const read = (path: string): string => readFileSync(join(folder, path), 'utf8')

describe.each(policyIds(folder))('%s', (id) => {
  const text = read(`${id}.ceyan.md`)
  const { policy } = analysePolicy(text, { readFile: read })
  if (policy === undefined) throw new Error(`${id} does not compile`)
  const said = readBack(policy)

  it('reads as before, and the same every time', () => {
    expectFile(join(snapshots, `${id}.txt`), renderReadBack(said))
    expect(readBack(policy)).toEqual(said)
  })

  it('every phrase and figure of an award has its clause and sentence', () => {
    const without = said.awards
      .flatMap(({ lines }) => lines.flatMap(piecesOf))
      .filter((piece) => piece.kind !== 'frame' && (piece.origin.clause === '' || piece.origin.sentence === ''))
    expect(without).toEqual([])
  })

  it('where the award has a span, it is of characters of the file', () => {
    const spans = said.awards
      .flatMap(({ lines }) => lines.flatMap(piecesOf))
      .flatMap((piece) => (piece.kind === 'frame' || piece.origin.span === undefined ? [] : [piece.origin.span]))
    expect(spans.length).toBeGreaterThan(0)
    expect(spans.filter(({ start, end, file }) => file !== undefined || start >= end || end > text.length)).toEqual([])
  })
})

it('no snapshot is left over', () => {
  expect(readdirSync(snapshots).sort()).toEqual(policyIds(folder).map((id) => `${id}.txt`))
})

function piecesOf({ pieces, items }: ReadBackItem): ReadBackItem['pieces'] {
  return [...pieces, ...items.flatMap(piecesOf)]
}
