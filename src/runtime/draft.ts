import type { Outcome, Reason } from './outcome.ts'

/**
 * An outcome that the rules between awards may still change. INVARIANT: written to only by the evaluation that made it,
 * before anybody else sees it.
 */
export type Draft = { -readonly [Key in keyof Outcome]: Outcome[Key] }

/** A draft that is told of what changes it, if it was explained. */
export type ToldDraft = Draft & { readonly reasons?: Reason[] }

/** Whether the rules between awards concern it. */
export function isCandidate(outcome: Outcome): boolean {
  return outcome.status !== 'refused' && outcome.status !== 'out-of-period'
}

/** Whether the award itself comes to one sum once everything is known: a 定额 or a 公式额. */
export function isExact({ award }: Outcome): boolean {
  return award.kind === 'fixed' || award.kind === 'formula'
}
