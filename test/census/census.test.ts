/** Every sentence pattern of published policies compiles as it stands and gives its worked amounts (`npm run census`). */
import { describe, expect, it } from 'vitest'
import { isWhole, measurePattern } from '../../scripts/census/measure.ts'
import type { MeasuredPattern } from '../../scripts/census/measure.ts'
import { open } from '../../scripts/census/open.ts'
import { fewestSamples, numbers, readCensus } from '../../scripts/census/read-census.ts'

const patterns = readCensus()
const keyOf = (name: string, title: string): string => `${name} ${title}`

it('has one file for every pattern and every surprise', () => {
  expect(patterns.map(({ name }) => name.slice(0, name.indexOf('-')))).toEqual(numbers)
})

it('lists as open what there is', () => {
  const all = patterns.flatMap(({ name, samples }) => samples.map(({ title }) => keyOf(name, title)))
  expect([...open].filter((key) => !all.includes(key))).toEqual([])
})

describe.each(patterns.map((pattern) => [`${pattern.name} ${pattern.title}`, pattern] as const))('%s', (_, pattern) => {
  // In each test, not around them: then it is known which test needs what.
  const samplesOf = (): MeasuredPattern['samples'] => measurePattern(pattern).samples
  const isOpen = (title: string): boolean => open.has(keyOf(pattern.name, title))

  it('has enough samples', () => {
    expect(pattern.samples.length).toBeGreaterThanOrEqual(fewestSamples)
  })

  it('compiles verbatim and gives its amounts', () => {
    const failures = samplesOf().filter((one) => !isWhole(one) && !isOpen(one.sample.title))
    expect(failures.map(({ sample, problems }) => [sample.title, ...problems].join('\n'))).toEqual([])
  })

  it('has nothing in scripts/census/open.ts that is whole by now', () => {
    const whole = samplesOf().filter((one) => isWhole(one) && isOpen(one.sample.title))
    expect(whole.map(({ sample }) => keyOf(pattern.name, sample.title))).toEqual([])
  })
})
