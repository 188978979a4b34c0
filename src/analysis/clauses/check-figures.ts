/** Figures that no reading can save: numbers that the text does not say (约20万元, 三万五), days that no calendar has. */
import { isCivilDate } from '../../runtime/date.ts'
import type { QuantityNode, SentenceNode, ValidityNode, WordNode } from '../../syntax/ast.ts'
import type { ClauseContext } from './clause-context.ts'

export function checkFigures(sentence: SentenceNode, context: ClauseContext): void {
  visit(sentence, (node) => {
    const { span } = node
    const text = context.written(span)
    if (node.kind === 'word' && node.role === 'inexact') context.reporter.report('CY3020', span, { text })
    for (const day of daysOf(node)) if (!exists(day)) context.reporter.report('CY3021', span, { text })
  })
}

type Checked = WordNode | QuantityNode | ValidityNode

function daysOf(node: Checked): readonly string[] {
  if (node.kind === 'quantity') return node.value.kind === 'date' ? [node.value.date] : []
  if (node.kind !== 'validity') return []
  return [node.from, node.until].filter((day): day is string => day !== undefined && day !== 'publication')
}

/** `2025-09-18`, `2025-09`, `2025` */
const exists = (day: string): boolean => isCivilDate(`${day}-01-01`.slice(0, 10))

function visit(value: unknown, check: (node: Checked) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, check)
    return
  }
  if (typeof value !== 'object' || value === null || !('kind' in value)) return
  if (value.kind === 'word' || value.kind === 'quantity' || value.kind === 'validity') check(value as Checked)
  for (const key in value) visit((value as Readonly<Record<string, unknown>>)[key], check)
}
