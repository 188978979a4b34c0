/**
 * A table of a text as the sentence that it says: its rows are cases, its headings what they compare. 年产值｜奖励金额（万元） over
 * 1亿元以上｜10 is 年产值1亿元以上的，给予10万元. Nothing where a column is neither a condition, a sum nor a ceiling: then a person reads it.
 */
import {
  levelHeadings,
  limitHeadings,
  numberHeadings,
  remarkHeadings,
  sumHeadings,
} from '../../../grammar/tokens/drafting.ts'
import { foldString } from '../../source/fold.ts'
import { cellMark } from '../cell-mark.ts'

/** Paragraphs of a section, those of a table together. */
export type Passage = { readonly text: string } | { readonly rows: readonly string[]; readonly sentence: string }

export function passagesOf(paragraphs: readonly string[]): readonly Passage[] {
  const passages: Passage[] = []
  for (let at = 0; at < paragraphs.length;) {
    let end = at
    while (paragraphs[end]?.includes(cellMark) === true) end += 1
    const rows = paragraphs.slice(at, end)
    const sentence = tableSentence(rows.map((row) => row.split(cellMark).map((cell) => cell.trim())))
    if (sentence !== undefined) passages.push({ rows, sentence })
    else passages.push(...paragraphs.slice(at, Math.max(end, at + 1)).map((text) => ({ text })))
    at = Math.max(end, at + 1)
  }
  return passages
}

type Kind = 'number' | 'condition' | 'sum' | 'ceiling'
interface Column {
  readonly kind: Kind
  readonly label: string
  /** 万元 of 奖励金额（万元）. */
  readonly unit: string
}

export function tableSentence([heading, ...rows]: readonly (readonly string[])[]): string | undefined {
  if (heading === undefined || rows.length === 0) return undefined
  const isEven = rows.every((row) => row.length === heading.length && row.every((cell) => cell !== ''))
  const columns = heading.map((text, index) =>
    columnOf(
      text,
      rows.map((row) => row[index] ?? ''),
    ),
  )
  const of = (kind: Kind): number => columns.filter((column) => column?.kind === kind).length
  if (!isEven || columns.includes(undefined) || of('condition') === 0) return undefined
  if (of('sum') > 1 || of('ceiling') > 1 || of('sum') + of('ceiling') === 0) return undefined
  const said = (kind: Kind): readonly (readonly string[])[] =>
    rows.map((row) =>
      columns.flatMap((column, index) => (column?.kind === kind ? [cellText(column, row[index] ?? '')] : [])),
    )
  const [asked, sums, most] = [said('condition'), said('sum').flat(), said('ceiling').flat()]
  return (
    pairedSentence(columns, rows, sums, most) ??
    `${asked
      .map((all, index) => {
        const [sum, ceiling] = [sums[index], most[index]]
        const gives = sum === undefined ? `给予最高${ceiling ?? ''}` : `给予${sum}`
        return `${all.join('且')}的，${gives}${sum === undefined || ceiling === undefined ? '' : `，最高${ceiling}`}`
      })
      .join('；')}。`
  )
}

/** 示范等次为国家级、省级的，分别给予…: names in one column are the grades of one thing. */
function pairedSentence(
  columns: readonly (Column | undefined)[],
  rows: readonly (readonly string[])[],
  sums: readonly string[],
  most: readonly string[],
): string | undefined {
  const asked = columns.flatMap((column, index) => (column?.kind === 'condition' ? [{ ...column, index }] : []))
  const [only, second] = asked
  if (only === undefined || second !== undefined || rows.length < 2) return undefined
  const names = rows.map((row) => foldString(row[only.index] ?? ''))
  if (new Set(names).size < names.length || names.some((name) => /[、和及或]/u.test(name) || compares.test(name)))
    return undefined
  const head = isLevel(only.label) ? `${only.label}为` : ''
  const gives = sums.length === 0 ? `最高${most.join('、')}` : sums.join('、')
  const under = sums.length === 0 || most.length === 0 ? '' : `，分别最高${most.join('、')}`
  return `${head}${names.join('、')}的，分别给予${gives}${under}。`
}

/** 序号 tells nothing; a heading that names aid stands over figures. */
function columnOf(text: string, cells: readonly string[]): Column | undefined {
  const folded = foldString(text)
  const [, label = folded, unit = ''] = /^(.+?)（(?:单位[：:])?([^（）]+)）$/u.exec(folded) ?? []
  const column = (kind: Kind): Column => ({ kind, label, unit: unit })
  if (numberHeadings.includes(label))
    return cells.every((cell) => /^[\d一二三四五六七八九十]+$/u.test(cell)) ? column('number') : undefined
  const isAid = sumHeadings.some((word) => label.includes(word))
  if (isAid) {
    const isSum = sumUnits.has(unit)
      ? cells.every((cell) => figure.test(foldString(cell)))
      : unit === '' && cells.every((cell) => sum.test(foldString(cell)))
    return isSum ? column(limitHeadings.some((word) => label.includes(word)) ? 'ceiling' : 'sum') : undefined
  }
  return remarkHeadings.includes(label) ? undefined : column('condition')
}

const sumUnits = new Set(['元', '万元', '亿元'])
const figure = /^\d+(?:\.\d+)?$/u
const sum = /^\d+(?:\.\d+)?(?:元|万元|亿元)$/u

function cellText({ kind, label, unit }: Column, cell: string): string {
  const folded = foldString(cell)
  if (kind !== 'condition') return `${folded}${unit}`
  if (compares.test(folded)) return `${label}${unit === '' ? folded : withUnit(folded, unit)}`
  return isLevel(label) ? `${label}为${folded}` : folded
}

/** A figure, alone or behind the word that compares it. */
const compares = /^(?:不?(?:低于|高于|少于|多于|超过|足)|大于|小于|达到|≥|≤|>|<|前)?\d/u
const isLevel = (label: string): boolean => levelHeadings.some((word) => label.endsWith(word))

/** 1—5 in 亿元 is 1亿元—5亿元. */
const withUnit = (text: string, unit: string): string => text.replace(/\d+(?:\.\d+)?/gu, (number) => `${number}${unit}`)
