import type { Money } from './money.ts'
import type { AwardInfo } from './outcome.ts'
import type { Site } from './site.ts'

/** A ceiling over several awards; members are indices into the policy's awards, in the order of drawing. */
export interface SharedLimit {
  readonly members: readonly number[]
  readonly period: 'matter' | 'year' | 'lifetime' | { readonly years: number }
  readonly fen: Money
  readonly site: Site
}

/** Awards of which the highest alone counts; members are indices into the policy's awards. */
export interface HighestOnly {
  /** What 同类 says, or a generated name. */
  readonly name: string
  readonly members: readonly number[]
  readonly site: Site
}

/** A budget that awards (by id) draw on; `fen` is undefined when the text names none. */
export interface Pool {
  readonly awards: readonly string[]
  readonly period: 'year' | 'lifetime'
  readonly fen: Money | undefined
  readonly method: 'first-come' | 'pro-rata' | 'by-rank'
  /** True when the text states no method and the default was taken. */
  readonly assumed: boolean
}

/** How many applicants may be selected for awards (by id); undefined for 一批. */
export interface Quota {
  readonly awards: readonly string[]
  readonly what: string
  readonly period: 'year' | 'lifetime'
  readonly count: number | undefined
}

/** What is fixed about a policy. */
export interface PolicyInfo {
  readonly id: string
  readonly title: string
  readonly issuer: string | undefined
  readonly documentNumber: string | undefined
  /** First and last day, both inclusive; undefined when the text sets none. */
  readonly validity: { readonly from: string; readonly to: string | undefined; readonly site: Site } | undefined
  /** SHA-256 of the folded official text, hex. */
  readonly textDigest: string
  /** SHA-256 of what the compiler made of it, hex: glossary, annotations and readings go into it. */
  readonly meaningDigest: string
  /** Version of the compiler that made the module. */
  readonly compiler: string
  /** In document order; outcomes stand in the same order. */
  readonly awards: readonly AwardInfo[]
  readonly sharedLimits: readonly SharedLimit[]
  readonly highestOnly: readonly HighestOnly[]
  /** 同类: for 取高 among several policies (`combine.ts`). */
  readonly groups: readonly HighestOnly[]
  readonly pools: readonly Pool[]
  readonly quotas: readonly Quota[]
}

/** Whether the policy is in force on a day. */
export function inForce(policy: PolicyInfo, date: string): boolean {
  const { validity } = policy
  return validity === undefined || (date >= validity.from && (validity.to === undefined || date <= validity.to))
}
