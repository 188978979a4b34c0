/**
 * 销售额1亿元以上给予20万元，销售额5亿元以上给予50万元: grants with conditions of their own are limbs of their own, whether
 * ； or ， stands between them.
 */
import { pointsBack } from './basis-roles.ts'
import type { Constituent, LimbNode, SegmentNode } from '../../syntax/ast.ts'

export function splitLimb(limb: LimbNode): readonly LimbNode[] {
  const groups: SegmentNode[][] = [[]]
  for (const [index, segment] of limb.segments.entries()) {
    const current = groups.at(-1) ?? []
    const opens = current.some(grants) && statesCondition(segment) && limb.segments.slice(index).some(grants)
    // 50万元以内的部分给予40%补助，超过50万元的部分给予20%补助: parts of one scale.
    const goesOn = namesPortion(segment) && current.some(namesPortion)
    if (opens && !goesOn && !refuses(segment)) groups.push([segment])
    else current.push(segment)
  }
  if (groups.length === 1) return [limb]
  return groups.map((segments) => ({
    ...limb,
    segments,
    span: { start: segments[0]?.span.start ?? limb.span.start, end: segments.at(-1)?.span.end ?? limb.span.end },
  }))
}

/** 给予…, 奖励N: with a verb, or with an amount that is no ceiling. */
function grants(segment: SegmentNode): boolean {
  return segment.constituents.some(
    (part) =>
      adjusts(part) ||
      (part.kind === 'award' &&
        !part.backward &&
        (part.act !== undefined || part.once || (!part.limited && part.amounts !== undefined))),
  )
}

/** 对…, …以上, …的, 每超过10人. */
function statesCondition(segment: SegmentNode): boolean {
  return segment.constituents.some(
    (part) =>
      part.kind === 'subject' ||
      part.kind === 'per-unit' ||
      adjusts(part) ||
      (part.kind === 'years' && segment.constituents.some(adjusts)) ||
      (part.kind === 'condition' && part.parts.some((inner) => inner.kind === 'comparison' || inner.kind === 'de')),
  )
}

/** …的部分 */
const namesPortion = (segment: SegmentNode): boolean =>
  segment.constituents.some(
    (part) =>
      (part.kind === 'subject' || part.kind === 'condition') &&
      part.parts.some((inner) => inner.kind === 'word' && inner.text === '部分'),
  )

/** 减半, 标准上浮20%, 按上述标准的50%. */
const adjusts = (part: Constituent): boolean =>
  part.kind === 'adjustment' || (part.kind === 'basis' && pointsBack(part))

const refuses = (segment: SegmentNode): boolean => segment.constituents.some((part) => part.kind === 'refusal')
