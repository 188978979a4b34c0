/**
 * The compiler's two calls: `analysePolicy` (text to typed IR and diagnostics) and `compile` (and on to files). Pure: files,
 * clock and locale belong to the host.
 */
import type { CoveragePiece } from './coverage/types.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import type { ExampleTable } from './examples/types.ts'
import type { PolicyIr } from './ir/types.ts'
import { analysePolicyFile } from './analysis/analyse-policy.ts'

export interface CompilerHost {
  /** Text of a file named relative to the policy file, undefined when there is none. */
  readonly readFile: (path: string) => string | undefined
}

export interface PolicyAnalysis {
  /** Undefined when there are errors. */
  readonly policy: PolicyIr | undefined
  /** Everything that one run found, by position. */
  readonly diagnostics: readonly Diagnostic[]
  /** The policy file piece by piece, for the coverage report. */
  readonly pieces: readonly CoveragePiece[]
  /** Worked examples, in document order. */
  readonly examples: readonly ExampleTable[]
  /** The official text, when 原文 names it and the host has it. */
  readonly officialText: string | undefined
}

export interface Compilation {
  readonly policy: PolicyIr | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Paths relative to the policy's folder; none when there are errors. */
  readonly files: readonly { readonly path: string; readonly text: string }[]
}

/** Reads and checks a policy file; loads neither emitter nor formatter. */
export function analysePolicy(text: string, host: CompilerHost): PolicyAnalysis {
  return analysePolicyFile(text, host)
}

/** Compiles a policy file into TypeScript modules and the JSON Schema of its facts. */
export async function compile(text: string, host: CompilerHost): Promise<Compilation> {
  const { policy, diagnostics } = analysePolicy(text, host)
  if (policy === undefined) return { policy, diagnostics, files: [] }
  const { emitTypeScript } = await import('./emit/typescript/index.ts')
  return { policy, diagnostics, files: await emitTypeScript(policy) }
}
