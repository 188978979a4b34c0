/** Shades of words that one token family has: what they add beside their family. */

/** Words of giving that say that it comes beside what was given before. */
export const addingWords: readonly string[] = ['再', '另', '另外', '额外', '还', '追加', '再次', '再给予', '另给予', '额外给予', '还给予']
/** Words that leave it to the authority whether it gives (readings.md 41). */
export const mayWords: readonly string[] = ['可', '可以', '可给予']
/** Of the words for all together those that count every year. */
export const lifetimeWords: readonly string[] = ['累计']
/** Nouns that say that a figure is over all together. */
export const totalWords: readonly string[] = ['总额', '总金额', '总量']
/** 补助标准为, 奖励比例是: it says what a sum or a rate comes to. */
export const statesFigure = (noun: string): boolean => ['为', '是'].some((end) => noun.endsWith(end))
/** 支持比例提高至: of a rate. */
export const speaksOfRate = (word: string): boolean => ['比例', '比率'].some((rate) => word.includes(rate))
/** 提高至, 降到: to a figure rather than by it. */
export const changesTo = (word: string): boolean => ['至', '到'].some((end) => word.endsWith(end))
