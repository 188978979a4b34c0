/** An act of which nothing is said yet. */
import type { Act } from '../statement.ts'

export type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] }

export function newAct(): Draft<Act> {
  return {
    kind: 'act',
    gives: false,
    byForm: false,
    capFirst: false,
    sumFirst: false,
    adds: false,
    noun: undefined,
    states: false,
    pointer: false,
    may: false,
    executes: false,
    allots: false,
    receives: false,
    benefit: false,
    deducts: false,
    once: false,
    staged: false,
    respectively: false,
    sorts: undefined,
    scope: { yearly: false, years: undefined, lifetime: false, total: false },
    each: [],
    figures: [],
    base: undefined,
    scale: undefined,
    beside: undefined,
    recipient: [],
    purpose: [],
    form: '',
    whole: false,
    lifts: undefined,
    instalments: undefined,
    difference: false,
    years: undefined,
    times: undefined,
    change: undefined,
    deferral: undefined,
    excludes: undefined,
    inside: [],
    span: { start: 0, end: 0 },
    words: { start: 0, end: 0 },
  }
}
