/**
 * 对获得国家级、省级资金的单位，…，对国家级的…: an alternative by itself, of the grades that the guards before it name. Where two of
 * them have it, which is meant is not said.
 */
import type { ConditionPart, WordNode } from '../../syntax/ast.ts'
import type { Environment } from '../environment.ts'
import { resolvePhrase } from './phrases.ts'
import type { Layer } from '../compose/layers.ts'
import type { FactSymbol } from '../symbols.ts'

export type Enum = FactSymbol & { readonly type: Extract<FactSymbol['type'], { kind: 'enum' }> }

export function withNamedAlternatives(layers: readonly Layer[], environment: Environment): readonly Layer[] {
  const known: Enum[] = []
  return layers.map((layer): Layer => {
    if (layer.kind !== 'guard') return layer
    const parts = layer.guard.parts.map((part) => (part.kind === 'word' ? alternativeBy(part, known) : part))
    known.push(...enumsIn(parts, environment).filter((one) => !known.includes(one)))
    return parts.every((part, index) => part === layer.guard.parts[index])
      ? layer
      : { ...layer, guard: { ...layer.guard, parts } }
  })
}

/** Grades and categories that guards name. */
export const enumsOf = (layers: readonly Layer[], environment: Environment): readonly Enum[] => [
  ...new Set(layers.flatMap((layer) => (layer.kind === 'guard' ? enumsIn(layer.guard.parts, environment) : []))),
]

/** The word as the alternative that it names of what is known; as it is where none or several have it. */
export function alternativeBy(word: WordNode, known: readonly Enum[]): WordNode {
  if (word.role !== 'text' || word.phrase !== undefined) return word
  const [only, ...more] = known.filter(({ type }) => type.alternatives.includes(word.text))
  if (only === undefined || more.length > 0) return word
  const phrase = { key: only.key, alternatives: [only.type.alternatives.indexOf(word.text)] }
  return { ...word, role: 'phrase', phrase }
}

function enumsIn(parts: readonly ConditionPart[], environment: Environment): readonly Enum[] {
  return parts.flatMap((part) => {
    const symbol = part.kind === 'word' && part.phrase !== undefined ? resolvePhrase(part, environment) : undefined
    return symbol?.kind === 'fact' && symbol.type.kind === 'enum' ? [symbol as Enum] : []
  })
}
