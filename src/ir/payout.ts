/** What is read off the trees of what is paid together, and what they are built and cut down by. */
import type { Site } from '../runtime/site.ts'
import type { AwardId, AwardPayout, HighestPayout, Payout, PolicyIr, SharedCeiling } from './types.ts'

/** A ceiling with the awards below it, in the order of the document. */
export interface CeilingOverAwards extends SharedCeiling {
  readonly awards: readonly AwardId[]
}
/** A choice of the highest with the awards below it; `parts` are the awards of each part. */
export interface ChoiceAmongAwards {
  readonly name: string
  readonly awards: readonly AwardId[]
  readonly parts: readonly (readonly AwardId[])[]
  readonly site: Site
}

/** The awards below, in the order of the document. */
export function awardsBelow(payout: Payout): readonly AwardId[] {
  return payout.kind === 'award' ? [payout.award] : payout.of.flatMap(awardsBelow)
}

/** Every node, outer ones first. */
export function nodesOf(payouts: readonly Payout[]): readonly Payout[] {
  return payouts.flatMap((one) => (one.kind === 'award' ? [one] : [one, ...nodesOf(one.of)]))
}

export function sharedCeilingsOf({ payouts }: Pick<PolicyIr, 'payouts'>): readonly CeilingOverAwards[] {
  return nodesOf(payouts).flatMap((node) =>
    node.kind === 'all' ? node.ceilings.map((ceiling) => ({ ...ceiling, awards: awardsBelow(node) })) : [],
  )
}

export function choicesOf({ payouts }: Pick<PolicyIr, 'payouts'>): readonly ChoiceAmongAwards[] {
  return nodesOf(payouts).flatMap((node) =>
    node.kind === 'highest'
      ? [{ name: node.name, awards: awardsBelow(node), parts: node.of.flatMap(competing), site: node.site }]
      : [],
  )
}

/** What competes: of a choice inside a choice each of its own parts, whatever ceiling stands between. */
function competing(part: Payout): readonly (readonly AwardId[])[] {
  const [only, ...others] = part.kind === 'all' ? part.of : [part]
  return only?.kind === 'highest' && others.length === 0 ? only.of.flatMap(competing) : [awardsBelow(part)]
}

/** With other ceilings, and without the choices for which `keep` says so. */
export function changePayouts(
  payouts: readonly Payout[],
  change: {
    readonly ceiling?: (ceiling: SharedCeiling) => readonly SharedCeiling[]
    readonly keep?: (choice: HighestPayout) => boolean
    readonly award?: (award: AwardId) => AwardId | undefined
  },
): readonly Payout[] {
  const ceiling = change.ceiling ?? ((one: SharedCeiling): readonly SharedCeiling[] => [one])
  const keep = change.keep ?? ((): boolean => true)
  const award = change.award ?? ((one: AwardId): AwardId => one)
  const walk = (node: Payout): readonly Payout[] => {
    if (node.kind === 'award') {
      const id = award(node.award)
      return id === undefined ? [] : [{ kind: 'award', award: id }]
    }
    const of = node.of.flatMap(walk)
    if (node.kind === 'all') return [{ ...node, of, ceilings: node.ceilings.flatMap(ceiling) }]
    return [keep(node) ? { ...node, of } : { kind: 'all', of, ceilings: [] }]
  }
  return relatedOnly(payouts.flatMap(walk))
}

/** Without nodes that say nothing: sums within sums, choices of one, awards by themselves. */
export function relatedOnly(payouts: readonly Payout[]): readonly Payout[] {
  return addedUp(payouts).filter((one) => one.kind !== 'award')
}

function addedUp(payouts: readonly Payout[]): readonly Payout[] {
  const plain = payouts.flatMap(simplified)
  return plain.flatMap((node): readonly Payout[] => {
    return node.kind === 'all' && node.ceilings.length === 0 ? node.of : [node]
  })
}

function simplified(payout: Payout): readonly Payout[] {
  if (payout.kind === 'award') return [payout]
  const of = payout.kind === 'all' ? addedUp(payout.of) : payout.of.flatMap(simplified)
  const [only, ...others] = of
  if (only === undefined) return []
  if (others.length === 0 && (payout.kind === 'highest' || payout.ceilings.length === 0)) return [only]
  return [{ ...payout, of }]
}

export const awardPayout = (award: AwardId): AwardPayout => ({ kind: 'award', award })
