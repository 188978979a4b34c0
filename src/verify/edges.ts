/**
 * The values at which awards may change their mind, fact by fact. Between two neighbouring values that the representation holds a
 * fact against, every condition stays as it is, and every amount goes one way.
 */
import { around } from '../ir/dates.ts'
import type { FactValue } from '../ir/interpreter/index.ts'
import type { Amount, AwardIr, CompareCondition, Condition, Fact, FactRef, Rate, ScalarFact } from '../ir/types.ts'
import { allAmountsOf, leavesOf, limitsOf } from '../ir/walk.ts'

/** What a search puts in for a fact, the values of the text before their neighbours; none for a fact that it does not know. */
export type Values = (ref: FactRef) => readonly FactValue[]

/** Awards, and conditions that stand beside them. */
export interface Rules {
  readonly conditions: readonly Condition[]
  readonly awards: readonly AwardIr[]
  /** Ceilings over several awards, in fen. */
  readonly ceilings: readonly number[]
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
  const read = (ref: FactRef): readonly FactValue[] => {
    const fact = declarationOf(ref, facts, list)
    if (fact === undefined) return []
    if (fact.kind === 'boolean' || fact.kind === 'enum' || fact.kind === 'list') return valuesOf(fact, [], 1, options)
    constants ??= constantsIn(rules)
    const step = constants.references.some((one) => same(one, ref)) ? RATE_STEP : 1
    return valuesOf(fact, constantsOf(ref, constants), step, options)
  }
  return (ref) => {
    const key = keyOf(ref)
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
  readonly amounts: readonly (readonly [Amount, ceilings: readonly number[]])[]
  /** Published rates. */
  readonly references: readonly FactRef[]
}

function constantsIn({ conditions, awards, ceilings }: Rules): Constants {
  const leaves = [...conditions, ...awards.flatMap(conditionsOf)].flatMap(leavesOf)
  const amounts = awards.flatMap((award) => {
    const own = [...ceilingsOf(award), ...ceilings]
    return allAmountsOf(award).map((amount) => [amount, own] as const)
  })
  return {
    compared: leaves.filter((leaf) => leaf.kind === 'compare'),
    amounts,
    references: amounts.flatMap(([amount]) => (amount.kind === 'floating-rate' ? [amount.reference] : [])),
  }
}

/** Published rates are whole numbers of 1/100,000 (docs/evaluation.md, 4). */
const RATE_STEP = 1000

export const keyOf = ({ scope, id }: FactRef): string => `${scope}.${id}`

/** The declaration of a fact, or of a field of the list. */
export function declarationOf(ref: FactRef, facts: readonly Fact[], list: string | undefined): Fact | undefined {
  if (ref.scope === 'applicant') return facts.find(({ id }) => id === ref.id)
  const owner = facts.find((fact) => fact.kind === 'list' && fact.id === list)
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
const USUAL: Readonly<Record<Exclude<ScalarFact['kind'], 'boolean' | 'enum' | 'date'>, number>> = {
  money: 1_000_000_000,
  'foreign-money': 100_000_000,
  'exchange-rate': 70_000,
  count: 10,
  ratio: 50_000_000,
}

/** What the rules hold a fact against: thresholds, tiers, bands, units, and where a ceiling begins to bind. */
function constantsOf(ref: FactRef, { compared, amounts }: Constants): readonly (number | string)[] {
  const thresholds = compared.flatMap((leaf) => (same(leaf.fact, ref) ? [leaf.threshold] : []))
  return unique([...thresholds, ...amounts.flatMap(([amount, ceilings]) => amountConstants(amount, ref, ceilings))])
}

export function conditionsOf({ condition, items }: AwardIr): readonly Condition[] {
  return items === undefined ? [condition] : [condition, items.where]
}

/** Of the award alone, in fen. */
function ceilingsOf(award: AwardIr): readonly number[] {
  return [
    ...limitsOf(award).flatMap((limit) => (limit.kind === 'absolute' ? [limit.fen] : [])),
    ...award.periodLimits.map(({ fen }) => fen),
  ]
}

function amountConstants(amount: Amount, ref: FactRef, ceilings: readonly number[]): readonly number[] {
  switch (amount.kind) {
    case 'by-tier':
      return same(amount.fact, ref) ? amount.tiers.map(({ threshold }) => threshold) : []
    case 'per-unit':
      return same(amount.fact, ref) ? unitsAt(amount.above, amount.every, amount.most, amount.amount, ceilings) : []
    case 'rate':
      return uses(amount.basis.plus, ref) ? bends(amount.rate, ceilings) : []
    case 'marginal':
      return uses(amount.basis.plus, ref)
        ? [...amount.bands.map(({ fromFen }) => fromFen), ...amount.bands.flatMap(({ rate }) => bends(rate, ceilings))]
        : []
    default:
      return []
  }
}

/** One unit, the last that counts, and the number of units that a ceiling pays for. */
function unitsAt(
  above: number,
  every: number,
  most: number | undefined,
  amount: Amount,
  ceilings: readonly number[],
): readonly number[] {
  const each = amount.kind === 'fixed' && amount.fen > 0 ? amount.fen : undefined
  const full = each === undefined ? [] : ceilings.map((fen) => above + every * Math.ceil(fen / each))
  return [above, above + every, ...(most === undefined ? [] : [above + most]), ...full]
}

/** The bases of which the rate is just the ceiling. */
function bends({ numerator, denominator }: Rate, ceilings: readonly number[]): readonly number[] {
  return numerator === 0 ? [] : ceilings.map((fen) => Math.ceil((fen * denominator) / numerator))
}

const uses = (refs: readonly FactRef[], ref: FactRef): boolean => refs.some((one) => same(one, ref))
export const same = (left: FactRef, right: FactRef): boolean => left.scope === right.scope && left.id === right.id
const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]
