/** Words of a test, a sum of money, a basis. Every word list of the oracle is its own. */
import type { Basis, Fact, Test, Than } from './meaning.ts'
import { phraseOf } from './meaning.ts'
import type { Pen } from './pen.ts'

export interface Words {
  readonly facts: readonly Fact[]
  readonly pen: Pen
}

/** `50万元`, `五十万元`, `5000元`. */
export function money(words: Words, place: string, yuan: number): string {
  if (yuan % 10_000 !== 0) return `${String(yuan)}元`
  const wan = yuan / 10_000
  const ways = [
    { name: '50万元', text: wan % 10_000 === 0 ? `${String(wan / 10_000)}亿元` : `${String(wan)}万元` },
    { name: '五十万元', text: wan < 100 ? `${chinese(wan)}万元` : `${String(wan)}万元` },
    { name: '500000元', text: yuan < 1_000_000 ? `${String(yuan)}元` : `${String(wan)}万元` },
  ]
  return words.pen.pick(`${place} money`, ways).text
}

const DIGITS = '零一二三四五六七八九'
function chinese(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`
  return `${head}${ones === 0 ? '' : (DIGITS[ones] ?? '')}`
}

/** `A`, `A与B之和`, `A扣除B后的余额`. */
export function basis(words: Words, place: string, { plus, minus }: Basis): string {
  const [first = '', second] = plus
  if (second !== undefined) {
    const ways = [
      { name: 'A和B', text: `${first}和${second}` },
      { name: 'A与B之和', text: `${first}与${second}之和` },
      { name: 'A与B合计', text: `${first}、${second}合计` },
    ]
    return words.pen.pick(`${place} basis`, ways).text
  }
  if (minus === undefined) return first
  const ways = [
    { name: 'A（不含B）', text: `${first}（不含${minus}）` },
    { name: 'A扣除B后的余额', text: `${first}扣除${minus}后的余额` },
    { name: 'A减去B后的部分', text: `${first}减去${minus}后的部分` },
  ]
  return words.pen.pick(`${place} basis`, ways).text
}

/** What can stand in front of 的企业: `新建冷库且年产值达到1亿元`. */
export function predicate(words: Words, place: string, test: Test): string {
  switch (test.kind) {
    case 'flag': {
      const isNoun = isNounOf(words, test.fact)
      if (isNoun) return `${test.is ? '属于' : '不属于'}${test.fact}`
      return `${test.is ? '' : '未'}${test.fact}`
    }
    case 'level':
      return levelWords(words, test.fact, test.level)
    case 'compare':
      return comparison(words, place, test.fact, test.than, test.n)
    case 'all': {
      const ways = [
        { name: '且', word: '且' },
        { name: '并且', word: '并且' },
        { name: '同时', word: '，同时' },
      ]
      const { word } = words.pen.pick(`${place} and`, ways)
      return test.of.map((part, i) => predicate(words, `${place}.${String(i)}`, part)).join(word)
    }
    case 'any': {
      const ways = [
        { name: '或', word: '或' },
        { name: '或者', word: '或者' },
      ]
      const { word } = words.pen.pick(`${place} or`, ways)
      return test.of.map((part, i) => predicate(words, `${place}.${String(i)}`, part)).join(word)
    }
    case 'at-least':
      throw new Error('so many of several stand in a list alone')
  }
}

function isNounOf({ facts }: Words, phrase: string): boolean {
  return facts.some((fact) => fact.kind === 'flag' && fact.isNoun && fact.phrase === phrase)
}

export function levelWords({ facts }: Words, phrase: string, level: string): string {
  const fact = facts.find((one) => phraseOf(one) === phrase)
  return fact?.kind === 'grade' ? `${fact.before}${level}${fact.after}` : level
}

/** Whether a test is a kind of company that a noun names: it needs no 的企业 behind it. */
export function nounOf(words: Words, test: Test): string | undefined {
  return test.kind === 'flag' && test.is && isNounOf(words, test.fact) ? test.fact : undefined
}

const COMPARED: Readonly<
  Record<Than, readonly { readonly name: string; readonly front: string; readonly behind: string }[]>
> = {
  'at least': [
    { name: '达到N', front: '达到', behind: '' },
    { name: 'N以上', front: '', behind: '以上' },
    { name: '不低于N', front: '不低于', behind: '' },
    { name: 'N（含）以上', front: '', behind: '（含）以上' },
    { name: '不少于N', front: '不少于', behind: '' },
  ],
  above: [
    { name: '超过N', front: '超过', behind: '' },
    { name: '高于N', front: '高于', behind: '' },
  ],
  'at most': [
    { name: '不超过N', front: '不超过', behind: '' },
    { name: 'N以下', front: '', behind: '以下' },
    { name: 'N（含）以下', front: '', behind: '（含）以下' },
  ],
  below: [
    { name: '不足N', front: '不足', behind: '' },
    { name: '低于N', front: '低于', behind: '' },
  ],
}

function comparison(words: Words, place: string, phrase: string, than: Than, n: number): string {
  const { front, behind } = words.pen.pick(`${place} ${than}`, COMPARED[than])
  return `${phrase}${front}${figure(words, place, phrase, n)}${behind}`
}

/** A threshold of that fact in words: `1亿元`, `20人`. */
export function figure(words: Words, place: string, phrase: string, n: number): string {
  const fact = words.facts.find((one) => phraseOf(one) === phrase)
  return fact?.kind === 'count' ? `${String(n)}${fact.unit}` : money(words, place, n / 100)
}

/** What a count is counted in; '' of anything else. */
export function unitOf({ facts }: Words, count: string): string {
  const fact = facts.find((one) => one.kind === 'count' && one.phrase === count)
  return fact?.kind === 'count' ? fact.unit : ''
}
