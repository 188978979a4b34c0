/** 每家企业每年最高20万元, 其中获评示范的每年最高30万元. */
import type { Amount, Ceiling, Period } from '../../ir/types.ts'
import { numberFigure } from '../figures.ts'
import { sumWords } from './amount.ts'
import { isNothing } from './cases.ts'
import { guardWords, type ArticlePlace } from './place.ts'
import type { Phrases } from './phrases.ts'
import { Unsayable } from './unsayable.ts'

export function ceilingSentence({ is, of, period }: Ceiling, place: ArticlePlace): string {
  const { award, phrases } = place
  const who = of === 'record' && award.records !== undefined ? `每${phrases.list?.item ?? '项'}` : '每家企业'
  const time = periodWords(period)
  const most = (amount: Amount): string =>
    (amount.kind === 'min' ? amount.of : [amount]).map((one) => `${time}${limitWords(one, phrases)}`).join('，')
  if (
    is.kind === 'each' &&
    is.of.kind === 'constant' &&
    is.above === 0 &&
    is.most === undefined &&
    period === 'matter'
  ) {
    const fact = phrases.factOf(is.count)
    const unit = fact?.kind === 'count' ? fact.unit : ''
    const step = is.every === 1 ? unit : numberFigure(is.every, fact)
    return `每${step}${phrases.of(is.count)}最高${sumWords(is.of, phrases)}。`
  }
  if (is.kind !== 'when') return `${who}${most(is)}。`
  const { otherwise } = is
  if (otherwise === 'impossible') throw new Unsayable('必居其一')
  // The reader takes what is said last first.
  const guarded = is.cases
    .map((one) =>
      one.then.kind === 'unlimited'
        ? `${guardWords(one.if, place)}的不受此限`
        : `${guardWords(one.if, place)}的${most(one.then)}`,
    )
    .toReversed()
  if (otherwise.kind === 'unlimited' || isNothing(otherwise)) return `${guarded.join('，')}。`
  return `${who}${most(otherwise)}，${guarded.join('，')}。`
}

/** 每年, 累计, 3年内累计; nothing for one matter. */
export function periodWords(period: Period): string {
  if (typeof period === 'object') return `${String(period.years)}年内累计`
  return period === 'matter' ? '' : period === 'year' ? '每年' : '累计'
}

/** 最高50万元, 最高不超过设备款的30% */
export function limitWords(amount: Amount, phrases: Phrases): string {
  return amount.kind === 'constant' ? `最高${sumWords(amount, phrases)}` : `最高不超过${sumWords(amount, phrases)}`
}
