/**
 * What starting costs (`npm run bench:start-up`, after `npm run build:package`), as ratios: the packed command against bare
 * Node, a cold build against importing what it is made of, compile time against the length of the text. Fails when a
 * target is missed. `--rounds N` for more or fewer rounds.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { analysePolicy } from '../src/compiler.ts'
import { cover } from '../src/coverage/cover.ts'
import { wholeText } from '../src/source/excerpt.ts'
import { readFacts } from '../src/facts/read-facts.ts'
import { median, medianRatios } from './measure/alternate.ts'
import { longPolicy } from './measure/long-policy.ts'
import { stagePackage } from './measure/stage.ts'
import type { Stage } from './measure/stage.ts'
import { root } from './root.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } })
const rounds = Number(values.rounds)
const policies = ['chengdu-city-ai-2025', 'chengdu-hightech-ai-2025']
const host = { readFile: (path: string) => readFileSync(join(root, 'policies', path), 'utf8') }

const stage = await stagePackage(root)
/** What Node keeps of the code that the command loads: in a folder of the measurement's own, empty at first. */
const keeping = { NODE_COMPILE_CACHE: join(stage.alone, 'compiled'), NODE_DISABLE_COMPILE_CACHE: '0' }
const keepingNothing = { NODE_DISABLE_COMPILE_CACHE: '1' }
try {
  measureCommands(stage)
  measureBuild(stage)
  measureGrowth()
} finally {
  await stage.remove()
}

/** `check` and `eval` run where neither ts-morph nor prettier can be found: that they run shows that they need none. */
function measureCommands({ alone }: Stage): void {
  const cli = join(alone, 'dist', 'cli.cjs')
  const commands = policies.flatMap((policy) => [
    ['check', policy],
    ['eval', policy, '--facts', sampleFacts(policy, alone), '--date', '2025-10-01'],
  ])
  const ratios = medianRatios(
    { args: ['-e', '0'], cwd: root },
    [keeping, keepingNothing].flatMap((env) => commands.map((args) => ({ args: [cli, ...args], cwd: root, env }))),
    rounds,
  )
  for (const [index, [command = '', policy = '']] of commands.entries()) {
    show(`ceyan ${command} ${policy} / node -e 0`, ratios[index], 3)
    tell('… with nothing kept from a run before', ratios[commands.length + index])
  }
}

/** The facts of the sample enterprise that a policy asks for, as a file. */
function sampleFacts(name: string, folder: string): string {
  const { policy } = analysePolicy(host.readFile(`${name}.ceyan.md`), host)
  const sample = JSON.parse(host.readFile('samples/蓉智科技.json')) as Readonly<Record<string, unknown>>
  const asked = Object.entries(sample).filter(([key, value]) => {
    return readFacts(policy?.facts ?? [], { [key]: value }).problems.length === 0
  })
  const path = join(folder, `${name}.json`)
  writeFileSync(path, JSON.stringify(Object.fromEntries(asked)))
  return path
}

function measureBuild({ installed }: Stage): void {
  const imports = ['./dist/index.js', 'ts-morph', 'prettier', 'prettier/plugins/typescript', 'prettier/plugins/estree']
  const program = `await Promise.all([${imports.map((name) => `import('${name}')`).join(', ')}])`
  const build = { args: [join(installed, 'dist', 'cli.cjs'), 'build', '--check', ...policies], cwd: root }
  const [ratio, bare] = medianRatios(
    { args: ['--input-type=module', '--eval', program], cwd: installed },
    [keeping, keepingNothing].map((env) => ({ ...build, env })),
    Math.ceil(rounds / 3),
  )
  show('ceyan build, both policies / importing parser, emitter and formatter', ratio, 2)
  tell('… with nothing kept from a run before', bare)
}

/** In this process and warm: time per character of texts 10 and 100 times as long. */
function measureGrowth(): void {
  const city = host.readFile('chengdu-city-ai-2025.ceyan.md')
  grow('compile time', (times) => longPolicy(city, times), mustCompile)
  const sentence = '对甲类企业，按研发投入的30%，给予最高100万元补贴。'
  grow(
    'sentences of one clause',
    (times) => `# 甲\n\n- 标识：x\n\n## 一、乙\n\n${sentence.repeat(5 * times)}`,
    analyseText,
  )
  const official = host.readFile('sources/chengdu-city-ai-2025.txt').split(/(?<=。)/u)
  grow(
    'coverage',
    (times) =>
      Array.from({ length: times }, (_, copy) =>
        official.map((sentence) => `${String(copy)}${sentence}`).join(''),
      ).join(''),
    coverItself,
  )
}

/** Medians of five: the time per character of a long text as a multiple of that of the text itself. */
function grow(what: string, textOf: (times: number) => string, work: (text: string) => void): void {
  const perCharacter = (times: number): number => {
    const text = textOf(times)
    const begin = performance.now()
    work(text)
    return (performance.now() - begin) / text.length
  }
  for (let round = 0; round < 10; round++) perCharacter(1)
  for (const times of [10, 100]) {
    const ratios = Array.from({ length: 5 }, () => {
      const unit = median(Array.from({ length: 5 }, () => perCharacter(1)))
      return perCharacter(times) / unit
    })
    show(`${what} per character, ${String(times)} times the length / once`, median(ratios), 1.5)
  }
}

function analyseText(text: string): void {
  analysePolicy(text, host)
}

function mustCompile(text: string): void {
  if (analysePolicy(text, host).policy === undefined) throw new Error('a policy at many times its length has errors')
}

/** The account of a text whose sentences are its own policy. */
function coverItself(text: string): void {
  const sentences = text.split(/(?<=。)/u)
  const piece = { class: 'verbatim', clause: '一', awards: [], origin: 'official' } as const
  cover(
    sentences.map((sentence) => ({ ...piece, content: wholeText(sentence) })),
    text,
  )
}

/** A ratio without a target. */
function tell(what: string, ratio: number | undefined): void {
  process.stdout.write(`       ${ratio?.toFixed(2) ?? '-'} ${what}\n`)
}

function show(what: string, ratio: number | undefined, target: number): void {
  const met = ratio !== undefined && ratio <= target
  process.stdout.write(
    `${met ? 'ok    ' : 'MISSED'} ${ratio?.toFixed(2) ?? '-'} (at most ${String(target)})  ${what}\n`,
  )
  if (!met) process.exitCode = 1
}
