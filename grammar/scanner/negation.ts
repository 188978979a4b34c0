/** 未发生, 不属于, 无: words at the end of a text that turn round the phrase behind it. */
const negation =
  /^(.*?)(?:(?:尚未|未曾|不曾|没有|未|无)[被曾有]*(?:发生|出现|存在|列入|纳入|受到|获得|具有|具备)?过?|不(?:存在|具有|具备|属于|是)|非)$/u

/** What stands in front of them; undefined where there are none. */
export const beforeNegation = (text: string): string | undefined => negation.exec(text)?.[1]

/** 新成立, 期间成立: the verb alone. */
export const withoutTiming = (verb: string): string => verb.replace(/^(?:新|期间|内)/u, '')
