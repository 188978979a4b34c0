/** A meaning beside what the compiler makes of a text of it. The only file of the oracle that knows the compiler. */
import { codesOf, compileText, runnerOf, type PhraseFacts, type Runner } from '../front-end/compiled.ts'
import type { Case } from './cases.ts'
import { evaluate, hull, type Receipts, type Result, type World } from './evaluate.ts'
import type { Fact, Meaning } from './meaning.ts'
import { phraseOf } from './meaning.ts'
import type { Pen } from './pen.ts'
import { diceOf } from './random.ts'
import { realise } from './realise.ts'
import { drawReceipts, drawWorld, edgesOf, remembers } from './worlds.ts'

/**
 * `sum`: known facts give another sum. `history`: they do with something received before. `too sure`: with a fact unknown it leaves out what
 * can be. `wide`: with a flag or a grade unknown it takes more for possible than can be. `not asked`: an unknown fact decides and nobody is
 * asked for it.
 */
export type DifferenceKind = 'sum' | 'history' | 'too sure' | 'wide' | 'not asked' | 'thrown'

export interface Difference {
  readonly kind: DifferenceKind
  /** Facts, what the meaning gives, what the compiler gives. */
  readonly what: string
}

export type Verdict =
  | { readonly outcome: 'same' }
  | { readonly outcome: 'refused'; readonly codes: readonly string[] }
  | { readonly outcome: 'different'; readonly difference: Difference; readonly warnings: readonly string[] }

export interface Compared {
  readonly verdict: Verdict
  readonly text: string
  readonly pen: Pen
  readonly evaluations: number
}

/** How many sets of facts are tried: all known, one unknown, with something received before. */
export interface Effort {
  readonly worlds: number
  readonly unknowns: number
  readonly histories: number
}
export const THOROUGH: Effort = { worlds: 40, unknowns: 12, histories: 12 }
/** For a meaning of two or three facts. */
export const QUICK: Effort = { worlds: 14, unknowns: 7, histories: 7 }

export function compareCase({ meaning, writing }: Case, effort: Effort = THOROUGH): Compared {
  const { text, pen } = realise(meaning, writing)
  const compiled = compileText(text)
  if (compiled.policy === undefined) {
    return { verdict: { outcome: 'refused', codes: codesOf(compiled, 'error') }, text, pen, evaluations: 0 }
  }
  const runner = counting(runnerOf(compiled.policy))
  const difference = firstDifference(meaning, runner, writing.seed, effort)
  const verdict: Verdict =
    difference === undefined
      ? { outcome: 'same' }
      : { outcome: 'different', difference, warnings: codesOf(compiled, 'warning') }
  return { verdict, text, pen, evaluations: runner.evaluations() }
}

interface Counting extends Runner {
  readonly evaluations: () => number
}

function counting(runner: Runner): Counting {
  let evaluations = 0
  return {
    awards: runner.awards,
    run(facts, history) {
      evaluations += 1
      return runner.run(facts, history)
    },
    nameOf: (phrase, value) => runner.nameOf(phrase, value),
    evaluations: () => evaluations,
  }
}

function firstDifference(meaning: Meaning, runner: Runner, seed: number, effort: Effort): Difference | undefined {
  try {
    return (
      known(meaning, runner, seed, effort) ??
      remembered(meaning, runner, seed, effort) ??
      unknown(meaning, runner, seed, effort)
    )
  } catch (error) {
    return { kind: 'thrown', what: String(error) }
  }
}

function known(meaning: Meaning, runner: Runner, seed: number, { worlds }: Effort): Difference | undefined {
  const dice = diceOf(seed + 1)
  const edges = edgesOf(meaning)
  for (let i = 0; i < worlds; i += 1) {
    const world = drawWorld(meaning, edges, dice)
    const facts = factsOf(meaning, world)
    const [right, given] = [evaluate(meaning, world), runner.run(facts)]
    if (!isEqual(right, given)) return { kind: 'sum', what: shown(facts, right, given) }
  }
  return undefined
}

/** Only where the compiler has as many awards, so that it is plain which of them received what. */
function remembered(meaning: Meaning, runner: Runner, seed: number, { histories }: Effort): Difference | undefined {
  const awards = meaning.articles.flatMap((article) => article.awards)
  if (!remembers(meaning) || awards.length !== runner.awards.length) return undefined
  const dice = diceOf(seed + 2)
  const edges = edgesOf(meaning)
  for (let i = 0; i < histories; i += 1) {
    const world = drawWorld(meaning, edges, dice)
    const receipts: Receipts = drawReceipts(meaning, dice)
    const facts = factsOf(meaning, world)
    const before = awards.map(({ id }) => receipts[id] ?? { total: 0, thisYear: 0, count: 0 })
    const [right, given] = [evaluate(meaning, world, receipts), runner.run(facts, before)]
    if (!isEqual(right, given))
      return { kind: 'history', what: `${shown(facts, right, given)} received ${JSON.stringify(before)}` }
  }
  return undefined
}

function unknown(meaning: Meaning, runner: Runner, seed: number, { unknowns }: Effort): Difference | undefined {
  const dice = diceOf(seed + 3)
  const edges = edgesOf(meaning)
  const isAlone = meaning.articles.flatMap(({ awards }) => awards).length === 1
  for (let i = 0; i < unknowns; i += 1) {
    const world = drawWorld(meaning, edges, dice)
    const fact = dice.one(meaning.facts)
    const phrase = phraseOf(fact)
    const worlds: readonly World[] = (edges.get(phrase) ?? []).map((value) => ({ ...world, [phrase]: value }))
    const right = hull(meaning, worlds, {})
    const { [phrase]: left, ...facts } = factsOf(meaning, world)
    const given = runner.run(facts)
    const what = `without ${phrase}: ${shown(facts, right, given)}`
    if (given.from > right.from || given.to < right.to) return { kind: 'too sure', what }
    const isFinite = fact.kind === 'flag' || fact.kind === 'grade'
    if (isAlone && isFinite && !isEqual(right, given)) return { kind: 'wide', what }
    const matters = worlds.some((one) => !isEqual(evaluate(meaning, one), evaluate(meaning, worlds[0] ?? one)))
    if (matters && !given.asked.has(runner.nameOf(phrase, left) ?? '')) return { kind: 'not asked', what }
  }
  return undefined
}

const isEqual = (a: Result, b: Result): boolean => a.from === b.from && a.to === b.to

function shown(facts: PhraseFacts, right: Result, given: Result): string {
  const span = ({ from, to }: Result): string => (from === to ? inYuan(from) : `${inYuan(from)}..${inYuan(to)}`)
  return `${JSON.stringify(facts)}: ${span(right)}, compiler ${span(given)}`
}

function inYuan(fen: number): string {
  return fen === Infinity ? '∞' : fen % 1_000_000 === 0 ? `${String(fen / 1_000_000)}万` : String(fen / 100)
}

/** As a facts file gives them. */
function factsOf({ facts }: Meaning, world: World): PhraseFacts {
  const given = facts.map((fact): readonly [string, unknown] => [phraseOf(fact), inJson(fact, world)])
  return Object.fromEntries(given)
}

function inJson(fact: Fact, world: World): unknown {
  const value = world[phraseOf(fact)]
  if (fact.kind === 'money') return yuanText(Number(value))
  if (fact.kind !== 'list') return value
  return typeof value === 'object' ? value.map((fen) => ({ [fact.field]: yuanText(fen) })) : []
}

function yuanText(fen: number): string {
  return `${String(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, '0')}`
}
