/** What binds awards together, in words, so that two versions can be compared: ceilings, 取高, budgets, quotas, validity. */
import { choicesOf, sharedCeilingsOf } from '../../ir/payout.ts'
import type { AwardId, Period, PolicyIr } from '../../ir/types.ts'
import { formatDate } from '../../runtime/date.ts'
import { formatMoney, type Money } from '../../runtime/money.ts'
import { amountText, labelsOf } from '../amount-text.ts'
import type { ProvisionKind } from './types.ts'

/** One provision. */
export interface Provision {
  readonly kind: Exclude<ProvisionKind, 'scope'>
  readonly awards: readonly AwardId[]
  /** Equal for two provisions that say the same. */
  readonly text: string
}

export interface ProvisionPair {
  readonly kind: Provision['kind']
  readonly before: Provision | undefined
  readonly after: Provision | undefined
}

/** What the versions say differently. Awards of both have the same identifiers. */
export function differentProvisions(
  before: readonly Provision[],
  after: readonly Provision[],
): readonly ProvisionPair[] {
  const key = (one: Provision): string => [one.kind, one.text, ...[...one.awards].sort()].join('\n')
  const [olds, news] = [new Set(before.map(key)), new Set(after.map(key))]
  const left = before.filter((one) => !news.has(key(one)))
  const changed = after
    .filter((one) => !olds.has(key(one)))
    .map((fresh): ProvisionPair => {
      const twin = left.find((old) => isTwin(old, fresh))
      if (twin !== undefined) left.splice(left.indexOf(twin), 1)
      return { kind: fresh.kind, before: twin, after: fresh }
    })
  return [...changed, ...left.map((old): ProvisionPair => ({ kind: old.kind, before: old, after: undefined }))]
}

/** About the same awards, or some of them. */
function isTwin(old: Provision, fresh: Provision): boolean {
  if (old.kind !== fresh.kind) return false
  return old.awards.length === 0 || old.awards.some((id) => fresh.awards.includes(id))
}

/** All provisions of a policy; `name` is what a person calls an award. */
export function provisionsOf(policy: PolicyIr, name: (award: AwardId) => string): readonly Provision[] {
  const all = (awards: readonly AwardId[]): string => awards.map(name).join('、')
  return [
    { kind: 'validity', awards: [], text: validityText(policy.validity) },
    ...sharedCeilingsOf(policy).map(({ awards, period, is }): Provision => ({
      kind: 'shared-limit',
      awards,
      text: `${all(awards)} 合计${periodText(period)}不超过${amountText(is, labelsOf(policy.facts))}`,
    })),
    ...choicesOf(policy).map(({ awards, parts }): Provision => ({
      kind: 'highest-only',
      awards,
      text: `${parts.map(all).join(parts.every((part) => part.length === 1) ? '、' : '／')} 取高不重复`,
    })),
    ...policy.groups.map(({ name: group, awards }): Provision => ({
      kind: 'group',
      awards,
      text: `${all(awards)} 与其他政策的「${group}」取高不重复`,
    })),
    ...policy.pools.map(({ awards, period, fen, method }): Provision => ({
      kind: 'pool',
      awards,
      text: `${all(awards)} 预算${PERIODS[period]}${fen === undefined ? '未写明' : formatMoney(fen as Money)}，${METHODS[method]}`,
    })),
    ...policy.quotas.map(({ awards, what, period, count }): Provision => ({
      kind: 'quota',
      awards,
      text: `${what} ${PERIODS[period]}${count === undefined ? '一批' : `最多${String(count)}个`}`,
    })),
  ]
}

const periodText = (period: Period): string =>
  typeof period === 'object' ? `每${String(period.years)}年` : PERIODS[period]

const PERIODS = { matter: '', year: '每年', lifetime: '累计' } as const
const METHODS = { 'first-come': '先到先得', 'pro-rata': '按比例分配', 'by-rank': '按排名分配' } as const

function validityText(validity: PolicyIr['validity']): string {
  if (validity === undefined) return '任何日期'
  const to = validity.to === undefined ? '，没有写明终止日期' : `至${formatDate(validity.to)}`
  return `${formatDate(validity.from)}起${to}`
}
