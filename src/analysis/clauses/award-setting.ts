/** What the amount of an award is read from. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Condition } from '../../ir/types.ts'
import type { ListSymbol } from '../symbols.ts'
import type { Zip } from './environment.ts'
import type { PortionEnd } from './marginal.ts'
import type { MoneyTerms } from './money-terms.ts'
import type { Amount, Limit } from './former-amounts.ts'
import type { QuantityListNode } from '../../syntax/ast.ts'
import type { AwardDraft } from './draft.ts'
import type { LimbParts, PlacedAward } from './limb-parts.ts'

/** What a limb brings along besides its own grant. */
export interface AwardSetting {
  readonly condition: Condition
  /** The condition but for the chain whose members 分别 pairs with amounts. */
  readonly conditionBesideMembers: Condition
  readonly zips: readonly Zip[]
  /** Lists that the limb itself speaks of. */
  readonly lists: readonly ListSymbol[]
  /** Words of the basis of the limb before it, for 另按50%. */
  readonly inheritedBasis: MoneyTerms | undefined
  /** Which year's payment it is: （第2年） behind the form. */
  readonly year: number | undefined
  /** Where the scale by parts before it ends. */
  readonly portion: PortionEnd | undefined
  readonly text: (span: Span) => string
}

export interface CoreInput {
  readonly limb: LimbParts
  readonly main: PlacedAward
  readonly terms: MoneyTerms
  readonly rates: QuantityListNode | undefined
  readonly unitAmounts: QuantityListNode | undefined
  readonly limited: boolean
  readonly rateLimited: boolean
}

export interface Core {
  /** Where a scale by parts ends, for 超过部分 behind ；. */
  readonly portion?: PortionEnd | undefined
  readonly kind: AwardDraft['kind']
  readonly paired: readonly { readonly condition: Condition | undefined; readonly amount: Amount }[]
  readonly limits: readonly { readonly limit: Limit; readonly scope: undefined | PlacedAward['scope'] }[]
}
