import { YES } from './truth.ts'

/** Whether the policy is for the applicant at all, and what that still depends on. */
export interface Scope {
  /** A `Truth`. */
  readonly truth: number
  /** Facts that it asks for, and findings; paths. */
  readonly missing: readonly string[]
  readonly pending: readonly string[]
}

/** What an outcome that asks for nothing asks for. */
export const NONE: readonly string[] = Object.freeze([])

/** A policy for everyone. */
export const EVERYONE: Scope = { truth: YES, missing: NONE, pending: NONE }
