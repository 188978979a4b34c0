/** docs/语法图.svg: a railroad diagram for every rule, one below the other, in one picture without scripts. */
import type { CstParser } from 'chevrotain'
import diagrams from 'railroad-diagrams'
import type { Drawing, Item } from 'railroad-diagrams'
import { displayWidth } from '../../src/source/display-width.ts'
import { nameOf, type Production, productionsOf, terminal } from './productions.ts'

const margin = 16
const headingHeight = 28
const appearance = `
text { font: 14px monospace; text-anchor: middle; fill: #1a1a1a }
text.name { font-weight: bold; text-anchor: start }
path { stroke: #4a5568; stroke-width: 2; fill: none }
rect { stroke: #4a5568; stroke-width: 2; fill: #e6f4ea }
g.rule rect { fill: #e8eefb }
`

/** Throws when a rule has no Chinese name. */
export function grammarDiagram(parsers: readonly CstParser[]): string {
  const rules = parsers.flatMap((parser) => productionsOf(parser))
  const drawings = rules.map((rule) => ({ name: nameOf(rule.name), drawing: draw(rule.definition) }))
  const pieces: string[] = []
  let top = margin
  for (const { name, drawing } of drawings) {
    pieces.push(`<text class="name" x="${margin}" y="${top + 16}">${name}</text>`)
    Object.assign(drawing.attrs, { x: margin, y: top + headingHeight })
    pieces.push(drawing.toString())
    top += headingHeight + sizeOf(drawing, 'height') + margin
  }
  const width = Math.max(...drawings.map(({ drawing }) => sizeOf(drawing, 'width'))) + 2 * margin
  const size = `width="${width}" height="${top}" viewBox="0 0 ${width} ${top}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="语法图">`,
    `<style>${appearance}</style>`,
    `<rect width="100%" height="100%" style="fill: white; stroke: none"/>`,
    ...pieces,
    '</svg>\n',
  ].join('\n')
}

const draw = (definition: readonly Production[]): Drawing => diagrams.Diagram(sequence(definition)).format(4, 4, 4, 4)

const sizeOf = ({ attrs }: Drawing, side: 'width' | 'height'): number => Number(attrs[side])

function sequence(parts: readonly Production[]): Item {
  const [only, ...more] = parts.map(item)
  if (only === undefined) return diagrams.Skip()
  return more.length === 0 ? only : diagrams.Sequence(only, ...more)
}

function item(part: Production): Item {
  const inner = part.definition
  switch (part.type) {
    case 'NonTerminal':
      return box(diagrams.NonTerminal, nameOf(part.name), 'rule')
    case 'Terminal':
      return box(diagrams.Terminal, terminal(part).replace(/^"(.*)"$/u, '$1'), 'token')
    case 'Option':
      return diagrams.Optional(sequence(inner))
    case 'Repetition':
      return diagrams.ZeroOrMore(sequence(inner))
    case 'RepetitionMandatory':
      return diagrams.OneOrMore(sequence(inner))
    case 'Alternation':
      return diagrams.Choice(0, ...inner.map((branch) => sequence(branch.definition)))
    default:
      return sequence(inner)
  }
}

/** Eight pixels a column: a Chinese character takes two. */
function box(make: (text: string) => Item, text: string, style: 'rule' | 'token'): Item {
  const made = make(text)
  made.width = displayWidth(text) * 8 + 20
  made.attrs['class'] = style
  return made
}
