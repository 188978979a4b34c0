/** How the same text is written: script, width of signs and digits, spaces, broken lines. */
import fc from 'fast-check'
import { toTraditional, type Tradition } from '../script.ts'

export interface Surface {
  readonly tradition: Tradition | null
  /** Signs of half width. */
  readonly narrowSigns: boolean
  /** Digits of full width. */
  readonly wideDigits: boolean
  /** Spaces around figures. */
  readonly spaced: boolean
  /** Lines broken behind commas. */
  readonly broken: boolean
  /** Every other clause alone is written so. */
  readonly mixed: boolean
}

const rarely: fc.Arbitrary<boolean> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.boolean() },
)

export function surface(): fc.Arbitrary<Surface> {
  return fc.record({
    tradition: fc.option(fc.constantFrom<Tradition>('t', 'tw', 'hk'), { freq: 2 }),
    narrowSigns: rarely,
    wideDigits: rarely,
    spaced: rarely,
    broken: rarely,
    mixed: rarely,
  })
}

/** As everyone writes it. */
export const PLAIN: Surface = {
  tradition: null,
  narrowSigns: false,
  wideDigits: false,
  spaced: false,
  broken: false,
  mixed: false,
}

const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({ '，': ',', '；': ';', '：': ':', '（': '(', '）': ')', '％': '%' }),
)

/** A paragraph in this surface; `index` is that of its clause. */
export function written(text: string, style: Surface, index: number): string {
  if (style.mixed && index % 2 === 0) return text
  const steps: readonly ((text: string) => string)[] = [
    ...(style.spaced ? [(now: string) => now.replaceAll(/(?<=[^\d\s,.（(])(\d[\d,.]*)/gu, ' $1 ')] : []),
    ...(style.broken ? [(now: string) => now.replaceAll(/，(?=\S{6})/gu, '，\n')] : []),
    ...(style.narrowSigns
      ? [(now: string) => now.replaceAll(/[，；：（）％]/gu, (sign) => SIGNS.get(sign) ?? sign)]
      : []),
    ...(style.wideDigits
      ? [(now: string) => now.replaceAll(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))]
      : []),
    ...(style.tradition === null ? [] : [(now: string) => toTraditional(now, style.tradition ?? 't')]),
  ]
  return steps.reduce((now, step) => step(now), text).replaceAll(/ {2,}/gu, ' ')
}
