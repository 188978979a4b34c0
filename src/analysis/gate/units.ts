/** 每人, 每个产品, 每晚: what is for each, and was not multiplied by how many there are, or was and should not have been. */
import type { Amount } from '../clauses/former-amounts.ts'
import type { ScopeNode } from '../../syntax/ast.ts'
import { limitReach, namesParty } from '../clauses/limits.ts'
import type { PlacedAward, ReadLimb } from '../clauses/limb-parts.ts'
import type { AwardDraft } from '../clauses/draft.ts'
import { countsThings, isPeriod, sameUnit } from '../clauses/measure-units.ts'
import { lookup } from '../symbols.ts'
import type { SentenceGate } from '../clauses/clause-context.ts'

export function checkUnits(gate: SentenceGate): void {
  const counted = countedUnits(gate)
  for (const limb of gate.limbs) {
    checkGrantsForEach(limb, counted, gate)
    checkCeilingsForEach(limb, counted, gate)
    checkPeriodForEach(limb, gate)
    checkUncounted(limb, gate)
  }
}

type Each = ScopeNode['each'][number]

const eachesOf = (scopes: readonly (ScopeNode | undefined)[]): readonly Each[] =>
  scopes.flatMap((scope) => scope?.each ?? []).filter((each) => !namesParty(each))

/** Measure words of the counts that the sentence names. */
function countedUnits({ limbs, context }: SentenceGate): readonly string[] {
  const place = { clause: context.clause.address, lists: context.lists }
  return limbs
    .flatMap(({ parts }) => parts.chains)
    .flatMap(({ parts }) =>
      parts.flatMap((part) => {
        const symbol =
          part.kind === 'word' && part.phrase !== undefined ? lookup(context.table, part.phrase.key, place) : undefined
        return symbol?.kind === 'fact' && symbol.type.kind === 'count' ? [symbol.type.unit] : []
      }),
    )
}

/** Those who apply: one of them is the applicant, unless the sentence counts them. */
const applicants = ['人', '名', '位']

function checkGrantsForEach(limb: ReadLimb, counted: readonly string[], { context }: SentenceGate): void {
  const { parts, mains, awards } = limb
  const scopes = [
    ...mains.flatMap(({ scope, node }) => [scope, node.scope]),
    ...parts.bases.map(({ node }) => node.scope),
  ]
  // 单场展会最高10万元: of the matter that is applied for.
  const isCeiling = mains.some(({ node }) => node.limited) || parts.bases.some(({ node }) => node.limited)
  for (const { measure } of eachesOf(scopes)) {
    const isOne = isCeiling || !countsThings(measure) || applicants.includes(measure)
    if (isOne && !counted.some((unit) => sameUnit(unit, measure))) continue
    for (const award of awards) {
      if (award.list !== undefined || award.kind === 'in-kind' || isMultiplied(award, measure)) continue
      context.reporter.report('CY4109', award.span, { text: `每${measure}` })
      break
    }
  }
}

function checkCeilingsForEach(limb: ReadLimb, counted: readonly string[], { context }: SentenceGate): void {
  const { parts, mains, awards } = limb
  const ceilings = parts.awards.filter((placed) => placed.node.limited && placed.node.amounts !== undefined)
  for (const placed of ceilings) {
    if (mains.includes(placed)) continue
    const units = unitsOf(placed).filter((measure) => counted.some((unit) => sameUnit(unit, measure)))
    const multiplied = awards.some(({ itemLimits }) => itemLimits.some(({ kind }) => kind === 'amount'))
    if (units.length > 0 && !multiplied && awards.some(({ list }) => list === undefined)) said(placed)
  }
  const forEach = ceilings.some((placed) => unitsOf(placed).length > 0)
  const multiplied = awards.some(({ itemLimits }) =>
    itemLimits.some(
      (limit) => limit.kind === 'amount' && limit.amount.kind === 'per-unit' && limit.amount.amount.kind === 'fixed',
    ),
  )
  const [ceiling] = ceilings
  if (ceiling !== undefined && multiplied && !forEach) said(ceiling)
  function said({ node }: PlacedAward): void {
    context.reporter.report('CY4109', node.span, { text: context.written(node.span) })
  }
}

/** 每年每栋楼宇最高1000万元: a ceiling for each record and year. */
function checkPeriodForEach({ parts, mains, awards }: ReadLimb, { context }: SentenceGate): void {
  // 同一单位每年累计不超过200万元 beside it: what was received this year is taken off there.
  const isBounded =
    awards.some(({ periodLimits }) => periodLimits.some(({ period }) => period === 'year')) || sharesYear()
  for (const placed of parts.awards) {
    const { scope, node } = placed
    if (mains.includes(placed) || !node.limited || isBounded) continue
    const isLost = awards.some(({ list }) => {
      const { period, per } = limitReach([scope, node.scope], list)
      return list !== undefined && per === 'item' && period !== 'matter'
    })
    if (isLost) context.reporter.report('CY4115', placed.segment.span, { text: context.written(placed.segment.span) })
  }
  function sharesYear(): boolean {
    return context.draft.sharedLimits.some(
      (limit) => limit.period === 'year' && limit.awards.some((award) => context.sentenceAwards.includes(award)),
    )
  }
}

/** 每人每晚奖励10元: a step that no figure follows counts something that no amount was multiplied by. */
function checkUncounted({ parts, awards }: ReadLimb, { context }: SentenceGate): void {
  if (awards.length === 0) return
  for (const { parts: words, span } of parts.perUnits) {
    const isCounted = words.some(
      (part) => part.kind === 'comparison' || (part.kind === 'word' && part.phrase !== undefined),
    )
    if (!isCounted) context.reporter.report('CY4109', span, { text: context.written(span) })
  }
}

const unitsOf = ({ scope, node }: PlacedAward): readonly string[] =>
  eachesOf([scope, node.scope]).map(({ measure }) => measure)

/** The amount, or where the text has only a ceiling that. */
function isMultiplied({ amount, itemLimits }: AwardDraft, unit: string): boolean {
  return (
    countsUnit(amount, unit) || itemLimits.some((limit) => limit.kind === 'amount' && countsUnit(limit.amount, unit))
  )
}

/** Whether an amount is paid for each such unit; a period may be counted in another one. */
function countsUnit(amount: Amount | undefined, unit: string): boolean {
  switch (amount?.kind) {
    case 'per-unit':
      return (amount.site.kind === 'per-unit' && isFor(amount.site.unit, unit)) || countsUnit(amount.amount, unit)
    case 'limited':
      return countsUnit(amount.amount, unit)
    case 'by-grade':
      return amount.cases.some((one) => countsUnit(one.amount, unit))
    case 'by-tier':
      return amount.tiers.some((one) => countsUnit(one.amount, unit))
    default:
      return false
  }
}

const isFor = (counted: string, unit: string): boolean =>
  sameUnit(counted, unit) || (isPeriod(counted) && isPeriod(unit))
