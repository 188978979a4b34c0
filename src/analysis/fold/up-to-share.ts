/** 给予最高400万元补助，补助比例为建设投资的15%: how a sum is reckoned that was given up to so much, which is its ceiling then. */
import type { Amount } from '../../ir/types.ts'
import type { Place } from '../resolve/place.ts'
import type { Group, Slot } from './group.ts'

/** Undefined where what was given is no plain sum up to which, or what is said behind it is no share. */
export function reckonedBy(slot: Slot, group: Group, { environment }: Place): Group | undefined {
  const { slot: before, exceptions, deferrals, ceilings, statement } = group
  const most = before === undefined ? undefined : endOf(before.amount)
  if (most === undefined || exceptions.length + deferrals.length > 0 || statement.act.may) return undefined
  if (!isReckoned(slot.amount)) return undefined
  const text = environment.written(statement.act.words)
  const is = { amount: most, of: 'record' as const, period: 'matter' as const, text, source: statement.source }
  return { ...group, slot, ceilings: [...ceilings, { if: undefined, is }] }
}

/** Of 最高400万元, which is nobody's to weigh once a share says how much it is. */
function endOf(amount: Amount): Amount | undefined {
  const plain = amount.kind === 'between' && amount.from.kind === 'constant' && amount.from.fen === 0
  return plain && amount.site === undefined && amount.to.kind === 'constant' ? amount.to : undefined
}

/** A share, so much for each, or up to that. */
function isReckoned(amount: Amount): boolean {
  if (amount.kind === 'between') return amount.from.kind === 'constant' && isReckoned(amount.to)
  return amount.kind === 'share' || amount.kind === 'each'
}
