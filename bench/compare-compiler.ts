import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { compile as Compile } from '../src/compiler.ts'
import { race } from './measure.ts'
import type { Contestant } from './measure.ts'
import { POLICIES } from './policies.ts'
import { printRatios } from './print.ts'

/** Version 0.1.0 of the compiler; a clone without its history has nothing to compare with. */
const BEFORE = '85ed26207b0945d93450bd401986bc1a2c0b679b'
/** The most that compiling may cost, 0.1.0 being 1. */
const MOST_TO_COMPILE = 1.5

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Compiling the measured policies, from their text to files, as 0.1.0 did with its own text of them and as it is now. */
export async function compareCompiler(rounds: number): Promise<void> {
  const before = mkdtempSync(join(tmpdir(), 'ceyan-0.1.0-'))
  try {
    if (!checkOut(BEFORE, before)) {
      process.stdout.write(
        `\n编译时间不比较：没有 0.1.0 的历史 Compile time not compared: ${BEFORE} is not in the history\n`,
      )
      return
    }
    const contestants = [
      await contestant('0.1.0', before),
      { ...(await contestant('现在 now', ROOT)), most: MOST_TO_COMPILE },
    ]
    printRatios('编译两项政策 Compiling both policies', await race(contestants, rounds))
  } finally {
    rmSync(before, { recursive: true, force: true })
  }
}

/** The files of a commit, with the packages of this one. */
function checkOut(commit: string, folder: string): boolean {
  const git = (...args: readonly string[]): Buffer =>
    execFileSync('git', args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 28 })
  try {
    writeFileSync(join(folder, 'files.tar'), git('archive', commit))
  } catch {
    return false
  }
  execFileSync('tar', ['-xf', 'files.tar'], { cwd: folder })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return true
}

async function contestant(name: string, folder: string): Promise<Contestant> {
  const { compile } = (await import(pathToFileURL(join(folder, 'src/compiler.ts')).href)) as { compile: typeof Compile }
  const policies = join(folder, 'policies')
  const read = (path: string): string => readFileSync(join(policies, path), 'utf8')
  const host = { readFile: (path: string) => (existsSync(join(policies, path)) ? read(path) : undefined) }
  const texts = POLICIES.map(({ id }) => read(`${id}.ceyan.md`))
  return {
    name,
    async pass() {
      let files = 0
      for (const text of texts) files += (await compile(text, host)).files.length
      return files === 0 ? NaN : files
    },
  }
}
