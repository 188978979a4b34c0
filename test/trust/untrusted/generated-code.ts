/**
 * The law of generated code: with hostile texts a policy gives the modules that it gives with harmless ones, node by node; the
 * texts come back as data, exactly as they went in; the modules use no global but a few; and they evaluate alike.
 */
import fc from 'fast-check'
import { emitTypeScript } from '../../../src/emit/typescript/index.ts'
import type { EmittedFile } from '../../../src/emit/typescript/index.ts'
import { analysePolicy } from '../../../src/compiler.ts'
import type { PolicyIr } from '../../../src/ir/types.ts'
import { load, type LoadedPolicy } from '../../emit/load-policy.ts'
import { contextFor, factsFor, randomPolicy } from '../../support/random-ir/index.ts'
import { host, samples } from './corpus.ts'
import { dressed } from './dress.ts'
import { demand, type Law } from './search.ts'
import { skeletonOf } from './skeleton.ts'
import { demandHarmless } from './terminal.ts'
import { anyText, oddities } from './words.ts'

interface Twins {
  readonly policy: PolicyIr
  readonly words: readonly string[]
  readonly seed: number
}

const attacks: readonly string[] = [
  ...[
    '*/ globalThis.pwned = 1 /*',
    '`${globalThis.pwned = 1}`',
    "'; globalThis.pwned = 1; '",
    '"; globalThis.pwned = 1; "',
  ],
  ...[
    '\\',
    "\\'",
    '\n} globalThis.pwned = 1 //',
    '\u2028globalThis.pwned = 1',
    '</script><script>pwned = 1</script>',
    '$&',
  ],
  ...[
    '@ts-nocheck',
    '@ts-ignore',
    '#__PURE__',
    '@__PURE__',
    'eslint-disable',
    'prettier-ignore',
    'use strict',
    '@type {any}',
  ],
  ...['sourceMappingURL=data:,', '#!/bin/sh', '<reference path="x"/>', '../../../etc/passwd', '__proto__', 'toString'],
]
const compiled = samples.flatMap((text) => analysePolicy(text, host).policy ?? [])
const words = fc.array(fc.oneof(fc.constantFrom(...attacks), fc.constantFrom(...oddities), anyText), {
  minLength: 1,
  maxLength: 12,
})

export const generatedCode: Law<Twins> = {
  name: '生成的代码：恶意短语',
  inputs: fc.record({
    policy: fc.oneof(fc.constantFrom(...compiled), randomPolicy({ awards: 3 })),
    words: words.map((all) => all.map((word) => word.slice(0, 300))),
    seed: fc.nat(),
  }),
  check: async ({ policy, words, seed }) => {
    const hostileWord = (index: number): string => `${words[index % words.length] ?? ''} ${String(index)}`
    const hostile = dressed(policy, hostileWord)
    const harmless = dressed(policy, (index) => `甲${String(index)}乙`)
    const undress = (text: string): string =>
      text.replace(/甲(\d+)乙/gu, (_, index: string) => hostileWord(Number(index)))
    const files = await emitTypeScript(hostile)
    const twins = await emitTypeScript(harmless)
    demandSame(
      files.map(({ path }) => path),
      twins.map(({ path }) => path),
      'files',
    )
    for (const [index, file] of files.entries()) demandTwin(file, twins[index]?.text ?? '', undress)
    demandAlike(hostile, await load(files), harmless, await load(twins), seed)
    demand(!('pwned' in globalThis), 'text of the policy was executed')
    return { policies: 2, evaluations: 2 }
  },
  show: ({ policy, words }) => JSON.stringify({ policy: policy.id, words }),
}

function demandTwin({ path, text }: EmittedFile, twin: string, undress: (text: string) => string): void {
  demandHarmless(text, path)
  if (path.endsWith('.json')) {
    demandSame(stringsOf(JSON.parse(text)), stringsOf(JSON.parse(twin)).map(undress), path)
    return
  }
  const module = skeletonOf(text)
  const reference = skeletonOf(twin)
  demand(module.syntaxErrors === 0, `${path} has syntax errors`)
  demandSame(module.nodes, reference.nodes, `nodes of ${path}`)
  demandSame(module.literals, reference.literals.map(undress), `literals of ${path}`)
  demandSame(module.comments.map(directive), reference.comments.map(directive), `directives in ${path}`)
  const unknown = module.globals.filter((name) => !globals.has(name))
  demand(unknown.length === 0, `${path} uses ${unknown.join(' ')}`)
}

/** What tools obey at the beginning of a comment. */
function directive(comment: string): string {
  const found =
    /^(?:\/\/|\/\*+)[\s*]*((?:[@#]|eslint|prettier-ignore|tslint|biome-|c8 |v8 |istanbul |<reference)\S*)/u.exec(
      comment,
    )
  return found?.[1] ?? ''
}

/** Globals that modules may use, names of types among them. */
const globals = new Set(['Math', 'Infinity', 'undefined', 'const', 'Record', 'Readonly', 'Number', 'Object'])

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return [String(value)]
  return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsOf(inner)])
}

function demandSame(actual: readonly string[], expected: readonly string[], what: string): void {
  const at = expected.findIndex((one, index) => one !== actual[index])
  const isSame = at < 0 && actual.length === expected.length
  demand(isSame, `${what}: ${JSON.stringify(actual[at])} instead of ${JSON.stringify(expected[at])} (${String(at)})`)
}

/** Amounts and statuses of one applicant, whose alternatives are called otherwise. */
function demandAlike(
  hostile: PolicyIr,
  loaded: LoadedPolicy,
  harmless: PolicyIr,
  twin: LoadedPolicy,
  seed: number,
): void {
  const result = (policy: PolicyIr, emitted: LoadedPolicy): string => {
    const [facts = {}] = fc.sample(factsFor(policy), { numRuns: 1, seed })
    const [context = { date: '2026-03-01' }] = fc.sample(contextFor(policy), { numRuns: 1, seed })
    const { awards, total } = emitted.evaluate(facts, context)
    return JSON.stringify([awards.map(({ status, from, to }) => [status, from, to]), total.from, total.to])
  }
  demand(result(hostile, loaded) === result(harmless, twin), 'the policy gives something else with hostile texts')
}
