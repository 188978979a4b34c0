/** The sentence that grants: subject, verb, sum, in several orders. */
import type { Award, Base, Test } from './meaning.ts'
import { basis, levelWords, money, nounOf, predicate, unitOf, type Words } from './words.ts'

/** 奖励, 补助 … of one award. */
export function nounFor(words: Words, award: Award): string {
  return words.pen.pick(`${award.id} noun`, [
    { name: '补助', text: '补助' },
    { name: '奖励', text: '奖励' },
    { name: '补贴', text: '补贴' },
    { name: '资助', text: '资助' },
  ]).text
}

/** `对新建冷库的企业，`; with a list that follows, `对同时符合下列条件的企业，` and the list. */
export interface Subject {
  readonly text: string
  /** Conditions that are written as a list behind the grant. */
  readonly listed: readonly string[]
}

export function subject(words: Words, place: string, test: Test, isHeaded: boolean, mayList: boolean): Subject {
  const isList = mayList && (test.kind === 'all' || test.kind === 'any' || test.kind === 'at-least')
  const mustList = test.kind === 'at-least'
  const asList =
    isList &&
    words.pen.pick(`${place} conditions`, [
      ...(mustList ? [] : [{ name: 'inline', value: false }]),
      { name: 'listed', value: true },
    ]).value
  if (asList) {
    return {
      text: `对${LIST_HEADS(test)}的企业，`,
      listed: test.of.map((part, i) => predicate(words, `${place}.${String(i)}`, part)),
    }
  }
  const noun = nounOf(words, test)
  const body = noun ?? `${predicate(words, place, test)}的企业`
  const bare = { name: '…的，', text: noun === undefined ? `${predicate(words, place, test)}的，` : `属于${noun}的，` }
  const ways = [
    { name: '对…的企业，', text: `对${body}，` },
    { name: '…的企业，', text: `${body}，` },
    // Behind another award it might narrow that one.
    ...(isHeaded ? [] : [bare]),
    { name: '凡…的企业，', text: `凡${body}，` },
    { name: '对于…的企业，', text: `对于${body}，` },
    { name: '对…的企业', text: `对${body}` },
  ]
  return { text: words.pen.pick(`${place} subject`, ways).text, listed: [] }
}

function LIST_HEADS(test: Test): string {
  if (test.kind === 'all') return '同时符合下列条件'
  if (test.kind === 'any') return '符合下列条件之一'
  return `符合下列条件中任意${test.kind === 'at-least' ? (['零', '一', '两', '三'][test.count] ?? '') : ''}项`
}

/** The grant without its subject, a whole limb without a mark behind it. */
export function grant(words: Words, { id, base }: Award, noun: string): string {
  const n = (yuan: number, at = ''): string => money(words, `${id}${at}`, yuan)
  const pick = (ways: readonly { readonly name: string; readonly text: string }[]): string =>
    words.pen.pick(`${id} ${base.kind}`, ways).text
  switch (base.kind) {
    case 'fixed':
      return pick([
        { name: '给予N补助', text: `给予${n(base.yuan)}${noun}` },
        { name: '补助N', text: `${noun}${n(base.yuan)}` },
        { name: '给予补助N', text: `给予${noun}${n(base.yuan)}` },
        { name: '按N的标准给予补助', text: `按${n(base.yuan)}的标准给予${noun}` },
        { name: '给予补助，补助标准为N', text: `给予${noun}，${noun}标准为${n(base.yuan)}` },
        { name: '发放补助N', text: `发放${noun}${n(base.yuan)}` },
      ])
    case 'share': {
      const b = basis(words, id, base.basis)
      const p = `${String(base.percent)}%`
      return pick([
        { name: '按B的p给予补助', text: `按${b}的${p}给予${noun}` },
        { name: '按照B的p给予补助', text: `按照${b}的${p}给予${noun}` },
        { name: '给予Bp的补助', text: `给予${b}${p}的${noun}` },
        { name: '按B的p的比例给予补助', text: `按${b}${p}的比例给予${noun}` },
        { name: '给予补助，补助比例为B的p', text: `给予${noun}，${noun}比例为${b}的${p}` },
        { name: '以B为基数按p给予补助', text: `以${b}为基数，按${p}的比例给予${noun}` },
        { name: 'p万分', text: `按${b}的百分之${CHINESE_PERCENT[base.percent] ?? String(base.percent)}给予${noun}` },
      ])
    }
    case 'up to a share': {
      const b = basis(words, id, base.basis)
      const p = `${String(base.percent)}%`
      return pick([
        { name: '按不超过B的p给予补助', text: `按不超过${b}的${p}给予${noun}` },
        { name: '给予不超过Bp的补助', text: `给予不超过${b}${p}的${noun}` },
        { name: '给予不超过B的p的补助', text: `给予不超过${b}的${p}的${noun}` },
        { name: '给予最高Bp的补助', text: `给予最高${b}${p}的${noun}` },
      ])
    }
    case 'up to':
      return pick([
        { name: '给予最高N补助', text: `给予最高${n(base.yuan)}${noun}` },
        { name: '给予不超过N的补助', text: `给予不超过${n(base.yuan)}的${noun}` },
        { name: '最高给予N补助', text: `最高给予${n(base.yuan)}${noun}` },
        { name: '给予N以内的补助', text: `给予${n(base.yuan)}以内的${noun}` },
        { name: '给予补助，最高N', text: `给予${noun}，最高${n(base.yuan)}` },
        { name: '给予补助最高不超过N', text: `给予${noun}，最高不超过${n(base.yuan)}` },
      ])
    case 'between':
      return pick([
        { name: '给予N至M补助', text: `给予${n(base.from)}至${n(base.to, '.to')}${noun}` },
        { name: '给予N—M的补助', text: `给予${n(base.from)}—${n(base.to, '.to')}的${noun}` },
        { name: '给予不低于N、不超过M的补助', text: `给予不低于${n(base.from)}、不超过${n(base.to, '.to')}的${noun}` },
        { name: '给予N到M的补助', text: `给予${n(base.from)}到${n(base.to, '.to')}的${noun}` },
      ])
    case 'each': {
      const unit = unitOf(words, base.count)
      return pick([
        { name: '按COUNT每人N给予补助', text: `按${base.count}每${unit}${n(base.yuan)}给予${noun}` },
        { name: '按COUNT给予每人N补助', text: `按${base.count}给予每${unit}${n(base.yuan)}${noun}` },
        { name: '按COUNT、每人N的标准给予补助', text: `按${base.count}、每${unit}${n(base.yuan)}的标准给予${noun}` },
        { name: '按COUNTN/人给予补助', text: `按${base.count}${n(base.yuan)}/${unit}的标准给予${noun}` },
      ])
    }
    case 'by level':
      return byLevel(words, id, base, noun)
    case 'by tier':
      return byTier(words, id, base, noun)
    case 'records': {
      const list = words.facts.find((fact) => fact.kind === 'list' && fact.phrase === base.list)
      const field = list?.kind === 'list' ? list.field : ''
      const item = list?.kind === 'list' ? list.item : ''
      const p = `${String(base.percent)}%`
      const rate = pick([
        { name: '按B的p给予补助', text: `按${field}的${p}给予${noun}` },
        { name: '给予Bp的补助', text: `给予${field}${p}的${noun}` },
      ])
      if (base.most === undefined) return rate
      const most = n(base.most, '.most')
      const cap = words.pen.pick(`${id} record ceiling`, [
        { name: '单场最高N', text: `单${item}最高${most}` },
        { name: '单场最高不超过N', text: `单${item}最高不超过${most}` },
        { name: '每场最高N', text: `每${item}最高${most}` },
        { name: '每场补助不超过N', text: `每${item}${noun}不超过${most}` },
      ])
      return `${rate}，${cap.text}`
    }
  }
}

