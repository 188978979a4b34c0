/** Emitted modules, written to a folder that git ignores and imported as a consumer would. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { FactRecord } from '../../src/ir/interpreter/index.ts'
import type { Context, Evaluation, ExplainedOutcome } from '../../src/runtime/outcome.ts'
import type { PolicyInfo } from '../../src/runtime/policy.ts'

/** What the index of a generated policy exports, as far as it does not depend on the policy. */
export interface EmittedPolicy {
  readonly evaluate: (facts: FactRecord, context: Context) => Evaluation
  readonly explain: (facts: FactRecord, context: Context) => Evaluation<ExplainedOutcome>
  readonly policy: PolicyInfo
}

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '.tmp')

/** Writes the files below `test/.tmp/<folder>`, replacing what was there, and imports their index. */
export async function importEmitted(
  folder: string,
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<EmittedPolicy> {
  const target = join(ROOT, folder)
  await rm(target, { recursive: true, force: true })
  for (const { path, text } of files) {
    await mkdir(dirname(join(target, path)), { recursive: true })
    await writeFile(join(target, path), text)
  }
  return importPolicy(join(target, 'index.ts'))
}

/** Imports the index of a generated policy. */
export async function importPolicy(index: string): Promise<EmittedPolicy> {
  const module = (await import(/* @vite-ignore */ pathToFileURL(index).href)) as Partial<EmittedPolicy>
  const { evaluate, explain, policy } = module
  if (evaluate === undefined || explain === undefined || policy === undefined)
    throw new Error(`${index} does not evaluate`)
  return { evaluate, explain, policy }
}

/** Removes a folder below `test/.tmp`. */
export async function removeEmitted(folder: string): Promise<void> {
  await rm(join(ROOT, folder), { recursive: true, force: true })
}
