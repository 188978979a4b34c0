/** The command as a process: what only a real one shows. */
import { spawn } from 'node:child_process'
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
