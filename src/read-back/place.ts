/** Where a node stands: the language of the frame, the sentence that it rests on, the list whose records it speaks of. */
import type { Amount, FactId, FactRef, IrSpan, SourceRef } from '../ir/types.ts'
import type { FactWords } from './fact-words.ts'
import { quoted, words, type Text } from './text.ts'
import type { ReadBackLanguage, ReadBackOrigin } from './types.ts'

export interface Place {
  readonly language: ReadBackLanguage
  readonly facts: FactWords
  readonly source: SourceRef
  /** The sentence of the award with its span, inside an award. */
  readonly award: { readonly source: SourceRef; readonly span: IrSpan } | undefined
  /** The list that `item` speaks of. */
  readonly list: FactId | undefined
  /** How a condition reads the amount that it compares; amounts read their conditions themselves. */
  readonly amountIn: (amount: Amount, place: Place) => Text
}

/** The same place, resting on the sentence of a site where there is one. */
export function at(place: Place, site: { readonly source: SourceRef } | undefined): Place {
  return site === undefined ? place : { ...place, source: site.source }
}

/** Inside the records of a list. */
export function inRecordsOf(place: Place, list: FactId): Place {
  return { ...place, list }
}

/** Where what is said here comes from. */
export function originOf({ source, award }: Place, declared?: IrSpan): ReadBackOrigin {
  const { clause, sentence } = source
  const isOwn = award?.source.clause === clause && award.source.sentence === sentence
  return { clause, sentence, span: isOwn ? award.span : undefined, declared }
}

/** The frame in the language that is wanted. */
export function either({ language }: Pick<Place, 'language'>, zh: Text, en: Text): Text {
  return language === 'zh' ? zh : en
}

/** The phrase of a fact; of a record said to be its own. */
export function factText(ref: FactRef, place: Place): Text {
  const { label, fact } = place.facts.of(ref, place.list)
  const phrase = quoted(label, originOf(place, fact?.span))
  return ref.scope === 'applicant' ? phrase : either(place, words`该项的${phrase}`, words`the record’s ${phrase}`)
}

/** The phrase of a list. */
export function listText(list: FactId, place: Place): Text {
  return factText({ scope: 'applicant', id: list }, place)
}
