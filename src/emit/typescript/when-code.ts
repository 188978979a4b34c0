/** Guarded cases (docs/evaluation.md §4): tables by one fact are for `table-code.ts`, all others go by what their guards come to. */
import { decidingFact, gradeCases, tierCases } from '../../ir/cases.ts'
import type { Amount, WhenAmount } from '../../ir/types.ts'
import { amountsOf } from '../../ir/walk.ts'
import { innerBlock, render } from './block.ts'
import { assignments, branch, resultsOf } from './branch-code.ts'
import { code, joined, lineComment } from './code.ts'
import type { Code } from './code.ts'
import { and, choose, max, min } from './expression.ts'
import type { Bool } from './expression.ts'
import { test } from './guard-code.ts'
import { runtime, valueOf } from './module.ts'
import { writeGrades, writeTiers } from './table-code.ts'
import { exprsOf, hold, mostOf, NOTHING, onEnds, stepCode, told, zipped } from './twin.ts'
import type { AmountPlace, Twin, TwinExpr, Guard } from './writing.ts'

/** Writes guarded cases. Only the case that is known to be the one tells its reasons. */
export function writeWhen(amount: WhenAmount, place: AmountPlace): Twin {
  const isTable = amount.site === undefined || amount.site.kind === 'grade' || amount.site.kind === 'tier'
  const grades = isTable ? gradeCases(amount) : undefined
  if (grades !== undefined) return writeGrades(amount, grades, place)
  const tiers = isTable ? tierCases(amount) : undefined
  if (tiers !== undefined) return writeTiers(amount, tiers, place)
  if (amount.overlap === 'highest' && amount.cases.length > 1) return writeHighest(amount, place)
  return place.why ? writeFirst(amount, place) : endsOfFirst(armsOf(amount, place), place)
}

/** One of the cases, or what applies where none does (index -1), which nothing guards. */
export interface Arm {
  readonly index: number
  readonly then: Amount
  readonly guard: Guard
}

/** The cases with what applies where none does behind them, up to the one that surely applies if it is reached. */
export function armsOf({ cases, otherwise, overlap }: WhenAmount, place: AmountPlace): readonly Arm[] {
  const arms = cases.map((one, index): Arm => ({ index, then: one.then, guard: place.guards.of(one.if) }))
  const last = otherwise === 'impossible' ? [] : [{ index: -1, then: otherwise, guard: undefined }]
  const all = [...arms, ...last]
  const sure = overlap === 'first' || arms.length < 2 ? all.findIndex(({ guard }) => guard === undefined) : -1
  return sure < 0 ? all : all.slice(0, sure + 1)
}

/** Whether an arm may be the first that holds. */
export function isReached(arms: readonly Arm[], at: number, place: AmountPlace): Bool {
  const before = arms.slice(0, at).map(({ guard }) => test(guard, '!==', 'YES', place.module))
  return and(...before, test(arms[at]?.guard, '!==', 'NO', place.module))
}

// ---- the first that holds

/** A branch for each case that tells its reasons when it is surely the one, and one for when that is not known. */
function writeFirst(amount: WhenAmount, place: AmountPlace): Twin {
  const { module, block } = place
  const arms = armsOf(amount, place)
  const which = whichOf(amount, place)
  const undecided = innerBlock(block)
  const hull = endsOfFirst(arms, { ...place, why: false, block: undecided }, true)
  const result = resultsOf([hull, ...arms.map(({ then }) => then)], place)
  const branches = arms.map(({ index, then, guard }, at): Code => {
    const before = arms.slice(0, at).map((arm) => test(arm.guard, '===', 'NO', module))
    const when = and(...before, test(guard, '===', 'YES', module))
    const body = [...labelOf(amount, index), ...which.set(index), ...branch(then, place, result)]
    return typeof when === 'boolean' ? code`{\n${body}\n}` : code`if (${when}) {\n${body}\n}`
  })
  undecided.lines.push(...assignments(result, hull))
  const rest = render(undecided)
  const isCertain = arms.length === 1 && arms[0]?.guard === undefined
  const chain = isCertain || rest.length === 0 ? branches : [...branches, code`{\n${rest}\n}`]
  block.lines.push(joined(chain, ' else '))
  return amount.site === undefined ? result : told(place, amount.site, which.value, result)
}

/** What its text calls a case. */
function labelOf({ site }: WhenAmount, index: number): readonly Code[] {
  const label = site?.kind === 'cases' ? (index < 0 ? site.otherwise : site.labels[index]) : undefined
  return label === undefined ? [] : [lineComment(label)]
}

/** What the reason says was chosen: of grades and tiers the fact that decides, otherwise the index of the case. */
function whichOf(
  amount: WhenAmount,
  { block, places }: AmountPlace,
): { readonly value: Code; readonly set: (index: number) => readonly Code[] } {
  const fact = deciding(amount)
  if (amount.site === undefined) return { value: code`undefined`, set: () => [] }
  if (fact !== undefined) return { value: valueOf(fact, places), set: () => [] }
  const chosen = block.names.take('chosen')
  block.lines.push(code`let ${chosen}: number | undefined`)
  return { value: chosen, set: (index) => [code`${chosen} = ${index}`] }
}

function deciding(amount: WhenAmount): ReturnType<typeof decidingFact> {
  return amount.site?.kind === 'grade' || amount.site?.kind === 'tier' ? decidingFact(amount) : undefined
}

