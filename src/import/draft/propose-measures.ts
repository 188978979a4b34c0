/** 设立100亿元产业基金: money that nobody applies for. The analyst confirms it; until then the mark stands. */
import { spanOf } from '../../source/excerpt.ts'
import type { DraftedMeasure } from './drafted.ts'
import type { SentenceSite } from './sentence-site.ts'

const fund = /(?:设立|组建|安排|发起|统筹|筹集|建立)[^，；。]*?\d[^，；。]*?(?:基金|资金|专项|资金池|母基金)/u

/** A sentence with a figure that nothing is given by. */
export const asksForMeasure = 'CY5001'

export function proposeMeasures({ sentence, findings, clause }: SentenceSite, text: string): readonly DraftedMeasure[] {
  if (!findings.some(({ diagnostic }) => diagnostic.code === asksForMeasure)) return []
  const found = fund.exec(sentence.text)
  if (found === null) return []
  const span = spanOf(sentence, found.index, found.index + found[0].length)
  return [{ clause, words: text.slice(span.start, span.end) }]
}
