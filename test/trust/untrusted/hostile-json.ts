/** JSON that nobody should write: keys of prototypes, numbers that no double holds, endless nesting, wrong encodings. */
import fc from 'fast-check'
import { oddities } from './words.ts'

const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', 'total', 'thisYear', 'count']
const numbers = [
  ...['0', '-0', '1e400', '-1e400', '1e-400', '9007199254740993', '1E+2', '0.1', '1e1000000000', '0.0000000000001'],
  ...['9'.repeat(400), `0.${'0'.repeat(400)}1`, 'NaN', 'Infinity', '-Infinity', '0x10', '01', '+1', '1.', '.5', '1n'],
]
const strings = [
  ...[
    '',
    '100万元',
    '1,5,0',
    '-1元',
    '九千亿亿元',
    '30%',
    '3/0',
    '1/3',
    '2025-02-30',
    '2025年13月1日',
    '国家级',
    '无',
    '是',
    '10家',
  ],
  ...[
    '9'.repeat(100),
    `${'9'.repeat(100)}亿元`,
    '１００万元',
    '壹佰万元整',
    'true',
    'null',
    '\\u0000',
    '\\ud800',
    '\\u202e',
  ],
]

/** A JSON text, or nearly one; `names` are keys that mean something. */
export function jsonTexts(names: readonly string[]): fc.Arbitrary<string> {
  const key = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...names) },
    fc.constantFrom(...keys),
    fc.constantFrom(...oddities),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  const { value } = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom('null', 'true', 'false', ...numbers, ...strings.map((text) => `"${text}"`)),
      fc.double().map(String),
      fc.constantFrom(...oddities).map((text) => JSON.stringify(text)),
      fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
      fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map(objectText),
    ),
  }))
  const whole = fc.array(fc.tuple(key, value), { maxLength: 8 }).map(objectText)
  const deep = fc
    .record({ depth: fc.constantFrom(10, 63, 64, 65, 100_000), open: fc.constantFrom('[', '{"a":', '[[', '{"年":[') })
    .map(({ depth, open }) => open.repeat(depth))
  const broken = fc
    .tuple(whole, fc.nat(), fc.constantFrom('', '"', '}', ',', '\\', '\0', '/*', "'", '\u2028'))
    .map(([text, at, by]) => text.slice(0, at % (text.length + 1)) + by + text.slice(at % (text.length + 1)))
  const long = fc
    .constantFrom('"', '[1,', ' ', '9', '{"a":1,', '\\u7532')
    .map((piece) => `{"a":"${piece.repeat(50_000)}"}`)
  return fc.oneof({ weight: 8, arbitrary: whole }, value, broken, deep, long)
}

const objectText = (entries: readonly (readonly [string, string])[]): string =>
  `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`

/** The bytes that a file holds, and what a host makes of them: UTF-8 read as Node reads it. */
export const encodings: fc.Arbitrary<(text: string) => string> = fc.constantFrom(
  (text: string) => text,
  (text: string) => text,
  (text: string) => `\ufeff${text}`,
  (text: string) => Buffer.from(text, 'utf16le').toString('utf8'),
  (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('utf8'),
  (text: string) => Buffer.from(text, 'utf8').toString('latin1'),
  (text: string) => Buffer.from(text, 'latin1').toString('utf8'),
)
