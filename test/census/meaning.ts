/** What a policy means apart from how it is written: the representation without texts, and figures taken out of it. */
import { kindOf } from '../../src/ir/kind.ts'
import type { PolicyIr } from '../../src/index.ts'

/** Where something stands, and the words it is said in. */
const wording = new Set([
  'site',
  'span',
  'source',
  'sentences',
  'textDigest',
  'meaningDigest',
  'form',
  'recipient',
  'what',
  'title',
])

/** A tree without wording; equal strings mean equal results, whatever the facts. */
export function meaningOf(policy: PolicyIr): string {
  return JSON.stringify(policy, (key, value: unknown) => (wording.has(key) ? undefined : value))
}

/** Where ceilings are listed. */
const ceilings = new Set(['ceilings', 'sharedLimits'])

/** Counted features of a policy, `comparison at-least 3000000` → 2. */
export type Features = ReadonlyMap<string, number>

export function featuresOf(policy: PolicyIr): Features {
  const counts = new Map<string, number>()
  const add = (feature: string): void => void counts.set(feature, (counts.get(feature) ?? 0) + 1)
  for (const award of policy.clauses.flatMap(({ awards }) => awards)) add(`award ${kindOf(award)}`)
  visit(JSON.parse(meaningOf(policy)), '', add)
  return counts
}

function visit(value: unknown, key: string, add: (feature: string) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, key, add)
    if (ceilings.has(key)) value.forEach(() => add('ceiling'))
    return
  }
  if (typeof value !== 'object' || value === null) return
  const node = value as Readonly<Record<string, unknown>>
  const { kind, comparison, threshold, fen, fromFen, rate, times, period } = node
  if (typeof kind === 'string') add(`node ${kind}`)
  // The lower of two is the first under the second.
  if (kind === 'min') add('ceiling')
  if (typeof comparison === 'string') add(`comparison ${comparison} ${String(threshold)}`)
  if (typeof threshold === 'number') add(`number ${String(threshold)}`)
  if (typeof fen === 'number' && fen > 0) add(`number ${String(fen)}`)
  if (typeof fromFen === 'number') add(`number ${String(fromFen)}`)
  if (typeof period === 'string') add(`period ${period}`)
  if (typeof rate === 'object' && rate !== null && 'numerator' in rate && 'denominator' in rate) {
    add(`rate ${String(rate.numerator)}/${String(rate.denominator)}`)
  }
  if (Array.isArray(times) && times.length > 0) add('once')
  for (const [name, child] of Object.entries(node)) visit(child, name, add)
}

/** Features that became fewer, and features that became more. */
export function difference(before: Features, after: Features): { readonly lost: string[]; readonly won: string[] } {
  const all = [...new Set([...before.keys(), ...after.keys()])]
  return {
    lost: all.filter((feature) => (after.get(feature) ?? 0) < (before.get(feature) ?? 0)),
    won: all.filter((feature) => (after.get(feature) ?? 0) > (before.get(feature) ?? 0)),
  }
}
