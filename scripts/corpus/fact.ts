/** What a glossary declares, without its names in code. */

/** One fact: phrase, type and unit, folded. Identifiers are no decision of the analyst. */
export interface Fact {
  readonly phrase: string
  readonly type: string
}
