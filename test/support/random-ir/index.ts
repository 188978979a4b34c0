/**
 * Random policies in the intermediate representation, and random facts and contexts for a given policy.
 *
 * Not done here: random policy texts; the IR does not have to come from any sentence.
 */
export { contextFor } from './context-for.ts'
export { factsFor } from './facts-for.ts'
export { randomPolicy, type RandomPolicyOptions } from './policy.ts'
export { possibleStatuses } from './possible-statuses.ts'
export { pathsOf, withhold } from './withhold.ts'
