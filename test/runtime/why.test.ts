/** The reasons of generated code, one award after the other. */
import { describe, expect, it } from 'vitest'
import { concluded, fen, ifKnown, NO, refused, UNKNOWN, Why, YES } from '../../src/runtime/index.ts'
import type { Outcome, Site } from '../../src/runtime/index.ts'
import { award, explained, told } from './told.ts'

const site = (label: string): Site => ({ kind: 'has-records', label, source: { clause: '一', sentence: '' } })
const [scope, first, second] = [site('范围'), site('一'), site('二')]
const labels = (reasons: readonly { readonly site: Site; readonly record: number }[]): unknown =>
  reasons.map((reason) => [reason.site, reason.record])

describe('reasons', () => {
  it('carry what went in and what came out', () => {
    const why = new Why()
    why.condition(first, UNKNOWN, '省级')
    why.step(second, 7, 10, Infinity)
    expect(told(why)).toEqual([
      { site: first, record: -1, truth: UNKNOWN, value: '省级', from: 0, to: 0 },
      { site: second, record: -1, truth: undefined, value: 7, from: 10, to: Infinity },
    ])
  })

  it('say which record they are about', () => {
    const why = new Why()
    why.step(first, 1, 0, 0)
    for (const label of [first, second]) {
      why.nextRecord()
      why.step(label, 1, 0, 0)
    }
    why.applicant()
    why.step(second, 2, 0, 0)
    why.nextRecord()
    why.noRecords(first)
    expect(labels(told(why))).toEqual([
      [first, -1],
      [first, 0],
      [second, 1],
      [second, -1],
      [first, -1],
    ])
    // The next award begins with the applicant.
    why.step(first, 1, 0, 0)
    expect(labels(told(why))).toEqual([[first, -1]])
  })

  it('of a rounding only where it changed an end', () => {
    const why = new Why()
    why.rounding(scope, 10, 20, 10, 20)
    why.rounding(first, 10, 20, 12, 20)
    why.rounding(second, 10, 20, 10, 24)
    expect(told(why).map((reason) => [reason.site, reason.value, reason.from, reason.to])).toEqual([
      [first, undefined, 10, 20],
      [second, undefined, 10, 20],
    ])
  })

  it('begin with those of the scope, and hold none of another award', () => {
    const why = new Why()
    why.condition(scope, YES, true)
    why.endOfScope()
    why.condition(first, YES, true)
    why.condition(second, YES, true)
    const longer = told(why)
    why.condition(second, NO, false)
    const shorter = told(why)
    expect([labels(longer), labels(shorter)]).toEqual([
      [
        [scope, -1],
        [first, -1],
        [second, -1],
      ],
      [
        [scope, -1],
        [second, -1],
      ],
    ])
  })
})

describe('what fails', () => {
  it('is told of an award that is refused, in the order of its conditions', () => {
    const why = new Why()
    why.condition(first, NO, false)
    why.condition(scope, YES, true)
    why.condition(second, UNKNOWN, undefined)
    why.noRecords(second)
    const outcome = explained(refused(award, why))
    expect(outcome).toMatchObject({ award, status: 'refused', from: 0, to: 0, missing: [], pending: [] })
    expect(outcome.reasons).toHaveLength(4)
    expect(outcome.failing).toEqual([
      { site: first, record: -1, truth: NO, value: false, from: 0, to: 0 },
      { site: second, record: -1, truth: NO, value: 0, from: 0, to: 0 },
    ])
  })

  it('is told of no other award', () => {
    const why = new Why()
    why.condition(first, NO, false)
    expect(explained(concluded(award, 0, 5, [], [], why)).failing).toEqual([])
  })

  it('leaves out what is excused, of this record and this award', () => {
    const why = new Why()
    const failing = (): unknown => labels(explained(refused(award, why)).failing)
    why.condition(first, NO, false)
    why.nextRecord()
    why.condition(first, NO, false)
    why.condition(second, NO, false)
    why.excuse(first, scope)
    expect(failing()).toEqual([
      [first, -1],
      [second, 0],
    ])
    why.condition(first, NO, false)
    expect(failing()).toEqual([[first, -1]])
  })

  it('leaves out what the scope excused, in every award', () => {
    const why = new Why()
    why.condition(first, NO, false)
    why.condition(scope, NO, false)
    why.excuse(first)
    why.endOfScope()
    const failing = (): unknown => labels(explained(refused(award, why)).failing)
    why.condition(second, NO, false)
    why.excuse(second)
    expect([failing(), failing()]).toEqual([[[scope, -1]], [[scope, -1]]])
  })
})

describe('the end of an award', () => {
  const ends = (outcome: Outcome): unknown => [outcome.status, outcome.from, outcome.to]

  it.each([
    [[], [], 'granted'],
    [[], ['leading'], 'pending'],
    [['fee'], ['leading'], 'undetermined'],
  ])('asking for %j and %j', (missing, pending, status) => {
    const plain = concluded(award, 3, 5, missing, pending)
    expect(plain).toEqual({ award, status, from: 3, to: 5, missing, pending })
    expect(concluded(award, 3, 5, missing, pending, new Why())).toEqual({ ...plain, reasons: [], failing: [] })
  })

  it('without a ceiling, or beyond the exact range', () => {
    expect(ends(concluded(award, 0, Infinity, [], []))).toEqual(['granted', 0, null])
    const largest = fen(Number.MAX_SAFE_INTEGER)
    expect(ends(concluded(award, largest, largest, [], []))).toEqual(['granted', largest, largest])
    expect(() => concluded(award, 0, 2 ** 53, [], [])).toThrow(RangeError)
    expect(() => concluded(award, 2 ** 53, Infinity, [], [])).toThrow(RangeError)
  })

  it('refused, when nobody asks why', () => {
    expect(refused(award)).toEqual({ award, status: 'refused', from: 0, to: 0, missing: [], pending: [] })
  })
})

it('a value is told only when everything that goes into it is known', () => {
  expect([ifKnown(7), ifKnown(7, 0, ''), ifKnown(7, 1, undefined)]).toEqual([7, 7, undefined])
})
