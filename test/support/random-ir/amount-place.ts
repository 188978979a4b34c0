import type { SiteSource } from '../../../src/runtime/site.ts'
import type { Draw } from './draw.ts'
import type { Reach } from './reach.ts'

/** What an amount may multiply by, once on its way down, so that it stays in the exact range: a count, or a published rate. */
export type Multiplying = 'count' | 'rate' | 'nothing'

/** Everything that an amount is drawn from. */
export interface AmountPlace {
  readonly draw: Draw
  readonly reach: Reach
  readonly source: SiteSource
  readonly multiplies: Multiplying
}
