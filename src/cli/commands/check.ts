/** `ceyan check`: what the compiler says of the policies and of the shared glossaries. */
import { type Checked, checkFile, checkTogether, countErrors } from '../check-files.ts'
import { EXIT, printJson, print, UsageError } from '../context.ts'
import type { CommandContext } from '../context.ts'
import { findSources } from '../policy-files.ts'
import { checkSummary } from '../render/check-summary.ts'
import { startProgress } from '../progress.ts'
import { diagnosticsJson, printDiagnostics } from '../render/diagnostics.ts'

export interface CheckOptions {
  /** Do what has one safe answer, and show the rest as diffs. */
  readonly fix?: boolean
  /** Ask what is left to decide. */
  readonly decide?: boolean
  /** With `fix`: write nothing. */
  readonly dryRun?: boolean
}

/** Findings are errors; warnings alone leave the exit status at 0. */
export async function check(
  context: CommandContext,
  names: readonly string[],
  options: CheckOptions = {},
): Promise<number> {
  if (options.dryRun === true && options.fix !== true) {
    throw new UsageError({ zh: '--dry-run 要与 --fix 一起用。', en: '--dry-run goes with --fix.' })
  }
  if (options.decide === true && options.fix === true) {
    throw new UsageError({ zh: '--decide 和 --fix 不能一起用。', en: '--decide and --fix do not go together.' })
  }
  const files = findSources(context.host, names)
  if (options.fix === true) {
    const { fix } = await import('./fix.ts')
    return fix(context, files, options.dryRun ?? false)
  }
  if (options.decide === true) {
    const { decide } = await import('./decide.ts')
    return decide(context, files)
  }
  const progress = startProgress(context, false)
  const checked: Checked[] = []
  for (const file of files) {
    progress.step({ zh: `正在检查 ${file.name} …`, en: `checking ${file.name} …` })
    checked.push(await checkFile(context, file))
  }
  progress.done()

  const results = checkTogether(checked)
  const errors = countErrors(results)
  if (context.format === 'json') {
    printJson(
      context,
      results.flatMap(({ file, diagnostics, sources }) => diagnosticsJson(context, file, diagnostics, sources)),
    )
  } else {
    for (const { file, diagnostics, sources } of results) {
      printDiagnostics(context, file, diagnostics, sources, 'stdout')
    }
    print(context, checkSummary(context, results))
  }
  return errors > 0 ? EXIT.findings : EXIT.ok
}
