/** The part of `railroad-diagrams` that the grammar's diagram uses; the package has no types of its own. */
declare module 'railroad-diagrams' {
  export interface Item {
    /** In pixels. The library counts eight for each character; whoever makes a terminal may correct it. */
    width: number
    readonly attrs: Record<string, string | number>
  }
  export interface Drawing extends Item {
    format: (top: number, right: number, bottom: number, left: number) => Drawing
    toString: () => string
  }
  interface Diagrams {
    readonly Diagram: (...items: readonly Item[]) => Drawing
    readonly Sequence: (...items: readonly Item[]) => Item
    readonly Choice: (normal: number, ...items: readonly Item[]) => Item
    readonly Optional: (item: Item) => Item
    readonly OneOrMore: (item: Item) => Item
    readonly ZeroOrMore: (item: Item) => Item
    readonly Terminal: (text: string) => Item
    readonly NonTerminal: (text: string) => Item
    readonly Skip: () => Item
  }
  const diagrams: Diagrams
  export default diagrams
}
