/** 每人, 每平方米, 20万元/家: which fact says how many there are. */
import type { Condition } from '../../ir/types.ts'
import { leavesOf } from '../../ir/walk.ts'
import { comparesMore } from './count-units.ts'
import { refOf } from '../environment.ts'
import { isExtent, isPeriod, sameUnit, unitsIn } from '../measure-units.ts'
import { resolvePhrase } from './phrases.ts'
import { isGeneric } from '../generic-nouns.ts'
import { countsHeads } from '../heads.ts'
import type { Each } from '../statements/statement.ts'
import type { FactSymbol } from '../symbols.ts'
import type { Place } from './place.ts'
import type { FigureSetting } from './figure-setting.ts'

/** The fact that says how many units there are; undefined where the unit is the applicant or the matter itself. */
export function countOf(
  unit: string,
  each: Each,
  setting: FigureSetting,
  place: Place,
): { readonly fact: FactSymbol; readonly of: number } | undefined | 'failed' {
  const { environment } = place
  const named = each.words.flatMap((word) => {
    const symbol = resolvePhrase(word, environment)
    return symbol?.kind === 'fact' && symbol.type.kind === 'count' ? [symbol] : []
  })
  // 每新开设1头门店 of 门店（家）: of another unit nobody counts so many.
  if (each.step !== undefined && named.some((fact) => !fits(fact, unit))) {
    place.refuse(each.span, 'step')
    return 'failed'
  }
  const guarded = setting.guards.counts.filter((fact) => fits(fact, unit))
  const [own] = named.length > 0 ? named : guarded
  if (own !== undefined && (named.length > 0 ? named : guarded).length === 1) return { fact: own, of: 1 }
  const several = (first: FactSymbol, second: FactSymbol): 'failed' => {
    const related = [first.span, second.span]
    environment.reporter.report('CY4030', each.span, { unit, phrase: first.label, other: second.label }, { related })
    return 'failed'
  }
  if (guarded[0] !== undefined && guarded[1] !== undefined) return several(guarded[0], guarded[1])
  const { table, source } = environment
  const local = [...(table.local.get(source.clause)?.values() ?? [])].filter((symbol) => symbol.kind === 'fact')
  const global = [...table.global.values()].filter((symbol) => symbol.kind === 'fact')
  const fields = environment.lists.flatMap((list) => list.fields)
  const near = [...fields, ...local]
  const declared = [...near, ...global].filter((fact) => !isPerson(unit) || !isPlace(fact, setting.guards.condition))
  // What the records have, then what is asked in front of it, then what the clause declares, then the policy.
  const asked = comparedIn(setting.guards.condition, declared)
  // 每人 of 名次（名）, which nothing here speaks of: another measure of another thing.
  const spelled = global.filter((fact) => fact.type.kind === 'count' && fact.type.unit === unit)
  const exact = [fields, asked, local, isPerson(unit) ? spelled : global]
    .map((facts) => facts.filter((fact) => fits(fact, unit) && declared.includes(fact)))
    .find((facts) => facts.length > 0)
  const all = declared.filter((fact) => fits(fact, unit))
  const text = each.words.map((word) => word.text).join('')
  const close = all.filter(({ key }) => text !== '' && !isGeneric(text) && key.includes(text))
  const candidates = [...new Set(close.length > 0 ? close : (exact ?? []))]
  const [only, ...more] = candidates
  // 对开设门店10家以上的企业，每家: one of the ten, or whoever applies.
  const bare = each.step === undefined && each.words.length === 0
  const either = (fact: FactSymbol): 'failed' => {
    environment.reporter.report('CY4038', each.span, { unit, phrase: fact.label }, { related: [fact.span] })
    return 'failed'
  }
  if (only !== undefined && bare && ['家', '户'].includes(unit) && comparesMore(only, setting.guards.condition))
    return either(only)
  const mustCount = isExtent(unit) || each.step !== undefined || countsHeads(unit)
  // 每家给予50万元 is each applicant, whatever another clause counts in 家.
  const isNear = text === '' && only !== undefined && near.includes(only)
  if (only !== undefined && more.length === 0 && (mustCount || close.length > 0 || isNear)) {
    return unit === '年' ? undefined : { fact: only, of: 1 }
  }
  if (only !== undefined && more.length === 0 && each.isPrice === true && unit !== '年') return either(only)
  if (only === undefined && isPeriod(unit)) {
    const longer = declared.filter((fact) => fact.type.kind === 'count' && unitsIn(fact.type.unit, unit) !== undefined)
    const [period, ...others] = longer
    const of = period?.type.kind === 'count' ? unitsIn(period.type.unit, unit) : undefined
    if (period !== undefined && of !== undefined && others.length === 0) {
      // 每季度最高5万元 of 经营期（年）, which nothing here says is how long it is paid.
      if (near.includes(period) || setting.guards.counts.includes(period)) return { fact: period, of }
      place.refuse(each.span, 'step')
      return 'failed'
    }
  }
  if (only !== undefined && more[0] !== undefined) return several(only, more[0])
  if (mustCount) {
    environment.reporter.report('CY4012', each.span, { unit })
    return 'failed'
  }
  // 每个产品 of one count asked here and another one elsewhere: it may be the one or the matter itself.
  if (only !== undefined && new Set(all).size > 1) {
    place.refuse(each.span, 'step')
    return 'failed'
  }
  return undefined
}

/** Persons, but places in a row, too. */
export const isPerson = (unit: string): boolean => ['人', '名', '位'].includes(unit)

/** Facts that a condition compares. */
function comparedIn(condition: Condition, facts: readonly FactSymbol[]): readonly FactSymbol[] {
  const ids = leavesOf(condition).flatMap((leaf) => (leaf.kind === 'compare' ? [leaf.fact.id] : []))
  return facts.filter((fact) => ids.includes(refOf(fact).id))
}

/** 排名前10名, above none: which place it is, and not how many there are. */
function isPlace(fact: FactSymbol, condition: Condition): boolean {
  const { id } = refOf(fact)
  const asked = leavesOf(condition).flatMap((leaf) => (leaf.kind === 'compare' && leaf.fact.id === id ? [leaf] : []))
  return (
    asked.some(({ comparison, threshold }) => comparison === 'more-than' && threshold === 0) &&
    asked.some(({ comparison }) => comparison === 'at-most')
  )
}

const fits = (fact: FactSymbol, unit: string): boolean => fact.type.kind === 'count' && sameUnit(fact.type.unit, unit)
