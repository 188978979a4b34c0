/** Which facts an award looks at. */
import type { AwardIr, FactRef } from '../ir/types.ts'
import type { Column } from './resolve-columns.ts'

/** Whether the award may ask for the fact of a column. */
export function awardUses(award: AwardIr, column: Column): boolean {
  switch (column.kind) {
    case 'fact':
      return award.asks.some(({ scope, id }) => scope === 'applicant' && id === column.fact.id)
    case 'field':
      return (
        award.items?.list === column.list.id &&
        award.asks.some(({ scope, id }) => scope === 'item' && id === column.fact.id)
      )
    case 'list':
      return award.items?.list === column.list.id || award.asks.some(({ id }) => id === column.list.id)
    default:
      return false
  }
}

/** Whether the table says everything that the award may ask for. */
export function tableDecides(columns: readonly Column[], award: AwardIr): boolean {
  const list = award.items?.list
  // Of a list that the table does not name, nothing says how many records there are.
  if (list !== undefined && !columns.some((column) => 'list' in column && column.list.id === list)) return false
  return award.asks.every((ask) => columns.some((column) => namesAsk(column, ask, award.items?.list)))
}

function namesAsk(column: Column, { scope, id }: FactRef, list: string | undefined): boolean {
  if (column.kind === 'fact') return scope === 'applicant' && column.fact.id === id
  if (column.kind === 'field' && scope === 'item') return column.list.id === list && column.fact.id === id
  return (column.kind === 'field' || column.kind === 'list') && scope === 'applicant' && column.list.id === id
}
