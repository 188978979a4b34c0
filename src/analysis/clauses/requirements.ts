/**
 * 申报企业应同时符合下列条件：… · 申请单位须为…: a sentence that grants nothing and says what whoever applies must be. It goes for
 * every award of its clause, wherever it stands; in a clause without awards, or of 本政策, for the whole policy.
 */
import type { Span } from '../../diagnostics/diagnostic.ts'
import { and, isAlways } from '../../ir/conditions.ts'
import type { Condition } from '../../ir/types.ts'
import type { ClauseContext } from './clause-context.ts'
import type { LimbParts } from './limb-parts.ts'
import type { RawChain } from './raw-chain.ts'
const must =
  /(?:应|应当|须|必须|需|需要)(?:还|同时|均)*(?:未|无|非|不|被)*(?:为|是|具有|具备|拥有|符合|满足|属于|达到)?$/u

/** Whether a limb without a grant asks something of all who apply. */
export function requires(parts: LimbParts, chains: readonly RawChain[]): boolean {
  const { refusals, exceptions, selections, entitlements, awards, applicabilities } = parts
  const acts = [refusals, exceptions, selections, entitlements, applicabilities].some((list) => list.length > 0)
  const gives = awards.some(({ node }) => (node.amounts ?? node.rates ?? node.act) !== undefined)
  return !acts && !gives && chains.some((chain) => !chain.provision && demands(chain))
}

/** 应为…, or a list of conditions that no noun behind 的 takes up. */
export function demands(chain: Pick<RawChain, 'kind' | 'parts'>): boolean {
  return chain.parts.some((part, index) => {
    if (part.kind === 'word') return part.role === 'text' && must.test(part.text)
    return part.kind === 'listed' && chain.kind === 'statement' && chain.parts[index + 1]?.kind !== 'de'
  })
}

/** 申报企业应…: says of the enterprise what it must be; 补贴面积应… says of an area how much of it counts. */
export function opensWithDemand({ parts: [first] }: Pick<RawChain, 'parts'>): boolean {
  return first?.kind === 'word' && first.role === 'text' && must.test(first.text)
}

export function addRequirement(
  chains: readonly RawChain[],
  condition: Condition,
  span: Span,
  context: ClauseContext,
): void {
  if (isAlways(condition)) return
  const isOverall = chains.some((chain) =>
    chain.parts.some((part) => part.kind === 'word' && part.role === 'pointer' && overall.test(part.text)),
  )
  context.draft.requirements.push({ condition, isOverall, span })
}

const overall = /^本(?:政策|办法|措施|细则|意见|规定|若干政策|若干措施)$/u

/** Once the whole clause is read. */
export function settleRequirements(context: ClauseContext): void {
  const { awards, requirements, scope } = context.draft
  const ofAwards = requirements.filter(({ isOverall }) => awards.length > 0 && !isOverall)
  const asked = and(...ofAwards.map(({ condition }) => condition))
  for (const award of awards) award.condition = and(award.condition, asked)
  for (const { condition, isOverall, span } of requirements) {
    if (awards.length > 0 && !isOverall) continue
    scope.push(condition)
    context.reporter.report('CY4521', span, { text: context.written(span) })
  }
}
