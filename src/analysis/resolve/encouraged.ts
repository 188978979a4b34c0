/**
 * 支持茶企出口，给予5万元; 对支持出口的茶企: what is encouraged, or done, is all that says who gets it, so that every word of it has to be
 * declared. Of a share of something the share itself says what is done, and of 鼓励机构引进人才，对引进博士的给予 what stands behind.
 */
import { isWithin, type Span } from '../../diagnostics/diagnostic.ts'
import { type Layer, plainGuards } from '../compose/layers.ts'
import { restricts } from '../statements/parties.ts'

/** `gives`: where a sum is given that nothing but guards decides. */
export function isEncouragedAlone(layer: Layer, layers: readonly Layer[], gives: Span | undefined): boolean {
  if (layer.kind !== 'guard') return false
  const { guard } = layer
  if (guard.form === 'subject') return true
  const isHere = gives !== undefined && isWithin(guard.span, gives)
  return isHere && plainGuards(layers).every((one) => one.origin <= guard.origin || !restricts(one))
}
