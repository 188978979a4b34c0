/**
 * JSON Schema of a policy's facts, and of what was received before. In: a `PolicyIr`. Out: a schema (draft 2020-12) as plain data, of the JSON that people
 * send: keys are identifiers, money is yuan. Not done here: reading such JSON.
 */
export { factsSchema } from './facts-schema.ts'
export { historySchema } from './history-schema.ts'
export type { JsonSchema } from './facts-schema.ts'
