/** 未失信，或者已修复: what a segment that begins with 或 is a choice with. */
import type { Course } from './course.ts'
import { type Layer, isBare, type Stack } from './layers.ts'

/** One of them is enough. 甲，乙，或者丙: of how many is not said. */
export function withChoices(course: Course, layers: Stack): Stack {
  const joined = layers.slice(1).flatMap((layer) => (layer.kind === 'guard' && opensWithOr(layer) ? [layer] : []))
  const [first] = joined
  if (first === undefined) return layers
  if (joined.length < layers.length - 1) course.doubt(first.guard.span, choiceOfMany)
  return [{ kind: 'either', of: layers.map((layer) => [layer]) }]
}

/** 产值1亿元以上，拥有专利，或者获评示范的企业: of the one in front of it, or of all. */
export const choosesOfMany = (before: Stack, last: Layer | undefined): boolean =>
  last !== undefined && isBare(last) && before.filter(isBare).length > 1

const opensWithOr = ({ guard: { parts } }: Extract<Layer, { readonly kind: 'guard' }>): boolean =>
  parts[0]?.kind === 'connective' && parts[0].word === 'or'

export const choiceOfMany = ['与紧接在前的一项满足其一即可', '与前面各项满足其一即可'] as const
