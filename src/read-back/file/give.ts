/** 第一年按照设备款的30%给予平台建设方补助: a sum with its form and who is paid. */
import type { Amount } from '../../ir/types.ts'
import { factsOfCondition } from '../../ir/walk.ts'
import { grantOf } from './amount.ts'
import type { ArticlePlace } from './place.ts'

export function giveWords(amount: Amount, place: ArticlePlace): string {
  const { award, phrases } = place
  const { before, sum } = grantOf(amount, phrases)
  const { year, form } = formOf(award.form)
  const once = (award.records?.times ?? []).length > 0 ? '一次性' : ''
  return `${year}${before}${once}给予${payeeOf(place)}${sum}${form}`
}

/** Who is paid; by the phrase that the glossary has for whoever the condition names. */
export function payeeOf({ award: { recipient, condition }, phrases }: ArticlePlace): string {
  if (recipient === undefined) return ''
  const named = factsOfCondition(condition).find((ref) => phrases.factOf(ref)?.label === recipient)
  return named === undefined ? recipient : phrases.of(named)
}

/** 补贴（第2年） is 第二年 and 补贴. */
export function formOf(text: string): { readonly year: string; readonly form: string } {
  const [, form, year] = /^(.*)（第(\d+)年）$/u.exec(text) ?? []
  return form === undefined || year === undefined ? { year: '', form: text } : { year: `第${year}年`, form }
}
