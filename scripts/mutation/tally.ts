import type { MutantResult } from './mutate-part.ts'
import type { Part } from './parts.ts'

/** What became of the mutants. Those that run into the time limit are killed: an endless loop is noticed. */
export interface Tally {
  readonly mutants: number
  readonly killed: number
  readonly survived: number
  /** Survivors that no test of the part reaches, not counted in `survived`. */
  readonly unreached: number
}

/** Counts, without what is left out on purpose. */
export function tallyOf(results: readonly MutantResult[]): Tally {
  const count = (...statuses: readonly MutantResult['status'][]): number =>
    results.filter(({ status }) => statuses.includes(status)).length
  const killed = count('Killed', 'Timeout')
  const survived = count('Survived')
  const unreached = count('NoCoverage')
  return { mutants: killed + survived + unreached, killed, survived, unreached }
}

/** In percent; what no test reaches counts against it. */
export function scoreOf({ mutants, killed }: Tally): number {
  return mutants === 0 ? 100 : (100 * killed) / mutants
}

export function isEnough(part: Part, tally: Tally): boolean {
  return scoreOf(tally) >= part.least
}

/** The table of CONTRIBUTING.md. */
export const header: readonly string[] = [
  '| part | mutants | killed | survived | not reached | score |',
  '| ---- | ------: | -----: | -------: | ----------: | ----: |',
]

export function rowOf(part: Part, tally: Tally): string {
  const { mutants, killed, survived, unreached } = tally
  const cells = [part.title, mutants, killed, survived, unreached, `${scoreOf(tally).toFixed(1)} %`]
  return `| ${cells.join(' | ')} |`
}
