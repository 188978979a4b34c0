/** Identifiers that fixes propose. */
import { checkIdentifier } from '../../identifiers/check-identifier.ts'
import { deriveIdentifier, identifierBeside, numbered } from '../../identifiers/derive-identifier.ts'
import type { FixableFile } from './fixable-file.ts'

/** Gives each name once. */
export interface Names {
  /** What has to be written for a new phrase; undefined where its own name is free. */
  readonly beside: (phrase: string) => string | undefined
  /** A name like another one, which can be used; undefined when nothing of it can. */
  readonly like: (name: string) => string | undefined
}

export function makeNames(file: FixableFile): Names {
  const used = new Set(
    file.entries.flatMap(({ body, label }) => {
      if (body?.kind === 'declaration') return body.identifier?.name ?? deriveIdentifier(label.text) ?? []
      return body?.kind === 'value' ? body.identifiers.map(({ name }) => name) : []
    }),
  )
  return {
    beside: (phrase) => identifierBeside(phrase, used),
    like: (name) => {
      const stem = camelCase(name)
      if (stem === '') return undefined
      const isFree = !used.has(stem) && checkIdentifier(stem) === undefined
      const free = isFree ? stem : numbered(stem, used)
      used.add(free)
      return free
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
