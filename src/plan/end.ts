/** Numbers that may have no end, and pairs of pairs of them: what docs/evaluation.md §4 says of F and C, in scalars. */
import type { Graph } from './graph.ts'
import type { BoolNode, End, NumberNode, Twin } from './types.ts'

/** An end that is a number. */
export function finite(g: Graph, value: NumberNode): End {
  return { value, unbounded: g.no }
}

export function constantEnd(g: Graph, value: bigint): End {
  return finite(g, g.constant(value))
}

export const endless = (g: Graph): End => ({ value: g.zero, unbounded: g.yes })
export const nothing = (g: Graph): End => finite(g, g.zero)

export function plus(g: Graph, ...ends: readonly End[]): End {
  return { value: g.add(...ends.map(({ value }) => value)), unbounded: g.or(...ends.map((end) => end.unbounded)) }
}

/** Nothing times what has no end is nothing. */
export function times(g: Graph, a: End, b: End): End {
  const isSome = (end: End): BoolNode => g.or(end.unbounded, g.moreThan(end.value, g.zero))
  return {
    value: g.times(a.value, b.value),
    unbounded: g.or(g.and(a.unbounded, isSome(b)), g.and(b.unbounded, isSome(a))),
  }
}

export function over(g: Graph, end: End, by: bigint, mode: Parameters<Graph['divide']>[2] = 'down'): End {
  return { ...end, value: g.divide(end.value, by, mode) }
}

/** At least nothing; nothing is left of anything less what has no end. */
export function less(g: Graph, a: End, b: End): End {
  return {
    value: g.pick(b.unbounded, g.zero, g.monus(a.value, b.value)),
    unbounded: g.and(a.unbounded, g.not(b.unbounded)),
  }
}

export function lower(g: Graph, ...ends: readonly End[]): End {
  return ends.reduce((a, b) => ({
    value: g.pick(a.unbounded, b.value, g.pick(b.unbounded, a.value, g.min(a.value, b.value))),
    unbounded: g.and(a.unbounded, b.unbounded),
  }))
}

export function higher(g: Graph, ...ends: readonly End[]): End {
  return { value: g.max(...ends.map(({ value }) => value)), unbounded: g.or(...ends.map((end) => end.unbounded)) }
}

export function pickEnd(g: Graph, test: BoolNode, then: End, otherwise: End): End {
  const value = otherwise.unbounded === g.yes ? then.value : then.unbounded === g.yes ? otherwise.value : undefined
  return {
    value: value ?? g.pick(test, then.value, otherwise.value),
    unbounded: g.or(g.and(test, then.unbounded), g.and(g.not(test), otherwise.unbounded)),
  }
}

/** a > b, a >= b, a = b. */
export function isMore(g: Graph, a: End, b: End): BoolNode {
  return g.and(g.not(b.unbounded), g.or(a.unbounded, g.moreThan(a.value, b.value)))
}
export function isAtLeast(g: Graph, a: End, b: End): BoolNode {
  return g.or(a.unbounded, g.and(g.not(b.unbounded), g.atLeast(a.value, b.value)))
}
export function isSame(g: Graph, a: End, b: End): BoolNode {
  return g.and(isAtLeast(g, a, b), isAtLeast(g, b, a))
}

/** Over the records of a list. */
export function sumOverRecords(g: Graph, list: string, end: End): End {
  return { value: g.sumOver(list, end.value), unbounded: g.anyOver(list, end.unbounded) }
}

// ---- twins

export function known(end: End): Twin {
  return { fLo: end, fHi: end, cLo: end, cHi: end }
}

export const noMoney = (g: Graph): Twin => known(nothing(g))
export const anyMoney = (g: Graph): Twin => between(nothing(g), endless(g))

/** An interval, with nothing left to the authority. */
export function between(lo: End, hi: End): Twin {
  return { fLo: lo, fHi: hi, cLo: lo, cHi: hi }
}

/** The same done to each end; ends that are one stay one. */
export function onEnds(twin: Twin, change: (end: End, isUpper: boolean) => End): Twin {
  return {
    fLo: change(twin.fLo, false),
    fHi: change(twin.fHi, true),
    cLo: change(twin.cLo, false),
    cHi: change(twin.cHi, true),
  }
}

/** End by end. */
export function together(g: Graph, twins: readonly Twin[], join: (g: Graph, ...ends: readonly End[]) => End): Twin {
  if (twins.length === 0) return noMoney(g)
  return {
    fLo: join(g, ...twins.map(({ fLo }) => fLo)),
    fHi: join(g, ...twins.map(({ fHi }) => fHi)),
    cLo: join(g, ...twins.map(({ cLo }) => cLo)),
    cHi: join(g, ...twins.map(({ cHi }) => cHi)),
  }
}

/** What is surely left is F less C. */
export function difference(g: Graph, of: Twin, by: Twin): Twin {
  return {
    fLo: less(g, of.fLo, by.cHi),
    fHi: less(g, of.fHi, by.cLo),
    cLo: less(g, of.cLo, by.fHi),
    cHi: less(g, of.cHi, by.fLo),
  }
}

/** While a test does not hold nothing is sure of it. */
export function sureIf(g: Graph, test: BoolNode, twin: Twin): Twin {
  return {
    ...twin,
    fLo: pickEnd(g, test, twin.fLo, nothing(g)),
    cLo: pickEnd(g, test, twin.cLo, nothing(g)),
  }
}

export function pickTwin(g: Graph, test: BoolNode, then: Twin, otherwise: Twin): Twin {
  return {
    fLo: pickEnd(g, test, then.fLo, otherwise.fLo),
    fHi: pickEnd(g, test, then.fHi, otherwise.fHi),
    cLo: pickEnd(g, test, then.cLo, otherwise.cLo),
    cHi: pickEnd(g, test, then.cHi, otherwise.cHi),
  }
}

/** Whether a fact can still change it. INVARIANT: no lower end is above its upper one. */
export function isOpen(g: Graph, { fLo, fHi, cLo, cHi }: Twin): BoolNode {
  return g.or(isMore(g, fHi, fLo), isMore(g, cHi, cLo))
}
