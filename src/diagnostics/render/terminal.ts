/** Diagnostics for a person at a terminal (language.md §6). */
import type { Diagnostic, Span } from '../diagnostic.ts'
import { visible } from '../visible.ts'
import { severityWords, titleOf, wordingOf, type MessageLanguage } from '../wording.ts'
import { plainPalette, type Palette } from './palette.ts'
import { snippetOf } from './snippet.ts'
import { headingAt, placeOf, type SourceView, viewOf } from './source-view.ts'

export interface TerminalOptions {
  /** 'zh' when absent. */
  readonly language?: MessageLanguage
  /** No colours when absent. */
  readonly palette?: Palette
  /** Width of the terminal; 100 when absent. */
  readonly columns?: number
}

/** All of them in the order given, a blank line between two; '' for none. No control characters but line feeds. */
export function renderTerminal(
  diagnostics: readonly Diagnostic[],
  view: SourceView,
  options: TerminalOptions = {},
): string {
  return diagnostics.map((diagnostic) => renderOne(diagnostic, view, options)).join('\n\n')
}

/** At most so many related places are shown. */
const MAX_RELATED = 4

const words = {
  zh: { related: '参见', fix: '可改', more: (count: number) => `……另有${String(count)}处` },
  en: { related: 'see', fix: 'fix', more: (count: number) => `… and ${String(count)} more` },
} as const

function renderOne(diagnostic: Diagnostic, policy: SourceView, options: TerminalOptions): string {
  const { language = 'zh', palette = plainPalette } = options
  const { message, help } = wordingOf(diagnostic, language)
  const { severity, code, span, related } = diagnostic
  const view = viewOf(policy, span)
  const label = palette.severity[severity](`${severityWords[language][severity]} ${code}`)
  const heading = headingAt(view, span.start)
  const shown = related.slice(0, MAX_RELATED)
  const lines = [
    `${palette.location(locationOf(view, span))} ${label} ${palette.message(message)}`,
    ...(heading === undefined ? [] : [palette.frame(`  ${oneLine(heading.title)}`)]),
    ...renderSnippet(view, span, palette.severity[severity], options),
    ...(help?.split('\n').map((line) => `  ${line}`) ?? []),
    ...shown.flatMap((place) => [
      `  ${words[language].related} ${palette.location(locationOf(viewOf(policy, place), place))}`,
      ...renderSnippet(viewOf(policy, place), place, palette.frame, options),
    ]),
    ...(related.length > shown.length ? [`  ${words[language].more(related.length - shown.length)}`] : []),
    ...diagnostic.fixes.map(
      (fix) => `  ${words[language].fix}${language === 'zh' ? '：' : ': '}${titleOf(fix, language)}`,
    ),
  ]
  return lines.join('\n')
}

function locationOf(view: SourceView, span: Span): string {
  const { line, column } = placeOf(view, span).start
  return `${visible(view.path)}:${String(line)}:${String(column)}`
}

function renderSnippet(
  view: SourceView,
  span: Span,
  paint: (text: string) => string,
  { palette = plainPalette, columns = 100 }: TerminalOptions,
): string[] {
  const end = placeOf(view, span).end.line
  const width = String(end).length
  const { lines, isCut } = snippetOf(view, span, Math.max(30, columns - width - 5))
  const gutter = (number: string): string => palette.frame(`  ${number.padStart(width)} │`)
  const shown = lines.flatMap(({ line, text, carets }) => [
    `${gutter(String(line))} ${text}`,
    `${gutter('')} ${paint(carets)}`,
  ])
  return isCut ? [...shown, gutter('⋮')] : shown
}

/** A heading in one line that does not crowd out the message. */
function oneLine(title: string): string {
  const text = visible(title)
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`
}
