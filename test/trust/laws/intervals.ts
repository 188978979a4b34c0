/** What is paid lies between nothing and every ceiling that is put on it. */
import type { FactRecord } from '../../../src/ir/interpreter/index.ts'
import type { AwardIr, Ceiling } from '../../../src/ir/types.ts'
import type { Context } from '../../../src/runtime/outcome.ts'
import { awardsOf, end, holds, inWords, type Law } from './law.ts'
import { statedAs } from './stated.ts'

/** No precondition. */
const ordered: Law = {
  name: '0 ≤ from ≤ to, of every award and of the total',
  check: (policy, { facts, context }, evaluate) => {
    const { awards, total } = evaluate(policy, facts, context)
    for (const outcome of awards) {
      holds(outcome.from >= 0 && outcome.from <= end(outcome.to), () => inWords(outcome))
    }
    holds(total.from >= 0 && total.from <= end(total.to), () => `total ${JSON.stringify(total)}`)
    return awards.length
  },
}

/** Of each ceiling that the text puts on one award: of a matter, of all its records, of a year, of a life; absolute, or a share. */
const underCeilings: Law = {
  name: 'to ≤ every ceiling of the award',
  check: (policy, { facts, context }, evaluate) => {
    const { awards } = evaluate(policy, facts, context)
    let reached = 0
    for (const [index, award] of awardsOf(policy).entries()) {
      const outcome = awards[index]
      if (outcome === undefined) continue
      for (const [name, ceiling] of ceilingsOf(award, facts, context)) {
        reached += 1
        holds(end(outcome.to) <= ceiling, () => `${inWords(outcome)} above ${name} ${String(ceiling)}`)
      }
    }
    return reached
  },
}

export const intervalLaws: readonly Law[] = [ordered, underCeilings]

/** In fen; what is rounded to a multiple passes no ceiling of the whole (docs/evaluation.md, 3.8). */
function ceilingsOf(
  award: AwardIr,
  facts: FactRecord,
  { history }: Context,
): readonly (readonly [name: string, fen: number])[] {
  const received = history?.[award.id]
  const { toFen } = award.rounding
  const down = (fen: number): number => Math.floor(fen / toFen) * toFen
  const before = ({ period }: Ceiling): number => {
    if (period === 'matter') return 0
    return (period === 'year' ? received?.thisYear : received?.total) ?? 0
  }
  const whole = award.ceilings.filter(({ of }) => award.records === undefined || of === 'award')
  const stated = whole.flatMap((ceiling) =>
    statedAs(ceiling.is, facts).map((fen) => {
      const name = typeof ceiling.period === 'string' ? ceiling.period : 'years'
      return [`of the whole (${name})`, down(Math.max(0, fen - before(ceiling)))] as const
    }),
  )
  return [...stated, ...ofRecords(award, facts)]
}

/** So many records, each under its ceiling, and a sum that is rounded up at the most. */
function ofRecords(award: AwardIr, facts: FactRecord): readonly (readonly [string, number])[] {
  const records = award.records === undefined ? undefined : facts[award.records.list]
  if (typeof records !== 'object') return []
  const { toFen } = award.rounding
  return award.ceilings.flatMap(({ is, of }) =>
    of === 'record' && is.kind === 'constant'
      ? [['of records', Math.ceil((is.fen * records.length) / toFen) * toFen] as const]
      : [],
  )
}
