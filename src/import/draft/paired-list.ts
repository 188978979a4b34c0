/** 获得金奖、优秀奖的，分别给予10万元、5万元: as many sums as names, each for one of them. */
import { titleNouns } from '../../../grammar/tokens/drafting.ts'
import type { TypeName } from '../../syntax/entry.ts'
import { splitItems, verbOf } from './define-list.ts'
import type { GradeRun } from '../../../grammar/scanner/grades.ts'
import type { Range } from './segment.ts'

export interface PairedList {
  readonly type: TypeName
  readonly grades: GradeRun
  /** Why it is marked. */
  readonly why: string
}

export function findPaired(text: string, { start, end }: Range): PairedList | undefined {
  const phrase = text.slice(start, end)
  const verb = verbOf(phrase) ?? (ofLevels.test(phrase) ? '' : undefined)
  if (verb === undefined) return undefined
  const { items, rest } = splitItems(phrase.slice(verb.length))
  const sums = sumsBehind(text.slice(end))
  if (rest !== undefined || items.length < 2 || sums.length !== items.length) return undefined
  const lead = sharedLead(items)
  const tail = sharedTail(items)
  const from = start + verb.length + lead
  const to = end - tail.length
  const names = items.map((item, index) =>
    item.slice(index === 0 ? lead : 0, index === items.length - 1 ? item.length - tail.length : undefined),
  )
  if (names.some((name) => name === '')) return undefined
  const way = wayOf(sums)
  return {
    type: way === undefined ? '类别' : '等级',
    grades: { start: from, end: to, items: names, isAscending: way === 'up' },
    why: way === undefined ? '各项若有高低之分，请改为等级' : highestOnly[way],
  }
}

export const highestOnly = {
  up: '暂按由低到高、只按最高一项；可以兼得的，请逐项声明',
  down: '暂按由高到低、只按最高一项；可以兼得的，请逐项声明',
}

/** Whether each sum is more than the one before, or less. */
export function wayOf(sums: readonly number[]): 'up' | 'down' | undefined {
  const steps = sums.slice(1).map((sum, index) => sum - (sums[index] ?? 0))
  if (steps.length === 0) return undefined
  if (steps.every((step) => step > 0)) return 'up'
  return steps.every((step) => step < 0) ? 'down' : undefined
}

/** 国家、省科技计划; 省级、市级、国家级茶园. */
const ofLevels = /^(?:(?:国家|省部|省|市|区|县)级?[、和及])+(?:国家|省部|省|市|区|县)级?[^、和及]+$/u
const level = /^(?:国家|省部|省|市|区|县)级?/u

/** What the last has behind its name for all of them: 称号, 的企业, all behind a level. */
function sharedTail(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  const others = items.slice(0, -1)
  if (others.every((item) => item === level.exec(item)?.[0]) && level.test(last)) return last.replace(level, '')
  const party = others.some((item) => item.includes('的')) ? '' : (/的[^的]*$/u.exec(last)?.[0] ?? '')
  const name = last.slice(0, last.length - party.length)
  return `${titleNouns.find((noun) => name.endsWith(noun)) ?? ''}${party}`
}

/** The sums of 分别, up to the end of the limb. */
export function sumsBehind(text: string): readonly number[] {
  const limb = /^[^；。]*?分别([^；。]*)/u.exec(text)?.[1] ?? ''
  const scale: Record<string, number> = { 万: 10_000, 亿: 100_000_000 }
  return [...limb.matchAll(/(\d+(?:\.\d+)?)([万亿]?)(?=元|、|和|及|，)/gu)].map(
    ([, number = '', unit = '']) => Number(number) * (scale[unit] ?? 1),
  )
}

/** 国家级 of 国家级专利金奖、专利优秀奖: said once. */
function sharedLead([first = '', second = '']: readonly string[]): number {
  return Math.max(0, first.indexOf(second.slice(0, 2)))
}

export interface Steps {
  /** From what was done to what all of them are. */
  readonly whole: Range
  readonly grades: GradeRun
  /** 四星级: what stands for the whole phrase. */
  readonly short: readonly { readonly phrase: string; readonly definition: string }[]
  /** Where each stands. */
  readonly places: readonly Range[]
}

/** 被评为五星级茶馆的给予10万元，四星级的给予5万元: one grade, told step by step. */
export function findSteps(text: string): Steps | undefined {
  const found = [...text.matchAll(step)].map((match) => {
    const [all, lead = '', head = '', level = '', tail = ''] = match
    const start = match.index + lead.length
    return { head, level, tail, sum: sumOf(all), start, end: start + head.length + level.length + tail.length }
  })
  const [first, ...others] = found
  const way = wayOf(found.map(({ sum }) => sum))
  if (first === undefined || first.head === '' || way === undefined) return undefined
  const { head, tail, start, end } = first
  const isOfFirst = (one: (typeof found)[number]): boolean =>
    (one.head === '' || one.head === head) && (one.tail === '' || one.tail === tail)
  if (!others.every(isOfFirst) || new Set(found.map(({ level }) => level)).size < found.length) return undefined
  const short = others.flatMap((one) => {
    const phrase = `${one.head}${one.level}${one.tail}`
    const definition = `${head}${one.level}${tail}`
    return phrase === definition ? [] : [{ phrase, definition }]
  })
  const from = start + head.length
  const to = from + first.level.length
  const grades = { start: from, end: to, items: found.map(({ level }) => level), isAscending: way === 'up' }
  return { whole: { start, end }, grades, short, places: found }
}

const step =
  /(^对?|[，；：]对?)([^，；。：、]*?)([一二三四五]星级?|[1-5]A级?|[甲乙丙丁A-D]级)([^，；。：、的]*)的(?:[^，；。、]{0,6}?，)?(?:一次性)?(?:给予|予以|奖励|补助|补贴)[^，；。]*?\d+(?:\.\d+)?[万亿]?元/gu

const sumOf = (text: string): number => sumsBehind(`分别${text.slice(text.search(/\d+(?:\.\d+)?[万亿]?元/u))}`)[0] ?? 0
