/** What of an award decides who gets how much, without wording and places: equal text, equal money. */
import type { AwardIr } from '../../ir/types.ts'

/** Everything that an amount depends on; the policy's scope and the rules between awards stand beside it. */
export function meaningOf(award: AwardIr): string {
  return plain({ condition: award.condition, where: award.records?.where, rest: moneyOf(award) })
}

/** The same without the conditions. */
export function amountOf(award: AwardIr): string {
  return plain(moneyOf(award))
}

function moneyOf(award: AwardIr): unknown {
  return {
    list: award.records?.list,
    matter: award.records?.matter,
    amount: award.amount,
    ceilings: award.ceilings,
    difference: award.difference,
    times: award.times,
    open: award.deferrals.filter(({ blocking }) => blocking).map((deferral) => deferral.if),
    rounding: award.rounding,
  }
}

/** As text, without sites. */
export function plain(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => (key === 'site' ? undefined : part))
}
