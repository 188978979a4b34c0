/** What the two READMEs show: the clause compiles, the reasons are those of the quick start, the programs run. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createNodeHost } from '../../src/cli/node-host.ts'
import { run } from '../../src/cli/run.ts'
import { analysePolicy } from '../../src/compiler.ts'
import { runExamples } from '../../src/examples/run-examples.ts'
import { readBlocks } from './guide-blocks.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const blocksOf = (readme: string): ReturnType<typeof readBlocks> => readBlocks(readFileSync(join(root, readme), 'utf8'))

describe.each(['README.md', 'README.zh-CN.md'])('%s', (readme) => {
  const blocks = blocksOf(readme)
  const textOf = (language: string): string => blocks.find((block) => block.language === language)?.text ?? ''

  it('shows the clause as the policy has it, with examples that hold', () => {
    const shown = textOf('ceyan')
    const policyFile = readFileSync(join(root, 'policies/chengdu-city-ai-2025.ceyan.md'), 'utf8')
    const lines = shown.split('\n').filter((line) => line !== '' && !line.startsWith('|'))
    for (const line of lines) expect(policyFile).toContain(line)
    const { policy, examples } = analysePolicy(shown, { readFile: () => undefined })
    expect(policy).toBeDefined()
    const rows = policy === undefined ? [] : runExamples(policy, examples)
    expect(rows.map(({ passed }) => passed)).toEqual([true, true, true, true])
  })

  it('shows reasons that the quick start gives', async () => {
    const output: string[] = []
    const host = { ...createNodeHost(), cwd: root, stdout: (text: string) => void output.push(text), colors: false }
    const policies = ['chengdu-city-ai-2025', 'chengdu-hightech-ai-2025']
    const options = ['--facts', 'policies/samples/蓉智科技.json', '--date', '2025-10-01', '--explain']
    expect(await run(['eval', ...policies, ...options], host)).toBe(0)
    const shown = textOf('text').trimEnd().split('\n')
    expect(shown.length).toBeGreaterThan(3)
    for (const line of shown) expect(output.join('')).toContain(line)
  })

  it('shows programs that run', async () => {
    const [compiling = '', evaluating = ''] = blocks.filter(({ language }) => language === 'ts').map(({ text }) => text)
    const compiled = await runProgram(compiling, 'policy, diagnostics, files')
    expect(compiled).toMatchObject({ policy: { id: 'chengdu-city-ai-2025' } })
    const { awards } = (await runProgram(evaluating, 'awards')) as { awards: readonly { readonly to: number }[] }
    expect(awards).toContainEqual(expect.objectContaining({ status: 'granted', from: 0, to: 78_000_000 }))
  })

  it('has a quick start of two command lines', () => {
    const commands = blocks.filter(({ language }) => language === 'sh').map(({ text }) => text)
    expect(commands).toEqual(['npm ci && npm start\n', 'npm ci && npm test\n'])
  })
})

/** Runs a program of the README from a folder of its own; gives the names that it binds. */
async function runProgram(text: string, names: string): Promise<unknown> {
  mkdirSync(join(root, 'test/.tmp'), { recursive: true })
  const folder = mkdtempSync(join(root, 'test/.tmp/readme-'))
  try {
    const file = join(folder, 'program.ts')
    writeFileSync(file, `${text.replace("'./generated/", "'../../../generated/")}\nexport { ${names} }\n`)
    return await import(pathToFileURL(file).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
