/** 给予…, 最高…, 一次性奖励…, 最高可抵扣不超过60%的费用. */
import type { CstNode } from '../../../grammar/grammar-parser.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { AwardNode, LimbNode, ParenthesisNode, QuantityListNode, WordNode } from '../ast.ts'
import { childrenOf, type CstElement, isNode, isToken, nameOf, type Reader } from './cst.ts'
import { splitScope } from './read-basis.ts'
import { type ReadLimb, readExclusion, readWord } from './read-condition.ts'
import { asMoney, readQuantities } from './read-quantities.ts'
import { collectScope } from './read-scope.ts'

const wordTokens = [
  'Text',
  'Phrase',
  'Aside',
  'ClauseReference',
  'Encourage',
  'Excluding',
  'Adverb',
  'Standard',
  'EtCetera',
  'LastYear',
  'In',
  'Portion',
  'Unsupported',
  'Inexact',
]
const formTokens = ['Form', 'Text', 'AmountNoun', 'Aside', 'Encourage', 'Standard']

/** One award, or one for each grant that 和 and 、 join: 给予企业50万元奖励和团队20万元奖励. */
export function readAwards(node: CstNode, reader: Reader, readLimb: ReadLimb): readonly AwardNode[] {
  const parts = splitGrants(childrenOf(node).flatMap(flatten), reader)
  const [first = [], ...others] = parts
  if (others.length === 0) return [readAward(first, reader.spanOf(node), reader, readLimb)]
  const amount = first.findIndex((element) => nameOf(element) === 'quantities')
  const shared = first.slice(0, amount).filter((element) => ['Give', 'Once', 'Respectively'].includes(nameOf(element)))
  return parts.map((part, index) => {
    const span = { start: startOf(part[0], reader), end: reader.spanOf(part.at(-1) ?? node).end }
    return readAward(index === 0 ? part : [...shared, ...part], span, reader, readLimb)
  })
}

const startOf = (element: CstElement | undefined, reader: Reader): number =>
  element === undefined ? 0 : reader.spanOf(element).start

/** Cuts at a connective between two figures that each have a form of their own behind them. */
function splitGrants(elements: readonly CstElement[], reader: Reader): readonly (readonly CstElement[])[] {
  const parts: CstElement[][] = [[]]
  for (const [index, element] of elements.entries()) {
    const joins = nameOf(element) === 'connective' && !reader.textOf(element).includes('或')
    if (joins && isGrant(parts.at(-1) ?? []) && isGrant(elements.slice(index + 1))) parts.push([])
    else parts.at(-1)?.push(element)
  }
  return parts
}

/** N万元奖励 */
function isGrant(elements: readonly CstElement[]): boolean {
  const amount = elements.findIndex((element) => nameOf(element) === 'quantities')
  return amount >= 0 && elements.slice(amount).some((element) => nameOf(element) === 'Form')
}

function readAward(elements: readonly CstElement[], span: Span, reader: Reader, readLimb: ReadLimb): AwardNode {
  const { scoped, rest } = splitScope(elements, true)
  const lists = rest
    .filter((element): element is CstNode => isNode(element) && element.name === 'quantities')
    .map((list) => readQuantities(list, reader, readLimb))
  const rates = lists.find((list) => list.items[0]?.value.kind === 'rate' || list.items[0]?.value.kind === 'points')
  const term = termOf(rest, lists)
  const amounts = lists
    .filter((list) => list !== term)
    .map(asMoney)
    .find((list) => list.items[0]?.value.kind !== 'rate' && list.items[0]?.value.kind !== 'points')
  const budget = rest.find((element) => nameOf(element) === 'BudgetNoun')
  const verb = rest.find((element) => ['Give', 'Deduct'].includes(nameOf(element)))
  const exclusion = rest.find((element): element is CstNode => isNode(element) && element.name === 'exclusion')
  const deferral = rest.find((element) => nameOf(element) === 'Deferral')
  const parentheses = rest.filter((element): element is CstNode => isNode(element) && element.name === 'parenthesis')
  const has = (name: string): boolean => rest.some((element) => nameOf(element) === name)
  const form = readForm(rest)
  const topUps = parentheses.filter((parenthesis) => reader.textOf(parenthesis).includes('差额'))
  const listed = amounts?.items.some(({ label }) => label !== undefined && isTopUp(label)) === true
  return {
    kind: 'award',
    verb: verb === undefined ? undefined : reader.textOf(verb),
    act: verb === undefined ? undefined : nameOf(verb) === 'Deduct' ? 'deduct' : 'give',
    limited: isLimited(rest, (list) => list === amounts?.span.start, reader),
    rateLimited: rates !== undefined && isLimited(rest, (list) => list === rates.span.start, reader),
    once: has('Once'),
    topUp: has('TopUp') || topUps.length > 0 || listed,
    backward: (has('AmountNoun') && verb === undefined) || has('Receive'),
    budget: budget === undefined ? undefined : reader.textOf(budget).includes('年度') ? 'year' : 'lifetime',
    rateNoun: has('RateNoun'),
    respectively: has('Respectively'),
    scope: scoped.length === 0 ? undefined : collectScope(scoped, reader),
    amounts,
    rates,
    term: term?.items[0],
    modifiers: readModifiers(rest, form.used, reader),
    words: withoutPrefix(readWords(rest, form.used, reader), form.prefix),
    form: form.text === '' ? undefined : form.text.replace(term === undefined ? /[为是]$/u : /^期|[为是]$/gu, ''),
    exclusion: exclusion === undefined ? undefined : readExclusion(exclusion, reader),
    deferral: deferral !== undefined && isToken(deferral) ? readWord(deferral, reader) : undefined,
    extra: lists.filter(
      (list) => list !== term && list.span.start !== amounts?.span.start && list.span.start !== rates?.span.start,
    ),
    offersChoice: offersChoice(rest, reader),
    asides: parentheses
      .filter((parenthesis) => !topUps.includes(parenthesis))
      .flatMap((parenthesis) => readAside(parenthesis, reader, readLimb)),
    span,
  }
}

