/** 20%至30%、10%至15%: the members of a list of figures, each a figure or a range of its own. */
import type { Figure } from '../statements/statement.ts'

/** The figure with the one member alone. */
export function memberOf(figure: Figure, index: number): Figure {
  const items = figure.list?.groups[index]
  if (figure.list === undefined || items === undefined) return figure
  return { ...figure, list: { ...figure.list, items, groups: [items], range: items.length > 1 } }
}
