/** `ceyan check --decide`: what is left to decide, asked one by one; each answer is written at once. */
import { wordingOf } from '../../diagnostics/wording.ts'
import { lineIndex, positionAt } from '../../source/line-index.ts'
import { type Checked, checkFile, countErrors } from '../check-files.ts'
import { EXIT, print, printJson } from '../context.ts'
import type { CommandContext } from '../context.ts'
import { type Choice, type Decision, decisionsOf } from '../decide/choices.ts'
import { inMoney } from '../decide/in-money.ts'
import { writeFixed } from '../fix-file.ts'
import type { PolicyFile } from '../policy-files.ts'
import { inert } from '../render/printable.ts'

/** Findings are what is left. Without answers the list is printed, and nothing is written. */
export async function decide(context: CommandContext, files: readonly PolicyFile[]): Promise<number> {
  if (context.format === 'json') return list(context, files)
  const answers = context.host.lines()[Symbol.asyncIterator]()
  const session: Session = { answers, isOver: false, hasQuit: false, written: 0 }
  let left = 0
  for (const file of files) left += await decideFile(context, file, session)
  await answers.return?.()
  print(context, SUMMARY[context.language](session.written, left))
  return left > 0 ? EXIT.findings : EXIT.ok
}

interface Session {
  readonly answers: AsyncIterator<string>
  /** There are no more answers: what is left is only shown. */
  isOver: boolean
  hasQuit: boolean
  written: number
}

/** How many are left of the file. */
async function decideFile(context: CommandContext, file: PolicyFile, session: Session): Promise<number> {
  const seen = new Set<string>()
  let checked = await checkFile(context, file)
  for (;;) {
    const open = decisionsOf(checked, context.language)
    const next = open.find(({ key }) => !seen.has(key))
    if (next === undefined || session.hasQuit) return open.length
    seen.add(next.key)
    await show(context, checked, next)
    const choice = session.isOver ? undefined : await answerTo(context, next, session)
    if (choice === undefined) continue
    const original = checked.file
    checked = await checkFile(context, { ...original, text: choice.text })
    writeFixed(context, { original, checked, applied: [] })
    session.written += 1
  }
}

/** Asked again until the answer is one; undefined when it is skipped or there are no more. */
async function answerTo(context: CommandContext, { choices }: Decision, session: Session): Promise<Choice | undefined> {
  if (choices.length === 0) return undefined
  for (;;) {
    print(context, ASK[context.language](choices.length))
    const next: IteratorResult<string, unknown> = await session.answers.next()
    const answer = next.done === true ? undefined : next.value.trim().toLowerCase()
    if (answer === undefined) session.isOver = true
    if (answer === 'q') session.hasQuit = true
    if (answer === undefined || answer === 'q' || answer === '') return undefined
    const choice = /^\d{1,3}$/u.test(answer) ? choices[Number(answer) - 1] : undefined
    if (choice !== undefined) return choice
  }
}

async function show(context: CommandContext, checked: Checked, decision: Decision): Promise<void> {
  const { color, language } = context
  const { diagnostic, sentence, choices } = decision
  const { message, help } = wordingOf(diagnostic, language)
  print(context, `${color.bold(placeOf(checked, decision))} ${diagnostic.code} ${inert(message)}`)
  print(context, `  ${inert(sentence)}`)
  if (choices.length === 0) {
    for (const line of (help ?? '').split('\n').filter((one) => one !== '')) print(context, `  ${inert(line)}`)
    print(context, `  ${BY_HAND[language]}`)
  }
  for (const [index, choice] of choices.entries()) {
    const tried = await checkFile(context, { ...checked.file, text: choice.text })
    print(context, `  ${String(index + 1)}. ${inert(choice.title)}`)
    for (const line of choice.lines) if (line.trim() !== '') print(context, color.green(`     ${inert(line)}`))
    const more = countErrors([tried]) - countErrors([checked])
    if (more > 0) print(context, `     ${MORE[language](more)}`)
    print(context, `     ${inert(await inMoney(context, tried, decision))}`)
  }
  print(context)
}

const placeOf = ({ file }: Checked, { diagnostic }: Decision): string =>
  `${inert(file.name)}:${String(positionAt(lineIndex(file.text), diagnostic.span.start).line)}`

async function list(context: CommandContext, files: readonly PolicyFile[]): Promise<number> {
  const all: unknown[] = []
  for (const file of files) {
    const checked = await checkFile(context, file)
    for (const decision of decisionsOf(checked, context.language)) {
      const choices = []
      for (const { title, text, lines } of decision.choices) {
        const tried = await checkFile(context, { ...file, text })
        choices.push({ title, lines, effect: await inMoney(context, tried, decision) })
      }
      const { line } = positionAt(lineIndex(file.text), decision.diagnostic.span.start)
      const { code } = decision.diagnostic
      all.push({ path: file.name, line, code, sentence: decision.sentence, choices })
    }
  }
  printJson(context, all)
  return all.length > 0 ? EXIT.findings : EXIT.ok
}

const ASK = {
  zh: (most: number) => `请选 1${most > 1 ? `至${String(most)}` : ''}，空行跳过，q 停止：`,
  en: (most: number) => `1${most > 1 ? ` to ${String(most)}` : ''}, an empty line to skip, q to stop:`,
} as const
const BY_HAND = {
  zh: '这一处没有现成的写法，请按上面的说明改文件。',
  en: 'There is no line to offer here; change the file as the message says.',
} as const
const MORE = {
  zh: (more: number) => `（选了还会多出 ${String(more)} 处错误）`,
  en: (more: number) => `(leads to ${String(more)} more errors)`,
} as const
const SUMMARY = {
  zh: (written: number, left: number) => `已写入 ${String(written)} 处；要决定的还有 ${String(left)} 处`,
  en: (written: number, left: number) => `${String(written)} written; ${String(left)} left to decide`,
} as const
