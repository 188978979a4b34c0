/** An award with everything settled, into the representation. */
import type { Rounding } from '../../analysis/annotations.ts'
import type { AwardDraft } from '../../analysis/articles/drafts.ts'
import type { MadeAward } from '../../analysis/fold/made-award.ts'
import type { Uses } from '../../analysis/environment.ts'
import type { Reporter } from '../../analysis/report.ts'
import type { FactSymbol, ListSymbol } from '../../analysis/symbols.ts'
import { and, isAlways } from '../conditions.ts'
import type { AwardIr, Ceiling, Condition, SourceRef } from '../types.ts'
import { factsInAmount, factsOfCondition } from '../walk.ts'
import { markUsed, narrowingFields } from './list-fields.ts'
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
  const { source, span, form, recipient, made } = draft
  const list = draft.list ?? listOfItems(draft, lists)
  // No sentence need name a list whose fields it speaks of.
  if (list !== undefined) markUsed(uses, list, source.clause)
  const narrowed = list === undefined ? draft.condition : and(...narrowing(list, source, uses), draft.condition)
  const { applicant, item, mixed } = splitCondition(narrowed)
  if (mixed.length > 0) reporter.report('CY4028', span, { list: list?.label ?? '' })
  const records =
    list === undefined
      ? undefined
      : {
          list: list.id,
          where: item,
          ...matterOfRecords(draft, list, uses),
          site: { kind: 'sum' as const, label: list.label, item: list.item, source },
        }
  const kept = records?.times ?? []
  const lost = records === undefined ? undefined : made.times.find((one) => isOnce(one) && kept.length === 0)
  if (lost !== undefined) reporter.report('CY4566', span, { text: lost.site.text, list: list?.label ?? '' })
  const { mode, toFen } = rounding ?? { mode: 'half-up' as const, toFen: 1 }
  const { id, title } = names
  return {
    ...{ id, clause: source.clause, title, form, recipient, source, span, condition: applicant, records },
    ...partsOf(made, records !== undefined),
    rounding: { mode, toFen, site: { kind: 'rounding', mode, toFen, source } },
  }
}

/** What tells the records apart, and that each is paid for once where the text says 一次性. */
function matterOfRecords(
  { made, source }: AwardDraft,
  list: ListSymbol,
  uses: Uses,
): Pick<NonNullable<AwardIr['records']>, 'matter' | 'times'> {
  const field = list.fields.find(({ type }) => type.kind === 'matter')
  if (field === undefined) return {}
  markUsed(uses, field, source.clause)
  const matter = { scope: 'item', id: field.id } as const
  const times = made.times.filter(isOfEachRecord).map(({ most, period, site }) => ({ most, period, site }))
  return times.length === 0 ? { matter } : { matter, times }
}

/** For everybody: whom a rule of a record is for cannot be said. */
const isOfEachRecord = (times: AwardIr['times'][number]): boolean => isOnce(times) && isAlways(times.if)
const isOnce = ({ site }: AwardIr['times'][number]): boolean => site.text === '一次性'

/** What was made of it; 一次性 of each record is said by the records. */
function partsOf(made: MadeAward, hasRecords: boolean): MadeAward {
  const times = made.times.filter((one) => !hasRecords || !isOnce(one))
  const ceilings = made.ceilings.map((ceiling): Ceiling => (hasRecords ? ceiling : { ...ceiling, of: 'award' }))
  return { ...made, times, ceilings }
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

/** The list whose fields the award uses, when no sentence named it. */
function listOfItems({ condition, made }: AwardDraft, lists: readonly ListSymbol[]): ListSymbol | undefined {
  const amounts = [made.amount, ...made.ceilings.map(({ is }) => is)].filter((amount) => amount !== undefined)
  const used = [...factsOfCondition(condition), ...amounts.flatMap(factsInAmount)]
  const ids = used.filter((ref) => ref.scope === 'item').map((ref) => ref.id)
  if (ids.length === 0) return undefined
  return lists.find((list) => ids.every((id) => list.fields.some((field) => field.id === id)))
}
