/**
 * What a small policy means, in a type of its own: the oracle writes texts for it and works out what they should give. It knows
 * nothing of the compiler, and has no part that the compiler has to have.
 */

/** A fact by the phrase that the text and the glossary write. */
export type Fact =
  | { readonly kind: 'flag'; readonly phrase: string; readonly isNoun: boolean; readonly isFinding: boolean }
  | { readonly kind: 'money'; readonly phrase: string }
  | { readonly kind: 'count'; readonly phrase: string; readonly unit: string }
  /** 获评{国家级、省级}示范项目: the highest level first. */
  | { readonly kind: 'grade'; readonly before: string; readonly levels: readonly string[]; readonly after: string }
  /** Records with one sum each; `item` is what one is called, `场展会`. */
  | { readonly kind: 'list'; readonly phrase: string; readonly item: string; readonly field: string }

export type Test =
  | { readonly kind: 'flag'; readonly fact: string; readonly is: boolean }
  /** Of money in fen, of a count in its units. */
  | { readonly kind: 'compare'; readonly fact: string; readonly than: Than; readonly n: number }
  | { readonly kind: 'level'; readonly fact: string; readonly level: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Test[] }
  | { readonly kind: 'at-least'; readonly count: number; readonly of: readonly Test[] }
export type Than = 'at least' | 'above' | 'at most' | 'below'

/** Sums of money facts less one of them, never below zero. */
export interface Basis {
  readonly plus: readonly string[]
  readonly minus: string | undefined
}

/** What an award gives before any effect. Money in yuan. */
export type Base =
  | { readonly kind: 'fixed'; readonly yuan: number }
  | { readonly kind: 'share'; readonly basis: Basis; readonly percent: number }
  /** Somebody decides, from nothing up to the share. */
  | { readonly kind: 'up to a share'; readonly basis: Basis; readonly percent: number }
  | { readonly kind: 'up to'; readonly yuan: number }
  | { readonly kind: 'between'; readonly from: number; readonly to: number }
  | { readonly kind: 'each'; readonly count: string; readonly yuan: number }
  | { readonly kind: 'by level'; readonly fact: string; readonly yuan: readonly number[] }
  /** Ascending, `from` in fen or units; of those that are reached the last counts alone. */
  | {
      readonly kind: 'by tier'
      readonly fact: string
      readonly tiers: readonly { readonly from: number; readonly yuan: number }[]
    }
  /** Σ over the records, each under a ceiling of its own. */
  | { readonly kind: 'records'; readonly list: string; readonly percent: number; readonly most: number | undefined }

export type Effect =
  | { readonly kind: 'ceiling'; readonly period: Period; readonly guard: Test | undefined; readonly yuan: number }
  | { readonly kind: 'share ceiling'; readonly guard: Test | undefined; readonly of: string; readonly percent: number }
  | { readonly kind: 'two ceilings'; readonly guard: Test; readonly yuan: number; readonly others: number }
  | { readonly kind: 'floor'; readonly yuan: number }
  | { readonly kind: 'add'; readonly guard: Test | undefined; readonly yuan: number }
  | { readonly kind: 'add a share'; readonly guard: Test; readonly of: string; readonly percent: number }
  | { readonly kind: 'replace'; readonly guard: Test; readonly yuan: number }
  | { readonly kind: 'replace the rate'; readonly guard: Test; readonly percent: number }
  | { readonly kind: 'multiply'; readonly guard: Test; readonly percent: number }
  | { readonly kind: 'refuse'; readonly guard: Test }
  | { readonly kind: 'require'; readonly guard: Test }
  | {
      readonly kind: 'times'
      readonly guard: Test | undefined
      readonly most: number
      readonly period: 'life' | 'year'
    }
  | { readonly kind: 'difference'; readonly guard: Test | undefined }
  | { readonly kind: 'instalments'; readonly guard: Test | undefined; readonly percents: readonly number[] }
  | { readonly kind: 'most'; readonly guard: Test | undefined; readonly units: number }
export type Period = 'matter' | 'year' | 'life'

export interface Award {
  /** Stays with it while a failing case is made smaller. */
  readonly id: string
  readonly when: Test
  readonly base: Base
  /** At most one of a kind, in the order in which the text may write them. */
  readonly effects: readonly Effect[]
}

export interface Article {
  /** Stands above all awards of it. */
  readonly subject: Test | undefined
  readonly awards: readonly Award[]
  readonly together:
    | { readonly kind: 'ceiling'; readonly period: Period; readonly yuan: number }
    | { readonly kind: 'highest' }
    | undefined
}

export interface Meaning {
  readonly facts: readonly Fact[]
  /** Of every award. */
  readonly scope: Test | undefined
  readonly articles: readonly Article[]
}

/** The phrase by which facts are given. */
export function phraseOf(fact: Fact): string {
  return fact.kind === 'grade' ? `${fact.before}{${fact.levels.join('、')}}${fact.after}` : fact.phrase
}
