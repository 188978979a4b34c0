/** Reads and analyses one policy file for a command. */
import type { AnalysisOptions } from '../compiler.ts'
import type { PolicyAnalysis } from '../analysis/analyse-policy.ts'
import type { PolicyIr } from '../ir/types.ts'
import { EXIT } from './context.ts'
import type { CommandContext } from './context.ts'
import { compilerHostFor } from './policy-files.ts'
import type { PolicyFile } from './policy-files.ts'
import { printDiagnostics, sourcesBeside } from './render/diagnostics.ts'

/** The analysis; the emitter and the formatter are not loaded. */
export async function analyse(
  { host }: CommandContext,
  file: PolicyFile,
  options: AnalysisOptions = {},
): Promise<PolicyAnalysis> {
  const { analysePolicy } = await host.compiler()
  return analysePolicy(file.text, compilerHostFor(host, file), options)
}

/** The policy of a file without errors; otherwise its errors are printed and the exit status is returned. */
export async function policyOf(
  context: CommandContext,
  file: PolicyFile,
): Promise<{ readonly analysis: PolicyAnalysis; readonly policy: PolicyIr } | number> {
  const analysis = await analyse(context, file, { findings: 'errors', cures: 'tried' })
  if (analysis.policy !== undefined) return { analysis, policy: analysis.policy }
  printDiagnostics(
    context,
    file,
    analysis.diagnostics.filter(({ severity }) => severity === 'error'),
    sourcesBeside(file, analysis.sources),
    'stderr',
  )
  return EXIT.findings
}
