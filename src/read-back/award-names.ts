/** Names of awards, by which relations point at them: a number in the order of the document, and the title. */
import { choicesOf, sharedCeilingsOf } from '../ir/payout.ts'
import type { AwardId, AwardIr, PolicyIr } from '../ir/types.ts'
import { either, originOf, type Place } from './place.ts'
import { joined, quoted, words, type Text } from './text.ts'

export interface AwardNames {
  /** From 1. */
  readonly numberOf: (id: AwardId) => number
  /** All of them, in the order of the document. */
  readonly all: readonly AwardId[]
  /** `奖补3「鼓励使用模型」` */
  readonly textOf: (id: AwardId, place: Place) => Text
}

export function awardNames({ clauses }: PolicyIr): AwardNames {
  const awards = clauses.flatMap((clause) => clause.awards)
  const numbers = new Map(awards.map(({ id }, index) => [id, index + 1]))
  const titles = new Map(awards.map((award) => [award.id, award]))
  const numberOf = (id: AwardId): number => numbers.get(id) ?? 0
  return {
    numberOf,
    all: awards.map(({ id }) => id),
    textOf: (id, place) => nameText(titles.get(id), id, numberOf(id), place),
  }
}

/** An award that the policy does not have goes by its identifier. */
function nameText(award: AwardIr | undefined, id: AwardId, number: number, place: Place): Text {
  const title = quoted(
    award?.title ?? id,
    originOf(award === undefined ? place : { ...place, source: award.source, award }),
  )
  return either(place, words`奖补${String(number)}${title}`, words`award ${String(number)} ${title}`)
}

/** Several awards, one after the other; all of them are not listed. */
export function listOf(ids: readonly AwardId[], names: AwardNames, place: Place): Text {
  const { all } = names
  if (all.length > 1 && ids.length === all.length && ids.every((id, index) => id === all[index]))
    return either(place, words`所有奖补`, words`all awards`)
  return joined(
    ids.map((id) => names.textOf(id, place)),
    place.language === 'zh' ? '、' : ', ',
  )
}

/** With what an award is not paid together, or shares a ceiling; in full these stand between the awards. */
export function pointersOf(id: AwardId, policy: PolicyIr, names: AwardNames, place: Place): readonly Text[] {
  const others = (awards: readonly AwardId[]): Text =>
    listOf(
      awards.filter((one) => one !== id),
      names,
      place,
    )
  return [
    ...choicesOf(policy)
      .filter(({ awards }) => awards.includes(id) && awards.length > 1)
      .map(({ awards }) =>
        either(place, words`与${others(awards)}只取最高的一项`, words`of it and ${others(awards)} only the highest`),
      ),
    ...sharedCeilingsOf(policy)
      .filter(({ awards }) => awards.includes(id) && awards.length > 1)
      .map(({ awards }) =>
        either(place, words`与${others(awards)}共用一个合计上限`, words`it shares a ceiling with ${others(awards)}`),
      ),
  ]
}
