/** What the findings take a short way to must be what the long way gives: the interpreter's truth, and facts that a search finds. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { judge } from '../../src/ir/interpreter/condition.ts'
import type { View } from '../../src/ir/interpreter/facts.ts'
import type { Amount, PolicyIr } from '../../src/ir/types.ts'
import { UNKNOWN, YES } from '../../src/runtime/truth.ts'
import { amountRange } from '../../src/verify/amount-range.ts'
import { conditionsOf, keyOf } from '../../src/verify/edges.ts'
import { both, fails, holds, search, subjectOf, type Subject } from '../../src/verify/findings/subject.ts'
import { canFailAlone } from '../../src/verify/independence.ts'
import { judgeFirst } from '../../src/verify/judge.ts'
import { weigh } from '../../src/verify/measured.ts'
import type { Question } from '../../src/verify/search.ts'
import { factsFor, pathsOf, randomPolicy, withhold } from '../support/random-ir/index.ts'

const runs = { numRuns: 150, seed: 20250918 }
const awardsOf = (policy: PolicyIr) => policy.clauses.flatMap(({ awards }) => awards)

it('the first fact asked is one that the interpreter asks for, and the truth is the same', () => {
  const cases = randomPolicy({ awards: 4 }).chain((policy) =>
    fc.record({
      policy: fc.constant(policy),
      facts: factsFor(policy),
      dice: fc.array(fc.nat(99), { minLength: 23, maxLength: 23 }),
    }),
  )
  let open = 0
  fc.assert(
    fc.property(cases, ({ policy, facts, dice }) => {
      const paths = pathsOf(facts)
      const known = withhold(facts, (path) => (dice[paths.indexOf(path) % dice.length] ?? 0) < 40)
      for (const award of awardsOf(policy)) {
        const records = award.records === undefined ? undefined : known[award.records.list]
        const record = typeof records === 'object' ? records[0] : undefined
        const view: View = { facts: known, record, index: record === undefined ? -1 : 0 }
        for (const condition of [policy.scope, ...conditionsOf(award)]) {
          const [slow, fast] = [judge(condition, view), judgeFirst(condition, view)]
          expect(fast.truth).toBe(slow.truth)
          if (fast.truth !== UNKNOWN) continue
          open += 1
          // What the authority settles nobody can be asked for.
          const asked = slow.asked.map(keyOf)
          expect(asked.length === 0 ? [''] : asked).toContain(fast.asked.map(keyOf).join())
        }
      }
    }),
    runs,
  )
  expect(open).toBeGreaterThan(50)
})

it('what is told without a search, a search finds too', () => {
  const count = { plain: 0, failing: 0, ranges: 0 }
  fc.assert(
    fc.property(randomPolicy({ awards: 4 }), (policy) => {
      for (const award of awardsOf(policy)) {
        const subject = subjectOf(policy, award, { left: Infinity })
        for (const part of subject.parts) {
          if (!canFailAlone(part, subject.leaves)) continue
          count.failing += 1
          const rest = subject.parts.filter((one) => one !== part)
          if (subject.isPlain)
            expect(search(subject, both(holds({ kind: 'and', of: rest }), fails(part))).kind).not.toBe('none')
        }
        if (!subject.isPlain) continue
        count.plain += 1
        expect(search(subject, holds(subject.whole)).kind).not.toBe('none')
        const range = award.amount && amountRange(award.amount, subject.leaves)
        if (award.amount === undefined || range === undefined) continue
        count.ranges += 1
        for (const [end, isReached] of endsOf(range)) {
          const question = both(holds(subject.whole), reaches(award.amount, subject, isReached))
          expect([search(subject, question).kind, end]).not.toEqual(['none', end])
        }
      }
    }),
    runs,
  )
  expect(Math.min(...Object.values(count))).toBeGreaterThan(20)
})

type End = readonly [end: number, isReached: (sum: bigint | number) => boolean]

/** An upper end without bound is as much as one likes. */
function endsOf({ least, most }: { readonly least: number; readonly most: number }): readonly End[] {
  const much = most === Infinity ? 100_000_000 : most
  return [
    [least, (sum) => sum <= least],
    [much, (sum) => sum >= much],
  ]
}

function reaches(amount: Amount, { scale: parts }: Subject, isReached: (sum: bigint | number) => boolean): Question {
  const scale = BigInt(parts)
  return (view) => {
    const { lo, hi, asked } = weigh(amount, view, scale)
    if (asked.length > 0) return { truth: UNKNOWN, asked }
    const ends = [lo, hi].map((sum) => (typeof sum === 'bigint' ? sum / scale : sum))
    return { truth: ends.some(isReached) ? YES : 0, asked }
  }
}
