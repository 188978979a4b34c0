/** 按博士每人8万元、硕士每人5万元的标准: so much for each of several kinds, each kind counted, then added (readings.md 34). */
import type { Amount } from '../../ir/types.ts'
import { sameUnit } from '../measure-units.ts'
import { resolvePhrase } from '../resolve/phrases.ts'
import type { Place } from '../resolve/place.ts'
import type { Figure } from '../statements/statement.ts'
import type { FactSymbol } from '../symbols.ts'
import { amountOf, type Reckoning } from './amounts.ts'
import { counts, unitsOf } from './counted.ts'

/** How many figures from the first on count another kind each; 0 where fewer than two do. */
export function kindsAmong(figures: readonly Figure[], place: Place): number {
  const counted = figures.map((figure) => kindOf(figure, place))
  const end = counted.findIndex((fact, at) => fact === undefined || counted.indexOf(fact) < at)
  const kinds = end < 0 ? counted.length : end
  return kinds > 1 ? kinds : 0
}

/** What the figures bring together. */
export function amountOfKinds(figures: readonly Figure[], reckoning: Reckoning): Amount | undefined {
  const { setting, place } = reckoning
  const amounts = figures.map((figure) => {
    const kind = kindOf(figure, place)
    const others = setting.guards.counts.filter((fact) => kind === undefined || !sameUnit(unitOf(fact), unitOf(kind)))
    const guards = { ...setting.guards, counts: kind === undefined ? others : [kind, ...others] }
    const amount = amountOf({ ...figure, words: [] }, { ...reckoning, setting: { ...setting, guards } })
    return amount !== undefined && kind !== undefined && counts(amount, [kind]) ? amount : undefined
  })
  const whole = amounts.filter((amount) => amount !== undefined)
  return whole.length === amounts.length ? { kind: 'sum', of: whole } : undefined
}

/** The one count that a sum behind 按 is for each of; no other word stands in front of it. */
function kindOf({ by, bound, list, exclusion, words, each }: Figure, place: Place): FactSymbol | undefined {
  const [item, ...more] = list?.items ?? []
  const units = [...each.map(({ measure }) => measure), ...(item === undefined ? [] : unitsOf(item.value))]
  const named = [...words, ...each.flatMap((one) => one.words)].filter(({ role }) => role !== 'particle')
  const [word, ...others] = named
  const isSum = item?.value.kind === 'money' || item?.value.kind === 'money-per-unit'
  if (!by || bound === 'at-least' || exclusion !== undefined || !isSum || more.length > 0) return undefined
  if (word === undefined || others.length > 0) return undefined
  const symbol = resolvePhrase(word, place.environment)
  const isCounted = symbol?.kind === 'fact' && units.some((unit) => sameUnit(unitOf(symbol), unit))
  return isCounted && each.every(({ step }) => step === undefined) ? symbol : undefined
}

const unitOf = ({ type }: FactSymbol): string => (type.kind === 'count' ? type.unit : '')
