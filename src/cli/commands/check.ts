/** `ceyan check`: what the compiler says of the policies. */
import { analyse } from '../analyse.ts'
import { EXIT, printJson, print } from '../context.ts'
import type { CommandContext } from '../context.ts'
import { findPolicies } from '../policy-files.ts'
import { startProgress } from '../progress.ts'
import { diagnosticsJson, printDiagnostics } from '../render/diagnostics.ts'

/** Findings are errors; warnings alone leave the exit status at 0. */
export async function check(context: CommandContext, names: readonly string[]): Promise<number> {
  const files = findPolicies(context.host, names)
  const progress = startProgress(context, false)
  const results = []
  for (const file of files) {
    progress.step({ zh: `正在检查 ${file.name} …`, en: `checking ${file.name} …` })
    results.push({ file, diagnostics: (await analyse(context, file)).diagnostics })
  }
  progress.done()

  const errors = results.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === 'error').length
  if (context.format === 'json') {
    printJson(
      context,
      results.flatMap(({ file, diagnostics }) => diagnosticsJson(context, file, diagnostics)),
    )
  } else {
    for (const { file, diagnostics } of results) printDiagnostics(context, file, diagnostics, 'stdout')
    print(context, summary(context, files.length, errors))
  }
  return errors > 0 ? EXIT.findings : EXIT.ok
}

function summary({ language, color }: CommandContext, files: number, errors: number): string {
  if (errors === 0) return color.green(language === 'zh' ? `${files} 份政策，没有错误` : `${files} policies, no errors`)
  return color.red(language === 'zh' ? `${files} 份政策，${errors} 处错误` : `${files} policies, ${errors} errors`)
}
