/** The plan of a policy: docs/plan.md. */
export { evaluatePlan } from './evaluate.ts'
export { planPolicy } from './policy.ts'
export { widthOf } from './width.ts'
export type * from './types.ts'
