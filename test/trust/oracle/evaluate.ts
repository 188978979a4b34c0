/** What a meaning gives: exact sums of what is known, and of one unknown fact what holds whatever it turns out to be. */
import type { Article, Award, Base, Basis, Effect, Meaning, Test } from './meaning.ts'

/** Money in fen, counts, levels; `无` is no level. Records hold the sum of each. */
export type Value = boolean | number | string | readonly number[]
export type World = Readonly<Record<string, Value>>

/** What was received of an award before, in fen. */
export interface Received {
  readonly total: number
  readonly thisYear: number
  readonly count: number
}
/** By the id of the award. */
export type Receipts = Readonly<Record<string, Received>>

/** Surely paid, and paid at most, in fen. */
export interface Result {
  readonly from: number
  readonly to: number
}

const NOTHING: Received = { total: 0, thisYear: 0, count: 0 }
/** Inside, sums are whole numbers of this part of a fen: enough for three percentages of percentages. */
const PARTS = 1_000_000n

interface Span {
  readonly lo: bigint
  readonly hi: bigint
}

export function evaluate(meaning: Meaning, world: World, receipts: Receipts = {}): Result {
  const applies = meaning.scope === undefined || holds(meaning.scope, world)
  const spans = applies ? meaning.articles.map((article) => ofArticle(article, world, receipts)) : []
  const total = spans.reduce(plus, { lo: 0n, hi: 0n })
  return { from: Number(total.lo), to: Number(total.hi) }
}

/** What is sure and what is possible over all these worlds. */
export function hull(meaning: Meaning, worlds: readonly World[], receipts: Receipts): Result {
  const results = worlds.map((world) => evaluate(meaning, world, receipts))
  return { from: Math.min(...results.map(({ from }) => from)), to: Math.max(...results.map(({ to }) => to)) }
}

export function holds(test: Test, world: World): boolean {
  switch (test.kind) {
    case 'flag':
      return world[test.fact] === test.is
    case 'level':
      return world[test.fact] === test.level
    case 'compare': {
      const value = Number(world[test.fact])
      return {
        'at least': value >= test.n,
        above: value > test.n,
        'at most': value <= test.n,
        below: value < test.n,
      }[test.than]
    }
    case 'all':
      return test.of.every((part) => holds(part, world))
    case 'any':
      return test.of.some((part) => holds(part, world))
    case 'at-least':
      return test.of.filter((part) => holds(part, world)).length >= test.count
  }
}

function ofArticle(article: Article, world: World, receipts: Receipts): Span {
  if (article.subject !== undefined && !holds(article.subject, world)) return { lo: 0n, hi: 0n }
  const spans = article.awards.map((award) => roundFen(ofAward(award, world, receipts[award.id] ?? NOTHING)))
  const { together } = article
  if (together === undefined) return spans.reduce(plus, { lo: 0n, hi: 0n })
  if (together.kind === 'highest') {
    return spans.reduce((a, b) => ({ lo: max(a.lo, b.lo), hi: max(a.hi, b.hi) }), { lo: 0n, hi: 0n })
  }
  const before = article.awards.map(({ id }) => {
    const received = receipts[id] ?? NOTHING
    return { matter: 0, year: received.thisYear, life: received.total }[together.period]
  })
  const left = max(0n, BigInt(together.yuan) * 100n - BigInt(before.reduce((a, b) => a + b, 0)))
  const sum = spans.reduce(plus, { lo: 0n, hi: 0n })
  return { lo: min(sum.lo, left), hi: min(sum.hi, left) }
}

function ofAward(award: Award, world: World, received: Received): Span {
  const isHeld = (guard: Test | undefined): boolean => guard === undefined || holds(guard, world)
  const isGiven = holds(award.when, world) && award.effects.every((effect) => !isRefusedBy(effect, isHeld, received))
  if (!isGiven) return { lo: 0n, hi: 0n }
  const sum = award.effects.reduce((base, effect) => rebase(base, effect, isHeld), award.base)
  const started = ofBase(sum, mostOf(award.effects, isHeld), world)
  const isBelow = (sum.kind === 'by level' || sum.kind === 'by tier') && started.hi === 0n
  if (isBelow) return started
  return award.effects.reduce((span, effect) => apply(span, effect, isHeld, world, received), started)
}

type IsHeld = (guard: Test | undefined) => boolean

function isRefusedBy(effect: Effect, isHeld: IsHeld, received: Received): boolean {
  if (effect.kind === 'refuse') return isHeld(effect.guard)
  if (effect.kind === 'require') return !isHeld(effect.guard)
  if (effect.kind !== 'times' || !isHeld(effect.guard)) return false
  return effect.period === 'year' ? received.thisYear > 0 : received.count >= effect.most
}

