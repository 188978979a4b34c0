/**
 * Cures that are tried before they are offered. A declaration that leads to another error is none: 称谓 of a phrase by which cases
 * differ, 是否 of half a base. Each is applied to a copy of the file that keeps only the article of the message, and stays when fewer
 * errors are left.
 */
import type { CoveragePiece } from '../../coverage/types.ts'
import { diagnostic } from '../../diagnostics/create.ts'
import { applyFixes } from '../../diagnostics/apply-fixes.ts'
import { type Diagnostic, type DiagnosticParam, type Fix, isWithin, type Span } from '../../diagnostics/diagnostic.ts'
import { type Excerpt, spanOf } from '../../source/excerpt.ts'
import { textOf } from './text-of.ts'

/** A file as it was analysed. */
export interface Tried {
  readonly diagnostics: readonly Diagnostic[]
  readonly pieces: readonly CoveragePiece[]
}

/** Analyses a text as the file was analysed. */
export type Analyse = (text: string) => Tried

/** So many characters are read again at most; what is behind them is offered untried. */
const mostRead = 400_000

export function tryCures(text: string, found: Tried, analyse: Analyse): readonly Diagnostic[] {
  const trial = makeTrial(text, found.pieces, analyse)
  return found.diagnostics.map((one) => (isDeclarable(one) ? withTried(one, trial) : one))
}

/** Of what the other articles use. */
const nowhereUsed = 'CY4106'

type Trial = (one: Diagnostic, fix: Fix) => boolean

const declares = ({ title }: Fix): boolean => title === 'declare-phrase'
const isDeclarable = ({ span, fixes }: Diagnostic): boolean => span.file === undefined && fixes.some(declares)

function withTried(one: Diagnostic, isCure: Trial): Diagnostic {
  const fixes = one.fixes.filter((fix) => !declares(fix) || isCure(one, fix))
  if (fixes.length === one.fixes.length || one.code !== 'CY2001') return { ...one, fixes }
  // Neither a condition nor none: what it is cannot be said from its place.
  if (!fixes.some(declares))
    return diagnostic('CY4108', one.span, { text: textOf(one.params['phrase']) }, { related: one.related })
  return { ...one, fixes, params: { ...one.params, role: undesignated(one) } }
}

/** The same place, without the advice of 称谓. */
function undesignated({ params: { role = '' }, fixes }: Diagnostic): DiagnosticParam {
  const term = typeof role === 'object' && 'term' in role ? role.term : ''
  const kept = fixes.some(({ params }) => params['type'] === '称谓')
  if (kept || !(term === 'condition' || term === 'recipient')) return role
  return { term: `${term}-proper` }
}

function makeTrial(text: string, pieces: readonly CoveragePiece[], analyse: Analyse): Trial {
  const articles = new Map<string, { readonly text: string; readonly errors: number }>()
  let read = 0
  const errorsOf = (tried: string): number => {
    read += tried.length
    return analyse(tried).diagnostics.filter(({ code, severity }) => severity === 'error' && code !== nowhereUsed)
      .length
  }
  const articleOf = (clause: string): { readonly text: string; readonly errors: number } => {
    const known = articles.get(clause)
    if (known !== undefined) return known
    const alone = articleAlone(text, pieces, clause)
    const article = { text: alone, errors: errorsOf(alone) }
    articles.set(clause, article)
    return article
  }
  return (one, fix) => {
    if (read > mostRead) return true
    const clause = pieces.find(({ content }) => isWithin(one.span, wholeOf(content)))?.clause
    const article = articleOf(clause ?? '')
    return errorsOf(applyFixes(article.text, [fix]).text) < article.errors
  }
}

/** The sentences of the other articles are blank, so that every place stays where it is. */
function articleAlone(text: string, pieces: readonly CoveragePiece[], clause: string): string {
  let alone = text
  for (const { content, class: kind, clause: other } of pieces) {
    if (kind === 'heading' || kind === 'metadata' || other.startsWith(clause) || clause.startsWith(other)) continue
    const { start, end } = wholeOf(content)
    alone = alone.slice(0, start) + alone.slice(start, end).replaceAll(/[^\r\n]/gu, ' ') + alone.slice(end)
  }
  return alone
}

const wholeOf = (content: Excerpt): Span => spanOf(content, 0, content.text.length)
