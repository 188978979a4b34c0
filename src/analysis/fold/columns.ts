/**
 * 10家以上的，给予10万元奖励和5万元补贴；30家以上的，给予20万元奖励和8万元补贴: where each limb gives as many under the same names, and asks
 * something else of one fact, what stands at the same place in each of them is the tiers of one award.
 */
import { asked } from '../../ir/conditions.ts'
import type { Group } from './group.ts'
import { conjunctsOf, differing } from './positions.ts'

/** Awards that may be cases of one sum, in the order of the text. */
export interface Column {
  readonly groups: readonly Group[]
  /** 再给予 in each of them stands beside what the same limb gives before it, and not beside the tier below. */
  readonly inRows: boolean
}

export function columnsOf(groups: readonly Group[]): readonly Column[] {
  const columns: Column[] = []
  let plain: readonly Group[] = []
  const rows = rowsOf(groups)
  let index = 0
  while (index < rows.length) {
    const block = blockFrom(rows, index)
    index += block.length
    const [first = []] = block
    if (block.length === 1) {
      plain = [...plain, ...first]
      continue
    }
    columns.push({ groups: plain, inRows: false })
    for (const at of first.keys()) columns.push({ groups: block.flatMap((row) => row[at] ?? []), inRows: true })
    plain = []
  }
  return [...columns, { groups: plain, inRows: false }]
}

/** What one limb gives for the same. */
function rowsOf(groups: readonly Group[]): readonly (readonly Group[])[] {
  const rows: Group[][] = []
  for (const group of groups) {
    const row = rows.at(-1)
    const [first] = row ?? []
    if (first?.statement.limb === group.statement.limb && keyOf(first) === keyOf(group)) row?.push(group)
    else rows.push([group])
  }
  return rows
}

function blockFrom(rows: readonly (readonly Group[])[], index: number): readonly (readonly Group[])[] {
  let end = index + 1
  while (end < rows.length && isAnotherTier(rows[end - 1] ?? [], rows[end] ?? [])) end += 1
  return rows.slice(index, end)
}

function isAnotherTier(before: readonly Group[], row: readonly Group[]): boolean {
  const [first, next] = [before[0], row[0]]
  if (first === undefined || next === undefined || row.length < 2 || before.length !== row.length) return false
  const alike = row.every((group, at) => isAlike(before[at], group))
  return alike && next.statement.relation !== 'adds' && differing(conjunctsOf(first), conjunctsOf(next)) !== undefined
}

const isAlike = (before: Group | undefined, group: Group): boolean =>
  group.form === before?.form &&
  group.list === before.list &&
  (group.statement.relation === 'adds') === (before.statement.relation === 'adds')

const keyOf = (group: Group): string => conjunctsOf(group).map(asked).join('|')
