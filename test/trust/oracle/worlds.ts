/** Facts at the edges of a meaning, and what was received before. */
import type { Effect, Fact, Meaning, Test } from './meaning.ts'
import { phraseOf } from './meaning.ts'
import { evaluate, type Receipts, type Value, type World } from './evaluate.ts'
import type { Dice } from './random.ts'

/** Values worth trying of each fact, by phrase. Money in fen. */
export type Edges = ReadonlyMap<string, readonly Value[]>

export function edgesOf(meaning: Meaning): Edges {
  const figures = figuresOf(meaning)
  const isEmpty = (value: Value): boolean => value === 0 || (typeof value === 'object' && value.length === 0)
  const edges = (fact: Fact): readonly Value[] =>
    edgesOfFact(fact, figures).filter((value) => !figures.asksForSome || !isEmpty(value))
  return new Map(meaning.facts.map((fact) => [phraseOf(fact), edges(fact)]))
}

interface Figures {
  readonly thresholds: ReadonlyMap<string, readonly number[]>
  /** Yuan. */
  readonly sums: readonly number[]
  readonly percents: readonly number[]
  readonly units: readonly number[]
  /** Whether nothing of a cost still has a floor, or an addition, is not said. */
  readonly asksForSome: boolean
}

function figuresOf(meaning: Meaning): Figures {
  const awards = meaning.articles.flatMap((article) => article.awards)
  const effects = awards.flatMap((award) => award.effects)
  const guards = effects.map((effect) => ('guard' in effect ? effect.guard : undefined))
  const tests = [
    meaning.scope,
    ...meaning.articles.map(({ subject }) => subject),
    ...awards.map(({ when }) => when),
    ...guards,
  ]
  const thresholds = new Map<string, number[]>()
  const add = (fact: string, n: number): void => void thresholds.set(fact, [...(thresholds.get(fact) ?? []), n])
  for (const test of tests) if (test !== undefined) visit(test, add)
  for (const { base } of awards) {
    if (base.kind !== 'by tier') continue
    for (const { from } of base.tiers) add(base.fact, from)
  }
  const numbers = (name: 'yuan' | 'percent' | 'others' | 'units' | 'most'): readonly number[] =>
    [...effects, ...awards.map(({ base }) => base)].flatMap((part) => {
      const value = (part as Partial<Record<typeof name, unknown>>)[name]
      return typeof value === 'number' ? [value] : []
    })
  const together = meaning.articles.flatMap((article) =>
    article.together?.kind === 'ceiling' ? [article.together.yuan] : [],
  )
  return {
    thresholds,
    sums: [...numbers('yuan'), ...numbers('others'), ...together],
    percents: numbers('percent'),
    units: numbers('units'),
    asksForSome: effects.some(({ kind }) => kind === 'floor' || kind === 'add' || kind === 'add a share'),
  }
}

function visit(test: Test, add: (fact: string, n: number) => void): void {
  if (test.kind === 'compare') add(test.fact, test.n)
  if ('of' in test) for (const part of test.of) visit(part, add)
}

function edgesOfFact(fact: Fact, { thresholds, sums, percents, units }: Figures): readonly Value[] {
  const around = (thresholds.get(phraseOf(fact)) ?? []).flatMap((n) => [n - 1, n, n + 1])
  switch (fact.kind) {
    case 'flag':
      return [true, false]
    case 'grade':
      return [...fact.levels, '无']
    case 'money': {
      const binding = sums.flatMap((yuan) => percents.map((percent) => Math.floor((yuan * 10_000) / percent)))
      const nearby = binding.flatMap((fen) => [fen - 100, fen, fen + 100])
      return unique([...around, ...nearby, 0, 100, 3_000_000_00, 50_000_000_00])
    }
    case 'count':
      return unique([...around, ...units.flatMap((n) => [n - 1, n, n + 1]), 0, 1, 5, 30, 200])
    case 'list':
      return [[], [4_000_000], [3_000_000, 6_000_000, 6_000_100], [20_000_000, 100_000_000]]
  }
}

function unique(values: readonly number[]): readonly number[] {
  return [...new Set(values.filter((value) => value >= 0))]
}

/** A world at edges; most of those that are drawn give something. */
export function drawWorld(meaning: Meaning, edges: Edges, dice: Dice): World {
  const draw = (): World => Object.fromEntries([...edges].map(([phrase, values]) => [phrase, dice.one(values)]))
  let world = draw()
  for (let tries = 0; tries < 12 && evaluate(meaning, world).to === 0; tries += 1) world = draw()
  return world
}

/** Sums around the ceilings, in fen. */
export function drawReceipts(meaning: Meaning, dice: Dice): Receipts {
  const sums = figuresOf(meaning).sums.flatMap((yuan) => [yuan * 100 - 1, yuan * 100, yuan * 100 + 1, yuan * 50])
  const awards = meaning.articles.flatMap((article) => article.awards)
  return Object.fromEntries(
    awards.map(({ id }) => {
      if (dice.chance(40)) return [id, { total: 0, thisYear: 0, count: 0 }]
      const total = dice.one([...sums, 100])
      return [id, { total, thisYear: dice.chance(50) ? total : 0, count: 1 + dice.below(2) }]
    }),
  )
}

/** Whether what was received before matters to it. */
export function remembers(meaning: Meaning): boolean {
  const isOf = (effect: Effect): boolean =>
    effect.kind === 'times' || effect.kind === 'difference' || (effect.kind === 'ceiling' && effect.period !== 'matter')
  return meaning.articles.some(
    ({ awards, together }) =>
      awards.some(({ effects }) => effects.some(isOf)) ||
      (together?.kind === 'ceiling' && together.period !== 'matter'),
  )
}