/** Around the cases that may be the first, whatever is known; `undecided` where it is known that none surely is. */
function endsOfFirst(arms: readonly Arm[], place: AmountPlace, undecided = false): TwinExpr {
  const quiet = { ...place, why: false }
  const twins = arms.map(({ then }) => exprsOf(place.write(then, quiet).twin))
  const [first, second] = arms
  const isComplete = arms.at(-1)?.guard === undefined
  if (first !== undefined && second === undefined && isComplete) return twins[0] ?? NOTHING
  if (arms.length === 2 && isComplete) return undecided ? around(twins) : ofTwo(first?.guard, twins, place)
  const low = twins.map((twin, at) => onEnds(twin, (end) => choose(isReached(arms, at, place), end, Infinity)))
  const high = twins.map((twin, at) => onEnds(twin, (end) => choose(isReached(arms, at, place), end, 0)))
  const [[fLo, , cLo], [, fHi, , cHi]] = [zipped(low, min), zipped(high, max)]
  // Where every case may fail to hold nothing is reached.
  return isComplete ? [fLo, fHi, cLo, cHi] : [min(fLo, fHi), fHi, min(cLo, cHi), cHi]
}

/** Around amounts that are all possible. */
function around(twins: readonly Twin[]): TwinExpr {
  const [[fLo, , cLo], [, fHi, , cHi]] = [zipped(twins, min), zipped(twins, max)]
  return [fLo, fHi, cLo, cHi]
}

/** One case, or else another amount. */
function ofTwo(
  guard: Guard,
  [then = NOTHING, other = NOTHING]: readonly TwinExpr[],
  { module }: AmountPlace,
): TwinExpr {
  const [yes, no] = [test(guard, '===', 'YES', module), test(guard, '===', 'NO', module)]
  return zipped([then, other, around([then, other])], (a = 0, b = 0, both = 0) => {
    if (both === a) return choose(no, b, a)
    return both === b ? choose(yes, a, b) : choose(yes, a, choose(no, b, both))
  })
}

// ---- the most of those that hold

/** What it comes to is worked out at once; the reasons are those of the highest case. */
function writeHighest(amount: WhenAmount, place: AmountPlace): Twin {
  const { module, block } = place
  const arms = armsOf(amount, place)
  const ends = endsOfHighest(arms, place)
  if (!place.why) return ends
  const held = hold(place, ends)
  const inside = innerBlock(block)
  const cases = arms.filter(({ index }) => index >= 0)
  const highs = cases.map(
    ({ then }) => code`${exprsOf(place.write(then, { ...place, why: false, block: inside }).twin)[3]}`,
  )
  const truths = cases.map(({ guard }) => (guard === undefined ? runtime(module, 'YES') : guard.truth))
  const chosen = inside.names.take('chosen')
  inside.lines.push(
    code`const ${chosen} = ${runtime(module, 'highestThatHolds')}([${joined(truths, ', ')}], [${joined(highs, ', ')}])`,
  )
  for (const { index, then } of arms) {
    if (amountsOf(then).every(({ site }) => site === undefined)) continue
    const branchBlock = innerBlock(inside)
    place.write(then, { ...place, block: branchBlock })
    inside.lines.push(code`if (${chosen} === ${index}) {\n${[...labelOf(amount, index), ...render(branchBlock)]}\n}`)
  }
  const { site } = amount
  const fact = deciding(amount)
  if (site !== undefined) {
    const [lo, , , hi] = exprsOf(held)
    inside.lines.push(stepCode(place, site, fact === undefined ? chosen : valueOf(fact, place.places), lo, hi))
  }
  block.lines.push(code`if (why !== undefined) {\n${render(inside)}\n}`)
  return held
}

function endsOfHighest(arms: readonly Arm[], place: AmountPlace): TwinExpr {
  const { module } = place
  const quiet = { ...place, why: false }
  const twins = arms.map(({ then, guard, index }) => ({ guard, index, twin: place.write(then, quiet).twin }))
  const cases = twins.filter(({ index }) => index >= 0)
  const noneSure = and(...cases.map(({ guard }) => test(guard, '!==', 'YES', module)))
  const only = (truth: 'YES' | 'NO'): readonly TwinExpr[] =>
    cases.map(({ guard, twin }) =>
      onEnds(twin, (end) => choose(test(guard, truth === 'YES' ? '===' : '!==', truth, module), end, 0)),
    )
  const [fLo, , cLo] = mostOf(only('YES'))
  const [, fHi, , cHi] = mostOf(only('NO'))
  const isPossible = ({ guard, index }: (typeof twins)[number]): Bool =>
    index < 0 ? true : test(guard, '!==', 'NO', module)
  const lows = twins.map((one) => onEnds(one.twin, (end) => choose(isPossible(one), end, Infinity)))
  const highs = twins.map((one) => onEnds(one.twin, (end) => choose(isPossible(one), end, 0)))
  const [[lowF, , lowC], [, highF, , highC]] = [zipped(lows, min), zipped(highs, max)]
  const isComplete = twins.length > cases.length
  const open: TwinExpr = isComplete ? [lowF, highF, lowC, highC] : [min(lowF, highF), highF, min(lowC, highC), highC]
  return zipped([open, [fLo, fHi, cLo, cHi]], (hull = 0, most = 0) => choose(noneSure, hull, most))
}
