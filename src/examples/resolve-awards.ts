/** Which awards of the clause the last column of a table is about. */
import type { AwardIr, PolicyIr } from '../ir/types.ts'
import { amountsOf } from '../ir/walk.ts'
import type { Excerpt } from '../source/excerpt.ts'
import { foldString } from '../source/fold.ts'
import { awardUses } from './award-uses.ts'
import type { ExampleProblem } from './example-problem.ts'
import { headerText, wholeOf } from './resolve-columns.ts'
import type { Column } from './column.ts'

/** The awards that the header names by identifier, form, recipient or title, or 合计 for all of the clause. */
export function namedAwards(policy: PolicyIr, clause: string, header: Excerpt): readonly AwardIr[] | ExampleProblem {
  const here = awardsUnder(policy, clause)
  const name = headerText(header)
  const named = namesOf(here, foldString(name))
  if (named.length > 0) return named
  const offer = ['合计', ...new Set(here.flatMap(({ form, id }) => [form, id]))].map((one) => `「${one}」`).join('、')
  return { code: 'CY7103', params: { header: name, offer }, span: wholeOf(header) }
}

/** Of several awards those that use a fact of the table's columns; all of them when none does. */
export function awardsOfColumns(named: readonly AwardIr[], columns: readonly Column[]): readonly AwardIr[] {
  if (named.length < 2) return named
  const using = named.filter((award) => columns.some((column) => awardUses(award, column)))
  return using.length > 0 ? using : named
}

/** Those of the clause itself, or of what it is divided into. */
export function awardsUnder({ clauses }: PolicyIr, clause: string): readonly AwardIr[] {
  const own = clauses.filter(({ address }) => address === clause).flatMap(({ awards }) => awards)
  // A case that is written here, of a sum whose first case stands elsewhere.
  const cases = clauses.flatMap(({ awards }) => awards.filter((award) => hasCaseOf(award, clause)))
  const here = [...own, ...cases.filter((award) => !own.includes(award))]
  return here.length > 0
    ? here
    : clauses.filter(({ address }) => address.startsWith(clause)).flatMap(({ awards }) => awards)
}

function hasCaseOf({ amount }: AwardIr, clause: string): boolean {
  return amountsOf(amount).some(
    (one) =>
      one.kind === 'when' &&
      one.cases.some(({ then }) => amountsOf(then).some(({ site }) => site?.source.clause === clause)),
  )
}

/** By the most exact way in which the name is anyone's. */
function namesOf(awards: readonly AwardIr[], name: string): readonly AwardIr[] {
  if (name === '合计' || name === foldString('合计')) return awards
  const ways: readonly ((award: AwardIr) => boolean)[] = [
    ({ id }) => foldString(id) === name,
    ({ form }) => foldString(form) === name,
    ({ recipient }) => recipient !== undefined && foldString(recipient) === name,
    ({ title }) => foldString(title) === name,
    ({ form }) => form !== '' && (foldString(form).includes(name) || name.includes(foldString(form))),
  ]
  return ways.map((way) => awards.filter(way)).find((found) => found.length > 0) ?? []
}
