/** `ceyan rename`: another identifier for a phrase, in its file and in the policies that take it over. */
import { basename, dirname, join } from 'node:path'
import { renameFact, renameImported } from '../../analysis/fixes/rename.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { checkIdentifier } from '../../identifiers/check-identifier.ts'
import { isGlossary } from '../../syntax/glossary-file.ts'
import { type Checked, checkFile, countErrors } from '../check-files.ts'
import { type CommandContext, EXIT, print, printJson, UsageError } from '../context.ts'
import { writeFixed } from '../fix-file.ts'
import { findPolicy, type PolicyFile, policiesIn } from '../policy-files.ts'
import { printDiagnostics } from '../render/diagnostics.ts'

/** Nothing is written where the new name would be an error. */
export async function rename(
  context: CommandContext,
  name: string,
  asked: string,
  identifier: string,
): Promise<number> {
  if (checkIdentifier(identifier) !== undefined) {
    throw new UsageError({
      zh: `标识「${identifier}」不能使用：用小写字母开头的英文，例如 annualModelFee。`,
      en: `“${identifier}” cannot be an identifier: use English words such as annualModelFee.`,
    })
  }
  const file = findPolicy(context.host, name)
  const renamed = renameFact(file.text, asked, identifier)
  if (renamed.kind !== 'renamed') throw unnamed(file, asked, renamed)
  const changes = [
    { file, text: renamed.text },
    ...importing(context, file).map((policy) => ({
      file: policy,
      text: renameImported(policy.text, glossaryName(file), renamed.from, identifier),
    })),
  ].filter((change) => change.text !== change.file.text)
  const before = await checkFile(context, file)
  const after = await checkFile(context, { ...file, text: renamed.text })
  if (countErrors([after]) > countErrors([before])) return refuse(context, before, after)
  for (const { file: original, text } of changes) {
    writeFixed(context, { original, checked: { ...after, file: { ...original, text } }, applied: [] })
  }
  const { phrase, from } = renamed
  const files = changes.map((change) => change.file.name)
  if (context.format === 'json') printJson(context, { phrase, from, to: identifier, files })
  else {
    print(context, SAID[context.language](phrase, from, identifier, files))
    print(context, NEXT[context.language])
  }
  return EXIT.ok
}

const SAID = {
  zh: (phrase: string, from: string, to: string, files: readonly string[]) =>
    `「${phrase}」的标识由 ${from} 改为 ${to}，改了 ${files.length === 0 ? '0 份文件' : files.join('、')}`,
  en: (phrase: string, from: string, to: string, files: readonly string[]) =>
    `the identifier of 「${phrase}」 is ${to} now (${from} before), in ${files.length === 0 ? 'no file' : files.join(', ')}`,
} as const

const NEXT = {
  zh: '请再运行 ceyan build；事实的 JSON 和调用模块的程序里写着旧标识的，须一并改。',
  en: 'Run ceyan build; facts in JSON and programs that write the old identifier have to follow.',
} as const

/** What the new name breaks, as if it had been written. */
function refuse(context: CommandContext, before: Checked, { file, diagnostics, sources }: Checked): number {
  const known = new Set(before.diagnostics.map(keyOf))
  const fresh = diagnostics.filter((one) => one.severity === 'error' && !known.has(keyOf(one)))
  printDiagnostics(context, file, fresh, sources, 'stderr')
  return EXIT.findings
}

const keyOf = ({ code, params }: Diagnostic): string => JSON.stringify([code, params])

/** The policies beside the folder of a shared glossary. */
function importing({ host }: CommandContext, file: PolicyFile): readonly PolicyFile[] {
  return isGlossary(file.text) ? policiesIn(host, join(dirname(file.path), '..')) : []
}

const glossaryName = (file: PolicyFile): string => basename(file.path, '.ceyan.md')

function unnamed(
  file: PolicyFile,
  asked: string,
  renaming: Exclude<ReturnType<typeof renameFact>, { kind: 'renamed' }>,
): UsageError {
  if (renaming.kind === 'unknown') {
    return new UsageError({
      zh: `「${file.name}」没有声明「${asked}」；由共用的术语声明的，请写那份术语的文件名。`,
      en: `“${file.name}” does not declare “${asked}”; name the file of the shared glossary where that declares it.`,
    })
  }
  const names = renaming.identifiers
  return new UsageError({
    zh: `「${asked}」声明了 ${String(names.length)} 次，请写现在的标识：${names.join('、')}。`,
    en: `“${asked}” is declared ${String(names.length)} times; give the identifier that it has: ${names.join(', ')}.`,
  })
}
