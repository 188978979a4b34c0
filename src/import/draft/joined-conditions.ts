/** 面积超过5000平方米、入驻企业20家以上: what the compiler asks of 、 and 和 between conditions, as 指 that the analyst confirms. */
import { foldString } from '../../source/fold.ts'
import { events, type Range, trimParty } from './segment.ts'
import type { SentenceSite } from './sentence-site.ts'

export interface JoinedConditions {
  /** From the first to the last. */
  readonly whole: Range
  readonly members: readonly Range[]
  readonly word: '且' | '或'
}

const asks = 'CY4005'

export function joinedConditions({ sentence: { text }, findings }: SentenceSite): readonly JoinedConditions[] {
  const chains: Range[][] = []
  for (const { diagnostic, start, end } of findings) {
    const { left, right } = diagnostic.params
    if (diagnostic.code !== asks || typeof left !== 'string' || typeof right !== 'string') continue
    const before = { start: start - foldString(left).length, end: start }
    const after = { start: end, end: end + foldString(right).length }
    // Brackets or a word that was left out stand between them: what the phrase would be is not said.
    if (textOf(text, before) !== foldString(left) || textOf(text, after) !== foldString(right)) continue
    const chain = chains.at(-1)
    if (chain?.at(-1)?.start === before.start) chain.push(after)
    else chains.push([before, after])
  }
  return chains
    .filter((chain) => !listsNames(chain, text))
    .map((chain) => joined(chain, text))
    .filter(({ whole }) => /^(?:的|[，；。]|$)/u.test(text.slice(whole.end)))
}

/** 规模100人的论坛、年会: names of what one verb is done with, and no conditions. */
const listsNames = (chain: readonly Range[], text: string): boolean =>
  chain.slice(0, -1).some((range) => /的[^的]+$/u.test(textOf(text, range).replace(/.*\d/u, '')))

const textOf = (text: string, { start, end }: Range): string => text.slice(start, end)

function joined(chain: readonly Range[], text: string): JoinedConditions {
  const members = chain.map((range, index) => (index === chain.length - 1 ? withoutParty(text, range) : range))
  const [first = { start: 0, end: 0 }, last = first] = [members[0], members.at(-1)]
  // Two figures are two requirements, and what somebody did another; names of two kinds of people are a choice.
  const areRequired = members.some((range) => /\d/u.test(textOf(text, range)) || events.test(textOf(text, range)))
  return { whole: { start: first.start, end: last.end }, members, word: areRequired ? '且' : '或' }
}

/** 增幅超过1000万元的平台: up to the figure. */
function withoutParty(text: string, range: Range): Range {
  const figure = /^.*\d[^的]*(?=的)/u.exec(textOf(text, range))?.[0]
  return figure === undefined ? trimParty(text, range) : { start: range.start, end: range.start + figure.length }
}
