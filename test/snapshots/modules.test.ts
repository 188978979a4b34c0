/**
 * What is emitted for the policies, module by module: the committed files are the snapshots, one a clause, and beside
 * them the facts, the index and the schema. `npm run build` takes a change over once somebody has read it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compiler.ts'
import { policyIds } from '../support/policy-ids.ts'

const repository = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(repository, 'policies', path), 'utf8')

describe.each(policyIds(join(repository, 'policies')))('%s', async (id) => {
  const { files, policy } = await compile(read(`${id}.ceyan.md`), { readFile: read })
  const committed = join(repository, 'generated', id)

  it.each(files.map(({ path, text }) => [path, text] as const))('%s', (path, text) => {
    expect(text).toBe(readFileSync(join(committed, path), 'utf8'))
  })

  it('in full: a module for every clause with awards, and no file is left over', () => {
    const paths = files.map(({ path }) => path)
    const granting = policy?.clauses.filter(({ awards }) => awards.length > 0) ?? []
    expect(granting.filter(({ module }) => !paths.includes(`${module}.ts`)).map(({ address }) => address)).toEqual([])
    expect(readdirSync(committed).sort()).toEqual(paths.toSorted())
  })
})
