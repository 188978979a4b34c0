/**
 * An exact JSON reader. `JSON.parse` turns numbers into doubles and drops repeated keys; money must survive both, and
 * Node 20 has no reviver that shows the literal.
 */
import type { JsonEntry, JsonNode } from './json-node.ts'

/** Where the text stops being JSON; `line` and `column` from 1. */
export interface JsonSyntaxError {
  readonly line: number
  readonly column: number
  readonly reason: 'unexpected' | 'unfinished' | 'too-deep' | 'too-long'
}

/** Containers inside containers that are read; facts need three. */
const DEEPEST = 64
/** Longer texts are not read. In UTF-16 units. */
export const LONGEST_JSON = 10_000_000

/** Reads one JSON text. Never throws. */
export function parseJson(text: string): { readonly node: JsonNode } | { readonly error: JsonSyntaxError } {
  if (text.length > LONGEST_JSON) return { error: { line: 1, column: 1, reason: 'too-long' } }
  const reader: Reader = { text, at: text.startsWith('\uFEFF') ? 1 : 0, failed: undefined }
  const node = readValue(reader, 0)
  if (node !== undefined && skipSpace(reader) < text.length) fail(reader, 'unexpected')
  if (reader.failed === undefined && node !== undefined) return { node }
  return { error: locate(reader) }
}

/** The life of one read; `at` moves forward only, and the first failure stays. */
interface Reader {
  readonly text: string
  at: number
  failed: JsonSyntaxError['reason'] | undefined
}

const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const SPACE = /[ \t\r\n]*/y

function readValue(reader: Reader, depth: number): JsonNode | undefined {
  const next = reader.text[skipSpace(reader)]
  if (next === '{' || next === '[') {
    if (depth >= DEEPEST) {
      fail(reader, 'too-deep')
      return undefined
    }
    return next === '{' ? readObject(reader, depth + 1) : readArray(reader, depth + 1)
  }
  if (next === '"') {
    const value = readString(reader)
    return value === undefined ? undefined : { kind: 'string', value }
  }
  const literal = match(reader, LITERAL)
  if (literal === undefined) {
    fail(reader, 'unexpected')
    return undefined
  }
  if (literal === 'null') return { kind: 'null' }
  if (literal === 'true' || literal === 'false') return { kind: 'boolean', value: literal === 'true' }
  return { kind: 'number', literal }
}

function readObject(reader: Reader, depth: number): JsonNode | undefined {
  const entries: JsonEntry[] = []
  const complete = readMembers(reader, '}', () => {
    skipSpace(reader)
    const key = readString(reader)
    if (key === undefined) return false
    if (reader.text[skipSpace(reader)] !== ':') {
      fail(reader, 'unexpected')
      return false
    }
    reader.at += 1
    const value = readValue(reader, depth)
    if (value !== undefined) entries.push([key, value])
    return value !== undefined
  })
  return complete ? { kind: 'object', entries: () => entries } : undefined
}

function readArray(reader: Reader, depth: number): JsonNode | undefined {
  const items: JsonNode[] = []
  const complete = readMembers(reader, ']', () => {
    const value = readValue(reader, depth)
    if (value !== undefined) items.push(value)
    return value !== undefined
  })
  return complete ? { kind: 'array', items: () => items } : undefined
}

/** Members between brackets, separated by commas. */
function readMembers(reader: Reader, close: string, readMember: () => boolean): boolean {
  reader.at += 1
  if (reader.text[skipSpace(reader)] === close) {
    reader.at += 1
    return true
  }
  while (readMember()) {
    const next = reader.text[skipSpace(reader)]
    if (next !== ',' && next !== close) {
      fail(reader, 'unexpected')
      return false
    }
    reader.at += 1
    if (next === close) return true
  }
  return false
}

function readString(reader: Reader): string | undefined {
  const token = reader.text.slice(reader.at, endOfString(reader.text, reader.at))
  const value = stringOf(token)
  if (value === undefined) fail(reader, 'unexpected')
  else reader.at += token.length
  return value
}

/** Behind the closing quote. A loop, since a regular expression runs out of stack on a string of some millions. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

/** Undefined when the token is no JSON string. */
function stringOf(token: string): string | undefined {
  if (!token.startsWith('"')) return undefined
  try {
    const value: unknown = JSON.parse(token)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}

function match(reader: Reader, pattern: RegExp): string | undefined {
  pattern.lastIndex = reader.at
  const token = pattern.exec(reader.text)?.[0]
  if (token !== undefined) reader.at += token.length
  return token
}

function skipSpace(reader: Reader): number {
  match(reader, SPACE)
  return reader.at
}

function fail(reader: Reader, reason: JsonSyntaxError['reason']): void {
  reader.failed ??= reader.at >= reader.text.length ? 'unfinished' : reason
}

function locate(reader: Reader): JsonSyntaxError {
  const before = reader.text.slice(0, reader.at)
  const lineStart = before.lastIndexOf('\n') + 1
  const line = before.split('\n').length
  return { line, column: before.length - lineStart + 1, reason: reader.failed ?? 'unexpected' }
}
