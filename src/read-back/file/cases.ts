/** A sum by cases: 获评国家级、省级茶园的，分别给予…; 年产值不低于1亿元的，给予…；…; 给予…；其中…的，给予…. */
import type { Amount, Condition, FactRef, WhenAmount } from '../../ir/types.ts'
import { factsOfCondition } from '../../ir/walk.ts'
import { countsOf, grantOf, rateOf, sumWords } from './amount.ts'
import { formOf, giveWords, payeeOf } from './give.ts'
import { guardWords, partsOf, subjectOf, type ArticlePlace } from './place.ts'
import type { Phrases } from './phrases.ts'
import { Unsayable } from './unsayable.ts'

export function casesSentence(amount: WhenAmount, place: ArticlePlace): string {
  const { otherwise } = amount
  if (otherwise === 'impossible' || amount.overlap !== 'first') throw new Unsayable('必居其一')
  const parts = partsOf(place.award)
  if (!isNothing(otherwise)) {
    const limbs = amount.cases.map((one) => `${guardWords(one.if, place)}的，${exceptionWords(one, place)}`)
    return `${subjectOf(parts, place)}${giveWords(otherwise, place)}；其中${limbs.join('；')}。`
  }
  if (amount.cases.some(({ then }) => then.kind === 'when')) return nestedSentence(amount, place)
  const limbs = amount.cases.map((one) => `${caseWords(one.if, place)}的，${limbWords(one.then, place)}`)
  // Bands from the lowest up, as a text has them.
  const floors = amount.cases.map((one) => (one.if.kind === 'and' ? thresholdOf(one.if.of[0]) : undefined))
  const falls = floors.every((floor, index) => floor !== undefined && (index === 0 || floor < (floors[index - 1] ?? 0)))
  const inOrder = falls ? limbs.toReversed() : limbs
  return `${subjectOf(besides(amount, parts), place)}${inOrder.join('；')}。`
}

const thresholdOf = (one: Condition | undefined): number | undefined =>
  one?.kind === 'compare' && typeof one.threshold === 'number' ? one.threshold : undefined

/** 首次年产值不低于1亿元, where each tier is given once. */
const caseWords = (condition: Condition, place: ArticlePlace): string =>
  `${place.award.times.some(({ tier }) => tier !== undefined) ? '首次' : ''}${guardWords(condition, place)}`

/** 年产值不低于1亿元的，获评国家级的给予20万元，获评省级的给予10万元；…. */
function nestedSentence(amount: WhenAmount, place: ArticlePlace): string {
  const inner: Condition[] = []
  const limbs = amount.cases.map((one) => {
    if (one.then.kind !== 'when' || !isNothing(one.then.otherwise)) throw new Unsayable('几层的档次')
    const parts = one.then.cases.map((case_) => {
      inner.push(case_.if)
      return `${guardWords(case_.if, place)}的${giveWords(case_.then, place)}`
    })
    return `${guardWords(one.if, place)}的，${parts.join('，')}`
  })
  const keys = new Set(inner.flatMap((one) => factsOfCondition(one)).map(keyOf))
  const parts = besides(amount, partsOf(place.award)).filter(
    (part) => !factsOfCondition(part).every((fact) => keys.has(keyOf(fact))),
  )
  return `${subjectOf(parts, place)}${limbs.join('；')}。`
}

/** Of those whose sum waits for a decision nothing but that is said. */
function exceptionWords({ if: guard, then }: WhenAmount['cases'][number], place: ArticlePlace): string {
  const key = JSON.stringify(bare(guard))
  const waits = place.award.deferrals.some((one) => one.blocking && JSON.stringify(bare(one.if)) === key)
  return waits ? '按“一事一议”给予支持' : limbWords(then, place)
}

/** A case that has a ceiling of its own. */
function limbWords(amount: Amount, place: ArticlePlace): string {
  if (amount.kind !== 'min') return giveWords(amount, place)
  const [sum, ...most] = amount.of
  if (sum === undefined) throw new Unsayable('没有金额')
  return [giveWords(sum, place), ...most.map((one) => `最高${sumWords(one, place.phrases)}`)].join('，')
}

/** What is asked besides the facts that tell the cases apart. */
function besides({ cases }: WhenAmount, parts: readonly Condition[]): readonly Condition[] {
  const keys = new Set(cases.flatMap((one) => factsOfCondition(one.if)).map(keyOf))
  return parts.filter((part) => !factsOfCondition(part).every((fact) => keys.has(keyOf(fact))))
}

const keyOf = ({ scope, id }: FactRef): string => `${scope}.${id}`

export const isNothing = (amount: Amount | 'impossible'): boolean =>
  amount !== 'impossible' && amount.kind === 'constant' && amount.fen === 0

