/** Which awards a relation speaks of, by its words. Texts are folded. */
import { selfNames } from '../../../grammar/tokens/base-words.ts'
import { HighestOnly, NotRepeated } from '../../../grammar/tokens/provisions.ts'
import {
  apartWords,
  elsewhereWords,
  listingWords,
  ofAllWords,
  otherOneWords,
  severalWords,
} from '../../../grammar/tokens/relating.ts'
import { madeOf } from '../statements/segment-text.ts'
import type { ClauseReference } from '../../../grammar/scanner/clause-references.ts'

/** 国家、省、市同类政策: what is received elsewhere. */
export const speaksOfOthers = (text: string): boolean => elsewhereWords.some((word) => text.includes(word))

/** 同一企业享受本政策多项奖补的，就高不重复: all awards of the policy, whatever they are about. */
export function speaksOfAll(text: string): boolean {
  const marks = [...NotRepeated.words, ...HighestOnly.words]
  return severalWords.some((word) => text.includes(word)) && madeOf(text, [...ofAllWords, ...severalWords, ...marks])
}

/** 本政策: of its chapter and of all others. */
export const namesWhole = (text: string): boolean => selfNames.some((word) => text.includes(word))

/** 与第二条…, 不与前条…: the first clause that is named is the other one. */
export function opensWithAnother(text: string, [first]: readonly ClauseReference[]): boolean {
  if (first === undefined) return false
  const before = text.slice(0, text.indexOf(first.text))
  return otherOneWords.some((word) => before.endsWith(word))
}

/**
 * 第一条、第二条与第三条: all against each other. 第三条与第一条、第二条: the first against each of the others. 第一条和第二条与第三条: who stands
 * against whom is not said.
 */
export function standOf(references: readonly ClauseReference[]): 'all' | 'first' | 'unclear' {
  const joints = references.slice(1).map(({ joint }) => joint)
  const [opening, ...others] = joints
  if (others.length === 0 || joints.includes('')) return 'all'
  if (opening !== undefined && apartWords.includes(opening))
    return others.some((joint) => apartWords.includes(joint)) ? 'unclear' : 'first'
  return joints.slice(0, -1).every((joint) => listingWords.includes(joint)) ? 'all' : 'unclear'
}
