/** Words of a basis into money facts: what a share is taken of, and what is left out of it. */
import type { WordNode } from '../../syntax/ast.ts'
import { openDefinition } from '../definitions.ts'
import { type FactSymbol, type ListSymbol, lookup } from '../symbols.ts'
import { type Environment, use } from '../environment.ts'

/** A declared phrase, through its other names (指). */
export function resolvePhrase(word: WordNode, environment: Environment): FactSymbol | ListSymbol | undefined {
  if (word.phrase === undefined) return undefined
  const place = { clause: environment.source.clause, lists: environment.lists }
  const symbol = lookup(environment.table, word.phrase.key, place)
  if (symbol === undefined || symbol.kind === 'name') return undefined
  if (symbol.kind !== 'definition') return symbol
  use(environment, symbol)
  const opened = openDefinition(symbol, environment)
  const [only] = opened?.parts ?? []
  if (opened?.parts.length !== 1 || only?.kind !== 'word') return undefined
  return resolvePhrase(only, opened.inner)
}