const CHINESE_PERCENT: Readonly<Record<number, string>> = {
  10: '十',
  20: '二十',
  30: '三十',
  40: '四十',
  50: '五十',
  60: '六十',
}

function byLevel(words: Words, id: string, base: Base & { readonly kind: 'by level' }, noun: string): string {
  const levels = base.yuan.map((_, i) => ['国家级', '省级', '市级'][i] ?? '')
  const sums = base.yuan.map((yuan, i) => money(words, `${id}.${String(i)}`, yuan))
  const whole = (level: string): string => levelWords(words, base.fact, level)
  const all = levelWords(words, base.fact, levels.join('、'))
  const ways = [
    { name: '分别给予', text: `${all}的，分别给予${sums.join('、')}${noun}` },
    { name: '；的，给予', text: levels.map((level, i) => `${whole(level)}的，给予${sums[i] ?? ''}${noun}`).join('；') },
    { name: '，的给予', text: levels.map((level, i) => `${whole(level)}的给予${sums[i] ?? ''}${noun}`).join('，') },
    {
      name: '按标准：（一）',
      text: `按下列标准给予${noun}：${levels.map((level, i) => `（${'一二三'[i] ?? ''}）${whole(level)}的，${sums[i] ?? ''}`).join('；')}`,
    },
  ]
  return words.pen.pick(`${id} by level`, ways).text
}

function byTier(words: Words, id: string, base: Base & { readonly kind: 'by tier' }, noun: string): string {
  const unit = unitOf(words, base.fact)
  const at = base.tiers.map(({ from }, i) =>
    unit === '' ? money(words, `${id}.t${String(i)}`, from / 100) : `${String(from)}${unit}`,
  )
  const sums = base.tiers.map(({ yuan }, i) => money(words, `${id}.${String(i)}`, yuan))
  const tier = (i: number): string => `${i === 0 ? base.fact : ''}达到${at[i] ?? ''}的`
  const each = (join: (i: number) => string): readonly string[] => base.tiers.map((_, i) => join(i))
  const between = (i: number): string => {
    const above = at[i + 1]
    return above === undefined ? `${base.fact}${at[i] ?? ''}以上的` : `${base.fact}${at[i] ?? ''}以上、不足${above}的`
  }
  const ways = [
    { name: '达到；达到', text: each((i) => `${tier(i)}，给予${sums[i] ?? ''}${noun}`).join('；') },
    { name: '分别给予', text: `${base.fact}达到${at.join('、')}的，分别给予${sums.join('、')}${noun}` },
    { name: '以上、不足；以上', text: each((i) => `${between(i)}，给予${sums[i] ?? ''}${noun}`).join('；') },
    { name: '达到，达到', text: each((i) => `${tier(i)}给予${sums[i] ?? ''}${noun}`).join('，') },
    {
      name: '从高到低；',
      text: each((i) => `${base.fact}达到${at[i] ?? ''}的，给予${sums[i] ?? ''}${noun}`)
        .toReversed()
        .join('；'),
    },
    {
      name: '按标准：（一）',
      text: `按下列标准给予${noun}：${each((i) => `（${'一二三'[i] ?? ''}）${base.fact}达到${at[i] ?? ''}的，${noun}${sums[i] ?? ''}`).join('；')}`,
    },
  ]
  return words.pen.pick(`${id} by tier`, ways).text
}
