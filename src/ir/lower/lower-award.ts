/** A draft with everything settled, into the IR. */
import type { Rounding } from '../../analysis/annotations.ts'
import type { AwardDraft } from '../../analysis/clauses/draft.ts'
import { factsOfDraft, factsOfLimit } from '../../analysis/clauses/former-amounts.ts'
import type { Uses } from '../../analysis/clauses/environment.ts'
import type { Reporter } from '../../analysis/report.ts'
import type { FactSymbol, ListSymbol } from '../../analysis/symbols.ts'
import { always, and, isAlways } from '../conditions.ts'
import { startsAtZero } from '../kind.ts'
import type { Amount, AwardIr, Ceiling, Condition, SourceRef, Times } from '../types.ts'
import { factsOfCondition } from '../walk.ts'
import { markUsed, narrowingFields } from './list-fields.ts'
import { lowerAmount, lowerLimit, nothing } from './lower-amount.ts'
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
  const { source, span, difference, once, instalments } = draft
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
  const { mode, toFen } = rounding ?? { mode: 'half-up' as const, toFen: 1 }
  const amount = amountOf(draft)
  return {
    id: names.id,
    clause: source.clause,
    title: names.title,
    form: draft.form,
    recipient: draft.recipient,
    source,
    span,
    condition: applicant,
    records,
    amount,
    ceilings: amount === undefined ? [] : ceilingsOf(draft, records !== undefined),
    difference: difference === undefined ? undefined : { if: always, site: difference },
    times:
      once === undefined || (records !== undefined && once.text === '一次性')
        ? []
        : [{ if: always, most: 1, period: once.period, site: once }],
    deferrals: [...draft.deferrals, ...unstated(draft)].map((deferral) => ({ if: always, ...deferral })),
    instalments: instalments === undefined ? [] : [{ if: always, shares: instalments }],
    rounding: { mode, toFen, site: { kind: 'rounding', mode, toFen, source } },
    ...(draft.made === undefined ? {} : madeParts(draft, draft.made, records !== undefined)),
  }
}

/** What tells the records apart, and that each is paid for once where the text says 一次性. */
function matterOfRecords(
  { once, made, source }: AwardDraft,
  list: ListSymbol,
  uses: Uses,
): Pick<NonNullable<AwardIr['records']>, 'matter' | 'times'> {
  const field = list.fields.find(({ type }) => type.kind === 'matter')
  if (field === undefined) return {}
  markUsed(uses, field, source.clause)
  const matter = { scope: 'item', id: field.id } as const
  const stated = made === undefined ? [once].flatMap((site) => onceEver(site)) : made.times.filter(isOfEachRecord)
  const times = stated.map(({ most, period, site }) => ({ most, period, site }))
  return times.length === 0 ? { matter } : { matter, times }
}

const onceEver = (site: AwardDraft['once']): readonly Times[] =>
  site?.text === '一次性' ? [{ most: 1, period: site.period, site }] : []

/** For everybody: whom a rule of a record is for cannot be said. */
const isOfEachRecord = ({ if: guard, site }: AwardIr['times'][number]): boolean =>
  site.text === '一次性' && isAlways(guard)

/** What the new passes made; 一次性 of each record is said by the records. */
function madeParts(
  draft: AwardDraft,
  made: NonNullable<AwardDraft['made']>,
  hasRecords: boolean,
): NonNullable<AwardDraft['made']> {
  const times = made.times.filter(({ site }) => !hasRecords || site.text !== '一次性')
  const ceilings = made.ceilings.map((ceiling): Ceiling => (hasRecords ? ceiling : { ...ceiling, of: 'award' }))
  const deferrals = [...made.deferrals, ...draft.deferrals.map((deferral) => ({ if: always, ...deferral }))]
  return { ...made, times, ceilings, deferrals }
}

/** Where the text leaves it to the authority, nothing is certain: the amount is between nothing and what was drafted. */
function amountOf({ kind, amount }: AwardDraft): Amount | undefined {
  if (kind === 'in-kind' || amount === undefined) return undefined
  const lowered = lowerAmount(amount)
  const isLeft = kind === 'discretionary' || kind === 'ceiling'
  return isLeft && !startsAtZero(lowered) ? { kind: 'between', from: nothing, to: lowered } : lowered
}

/** Of each record, of the sum, and of what was received over a time. */
function ceilingsOf({ itemLimits, sumLimits, periodLimits }: AwardDraft, hasRecords: boolean): readonly Ceiling[] {
  return [
    ...itemLimits.map((limit): Ceiling => ({
      is: lowerLimit(limit),
      of: hasRecords ? 'record' : 'award',
      period: 'matter',
      site: limit.site,
    })),
    ...(hasRecords ? sumLimits : []).map((limit): Ceiling => ({
      is: lowerLimit(limit),
      of: 'award',
      period: 'matter',
      site: limit.site,
    })),
    ...periodLimits.map(({ period, fen, site }): Ceiling => ({
      is: { kind: 'constant', fen },
      of: 'award',
      period,
      site,
    })),
  ]
}

/** An award without any number in the text: who grants decides, and until then nothing is certain. */
function unstated(draft: AwardDraft): AwardDraft['deferrals'] {
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
  const used = [
    ...factsOfCondition(draft.condition),
    ...(draft.amount === undefined ? [] : factsOfDraft(draft.amount)),
    ...[...draft.itemLimits, ...draft.sumLimits].flatMap(factsOfLimit),
  ]
  const ids = used.filter((ref) => ref.scope === 'item').map((ref) => ref.id)
  if (ids.length === 0) return undefined
  return lists.find((list) => ids.every((id) => list.fields.some((field) => field.id === id)))
}
