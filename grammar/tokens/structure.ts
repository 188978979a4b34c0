/** Punctuation, and the tokens that the scanner makes from more than one word. */
import { keyword, scanned, Word } from './vocabulary.ts'

export const Comma = scanned('Comma', '，')
/** In front of what goes into detail: 给予最高1000万元奖励：完成股改的，…. */
export const Colon = scanned('Colon', '：')
export const Semicolon = scanned('Semicolon', '；')
export const Period = scanned('Period', '。')
export const Enumeration = scanned('Enumeration', '、')
export const OpenParenthesis = scanned('OpenParenthesis', '（')
/** （不含…, （不包括…: what a basis leaves out. */
export const OpenExclusion = scanned('OpenExclusion', '（不含')
export const CloseParenthesis = scanned('CloseParenthesis', '）')

/** A phrase that the glossary declares. Payload: `PhrasePayload`. */
export const Phrase = scanned('Phrase', '术语中的短语', [Word])
/** 博士 of 引进5名以上博士, where 引进博士 is declared: the end of the phrase in front of the figure. */
export const PhraseEnd = scanned('PhraseEnd', '短语的后一半', [Word])
/** Text between declared phrases, keywords and quantities. */
export const Text = scanned('Text', '其他文字', [Word])
/** A parenthesis without anything operative in it, or a proper name: kept, never read. */
export const Aside = scanned('Aside', '括注', [Word])
/** 《…》 with the number behind it. */
export const Citation = scanned('Citation', '《文件》')
/** （责任单位：…） */
export const Accountability = scanned('Accountability', '（责任单位：…）')
/** 经认定, 经评审, 经专家评审通过后 */
export const Finding = scanned('Finding', '经认定')
/** 符合下列条件之一: a numbered list says which. Payload: `ListedPayload`. */
export const Listed = scanned('Listed', '符合下列条件之一')
/** 等 at the end of a list: open (readings.md 22). */
export const EtCetera = keyword('EtCetera', '等', ['等', '等等'], { categories: [Word] })
