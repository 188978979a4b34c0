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
  const verb = verbOf(phrase)
  if (verb === undefined) return undefined
  const { items, rest } = splitItems(phrase.slice(verb.length))
  const sums = sumsBehind(text.slice(end))
  if (rest !== undefined || items.length < 2 || sums.length !== items.length) return undefined
  const lead = sharedLead(items)
  const tail = titleNouns.find((noun) => items.at(-1)?.endsWith(noun) === true) ?? ''
  const from = start + verb.length + lead
  const to = end - tail.length
  const names = items.map((item, index) =>
    item.slice(index === 0 ? lead : 0, index === items.length - 1 ? item.length - tail.length : undefined),
  )
  if (names.some((name) => name === '')) return undefined
  const falls = sums.every((sum, index) => index === 0 || sum < (sums[index - 1] ?? 0))
  return {
    type: falls ? '等级' : '类别',
    grades: { start: from, end: to, items: names, isAscending: false },
    why: falls ? '暂按由高到低、只按最高一项；可以兼得的，请逐项声明' : '各项若有高低之分，请改为等级',
  }
}

/** The sums of 分别, up to the end of the limb. */
function sumsBehind(text: string): readonly number[] {
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
