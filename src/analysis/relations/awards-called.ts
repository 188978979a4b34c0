/**
 * Which awards a text means by 创业补助 or 技术合同登记补助: those whose sum it calls so; else the one of which all words of the name say whom or what
 * it is for.
 */
import { awardNouns, listingAwards } from '../../../grammar/tokens/relating.ts'
import { foldString } from '../../source/fold.ts'
import type { AwardDraft } from '../articles/drafts.ts'
import { labelOf } from '../fold/make-award.ts'

export function awardsCalled(name: string, awards: readonly AwardDraft[]): readonly AwardDraft[] {
  const called = awards.filter(({ form }) => isCalled(name, foldString(form)))
  if (called.length > 0) return called
  const plain = awards.filter(({ form }) => stemOf(foldString(form)) === '')
  const about = plain.filter((award) => isMadeOf(stemOf(name), foldString(labelOf(award.condition))))
  return about.length === 1 ? about : []
}

/** 高层次人才创业启动补助 is 创业启动补助, and the other way round; 补助 alone is anything. */
function isCalled(name: string, form: string): boolean {
  const [shorter, longer] = form.length < name.length ? [form, name] : [name, form]
  const before = longer.slice(0, -shorter.length)
  return stemOf(shorter) !== '' && longer.endsWith(shorter) && !listingAwards.some((joint) => before.endsWith(joint))
}

/** Without 补助, 奖励. */
function stemOf(name: string): string {
  const [end] = awardNouns.filter((noun) => name.endsWith(noun)).toSorted((a, b) => b.length - a.length)
  return end === undefined ? name : stemOf(name.slice(0, -end.length))
}

/** Whether the text has all of it, in runs of two characters and more. */
function isMadeOf(stem: string, text: string): boolean {
  if (stem === '') return false
  const ends = new Set([0])
  for (let end = shortest; end <= stem.length; end += 1) {
    const begins = [...ends].some((start) => end - start >= shortest && text.includes(stem.slice(start, end)))
    if (begins) ends.add(end)
  }
  return ends.has(stem.length)
}

const shortest = 2
