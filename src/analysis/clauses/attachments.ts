/**
 * 附件：1.申报表 2.承诺书 at the end of a text: names of what is attached, not sentences. What names money or a limit, or is
 * written as a sentence, is none, whatever it begins with.
 */
const opening = /^附(?:件|表|录)[一二三四五六七八九十\d]{0,2}[：:]/u
const numbered = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.．、]/u
const operative = /[。；！？]|元|[%‰]|给予|不超过|最高/u

/** Whether a paragraph, folded, lists attachments; `follows`: whether the one before it did. */
export function listsAttachments(text: string, follows: boolean): boolean {
  return (opening.test(text) || (follows && numbered.test(text))) && !operative.test(text)
}
