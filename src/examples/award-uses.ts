/** Which facts an award looks at. */
import { asksOf } from '../ir/asks.ts'
import type { AwardIr, FactId, FactRef } from '../ir/types.ts'
import { allAmountsOf } from '../ir/walk.ts'
import type { Column } from './column.ts'

/** Whether the award may ask for the fact of a column. */
export function awardUses(award: AwardIr, column: Column): boolean {
  switch (column.kind) {
    case 'fact':
      return asksOf(award).some(({ scope, id }) => scope === 'applicant' && id === column.fact.id)
    case 'field':
      return (
        listsOf(award).includes(column.list.id) &&
        asksOf(award).some(({ scope, id }) => scope === 'item' && id === column.fact.id)
      )
    case 'list':
      return listsOf(award).includes(column.list.id) || asksOf(award).some(({ id }) => id === column.list.id)
    default:
      return false
  }
}

/** Whether the table says everything that the award may ask for. */
export function tableDecides(columns: readonly Column[], award: AwardIr): boolean {
  const lists = listsOf(award)
  // Of a list that the table does not name, nothing says how many records there are.
  if (!lists.every((list) => columns.some((column) => 'list' in column && column.list.id === list))) return false
  return asksOf(award).every((ask) => columns.some((column) => namesAsk(column, ask, lists)))
}

/** The list whose records it goes through, and those that it sums. */
function listsOf(award: AwardIr): readonly FactId[] {
  const summed = allAmountsOf(award).flatMap((amount) => (amount.kind === 'total' ? [amount.list] : []))
  return [...(award.records === undefined ? [] : [award.records.list]), ...summed]
}

function namesAsk(column: Column, { scope, id }: FactRef, lists: readonly FactId[]): boolean {
  if (column.kind === 'fact') return scope === 'applicant' && column.fact.id === id
  if (column.kind === 'field' && scope === 'item') return lists.includes(column.list.id) && column.fact.id === id
  return (column.kind === 'field' || column.kind === 'list') && scope === 'applicant' && column.list.id === id
}
