/** Phrases that stand inside longer ones of the same draft. */
import { foldString } from '../../source/fold.ts'
import type { DraftedEntry } from './drafted.ts'

/** The folded phrases that a folded one is part of. */
export type Longer = (phrase: string) => readonly string[]

/** What 指 lists is asked for by itself, and is no part of it. */
export function longerThan(entries: readonly DraftedEntry[]): Longer {
  const whole = entries
    .filter(({ type, phrase }) => type !== '指' && !phrase.includes('{'))
    .map(({ phrase }) => foldString(phrase))
  const known = new Map<string, readonly string[]>()
  return (phrase) => {
    const found = known.get(phrase) ?? whole.filter((one) => one.length > phrase.length && one.includes(phrase))
    known.set(phrase, found)
    return found
  }
}

/** Whether the text has the phrase outside of every longer one. */
export function standsAlone(text: string, phrase: string, longer: Longer): boolean {
  const around = longer(phrase).flatMap((one) => placesIn(one, phrase).map((at) => ({ one, at })))
  return placesIn(text, phrase).some((place) => !around.some(({ one, at }) => text.startsWith(one, place - at)))
}

function placesIn(text: string, phrase: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) places.push(at)
  return places
}
