/** The grammar of list entries: declarations of the glossary, definitions (指), metadata and annotations. */
import { GrammarParser, type GrammarOptions } from './grammar-parser.ts'
import * as e from './tokens/entries.ts'

export class EntryParser extends GrammarParser {
  constructor(options: GrammarOptions = {}) {
    super(e.entryVocabulary, options)
    this.performSelfAnalysis()
  }

  entry = this.RULE('entry', () => {
    this.CONSUME(e.Label)
    this.OPTION(() => {
      this.CONSUME(e.Colon)
      this.OR([
        { ALT: () => this.SUBRULE(this.definition) },
        { ALT: () => this.SUBRULE(this.declaration) },
        { ALT: () => this.SUBRULE(this.value) },
      ])
    })
  })

  /** 指 获得天使投资 或 获得风险投资 */
  definition = this.RULE('definition', () => {
    this.CONSUME(e.Means.token)
    this.OPTION(() => this.CONSUME(e.Value))
  })

  /** 数量（家） `clients` · 清单 `exhibitions`，每场展会 */
  declaration = this.RULE('declaration', () => {
    this.SUBRULE(this.typeName)
    this.OPTION(() => this.CONSUME(e.TypeParameter))
    this.OPTION2(() => this.CONSUME(e.Identifier))
    this.OPTION3(() => {
      this.CONSUME(e.EntryComma)
      this.CONSUME(e.ItemName)
    })
  })

  typeName = this.RULE('typeName', () => {
    this.OR(e.typeKeywords.map((row) => ({ ALT: () => this.CONSUME(row.token) })))
  })

  /** Free text and names in backticks. */
  value = this.RULE('value', () => {
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(e.Value) }, { ALT: () => this.CONSUME(e.Identifier) }])
    })
  })
}
