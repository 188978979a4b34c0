/** Awards under construction: a clause is read sentence by sentence, and later sentences still limit earlier awards. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Amount as IrAmount, CompareCondition, Condition, Period, Rate, SourceRef } from '../../ir/types.ts'
import type { Amount, AwardKind, Limit } from './former-amounts.ts'
import type { OnceSite, Site } from '../../runtime/site.ts'
import type { MadeAward } from '../fold/made-award.ts'
import type { FactSymbol, ListSymbol } from '../symbols.ts'
import type { ClauseReference } from '../relations/clause-references.ts'

export interface AwardDraft {
  readonly source: SourceRef
  readonly span: Span
  form: string
  recipient: string | undefined
  kind: AwardKind
  /** Applicant's and records' conditions together; split when the award is finished. */
  condition: Condition
  /** The list whose records it goes through. */
  list: ListSymbol | undefined
  amount: Amount | undefined
  readonly itemLimits: Limit[]
  readonly sumLimits: Limit[]
  readonly periodLimits: { readonly period: 'year' | 'lifetime'; readonly fen: number; readonly site: Site }[]
  difference: Site | undefined
  once: OnceSite | undefined
  readonly deferrals: { readonly text: string; readonly blocking: boolean; readonly site: Site }[]
  instalments: readonly Rate[] | undefined
  /** 第二年: which year's payment it is, when the text tells years apart. */
  year: number | undefined
  /** 支持比例不超过…, 补助金额为…: says what an award comes to whose grant stands elsewhere. */
  statesTerms: boolean
  /** One of several members that 分别 pairs with amounts. */
  member: boolean
  /** What the new passes made of it; the amount and what limits it are then these. */
  made: MadeAward | undefined
  /** The single comparison that makes it a tier, when the limb is nothing else. */
  tier: TierPosition | undefined
}

/** 达到5亿元的，…: where an award stands among the tiers of one indicator. */
export interface TierPosition {
  readonly fact: FactSymbol
  readonly comparison: 'at-least' | 'more-than'
  readonly threshold: number
  /** The comparison itself, the same for all that one limb grants. */
  readonly leaf: CompareCondition
  /** The limb leaves out subject or indicator and takes the one before. */
  readonly elliptical: boolean
}

export interface SharedLimitDraft {
  readonly awards: readonly AwardDraft[]
  readonly period: Period
  readonly is: IrAmount
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
  /** Ceilings over all awards of the policy; their awards are filled in when all clauses are read. */
  readonly policyLimits: Omit<SharedLimitDraft, 'awards'>[]
  readonly highestOnly: HighestOnlyDraft[]
  readonly pools: PoolDraft[]
  readonly quotas: QuotaDraft[]
  readonly accountable: string[]
  /** What all who apply must be; goes to the awards when the clause is read. */
  readonly requirements: Requirement[]
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

export function newDraft(source: SourceRef, span: Span): AwardDraft {
  return {
    source,
    span,
    form: '',
    recipient: undefined,
    kind: 'fixed',
    condition: { kind: 'and', of: [] },
    list: undefined,
    amount: undefined,
    itemLimits: [],
    sumLimits: [],
    periodLimits: [],
    difference: undefined,
    once: undefined,
    deferrals: [],
    instalments: undefined,
    year: undefined,
    statesTerms: false,
    member: false,
    made: undefined,
    tier: undefined,
  }
}

export interface RelationDraft {
  readonly kind: 'highest-only' | 'stackable'
  readonly references: readonly ClauseReference[]
  /** 国家、省、市同类政策: what is received elsewhere. */
  readonly isExternal: boolean
  /** 与第二条不得兼得: the awards of its own limb, or of the clause so far, stand against each of the others. */
  readonly against: readonly AwardDraft[] | undefined
  /** 上述两项: how many it says they are. */
  readonly counted: number | undefined
  /** Awards of the clause up to here. */
  readonly before: readonly AwardDraft[]
  readonly span: Span
  readonly source: SourceRef
}

export interface Requirement {
  readonly condition: Condition
  /** Of 本政策, 本办法 as a whole. */
  readonly isOverall: boolean
  readonly span: Span
}
