/** The IR as text to be read in a diff: sites, spans and empty parts left out, what fits in a line on one line. */
import { isRecord } from './is-record.ts'

/** Where things stand in the file and which words explain them is no meaning; the reasons of the examples show it. */
const leftOut = new Set(['site', 'span', 'source', 'textDigest', 'meaningDigest', 'compiler'])
const widest = 110

/** Lines of a value; money and bigints as plain numbers. */
export function describeIr(value: unknown, indent = ''): string {
  const line = inline(value)
  if (indent.length + line.length <= widest) return line
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    return `[\n${value.map((item: unknown) => `${inner}${describeIr(item, inner)}\n`).join('')}${indent}]`
  }
  if (!isRecord(value)) return line
  const fields = fieldsOf(value).map(([key, field]) => `${inner}${key}: ${describeIr(field, inner)}\n`)
  return `{\n${fields.join('')}${indent}}`
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (!isRecord(value)) return typeof value === 'string' ? `'${value}'` : String(value)
  const fields = fieldsOf(value).map(([key, field]) => `${key}: ${inline(field)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

function fieldsOf(value: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([key, field]) => !leftOut.has(key) && !isNothing(field))
}

const isNothing = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0)
