/**
 * 根据其经济效益给予最高50万元, 根据认定级别，国家级…: what is gone by, and no base. Up to a sum, or between two, it is for the authority to weigh; of
 * cases that are written out it says which. A fixed sum, or a share, that goes by what nobody declared is none of these.
 */
import { isWeighed, namesGrades } from '../../../grammar/tokens/grounds.ts'
import { leavesOf } from '../../ir/walk.ts'
import { spanning } from '../../diagnostics/diagnostic.ts'
import type { WordNode } from '../../syntax/ast.ts'
import type { Place } from '../resolve/place.ts'
import type { GuardMeaning } from '../resolve/guards.ts'
import type { Statement } from '../compose/composition.ts'
import type { Act } from '../statements/statement.ts'
import type { Group } from './group.ts'
import { open } from './promised.ts'

/** What words that nobody declared say of the sum behind them. */
export function weighing({ act }: Statement, guards: GuardMeaning): 'discretion' | 'cases' | undefined {
  const { base } = act
  if (base === undefined || base.exclusion !== undefined) return undefined
  if (base.words.some(({ role }) => role !== 'text' && role !== 'particle')) return undefined
  const words = base.words.map(({ text }) => text).join('')
  if (namesGrades(words) && leavesOf(guards.condition).some(({ kind }) => kind === 'one-of')) return 'cases'
  return isWeighed(words) && act.figures.every(isOpen) ? 'discretion' : undefined
}

/** 最高50万元, 10万元至50万元 */
const isOpen = ({ list, bound, by }: Act['figures'][number]): boolean =>
  !by && list !== undefined && (bound === 'at-most' || list.range)

/** So much as is settled, within what is printed. */
export const staysOpen = ({ slot, exceptions }: Group): boolean =>
  slot?.amount.kind === 'between' && exceptions.every(({ is }) => is.amount.kind === 'between')

/** Whatever the authority settles by what it weighs; `ground` is not empty. */
export function asWeighed(group: Group, ground: readonly WordNode[], { environment }: Place): Group {
  const [first, last] = [ground[0], ground.at(-1)]
  const span = first === undefined || last === undefined ? group.span : spanning(first.span, last.span)
  const deferral = { text: environment.written(span), bounds: false, source: group.statement.source }
  return { ...group, slot: open(group.statement), deferrals: [...group.deferrals, { if: undefined, is: deferral }] }
}
