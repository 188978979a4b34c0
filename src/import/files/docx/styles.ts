/** What a paragraph's style says of its numbering. */
import { childAt, childrenNamed, type XmlElement } from '../xml.ts'
import { valueOf } from './numbering.ts'

export interface StyleNumbering {
  readonly list: string
  /** Undefined where the list says which level the style is. */
  readonly level: number | undefined
  /** The style, or the one that it is based on, which says so. */
  readonly style: string
}

/** By the style's id; a style has what it is based on. Styles that are based on each other have nothing. */
export function numberedStyles(root: XmlElement | undefined): ReadonlyMap<string, StyleNumbering> {
  const styles = new Map(
    childrenNamed(root, 'style').map((one): [string, XmlElement] => [one.attributes.get('styleId') ?? '', one]),
  )
  const found = new Map<string, StyleNumbering>()
  for (const id of styles.keys()) {
    const numbering = numberingOf(id, styles, new Set())
    if (numbering !== undefined) found.set(id, numbering)
  }
  return found
}

function numberingOf(
  id: string,
  styles: ReadonlyMap<string, XmlElement>,
  seen: Set<string>,
): StyleNumbering | undefined {
  const style = styles.get(id)
  if (style === undefined || seen.has(id)) return undefined
  seen.add(id)
  const own = childAt(style, 'pPr', 'numPr')
  const list = valueOf(own, 'numId')
  if (list !== undefined) {
    const level = valueOf(own, 'ilvl')
    return list === '0' ? undefined : { list, level: level === undefined ? undefined : Number(level), style: id }
  }
  const base = valueOf(style, 'basedOn')
  return base === undefined ? undefined : numberingOf(base, styles, seen)
}
