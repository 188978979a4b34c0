/** A sum as a sentence gives it: what stands in front of 给予, and what is given. */
import type { Amount, EachAmount, Factor, ShareAmount } from '../../ir/types.ts'
import { formatMoney, type Money } from '../../runtime/money.ts'
import { percentPoints } from '../../runtime/ratio.ts'
import { numberFigure, rateFigure } from '../figures.ts'
import { interestOf, type Interest } from './loan.ts'
import type { Phrases } from './phrases.ts'
import { Unsayable } from './unsayable.ts'

/** `按照设备款的30%` + 给予 + `最高` + form. */
export interface Grant {
  readonly before: string
  readonly sum: string
}

export const moneyWords = (fen: number): string => formatMoney(fen as Money)

export function grantOf(amount: Amount, phrases: Phrases): Grant {
  const interest = interestOf(amount, phrases)
  if (interest !== undefined) return { before: `按照${interestWords(interest, phrases)}`, sum: '' }
  switch (amount.kind) {
    case 'constant':
      return { before: '', sum: moneyWords(amount.fen) }
    case 'between':
      return between(amount.from, amount.to, phrases)
    case 'share':
      return { before: `按照${shareWords(amount, phrases)}`, sum: '' }
    case 'fact':
      return { before: `按照${phrases.of(amount.fact)}的100%`, sum: '' }
    case 'each':
      return eachGrant(amount, phrases)
    case 'pieces': {
      const basis = phrases.of(basisFact(amount.of))
      const bands = amount.bands.map(({ fromFen, rate }, index) => {
        const next = amount.bands[index + 1]
        const share = rateFigure(rate)
        const [from, to] = [moneyWords(fromFen), next === undefined ? undefined : moneyWords(next.fromFen)]
        if (to === undefined) return `${from}以上的部分的${share}`
        return `${from}至${to}的部分的${share}`
      })
      return { before: `按照${basis}${bands.join('、')}`, sum: '' }
    }
    case 'sum':
      return { before: `按${listed(amount.of.map((one) => kindWords(one, phrases)))}`, sum: '' }
    default:
      throw new Unsayable(amount.kind)
  }
}

/** 博士8万元/人: so much for each of a kind; of several kinds they add up. */
function kindWords(amount: Amount, phrases: Phrases): string {
  const [count, ...more] = countsOf(amount)
  const fact = count === undefined ? undefined : phrases.factOf(count.count)
  const isPlain =
    count !== undefined && more.length === 0 && count.above === 0 && count.every === 1 && count.most === undefined
  if (!isPlain || count.of.kind !== 'constant' || fact?.kind !== 'count' || fact.unit === '') throw new Unsayable('sum')
  return `${phrases.of(count.count)}${moneyWords(count.of.fen)}/${fact.unit}`
}

/** 甲、乙和丙 */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join('、')}和${words.at(-1) ?? ''}`

/** 年利率6%; 同期LPR减0.5个百分点的50%. */
function interestWords({ share, rate }: Interest, phrases: Phrases): string {
  const published = share.by.find((factor) => factor.kind === 'published')
  if (published === undefined) return `年利率${rateFigure(rate)}`
  const { reference, spread } = published
  const points = spread === 0 ? '' : `${spread > 0 ? '加' : '减'}${percentPoints(Math.abs(spread))}个百分点`
  const part = rate.numerator === rate.denominator ? '' : `的${rateFigure(rate)}`
  return `${phrases.of(reference)}${points}${part}`
}

function between(from: Amount, to: Amount, phrases: Phrases): Grant {
  const isFromNothing = from.kind === 'constant' && from.fen === 0
  if (to.kind === 'unlimited') {
    if (isFromNothing) return { before: '', sum: '' }
    return { before: '', sum: `不低于${sumWords(from, phrases)}的` }
  }
  if (!isFromNothing) {
    if (from.kind === 'share' && to.kind === 'share') {
      const [low, high] = [rateOf(from), rateOf(to)]
      return { before: `按照${baseWords(to.of, phrases)}的${low}至${high}`, sum: '' }
    }
    return { before: '', sum: `${sumWords(from, phrases)}至${sumWords(to, phrases)}` }
  }
  if (to.kind === 'share') return { before: `按照不超过${shareWords(to, phrases)}`, sum: '' }
  if (to.kind === 'each') {
    const { before, sum } = eachGrant(to, phrases)
    return { before: before.replace('按', ''), sum: `最高${sum}` }
  }
  if (to.kind === 'fact') return { before: `按照不超过${phrases.of(to.fact)}的100%`, sum: '' }
  return { before: '', sum: `最高${sumWords(to, phrases)}` }
}

/** A sum that is written down. */
export function sumWords(amount: Amount, phrases: Phrases): string {
  switch (amount.kind) {
    case 'constant':
      return moneyWords(amount.fen)
    case 'fact':
      return phrases.of(amount.fact)
    case 'share':
      return shareWords(amount, phrases)
    case 'each': {
      const interest = interestOf(amount, phrases)
      if (interest?.term === undefined) throw new Unsayable(amount.kind)
      return `${percentPoints((interest.rate.numerator / interest.rate.denominator) * 1e8)}个百分点`
    }
    default:
      throw new Unsayable(amount.kind)
  }
}

function shareWords({ of, by }: ShareAmount, phrases: Phrases): string {
  return `${baseWords(of, phrases)}${by.map(factorWords).join('')}`
}

export function rateOf({ by }: ShareAmount): string {
  const [factor, ...others] = by
  if (factor?.kind !== 'rate' || others.length > 0) throw new Unsayable('不止一个比例')
  return rateFigure(factor.rate)
}

function factorWords(factor: Factor): string {
  switch (factor.kind) {
    case 'rate':
      return `的${rateFigure(factor.rate)}`
    case 'published':
      throw new Unsayable('公布的利率')
    case 'exchange':
      return ''
  }
}

/** What a share is of: 设备款与研发费之和. */
export function baseWords(amount: Amount, phrases: Phrases): string {
  switch (amount.kind) {
    case 'fact':
      return phrases.of(amount.fact)
    case 'sum':
      return `${amount.of.map((one) => baseWords(one, phrases)).join('与')}之和`
    case 'less':
      return `${baseWords(amount.of, phrases)}减去${baseWords(amount.by, phrases)}后`
    default:
      throw new Unsayable(`${amount.kind}的比例`)
  }
}

function basisFact(amount: Amount) {
  if (amount.kind !== 'fact') throw new Unsayable('分段的基数不是一项事实')
  return amount.fact
}

/** Counts from the innermost: 按租赁面积每1平方米、租赁月数每1个月给予30元. */
function eachGrant(amount: EachAmount, phrases: Phrases): Grant {
  const counts = countsOf(amount)
  const [innermost] = counts
  if (innermost === undefined) throw new Unsayable('each')
  const { before, sum } = grantOf(innermost.of, phrases)
  if (before !== '') throw new Unsayable('按数量计的比例')
  const isOfMoney = phrases.factOf(innermost.count)?.kind !== 'count'
  const steps = counts.map(({ count, every, above }) => {
    const fact = phrases.factOf(count)
    const each = above > 0 ? '每超过' : isOfMoney ? '每满' : '每'
    return `${phrases.of(count)}${each}${numberFigure(every, fact)}`
  })
  const by = isOfMoney || counts.some(({ above }) => above > 0) ? '' : '按'
  return { before: `${by}${steps.join('、')}`, sum }
}

/** The counts that an amount is multiplied by, the innermost first. */
export function countsOf(amount: Amount): readonly EachAmount[] {
  return amount.kind === 'each' ? [...countsOf(amount.of), amount] : []
}
