/** A verdict does not come out right by accident. */
import { describe, expect, it } from 'vitest'
import { type Findings, judge } from '../../scripts/cases/judge.ts'
import type { Expectation } from '../../scripts/cases/read-cases.ts'

const silent: Findings = { errors: [], warnings: [], checked: 2, differences: [] }
const verdictOf = (expected: Expectation, found: Partial<Findings>, warned: readonly string[] = []): string =>
  judge({ expect: expected, warned }, { ...silent, ...found }).verdict

describe('rows', () => {
  it('are right when every row is, wrong when one is not, refused with an error', () => {
    expect(verdictOf('rows', {})).toBe('right')
    expect(verdictOf('rows', { differences: ['| 是 | gives 5'] })).toBe('wrong')
    expect(verdictOf('rows', { errors: ['CY3003'], checked: 0 })).toBe('refused')
  })

  it('are wrong with a warning as well as without', () => {
    expect(verdictOf('rows', { differences: ['| 是 | gives 5'], warnings: ['CY4609'] })).toBe('wrong')
  })

  it('are not right when nothing was looked at', () => {
    expect(verdictOf('rows', { checked: 0 })).toBe('wrong')
    expect(verdictOf('rows-or-refuse', { checked: 0 })).toBe('wrong')
    expect(verdictOf('import', { checked: 0 })).toBe('wrong')
  })

  it('or a refusal: both are right', () => {
    expect(verdictOf('rows-or-refuse', {})).toBe('right')
    expect(verdictOf('rows-or-refuse', { errors: ['CY2001'], checked: 0 })).toBe('right')
    expect(verdictOf('rows-or-refuse', { differences: ['| 是 | gives 5'] })).toBe('wrong')
  })
})

describe('what must be said', () => {
  it('is an error where one is wanted', () => {
    expect(verdictOf('refuse', { errors: ['CY2001'] })).toBe('right')
    expect(verdictOf('refuse', { warnings: ['CY2013'] })).toBe('wrong')
  })

  it('is an error or a warning', () => {
    expect(verdictOf('refuse-or-warn', {})).toBe('wrong')
    expect(verdictOf('refuse-or-warn', { warnings: ['CY4522'] }, ['CY4522'])).toBe('warned')
    expect(verdictOf('refuse-or-warn', { errors: ['CY2001'] })).toBe('right')
  })

  it('is a warning that was not there anyway, beside right rows', () => {
    expect(verdictOf('warn', {})).toBe('wrong')
    expect(verdictOf('warn', { warnings: ['CY4609'] }, ['CY4609'])).toBe('wrong')
    expect(verdictOf('warn', { warnings: ['CY4609', 'CY4609'] }, ['CY4609'])).toBe('warned')
    expect(verdictOf('warn', { warnings: ['CY4523'], differences: ['| 是 | gives 5'] })).toBe('wrong')
    expect(verdictOf('warn', { errors: ['CY3003'] })).toBe('refused')
  })
})
