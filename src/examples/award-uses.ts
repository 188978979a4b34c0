/** Which facts an award looks at. */
import type { AwardIr } from '../ir/types.ts'
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
