/** What is left to decide of a file: each with its sentence, and what the file may say instead. The policy's text never changes. */
import { applyFixes } from '../../diagnostics/apply-fixes.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { titleOf } from '../../diagnostics/wording.ts'
import { largestSum } from '../../syntax/largest-sum.ts'
import type { Checked } from '../check-files.ts'
import type { Language } from '../context.ts'

export interface Choice {
  readonly title: string
  /** The whole file as it would be. */
  readonly text: string
  /** The lines that are written. */
  readonly lines: readonly string[]
}

export interface Decision {
  /** The same decision after another was written. */
  readonly key: string
  readonly diagnostic: Diagnostic
  readonly sentence: string
  /** The largest sum that the sentence names, in yuan. */
  readonly weight: number
  readonly choices: readonly Choice[]
}

const undecidedCode = 'CY1020'

/** Those with most money first; of the same money errors first, then in the order of the file. */
export function decisionsOf({ file, diagnostics }: Checked, language: Language): readonly Decision[] {
  const found = diagnostics.flatMap((diagnostic): readonly Decision[] => {
    if (diagnostic.severity === 'info' || diagnostic.span.file !== undefined) return []
    const choices = choicesOf(diagnostic, file.text, language)
    if (choices.length === 0 && diagnostic.severity !== 'error') return []
    const sentence = sentenceAt(file.text, diagnostic)
    const key = `${diagnostic.code}|${file.text.slice(diagnostic.span.start, diagnostic.span.end)}|${sentence}`
    return [{ key, diagnostic, sentence, weight: largestSum(sentence), choices }]
  })
  const rank = ({ diagnostic }: Decision): number => (diagnostic.severity === 'error' ? 0 : 1)
  return ofOneCause(found).toSorted(
    (one, other) =>
      other.weight - one.weight || rank(one) - rank(other) || one.diagnostic.span.start - other.diagnostic.span.start,
  )
}

/** Two messages that one line settles are one decision. */
function ofOneCause(decisions: readonly Decision[]): readonly Decision[] {
  const seen = new Set<string>()
  return decisions.filter(({ key, choices }) => {
    const cause = choices.length === 0 ? key : JSON.stringify(choices.map(({ text }) => text))
    if (seen.has(cause)) return false
    seen.add(cause)
    return true
  })
}

function choicesOf(diagnostic: Diagnostic, text: string, language: Language): readonly Choice[] {
  const fixes = diagnostic.fixes.flatMap((one): readonly Choice[] => {
    if (one.edits.some(({ span }) => span.file !== undefined)) return []
    return choiceOf(titleOf(one, language), text, applyFixes(text, [one]).text)
  })
  if (fixes.length > 0 || diagnostic.code !== undecidedCode) return fixes
  const { start, end } = diagnostic.span
  return choiceOf(CONFIRM[language], text, text.slice(0, start).trimEnd() + text.slice(end))
}

const CONFIRM = { zh: '就按这一行，删去「待定」', en: 'keep the line and take the mark off' } as const

/** Nothing, where it would change a line that is no entry: the text of the policy is not the analyst's. */
function choiceOf(title: string, before: string, after: string): readonly Choice[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  const [had, has] = [new Set(old), new Set(fresh)]
  const gone = old.filter((line) => !has.has(line))
  const lines = fresh.filter((line) => !had.has(line))
  const isEntry = (line: string): boolean => line.trim() === '' || /^\s*- |^## /u.test(line)
  return before !== after && [...gone, ...lines].every(isEntry) ? [{ title, text: after, lines }] : []
}

/** The sentence that it stands in; of an entry the first sentence with its phrase. */
function sentenceAt(text: string, { span, params }: Diagnostic): string {
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, endOf(text, '\n', span.start))
  if (!/^\s*- /u.test(line)) {
    const from = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('。', span.start - 1)) + 1
    const to = Math.min(endOf(text, '\n', span.start), endOf(text, '。', Math.max(span.start, span.end - 1)) + 1)
    return text.slice(from, to).trim()
  }
  const phrase = typeof params['entry'] === 'string' ? params['entry'] : (/^\s*- ([^：:]+)/u.exec(line)?.[1] ?? '')
  const pattern = phrase.replace(/\{([^、}]*)[^}]*\}.*/u, '$1')
  const used = text
    .split('\n')
    .filter((one) => !/^\s*(?:- |\||>|$)/u.test(one) && pattern !== '' && one.includes(pattern))
  const sentences = (used[0] ?? line).split(/(?<=。)/u)
  return (sentences.find((one) => one.includes(pattern)) ?? line).trim()
}

/** Where a mark is next, or the end of the text. */
export function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at
}
