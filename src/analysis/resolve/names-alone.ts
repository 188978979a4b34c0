/** 称谓 alone where somebody is told apart (refused, paid another sum, one of several conditions): it asks nothing, so it cannot tell whom. */
import type { TermKey } from '../../diagnostics/terms.ts'
import { onlyNames, reportName } from '../conditions/designations.ts'
import type { Layer } from '../compose/layers.ts'
import type { Place } from './place.ts'

/** Whether there are some: then that is why, and what follows from it is not said. */
export function reportNamesAlone(layers: readonly Layer[], role: TermKey, place: Place): boolean {
  let some = false
  for (const layer of layers) {
    if (layer.kind === 'guard') {
      const parts = layer.guard.parts.filter(({ kind }) => kind !== 'connective')
      if (!onlyNames(parts, place.environment)) continue
      for (const part of parts) if (part.kind === 'word') reportName(part, role, place.environment)
      some = true
    } else for (const stack of layer.of) some = reportNamesAlone(stack, role, place) || some
  }
  return some
}
