/** What the sentences of an article share. */
import { isAlways } from '../../ir/conditions.ts'
import type { AwardIr, Condition } from '../../ir/types.ts'
import { factsOfCondition } from '../../ir/walk.ts'
import { conditionWords } from './condition.ts'
import { Unsayable } from './unsayable.ts'
import type { NamedConditions } from './names.ts'
import type { Phrases } from './phrases.ts'

export interface ArticlePlace {
  readonly award: AwardIr
  readonly phrases: Phrases
  readonly names: NamedConditions
}

/** 获评示范且年产值不低于1亿元 */
export function guardWords(condition: Condition, { phrases, names }: ArticlePlace): string {
  return conditionWords(condition, phrases, names)
}

/** 获评示范的，; nothing where it is of everybody. */
export function forWhom(condition: Condition, place: ArticlePlace): string {
  return isAlways(condition) ? '' : `${guardWords(condition, place)}的，`
}

/** All that must hold, of the applicant and of the record. */
export function partsOf({ condition, records }: AwardIr): readonly Condition[] {
  return [condition, ...(records === undefined ? [] : [records.where])].flatMap((one) =>
    one.kind === 'and' ? one.of : [one],
  )
}

/**
 * 对…的，; nothing where nothing is asked. The list stands in front of what is asked of its records; `keys`, which 分别 pairs with
 * sums, behind all of it: in a guard of its own it would be one of two.
 */
export function subjectOf(parts: readonly Condition[], place: ArticlePlace, keys?: string): string {
  const { phrases } = place
  const counted = parts.filter((one) => one.kind === 'at-least')
  const plain = parts.filter((one) => one.kind !== 'at-least')
  const ofRecord = plain.filter((one) => factsOfCondition(one).some(({ scope }) => scope === 'item'))
  const ofApplicant = plain.filter((one) => !ofRecord.includes(one))
  const { list } = phrases
  const named = list === undefined ? '' : phrases.of({ scope: 'applicant', id: list.id })
  const words = (of: readonly Condition[]): string => guardWords({ kind: 'and', of }, place)
  const all = [
    ...(ofApplicant.length === 0 ? [] : [words(ofApplicant)]),
    ...(list === undefined ? [] : [`${named}${ofRecord.length === 0 ? '' : words(ofRecord)}`]),
    ...(keys === undefined ? [] : [keys]),
    ...counted.map(({ count }) => `符合下列条件中任意${String(count)}项`),
  ]
  return all.length === 0 ? '' : `对${all.join('且')}的申报单位，`
}

/** （1）…；（2）…: what 下列条件 are, behind the sentence that speaks of them. */
export function countedItems(parts: readonly Condition[], place: ArticlePlace): string {
  const counted = parts.filter((one) => one.kind === 'at-least')
  const [only, second] = counted
  if (only === undefined) return ''
  if (second !== undefined) throw new Unsayable('不止一处任意几项')
  return `：${only.of.map((item, index) => `（${String(index + 1)}）${guardWords(item, place)}`).join('；')}`
}
