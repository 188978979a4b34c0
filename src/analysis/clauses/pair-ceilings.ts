/** 分别最高不超过100万元、50万元: a list of ceilings paired with the list of amounts that it cuts. */
import type { Amount, Limit } from './former-amounts.ts'
import type { AwardNode, QuantityListNode } from '../../syntax/ast.ts'
import { fenOf } from '../conditions/quantity-values.ts'
import type { AwardDraft } from './draft.ts'
import type { Environment } from './environment.ts'

/** 按X的30%、20%给予最高100万元、50万元: each amount under its own ceiling; one amount stands for every ceiling. */
export function underCeilings(
  amounts: readonly (Amount | undefined)[],
  list: QuantityListNode,
  text: string,
  environment: Environment,
): readonly (Amount | undefined)[] | undefined {
  const limits = ceilingsOf(list, text, environment)
  if (limits === undefined) return undefined
  if (amounts.length === 1) return limits.map((limit) => under(amounts[0], limit))
  if (amounts.length === limits.length) return amounts.map((amount, index) => under(amount, limits[index]))
  environment.reporter.report('CY4006', list.span, { amounts: limits.length, others: amounts.length })
  return undefined
}

/** Puts a list of ceilings on the cases, the tiers or the parallel awards that stand before it. */
export function pairCeilings(
  node: AwardNode,
  awards: readonly AwardDraft[],
  text: string,
  environment: Environment,
): void {
  const list = node.amounts
  const limits = list === undefined ? undefined : ceilingsOf(list, text, environment)
  if (list === undefined || limits === undefined) return
  const [only] = awards
  const amount = awards.length === 1 ? underEach(only?.amount, limits) : undefined
  if (only !== undefined && amount !== undefined) only.amount = amount
  else if (awards.length === limits.length) {
    for (const [index, award] of awards.entries()) award.itemLimits.push(...limits.slice(index, index + 1))
  } else environment.reporter.report('CY4007', list.span, { amounts: limits.length, others: awards.length })
}

function underEach(amount: Amount | undefined, limits: readonly Limit[]): Amount | undefined {
  if (amount?.kind === 'by-grade' && amount.cases.length === limits.length) {
    const cases = amount.cases.map((one, index) => ({ ...one, amount: under(one.amount, limits[index]) ?? one.amount }))
    return { ...amount, cases }
  }
  if (amount?.kind === 'by-tier' && amount.tiers.length === limits.length) {
    // Tiers ascend, whichever way the text lists them; ceilings fall only where the text lists the highest tier first.
    const falls = fenOfLimit(limits[0]) > fenOfLimit(limits.at(-1))
    const ascending = falls ? limits.toReversed() : limits
    const tiers = amount.tiers.map((one, index) => ({
      ...one,
      amount: under(one.amount, ascending[index]) ?? one.amount,
    }))
    return { ...amount, tiers }
  }
  return undefined
}

const fenOfLimit = (limit: Limit | undefined): number => (limit?.kind === 'absolute' ? limit.fen : 0)

function under(amount: Amount | undefined, limit: Limit | undefined): Amount | undefined {
  return amount === undefined || limit === undefined ? undefined : { kind: 'limited', amount, limits: [limit] }
}

function ceilingsOf(list: QuantityListNode, text: string, environment: Environment): readonly Limit[] | undefined {
  const fens = list.items.map((item) => fenOf(item, environment.reporter))
  const whole = fens.filter((fen) => fen !== undefined)
  if (whole.length < fens.length || list.range) return undefined
  return whole.map((fen) => ({ kind: 'absolute', fen, site: { kind: 'limit', text, source: environment.source } }))
}
