/** A draft with everything settled, into the IR. */
import type { Rounding } from '../../analysis/annotations.ts'
import type { AwardDraft } from '../../analysis/clauses/draft.ts'
import type { Uses } from '../../analysis/clauses/environment.ts'
import type { Reporter } from '../../analysis/report.ts'
import type { FactSymbol, ListSymbol } from '../../analysis/symbols.ts'
import { and } from '../conditions.ts'
import type { AwardIr, Condition, SourceRef } from '../types.ts'
import { orderAsks } from './asks.ts'
import { markUsed, narrowingFields } from './list-fields.ts'
import { scaleOf } from './scale.ts'
import { splitCondition } from './split-condition.ts'

export interface AwardNames {
  readonly id: string
  readonly title: string
}

export function lowerAward(
  draft: AwardDraft,
  names: AwardNames,
  rounding: Rounding | undefined,
  lists: readonly ListSymbol[],
  uses: Uses,
  reporter: Reporter,
): AwardIr {
  const { source, span, amount, itemLimits, sumLimits } = draft
  const list = draft.list ?? listOfItems(draft, lists)
  // No sentence need name a list whose fields it speaks of.
  if (list !== undefined) markUsed(uses, list, source.clause)
  const narrowed = list === undefined ? draft.condition : and(...narrowing(list, source, uses), draft.condition)
  const { applicant, item, mixed } = splitCondition(narrowed)
  if (mixed.length > 0) reporter.report('CY4028', span, { list: list?.label ?? '' })
  const items =
    list === undefined
      ? undefined
      : {
          list: list.id,
          where: item,
          site: { kind: 'sum' as const, label: list.label, item: list.item, source },
        }
  const limits = [...itemLimits, ...sumLimits]
  const { mode, toFen } = rounding ?? { mode: 'half-up' as const, toFen: 1 }
  return {
    id: names.id,
    clause: source.clause,
    title: names.title,
    form: draft.form,
    recipient: draft.recipient,
    kind: draft.kind === 'fixed' && items !== undefined ? 'formula' : draft.kind,
    source,
    span,
    condition: applicant,
    items,
    amount: draft.kind === 'in-kind' ? undefined : amount,
    itemLimits,
    sumLimits: items === undefined ? [] : sumLimits,
    difference: draft.difference,
    periodLimits: draft.periodLimits,
    once: items === undefined || draft.once?.text !== '一次性' ? draft.once : undefined,
    deferrals: [...draft.deferrals, ...unstated(draft)],
    instalments: draft.instalments,
    rounding: { mode, toFen, site: { kind: 'rounding', mode, toFen, source } },
    scale: scaleOf(amount, limits),
    asks: orderAsks(items === undefined ? [applicant] : [applicant, item], amount, limits),
  }
}

/** An award without any number in the text: who grants decides, and until then nothing is certain. */
function unstated(draft: AwardDraft): AwardIr['deferrals'] {
  const { amount, itemLimits, sumLimits, periodLimits, deferrals, kind, source } = draft
  const bounded = itemLimits.length + sumLimits.length + periodLimits.length > 0
  if (kind === 'in-kind' || amount?.kind !== 'open' || bounded || deferrals.some((one) => one.blocking)) return []
  const text = '文中没有写明金额'
  return [{ text, blocking: true, site: { kind: 'deferral', text, blocking: true, source } }]
}

function narrowing(list: ListSymbol, source: SourceRef, uses: Uses): readonly Condition[] {
  return narrowingFields(list).map((field): Condition => {
    markUsed(uses, field, source.clause)
    return {
      kind: 'is',
      fact: { scope: 'item', id: field.id },
      expect: true,
      site: { kind: 'is', label: field.label, expect: true, finding: isFinding(field), source },
    }
  })
}

const isFinding = (field: FactSymbol): boolean => field.type.kind === 'boolean' && field.type.finding

/** The list whose fields the draft uses, when no sentence named it. */
function listOfItems(draft: AwardDraft, lists: readonly ListSymbol[]): ListSymbol | undefined {
  const asks = orderAsks([draft.condition], draft.amount, [...draft.itemLimits, ...draft.sumLimits])
  const ids = asks.filter((ref) => ref.scope === 'item').map((ref) => ref.id)
  if (ids.length === 0) return undefined
  return lists.find((list) => ids.every((id) => list.fields.some((field) => field.id === id)))
}