/** 分别: the cases are plain alternatives of one fact, or thresholds of one, and their sums differ in one figure alone. */
export function respectively(
  amount: WhenAmount,
  most: WhenAmount | undefined,
  place: ArticlePlace,
): string | undefined {
  const keys = keysOf(amount, place)
  const sums = figuresOf(
    amount.cases.map((one) => one.then),
    place.phrases,
  )
  if (keys === undefined || sums === undefined || !isNothing(amount.otherwise)) return undefined
  const caps = most === undefined ? '' : capsOf(amount, most, place)
  if (caps === undefined) return undefined
  const { before, sum } = sums
  const { award } = place
  const subject = subjectOf(besides(amount, partsOf(award)), place, keys)
  const { year, form } = formOf(award.form)
  const isOne = sums.isOne
  const by = isOne
    ? `${before}给予`
    : before === '' || before.startsWith('按照')
      ? `分别${before}给予`
      : `${before}分别给予`
  return `${subject}${year}${by}${payeeOf(place)}${sum}${form}${caps}`
}

/** The same cases, each with its own ceiling. */
function capsOf(amount: WhenAmount, most: WhenAmount, { phrases }: ArticlePlace): string | undefined {
  const same =
    JSON.stringify(most.cases.map((one) => bare(one.if))) === JSON.stringify(amount.cases.map((one) => bare(one.if)))
  if (!same || !isNothing(most.otherwise)) return undefined
  return `，分别最高${most.cases.map((one) => sumWords(one.then, phrases)).join('、')}`
}

/** Without what reasons say of it. */
const bare = (node: Condition | Amount): unknown =>
  JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'site' ? undefined : value)))

/** 获评国家级、省级茶园; 年产值不低于1亿元、5,000万元. */
function keysOf({ cases }: WhenAmount, place: ArticlePlace): string | undefined {
  const [first] = cases
  if (first === undefined || cases.length < 2) return undefined
  const conditions = cases.map((one) => one.if)
  if (first.if.kind === 'one-of') {
    const { fact } = first.if
    const values = conditions.flatMap((one) =>
      one.kind === 'one-of' && one.expect && keyOf(one.fact) === keyOf(fact) && one.values.length === 1
        ? one.values
        : [],
    )
    return values.length === cases.length ? guardWords({ ...first.if, values }, place) : undefined
  }
  if (first.if.kind !== 'compare') return undefined
  const { fact, comparison } = first.if
  const bounds = conditions.flatMap((one) =>
    one.kind === 'compare' && one.comparison === comparison && keyOf(one.fact) === keyOf(fact) ? [one] : [],
  )
  if (bounds.length < cases.length) return undefined
  const [head, ...others] = bounds.map((one) => caseWords(one, place))
  const lead = caseWords(first.if, place)
  const shared = sharedStart([head ?? lead, ...others])
  return [head, ...others.map((one) => one.slice(shared))].join('、')
}

/** How many characters all begin with, up to the figure. */
function sharedStart(texts: readonly string[]): number {
  const [first = ''] = texts
  let at = 0
  while (
    at < first.length &&
    !/\d/u.test(first.charAt(at)) &&
    texts.every((text) => text.charAt(at) === first.charAt(at))
  )
    at += 1
  return at
}

/** Sums that differ in one figure: 按照设备款的30%、20%, 给予最高3万元、2万元. */
function figuresOf(
  amounts: readonly Amount[],
  phrases: Phrases,
): { readonly before: string; readonly sum: string; readonly isOne?: boolean } | undefined {
  const one = new Set(amounts.map((amount) => JSON.stringify(bare(amount))))
  const [head] = amounts
  if (one.size === 1 && head !== undefined) return { ...grantOf(head, phrases), isOne: true }
  const kinds = new Set(amounts.map(({ kind }) => kind))
  const [first] = amounts
  if (kinds.size !== 1 || first === undefined) return undefined
  switch (first.kind) {
    case 'constant':
      return { before: '', sum: amounts.map((one) => sumWords(one, phrases)).join('、') }
    case 'share': {
      const shares = amounts.filter((one) => one.kind === 'share')
      const bases = new Set(shares.map((one) => JSON.stringify(bare(one.of))))
      if (bases.size > 1) return undefined
      const { before } = grantOf(first, phrases)
      return { before: before.replace(rateOf(first), shares.map(rateOf).join('、')), sum: '' }
    }
    case 'between': {
      const tops = amounts.flatMap((one) => (one.kind === 'between' && isNothing(one.from) ? [one.to] : []))
      if (tops.length < amounts.length) return undefined
      const inside = figuresOf(tops, phrases)
      if (inside === undefined) return undefined
      return inside.sum === ''
        ? { before: inside.before.replace('按照', '按照不超过'), sum: '' }
        : { before: inside.before, sum: `最高${inside.sum}` }
    }
    case 'each': {
      const counts = amounts.map((one) =>
        JSON.stringify(countsOf(one).map(({ count, above, every }) => [count, above, every])),
      )
      if (new Set(counts).size > 1) return undefined
      const inner = amounts.flatMap((one) => countsOf(one)[0]?.of ?? [])
      const inside = figuresOf(inner, phrases)
      if (inside?.before !== '') return undefined
      return { before: grantOf(first, phrases).before, sum: inside.sum }
    }
    default:
      return undefined
  }
}
