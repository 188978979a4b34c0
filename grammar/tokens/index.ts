/** The vocabulary: every token type once, every keyword list once. */
import type { TokenType } from 'chevrotain'
import * as acts from './acts.ts'
import * as comparisons from './comparisons.ts'
import * as connectives from './connectives.ts'
import * as grants from './grants.ts'
import * as provisions from './provisions.ts'
import * as persons from './persons.ts'
import * as quantities from './quantities.ts'
import * as scopes from './scopes.ts'
import * as structure from './structure.ts'
import * as unsupported from './unsupported.ts'
import type { Keyword } from './vocabulary.ts'

export { acts, comparisons, connectives, grants, persons, provisions, quantities, scopes, structure, unsupported }
export { ordinaryWords } from './ordinary-words.ts'
export type { Keyword } from './vocabulary.ts'

const rows: readonly (Keyword | TokenType)[] = [
  acts,
  structure,
  quantities,
  connectives,
  comparisons,
  grants,
  persons,
  scopes,
  provisions,
  unsupported,
]
  .flatMap((family) => Object.values<Keyword | TokenType>(family))
  // A module's names come in another order from one loader to the next; nothing may hang on it.
  .sort((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1))

function nameOf(row: Keyword | TokenType): string {
  return 'words' in row ? row.token.name : row.name
}

const isKeyword = (row: Keyword | TokenType): row is Keyword => 'words' in row

/** Keyword rows, for the scanner and for the documentation. */
export const keywords: readonly Keyword[] = rows.filter(isKeyword)
/** Every token type of the sentence grammar. */
export const vocabulary: readonly TokenType[] = rows.map((row) => (isKeyword(row) ? row.token : row))
