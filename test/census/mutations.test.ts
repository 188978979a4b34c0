/**
 * No money sentence is taken in a wrong sense without a word: each sample of the census with one word changed gives another
 * meaning, the one that the change asks for, or a diagnostic.
 */
import { describe, expect, it } from 'vitest'
import { readCensus } from '../../scripts/census/read-census.ts'
import { isWhole, measureSample } from '../../scripts/census/measure.ts'
import { folded, mutants } from './mutate.ts'
import { mutations } from './mutations.ts'

const samples = readCensus()
  .flatMap(({ name, samples: all }) => all.map((sample) => ({ name, sample })))
  .filter(({ sample }) => isWhole(measureSample(sample)))

describe.each(mutations.map((mutation) => [mutation.name, mutation] as const))('%s', (_, mutation) => {
  const all = samples.flatMap(({ name, sample }) =>
    mutants(folded(sample.text), mutation).map((mutant) => ({ where: `${name} ${sample.title}`, ...mutant })),
  )

  it('is tried on some samples', () => {
    expect(all).not.toEqual([])
  })

  it('never passes in silence', () => {
    const silent = all.filter(({ fate }) => fate === 'silent' || fate === 'wrong')
    expect(silent.map(({ where, fate, sentence }) => `${fate} ${where}: ${sentence}`)).toEqual([])
  })
})
