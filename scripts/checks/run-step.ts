import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import type { Check } from './checks.ts'

export interface StepResult {
  readonly passed: boolean
  readonly seconds: number
  /** Both streams in the order they came; empty when they were shown. */
  readonly output: string
}

/** Runs a program of the repository (one of `node_modules/.bin`) in the folder `root`. */
export async function runStep(root: string, { command, args }: Check, output: 'capture' | 'show'): Promise<StepResult> {
  const begin = performance.now()
  const pieces: Buffer[] = []
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}` },
    // Programs of npm are scripts with another ending on Windows, which only a shell finds.
    shell: process.platform === 'win32',
    stdio: ['ignore', output === 'show' ? 'inherit' : 'pipe', output === 'show' ? 'inherit' : 'pipe'],
  })
  child.stdout?.on('data', (piece: Buffer) => pieces.push(piece))
  child.stderr?.on('data', (piece: Buffer) => pieces.push(piece))
  const passed = await new Promise<boolean>((resolve) => {
    child.once('error', (error) => {
      pieces.push(Buffer.from(String(error)))
      resolve(false)
    })
    child.once('close', (code) => {
      resolve(code === 0)
    })
  })
  return { passed, seconds: (performance.now() - begin) / 1000, output: Buffer.concat(pieces).toString('utf8') }
}
