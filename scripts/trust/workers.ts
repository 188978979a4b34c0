/** Several processes at one job: each has seeds of its own, and a process that dies or hangs is a crash of its campaign. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Job, Result } from './job.ts'

/** Seeds of one process are so far from those of the next. */
const APART = 1_000_000
/** Milliseconds without a word after which a process hangs: no single input takes nearly as long. */
const PATIENCE = 15 * 60_000
/** Characters of what a dying process said. */
const LAST_WORDS = 2000

/** The last result of each campaign in each process. */
export async function runWorkers(
  job: Job,
  workers: number,
  show: (results: readonly Result[]) => void,
): Promise<readonly Result[]> {
  const latest = new Map<string, Result>()
  const share = job.policies === undefined ? undefined : Math.ceil(job.policies / workers)
  const jobs = Array.from({ length: workers }, (_, i) => ({ ...job, seed: job.seed + i * APART, policies: share }))
  await Promise.all(
    jobs.map((one, i) =>
      runWorker(one, (result) => {
        latest.set(`${String(i)} ${result.name}`, result)
        show([...latest.values()])
      }),
    ),
  )
  return [...latest.values()]
}

function runWorker(job: Job, tell: (result: Result) => void): Promise<void> {
  const child = fork(fileURLToPath(new URL('worker.ts', import.meta.url)), [JSON.stringify(job)], {
    execArgv: process.execArgv,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let last: Result | undefined
  let words = ''
  let hangs = false
  const hang = (): void => {
    hangs = true
    child.kill('SIGKILL')
  }
  let alarm = setTimeout(hang, PATIENCE)
  child.stderr?.on('data', (piece: Buffer) => {
    words = `${words}${piece.toString('utf8')}`.slice(-LAST_WORDS)
  })
  child.on('message', (message) => {
    clearTimeout(alarm)
    alarm = setTimeout(hang, PATIENCE)
    last = message as Result
    tell(last)
  })
  return new Promise((resolve) => {
    child.once('close', (code, signal) => {
      clearTimeout(alarm)
      if (code !== 0) tell(died(last ?? nothing(job), hangs ? 'hangs' : `ends with ${String(code ?? signal)}`, words))
      resolve()
    })
  })
}

function died({ name, tally, seconds }: Result, how: string, words: string): Result {
  const replay = `behind ${String(tally.inputs)} inputs of this campaign`
  return {
    name,
    seconds,
    tally: { ...tally, crashes: [...tally.crashes, { what: `the process ${how}`, example: words, replay }] },
  }
}

function nothing({ names }: Job): Result {
  const tally = { policies: 0, evaluations: 0, inputs: 0, disagreements: [], crashes: [] }
  return { name: names[0] ?? '', tally, seconds: 0 }
}
