/** Collects the diagnostics of one analysis. */
import { exceptEnds, leftOut } from '../../grammar/tokens/shades.ts'
import { declaredGrades } from '../../grammar/scanner/grades.ts'
import type { DiagnosticCode } from '../diagnostics/catalog.ts'
import { diagnostic, type DiagnosticExtras, type ParamsOf } from '../diagnostics/create.ts'
import type { Diagnostic, Span } from '../diagnostics/diagnostic.ts'
import type { TermKey } from '../diagnostics/terms.ts'
import { foldString } from '../source/fold.ts'

/** What a code's texts name, which may be left out when they name nothing. */
type Details<Code extends DiagnosticCode> = keyof ParamsOf<Code> extends never
  ? readonly [params?: ParamsOf<Code>, extras?: DiagnosticExtras]
  : readonly [params: ParamsOf<Code>, extras?: DiagnosticExtras]

export interface Reporter {
  readonly report: <Code extends DiagnosticCode>(code: Code, span: Span, ...details: Details<Code>) => void
  /** Takes over what another reporter found. */
  readonly adopt: (found: Diagnostic) => void
  /** How many errors there are so far. */
  readonly errors: () => number
  readonly diagnostics: () => readonly Diagnostic[]
}

export function makeReporter(): Reporter {
  const found: Diagnostic[] = []
  const seen = new Set<string>()
  let errors = 0
  const adopt = (one: Diagnostic): void => {
    const { code, span } = one
    const key = `${code}:${placeKey(span)}:${String(span.end)}:${JSON.stringify(one.params)}`
    if (seen.has(key)) return
    seen.add(key)
    if (one.severity === 'error') errors += 1
    found.push(one)
  }
  return {
    adopt,
    report: <Code extends DiagnosticCode>(code: Code, span: Span, ...[params, extras]: Details<Code>) => {
      adopt(diagnostic(code, span, params ?? ({} as ParamsOf<Code>), extras))
    },
    errors: () => errors,
    diagnostics: () => inOrder(found),
  }
}

/** What CY2001 says of a phrase: what it is here, and the entry that declares it, grades of a list in braces. */
export function undeclared(phrase: string, term: TermKey, type: string): ParamsOf<'CY2001'> {
  const excepted = exceptedIn(phrase)
  if (excepted !== undefined) return undeclared(excepted, 'exclusion', type)
  const grades = type === '等级' ? declaredGrades(foldString(phrase)) : undefined
  const entry = grades?.phrase ?? (type === '等级' ? `{${phrase}}` : phrase)
  return { phrase, entry, role: { term }, type: grades?.isAscending === true ? '等级（从低到高）' : type }
}

/** 除出口企业外: who is left out, and not a name for all others. */
function exceptedIn(phrase: string): string | undefined {
  const end = exceptEnds.find((one) => phrase.endsWith(one))
  const inner = end === undefined ? '' : phrase.slice(leftOut.length, -end.length)
  return phrase.startsWith(leftOut) && inner !== '' ? inner : undefined
}

/** By place. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(byPlace)
}

const placeKey = ({ file = '', start }: Span): string => `${file}:${String(start)}`

/** The policy file first, then the files that it names. */
function byPlace(left: Diagnostic, right: Diagnostic): number {
  const { file: leftFile = '' } = left.span
  const { file: rightFile = '' } = right.span
  if (leftFile !== rightFile) return leftFile < rightFile ? -1 : 1
  return left.span.start - right.span.start || left.code.localeCompare(right.code)
}
