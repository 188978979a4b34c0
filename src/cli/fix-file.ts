/** Applies the safe fixes of a file until none is left. */
import { applyFixes } from '../diagnostics/apply-fixes.ts'
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts'
import { type Checked, checkFile, countErrors } from './check-files.ts'
import { type CommandContext, UsageError } from './context.ts'
import type { PolicyFile } from './policy-files.ts'

export interface AppliedFix {
  readonly diagnostic: Diagnostic
  readonly fix: Fix
  /** The text that the diagnostic is about: spans point into it. */
  readonly text: string
}

export interface FixedFile {
  readonly original: PolicyFile
  /** What is found once everything safe is done. */
  readonly checked: Checked
  readonly applied: readonly AppliedFix[]
}

/** More rounds than fixes can follow from each other. */
const MOST_ROUNDS = 20

/** Nothing is written. */
export async function fixFile(context: CommandContext, original: PolicyFile): Promise<FixedFile> {
  const applied: AppliedFix[] = []
  let checked = await checkFile(context, original)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const safe = safeFixes(checked)
    const next = await improve(context, checked, safe)
    if (next === undefined) break
    applied.push(...next.applied)
    checked = next.checked
  }
  return { original, checked, applied }
}

/** What a file's diagnostics leave no choice about. */
function safeFixes({ file, diagnostics }: Checked): readonly AppliedFix[] {
  return diagnostics.flatMap((diagnostic): readonly AppliedFix[] => {
    const [fix, ...others] = diagnostic.fixes
    const isOwn = fix?.edits.every(({ span }) => span.file === undefined) ?? false
    return fix?.safe === true && isOwn && others.length === 0 ? [{ diagnostic, fix, text: file.text }] : []
  })
}

/** All of the fixes, or the first of them that adds no error; undefined when nothing changes. */
async function improve(
  context: CommandContext,
  checked: Checked,
  safe: readonly AppliedFix[],
): Promise<Pick<FixedFile, 'checked' | 'applied'> | undefined> {
  for (const attempt of [safe, ...safe.map((one) => [one])]) {
    const { text, applied } = applyFixes(
      checked.file.text,
      attempt.map(({ fix }) => fix),
    )
    if (text === checked.file.text) continue
    const next = await checkFile(context, { ...checked.file, text })
    if (countErrors([next]) > countErrors([checked])) continue
    return { checked: next, applied: attempt.filter(({ fix }) => applied.includes(fix)) }
  }
  return undefined
}

/** Writes what changed. Throws a UsageError when the file is not what was read, or cannot be written. */
export function writeFixed({ host }: CommandContext, { original, checked }: FixedFile): void {
  const { path, name, text } = original
  if (checked.file.text === text) return
  if (text.includes('\ufffd')) {
    throw new UsageError({
      zh: `「${name}」不全是 UTF-8 文本，没有改动它；请先另存为 UTF-8。`,
      en: `“${name}” is not all UTF-8 text and was left alone; save it as UTF-8 first.`,
    })
  }
  if (host.files.readText(path) !== text) {
    throw new UsageError({
      zh: `「${name}」在检查时被别处改动了，没有写入；请重新运行。`,
      en: `“${name}” was changed meanwhile and was not written; run again.`,
    })
  }
  try {
    host.files.replaceText(path, checked.file.text)
  } catch {
    throw new UsageError({
      zh: `「${name}」不能写入，没有改动它。`,
      en: `“${name}” cannot be written and was left alone.`,
    })
  }
}
