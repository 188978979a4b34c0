/**
 * 对获得国家级、省级资金的单位，…，对国家级的…: an alternative by itself, of the grades that the guards before it name. Where two of
 * them have it, which is meant is not said.
 */
import type { ConditionPart } from '../../syntax/ast.ts'
import type { Environment } from '../clauses/environment.ts'
import { resolvePhrase } from '../clauses/money-terms.ts'
import type { Layer } from '../statements/compose.ts'
import type { FactSymbol } from '../symbols.ts'

type Enum = FactSymbol & { readonly type: Extract<FactSymbol['type'], { kind: 'enum' }> }

export function withNamedAlternatives(layers: readonly Layer[], environment: Environment): readonly Layer[] {
  const known: Enum[] = []
  return layers.map((layer): Layer => {
    if (layer.kind !== 'guard') return layer
    const parts = layer.guard.parts.map((part) => alternativeOf(part, known))
    known.push(...enumsIn(parts, environment).filter((one) => !known.includes(one)))
    return parts.every((part, index) => part === layer.guard.parts[index])
      ? layer
      : { ...layer, guard: { ...layer.guard, parts } }
  })
}

function alternativeOf(part: ConditionPart, known: readonly Enum[]): ConditionPart {
  if (part.kind !== 'word' || part.role !== 'text' || part.phrase !== undefined) return part
  const named = known.filter(({ type }) => type.alternatives.includes(part.text))
  const [only, ...more] = named
  if (only === undefined || more.length > 0) return part
  const phrase = { key: only.key, alternatives: [only.type.alternatives.indexOf(part.text)] }
  return { ...part, role: 'phrase', phrase }
}

function enumsIn(parts: readonly ConditionPart[], environment: Environment): readonly Enum[] {
  return parts.flatMap((part) => {
    const symbol = part.kind === 'word' && part.phrase !== undefined ? resolvePhrase(part, environment) : undefined
    return symbol?.kind === 'fact' && symbol.type.kind === 'enum' ? [symbol as Enum] : []
  })
}
