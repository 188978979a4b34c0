/** `ceyan check --fix`: what has one safe answer is done; what the analyst has to decide is shown as diffs. */
import { applyFixes } from '../../diagnostics/apply-fixes.ts'
import type { Diagnostic, Fix } from '../../diagnostics/diagnostic.ts'
import { titleOf, wordingOf } from '../../diagnostics/wording.ts'
import { lineIndex, positionAt } from '../../source/line-index.ts'
import { type Checked, checkTogether, countErrors } from '../check-files.ts'
import { EXIT, print, printJson } from '../context.ts'
import type { CommandContext } from '../context.ts'
import { type FixedFile, fixFile, writeFixed } from '../fix-file.ts'
import type { PolicyFile } from '../policy-files.ts'
import { startProgress } from '../progress.ts'
import { checkSummary } from '../render/check-summary.ts'
import { diagnosticsJson, printDiagnostics } from '../render/diagnostics.ts'
import { inert } from '../render/printable.ts'
import { unifiedDiff } from '../render/unified-diff.ts'

/** Findings are errors, decisions that are left, and with `isDryRun` whatever would be changed. */
export async function fix(context: CommandContext, files: readonly PolicyFile[], isDryRun: boolean): Promise<number> {
  const progress = startProgress(context, false)
  const fixed: FixedFile[] = []
  for (const file of new Map(files.map((one) => [one.path, one])).values()) {
    progress.step({ zh: `正在检查 ${file.name} …`, en: `checking ${file.name} …` })
    const one = await fixFile(context, file)
    // Written at once: the policies behind a shared glossary read it as it is now.
    if (!isDryRun) writeFixed(context, one)
    fixed.push(one)
  }
  progress.done()

  const checked = checkTogether(fixed.map((one) => one.checked))
  const proposals = checked.flatMap(proposalsOf)
  if (context.format === 'json') printJson(context, jsonOf(context, fixed, checked, proposals, isDryRun))
  else show(context, fixed, checked, proposals, isDryRun)
  const changes = isDryRun && fixed.some(({ applied }) => applied.length > 0)
  return countErrors(checked) > 0 || proposals.length > 0 || changes ? EXIT.findings : EXIT.ok
}

/** A diagnostic whose fixes are for the analyst to choose from. */
interface Proposal {
  readonly file: PolicyFile
  readonly diagnostic: Diagnostic
  readonly choices: readonly { readonly fix: Fix; readonly diff: readonly string[] }[]
}

/** Of what is only told (a reading that was taken), nothing has to be decided. */
function proposalsOf({ file, diagnostics }: Checked): readonly Proposal[] {
  return diagnostics.flatMap((diagnostic): readonly Proposal[] => {
    if (diagnostic.severity === 'info') return []
    const choices = diagnostic.fixes.flatMap((one) => {
      const diff = unifiedDiff(file.name, file.text, applyFixes(file.text, [one]).text)
      return diff.length === 0 ? [] : [{ fix: one, diff }]
    })
    return choices.length === 0 ? [] : [{ file, diagnostic, choices }]
  })
}

function show(
  context: CommandContext,
  fixed: readonly FixedFile[],
  checked: readonly Checked[],
  proposals: readonly Proposal[],
  isDryRun: boolean,
): void {
  for (const { file, diagnostics, sources } of checked) {
    printDiagnostics(context, file, diagnostics, sources, 'stdout')
  }
  for (const one of fixed) showApplied(context, one, isDryRun)
  for (const one of proposals) showProposal(context, one)
  const applied = fixed.reduce((sum, one) => sum + one.applied.length, 0)
  print(context, SUMMARY[context.language](applied, proposals.length, isDryRun))
  print(context, checkSummary(context, checked))
}

const SUMMARY = {
  zh: (applied: number, open: number, isDryRun: boolean) =>
    `${isDryRun ? '可自动改' : '已改'} ${applied} 处；要由您决定的 ${open} 处`,
  en: (applied: number, open: number, isDryRun: boolean) =>
    `${applied} ${isDryRun ? 'could be fixed' : 'fixed'}; ${open} left to decide`,
} as const

function showApplied(context: CommandContext, { original, checked, applied }: FixedFile, isDryRun: boolean): void {
  const { color, language } = context
  if (applied.length === 0) return
  const label = { zh: isDryRun ? '可自动改' : '已改', en: isDryRun ? 'could be fixed' : 'fixed' }[language]
  for (const { diagnostic, fix: one, text } of applied) {
    const place = placeOf(original.name, text, diagnostic)
    print(context, `${color.bold(place)} ${color.green(label)} ${diagnostic.code} ${inert(titleOf(one, language))}`)
  }
  if (isDryRun) printDiff(context, unifiedDiff(original.name, original.text, checked.file.text))
  print(context)
}

function showProposal(context: CommandContext, { file, diagnostic, choices }: Proposal): void {
  const { color, language } = context
  const place = placeOf(file.name, file.text, diagnostic)
  const { message } = wordingOf(diagnostic, language)
  print(context, `${color.bold(place)} ${color.yellow(DECIDE[language])} ${diagnostic.code} ${inert(message)}`)
  for (const [index, { fix: one, diff }] of choices.entries()) {
    const number = choices.length > 1 ? `${String(index + 1)}. ` : ''
    print(context, `${number}${inert(titleOf(one, language))}`)
    printDiff(context, diff)
  }
  print(context)
}

const DECIDE = { zh: '请决定', en: 'decide' } as const

function printDiff(context: CommandContext, diff: readonly string[]): void {
  const { color } = context
  for (const line of diff) {
    const paint = line.startsWith('+') ? color.green : line.startsWith('-') ? color.red : color.dim
    print(context, paint(inert(line)))
  }
}

function placeOf(name: string, text: string, { span }: Diagnostic): string {
  return `${inert(name)}:${String(positionAt(lineIndex(text), span.start).line)}`
}

function jsonOf(
  context: CommandContext,
  fixed: readonly FixedFile[],
  checked: readonly Checked[],
  proposals: readonly Proposal[],
  isDryRun: boolean,
): Record<string, unknown> {
  const { language } = context
  return {
    written: !isDryRun,
    applied: fixed.flatMap(({ original, applied }) =>
      applied.map(({ diagnostic, fix: one, text }) => ({
        path: original.name,
        line: positionAt(lineIndex(text), diagnostic.span.start).line,
        code: diagnostic.code,
        title: titleOf(one, language),
      })),
    ),
    diffs: fixed.flatMap(({ original, checked: { file } }) => {
      const diff = unifiedDiff(original.name, original.text, file.text)
      return diff.length === 0 ? [] : [{ path: original.name, diff: diff.join('\n') }]
    }),
    proposals: proposals.map(({ file, diagnostic, choices }) => ({
      path: file.name,
      line: positionAt(lineIndex(file.text), diagnostic.span.start).line,
      code: diagnostic.code,
      choices: choices.map(({ fix: one, diff }) => ({ title: titleOf(one, language), diff: diff.join('\n') })),
    })),
    diagnostics: checked.flatMap(({ file, diagnostics, sources }) =>
      diagnosticsJson(context, file, diagnostics, sources),
    ),
  }
}
