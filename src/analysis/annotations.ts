/** The list under a clause: what the analyst settles (`键：值`). */
import { roundedTo, roundingMode } from '../../grammar/scanner/rounding.ts'
import { foldString } from '../source/fold.ts'
import { spanOf } from '../source/excerpt.ts'
import type { Span } from '../diagnostics/diagnostic.ts'
import type { Entry, NameInText } from '../syntax/entry.ts'
import type { ClauseSource } from '../syntax/policy-file.ts'
import { checkIdentifier } from '../identifiers/check-identifier.ts'
import type { InterestNotes } from './environment.ts'
import { isDeclaration } from './glossary/declare.ts'
import type { Reporter } from './report.ts'

export interface Rounding {
  readonly mode: 'half-up' | 'down' | 'up'
  readonly toFen: number
}

export interface ClauseAnnotations {
  /** 标识: names of the clause's awards in order; the first names the module. */
  readonly identifiers: readonly NameInText[]
  /** 同类: groups, each over all awards of the clause or those named. */
  readonly groups: readonly { readonly name: string; readonly awards: readonly NameInText[]; readonly span: Span }[]
  /** 举措: words of the sentences that are measures. Folded. */
  readonly measures: readonly { readonly text: string; readonly span: Span }[]
  readonly rounding: Rounding | undefined
  /** 本金, 计息: what interest is a share of, and for how long. */
  readonly interest: InterestNotes
  /** 预算次序: how a pool is drawn. */
  readonly method: 'first-come' | 'pro-rata' | 'by-rank' | undefined
}

/** Keys with a meaning. */
export const annotationKeys: readonly string[] = ['标识', '同类', '举措', '取整', '本金', '计息', '预算次序']
/** Keys of remarks for people. */
export const remarkKeys: readonly string[] = ['口径', '释义', '说明', '备注', '排序']

const fenOf = new Map([
  ['分', 1],
  ['角', 10],
  ['元', 100],
  ['百元', 10_000],
  ['千元', 100_000],
  ['万元', 1_000_000],
])
const methods = new Map([
  ['先到先得', 'first-come'],
  ['按比例', 'pro-rata'],
  ['按名次', 'by-rank'],
] as const)

/** What 预算次序 can say. */
export const budgetMethods: readonly string[] = [...methods.keys()]
/** What 取整 can say, in its plainest form. */
export const roundings: readonly string[] = ['四舍五入', '舍去', '向上取整'].flatMap((way) =>
  [...fenOf.keys()].map((unit) => `${way}到${unit}`),
)

export function readAnnotations(clause: ClauseSource, reporter: Reporter): ClauseAnnotations {
  const identifiers: NameInText[] = []
  const groups: ClauseAnnotations['groups'][number][] = []
  const measures: ClauseAnnotations['measures'][number][] = []
  let rounding: Rounding | undefined
  let interest: InterestNotes = { principal: undefined, term: undefined }
  let method: ClauseAnnotations['method']
  for (const entry of clause.entries) {
    if (isDeclaration(entry)) continue
    const { body, span, key } = entry
    if (body?.kind !== 'value') {
      reporter.report('CY1005', span, { entry: entry.content.text })
      continue
    }
    const value = foldString(body.text)
    switch (key) {
      case '标识':
        for (const name of readNames(entry, body.identifiers, reporter)) identifiers.push(name)
        break
      case '同类':
        groups.push({ name: value.replace(/`[^`]*`|、/gu, ''), awards: body.identifiers, span })
        break
      case '举措':
        measures.push({ text: value, span: spanOf(body.content, 0, body.content.text.length) })
        break
      case '取整':
        rounding = readRounding(value)
        if (rounding === undefined) reporter.report('CY1006', span, { value: body.text })
        break
      case '本金':
        interest = { ...interest, principal: value }
        break
      case '计息':
        interest = { ...interest, term: value }
        break
      case '预算次序':
        method = methods.get(value as '先到先得')
        if (method === undefined) reporter.report('CY1007', span, { value: body.text })
        break
      default:
        if (!remarkKeys.includes(key)) reporter.report('CY1008', span, { key: entry.label.text })
    }
  }
  return { identifiers, groups, measures, rounding, interest, method }
}

function readNames(entry: Entry, names: readonly NameInText[], reporter: Reporter): readonly NameInText[] {
  if (names.length === 0) reporter.report('CY1005', entry.span, { entry: entry.content.text })
  return names.filter(({ name, span }) => {
    const problem = checkIdentifier(name)
    if (problem !== undefined) {
      reporter.report('CY2006', span, { identifier: name, problem: { term: `identifier-${problem}` } })
    }
    return problem === undefined
  })
}

/** 四舍五入到元 · 舍去角分 · 向上取整到百元 */
function readRounding(value: string): Rounding | undefined {
  const unit = roundedTo(value)
  const toFen = unit === undefined ? undefined : fenOf.get(unit)
  const mode = roundingMode(value)
  return toFen === undefined || mode === undefined ? undefined : { mode, toFen }
}
