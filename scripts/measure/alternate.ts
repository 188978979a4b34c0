import { spawnSync } from 'node:child_process'

/** A program for Node, as the arguments behind `node`, and the folder it runs in. */
export interface Program {
  readonly args: readonly string[]
  readonly cwd: string
  /** Variables beside those of this process. */
  readonly env?: Readonly<Record<string, string>>
}

/**
 * What each program costs as a multiple of the baseline, from start to exit: they run in turn, `rounds` times, and of the
 * ratios of each round the median is given, in the order of `programs`. Throws when one does not exit with 0.
 */
export function medianRatios(baseline: Program, programs: readonly Program[], rounds: number): readonly number[] {
  const ratios: number[][] = programs.map(() => [])
  for (const program of [baseline, ...programs]) timeOf(program)
  for (let round = 0; round < rounds; round++) {
    const unit = timeOf(baseline)
    for (const [index, program] of programs.entries()) ratios[index]?.push(timeOf(program) / unit)
  }
  return ratios.map(median)
}

/** The middle of the numbers; of an even count the upper one. NaN for none. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? NaN
}

function timeOf({ args, cwd, env }: Program): number {
  const begin = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed: ${stderr}`)
  return performance.now() - begin
}
