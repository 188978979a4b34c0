/** Contestants run in turn, round after round in one process, so that whatever slows the machine slows all of them. */

/** Somebody who does all of the work once, and gives something of it back, so that no work can be left out. */
export interface Contestant {
  readonly name: string
  readonly pass: () => number | Promise<number>
  /** The most that it may cost, the first contestant being 1. */
  readonly most?: number
}

/** What a contestant costs, the first one being 1. */
export interface Ratio {
  readonly name: string
  readonly median: number
  /** Quartiles over the rounds. */
  readonly low: number
  readonly high: number
  readonly most: number | undefined
}

/**
 * Ratios of processor time, all threads of the process together: time in which other programs ran does not count. Rounds to
 * warm up come first; the order turns with each round.
 */
export async function race(contestants: readonly Contestant[], rounds: number): Promise<readonly Ratio[]> {
  const warmUp = Math.ceil(rounds / 3)
  const times = contestants.map((): number[] => [])
  const repeats = contestants.map(() => 1)
  for (let round = -warmUp; round < rounds; round += 1) {
    for (let turn = 0; turn < contestants.length; turn += 1) {
      const index = (turn + round + warmUp) % contestants.length
      const time = await timeOf(contestants[index], repeats[index] ?? 1)
      if (round >= 0) times[index]?.push(time)
      else if (time * (repeats[index] ?? 1) < SHORTEST) repeats[index] = Math.ceil(SHORTEST / Math.max(1, time))
    }
  }
  const yardstick = times[0] ?? []
  return contestants.map(({ name, most }, index) => ({ name, most, ...ratioOf(times[index] ?? [], yardstick) }))
}

/** Shorter turns are made longer by repetition, in microseconds. */
const SHORTEST = 10_000

/** Microseconds a pass, over so many passes. */
async function timeOf(contestant: Contestant | undefined, repeats: number): Promise<number> {
  let sum = 0
  const start = process.cpuUsage()
  for (let repeat = 0; repeat < repeats; repeat += 1) sum += (await contestant?.pass()) ?? NaN
  const { user, system } = process.cpuUsage(start)
  if (Number.isNaN(sum)) throw new Error(`${String(contestant?.name)} gives no number`)
  return (user + system) / repeats
}

/** Round by round: a slow round is slow for both. */
function ratioOf(times: readonly number[], yardstick: readonly number[]): Pick<Ratio, 'median' | 'low' | 'high'> {
  const ratios = times.map((time, round) => time / (yardstick[round] ?? NaN)).sort((a, b) => a - b)
  const at = (share: number): number => ratios[Math.round((ratios.length - 1) * share)] ?? NaN
  return { median: at(0.5), low: at(0.25), high: at(0.75) }
}
