/** What the articles of a policy come to, clause by clause, before names and relations across articles are settled. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Amount, Condition, Period, SourceRef } from '../../ir/types.ts'
import type { Site } from '../../runtime/site.ts'
import type { MadeAward } from '../fold/made-award.ts'
import type { ListSymbol } from '../symbols.ts'
import type { ClauseReference } from '../../../grammar/scanner/clause-references.ts'

/** An award as its article reads; the condition still takes what articles of eligibility ask. */
export interface AwardDraft {
  readonly source: SourceRef
  readonly span: Span
  readonly form: string
  readonly recipient: string | undefined
  /** Applicant's and records' conditions together; split when it is lowered. */
  condition: Condition
  /** The list whose records it goes through. */
  readonly list: ListSymbol | undefined
  /** 第二年: which year's payment it is, when the text tells years apart. */
  readonly year: number | undefined
  readonly made: MadeAward
}

export interface SharedLimitDraft {
  readonly awards: readonly AwardDraft[]
  readonly period: Period
  readonly is: Amount
  readonly site: Site
  readonly span: Span
}

export interface HighestOnlyDraft {
  readonly name: string
  readonly awards: readonly AwardDraft[]
  /** What competes, where awards are paid together in one of the parts; otherwise each award by itself. */
  readonly parts?: readonly (readonly AwardDraft[])[]
  readonly site: Site
  /** What says so, where that is not the awards themselves. */
  readonly span?: Span
  /** Where the text leaves it open, and only the reading of parallel cases (readings.md 12) makes it a group. */
  readonly assumedAt: Span | undefined
}

export interface PoolDraft {
  readonly fen: number | undefined
  readonly period: 'year' | 'lifetime'
  readonly form: string
  readonly method: 'first-come' | 'pro-rata' | 'by-rank' | undefined
  /** Of all that the policy gives, wherever it is said. */
  readonly overall: boolean
  readonly source: SourceRef
}

export interface QuotaDraft {
  readonly what: string
  readonly count: number | undefined
  readonly period: 'year' | 'lifetime'
  /** The findings or lists that are selected. */
  readonly condition: Condition
  readonly lists: readonly ListSymbol[]
  readonly source: SourceRef
}

/** All that one clause says. */
export interface ClauseDraft {
  readonly address: string
  readonly awards: AwardDraft[]
  readonly sharedLimits: SharedLimitDraft[]
  /** Ceilings over all awards of the policy, or of the clauses that they name; their awards are filled in when all are read. */
  readonly policyLimits: (Omit<SharedLimitDraft, 'awards'> & { readonly references: readonly ClauseReference[] })[]
  readonly highestOnly: HighestOnlyDraft[]
  readonly pools: PoolDraft[]
  readonly quotas: QuotaDraft[]
  readonly accountable: string[]
  /** How its awards stand to others; settled when all clauses are read. */
  readonly relations: RelationDraft[]
  /** Conditions that reach over the whole policy. */
  readonly scope: Condition[]
  validity:
    | {
        readonly from: string | undefined
        readonly to: string | undefined
        readonly duration: number | undefined
        readonly source: SourceRef
        readonly span: Span
      }
    | undefined
}

export function newClauseDraft(address: string): ClauseDraft {
  return {
    address,
    awards: [],
    sharedLimits: [],
    policyLimits: [],
    highestOnly: [],
    pools: [],
    quotas: [],
    accountable: [],
    relations: [],
    scope: [],
    validity: undefined,
  }
}

export interface RelationDraft {
  readonly kind: 'highest-only' | 'stackable'
  readonly references: readonly ClauseReference[]
  /** 国家、省、市同类政策: what is received elsewhere. */
  readonly isExternal: boolean
  /** Of awards that it does not name: `policy`: all of this policy by its words; `all`: all that there are; undefined where its words do not say. */
  readonly reach: 'policy' | 'all' | undefined
  /** 与第二条不得兼得: the awards of its own limb, or of the clause so far, stand against each of the others. */
  readonly against: readonly AwardDraft[] | undefined
  /** 上述两项: how many it says they are. */
  readonly counted: number | undefined
  /** 与创业补助不重复享受: what the other one is called. */
  readonly named: readonly string[] | undefined
  /** Awards of the clause up to here. */
  readonly before: readonly AwardDraft[]
  readonly span: Span
  readonly source: SourceRef
}
