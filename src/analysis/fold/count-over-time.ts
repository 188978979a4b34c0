/**
 * 每台补助1万元，每年不超过10台: a history has sums and no units. Where each unit brings the same, so many units of the year are so much money
 * of the year; where it does not, which units were counted before nobody knows.
 */
import type { Amount, Condition } from '../../ir/types.ts'
import type { CeilingPart, Group } from './group.ts'

/** `limited`: the group whose sums count at most so many already. Undefined where the units are not worth the same. */
export function countOverTime(
  limited: Group,
  { period, text, source }: Pick<CeilingPart, 'period' | 'text' | 'source'>,
  when: Condition | undefined,
): Group | undefined {
  const amount = limited.slot?.amount
  if (amount === undefined || limited.exceptions.length > 0) return undefined
  const worth = worthOf(amount)
  if (worth === undefined) return undefined
  const is: CeilingPart = { amount: { kind: 'constant', fen: worth }, of: 'award', period, text, source, counts: true }
  return { ...limited, ceilings: [{ if: when, is }, ...limited.ceilings] }
}

/** Another ceiling may have cut what so many units brought: how many were counted is lost. */
export const losesCount = ({ ceilings }: Group): boolean =>
  ceilings.length > 1 && ceilings.some(({ is }) => is.counts === true)

/** What all the units that count bring; of sums up to a ceiling nobody knows. */
function worthOf(amount: Amount): number | undefined {
  const plain = amount.kind === 'each' && amount.every === 1 && amount.above === 0 && amount.of.kind === 'constant'
  if (!plain || amount.most === undefined) return undefined
  const worth = amount.of.fen * amount.most
  return Number.isSafeInteger(worth) ? worth : undefined
}
