/** Contestants run in turn, round after round in one process, so that whatever slows the machine slows all of them. */

/** Somebody who does the work of one pass, and gives something of it back, so that no work can be left out. */
export interface Contestant {
  readonly name: string
  readonly pass: () => number
}

/** How often the passes of a contestant took as long as those of the first one. */
export interface Ratio {
  readonly name: string
  readonly median: number
  /** Quartiles over the rounds. */
  readonly low: number
  readonly high: number
}

/** Ratios to the first contestant, whose own is 1. After `warmUp` rounds that do not count; the order turns each round. */
export function race(contestants: readonly Contestant[], rounds: number, warmUp: number): readonly Ratio[] {
  const times = contestants.map((): number[] => [])
  let sink = 0
  for (let round = -warmUp; round < rounds; round += 1) {
    for (let turn = 0; turn < contestants.length; turn += 1) {
      const index = (turn + round + warmUp) % contestants.length
      const start = process.cpuUsage()
      sink += contestants[index]?.pass() ?? 0
      const { user, system } = process.cpuUsage(start)
      if (round >= 0) times[index]?.push(user + system)
    }
  }
  if (Number.isNaN(sink)) throw new Error('A contestant gives no number')
  const yardstick = times[0] ?? []
  return contestants.map(({ name }, index) => ratioOf(name, times[index] ?? [], yardstick))
}

/** Round by round: a slow round is slow for both. */
function ratioOf(name: string, times: readonly number[], yardstick: readonly number[]): Ratio {
  const ratios = times.map((time, round) => time / (yardstick[round] ?? NaN)).sort((a, b) => a - b)
  const at = (share: number): number => ratios[Math.round((ratios.length - 1) * share)] ?? NaN
  return { name, median: at(0.5), low: at(0.25), high: at(0.75) }
}
