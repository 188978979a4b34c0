/** 对购买家电的居民，…每人最高2000元: where a person applies and nothing counts persons, 每人 is whoever applies. */
import { namesEmployer, namesResident } from '../../../grammar/tokens/residents.ts'
import { sameUnit } from '../measure-units.ts'
import type { Place } from '../resolve/place.ts'
import type { Statement } from '../compose/composition.ts'
import { plainGuards, type Stack } from '../compose/layers.ts'
import type { Act, Each } from '../statements/statement.ts'

/** The statement without such units. */
export function withOwnPerson(statement: Statement, { environment }: Place): Statement {
  if (!isPersonal(statement.guards)) return statement
  const { table, lists } = environment
  const declared = [...table.local.values()].flatMap((symbols) => [...symbols.values()])
  const facts = [...declared, ...table.global.values(), ...lists.flatMap(({ fields }) => fields)]
  // Of residents somebody serves there may be many.
  if (facts.some((fact) => fact.kind === 'fact' && fact.type.kind === 'count' && sameUnit(fact.type.unit, '人')))
    return statement
  const { act, each } = statement
  return { ...statement, each: each.filter(isOther), act: withoutPersons(act) }
}

const withoutPersons = (act: Act): Act => ({
  ...act,
  each: act.each.filter(isOther),
  figures: act.figures.map((figure) => ({ ...figure, each: figure.each.filter(isOther) })),
})

/** 每人 alone; 每引进1人 and 每名博士 count. */
const isOther = ({ measure, words, step }: Each): boolean => measure !== '人' || words.length > 0 || step !== undefined

/** Whoever it is for is a person, and no firm stands in front of them. */
function isPersonal(guards: Stack): boolean {
  const texts = plainGuards(guards).map(({ parts }) => parts.map((part) => ('text' in part ? part.text : '')).join(''))
  return texts.some(namesResident) && !texts.some(namesEmployer)
}
