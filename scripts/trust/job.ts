/** What the processes of `npm run trust` tell each other. */
import type { Tally } from '../../test/trust/campaign.ts'

export interface Job {
  /** Campaigns, by name. */
  readonly names: readonly string[]
  readonly seed: number
  /** For all campaigns together. */
  readonly seconds: number
  /** How many the campaign `policies` compiles at least; undefined to go by the time. */
  readonly policies: number | undefined
}

/** What a campaign has come to in one process. */
export interface Result {
  readonly name: string
  readonly tally: Tally
  readonly seconds: number
}
