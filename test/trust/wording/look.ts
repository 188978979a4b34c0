/** Samples to be written otherwise, with what they mean as they are. */
import { compileText } from '../front-end/compiled.ts'
import { namesOf, operativeIn, saidOf, type Range, type Said } from '../noise/places.ts'
import { FOLDERS as cutUp, readSamples, readShared, type Sample } from '../noise/samples.ts'

export interface Looked extends Said {
  readonly sample: Sample
  /** Sentences that mean something. */
  readonly operative: readonly Range[]
  /** Declared phrases, and what stands in quotation marks. */
  readonly names: readonly Range[]
}

/** A sample written otherwise at one place. */
export interface Trial {
  readonly place: number
  /** What was changed. */
  readonly what: string
  readonly changed: string
}

export const FOLDERS = { ...cutUp, cases: 'test/samples/cases' }

/** Those that compile, of the wanted names. */
export function* lookAt(isWanted: (name: string) => boolean): Generator<Looked> {
  for (const sample of readSamples(FOLDERS)) {
    if (!isWanted(sample.name)) continue
    const compiled = compileText(sample.text, readShared)
    if (compiled.policy === undefined) continue
    const said = saidOf(compiled)
    yield { sample, ...said, operative: operativeIn(sample.text, said), names: namesOf(sample.text) }
  }
}
