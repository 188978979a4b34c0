/** Declared facts that some clause uses, in the order of the glossary. */
import type { Uses } from '../../analysis/environment.ts'
import type { FactSymbol, GlossarySymbol, ListSymbol, SymbolTable } from '../../analysis/symbols.ts'
import type { Fact, ScalarFact } from '../types.ts'

export function lowerFacts(table: SymbolTable, uses: Uses, clauses: readonly string[]): readonly Fact[] {
  const order = new Map(clauses.map((address, index) => [address, index]))
  const usedBy = (symbol: GlossarySymbol): readonly string[] =>
    [...(uses.get(symbol) ?? [])].sort((left, right) => (order.get(left) ?? 0) - (order.get(right) ?? 0))
  const local = [...table.local.values()].flatMap((own) => [...own.values()])
  return [...table.global.values(), ...local].flatMap((symbol): readonly Fact[] => {
    if (!uses.has(symbol)) return []
    if (symbol.kind === 'fact') return [lowerFact(symbol, usedBy(symbol))]
    if (symbol.kind === 'list') return [lowerList(symbol, usedBy)]
    return []
  })
}

function lowerList(symbol: ListSymbol, usedBy: (symbol: GlossarySymbol) => readonly string[]): Fact {
  const { id, span, item, fields } = symbol
  return {
    kind: 'list',
    id,
    label: symbol.label,
    ...(symbol.isDerived ? { isDerived: true as const } : {}),
    usedBy: usedBy(symbol),
    span,
    item,
    fields: fields.map((field) => lowerFact(field, usedBy(field))),
  }
}

function lowerFact(symbol: FactSymbol, usedBy: readonly string[]): ScalarFact {
  const { id, type, span } = symbol
  const derived = symbol.isDerived ? { isDerived: true as const } : {}
  const common = { id, label: symbol.label, ...derived, usedBy, span }
  switch (type.kind) {
    case 'boolean':
      return { ...common, kind: 'boolean', finding: type.finding }
    case 'count':
      return { ...common, kind: 'count', unit: type.unit }
    case 'enum': {
      const alternatives = type.ascending ? [...type.alternatives].reverse() : type.alternatives
      return { ...common, kind: 'enum', ordered: type.ordered, alternatives }
    }
    case 'foreign-money':
    case 'exchange-rate':
      return { ...common, kind: type.kind, currency: type.currency }
    default:
      return { ...common, kind: type.kind }
  }
}
