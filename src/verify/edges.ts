/**
 * The values at which awards may change their mind, fact by fact. Between two neighbouring values that the representation holds a
 * fact against, every condition stays as it is, and every amount goes one way.
 */
import { around } from '../ir/dates.ts'
import type { FactValue } from '../ir/interpreter/index.ts'
import type { Amount, AwardIr, CompareCondition, Condition, Fact, FactRef, ScalarFact, FactId } from '../ir/types.ts'
import { allAmountsOf, amountsOf, conditionsIn, factsInAmount, guardsOf, leavesOf } from '../ir/walk.ts'
import { bendsOf, bendsOfCondition, isSame, meetings } from './bends.ts'
/** What a search puts in for a fact, the values of the text before their neighbours; none for a fact that it does not know. */
export type Values = (ref: Place) => readonly FactValue[]

/** Awards, and conditions that stand beside them. */
export interface Rules {
  readonly conditions: readonly Condition[]
  readonly awards: readonly AwardIr[]
  /** Ceilings over several awards. */
  readonly ceilings: readonly Amount[]
}

export interface EdgeOptions {
  /** What stands for any larger number; by default twice the largest that the rules name. */
  readonly beyond?: number
}

/** The values of facts that tell these rules apart. `list` is the list whose records the rules look at. */
export function edgesOf(
  rules: Rules,
  facts: readonly Fact[],
  list: string | undefined,
  options: EdgeOptions = {},
): Values {
  const known = new Map<string, readonly FactValue[]>()
  let constants: Constants | undefined
  const read = (ref: Place): readonly FactValue[] => {
    const fact = declarationOf(ref, facts, list)
    if (fact === undefined) return []
    if (fact.kind === 'boolean' || fact.kind === 'enum' || fact.kind === 'list') return valuesOf(fact, [], 1, options)
    constants ??= constantsIn(rules)
    const step = constants.references.some((one) => isSame(one, ref)) ? RATE_STEP : 1
    return valuesOf(fact, constantsOf(ref, constants), step, options)
  }
  return (ref) => {
    const key = `${ref.list ?? ''} ${keyOf(ref)}`
    const before = known.get(key)
    if (before !== undefined) return before
    const values = read(ref)
    known.set(key, values)
    return values
  }
}

/** What the rules hold facts against, read once for all facts. */
interface Constants {
  readonly compared: readonly CompareCondition[]
  /** Conditions that compare amounts. */
  readonly weighed: readonly Condition[]
  readonly amounts: readonly Amount[]
  /** An amount with what stands over it. */
  readonly under: readonly (readonly Amount[])[]
  /** Published rates. */
  readonly references: readonly FactRef[]
}

function constantsIn({ conditions, awards, ceilings }: Rules): Constants {
  const all = [...conditions, ...awards.flatMap(allConditionsOf), ...ceilings.flatMap(conditionsIn)]
  const leaves = all.flatMap(leavesOf)
  const weighed = leaves.filter((leaf) => leaf.kind === 'compare-amount')
  const inLeaves = weighed.flatMap(({ of }) => conditionsIn(of).flatMap(leavesOf))
  const own = awards.flatMap(({ amount, ceilings: over }) => [
    ...(amount === undefined ? [] : [amount]),
    ...over.map(({ is }) => is),
  ])
  const amounts = [...own, ...ceilings]
  const allParts = [
    ...awards.flatMap(allAmountsOf),
    ...[...ceilings, ...weighed.map(({ of }) => of)].flatMap(amountsOf),
  ]
  return {
    compared: [...leaves, ...inLeaves].filter((leaf) => leaf.kind === 'compare'),
    weighed,
    amounts,
    under: awards.flatMap(({ amount, ceilings: over }) =>
      amount === undefined ? [] : [...over.map(({ is }) => is), ...ceilings].map((ceiling) => [amount, ceiling]),
    ),
    references: allParts.flatMap((amount) =>
      amount.kind === 'share' ? amount.by.flatMap((by) => (by.kind === 'published' ? [by.reference] : [])) : [],
    ),
  }
}

