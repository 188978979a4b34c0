/** 每人, 每平方米, 20万元/家: which fact says how many there are. */
import type { Condition } from '../../ir/types.ts'
import { leavesOf } from '../../ir/walk.ts'
import { comparesMore } from '../clauses/count-units.ts'
import { refOf } from '../clauses/environment.ts'
import { isExtent, isPeriod, sameUnit, unitsIn } from '../clauses/measure-units.ts'
import { resolvePhrase } from '../clauses/money-terms.ts'
import { isGeneric } from '../generic-nouns.ts'
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
  if (guarded.length > 1) {
    place.refuse(each.span, 'count-unclear')
    return 'failed'
  }
  const { table, source } = environment
  const local = [...(table.local.get(source.clause)?.values() ?? [])].filter((symbol) => symbol.kind === 'fact')
  const global = [...table.global.values()].filter((symbol) => symbol.kind === 'fact')
  const fields = environment.lists.flatMap((list) => list.fields)
  const near = [...fields, ...local]
  const declared = [...near, ...global]
  // What the records have, then what is asked in front of it, then what the clause declares, then the policy.
  const asked = comparedIn(setting.guards.condition, declared)
  const exact = [fields, asked, local, global]
    .map((facts) => facts.filter((fact) => fits(fact, unit)))
    .find((facts) => facts.length > 0)
  const all = declared.filter((fact) => fits(fact, unit))
  const text = each.words.map((word) => word.text).join('')
  const close = all.filter(({ key }) => text !== '' && !isGeneric(text) && key.includes(text))
  const candidates = [...new Set(close.length > 0 ? close : (exact ?? []))]
  const [only, ...more] = candidates
  // 对开设门店10家以上的企业，每家: one of the ten, or whoever applies.
  const bare = each.step === undefined && each.words.length === 0
  if (only !== undefined && bare && ['家', '户'].includes(unit) && comparesMore(only, setting.guards.condition)) {
    place.refuse(each.span, 'count-unclear')
    return 'failed'
  }
  const mustCount = isExtent(unit) || each.step !== undefined || countsHeads(unit)
  // 每家给予50万元 is each applicant, whatever another clause counts in 家.
  const isNear = text === '' && only !== undefined && near.includes(only)
  if (only !== undefined && more.length === 0 && (mustCount || close.length > 0 || isNear)) {
    return unit === '年' ? undefined : { fact: only, of: 1 }
  }
  if (only !== undefined && more.length === 0 && each.isPrice === true && unit !== '年') {
    environment.reporter.report('CY4038', each.span, { unit, phrase: only.label }, { related: [only.span] })
    return 'failed'
  }
  if (only === undefined && isPeriod(unit)) {
    const longer = declared.filter((fact) => fact.type.kind === 'count' && unitsIn(fact.type.unit, unit) !== undefined)
    const [period, ...others] = longer
    const of = period?.type.kind === 'count' ? unitsIn(period.type.unit, unit) : undefined
    if (period !== undefined && of !== undefined && others.length === 0) return { fact: period, of }
  }
  if (more.length > 0) {
    place.refuse(each.span, 'count-unclear')
    return 'failed'
  }
  if (mustCount) {
    place.refuse(each.span, 'count-missing')
    return 'failed'
  }
  // 每个产品 of one count asked here and another one elsewhere: it may be the one or the matter itself.
  if (only !== undefined && new Set(all).size > 1) {
    place.refuse(each.span, 'count-unclear')
    return 'failed'
  }
  return undefined
}

/** Facts that a condition compares. */
function comparedIn(condition: Condition, facts: readonly FactSymbol[]): readonly FactSymbol[] {
  const ids = leavesOf(condition).flatMap((leaf) => (leaf.kind === 'compare' ? [leaf.fact.id] : []))
  return facts.filter((fact) => ids.includes(refOf(fact).id))
}

const fits = (fact: FactSymbol, unit: string): boolean => fact.type.kind === 'count' && sameUnit(fact.type.unit, unit)

/** Persons and things that one applicant has many of. */
export const countsHeads = (unit: string): boolean =>
  !['', '家', '户', '个', '所', '笔', '单', '期', '批', '宗', '年', '年度', '项'].includes(unit)
