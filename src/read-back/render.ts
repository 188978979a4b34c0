/** A read-back as text: a heading, lines with what they are called, numbered sentences indented under them. */
import { plainText } from './text.ts'
import type { ReadBack, ReadBackItem, ReadBackLanguage, ReadBackLine, ReadBackPiece } from './types.ts'

/** Headings of what stands behind the awards. */
const sectionTitles: Readonly<Record<'between' | 'facts', Readonly<Record<ReadBackLanguage, string>>>> = {
  between: { zh: '各项奖补之间', en: 'between the awards' },
  facts: { zh: '要问的事实', en: 'facts that are asked for' },
}

/** How the parts of the text are drawn; `show` is for the words of authors among others. */
export interface ReadBackDrawing {
  readonly show: (text: string) => string
  readonly heading: (text: string) => string
  readonly label: (text: string) => string
}

const same = (text: string): string => text
const plain: ReadBackDrawing = { show: same, heading: same, label: same }

/** A policy's read-back; two policies of different meaning never give the same text. */
export function renderReadBack(readBack: ReadBack, drawing: ReadBackDrawing = plain): string {
  const { language, heading, policy, awards, between, facts } = readBack
  const section = (title: string, lines: readonly ReadBackLine[]): readonly string[] =>
    lines.length === 0
      ? []
      : [[drawing.heading(title), ...lines.map((line) => renderLine(line, language, drawing))].join('\n')]
  const shown = (pieces: readonly ReadBackPiece[]): string => drawing.show(plainText(pieces))
  const blocks = [
    ...section(shown(heading), policy),
    ...awards.flatMap((award) => section(shown(award.heading), award.lines)),
    ...section(sectionTitles.between[language], between),
    ...section(sectionTitles.facts[language], facts),
  ]
  return `${blocks.join('\n\n')}\n`
}

function renderLine(line: ReadBackLine, language: ReadBackLanguage, drawing: ReadBackDrawing): string {
  const label = drawing.label(language === 'zh' ? `${line.label}：` : `${line.label}: `)
  return [`  ${label}${drawing.show(plainText(line.pieces))}`, ...renderItems(line.items, 2, drawing)].join('\n')
}

function renderItems(items: readonly ReadBackItem[], depth: number, drawing: ReadBackDrawing): readonly string[] {
  return items.flatMap(({ pieces, items: under }, index) => [
    `${'  '.repeat(depth)}${String(index + 1)}. ${drawing.show(plainText(pieces))}`,
    ...renderItems(under, depth + 1, drawing),
  ])
}
