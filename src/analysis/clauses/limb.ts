/** The constituents of a limb, sorted by what they do. */
import type { LimbNode } from '../../syntax/ast.ts'
import { settlePortions } from './portions.ts'
import { isProvision } from './provision-segment.ts'
import { sortConstituents } from './sort-constituents.ts'
import type { Mutable } from './mutable.ts'
import type { LimbParts } from './limb-parts.ts'

export function readLimbParts(node: LimbNode): LimbParts {
  const parts: Mutable<LimbParts> = {
    node,
    chains: [],
    portions: [],
    findings: [],
    bases: [],
    awards: [],
    countLimits: [],
    overalls: [],
    selections: [],
    perUnits: [],
    instalments: [],
    adjustments: [],
    refusals: [],
    exceptions: [],
    onlyOnces: [],
    entitlements: [],
    applicabilities: [],
    validities: [],
    references: [],
    parentheses: [],
    marks: [],
    years: [],
    distributes: false,
    yearly: false,
  }
  for (const segment of node.segments) sortConstituents(segment, parts)
  settleProvisions(parts)
  const settled = { ...parts, ...settlePortions(parts) }
  settled.distributes =
    parts.marks.some((mark) => mark.mark === 'respectively') || parts.awards.some((award) => award.node.respectively)
  return settled
}

/** 标准不一致的，按照“取高不重复”原则执行: where a limb grants nothing, a provision takes the words around it. */
function settleProvisions(parts: Mutable<LimbParts>): void {
  const provides = parts.node.segments.some(isProvision)
  if (!provides || parts.awards.length > 0 || parts.entitlements.length > 0) return
  parts.chains = parts.chains.map((chain) => ({ ...chain, provision: true }))
}
