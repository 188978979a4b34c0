/**
 * 年产值不高于20万元, 研发投入占比5%至30% as members of a list of conditions: read by themselves these words would say a ceiling or a sum of
 * what stands in front of them; what a list asks is compared.
 */
import { spanning } from '../../diagnostics/diagnostic.ts'
import type { ComparisonNode } from '../../syntax/ast.ts'
import type { Act, Guard, Item } from '../statements/statement.ts'

/** Items of a member, with figures behind what they measure made into comparisons. */
export function withComparisons(items: readonly Item[]): readonly Item[] {
  const found: Item[] = []
  for (const item of items) {
    const last = found.at(-1)
    const compared = item.kind === 'act' && last?.kind === 'guard' ? comparedIn(item, last) : undefined
    if (compared === undefined) found.push(item)
    else found.splice(-1, 1, compared)
  }
  return found
}

function comparedIn(act: Act, guard: Guard): Guard | undefined {
  const [figure, ...more] = act.figures
  const list = figure?.list
  const says = act.gives || act.once || act.may || act.form !== '' || act.base !== undefined || act.inside.length > 0
  if (figure === undefined || list === undefined || more.length > 0 || says || figure.by) return undefined
  if (figure.bound === 'at-least' || figure.words.length + figure.each.length + act.each.length > 0) return undefined
  const comparison: ComparisonNode = {
    kind: 'comparison',
    comparator: figure.bound === 'at-most' ? 'not-exceed' : undefined,
    quantities: list,
    span: spanning(act.span, list.span),
  }
  return { ...guard, parts: [...guard.parts, comparison], adjacent: false, span: spanning(guard.span, list.span) }
}
