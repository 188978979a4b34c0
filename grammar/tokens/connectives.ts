/** Words that join and point. */
import { Form, Give } from './grants.ts'
import { NotRepeated, Refuse } from './provisions.ts'
import { Quantity } from './quantities.ts'
import { keyword, Word, words } from './vocabulary.ts'

export const And = keyword('And', '且', ['且', '并且', '而且', '同时', '并', '并同时'])
export const Or = keyword('Or', '或', ['或', '或者', '或是', '或者是'])
/** Between conditions ambiguous in law; between bases they add. */
export const With = keyword('With', '和', ['和', '及', '以及', '与', '及其'])
export const De = keyword('De', '的', ['的'])
export const For = keyword('For', '对', ['对', '对于', '凡', '凡是', '针对'])
export const Among = keyword('Among', '其中', ['其中'])
export const In = keyword('In', '在', ['在', '介于'], { categories: [Word] })
export const To = keyword('To', '至', ['至', '到', '—', '－', '-', '~', '～', '–'], { before: () => [Quantity] })
/** 支持…, 鼓励…: exhortation, or a condition when the glossary declares what follows (readings.md 9). */
export const Encourage = keyword(
  'Encourage',
  '支持',
  words(
    '支持 重点支持 主要支持 大力支持 优先支持 积极支持 鼓励 鼓励和支持 鼓励支持 支持鼓励 支持和引导',
    '鼓励引导 引导 推动 促进',
  ),
  { categories: [Word] },
)
/** 则 in front of a refusal: 若已获奖励，则不再给予. */
export const Then = keyword('Then', '则', ['则'], {
  before: () => [Refuse.token, NotRepeated.token],
  categories: [Word],
})
/** Adverbs that a comparison or a grant takes without a change of meaning. */
export const Adverb = keyword(
  'Adverb',
  '副词',
  ['首次', '均', '可', '可以', '将', '再', '另', '按规定', '择优', '若', '如果', '倘若', '一律'],
  { categories: [Word] },
)
/** 另外奖励, 额外补贴: beside what was given before; in a name (额外支出) they are part of it. */
export const Further = keyword('Further', '另外', ['另外', '另行', '额外'], {
  before: () => [Give.token, Form.token],
  categories: [Word],
})
