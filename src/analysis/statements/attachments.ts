/**
 * 附件：1.申报表 2.承诺书 at the end of a text: names of what is attached, not sentences. What names money or a limit, or is
 * written as a sentence, is none, whatever it begins with.
 */
import { attachmentOpenings, attachmentExcludes } from '../../../grammar/tokens/announcements.ts'
import { enumeratorAt } from '../../syntax/enumerator.ts'

/** Whether a paragraph, folded, lists attachments; `follows`: whether the one before it did. */
export function listsAttachments(text: string, follows: boolean): boolean {
  const opening = attachmentOpenings.find((word) => text.startsWith(word))
  const label = opening === undefined ? -1 : text.indexOf('：')
  const opens = opening !== undefined && label >= 0 && label - opening.length <= longestNumber
  const numbered = follows && enumeratorAt(text, 0) !== undefined
  return (opens || numbered) && !attachmentExcludes.some((mark) => text.includes(mark))
}

/** 附件十二： */
const longestNumber = 2
