/** 除房地产企业外，… · 房地产企业除外 · 但不含房地产企业: chains that say whom a limb leaves out. */
import type { ConditionPart, SegmentNode } from '../../syntax/ast.ts'

/** The parts that are left out, undefined when a chain leaves out nobody. */
export function exceptedParts(
  parts: readonly ConditionPart[],
  segment: SegmentNode,
): readonly ConditionPart[] | undefined {
  const [first, ...rest] = parts
  const last = parts.at(-1)
  if (first === undefined || last === undefined) return undefined
  if (segment.constituents.some((part) => part.kind === 'mark' && part.mark === 'excepted')) return parts
  if (first.kind !== 'word') return undefined
  if (first.role === 'excluding') return rest
  const opened = /^(?:但|但是)?除(?:了)?$/u.test(first.text)
  const closed =
    last.kind === 'word' && last.role === 'text' && /^(?:企业|单位|项目|情形|情况)?的?[以之]?外$/u.test(last.text)
  return opened && closed && rest.length > 1 ? rest.slice(0, -1) : undefined
}