/** Published rates are whole numbers of 1/100,000 (docs/evaluation.md, 4). */
const RATE_STEP = 1000

export const keyOf = ({ scope, id }: FactRef): string => `${scope}.${id}`

/** The declaration of a fact, or of a field of the list. */
export function declarationOf(ref: Place, facts: readonly Fact[], list: string | undefined): Fact | undefined {
  if (ref.scope === 'applicant') return facts.find(({ id }) => id === ref.id)
  const owner = facts.find((fact) => fact.kind === 'list' && fact.id === (ref.list ?? list))
  return owner?.kind === 'list' ? owner.fields.find(({ id }) => id === ref.id) : undefined
}

function valuesOf(
  fact: Fact,
  constants: readonly (number | string)[],
  step: number,
  { beyond }: EdgeOptions,
): readonly FactValue[] {
  switch (fact.kind) {
    case 'boolean':
      return [true, false]
    case 'enum':
      return [...fact.alternatives, '无']
    case 'list':
      return [[{}], []]
    case 'matter':
      return ['甲']
    case 'date': {
      const days = constants.map(String)
      return unique(days.length === 0 ? ['2025-01-01'] : [...days, ...days.flatMap(around)])
    }
    default: {
      const numbers = constants.map(Number)
      const largest = Math.max(USUAL[fact.kind], ...numbers.map((number) => 2 * number))
      const near = numbers.flatMap((number) => [number - step, number + step])
      const all = [...numbers, beyond ?? largest, ...near, 0].map((number) => number - (number % step))
      return unique(all.filter((number) => number >= 0 && Number.isSafeInteger(number)))
    }
  }
}

/** A plain number of each kind where the text names none: 1000万元, 100万 of a foreign currency at 7.0000, 10, 50%. */
const USUAL: Readonly<Record<Exclude<ScalarFact['kind'], 'boolean' | 'enum' | 'date' | 'matter'>, number>> = {
  money: 1_000_000_000,
  'foreign-money': 100_000_000,
  'exchange-rate': 70_000,
  count: 10,
  ratio: 50_000_000,
}

/** What the rules hold a fact against: thresholds, tiers, bands, units, and where a ceiling begins to bind. */
function constantsOf(ref: FactRef, { compared, weighed, amounts, under }: Constants): readonly (number | string)[] {
  return unique([
    ...compared.flatMap((leaf) => (isSame(leaf.fact, ref) ? [leaf.threshold] : [])),
    ...weighed.flatMap((condition) => bendsOfCondition(condition, ref)),
    ...amounts.flatMap((amount) => bendsOf(amount, ref)),
    ...under.flatMap((pair) => meetings(pair, ref)),
  ])
}

/** What is asked of an applicant and of each record, so that it can refuse. */
export function conditionsOf({ condition, records }: AwardIr): readonly Condition[] {
  return records === undefined ? [condition] : [condition, records.where]
}

/** Every condition of an award, wherever it stands. */
export function allConditionsOf(award: AwardIr): readonly Condition[] {
  return [
    ...conditionsOf(award),
    ...conditionsIn(award.amount),
    ...award.ceilings.flatMap(({ is }) => conditionsIn(is)),
    ...guardsOf(award),
  ]
}

/**
 * Whether the values of each fact by itself tell all there is: a sum of several facts that is compared changes at values that
 * go by the other facts (and one of two shares of one fact by the other share), so that a search over the values proves nothing.
 */
export const isSeparable = (conditions: readonly Condition[]): boolean =>
  conditions.flatMap(leavesOf).every((leaf) => leaf.kind !== 'compare-amount' || factsInAmount(leaf.of).length < 2)

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]

/** A use of a fact; of a field of another list than the one that the search goes through, with that list. */
export type Place = FactRef & { readonly list?: FactId | undefined }
