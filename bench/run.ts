/**
 * `npm run bench`: how long the generated modules take against the same results written by hand, and how far rule engines are
 * behind on the same amounts. Results are compared first; then the contestants run in turn, and medians of ratios are printed.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as city from '../generated/chengdu-city-ai-2025/index.ts'
import * as hightech from '../generated/chengdu-hightech-ai-2025/index.ts'
import { renderReason } from '../src/runtime/index.ts'
import { evaluateCity } from './hand-written/city.ts'
import { evaluateHightech } from './hand-written/hightech.ts'
import { race } from './measure.ts'
import type { Ratio } from './measure.ts'
import { populationOf } from './population.ts'
import type { Applicant, FactsSchema } from './population.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const rounds = Number(process.env['CEYAN_ROUNDS'] ?? 80)

const policies = [
  { id: 'chengdu-city-ai-2025', module: city, byHand: evaluateCity, usual: [] as string[] },
  { id: 'chengdu-hightech-ai-2025', module: hightech, byHand: evaluateHightech, usual: ['zoneAiOrganisation'] },
] as const

for (const policy of policies) comparePolicy(policy)
await compareEngines()

function comparePolicy({ id, module, byHand, usual }: (typeof policies)[number]): void {
  const people = populationOf(schemaOf(id), {
    seed: 1,
    count: 3000,
    unknown: 0.1,
    withHistory: 0.2,
    usual,
    awards: module.policy.awards.map((award) => award.id),
    date: '2025-10-01',
  })
  for (const { facts, context } of people) {
    const left = JSON.stringify(comparable(module.evaluate(facts, context)))
    const right = JSON.stringify(byHand(facts, context))
    if (left !== right) throw new Error(`${id}: the results differ\n${left}\n${right}`)
  }
  const pass =
    (evaluate: (facts: Applicant['facts'], context: Applicant['context']) => { total: { from: number } }) =>
    (): number => {
      let sum = 0
      for (const { facts, context } of people) sum += evaluate(facts, context).total.from
      return sum
    }
  const ratios = race(
    [
      { name: '手写 hand-written', pass: pass(byHand) },
      { name: '生成 generated evaluate', pass: pass(module.evaluate) },
      { name: '生成并说明 generated explain', pass: pass(module.explain) },
      {
        name: '说明成文 explain, rendered',
        pass: pass((facts, context) => {
          const explained = module.explain(facts, context)
          for (const { award, reasons } of explained.awards) for (const reason of reasons) renderReason(reason, award)
          return explained
        }),
      },
    ],
    rounds,
    20,
  )
  print(`${id}: ${String(people.length)} applicants, results equal`, ratios)
}

function comparable({ awards, total }: ReturnType<typeof city.evaluate>): unknown {
  return { awards: awards.map(({ award, ...outcome }) => ({ id: award.id, ...outcome })), total }
}

/** Amounts alone, all facts known: what the engines can say. Asynchronous, hence measured by the clock. */
async function compareEngines(): Promise<void> {
  if (!existsSync(`${here}node_modules`)) {
    process.stdout.write('installing the rule engines below bench/ …\n')
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' })
  }
  const { awards, jsonRulesEngine, zenEngine } = await import('./engines.ts')
  const people = populationOf(schemaOf('chengdu-city-ai-2025'), {
    seed: 2,
    count: 200,
    unknown: 0,
    withHistory: 0,
    usual: [],
    awards: [],
    date: '2025-10-01',
  })
  const generated = (facts: Applicant['facts']): Promise<readonly number[]> => {
    const { awards: outcomes } = city.evaluate(facts, { date: '2025-10-01' })
    return Promise.resolve(awards.map((id) => Number(outcomes.find(({ award }) => award.id === id)?.to ?? 0)))
  }
  const engines = [
    { name: '生成 generated (all awards)', run: generated },
    { name: 'json-rules-engine', run: jsonRulesEngine() },
    { name: '@gorules/zen-engine', run: zenEngine() },
  ]
  for (const { facts } of people) {
    const [first, ...others] = await Promise.all(engines.map(async ({ run }) => JSON.stringify(await run(facts))))
    if (others.some((other) => other !== first)) throw new Error(`amounts differ: ${String(first)} ${others.join(' ')}`)
  }
  const times = engines.map((): number[] => [])
  for (let round = -3; round < 20; round += 1) {
    for (const [index, { run }] of engines.entries()) {
      const start = performance.now()
      for (const { facts } of people) await run(facts)
      if (round >= 0) times[index]?.push(performance.now() - start)
    }
  }
  const ratios = engines.map(({ name }, index): Ratio => {
    const each = (times[index] ?? []).map((time, round) => time / (times[0]?.[round] ?? NaN)).sort((a, b) => a - b)
    const at = (share: number): number => each[Math.round((each.length - 1) * share)] ?? NaN
    return { name, median: at(0.5), low: at(0.25), high: at(0.75) }
  })
  print(`rule engines, amounts of ${awards.join(', ')}: equal`, ratios)
}

function schemaOf(id: string): FactsSchema {
  return JSON.parse(
    readFileSync(new URL(`../generated/${id}/facts.schema.json`, import.meta.url), 'utf8'),
  ) as FactsSchema
}

function print(title: string, ratios: readonly Ratio[]): void {
  process.stdout.write(`\n${title}\n`)
  for (const { name, median, low, high } of ratios) {
    process.stdout.write(`  ${median.toFixed(2).padStart(8)} ×  (${low.toFixed(2)}–${high.toFixed(2)})  ${name}\n`)
  }
}
