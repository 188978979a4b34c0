/** Identifiers that fixes propose. */
import { checkIdentifier } from '../glossary/identifiers.ts'
import type { FixableFile } from './fixable-file.ts'

/** Gives each name once. */
export interface Names {
  /** `amount1` for 金额: a name to be replaced by a better one. */
  readonly forType: (type: string) => string
  /** A name like another one, which can be used; undefined when nothing of it can. */
  readonly like: (name: string) => string | undefined
}

const prefixes: readonly (readonly [string, string])[] = [
  ['金额', 'amount'],
  ['比例', 'ratio'],
  ['数量', 'count'],
  ['认定', 'finding'],
  ['等级', 'grade'],
  ['类别', 'category'],
  ['日期', 'date'],
  ['事项', 'matter'],
  ['清单', 'list'],
  ['', 'fact'],
]

export function makeNames(file: FixableFile): Names {
  const used = new Set(
    file.entries.flatMap(({ body }) => {
      if (body?.kind === 'declaration') return body.identifier === undefined ? [] : [body.identifier.name]
      return body?.kind === 'value' ? body.identifiers.map(({ name }) => name) : []
    }),
  )
  const take = (stem: string, from: number): string => {
    let number = from
    const name = (): string => (number === 0 ? stem : `${stem}${String(number)}`)
    while (used.has(name()) || checkIdentifier(name()) !== undefined) number += number === 0 ? 2 : 1
    used.add(name())
    return name()
  }
  return {
    forType: (type) => take(prefixes.find(([start]) => type.startsWith(start))?.[1] ?? 'fact', 1),
    like: (name) => {
      const stem = camelCase(name)
      return stem === '' ? undefined : take(stem, 0)
    },
  }
}

/** `annual-model fee` -> annualModelFee */
export function camelCase(name: string): string {
  const words = name.match(/[A-Za-z0-9]+/gu) ?? []
  const joined = words
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
  return joined.replace(/^\d+/u, '').slice(0, 60)
}
