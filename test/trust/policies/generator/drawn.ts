/** Drawing inside arrays and records. */
import fc from 'fast-check'
import { drawn as drawnAlone, type Draw } from '../../../support/random-ir/draw.ts'

/**
 * An arbitrary of a function that draws. A draw takes nothing from the stream that its neighbours draw from, so without the
 * number beside it all clauses of a policy would be the same one.
 */
export function drawn<T>(make: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc.tuple(fc.noShrink(fc.integer()), drawnAlone(make)).map(([, made]) => made)
}
