/** Drawing one thing after another, with shrinking: what `fc.gen()` gives, and the draws that the generators here need. */
import fc from 'fast-check'

export type Draw = fc.GeneratorValue

/** Makes an arbitrary of a function that draws. */
export function drawn<T>(make: (draw: Draw) => T): fc.Arbitrary<T> {
  return fc.gen().map(make)
}

/** A whole number of `min` to `max`. */
export function whole(draw: Draw, min: number, max: number): number {
  return draw(fc.integer, { min, max })
}

/** True in so many of a hundred cases. */
export function chance(draw: Draw, percent: number): boolean {
  return whole(draw, 0, 99) >= 100 - percent
}

/** One of these. */
export function pick<T>(draw: Draw, from: readonly T[]): T {
  const index = whole(draw, 0, from.length - 1)
  const picked = from[index]
  if (picked === undefined) throw new Error('nothing to pick from')
  return picked
}

/** `min` to `max` of these, each at most once, in their order. */
export function some<T>(draw: Draw, from: readonly T[], min: number, max: number): readonly T[] {
  const count = Math.min(whole(draw, min, max), from.length)
  const left = from.map((_, i) => i)
  const taken = Array.from({ length: count }, () => left.splice(whole(draw, 0, left.length - 1), 1)[0] ?? 0)
  return from.filter((_, i) => taken.includes(i))
}

/** The same in another order. */
export function shuffled<T>(draw: Draw, from: readonly T[]): readonly T[] {
  const left = [...from]
  return from.flatMap(() => left.splice(whole(draw, 0, left.length - 1), 1))
}

/** `min` to `max` things. */
export function several<T>(draw: Draw, min: number, max: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: whole(draw, min, max) }, (_, i) => make(i))
}
