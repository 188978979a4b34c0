/** `ceyan coverage`: what becomes of every character of the official text. */
import { cover } from '../../coverage/cover.ts'
import type { CoverageReport, Designation } from '../../coverage/types.ts'
import { analyse } from '../analyse.ts'
import { EXIT, printJson, warn } from '../context.ts'
import type { CommandContext } from '../context.ts'
import { findPolicies } from '../policy-files.ts'
import type { PolicyFile } from '../policy-files.ts'
import { startProgress } from '../progress.ts'
import { coverageJson, printCoverage } from '../render/coverage.ts'

/** Findings: characters that nothing accounts for, and official sentences that the official text does not have. */
export async function coverage(context: CommandContext, names: readonly string[]): Promise<number> {
  const files = findPolicies(context.host, names)
  const progress = startProgress(context, false)
  const reports: {
    readonly file: PolicyFile
    readonly report: CoverageReport
    readonly designations: readonly Designation[]
  }[] = []
  for (const file of files) {
    progress.step({ zh: `正在核对 ${file.name} …`, en: `accounting for ${file.name} …` })
    const { pieces, officialText, designations } = await analyse(context, file, { findings: 'errors' })
    if (officialText === undefined) {
      warn(context, {
        zh: `${file.name}：没有官方原文可核对，请写「- 原文：sources/….txt」。`,
        en: `${file.name}: no official text to account for; write “- 原文：sources/….txt”.`,
      })
    } else reports.push({ file, report: cover(pieces, officialText), designations })
  }
  progress.done()

  if (context.format === 'json')
    printJson(
      context,
      reports.map(({ file, report, designations }) => coverageJson(file, report, designations)),
    )
  else for (const { file, report, designations } of reports) printCoverage(context, file, report, designations)
  const clean = reports.every(({ report }) => report.characters.unaccounted === 0 && report.foreign.length === 0)
  return clean && reports.length === files.length ? EXIT.ok : EXIT.findings
}
