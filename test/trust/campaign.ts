/** What one campaign of `npm run trust` does: it tries things until its time is up, and counts. */
export interface Campaign {
  /** As its row of the table names it. */
  readonly name: string
  run(budget: Budget): Promise<Tally>
}

export interface Budget {
  /** Seed of every random choice: the same seed tries the same things in the same order. */
  readonly seed: number
  /** True when no more is to be begun: the time is up, or as much as was asked for is done. */
  isSpent(tally: Tally): boolean
  /** The campaign tells how far it is, now and then. */
  report(tally: Tally): void
}

export interface Tally {
  /** Policies that were compiled. */
  readonly policies: number
  /** Evaluations of a whole policy on one set of facts; each back end's counts once together with the others'. */
  readonly evaluations: number
  /** Inputs tried: texts, facts, command lines. */
  readonly inputs: number
  /** Two ways to one result that did not agree, or a law that did not hold. */
  readonly disagreements: readonly Failure[]
  /** Exceptions, hangs, memory beyond its bound. */
  readonly crashes: readonly Failure[]
}

export interface Failure {
  /** What differs, or what was thrown. */
  readonly what: string
  /** The smallest input found for which it happens, as text to read and to paste. */
  readonly example: string
  /** Seed (and path) that leads to it again. */
  readonly replay: string
}
