/** The command as a process: what only a real one shows. */
import { spawn } from 'node:child_process'
import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

function start(argv: readonly string[], hangUp: boolean): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=ceyan-source', main, ...argv])
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  if (hangUp) child.stdout.destroy()
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

describe('process', () => {
  test('--fix replaces a file: its permissions stay, a link stays a link, nothing is left behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ceyan-fix-'))
    try {
      const file = join(folder, 'real.ceyan.md')
      const link = join(folder, 'link.ceyan.md')
      writeFileSync(file, '# 样例\n\n- 标识：My Policy\n', { mode: 0o640 })
      symlinkSync(file, link)
      await start(['check', '--fix', link], false)
      expect(readFileSync(file, 'utf8')).toBe('# 样例\n\n- 标识：my-policy\n')
      expect([lstatSync(link).isSymbolicLink(), statSync(file).mode & 0o777]).toEqual([true, 0o640])
      expect(readdirSync(folder).sort()).toEqual(['link.ceyan.md', 'real.ceyan.md'])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('help', async () => {
    const { code, out, err } = await start(['--help'], false)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('用法:')
  })

  test('wrong use', async () => {
    const { code, out, err } = await start(['eval', 'no-such-policy', '--facts', '-'], false)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('找不到政策「no-such-policy」')
  })

  test('a reader that hangs up is no error', async () => {
    expect(await start(['--help'], true)).toEqual({ code: 0, out: '', err: '' })
  })
})
