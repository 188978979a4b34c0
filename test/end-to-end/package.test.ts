/** The package as a stranger meets it: packed, installed into an empty project, type-checked and run there. */
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from './consumer/main.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const project = mkdtempSync(join(tmpdir(), 'ceyan-consumer-'))
const tsc = join(repository, 'node_modules', 'typescript', 'bin', 'tsc')
const policy = 'chengdu-city-ai-2025'
const consumer = 'test/end-to-end/consumer/main.ts'

/** As strict as a project gets, and with `skipLibCheck` off: our declarations must hold by themselves. */
const strictest = {
  compilerOptions: {
    target: 'es2022',
    lib: ['es2022'],
    types: [],
    module: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noImplicitOverride: true,
    noImplicitReturns: true,
    noFallthroughCasesInSwitch: true,
    noPropertyAccessFromIndexSignature: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    erasableSyntaxOnly: true,
    rewriteRelativeImportExtensions: true,
    skipLibCheck: false,
    rootDir: '.',
    outDir: 'built',
  },
  include: ['test', 'generated'],
}

function run(command: string, args: readonly string[], cwd: string = project): string {
  const shell = process.platform === 'win32'
  return execFileSync(command, args, { cwd, shell, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** What a program that is expected to fail prints. */
function failureOf(command: string, args: readonly string[]): string {
  try {
    return `did not fail: ${run(command, args)}`
  } catch (error) {
    return String((error as { readonly stdout?: unknown }).stdout)
  }
}

function bring(path: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  cpSync(join(repository, path), join(project, path), { recursive: true })
}

beforeAll(() => {
  const packed = run('npm', ['pack', '--json', '--pack-destination', project], repository)
  const tarball = /"filename":\s*"([^"]+)"/.exec(packed)?.[1] ?? 'nothing was packed'
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(strictest))
  writeFileSync(join(project, 'facts.json'), JSON.stringify({ 年度模型使用费用: '200万元' }))
  for (const path of [
    consumer,
    `generated/${policy}`,
    `policies/${policy}.ceyan.md`,
    'policies/术语',
    `policies/sources/${policy}.txt`,
  ]) {
    bring(path)
  }
  run('npm', ['install', `./${tarball}`, '--prefer-offline', '--no-audit', '--no-fund'])
}, 240_000)

afterAll(() => {
  rmSync(project, { recursive: true, force: true })
})

describe('the packed package', () => {
  test('holds what is needed, and nothing of the repository', () => {
    const folder = join(project, 'node_modules', 'ceyan')
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => path.replaceAll('\\', '/'))
    expect(files).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'package.json',
        'dist/cli.cjs',
        'dist/command.cjs',
        'dist/index.js',
        'dist/runtime.js',
      ]),
    )
    const allowed =
      /^(?:LICENSE|README.*\.md|package\.json|dist\/(?:.*\.c?js|types\/.*\.d\.ts|THIRD-PARTY-NOTICES\.txt))$/
    expect(files.filter((path) => !allowed.test(path))).toEqual([])
  })

  test('type-checks under the strictest settings, declarations included, and a wrong use does not', () => {
    expect(run(process.execPath, [tsc, '--project', '.'])).toBe('')
    const wrong = join(project, 'test', 'wrong.ts')
    writeFileSync(wrong, "import { analysePolicy } from 'ceyan'\nanalysePolicy('', { readFile: () => 1 })\n")
    expect(failureOf(process.execPath, [tsc, '--project', '.', '--noEmit'])).toContain('TS2322')
    rmSync(wrong)
  })

  test('a generated module, the interpreter and the compiler run on Node', () => {
    const program = `
      import { readFileSync } from 'node:fs'
      import { report } from './built/${consumer.replace(/\.ts$/, '.js')}'
      const read = (path) => readFileSync('policies/' + path, 'utf8')
      process.stdout.write(JSON.stringify(await report(read('${policy}.ceyan.md'), { readFile: read })))`
    const { errors, files, compiledIndex, generated, interpreted, reasons, missing } = JSON.parse(
      run(process.execPath, ['--input-type=module', '--eval', program]),
    ) as Report
    const folder = join(repository, 'generated', policy)
    expect(errors).toEqual([])
    expect([...files].sort()).toEqual(readdirSync(folder).sort())
    expect(compiledIndex).toBe(readFileSync(join(folder, 'index.ts'), 'utf8'))
    expect(generated).toBe('granted 0.00–600000.00')
    expect(interpreted).toBe(generated)
    expect(reasons.join('\n')).toContain('30%')
    expect(missing).toEqual(['annualModelFee'])
  })

  test('the runtime stands alone', () => {
    const text = readFileSync(join(project, 'node_modules', 'ceyan', 'dist', 'runtime.js'), 'utf8')
    expect(text).not.toMatch(/^import|\bfrom\s*["']|\bimport\(|\brequire\(|\bprocess\b/m)
  })

  test('the command keeps its compiled form, and starts as well from a broken one', () => {
    const folder = join(project, 'compiled')
    const check = (): string =>
      execFileSync('npx', ['ceyan', 'check', '--lang', 'en'], {
        cwd: project,
        encoding: 'utf8',
        env: { ...process.env, NODE_COMPILE_CACHE: folder, NODE_DISABLE_COMPILE_CACHE: '' },
      })
    const first = check()
    const kept = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => join(folder, path))
      .filter((path) => statSync(path).isFile())
    expect(kept.length).toBeGreaterThan(0)
    expect(check()).toBe(first)
    for (const path of kept) writeFileSync(path, readFileSync(path).subarray(0, 100))
    expect(check()).toBe(first)
    for (const path of kept) writeFileSync(path, 'not what V8 wrote')
    expect(check()).toBe(first)
  })

  test('the command builds', () => {
    expect(run('npx', ['ceyan', 'build', '--check', '--lang', 'en'])).toContain('up to date')
  })

  test('it checks and evaluates without loading emitter and formatter, which building needs', () => {
    const modules = join(project, 'node_modules')
    const heavy = [join(modules, 'ceyan', 'dist', 'ts-morph.cjs'), join(modules, 'prettier')]
    for (const path of heavy) renameSync(path, `${path}-away`)
    try {
      expect(run('npx', ['ceyan', 'check', '--lang', 'en'])).toContain('no errors')
      const given = ['--facts', 'facts.json', '--date', '2025-10-01', '--format', 'json']
      const { awards } = JSON.parse(run('npx', ['ceyan', 'eval', policy, ...given])) as {
        readonly awards: readonly { readonly id: string; readonly to: string | null }[]
      }
      expect(awards.find(({ id }) => id === 'modelUse')?.to).toBe('600000.00')
      expect(() => run('npx', ['ceyan', 'build'])).toThrow(/MODULE_NOT_FOUND/)
    } finally {
      for (const path of heavy) renameSync(`${path}-away`, path)
    }
  })
})
