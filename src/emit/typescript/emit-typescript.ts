import type { PolicyIr } from '../../ir/types.ts'
import { factsSchema } from '../json-schema/index.ts'
import { visibleJson } from './code.ts'

/** A file of the policy's folder: path relative to `generated/<policy id>/`, with `/`. */
export interface EmittedFile {
  readonly path: string
  readonly text: string
}

/**
 * All files of a policy's folder: `facts.ts`, `scope.ts` when the policy has conditions of its own, a module for each
 * clause that grants something, `index.ts`, `facts.schema.json`. Same input, same bytes.
 */
export async function emitTypeScript(policy: PolicyIr): Promise<readonly EmittedFile[]> {
  // ts-morph and prettier cost more than everything else together: only who emits loads them.
  const [{ policyFiles }, { formatted }] = await Promise.all([import('./policy-files.ts'), import('./print.ts')])
  const schema = await formatted(visibleJson(factsSchema(policy)), 'json')
  return [...(await policyFiles(policy)), { path: 'facts.schema.json', text: schema }]
}
