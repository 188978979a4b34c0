import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { writeFileSync } from 'node:fs'
import { randomPolicy, factsFor, contextFor } from '../support/random-ir/index.ts'
import { emitTypeScript } from '../../src/emit/typescript/index.ts'
import { interpret } from '../../src/ir/interpreter/index.ts'
import { load } from './load-policy.ts'
const SEED = Number(process.argv[2]),
  N = Number(process.argv[3])
let i = 0
for (const policy of fc.sample(randomPolicy({ awards: 6 }), { numRuns: N, seed: SEED })) {
  const files = await emitTypeScript(policy)
  const g = await load(files)
  for (const [facts, context] of fc.sample(fc.tuple(factsFor(policy), contextFor(policy)), {
    numRuns: 60,
    seed: SEED,
  })) {
    let e: any, a: any
    try {
      e = interpret(policy, facts, context, { explain: true })
    } catch (x) {
      e = String(x)
    }
    try {
      a = g.explain(facts, context)
    } catch (x) {
      a = String(x)
    }
    if (typeof e === 'string' || typeof a === 'string') {
      if (typeof e !== typeof a) console.log(i, e.slice?.(0, 99) ?? 'ok', a.slice?.(0, 99) ?? 'ok')
      continue
    }
    e.awards.forEach((x: any, k: number) => {
      if (!isDeepStrictEqual({ ...x, award: 0 }, { ...a.awards[k], award: 0 })) {
        const ka = ['status', 'from', 'to', 'missing', 'pending'] as const
        console.log(
          'policy',
          i,
          x.award.id,
          ka
            .filter((q) => JSON.stringify(x[q]) !== JSON.stringify(a.awards[k][q]))
            .map((q) => `${q} ${JSON.stringify(x[q])} ${JSON.stringify(a.awards[k][q])}`),
          x.reasons.length,
          a.awards[k].reasons.length,
        )
        writeFileSync(
          '/tmp/dbg.json',
          JSON.stringify(
            { award: policy.clauses.flatMap((c) => c.awards)[k], facts, context, scope: policy.scope },
            null,
            1,
          ),
        )
        for (const f of files) writeFileSync('/tmp/dbg-' + f.path, f.text)
        process.exit()
      }
    })
  }
  i++
}
