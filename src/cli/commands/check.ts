/** `ceyan check`: what the compiler says of the policies and of the shared glossaries. */
import { type Checked, checkFile, checkTogether, countErrors } from '../check-files.ts'
import { EXIT, printJson, print } from '../context.ts'
import type { CommandContext } from '../context.ts'
import { findSources } from '../policy-files.ts'
import { startProgress } from '../progress.ts'
import { diagnosticsJson, printDiagnostics } from '../render/diagnostics.ts'

/** Findings are errors; warnings alone leave the exit status at 0. */
export async function check(context: CommandContext, names: readonly string[]): Promise<number> {
  const files = findSources(context.host, names)
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
    print(context, summary(context, files.length, errors))
  }
  return errors > 0 ? EXIT.findings : EXIT.ok
}

function summary({ language, color }: CommandContext, files: number, errors: number): string {
  if (errors === 0) return color.green(language === 'zh' ? `${files} 份文件，没有错误` : `${files} files, no errors`)
  return color.red(language === 'zh' ? `${files} 份文件，${errors} 处错误` : `${files} files, ${errors} errors`)
}
