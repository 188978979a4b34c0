/** One award of both versions: proved to be the same, or an applicant for whom it is not. */
import { and } from '../../ir/conditions.ts'
import { judge } from '../../ir/interpreter/condition.ts'
import type { View } from '../../ir/interpreter/facts.ts'
import type { AwardIr, Ceiling, Condition, Fact } from '../../ir/types.ts'
import { fen } from '../../runtime/money.ts'
import { NO, UNKNOWN, YES } from '../../runtime/truth.ts'
import { levelsOf } from '../bends.ts'
import { allConditionsOf, conditionsOf, edgesOf, isSeparable, type Rules, type Values } from '../edges.ts'
import { factsInWords } from '../facts-text.ts'
import { findFacts, nothingKnown, viewsWhere, withoutIdle, type Budget, type Question } from '../search.ts'
import { isStepwise } from '../stepwise.ts'
import { amountOf, meaningOf, plain } from './meaning.ts'
import { distance, NOTHING_RECEIVED, paidTo, type Setting } from './paid.ts'
import type { AwardChange, AwardDetail, DiffExample } from './types.ts'

/** So many sets of facts are looked at for one award, at the most. */
const MOST_VIEWS = 6000
/** Conditions are cheaper; this many are looked at for a proof. */
const MOST_FOR_PROOF = 50_000

/** Both awards by the same facts. */
export function compareAwards(before: AwardIr, after: AwardIr, facts: readonly Fact[]): AwardChange {
  const details = detailsOf(before, after)
  const proof = proofOf(before, after, facts)
  if (proof !== undefined && details.length === 0) return { kind: 'same', proof, before, after }
  if (proof !== undefined) return { kind: 'changed', before, after, example: undefined, details, tried: 0 }
  const { example, tried, isExhaustive } = largestDifference(before, after, facts)
  if (example === undefined && isExhaustive && details.length === 0)
    return { kind: 'same', proof: 'exhaustive', before, after }
  if (example === undefined && details.length === 0) return { kind: 'undecided', before, after, tried }
  return { kind: 'changed', before, after, example, details, tried }
}

/** The applicant who gets most of an award that the other version does not have. */
export function exampleOf(award: AwardIr, side: 'before' | 'after', facts: readonly Fact[]): DiffExample | undefined {
  return side === 'before'
    ? largestDifference(award, undefined, facts).example
    : largestDifference(undefined, award, facts).example
}

/** An applicant for whom one of two conditions holds and the other does not; `none` proves that they are the same. */
export function tellApart(before: Condition, after: Condition, list: string | undefined, values: Values) {
  const question: Question = (view) => {
    const [old, fresh] = [judge(before, view), judge(after, view)]
    if (old.truth === UNKNOWN || fresh.truth === UNKNOWN)
      return { truth: UNKNOWN, asked: [...old.asked, ...fresh.asked] }
    return { truth: old.truth === fresh.truth ? NO : YES, asked: [] }
  }
  const answer = findFacts(list, question, values, { left: MOST_FOR_PROOF })
  return answer.kind === 'none' && !isSeparable([before, after]) ? ({ kind: 'gave-up' } as const) : answer
}

function proofOf(before: AwardIr, after: AwardIr, facts: readonly Fact[]): 'identical' | 'equivalent' | undefined {
  if (meaningOf(before) === meaningOf(after)) return 'identical'
  if (amountOf(before) !== amountOf(after)) return undefined
  const list = before.records?.list
  const values = edgesOf(rulesOf([before, after]), facts, list)
  const told = tellApart(and(...conditionsOf(before)), and(...conditionsOf(after)), list, values)
  return told.kind === 'none' ? 'equivalent' : undefined
}

const rulesOf = (awards: readonly AwardIr[]): Rules => ({ conditions: [], awards, ceilings: [] })

function detailsOf(before: AwardIr, after: AwardIr): readonly AwardDetail[] {
  return [
    ...(before.recipient === after.recipient ? [] : ['recipient' as const]),
    ...(plain(before.instalments) === plain(after.instalments) ? [] : ['instalments' as const]),
  ]
}

