import type { Diagnostic } from './diagnostics/diagnostic.ts'
import type { PolicyIr } from './ir/types.ts'
import { analyseGlossaryFile, type GlossaryAnalysis } from './analysis/analyse-glossary.ts'
import { analysePolicyFile, type PolicyAnalysis } from './analysis/analyse-policy.ts'
import { tryCures } from './analysis/fixes/try-cures.ts'
import { inOrder } from './analysis/report.ts'
import { showReadings } from './verify/readings/index.ts'
import { errorsIn, verifyPolicy } from './verify/findings/index.ts'
import type { CompilerHost } from './host.ts'

export { isGlossary } from './syntax/glossary-file.ts'

export interface AnalysisOptions {
  /** `errors` leaves out the findings (CY46xx) that are no errors, for who prints none of them; `all` by default. */
  readonly findings?: 'all' | 'errors'
  /**
   * `tried` applies every declaration that is offered and leaves out what leads to another error; reads the articles with errors a few
   * times more. `all` by default.
   */
  readonly cures?: 'all' | 'tried'
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
  const { findings = 'all', cures = 'all' } = options
  if (analysis.policy === undefined) {
    if (cures === 'all') return analysis
    return {
      ...analysis,
      diagnostics: tryCures(text, analysis, (tried) => analysePolicy(tried, host, { findings: 'errors' })),
    }
  }
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
