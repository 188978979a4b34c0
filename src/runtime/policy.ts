import type { Money } from './money.ts'
import type { AwardInfo } from './outcome.ts'
import type { Site } from './site.ts'

/**
 * How awards are paid together: a tree, worked out from the inside, with indices into the policy's awards as leaves. What
 * `all` lists adds up under its ceilings, drawing on them in this order; of what `highest` lists the highest alone is paid.
 */
export type Payout = number | AllPayout | HighestPayout
export interface AllPayout {
  readonly all: readonly Payout[]
  readonly ceilings: readonly SharedCeiling[]
}
export interface HighestPayout {
  readonly highest: readonly Payout[]
  /** What 同类 says, or a generated name. */
  readonly name: string
  readonly site: Site
}

/** A ceiling over several awards; `fen` is undefined for one that goes by facts, which an evaluation works out. */
export interface SharedCeiling {
  readonly period: 'matter' | 'year' | 'lifetime' | { readonly years: number }
  readonly fen: Money | undefined
  readonly site: Site
}

/** 同类: awards that are one matter with those of other policies; members are indices into the policy's awards. */
export interface Group {
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
  /** Awards that none of them lists are paid by themselves. */
  readonly payouts: readonly Payout[]
  /** For 取高 among several policies (`combine.ts`). */
  readonly groups: readonly Group[]
  readonly pools: readonly Pool[]
  readonly quotas: readonly Quota[]
}

/** Whether the policy is in force on a day. */
export function inForce(policy: PolicyInfo, date: string): boolean {
  const { validity } = policy
  return validity === undefined || (date >= validity.from && (validity.to === undefined || date <= validity.to))
}
