/** 分别: a list of rates or amounts paired with the list of alternatives, thresholds or members that it answers. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Condition } from '../../ir/types.ts'
import type { Amount } from './former-amounts.ts'
import { unitOf } from '../conditions/comparisons.ts'
import { type Environment, refOf, sizeOf, type Zip } from './environment.ts'

/** One amount for each member of a list, or one for all. */
export type Paired =
  | { readonly kind: 'one'; readonly amount: Amount }
  /** Parallel members: an award for each. */
  | { readonly kind: 'members'; readonly awards: readonly { readonly condition: Condition; readonly amount: Amount }[] }
  | { readonly kind: 'failed' }

/** `amounts` in the order of the text. */
export function pairLists(
  amounts: readonly Amount[],
  span: Span,
  zips: readonly Zip[],
  environment: Environment,
): Paired {
  const [only] = amounts
  if (amounts.length === 1 && only !== undefined) {
    const members = zips.find((candidate) => candidate.kind === 'members')
    // 对A和B，分别给予5万元: an award for each of them.
    if (members !== undefined) return pair(members, new Array<Amount>(sizeOf(members)).fill(only), environment)
    // 对国家级、省级平台给予100万元: each the same, whichever of them.
    return { kind: 'one', amount: only }
  }
  const zip = zips.find((candidate) => sizeOf(candidate) === amounts.length)
  if (zip === undefined) {
    const [near] = zips
    const lengths = { amounts: amounts.length, others: near === undefined ? 0 : sizeOf(near) }
    const related = near === undefined ? [] : [near.span]
    if (near === undefined && environment.failed()) return { kind: 'failed' }
    environment.reporter.report(near === undefined ? 'CY4007' : 'CY4006', span, lengths, { related })
    return { kind: 'failed' }
  }
  return pair(zip, amounts, environment)
}

function pair(zip: Zip, amounts: readonly Amount[], environment: Environment): Paired {
  const { source } = environment
  switch (zip.kind) {
    case 'grades': {
      const cases = zip.values.flatMap((value, index) => {
        const amount = amounts[index]
        return amount === undefined ? [] : [{ value, amount }]
      })
      const site = { kind: 'grade' as const, label: zip.fact.label, source }
      return { kind: 'one', amount: { kind: 'by-grade', fact: refOf(zip.fact), cases, site } }
    }
    case 'tiers':
      return pairTiers(zip, amounts, environment)
    case 'members': {
      const awards = zip.members.flatMap((condition, index) => {
        const amount = amounts[index]
        return amount === undefined ? [] : [{ condition, amount }]
      })
      return { kind: 'members', awards }
    }
  }
}

/** Lists may fall together; anything that goes up and down is a slip of the pen. */
function pairTiers(zip: Extract<Zip, { kind: 'tiers' }>, amounts: readonly Amount[], environment: Environment): Paired {
  const rising = zip.thresholds.every((threshold, index) => index === 0 || threshold > (zip.thresholds[index - 1] ?? 0))
  const falling = zip.thresholds.every(
    (threshold, index) => index === 0 || threshold < (zip.thresholds[index - 1] ?? 0),
  )
  if (!rising && !falling) {
    environment.reporter.report('CY4008', zip.span, { phrase: zip.fact.label })
    return { kind: 'failed' }
  }
  const tiers = zip.thresholds.flatMap((threshold, index) => {
    const amount = amounts[index]
    return amount === undefined ? [] : [{ comparison: zip.comparison, threshold, amount }]
  })
  const ascending = falling ? tiers.reverse() : tiers
  if (!neverFalls(ascending.map((tier) => tier.amount))) {
    environment.reporter.report('CY4009', zip.span, { phrase: zip.fact.label })
    return { kind: 'failed' }
  }
  const site = {
    kind: 'tier' as const,
    label: zip.fact.label,
    unit: unitOf(zip.fact),
    thresholds: ascending.map((tier) => tier.threshold),
    source: environment.source,
  }
  return { kind: 'one', amount: { kind: 'by-tier', fact: refOf(zip.fact), tiers: ascending, site } }
}

/** A higher tier with a lower sum is an error of the text or of the reading: asked, not computed. */
export function neverFalls(amounts: readonly Amount[]): boolean {
  const fens = amounts.map((amount) => (amount.kind === 'fixed' ? amount.fen : undefined))
  return fens.every((fen, index) => {
    const before = fens[index - 1]
    return index === 0 || fen === undefined || before === undefined || fen >= before
  })
}
