/**
 * The laws of paraphrase and of order: one member of a family of words for another, and two limbs that point at nothing in the other
 * order, mean the same, or more is said about them.
 */
import { canonOf, compileText } from '../front-end/compiled.ts'
import { note, type Failing, type Survey } from '../known/lists.ts'
import { saysMore } from '../noise/places.ts'
import { readShared } from '../noise/samples.ts'
import { hash } from '../oracle/pen.ts'
import { families } from './families.ts'
import { lookAt, type Looked, type Trial } from './look.ts'
import { isOtherInOrder, swapsOf } from './order.ts'

export function paraphrasesOf({ sample: { text }, operative, names }: Looked): readonly Trial[] {
  const isFree = (start: number, end: number): boolean =>
    operative.some((one) => one.start <= start && end <= one.end) &&
    !names.some((one) => one.start < end && start < one.end)
  return families
    .flatMap(({ name, where, others }) =>
      [...text.matchAll(where)]
        .filter(({ 0: found, index }) => isFree(index, index + found.length))
        .flatMap(({ 0: found, index }) =>
          others(found).map((other) => ({
            what: `${name}: ${found} → ${other}`,
            changed: `${text.slice(0, index)}${other}${text.slice(index + found.length)}`,
          })),
        ),
    )
    .map((trial, place) => ({ ...trial, place }))
}

/** It means something else, and nothing says so. */
export function isOther(before: Looked, { changed }: Trial): boolean {
  const compiled = compileText(changed, readShared, 'errors')
  if (compiled.policy === undefined || canonOf(compiled.policy) === before.canon) return false
  return !saysMore(before, compileText(changed, readShared))
}

function surveyOf(
  law: string,
  trialsOf: (one: Looked) => readonly Trial[],
  isWrong: (before: Looked, trial: Trial) => boolean,
): Survey {
  const isQuick = (name: string): boolean => hash(name) % 12 === 0
  const failingIn = (isWanted: (name: string) => boolean): Failing => {
    const failing = new Map<string, number[]>()
    for (const one of lookAt(isWanted)) {
      for (const trial of trialsOf(one)) if (isWrong(one, trial)) note(failing, one.sample.name, trial.place)
    }
    return failing
  }
  return {
    law,
    everything: () => failingIn(() => true),
    isQuick,
    quick: () => failingIn(isQuick),
    show(name, place) {
      for (const one of lookAt((other) => other === name)) {
        const trial = trialsOf(one).find((other) => other.place === place)
        if (trial !== undefined) return `${trial.what}\n${trial.changed}`
      }
      return 'no such place'
    },
  }
}

export const paraphraseSurvey = surveyOf('paraphrase', paraphrasesOf, isOther)
export const orderSurvey = surveyOf('order', swapsOf, isOtherInOrder)
