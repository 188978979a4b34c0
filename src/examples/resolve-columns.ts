/** What the columns of a table of worked examples mean. */
import { spanOf } from '../source/excerpt.ts'
import type { Excerpt } from '../source/excerpt.ts'
import { foldString } from '../source/fold.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { nameKey } from '../facts/fact-names.ts'
import type { AwardIr, PolicyIr } from '../ir/types.ts'
import { awardUses } from './award-uses.ts'
import type { ExampleProblem } from './example-problem.ts'
import type { Column } from './column.ts'

/**
 * The columns before the last one. A header of several facts means the one that `awards` (those that the last column names)
 * or else the clause uses, or else the field of the list that another column speaks of.
 */
export function resolveColumns(
  policy: PolicyIr,
  clause: string,
  header: readonly Excerpt[],
  awards: readonly AwardIr[],
): { readonly columns: readonly Column[]; readonly problems: readonly ExampleProblem[] } {
  const meanings = header.slice(0, -1).map((cell) => ({ cell, found: meaningsOf(policy, clause, cell, awards) }))
  const lists = new Set(meanings.flatMap(({ found }) => (found.length === 1 ? found.flatMap(listOf) : [])))
  const columns: Column[] = []
  const problems: ExampleProblem[] = []
  for (const { cell, found } of meanings) {
    const near = found.length > 1 ? found.filter((column) => listOf(column).some((list) => lists.has(list))) : []
    const [column, ...others] = near.length === 1 ? near : found
    if (column === undefined) problems.push(unknownHeader(policy, cell))
    else if (others.length > 0) problems.push(ambiguousHeader(cell, [column, ...others]))
    else if (columns.some((other) => keyOf(other) === keyOf(column))) {
      problems.push({ code: 'CY7107', params: { header: headerText(cell) }, span: wholeOf(cell) })
    } else columns.push(column)
  }
  return { columns, problems }
}

/** The span of a cell. */
export function wholeOf(cell: Excerpt): ReturnType<typeof spanOf> {
  return spanOf(cell, 0, cell.text.length)
}

/** A header as it is compared: folded, code marks taken off. */
export function headerText(cell: Excerpt): string {
  return cell.text.trim().replace(/^`(.*)`$/su, '$1')
}

/** What a header may mean: nothing, one column, or several that nothing tells apart. */
function meaningsOf(policy: PolicyIr, clause: string, cell: Excerpt, awards: readonly AwardIr[]): readonly Column[] {
  const header = headerText(cell)
  const special = SPECIAL.find(({ names }) => names.some((name) => foldString(name) === foldString(header)))
  if (special !== undefined) return [special.columnOf(header)]
  const matching = columnsOf(policy, header).filter((column) => matches(header, column))
  const asked = matching.filter((column) => awards.some((award) => awardUses(award, column)))
  if (asked.length > 0) return asked
  const used = matching.filter((column) => 'fact' in column && column.fact.usedBy.includes(clause))
  return used.length > 0 ? used : matching
}

function unknownHeader(policy: PolicyIr, cell: Excerpt): ExampleProblem {
  const header = headerText(cell)
  const near = nearest(nameKey(header), columnsOf(policy, header).map(labelOf), nameKey)
  return { code: 'CY7101', params: near === undefined ? { header } : { header, near }, span: wholeOf(cell) }
}

/** Fields are offered with their lists, for two lists may have the same field. */
function ambiguousHeader(cell: Excerpt, columns: readonly Column[]): ExampleProblem {
  const offer = columns.map((column) => {
    if (column.kind === 'field') return `「${column.list.label}」的「${column.fact.label}」`
    return column.kind === 'fact' || column.kind === 'list' ? `「${labelOf(column)}」` : `「${column.header}」`
  })
  return { code: 'CY7102', params: { header: headerText(cell), offer: offer.join('、') }, span: wholeOf(cell) }
}

function listOf(column: Column): readonly string[] {
  return column.kind === 'field' || column.kind === 'list' ? [column.list.id] : []
}

const SPECIAL: readonly { readonly names: readonly string[]; readonly columnOf: (header: string) => Column }[] = [
  { names: ['日期'], columnOf: (header) => ({ kind: 'date', header }) },
  { names: ['本年已获'], columnOf: (header) => ({ kind: 'received', what: 'thisYear', header }) },
  { names: ['累计已获'], columnOf: (header) => ({ kind: 'received', what: 'total', header }) },
  { names: ['已获次数'], columnOf: (header) => ({ kind: 'received', what: 'count', header }) },
]

type FactColumn = Extract<Column, { kind: 'fact' | 'field' | 'list' }>

function columnsOf({ facts }: PolicyIr, header: string): FactColumn[] {
  return facts.flatMap((fact): FactColumn[] => {
    if (fact.kind !== 'list') return [{ kind: 'fact', fact, header }]
    const fields = fact.fields.map((field): FactColumn => ({ kind: 'field', list: fact, fact: field, header }))
    return [{ kind: 'list', list: fact, header }, ...fields]
  })
}

function matches(header: string, column: FactColumn): boolean {
  const { label, id } = column.kind === 'list' ? column.list : column.fact
  return header === id || matchesPhrase(header, nameKey(label))
}

/** `…` stands for any run of characters, also none. */
function matchesPhrase(header: string, phrase: string): boolean {
  const [first = '', ...rest] = header.split(/…+|\.{3,}/u).map(nameKey)
  if (rest.length === 0) return phrase === first
  const last = rest.pop() ?? ''
  if (!phrase.startsWith(first)) return false
  let at = first.length
  for (const part of rest) {
    const found = phrase.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return phrase.length - last.length >= at && phrase.endsWith(last)
}

function labelOf(column: FactColumn): string {
  return column.kind === 'list' ? column.list.label : column.fact.label
}

function keyOf(column: Column): string {
  if (column.kind === 'fact') return column.fact.id
  if (column.kind === 'field') return `${column.list.id}.${column.fact.id}`
  return column.kind === 'list' ? column.list.id : column.kind === 'date' ? '日期' : `已获.${column.what}`
}
