import { populationOf } from './population.ts'
import { evaluateCity } from './hand-written/city.ts'
import { evaluateHightech } from './hand-written/hightech.ts'
import * as city from '../generated/chengdu-city-ai-2025/index.ts'
import * as hightech from '../generated/chengdu-hightech-ai-2025/index.ts'
import { readFileSync } from 'node:fs'
const [which = 'city', what = 'explain'] = process.argv.slice(2)
const id = `chengdu-${which}-ai-2025`
const gen: any = which === 'city' ? city : hightech
const f: any = what === 'hand' ? (which === 'city' ? evaluateCity : evaluateHightech) : gen[what]
const schema = JSON.parse(readFileSync(`../generated/${id}/facts.schema.json`, 'utf8'))
const pop = populationOf(schema, {
  seed: 1,
  count: 3000,
  unknown: 0.1,
  withHistory: 0.2,
  usual: which === 'city' ? [] : ['zoneAiOrganisation'],
  awards: gen.policy.awards.map((a: any) => a.id),
  date: '2025-10-01',
})
let s = 0,
  n = 0
const times: number[] = []
const R = Number(process.env.R ?? 150)
for (let r = 0; r < R; r++) {
  const t = performance.now()
  for (const a of pop) {
    const e = f(a.facts, a.context)
    s += e.total.from + e.awards.length
    n++
  }
  times.push(((performance.now() - t) * 1e6) / pop.length)
}
times.sort((a, b) => a - b)
console.log(which, what, 'median ns', times[R >> 1]!.toFixed(0), 'min', times[0]!.toFixed(0), s)
if (what === 'explain') {
  let c = 0
  for (const a of pop) for (const x of f(a.facts, a.context).awards) c += x.reasons.length
  console.log('reasons per applicant', c / pop.length)
}
