/** What a limb says, sorted by role. */
import type {
  AdjustmentNode,
  ApplicabilityNode,
  AwardNode,
  BasisNode,
  ConditionPart,
  EntitlementNode,
  FindingNode,
  InstalmentsNode,
  LimbNode,
  MarkNode,
  OnlyOnceNode,
  ParenthesisNode,
  PerUnitNode,
  ReferenceNode,
  RefusalNode,
  ScopeNode,
  SegmentNode,
  SelectionNode,
  ValidityNode,
  YearsNode,
  QuantityNode,
} from '../../syntax/ast.ts'
import type { CountLimit } from './count-limit.ts'
import type { RawChain } from './raw-chain.ts'
import type { Condition } from '../../ir/types.ts'
import type { ListSymbol } from '../symbols.ts'
import type { AwardDraft } from './draft.ts'

/** An award phrase with the scope in front of it. */
export interface PlacedAward {
  readonly node: AwardNode
  readonly scope: ScopeNode | undefined
  readonly segment: SegmentNode
}

export interface LimbParts {
  readonly node: LimbNode
  readonly chains: readonly RawChain[]
  /** 超过1000万元的部分, with its share. */
  readonly portions: readonly Portion[]
  readonly findings: readonly FindingNode[]
  readonly bases: readonly { readonly node: BasisNode; readonly segment: SegmentNode; readonly provision: boolean }[]
  readonly awards: readonly PlacedAward[]
  /** 补贴面积不超过800平方米, 期限不超过三年: how many or how long, rather than how much. */
  readonly countLimits: readonly CountLimit[]
  /** 给予最高1000万元奖励：…: a ceiling over what is set out behind the colon. */
  readonly overalls: readonly PlacedAward[]
  readonly selections: readonly { readonly node: SelectionNode; readonly yearly: boolean }[]
  readonly perUnits: readonly PerUnitNode[]
  readonly instalments: readonly InstalmentsNode[]
  readonly adjustments: readonly AdjustmentNode[]
  /** With the chains that say whom: in the same segment, otherwise in the segments before. */
  readonly refusals: readonly { readonly node: RefusalNode; readonly chains: readonly RawChain[] }[]
  /** 除…外, …除外: whom the limb leaves out. */
  readonly exceptions: readonly RawChain[]
  readonly onlyOnces: readonly OnlyOnceNode[]
  readonly entitlements: readonly EntitlementNode[]
  readonly applicabilities: readonly { readonly node: ApplicabilityNode; readonly parts: readonly ConditionPart[] }[]
  readonly validities: readonly ValidityNode[]
  readonly references: readonly ReferenceNode[]
  readonly parentheses: readonly ParenthesisNode[]
  readonly marks: readonly MarkNode[]
  readonly years: readonly YearsNode[]
  readonly distributes: boolean
  /** 每年 in some segment. */
  readonly yearly: boolean
}

export interface ReadLimb {
  readonly parts: LimbParts
  readonly mains: readonly PlacedAward[]
  readonly awards: readonly AwardDraft[]
  readonly conditions: Condition
  readonly lists: readonly ListSymbol[]
}

export interface Portion {
  readonly chain: RawChain
  /** Undefined where the text has none, or not one for each part. */
  readonly share: QuantityNode | undefined
}
