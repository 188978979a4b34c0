/**
 * The law of size: twice as much text is at most a little more than twice the work, for each shape of text; and at the largest
 * sizes that are read, the work ends within a bounded memory.
 */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Budget, Campaign, Failure, Tally } from '../campaign.ts'
import { type Shape, shapes } from './shapes.ts'
import { callsDuring, stages } from './work.ts'

/** From n to 2n: linear is 2, quadratic 4. */
const mostGrowth = 2.7
/** Calls of a search that ends: some for each of its steps. */
const mostSearched = 60_000_000
/** Heap of the process that reads the largest texts, in megabytes. */
const mostMemory = 2048
/** No text may keep it busy for longer; whoever waits so long takes it for hanging. In milliseconds. */
const patience = 600_000

/** Calls for `n` of a shape and for twice as many, less those for one. */
export function growthOf({ text }: Shape, stage: string, n: number): { readonly once: number; readonly twice: number } {
  const work = stages[stage]
  if (work === undefined) throw new Error(`no stage ${stage}`)
  // What is done once and for all is done.
  work(text(n))
  const empty = callsDuring(() => work(text(1)))
  const [once = 0, twice = 0] = [n, 2 * n].map((many) => callsDuring(() => work(text(many))) - empty)
  return { once, twice }
}

/** What grows faster than the text, in words. */
export function growsFaster(shape: Shape, stage: string, n: number): string | undefined {
  const { once, twice } = growthOf(shape, stage, n)
  if (twice <= mostGrowth * once + (shape.isSearched ? mostSearched : 0)) return undefined
  return `${stage} ${shape.name}: ${String(once)} calls for ${String(n)}, ${String(twice)} for ${String(2 * n)}`
}

export const growthIsLinear: Campaign = {
  name: '篇幅加倍，工作量至多加倍',
  run: (budget) => Promise.resolve(growAll(budget)),
}

/** Each shape through each stage, then all of them again, larger. */
function growAll(budget: Budget): Tally {
  const disagreements: Failure[] = []
  let inputs = 0
  const tally = (): Tally => ({ policies: 3 * inputs, evaluations: 0, inputs, disagreements, crashes: [] })
  const sizes = [0, 1, 2, 3].flatMap((round) => shapes.map((one) => ({ one, n: one.usual * 2 ** round })))
  for (const { one, n } of sizes) {
    for (const stage of Object.keys(stages)) {
      if (budget.isSpent(tally())) return tally()
      const what = growsFaster(one, stage, n)
      if (what !== undefined)
        disagreements.push({ what, example: one.text(3), replay: `${stage} ${one.name} ${String(n)}` })
      inputs += 1
      budget.report(tally())
    }
  }
  return tally()
}

/** The largest texts, each in a process of its own with a bounded memory. */
export const largestTexts: Campaign = {
  name: '最大的文本，内存有限',
  run: async (budget) => {
    const crashes: Failure[] = []
    let inputs = 0
    const tally = (): Tally => ({ policies: inputs, evaluations: 0, inputs, disagreements: [], crashes })
    for (const [index, one] of shapes.entries()) {
      for (const stage of Object.keys(stages)) {
        if (budget.isSpent(tally())) return tally()
        const ended = await inItsOwnProcess(stage, index)
        inputs += 1
        if (ended !== 'done')
          crashes.push({
            what: `${stage} ${one.name}: ${ended}`,
            example: one.text(3),
            replay: `large-text.ts ${stage} ${String(index)}`,
          })
        budget.report(tally())
      }
    }
    return tally()
  },
}

function inItsOwnProcess(stage: string, index: number): Promise<string> {
  const execArgv = [`--max-old-space-size=${String(mostMemory)}`, '--import', 'tsx', '--conditions=ceyan-source']
  const child = fork(join(import.meta.dirname, 'large-text.ts'), [stage, String(index)], { execArgv, stdio: 'ignore' })
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), patience)
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      resolve(code === 0 ? 'done' : signal === 'SIGKILL' ? 'does not end' : `ended with ${String(code ?? signal)}`)
    })
  })
}
