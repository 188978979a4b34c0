/** What the last cell of a worked example expects. */
import type { Money } from '../runtime/money.ts'
import type { Status } from '../runtime/outcome.ts'
import { readMoney } from '../facts/scalars/money.ts'

export interface Expectation {
  readonly status: Status
  /** 享受: granted in kind. */
  readonly inKind: boolean
  /** Undefined when the cell does not say. */
  readonly from: Money | undefined
  /** Null for 无上限, undefined when the cell does not say. */
  readonly to: Money | null | undefined
  /** A bare amount: the lower end is the same, unless the authority has discretion. */
  readonly exact: boolean
}

/** Reads `60万元`, `0元至60万元`, `最高60万元`, `无上限`, a status, or a status and an amount; undefined for anything else. */
export function readExpectation(text: string): Expectation | undefined {
  const parts = text
    .split(/[，；;]|,(?!\d{3}(?!\d))/u)
    .map((part) => part.replace(/\s+/gu, ''))
    .filter((part) => part !== '')
  const [first, second, ...rest] = parts
  if (first === undefined || rest.length > 0) return undefined
  const status = statusOf(first)
  if (status === undefined) return second === undefined ? amountOf(first, 'granted') : undefined
  if (second !== undefined) return status.inKind ? undefined : amountOf(second, status.status)
  return { ...status, from: undefined, to: undefined, exact: false }
}

function statusOf(word: string): Pick<Expectation, 'status' | 'inKind'> | undefined {
  if (/^不(?:予支持|支持|成立|享受|予享受|给予)$/u.test(word)) return { status: 'refused', inKind: false }
  if (/^(?:优先)?享受/u.test(word)) return { status: 'granted', inKind: true }
  const status = STATUSES.get(word)
  return status === undefined ? undefined : { status, inKind: false }
}

const STATUSES: ReadonlyMap<string, Status> = new Map([
  ['成立', 'granted'],
  ['未知', 'undetermined'],
  ['待认定', 'pending'],
  ['待認定', 'pending'],
  ['不在有效期内', 'out-of-period'],
  ['不在有效期內', 'out-of-period'],
])

function amountOf(text: string, status: Status): Expectation | undefined {
  const none = { status, inKind: false, from: undefined, exact: false }
  if (isUnlimited(text)) return { ...none, to: null }
  const [, most] = /^(?:最高|至多|不超过|不超過)(.+)$/u.exec(text) ?? []
  if (most !== undefined) return withEnds(undefined, endOf(most), status, false)
  const [, low, high] = /^(.+?)(?:至|到|~|～|—+|–|-)(.+)$/u.exec(text) ?? []
  if (low !== undefined && high !== undefined) return withEnds(lowEndOf(low), endOf(high), status, true)
  const money = moneyOf(text)
  return money === undefined ? undefined : { ...none, from: money, to: money, exact: true }
}

function withEnds(
  from: Money | undefined,
  to: Money | null | undefined,
  status: Status,
  both: boolean,
): Expectation | undefined {
  if (to === undefined || (both && from === undefined)) return undefined
  return { status, inKind: false, from, to, exact: false }
}

/** Only 0 goes without a unit: 50至60万元 may begin at 50元 or at 50万元. */
function lowEndOf(text: string): Money | undefined {
  const money = moneyOf(text)
  return money === 0 || /[万萬亿億元]/u.test(text) ? money : undefined
}

function endOf(text: string): Money | null | undefined {
  return isUnlimited(text) ? null : moneyOf(text)
}

function isUnlimited(text: string): boolean {
  return text === '无上限' || text === '無上限'
}

function moneyOf(text: string): Money | undefined {
  const reading = readMoney({ kind: 'string', value: text })
  return reading.ok ? reading.value : undefined
}
