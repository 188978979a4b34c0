/** 单场展会最高10万元: what was taken for one exhibition is a list of them, with the sums of the same sentence as its fields. */
import { foldString } from '../../source/fold.ts'
import type { DraftedEntry } from './drafted.ts'
import { eachBefore } from './each.ts'
import type { SentenceSite } from './sentence-site.ts'

export function withLists(
  entries: readonly DraftedEntry[],
  { sentence: { text }, findings }: SentenceSite,
): readonly DraftedEntry[] {
  const isHere = ({ phrase, clause }: DraftedEntry): boolean =>
    clause === undefined && text.includes(foldString(phrase))
  return findings
    .filter(({ diagnostic }) => diagnostic.code === 'CY4108')
    .reduce((all, { start, end }) => {
      const unit = eachBefore(text, start)
      if (unit === undefined) return all
      const noun = text.slice(start, end)
      const named = all.findLast((entry) => isNamed(entry, noun) && isHere(entry))
      if (named === undefined) return all
      const sums = all.filter((entry) => entry.type === '金额' && isHere(entry))
      const { phrase, members } = listOf(named, sums)
      if (members.length === 0) return all
      const undecided = [`按「每${unit}」逐${unit}填写；只能有一${unit}的，请改为「是否」`]
      const each = `每${unit}${phrase.slice(-noun.length)}`
      const identifier = phrase === named.phrase ? named.identifier : undefined
      const list: DraftedEntry = { ...named, phrase, type: '清单', identifier, undecided, each, members }
      return all.filter((entry) => !sums.includes(entry)).map((entry) => (entry === named ? list : entry))
    }, entries)
}

const isNamed = ({ type, phrase }: DraftedEntry, noun: string): boolean =>
  (type === '是否' || type === '认定') && foldString(phrase).endsWith(noun)

/** 符合指标的特色楼宇: what is found of each is a field, and the buildings are the list. */
function listOf(
  named: DraftedEntry,
  sums: readonly DraftedEntry[],
): { readonly phrase: string; readonly members: readonly DraftedEntry[] } {
  const fields = sums.map((sum) => ({ ...sum, undecided: [] }))
  const at = named.phrase.lastIndexOf('的')
  if (named.type !== '认定' || at <= 0) return { phrase: named.phrase, members: fields }
  const phrase = named.phrase.slice(0, at)
  const finding: DraftedEntry = { ...named, phrase, identifier: undefined, undecided: [] }
  return { phrase: named.phrase.slice(at + 1), members: [finding, ...fields] }
}
