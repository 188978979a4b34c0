/** Segments that say something of the policy rather than grant: their words belong to the provision. */
import type { MarkNode, SegmentNode } from '../../syntax/ast.ts'

const provisionMarks: readonly MarkNode['mark'][] = [
  'precedence',
  'repeal',
  'interpretation',
  'budget-control',
  'execute',
  'highest-only',
  'stackable',
]

/** 废止, 从其规定 …: the words of the segment are the provision's. 按投资额的40%执行 is a share, not another document's rule. */
export function isProvision(segment: SegmentNode): boolean {
  if (segment.constituents.some((one) => one.kind === 'basis' && one.quantities !== undefined)) return false
  return segment.constituents.some(
    (constituent) =>
      (constituent.kind === 'mark' && provisionMarks.includes(constituent.mark)) ||
      (constituent.kind === 'mark' && constituent.mark === 'deferral' && constituent.text.includes('另行')) ||
      constituent.kind === 'validity' ||
      (constituent.kind === 'basis' && constituent.highestOnly),
  )
}

/** 由区政府另行研究确定支持额度: a sum that is still to be decided. */
export function defers(segment: SegmentNode): boolean {
  return segment.constituents.some((one) => one.kind === 'mark' && one.mark === 'deferral')
}
