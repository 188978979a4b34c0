import type { Amount } from './former-amounts.ts'

/** An amount for one into an amount for all; undefined where it is no longer exact. */
export type ForEach = (amount: Amount) => Amount | undefined
