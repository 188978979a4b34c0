/** 每入围1个产品: what was taken for a yes or no in the same sentence is counted. */
import { partyNouns, timeUnits } from '../../../grammar/tokens/drafting.ts'
import { foldString } from '../../source/fold.ts'
import type { DraftedEntry } from './drafted.ts'
import type { SentenceSite } from './sentence-site.ts'

export function withCounts(
  entries: readonly DraftedEntry[],
  { sentence, findings }: SentenceSite,
): readonly DraftedEntry[] {
  return findings
    .filter(({ diagnostic }) => diagnostic.code === 'CY4012')
    .reduce((all, { diagnostic, start }) => {
      const { unit } = diagnostic.params
      const limb = sentence.text.slice(sentence.text.lastIndexOf('；', start) + 1, start)
      const counted = all.findLast(({ phrase, type }) => type === '是否' && limb.includes(foldString(phrase)))
      // 每月: so many months are no count of who gets something.
      if (counted === undefined || typeof unit !== 'string' || timeUnits.includes(unit)) return all
      if (unit !== '家' && partyNouns.some((noun) => foldString(counted.phrase).endsWith(noun))) return all
      const undecided = [...counted.undecided, `按「${unit}」计数；若要逐项分别填写，请改为清单`]
      return all.map((entry) => (entry === counted ? { ...entry, type: '数量', parameter: unit, undecided } : entry))
    }, entries)
}
