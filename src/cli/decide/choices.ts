/** What is left to decide of a file: each with its sentence, and what the file may say instead. The policy's text never changes. */
import { applyFixes } from '../../diagnostics/apply-fixes.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { titleOf } from '../../diagnostics/wording.ts'
import { type Cause, causesOf } from '../../import/left-to-decide.ts'
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
  readonly choices: readonly Choice[]
}

const undecidedCode = 'CY1020'

/** One for each cause, those with most money first (`left-to-decide.ts`). */
export function decisionsOf({ file, diagnostics }: Checked, language: Language): readonly Decision[] {
  const own = diagnostics.filter(({ severity, span }) => severity !== 'info' && span.file === undefined)
  const found = causesOf(own, file.text).flatMap((cause): readonly Decision[] => {
    const choices = choicesOf(cause, file.text, language)
    if (choices.length === 0 && cause.first.severity !== 'error') return []
    const members = cause.all.map(({ code, span }) => `${code}|${file.text.slice(span.start, span.end)}`)
    const key = [...members, cause.sentence].join('|')
    return [{ key, diagnostic: cause.first, sentence: cause.sentence, choices }]
  })
  return ofOneLine(found)
}

/** Two messages that one line settles are one decision. */
function ofOneLine(decisions: readonly Decision[]): readonly Decision[] {
  const seen = new Set<string>()
  return decisions.filter(({ key, choices }) => {
    const cause = choices.length === 0 ? key : JSON.stringify(choices.map(({ text }) => text))
    if (seen.has(cause)) return false
    seen.add(cause)
    return true
  })
}

/** What the messages of a cause offer, each once; more than these nobody reads. */
const MOST = 8

function choicesOf({ all, quotable }: Cause, text: string, language: Language): readonly Choice[] {
  const quoted = quotable.length === 0 ? [] : [quote(quotable, text, language)]
  const offered = all.flatMap((one) => offersOf(one, text, language))
  return [...quoted, ...new Map(offered.map((one) => [one.text, one])).values()].slice(0, MOST)
}

function offersOf(diagnostic: Diagnostic, text: string, language: Language): readonly Choice[] {
  const fixes = diagnostic.fixes.flatMap((one): readonly Choice[] => {
    if (one.edits.some(({ span }) => span.file !== undefined)) return []
    return choiceOf(titleOf(one, language), text, applyFixes(text, [one]).text)
  })
  if (fixes.length > 0 || diagnostic.code !== undecidedCode) return fixes
  const { start, end } = diagnostic.span
  return choiceOf(CONFIRM[language], text, text.slice(0, start).trimEnd() + text.slice(end))
}

const CONFIRM = { zh: '就按这一行，删去「待定」', en: 'keep the line and take the mark off' } as const

/** The paragraphs stay word for word, and are not read. */
function quote(paragraphs: readonly number[], before: string, language: Language): Choice {
  const text = paragraphs
    .toSorted((one, other) => other - one)
    .reduce((all, at) => `${all.slice(0, at)}> ${all.slice(at)}`, before)
  const had = new Set(before.split('\n'))
  return { title: QUOTE[language], text, lines: text.split('\n').filter((line) => !had.has(line)) }
}

const QUOTE = {
  zh: '只说怎样办理、不影响谁得多少：这几段引用原文，不编译',
  en: 'they say how it is done, and change nobody’s money: quote these paragraphs, and do not compile them',
} as const

/** Nothing, where it would change a line that is no entry: the text of the policy is not the analyst's. */
function choiceOf(title: string, before: string, after: string): readonly Choice[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  const [had, has] = [new Set(old), new Set(fresh)]
  const gone = old.filter((line) => !has.has(line))
  const lines = fresh.filter((line) => !had.has(line))
  const isEntry = (line: string): boolean => line.trim() === '' || /^\s*- |^## /u.test(line)
  return before !== after && [...gone, ...lines].every(isEntry) ? [{ title, text: after, lines }] : []
}