interface Found {
  readonly view: View
  readonly setting: Setting
  readonly distance: number
}

/** The largest difference among the facts at the edges of both awards. */
function largestDifference(
  before: AwardIr | undefined,
  after: AwardIr | undefined,
  facts: readonly Fact[],
): { readonly example: DiffExample | undefined; readonly tried: number; readonly isExhaustive: boolean } {
  const awards = [before, after].filter((award) => award !== undefined)
  const lists = [...new Set(awards.flatMap(({ records }) => (records === undefined ? [] : [records.list])))]
  const list = lists[0]
  const values = edgesOf(rulesOf(awards), facts, list)
  const budget: Budget = { left: MOST_VIEWS }
  let best: Found | undefined
  const settings = settingsOf(before, after)
  for (const setting of settings) {
    const both = (view: View) => ({
      old: before && paidTo(before, view, facts, setting),
      fresh: after && paidTo(after, view, facts, setting),
    })
    const question: Question = (view) => {
      const { old, fresh } = both(view)
      const asked = [...(old?.asked ?? []), ...(fresh?.asked ?? [])]
      return { truth: asked.length > 0 ? UNKNOWN : YES, asked }
    }
    for (const view of viewsWhere(nothingKnown(list), list, question, values, budget)) {
      const { old, fresh } = both(view)
      const apart = distance(old, fresh)
      if (apart > (best?.distance ?? 0)) best = { view, setting, distance: apart }
    }
  }
  const tried = MOST_VIEWS - budget.left
  const isExhaustive = budget.left > 0 && settings.length === 1 && awards.every(isProvedByValues)
  return { example: best && exampleFrom(best, before, after, facts, list), tried, isExhaustive }
}

/** Whether an amount is the same all over a region between edges. */
const isProvedByValues = (award: AwardIr): boolean =>
  award.rounding.toFen === 1 && isStepwise(award) && isSeparable(allConditionsOf(award))

function exampleFrom(
  { view, setting }: Found,
  before: AwardIr | undefined,
  after: AwardIr | undefined,
  facts: readonly Fact[],
  list: string | undefined,
): DiffExample {
  const paid = (shown: View) => ({
    before: before && paidTo(before, shown, facts, setting),
    after: after && paidTo(after, shown, facts, setting),
  })
  const least = withoutIdle(view, list, (shown) => JSON.stringify(paid(shown)))
  const { received, thisYear, copies } = setting
  return { facts: factsInWords(least, facts, list), copies, received, thisYear, date: undefined, ...paid(least) }
}

/** What was received before, and how many records there are, only where the versions treat it differently. */
function settingsOf(before: AwardIr | undefined, after: AwardIr | undefined): readonly Setting[] {
  if (before === undefined || after === undefined) return [NOTHING_RECEIVED]
  const past = ({ records, difference, times, ceilings }: AwardIr): string =>
    plain([records?.matter, records?.times, difference, times, ceilings.filter(isOfTime)])
  const sums = ({ records, ceilings }: AwardIr): string =>
    plain([records?.list, ceilings.filter((ceiling) => ceiling.of === 'award' || isOfTime(ceiling))])
  const levels = [before, after].flatMap(({ ceilings }) => ceilings.filter(isOfTime).flatMap(({ is }) => levelsOf(is)))
  const received = past(before) === past(after) ? [] : [...levels.map((sum) => Math.floor(sum / 2)), 10_000_000]
  const counts = [1, ...[before, after].flatMap(({ times }) => times.map(({ most }) => most))]
  const copies = sums(before) === sums(after) || before.records === undefined ? [] : [2, 5, 20]
  return [
    NOTHING_RECEIVED,
    ...[...new Set(received)].flatMap((sum) =>
      [...new Set(counts)].flatMap((count) => [
        { received: fen(sum), thisYear: fen(sum), count, copies: 1 },
        { received: fen(sum), thisYear: fen(0), count, copies: 1 },
      ]),
    ),
    ...copies.map((number) => ({ ...NOTHING_RECEIVED, copies: number })),
  ]
}

/** What was received before counts towards it. */
const isOfTime = ({ period }: Ceiling): boolean => period !== 'matter'
