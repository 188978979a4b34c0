/** 每年最高50万元, 每栋楼宇不超过1000万元: a figure as a ceiling, with what it counts over. */
import { namesApplicant } from '../../../grammar/tokens/shades.ts'
import { reportName } from '../conditions/designations.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { Amount, Condition } from '../../ir/types.ts'
import { factsInAmount } from '../../ir/walk.ts'
import { isGeneric } from '../generic-nouns.ts'
import { constant } from '../resolve/figures.ts'
import type { Place } from '../resolve/place.ts'
import type { Statement } from '../compose/composition.ts'
import { periodOf } from '../statements/period-of.ts'
import type { Act, Each, Figure } from '../statements/statement.ts'
import type { ListSymbol } from '../symbols.ts'
import { amountOfList, type Reckoning } from './amounts.ts'
import { eachsOfAct } from './counted.ts'
import type { CeilingPart, Slot } from './group.ts'

/** Undefined where it is refused. */
export function ceilingOf(figure: Figure, reckoning: Reckoning): CeilingPart | undefined {
  const { statement, setting, place } = reckoning
  const { act, source, span } = statement
  const eachs = [...figure.each, ...act.each]
  const { of, counted } = scopeEach(eachs, setting.guards.lists)
  if (of !== 'record' || setting.guards.lists.length === 0) reportThings(eachs, place)
  const amount = amountOfList({ ...figure, each: counted }, { ...reckoning, setting: { ...setting, each: [] } })
  const period = periodOf(act.scope)
  if (amount === undefined || period === undefined) {
    place.refuse(figure.list?.span ?? span, amount === undefined ? 'figure' : 'combination')
    return undefined
  }
  // A bare ceiling is of the record (readings.md 4).
  const bare = period === 'matter' && !act.scope.total && eachs.length === 0
  return {
    // A limit is no fixed sum: what it is stands in the words of the ceiling.
    amount: amount.kind === 'constant' ? constant(amount.fen) : amount,
    of: bare ? 'record' : of,
    period,
    text: place.environment.written(act.words),
    source,
  }
}

/** 每年投入最高1亿元, 每三年给予最高50万元, 累计给予最高50万元: what the time brings at most, less what it has brought. */
export function timed(
  { act, source, span }: Statement,
  slot: Slot | undefined,
  lists: readonly ListSymbol[],
  place: Place,
): readonly CeilingPart[] {
  const period = periodOf(act.scope)
  // 每三年给予50万元: of which of these years, nobody says.
  const isSum = slot?.amount.kind === 'between' && slot.amount.to.kind !== 'unlimited'
  if (act.scope.years !== undefined && (!isSum || period === undefined)) place.refuse(span, 'combination')
  if (!isSum || period === undefined || period === 'matter') return []
  // 每年每栋楼宇不超过1000万元: of the year and of the record.
  const of = lists.length > 0 && scopeEach(eachsOfAct(act), lists).of === 'record' ? 'record' : 'award'
  const text = place.environment.written(act.words)
  const ceiling: CeilingPart = { amount: slot.amount.to, of, period, text, source }
  reportYears(ceiling, span, place)
  return [ceiling]
}

/** 三年累计: which three years, the text leaves open. */
export function reportYears(
  { period, text }: Pick<CeilingPart, 'period' | 'text'>,
  span: Span,
  { environment: { reporter } }: Place,
): void {
  if (typeof period === 'object') reporter.report('CY4551', span, { text, years: period.years })
}

/** 不低于1万元、不超过3万元: the ends of one sum, and no ceiling over what comes beside it. */
export function spanOf(amount: Amount, [ceiling, ...more]: readonly CeilingPart[]): Amount | undefined {
  const opens = amount.kind === 'between' && amount.to.kind === 'unlimited' && amount.from.kind === 'constant'
  if (!opens || ceiling?.amount.kind !== 'constant' || more.length > 0 || ceiling.period !== 'matter') return undefined
  return { ...amount, to: ceiling.amount }
}

/** What a ceiling over several awards comes to, for those of whom the guard speaks; of one record's facts nothing can be said of all. */
export function sharedAmount(amount: Amount, when: Condition | undefined): Amount | undefined {
  const is: Amount =
    when === undefined
      ? amount
      : { kind: 'when', cases: [{ if: when, then: amount }], overlap: 'first', otherwise: { kind: 'unlimited' } }
  return factsInAmount(is).every(({ scope }) => scope === 'applicant') ? is : undefined
}

const nounOf = ({ words }: Each): string => words.map(({ text }) => text).join('')

/** 单个企业, 每家: the one who applies, over all awards. */
export const ofApplicant = (act: Act): boolean =>
  eachsOfAct(act).some((each) => {
    const noun = nounOf(each)
    const names = ['家', '户', '名'].includes(each.measure) || (noun !== '' && namesApplicant(noun))
    return each.step === undefined && names
  })

/**
 * 每个标准展位最高1.5万元: of a thing that is only named nobody says how many there are; of one that nobody declared one is reckoned, which is
 * told. 每个示范企业 is whoever applies.
 */
function reportThings(eachs: readonly Each[], { environment }: Place): void {
  for (const each of eachs) {
    const { words, measure } = each
    const [word] = words
    const noun = nounOf(each)
    const isThing = ['', '个', '项'].includes(measure) && !namesApplicant(noun) && !isGeneric(noun.slice(0, 2))
    if (word === undefined || !isThing) continue
    reportName(word, 'unit-count', environment)
    const { reporter, written } = environment
    if (words.every(({ role }) => role === 'text'))
      reporter.report('CY4595', each.span, { text: written(each.span), noun })
  }
}

/** 茶山 of 单个茶山, where the records are 茶山; not 茶企 of 单个茶企. */
const isAbout = (noun: string, names: readonly string[]): boolean =>
  names.some((name) => name !== '' && (name.includes(noun) || noun.includes(name)))

/** Of the units in front of a ceiling those that it counts over (每栋楼宇 of a list), and those that multiply it (每人). */
function scopeEach(
  eachs: readonly Each[],
  [records]: readonly ListSymbol[],
): { readonly of: 'record' | 'award'; readonly counted: readonly Each[] } {
  const key = records?.itemKey
  const ofRecord = eachs.some((each) => {
    const { measure } = each
    const noun = nounOf(each)
    if (key === undefined) return false
    // 单个茶会 of 每场茶会: another measure of the same thing; 单个企业 where each record is a firm.
    if (noun.length > 1 && [key, records?.key].some((name) => name?.endsWith(noun))) return true
    // 单个企业: whoever applies, whatever the measure word of the records.
    if (namesApplicant(noun)) return false
    // 每份合同: a measure word that is none of the language's is the beginning of the noun.
    const begins = measure === '' ? noun !== '' : key.startsWith(measure)
    return begins && (noun === '' || isGeneric(noun) || isAbout(noun, [key.slice(measure.length), records?.key ?? '']))
  })
  const parties = ['家', '户', '个', '', '所', '项', '名', '位']
  // 每2台最高1万元: so much for each of the steps, whatever is counted.
  const isCounted = ({ measure, step }: Each): boolean =>
    step !== undefined || (!parties.includes(measure) && key?.startsWith(measure) !== true)
  const counted = eachs.filter(isCounted)
  return { of: key === undefined || ofRecord ? 'record' : 'award', counted }
}
