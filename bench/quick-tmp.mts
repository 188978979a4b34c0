import { populationOf, asJson } from '/work/main/bench/population.ts'
import { race } from '/work/main/bench/measure.ts'
import { evaluateCity } from '/work/main/bench/hand-written/city.ts'
import { evaluateHightech } from '/work/main/bench/hand-written/hightech.ts'
import * as city from '/work/main/generated/chengdu-city-ai-2025/index.ts'
import * as hightech from '/work/main/generated/chengdu-hightech-ai-2025/index.ts'
import { readFileSync } from 'node:fs'
const P = [
  ['chengdu-city-ai-2025', city, evaluateCity, []],
  ['chengdu-hightech-ai-2025', hightech, evaluateHightech, ['zoneAiOrganisation']],
] as const
for (const [id, gen, hand, usual] of P) {
  const schema = JSON.parse(readFileSync(`/work/main/generated/${id}/facts.schema.json`, 'utf8'))
  const pop = populationOf(schema, {
    seed: 1,
    count: 3000,
    unknown: 0.1,
    withHistory: 0.2,
    usual,
    awards: gen.policy.awards.map((a) => a.id),
    date: '2025-10-01',
  })
  for (const [what, people] of [
    ['shape', pop],
    ['json', asJson(pop)],
  ] as const) {
    const pass = (f: any) => () => {
      let s = 0
      for (const a of people) {
        const r = f(a.facts, a.context)
        s += r.total.from + r.awards.length
      }
      return s
    }
    const t0 = performance.now()
    console.log(
      id,
      what,
      race(
        [
          { name: 'hand', pass: pass(hand) },
          { name: 'generated', pass: pass(gen.evaluate) },
          { name: 'explain', pass: pass(gen.explain) },
        ],
        Number(process.env.R ?? 60),
        20,
      )
        .map((r) => `${r.name} ${r.median.toFixed(2)} [${r.low.toFixed(2)} ${r.high.toFixed(2)}]`)
        .join('  '),
      (performance.now() - t0).toFixed(0),
    )
  }
}