/** Effects that put something else in the place of the base, or of a part of it. */
function rebase(base: Base, effect: Effect, isHeld: IsHeld): Base {
  if (effect.kind === 'replace' && isHeld(effect.guard)) return { kind: 'fixed', yuan: effect.yuan }
  if (effect.kind === 'replace the rate' && isHeld(effect.guard) && base.kind === 'share') {
    return { ...base, percent: effect.percent }
  }
  return base
}

function mostOf(effects: readonly Effect[], isHeld: IsHeld): number {
  const units = effects.map((effect) => (effect.kind === 'most' && isHeld(effect.guard) ? effect.units : Infinity))
  return Math.min(...units)
}

function ofBase(base: Base, most: number, world: World): Span {
  switch (base.kind) {
    case 'fixed':
      return point(yuan(base.yuan))
    case 'share':
      return point((ofBasis(base.basis, world) * BigInt(base.percent)) / 100n)
    case 'up to a share':
      return { lo: 0n, hi: (ofBasis(base.basis, world) * BigInt(base.percent)) / 100n }
    case 'up to':
      return { lo: 0n, hi: yuan(base.yuan) }
    case 'between':
      return { lo: yuan(base.from), hi: yuan(base.to) }
    case 'each':
      return point(yuan(base.yuan) * BigInt(Math.min(Number(world[base.count]), most)))
    case 'by level': {
      const at = LEVELS.indexOf(String(world[base.fact]))
      return point(yuan(base.yuan[at] ?? 0))
    }
    case 'by tier': {
      const reached = base.tiers.filter(({ from }) =>
        holds({ kind: 'compare', fact: base.fact, than: 'at least', n: from }, world),
      )
      return point(yuan(reached.at(-1)?.yuan ?? 0))
    }
    case 'records': {
      const records = world[base.list]
      const sums = (typeof records === 'object' ? records : []).map((fen) => {
        const share = (BigInt(fen) * PARTS * BigInt(base.percent)) / 100n
        return base.most === undefined ? share : min(share, yuan(base.most))
      })
      return point(sums.reduce((a, b) => a + b, 0n))
    }
  }
}

/** Every grade has levels from this list, in its order. */
export const LEVELS: readonly string[] = ['国家级', '省级', '市级']

function apply(span: Span, effect: Effect, isHeld: IsHeld, world: World, received: Received): Span {
  switch (effect.kind) {
    case 'ceiling': {
      const before = { matter: 0, year: received.thisYear, life: received.total }[effect.period]
      return isHeld(effect.guard) ? atMost(span, max(0n, yuan(effect.yuan) - fen(before))) : span
    }
    case 'share ceiling':
      return isHeld(effect.guard) ? atMost(span, (fen(Number(world[effect.of])) * BigInt(effect.percent)) / 100n) : span
    case 'two ceilings':
      return atMost(span, yuan(isHeld(effect.guard) ? effect.yuan : effect.others))
    case 'floor':
      return { lo: max(span.lo, yuan(effect.yuan)), hi: max(span.hi, yuan(effect.yuan)) }
    case 'add':
      return isHeld(effect.guard) ? plus(span, point(yuan(effect.yuan))) : span
    case 'add a share':
      return isHeld(effect.guard)
        ? plus(span, point((fen(Number(world[effect.of])) * BigInt(effect.percent)) / 100n))
        : span
    case 'multiply': {
      const times = (sum: bigint): bigint => (sum * BigInt(effect.percent)) / 100n
      return isHeld(effect.guard) ? { lo: times(span.lo), hi: times(span.hi) } : span
    }
    case 'difference': {
      const less = (sum: bigint): bigint => max(0n, sum - fen(received.total))
      return isHeld(effect.guard) ? { lo: less(span.lo), hi: less(span.hi) } : span
    }
    case 'replace':
    case 'replace the rate':
    case 'refuse':
    case 'require':
    case 'times':
    case 'instalments':
    case 'most':
      return span
  }
}

function ofBasis({ plus: added, minus }: Basis, world: World): bigint {
  const sum = added.reduce((total, fact) => total + fen(Number(world[fact])), 0n)
  return minus === undefined ? sum : max(0n, sum - fen(Number(world[minus])))
}

const fen = (amount: number): bigint => BigInt(amount) * PARTS
const yuan = (amount: number): bigint => BigInt(amount) * 100n * PARTS
const point = (sum: bigint): Span => ({ lo: sum, hi: sum })
const min = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const max = (a: bigint, b: bigint): bigint => (a > b ? a : b)
const plus = (a: Span, b: Span): Span => ({ lo: a.lo + b.lo, hi: a.hi + b.hi })
const atMost = ({ lo, hi }: Span, most: bigint): Span => ({ lo: min(lo, most), hi: min(hi, most) })

/** Half up to the fen, once for each award. */
function roundFen({ lo, hi }: Span): Span {
  const round = (sum: bigint): bigint => (sum + PARTS / 2n) / PARTS
  return { lo: round(lo), hi: round(hi) }
}
