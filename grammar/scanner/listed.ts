/** 符合下列条件之一, 满足以下条件中任意三项, 同时具备以下条件: a condition that a numbered list behind it sets out. */
import { scanNumber } from './numbers.ts'

/** What such words carry: how many members of the list must hold. */
export interface ListedPayload {
  readonly wanted: number | 'all'
}

export interface ListedMatch {
  readonly end: number
  readonly payload: ListedPayload
}

const starts = new Set('同均都应须必需还全符满具达存有属出发拥下以如')
const few = '[一二两三四五六七八九十]|\\d{1,2}'
const counting = `(?:之(?:${few})|之中|中|的|任意|任何|任|其中|至少|全部|所有|各项|各|(?:${few})(?:[项个种]|条(?!件))?|及以上|或以上|以上)*`
const listed = new RegExp(
  '(?:(?:同时|均|都|应当?|必须|须|需|还|全部)*(符合|满足|具备|具有|达到|存在|有|属于|出现|发生|拥有))?' +
    `(?:下列|以下|如下|下述)(${counting})` +
    '((?:(?:基本|申报|申请|认定|必备|相关|具体|资格|准入|不良|违法|失信)*(?:条件|情形|要求|情况|行为|资质|指标|标准|资格|问题|荣誉))?)' +
    `(${counting})`,
  'y',
)
const numbered = new RegExp(`(?:之|任意?)?(${few})`, 'gu')

export function matchListed(text: string, offset: number): ListedMatch | undefined {
  if (!starts.has(text[offset] ?? '')) return undefined
  listed.lastIndex = offset
  const match = listed.exec(text)
  if (match === null) return undefined
  const [written, verb, before = '', noun = '', behind = ''] = match
  const counted = before + behind
  const selects = /之|任|其中|至少/u.test(counted)
  // 以下标准, 以下三项: without a verb only what asks for some of them is a condition.
  const figure = [...counted.matchAll(numbered)].at(-1)?.[1]
  if (verb === undefined ? !selects : noun === '' && figure === undefined) return undefined
  // The 的 behind it is the sentence's.
  const end = offset + written.length - (/的+$/u.exec(written)?.[0].length ?? 0)
  return { end, payload: { wanted: wantedOf(figure, selects, verb) } }
}

/** 有下列情形的: any of them; of 两项条件中的任意一项 the last number counts. */
function wantedOf(figure: string | undefined, selects: boolean, verb: string | undefined): ListedPayload['wanted'] {
  if (figure !== undefined) return Number(scanNumber(figure, 0)?.digits.numerator ?? 1n)
  if (selects) return 1
  return verb !== undefined && ['存在', '有', '出现', '发生', '属于'].includes(verb) ? 1 : 'all'
}
