/** Which fields of a list narrow the records that count (readings.md 23). */
import type { Uses } from '../../analysis/environment.ts'
import type { FactSymbol, GlossarySymbol, ListSymbol } from '../../analysis/symbols.ts'

/** 参与国内外人工智能领域顶级展会 with the field 顶级展会：认定: the field's phrase stands inside the list's. */
export function narrowingFields(list: ListSymbol): readonly FactSymbol[] {
  return list.fields.filter((field) => field.type.kind === 'boolean' && list.key.includes(field.key))
}

export function markUsed(uses: Uses, symbol: GlossarySymbol, clause: string): void {
  uses.set(symbol, (uses.get(symbol) ?? new Set()).add(clause))
}
