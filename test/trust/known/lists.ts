/**
 * Failures of a law that are known, checked in, and may only become fewer. A place is a number that the law gives it (the seed of a text, the
 * way of writing, the character of a sample); `scripts/trust-known.ts` writes the lists.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { numbersOf, rangesOf } from './ranges.ts'

/** Where a law fails: the places of each name, a sample or a kind of failure. */
export type Failing = ReadonlyMap<string, readonly number[]>

/** A law that is tried at the same places every time. */
export interface Survey {
  /** Name of its list. */
  readonly law: string
  everything(): Failing
  /** Whether the tests try it at every run. */
  isQuick(name: string, place: number): boolean
  quick(known: Failing): Failing
  /** What fails there, to read. */
  show(name: string, place: number): string
}

export function knownOf(law: string): Failing {
  const file = fileOf(law)
  if (!existsSync(file)) return new Map()
  const entries = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
  return new Map(entries.map(([name, ranges]) => [name, numbersOf(ranges)]))
}

export function writeKnown(law: string, failing: Failing): void {
  const entries = [...failing].filter(([, places]) => places.length > 0).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const list = Object.fromEntries(entries.map(([name, places]) => [name, rangesOf(places)]))
  writeFileSync(fileOf(law), `${JSON.stringify(list, undefined, 2)}\n`)
}

function fileOf(law: string): string {
  return fileURLToPath(new URL(`${law}.json`, import.meta.url))
}

/** What of the first is not in the second, as `name place`. */
export function beyond(failing: Failing, known: Failing): readonly (readonly [string, number])[] {
  return [...failing].flatMap(([name, places]) => {
    const listed = new Set(known.get(name))
    return places.filter((place) => !listed.has(place)).map((place) => [name, place] as const)
  })
}

export function countOf(failing: Failing): number {
  return [...failing.values()].reduce((sum, places) => sum + places.length, 0)
}

/** Adds one place. */
export function note(failing: Map<string, number[]>, name: string, place: number): void {
  const places = failing.get(name)
  if (places === undefined) failing.set(name, [place])
  else places.push(place)
}

/** Those places of it. */
export function only(failing: Failing, isOf: (name: string, place: number) => boolean): Failing {
  return new Map([...failing].map(([name, places]) => [name, places.filter((place) => isOf(name, place))]))
}
