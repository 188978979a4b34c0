/**
 * The compiler's two calls: `analysePolicy` (text to typed IR and diagnostics) and `compile` (and on to files). Pure: files,
 * clock and locale belong to the host.
 */
import type { CoveragePiece, Designation } from './coverage/types.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import type { ExampleTable } from './examples/types.ts'
import type { PolicyIr } from './ir/types.ts'
import { analyseGlossaryFile } from './analysis/analyse-glossary.ts'
import { analysePolicyFile } from './analysis/analyse-policy.ts'
import { inOrder } from './analysis/report.ts'
import { showReadings } from './verify/readings/index.ts'
import { errorsIn, verifyPolicy } from './verify/findings/index.ts'

export { isGlossary } from './syntax/glossary-file.ts'

export interface CompilerHost {
  /** Text of a file named relative to the policy file, undefined when there is none. */
  readonly readFile: (path: string) => string | undefined
  /** Names of the files in a folder named likewise; without it messages cannot offer a name that nearly fits. */
  readonly listFolder?: (path: string) => readonly string[]
}

export interface AnalysisOptions {
  /** `errors` leaves out the findings (CY46xx) that are no errors, for who prints none of them; `all` by default. */
  readonly findings?: 'all' | 'errors'
}

export interface PolicyAnalysis {
  /** Undefined when there are errors. */
  readonly policy: PolicyIr | undefined
  /** Everything that one run found, by position. */
  readonly diagnostics: readonly Diagnostic[]
  /** The policy file piece by piece, for the coverage report. */
  readonly pieces: readonly CoveragePiece[]
  /** 称谓: phrases that the analyst says are no condition, by clause. */
  readonly designations: readonly Designation[]
  /** Worked examples, in document order. */
  readonly examples: readonly ExampleTable[]
  /** The official text, when 原文 names it and the host has it. */
  readonly officialText: string | undefined
  /** Texts of the shared glossaries that it uses, by the path that spans name. */
  readonly sources: ReadonlyMap<string, string>
}

export interface GlossaryAnalysis {
  readonly diagnostics: readonly Diagnostic[]
}

export interface Compilation {
  readonly policy: PolicyIr | undefined
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
  /** Paths relative to the policy's folder; none when there are errors. */
  readonly files: readonly { readonly path: string; readonly text: string }[]
}

/** Reads and checks a policy file; loads neither emitter nor formatter. */
export function analysePolicy(text: string, host: CompilerHost, options: AnalysisOptions = {}): PolicyAnalysis {
  const { unrelated, ...analysis } = analysePolicyFile(text, host)
  if (analysis.policy === undefined) return analysis
  const { findings = 'all' } = options
  const found = findings === 'all' ? verifyPolicy(analysis.policy, unrelated) : errorsIn(analysis.policy)
  const read = findings === 'all' ? showReadings(analysis.policy, analysis.diagnostics) : analysis.diagnostics
  const diagnostics = inOrder([...read, ...found])
  const failed = found.some(({ severity }) => severity === 'error')
  return { ...analysis, policy: failed ? undefined : analysis.policy, diagnostics }
}

/** Checks a shared glossary (`术语/….ceyan.md`) for itself. */
export function analyseGlossary(text: string): GlossaryAnalysis {
  return analyseGlossaryFile(text)
}

/** Compiles a policy file into TypeScript modules and the JSON Schema of its facts. */
export async function compile(text: string, host: CompilerHost): Promise<Compilation> {
  const { policy, diagnostics, sources } = analysePolicy(text, host)
  if (policy === undefined) return { policy, diagnostics, sources, files: [] }
  const { emitTypeScript } = await import('./emit/typescript/index.ts')
  return { policy, diagnostics, sources, files: await emitTypeScript(policy) }
}
