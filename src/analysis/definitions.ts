/** 指: the parts of a defined phrase, read with the grammar of conditions. */
import type { Lexicon } from '../../grammar/scanner/lexicon.ts'
import { fold } from '../source/fold.ts'
import type { ConditionPart } from '../syntax/ast.ts'
import { parseSentence } from '../syntax/parse-sentence.ts'
import type { DefinitionSymbol, SymbolTable } from './symbols.ts'

/** Looks up and reads definitions, each once. */
export function definitionReader(
  table: SymbolTable,
  lexiconOf: (clause: string) => Lexicon,
): (key: string, clause: string) => readonly ConditionPart[] | undefined {
  const known = new Map<DefinitionSymbol, readonly ConditionPart[] | undefined>()
  return (key, clause) => {
    const symbol = table.local.get(clause)?.get(key) ?? table.global.get(key)
    if (symbol?.kind !== 'definition') return undefined
    if (!known.has(symbol)) known.set(symbol, readDefinition(symbol, lexiconOf(clause)))
    return known.get(symbol)
  }
}

function readDefinition(symbol: DefinitionSymbol, lexicon: Lexicon): readonly ConditionPart[] | undefined {
  const parsed = parseSentence(fold(symbol.expression), lexicon)
  if (parsed.kind !== 'sentence') return undefined
  const [limb, ...more] = parsed.node.limbs
  const [segment, ...others] = limb?.segments ?? []
  const [condition, ...rest] = segment?.constituents ?? []
  if (more.length + others.length + rest.length > 0 || condition?.kind !== 'condition') return undefined
  return condition.parts
}