/** 20万元（等次提升的补助差额） */
export const isTopUp = ({ segments }: LimbNode): boolean =>
  segments.some(({ constituents }) => constituents.some((part) => part.kind === 'mark' && part.mark === 'top-up'))

/** 一年期贴息: a duration with 期 behind it. */
function termOf(elements: readonly CstElement[], lists: readonly QuantityListNode[]): QuantityListNode | undefined {
  const places = elements.filter((element) => nameOf(element) === 'quantities')
  return lists.find((list, index) => {
    const next = elements[elements.indexOf(places[index] as CstElement) + 1]
    const names = next !== undefined && isToken(next) && /^期(?!限)/u.test(next.image)
    return names && list.items.length === 1 && list.items[0]?.value.kind === 'duration'
  })
}

/** 或 with a quantity somewhere before it. */
function offersChoice(elements: readonly CstElement[], reader: Reader): boolean {
  const first = elements.findIndex((element) => nameOf(element) === 'quantities')
  return (
    first >= 0 &&
    elements.slice(first).some((element) => nameOf(element) === 'connective' && reader.textOf(element).includes('或'))
  )
}

function readAside(node: CstNode, reader: Reader, readLimb: ReadLimb): readonly ParenthesisNode[] {
  const limb = childrenOf(node).find(isNode)
  return limb === undefined ? [] : [{ kind: 'parenthesis', limb: readLimb(limb), span: reader.spanOf(node) }]
}

function flatten(element: CstElement): readonly CstElement[] {
  return isNode(element) && (element.name === 'awardPart' || element.name === 'awardWord')
    ? childrenOf(element).flatMap(flatten)
    : [element]
}

/** A ceiling word stands somewhere in front of this list (and behind no other list). */
function isLimited(elements: readonly CstElement[], isList: (start: number) => boolean, reader: Reader): boolean {
  let limited = false
  for (const element of elements) {
    const name = nameOf(element)
    if (name === 'Highest' || name === 'NotExceed') limited = true
    if (name === 'quantities') {
      if (isList(reader.spanOf(element).start)) return limited
      limited = false
    }
  }
  // 不超过…费用的60%封顶: behind the amount.
  return limited
}

/** The form is the last of the form words with the text in front of it back to the amount: 专项运营补贴. */
function readForm(elements: readonly CstElement[]): {
  readonly text: string
  readonly used: ReadonlySet<CstElement>
  readonly prefix: string
} {
  const used = new Set<CstElement>()
  let last = -1
  for (const [index, element] of elements.entries()) if (['Form', 'AmountNoun'].includes(nameOf(element))) last = index
  if (last < 0) {
    // 1亿元场景专项资金: the text behind the amount.
    const amount = elements.findLastIndex((element) => nameOf(element) === 'quantities')
    const tail = amount < 0 ? [] : elements.slice(amount + 1).filter((element) => formTokens.includes(nameOf(element)))
    for (const element of tail) used.add(element)
    return { text: tail.map(imageOf).join(''), used, prefix: '' }
  }
  let first = last
  while (first > 0 && formTokens.includes(nameOf(elements[first - 1] ?? (elements[0] as CstElement)))) first -= 1
  const before = elements[first - 1]
  // Only what follows an amount or 的 or 一次性 belongs to the form; what follows the verb is who is paid.
  const belongs = before !== undefined && ['quantities', 'De', 'Once', 'Deferral'].includes(nameOf(before))
  const start = belongs ? first : last
  for (const element of elements.slice(start, last + 1)) used.add(element)
  const prefix = belongs ? '' : behindParty(elements.slice(first, last).map(imageOf).join(''))
  const own = elements
    .slice(start, last + 1)
    .map(imageOf)
    .join('')
  return { text: prefix + own, used, prefix }
}

/** 给予运营单位运营奖励: who is paid ends with a word for a party; the rest belongs to the form, as does 房租补贴 whole. */
function behindParty(text: string): string {
  const party = /^.*(?:企业|单位|机构|公司|个人|团队|主体|高校|院所|平台|[方人者])(.*)$/u.exec(text)
  return party === null ? text : (party[1] ?? '')
}

const imageOf = (element: CstElement): string => (isToken(element) ? element.image : '')

function readWords(
  elements: readonly CstElement[],
  used: ReadonlySet<CstElement>,
  reader: Reader,
): readonly WordNode[] {
  return elements
    .filter((element) => !used.has(element))
    .filter(isToken)
    .filter((token) => wordTokens.includes(token.tokenType.name))
    .map((token) => readWord(token, reader))
}

/** 给予符合条件的企业100万元: what a 的 in front of the amount turns into a condition. */
function readModifiers(
  elements: readonly CstElement[],
  used: ReadonlySet<CstElement>,
  reader: Reader,
): readonly WordNode[] {
  const amount = elements.findIndex((element) => nameOf(element) === 'quantities')
  const before = amount < 0 ? elements : elements.slice(0, amount)
  const de = before.findLastIndex((element) => nameOf(element) === 'De')
  return de < 0 ? [] : readWords(before.slice(0, de), used, reader)
}

/** The last word loses what the form took. */
function withoutPrefix(words: readonly WordNode[], prefix: string): readonly WordNode[] {
  const last = words.at(-1)
  if (prefix === '' || last?.text.endsWith(prefix) !== true) return words
  return [...words.slice(0, -1), { ...last, text: last.text.slice(0, -prefix.length) }]
}
