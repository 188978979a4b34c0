/** Words inside a declared phrase that the language would act on if they stood by themselves. */
import type { TokenType } from 'chevrotain'
import { comparisons, grants, provisions, scopes } from '../tokens/index.ts'
import { vagueWords } from '../tokens/deferrals.ts'
import { signsOfMore } from '../tokens/relating.ts'
import { leftOut, raisingWords, thereafterWords } from '../tokens/shades.ts'
import { changesName } from '../tokens/unheard.ts'
import { compounds } from '../tokens/vocabulary.ts'
import type { EachPayload } from './patterns.ts'
import { makeLexicon } from './lexicon.ts'
import { scan } from './scan.ts'
import { strongTokens } from './words.ts'

const noPhrases = makeLexicon([])
const effects: ReadonlySet<TokenType> = new Set([
  ...strongTokens,
  ...[scopes.Yearly, scopes.Cumulative, comparisons.NotExceed, grants.Highest].map(({ token }) => token),
  scopes.EveryYears,
])
/** 根据实际情况 only says how it is settled; 按照…标准 says how much. */
const takesOver = (image: string): boolean => ['按', '按照', '参照', '依照'].includes(image)

/** 超出部分, 欠税以外, 每满三年: how much, to whom or how often. */
const narrowing: readonly string[] = [
  '超出部分',
  '超过部分',
  '以上部分',
  '以外',
  '之外',
  '每满',
  '每超',
  '税后',
  '税前',
]
/** 除国有企业外, 以上场所除享受市级补助外; 拆除, 消除 leave nobody out. */
const leavingOut: readonly string[] = ['外']
const leavesOut = (phrase: string): boolean =>
  [...phrase].some((one, at) => one === leftOut && !(at > 0 && removing.includes(phrase.charAt(at - 1))))
const eachWord = '每'
const removing = '免解消排拆清扣删根废'

/** 之后, 一定, 再增加: no name of anything, and the sentence says another thing without them. */
const noNames = [...thereafterWords, ...vagueWords, ...compounds(signsOfMore, ['', ...raisingWords]), ...raisingWords]

/** The first of them; undefined where the phrase only says who or what. */
export function effectIn(phrase: string): string | undefined {
  if (noNames.includes(phrase)) return phrase
  const acting =
    narrowing.find((word) => phrase.includes(word)) ??
    leavingOut.find((end) => phrase.endsWith(end) && leavesOut(phrase))
  if (acting !== undefined || changesName(phrase)) return acting ?? phrase
  // 每标准展位：名称: so much for each of how many, nobody would ask.
  if (phrase.startsWith(eachWord)) return eachWord
  return scan(phrase, noPhrases).find(
    ({ tokenType, image }) => effects.has(tokenType) || (tokenType === provisions.By.token && takesOver(image)),
  )?.image
}

/** 单一企业, as one name: the measure word and whom it counts; undefined where the phrase does not begin so. */
export function eachIn(phrase: string): { readonly measure: string; readonly noun: string } | undefined {
  const first = scan(phrase, noPhrases)[0]
  if (first?.tokenType !== scopes.Each) return undefined
  return { measure: (first.payload as EachPayload).measure, noun: phrase.slice(first.image.length) }
}

const relations: ReadonlySet<TokenType> = new Set(
  [provisions.NotRepeated, provisions.HighestOnly, provisions.Stackable].map(({ token }) => token),
)
/** 不重复享受, 取高: how sums stand to each other. */
export const saysRelation = (text: string): boolean =>
  scan(text, noPhrases).some(({ tokenType }) => relations.has(tokenType))
