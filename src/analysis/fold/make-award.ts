/** A folded group as what the representation needs of an award beyond its names. */
import { always, and, asked, or } from '../../ir/conditions.ts'
import type { Amount, Ceiling, Condition, Period } from '../../ir/types.ts'
import { negate } from '../../ir/negate.ts'
import { constant } from '../resolve/figures.ts'
import type { CeilingPart, Exception, Group, Under } from './group.ts'
import type { MadeAward } from './made-award.ts'

export function makeAward(group: Group): MadeAward {
  return {
    amount: amountOf(group),
    ceilings: ceilingsOf(group),
    times: timesOf(group).map(({ if: when, is: { most, period, tier, text, source } }) => {
      const site = { kind: 'once', period, text, source } as const
      return {
        ...{ if: when ?? always, most, period },
        ...(tier === undefined ? { site } : { tier, site: { ...site, tier } }),
      }
    }),
    difference:
      group.difference === undefined
        ? undefined
        : { if: group.difference.if ?? always, site: { kind: 'difference', ...group.difference.is } },
    deferrals: deferralsOf(group),
    instalments: group.instalments.map(({ if: when, is }) => ({ if: when ?? always, shares: is })),
  }
}

/** What has no figure of its own waits for the decision; a figure that is printed counts. */
const deferralsOf = ({ deferrals, slot }: Group): MadeAward['deferrals'] =>
  deferrals.map(({ if: when, is: { text, bounds, source } }) => {
    const blocking = bounds || when !== undefined || isOpen(slot?.amount)
    return { if: when ?? always, text, blocking, site: { kind: 'deferral', text, blocking, source } }
  })

/** The text has no number of its own. */
const isOpen = (amount: Amount | undefined): boolean => amount?.kind === 'between' && amount.site?.kind === 'open'

/** 一次性 goes for whoever the text pays no difference. */
function timesOf({ times, difference }: Group): Group['times'] {
  if (difference === undefined) return times
  const { if: when } = difference
  return times.flatMap((one) => {
    if (one.is.upgradable !== true) return [one]
    return when === undefined ? [] : [{ ...one, if: and(one.if ?? always, negate(when)) }]
  })
}

/** The whole condition of an award: of its guards, or of whoever an exception names where there is no base. */
export const conditionOf = (group: Group): Condition => and(...group.layers)

function amountOf(group: Group): Amount {
  const chosen = group.exceptions.filter(isChosen)
  const given = givenTo({ ...group, exceptions: group.exceptions.filter((one) => !isChosen(one)) })
  if (chosen.length === 0) return given
  const options = chosen.map(({ if: when, is }): Amount => ({
    kind: 'when',
    cases: [{ if: when ?? always, then: is.amount }],
    overlap: 'first',
    otherwise: constant(0),
  }))
  return { kind: 'max', of: [given, ...options] }
}

const isChosen = ({ chosen }: Exception): boolean => chosen === true

function givenTo({ slot, exceptions, statement }: Group): Amount {
  const base = slot?.amount ?? constant(0)
  if (exceptions.length === 0) return base
  const labels = exceptions.map((one) => labelOf(one.if))
  return {
    kind: 'when',
    cases: exceptions.map((one) => ({ if: one.if ?? always, then: one.is.amount })),
    overlap: 'first',
    otherwise: base,
    site: { kind: 'cases', labels, otherwise: undefined, source: statement.source },
  }
}

/** What a case is called: the facts that it asks for. */
export function labelOf(condition: Condition | undefined): string {
  if (condition === undefined) return ''
  if ('of' in condition && condition.kind !== 'compare-amount') return condition.of.map(labelOf).join('、')
  return 'label' in condition.site ? condition.site.label : ''
}

/** Ceilings over the same and for the same time are one, by cases: a general one binds whom no particular one names. */
function ceilingsOf({ ceilings, list }: Group): readonly Ceiling[] {
  const kinds = new Map<string, Under<CeilingPart>[]>()
  for (const ceiling of ceilings) {
    const key = `${list === undefined ? '' : ceiling.is.of}:${JSON.stringify(ceiling.is.period)}`
    kinds.set(key, [...(kinds.get(key) ?? []), ceiling])
  }
  const made = [...kinds.values()].flatMap((same): readonly Ceiling[] => {
    const general = same.filter(({ if: when }) => when === undefined)
    const particular = same.filter(({ if: when }) => when !== undefined)
    const most = leastOf(general.map(({ is }) => is.amount))
    const first = same.at(-1)?.is
    if (first === undefined) return []
    // 甲类企业最高8万元，其他企业最高30万元: whoever is left has the other, so that nobody can be without.
    const rest = restOf(particular)
    const named = particular.filter((one) => one !== rest)
    const is: Amount =
      named.length === 0
        ? (most ?? unlimited)
        : {
            kind: 'when',
            cases: named.map((one) => ({ if: one.if ?? always, then: one.is.amount })),
            overlap: 'first',
            otherwise: rest?.is.amount ?? most ?? unlimited,
          }
    return [
      {
        is,
        of: first.of,
        period: first.period,
        site: siteOf(
          same.map((one) => one.is),
          first.period,
        ),
      },
    ]
  })
  const order = (period: Period): number =>
    typeof period === 'object' ? 2 : period === 'matter' ? 0 : period === 'year' ? 1 : 3
  return made.sort(
    (left, right) =>
      Number(left.of === 'award') - Number(right.of === 'award') || order(left.period) - order(right.period),
  )
}

/** The one that holds for exactly those whom no other names. */
function restOf(particular: readonly Under<CeilingPart>[]): Under<CeilingPart> | undefined {
  return particular.find((one) => {
    const others = particular.filter((other) => other !== one).map((other) => other.if ?? always)
    return others.length > 0 && one.if !== undefined && bare(negate(or(...others))) === bare(one.if)
  })
}

/** Without sites, and what is said twice once. */
function bare(condition: Condition): string {
  if (condition.kind !== 'and' && condition.kind !== 'or') return asked(condition)
  const of = [...new Set(condition.of.map(bare))].toSorted()
  return of.length === 1 ? (of[0] ?? '') : `${condition.kind}(${of.join()})`
}

const unlimited: Amount = { kind: 'unlimited' }

function leastOf(amounts: readonly Amount[]): Amount | undefined {
  const [only] = amounts
  return amounts.length > 1 ? { kind: 'min', of: amounts } : only
}

function siteOf(parts: readonly CeilingPart[], period: Period): Ceiling['site'] {
  const text = [...new Set(parts.map((part) => part.text))].reverse().join('；')
  const source = parts.at(-1)?.source ?? { clause: '', sentence: '' }
  if (period === 'matter') return { kind: 'limit', text, source }
  return { kind: 'period-limit', period, text, source }
}
