/**
 * The noise law: a word that nobody declared, put between any two words of a sentence that means something, changes what it means or is
 * reported; and so does every figure that is one more.
 */
import { note, type Failing, type Survey } from '../known/lists.ts'
import { hash } from '../oracle/pen.ts'
import { isHeardOrShown, placesOf, type Places } from './places.ts'
import { compiles, readSamples, type Sample } from './samples.ts'

/** Words that policies use, and nouns that mean nothing to anybody. */
const NOISE: readonly string[] = [
  '原则上',
  '一般',
  '约',
  '可',
  '各',
  '均',
  '两者取其低',
  '打八折',
  '一票否决',
  '仅限三年',
  '紫晶园除外',
  '紫晶园',
  '风车',
]
/** Those of them that are no name of anything: they say how much, how often or to whom, or change what was said. */
const ACTING: ReadonlySet<string> = new Set([
  ...['原则上', '约', '两者取其低', '打八折', '一票否决', '仅限三年', '紫晶园除外'],
])
/** The law of figures, as one of the words. */
const NEXT = 'N+1'

export interface Looked {
  readonly sample: Sample
  readonly places: Places
}

/** Of the boundaries of a sample so few are tried: as many as the list of today's failures can bear. */
const EVERY = 4

/** Undefined when the sample does not compile by itself. */
export function lookAt(sample: Sample): Looked | undefined {
  return compiles(sample) ? { sample, places: placesOf(sample) } : undefined
}

/** A boundary with one word, or a figure with the next. */
export interface Trial {
  readonly word: string
  /** The text with the word at the boundary, or with the figure one more. */
  readonly changed: string
  /** Number among the boundaries, or behind them among the figures. */
  readonly place: number
}

export function trialsOf({ sample: { name, text }, places: { boundaries, figures } }: Looked): readonly Trial[] {
  const words = boundaries.map((at, place) => {
    const word = NOISE[hash(`${name} ${String(place)}`) % NOISE.length] ?? ''
    return { word, place, changed: `${text.slice(0, at)}${word}${text.slice(at)}` }
  })
  const nexts = figures.map(({ start, end }, i) => ({
    word: NEXT,
    place: boundaries.length + i,
    isLabel: isLabel(text.slice(0, start), text.slice(end)),
    changed: `${text.slice(0, start)}${nextOf(text.slice(start, end))}${text.slice(end)}`,
  }))
  return [
    ...words.filter(({ place }) => hash(`${String(place)} ${name}`) % EVERY === 0),
    ...nexts.filter((next) => !next.isLabel),
  ]
}

/** （2） in front of an item counts nothing: another number there means the same. */
const isLabel = (before: string, after: string): boolean =>
  /(?:^|[：；，。\n])[（(]$/u.test(before) && /^[）)]/u.test(after)

function nextOf(figure: string): string {
  return String(Number(figure.normalize('NFKC')) + 1)
}

export function isSilent({ places }: Looked, { word, changed }: Trial): boolean {
  return !isHeardOrShown(places, changed, !ACTING.has(word))
}

/** Whether a sample is tried at every run of the tests. */
const isQuick = (name: string): boolean => hash(name) % 8 === 0

export const noiseSurvey: Survey = {
  law: 'noise',
  everything: () => silentIn(() => true),
  isQuick,
  quick: () => silentIn(isQuick),
  show(name, place) {
    const sample = readSamples().find((one) => one.name === name)
    const one = sample === undefined ? undefined : lookAt(sample)
    const trial = one === undefined ? undefined : trialsOf(one).find((other) => other.place === place)
    return trial === undefined ? 'no such place' : `${trial.word} says nothing in\n${trial.changed}`
  },
}

/** Names are samples. */
function silentIn(isTried: (name: string) => boolean): Failing {
  const failing = new Map<string, number[]>()
  for (const sample of readSamples().filter(({ name }) => isTried(name))) {
    const one = lookAt(sample)
    if (one === undefined) continue
    for (const trial of trialsOf(one)) if (isSilent(one, trial)) note(failing, sample.name, trial.place)
  }
  return failing
}
