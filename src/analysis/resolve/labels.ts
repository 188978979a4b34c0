/** 50%（国产算力）、30%（非国产算力）: what the members of a list of figures are for, and that whoever gets one has to be one of these. */
import { and } from '../../ir/conditions.ts'
import type { QuantityListNode, WordNode } from '../../syntax/ast.ts'
import { sizeOf, type Zip } from '../environment.ts'
import { resolvePhrase } from './phrases.ts'
import { oneOf } from '../conditions/resolve-operand.ts'
import { isGeneric } from '../generic-nouns.ts'
import type { Layer } from '../compose/layers.ts'
import type { Act } from '../statements/statement.ts'
import type { FactSymbol } from '../symbols.ts'
import type { GuardMeaning } from './guards.ts'
import { alternativeBy, type Enum, enumsOf } from './named-alternatives.ts'
import type { Place } from './place.ts'

type Grades = Extract<Zip, { kind: 'grades' }>

/** The guards of an act with what its labels ask; every labelled list of it has the same labels, and its first figure has them. */
export function withLabels(guards: GuardMeaning, layers: readonly Layer[], act: Act, place: Place): GuardMeaning {
  const labelled = act.figures.filter(({ list }) => list?.labels !== undefined)
  const [first] = labelled
  if (first?.list === undefined) return guards
  const environment = { ...place.environment, lists: [...guards.lists, ...place.environment.lists] }
  const read = labelled.map(({ list }) =>
    list === undefined ? undefined : gradesOf(list, layers, { ...place, environment }),
  )
  const [zip] = read
  if (zip === undefined || read.includes(undefined)) return guards
  // 按30%给予最高500万元（国产）、300万元（进口）: whether others have no ceiling or get nothing, nobody says.
  const other = read.find((one) => one !== undefined && !names(one, zip))
  if (first !== act.figures[0] || other !== undefined) {
    place.refuse((other ?? zip).span, 'combination')
    return guards
  }
  // 对甲、乙，分别给予10万元（国产）、5万元（进口）: the other list goes with the figures as well.
  const zips = guards.zips.filter((one) => !isSame(one, zip))
  if (act.respectively && zips.some((one) => sizeOf(one) === zip.values.length)) place.refuse(zip.span, 'combination')
  const condition = oneOf(zip.fact, zip.values, environment)
  return {
    ...guards,
    condition: and(guards.condition, condition),
    layers: [...guards.layers, condition],
    zips: [...zips, ...(zip.values.length > 1 ? [zip] : [])],
  }
}

/** The grade or category that each label names; undefined, and said so, where one of them names none. */
export function gradesOf(list: QuantityListNode, layers: readonly Layer[], place: Place): Grades | undefined {
  const { environment } = place
  const known = enumsOf(layers, environment)
  const values: string[] = []
  let fact: FactSymbol | undefined
  for (const [index, label] of (list.labels ?? []).entries()) {
    const named = alternativeOf(label, known, place)
    const item = list.groups[index]?.[0]
    if (named === undefined || (fact !== undefined && fact !== named.fact) || values.includes(named.value)) {
      environment.reporter.report('CY4013', item?.span ?? list.span, { quantity: item?.text ?? '' })
      return undefined
    }
    fact = named.fact
    values.push(named.value)
  }
  return fact === undefined ? undefined : { kind: 'grades', fact, values, span: list.span }
}

/** The one phrase of a label; beside it nothing but words that name nobody in particular. */
function alternativeOf(
  label: readonly WordNode[],
  known: readonly Enum[],
  { environment }: Place,
): { readonly fact: FactSymbol; readonly value: string } | undefined {
  const words = label.filter(({ role, text }) => role !== 'particle' && !(role === 'text' && isGeneric(text)))
  const [only, ...more] = words.map((word) => alternativeBy(word, known))
  const index = only?.phrase?.alternatives?.[0]
  const symbol = only === undefined || more.length > 0 ? undefined : resolvePhrase(only, environment)
  if (index === undefined || only?.phrase?.alternatives?.length !== 1) return undefined
  if (symbol?.kind !== 'fact' || symbol.type.kind !== 'enum') return undefined
  const value = symbol.type.alternatives[index]
  return value === undefined ? undefined : { fact: symbol, value }
}

/** 最高500万元（国产）、300万元（进口）, behind what the same labels part: a ceiling with labels of its own leaves others with none, or with nothing. */
export function labelledAlike(
  act: Act,
  of: { readonly act: Act; readonly guards: readonly Layer[] },
  place: Place,
): boolean {
  const lists = act.figures.flatMap(({ list }) => (list?.labels === undefined ? [] : [list]))
  if (lists.length === 0) return true
  const [first] = of.act.figures
  const grades = first?.list?.labels === undefined ? undefined : gradesOf(first.list, of.guards, place)
  return lists.every((list) => {
    const own = gradesOf(list, of.guards, place)
    return own !== undefined && grades !== undefined && names(own, grades)
  })
}

const names = (one: Grades, other: Grades): boolean =>
  one.fact === other.fact && one.values.toSorted().join() === other.values.toSorted().join()
/** The guards name the same alternatives in the same order. */
const isSame = (zip: Zip, own: Grades): boolean =>
  zip.kind === 'grades' && zip.fact === own.fact && zip.values.join() === own.values.join()
