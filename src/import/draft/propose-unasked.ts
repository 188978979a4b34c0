/** Phrases that a sentence compiles without, and that it means all the same. One that nothing takes is dropped again. */
import { type Proposal, proposal } from './proposal.ts'
import type { SentenceSite } from './sentence-site.ts'
import { withType } from './settle-proposals.ts'

const wholeBasis = /(?:按照|按)([^，；。按]{2,30}?(?:费用|金额|额|成本|投入|支出|租金))(?=(?:给予|予以|全额))/gu
const wholeCount = /(?:按照|按|根据)([^，；。按]{0,20}?(?:面积|人数))(?=[，；。]|给予|予以)/gu
const judgement =
  /(?:按照|按|根据|依据|视)([^，；。]{2,20}?(?:类别|情况|结果|绩效|等次|成效|效果))(?=，?(?:分档|择优)?(?:给予|予以))/gu
const selection = /(?:评选|遴选|认定)一批([^，；。]{2,30})(?=[，；。])/gu

/** 按照实际建设费用给予最高…: the whole of it. 按实际租用面积给予: how much it is. 按照获奖类别给予最高…: who judges decides. 评选一批…: who is selected. */
export function proposeUnasked({ sentence: { text } }: SentenceSite): readonly Proposal[] {
  const found = (pattern: RegExp, type: Proposal['type']): readonly Proposal[] =>
    [...text.matchAll(pattern)].map((match) => {
      const end = match.index + match[0].length
      return proposal(end - (match[1]?.length ?? 0), end, type)
    })
  const counts = found(wholeCount, '金额').map((one) => withType(one, text))
  return [...counts, ...found(wholeBasis, '金额'), ...found(judgement, '认定'), ...found(selection, '认定')]
}
