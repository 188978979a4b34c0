/** Word's automatic numbering: the text that it puts in front of a paragraph, which stands nowhere in the paragraph. */
import { childAt, childrenNamed, type XmlElement } from '../xml.ts'
import { numeral } from './numerals.ts'

/** Where a paragraph counts: a list, and the level in it from 0. */
export interface ListPlace {
  readonly list: string
  readonly level: number
}

/** The number in front of the next paragraph at that place, with what stands around it; life: one document. */
export interface Numbering {
  readonly next: (place: ListPlace) => string
  /** The level of a list that a style is tied to. */
  readonly levelOf: (list: string, style: string) => number | undefined
}

interface Level {
  readonly format: string
  readonly text: string
  readonly start: number
  readonly style: string | undefined
  /** Between the number and the text: Word's tab is a blank here. */
  readonly suffix: '' | ' '
}

interface List {
  /** Lists of one definition count together, unless they start anew. */
  readonly definition: string
  readonly levels: readonly Level[]
  readonly restarts: boolean
}

export function makeNumbering(root: XmlElement | undefined): Numbering {
  const lists = readLists(root)
  const counters = new Map<string, number[]>()
  return {
    levelOf: (list, style) => {
      const at = lists.get(list)?.levels.findIndex((level) => level.style === style) ?? -1
      return at < 0 ? undefined : at
    },
    next: ({ list, level }) => {
      const found = lists.get(list)
      const own = found?.levels[level]
      if (found === undefined || own === undefined) return ''
      const key = found.restarts ? list : found.definition
      const counts = counters.get(key) ?? []
      counters.set(key, counts)
      counts.length = Math.min(counts.length, level + 1)
      for (let at = 0; at <= level; at++) counts[at] ??= (found.levels[at]?.start ?? 1) - (at === level ? 1 : 0)
      counts[level] = (counts[level] ?? 0) + 1
      const number = own.text.replace(/%(\d)/gu, (_, digit: string) => {
        const at = Number(digit) - 1
        return numeral(found.levels[at]?.format ?? 'decimal', counts[at] ?? found.levels[at]?.start ?? 1)
      })
      return number === '' ? '' : number + own.suffix
    },
  }
}

function readLists(root: XmlElement | undefined): ReadonlyMap<string, List> {
  const definitions = new Map(
    childrenNamed(root, 'abstractNum').map((one): [string, readonly Level[]] => [
      one.attributes.get('abstractNumId') ?? '',
      levelsOf(one),
    ]),
  )
  return new Map(
    childrenNamed(root, 'num').map((one): [string, List] => {
      const definition = childAt(one, 'abstractNumId')?.attributes.get('val') ?? ''
      const levels = [...(definitions.get(definition) ?? [])]
      const overrides = childrenNamed(one, 'lvlOverride')
      for (const override of overrides) {
        const at = Number(override.attributes.get('ilvl') ?? '0')
        const replaced = childAt(override, 'lvl')
        const start = valueOf(override, 'startOverride')
        const level = replaced === undefined ? levels[at] : readLevel(replaced)
        if (level !== undefined) levels[at] = start === undefined ? level : { ...level, start: Number(start) }
      }
      return [one.attributes.get('numId') ?? '', { definition, levels, restarts: overrides.length > 0 }]
    }),
  )
}

function levelsOf(definition: XmlElement): readonly Level[] {
  const levels: Level[] = []
  for (const one of childrenNamed(definition, 'lvl')) levels[Number(one.attributes.get('ilvl') ?? '0')] = readLevel(one)
  return levels
}

function readLevel(level: XmlElement): Level {
  return {
    format: valueOf(level, 'numFmt') ?? 'decimal',
    text: valueOf(level, 'lvlText') ?? '',
    start: Number(valueOf(level, 'start') ?? '1'),
    style: valueOf(level, 'pStyle'),
    suffix: valueOf(level, 'suff') === 'nothing' ? '' : ' ',
  }
}

/** `<w:start w:val="3"/>` */
export function valueOf(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return childAt(element, ...path)?.attributes.get('val')
}
