/** Why no facts show one side of a decision, if that can be said. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { AwardIr, PolicyIr } from '../../ir/types.ts'
import { isStepwise } from '../../verify/stepwise.ts'
import { findTrial } from './search.ts'
import type { Decision, DecisionKind, Side } from './types.ts'

/**
 * Impossible is what a finding of the compiler says, or what an exhausted search proves: conditions change their mind at the values
 * that were tried and nowhere else, and so do sums that the text writes. Between two shares of something there may be values that
 * the rules do not name, and there is always more that may have been received; then nothing was found, and nothing is proved.
 */
export function unshown(
  policy: PolicyIr,
  decision: Decision,
  side: Side,
  diagnostics: readonly Diagnostic[],
  isExhausted: boolean,
): { readonly kind: 'impossible'; readonly finding: string | undefined } | { readonly kind: 'not-found' } {
  const ids = decision.awards.flat()
  const awards = policy.clauses.flatMap((clause) => clause.awards).filter(({ id }) => ids.includes(id))
  const finding = findingOn(decision.kind, awards, diagnostics)
  const isSettled = CONDITIONS.has(decision.kind) || (side.seeds === undefined && awards.every(isStepwise))
  if (finding !== undefined || (isExhausted && isSettled)) return { kind: 'impossible', finding }
  const neverMeets = decision.precondition !== undefined && neverShows(policy, decision, decision.precondition)
  return neverMeets ? { kind: 'impossible', finding: undefined } : { kind: 'not-found' }
}

const CONDITIONS: ReadonlySet<DecisionKind> = new Set(['condition', 'records', 'validity'])

function findingOn(
  kind: DecisionKind,
  awards: readonly AwardIr[],
  diagnostics: readonly Diagnostic[],
): string | undefined {
  return diagnostics.find(
    ({ code, span }) =>
      FINDINGS[kind]?.includes(code) === true && awards.some((award) => award.span.start === span.start),
  )?.code
}

/** Which findings say that something cannot be. */
const FINDINGS: Readonly<Partial<Record<DecisionKind, readonly string[]>>> = {
  condition: ['CY4602', 'CY4603'],
  case: ['CY4607'],
  ceiling: ['CY4604', 'CY4605', 'CY4606'],
  each: ['CY4604', 'CY4605', 'CY4606'],
  tier: ['CY4607'],
}

/** What a search for conditions alone exhausts is proved. */
function neverShows(policy: PolicyIr, decision: Decision, shows: Side['shows']): boolean {
  return findTrial(policy, decision, { name: 'holds', shows }).kind === 'none'
}
