/**
 * XML of a document into elements. Entities that a file defines are not expanded and nothing is loaded: saxes knows the five
 * of XML and numbers alone.
 */
import { SaxesParser } from 'saxes'
import { FileError } from './file-text.ts'
import { deepestNesting } from './limits.ts'

export interface XmlElement {
  /** Without its prefix: `p` of `w:p`. */
  readonly name: string
  /** By name without prefix. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[]
}

/** The root. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser()
  const root: OpenElement = { name: '', attributes: new Map(), children: [] }
  const open: OpenElement[] = [root]
  const add = (child: XmlElement | string): void => void open.at(-1)?.children.push(child)
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > deepestNesting) throw new FileError('too-deep')
    const byName = Object.entries(attributes).map(([key, value]): [string, string] => [local(key), value])
    const element: OpenElement = { name: local(name), attributes: new Map(byName), children: [] }
    add(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('error', () => {
    throw new FileError('damaged')
  })
  parser.write(decode(bytes)).close()
  const [element] = childrenNamed(root)
  if (element === undefined) throw new FileError('damaged')
  return element
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** XML is UTF-8 or UTF-16 here; the mark at its beginning says which. */
function decode(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/** Element children, of that name where one is given. */
export function childrenNamed(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  const elements = (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string')
  return name === undefined ? elements : elements.filter((child) => child.name === name)
}

/** The first child along a path of names. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce((at, name) => childrenNamed(at, name)[0], element)
}

/** Every element of that name below, in the order of the text. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return childrenNamed(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ])
}

export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
