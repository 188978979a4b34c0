import type { PolicyIr } from '../../ir/types.ts'
import { factsSchema, historySchema } from '../json-schema/index.ts'
import type { JsonSchema } from '../json-schema/index.ts'
import { visibleJson } from './code.ts'
import type { EmittedFile } from './emitted-file.ts'

export interface EmitOptions {
  /** Whether the files are laid out to be read, as they are by default; who only runs them has them sooner without. */
  readonly layout?: boolean
}

/**
 * All files of a policy's folder: `facts.ts`, `scope.ts` when the policy has conditions of its own, a module for each
 * clause that grants something, `index.ts`, `facts.schema.json`, `history.schema.json`. Same input, same bytes.
 */
export async function emitTypeScript(
  policy: PolicyIr,
  { layout = true }: EmitOptions = {},
): Promise<readonly EmittedFile[]> {
  // ts-morph and prettier cost more than everything else together: only who emits loads them.
  const [{ policyFiles }, { formatted }] = await Promise.all([import('./policy-files.ts'), import('./print.ts')])
  const schemaFile = async (path: string, schema: JsonSchema): Promise<EmittedFile> => {
    const text = visibleJson(schema)
    return { path, text: layout ? await formatted(text, 'json') : text }
  }
  return [
    ...(await policyFiles(policy, layout)),
    await schemaFile('facts.schema.json', factsSchema(policy)),
    await schemaFile('history.schema.json', historySchema(policy)),
  ]
}
