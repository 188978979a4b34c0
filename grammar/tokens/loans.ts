/** What phrases of a glossary say of loans and of rates that a bank or the central bank publishes. */

const has =
  (...words: readonly string[]) =>
  (phrase: string): boolean =>
    words.some((word) => phrase.includes(word))

/** 贴息期限 */
export const countsInterest = has('贴息', '计息')
/** 贷款期限 */
export const ofLending = has('贷款', '用款', '借款', '融资')
/** What was paid for a loan rather than lent. */
export const namesInterest = has('利息', '贴息', '息费', '费用')
export const namesPrincipal = has('本金')
export const isLoan = has('贷款')
/** 贷款本金, 融资额, 债券余额: what was lent. */
export const namesLoan = (phrase: string): boolean =>
  /本金|(?:贷款|借款|融资|债券)[^费息]*(?:额|金额|余额|总额|规模|资金)?$/u.test(phrase)

/** 同期LPR, 贷款市场报价利率（LPR）: a phrase that can only be a rate. */
export const namesPublishedRate = (phrase: string): boolean => /(?:LPR|利率)[）)]?(?:水平|标准)?$/iu.test(phrase)
/** 一年期LPR, LPR水平 */
export const speaksOfPublishedRate = (phrase: string): boolean => /LPR|利率/iu.test(phrase)
