/** Two different meanings never read the same: every change of one node of a policy is heard in its read-back. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analysePolicy } from '../../src/compiler.ts'
import type { PolicyIr } from '../../src/ir/types.ts'
import { readBack } from '../../src/read-back/index.ts'
import { renderReadBack } from '../../src/read-back/render.ts'
import type { ReadBackLanguage } from '../../src/read-back/types.ts'
import { policyIds } from '../support/policy-ids.ts'
import { randomPolicy } from '../support/random-ir/index.ts'
import { meaningOf } from './meaning.ts'
import { mutationsOf } from './mutations.ts'

const folder = join(import.meta.dirname, '../../policies')
const read = (path: string): string => readFileSync(join(folder, path), 'utf8')
const textOf = (policy: PolicyIr, language: ReadBackLanguage): string => renderReadBack(readBack(policy, { language }))

/** Changes that mean something else and read the same, of so many that are spread over the policy; how many were tried. */
function unheard(policy: PolicyIr, language: ReadBackLanguage, most: number, first = 0) {
  const [meaning, text] = [meaningOf(policy), textOf(policy, language)]
  const all = mutationsOf(policy)
  const every = Math.ceil(all.length / most)
  const tried = all
    .filter((_, index) => index % every === first % every)
    .map(({ name, make }) => ({ name, changed: make() }))
    .filter(({ changed }) => meaningOf(changed) !== meaning)
  return {
    tried: tried.length,
    same: tried.filter(({ changed }) => textOf(changed, language) === text).map(({ name }) => name),
  }
}

describe('two meanings never read the same', () => {
  it.each(['zh', 'en'] as const)('random policies, %s', (language) => {
    let tried = 0
    fc.assert(
      fc.property(randomPolicy({ awards: 2 }), fc.nat(), (policy, first) => {
        const result = unheard(policy, language, 40, first)
        tried += result.tried
        expect(result.same).toEqual([])
      }),
      { numRuns: 25 },
    )
    expect(tried).toBeGreaterThan(500)
  })

  it.each(policyIds(folder))('%s', (id) => {
    const { policy } = analysePolicy(read(`${id}.ceyan.md`), { readFile: read })
    const result = policy && unheard(policy, 'zh', 100)
    expect(result?.same).toEqual([])
    expect(result?.tried).toBeGreaterThan(50)
  })
})
