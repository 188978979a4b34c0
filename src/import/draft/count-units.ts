/** 每入围1个产品: what was taken for a yes or no in the same sentence is counted. */
import { monthsWords, partyNouns, timeUnits } from '../../../grammar/tokens/drafting.ts'
import { foldString } from '../../source/fold.ts'
import type { DraftedEntry } from './drafted.ts'
import type { SentenceSite } from './sentence-site.ts'

/** Nothing is counted in this unit, or more than one thing and none of the sentence. */
const counts: readonly string[] = ['CY4012', 'CY4030']

/** 在本区, 经评审, 不含…: how it came about, or who is left out; 达到20家 is what they are held to. */
const noCount =
  /^在[^，]{1,6}[区市县省内地]$|^(?:自(?![建有营])|经(?![营济])|不|非|无)|(?:达到?|超过|满|不少于|不低于)\d/u

/** 每月 in front of a sum, and nothing that says how many: what the months are of is in the sentence, their number nowhere. */
export function monthsOf({ sentence: { text }, findings, clause }: SentenceSite): readonly Invented[] {
  if (!findings.some(({ diagnostic: { code, params } }) => counts.includes(code) && params['unit'] === '月')) return []
  const [, lead = ''] = monthsWords.find(([word]) => text.includes(word)) ?? []
  const undecided = ['「每月」按这里填写的月数计；原文没有这个词，口径请核对']
  return [{ phrase: `${lead}月数`, type: '数量', parameter: '个月', definition: undefined, clause, undecided }]
}

type Invented = Omit<DraftedEntry, 'identifier'>

export function withCounts(
  entries: readonly DraftedEntry[],
  { sentence, findings }: SentenceSite,
): readonly DraftedEntry[] {
  return findings
    .filter(({ diagnostic }) => counts.includes(diagnostic.code))
    .reduce((all, { diagnostic, start }) => {
      const { unit } = diagnostic.params
      const limb = sentence.text.slice(sentence.text.lastIndexOf('；', start) + 1, start)
      const counted = all.findLast(({ phrase, type }) => type === '是否' && limb.includes(foldString(phrase)))
      const isCounted = all.some(
        ({ phrase, type, parameter }) => type === '数量' && parameter === unit && limb.includes(foldString(phrase)),
      )
      // 每月: so many months are no count of who gets something.
      if (isCounted || counted === undefined || noCount.test(foldString(counted.phrase))) return all
      if (typeof unit !== 'string' || timeUnits.includes(unit)) return all
      if (unit !== '家' && partyNouns.some((noun) => foldString(counted.phrase).endsWith(noun))) return all
      const undecided = [...counted.undecided, `按「${unit}」计数；若要逐项分别填写，请改为清单`]
      return all.map((entry) => (entry === counted ? { ...entry, type: '数量', parameter: unit, undecided } : entry))
    }, entries)
}
