/** The generated pages of `docs/`. In: grammar and catalog. Out: text, laid out by prettier as the whole tree is. */
import { format } from 'prettier'
import { EntryParser } from '../../grammar/entry-parser.ts'
import { StatementParser } from '../../grammar/statement-parser.ts'
import { diagnosticsPage } from './diagnostics-page.ts'
import { grammarDiagram } from './grammar-diagram.ts'
import { grammarPage } from './grammar-page.ts'
import { keywordsPage } from './keywords-page.ts'

export interface Page {
  /** Relative to the repository. */
  readonly path: string
  readonly text: string
}

export async function pages(): Promise<readonly Page[]> {
  const made: readonly Page[] = [
    { path: 'docs/关键词.md', text: keywordsPage() },
    { path: 'docs/语法.md', text: grammarPage() },
    { path: 'docs/诊断.md', text: diagnosticsPage() },
  ]
  const texts = made.map(async ({ path, text }) => ({ path, text: await format(text, { parser: 'markdown' }) }))
  const diagram = { path: 'docs/语法图.svg', text: grammarDiagram([new StatementParser(), new EntryParser()]) }
  return [...(await Promise.all(texts)), diagram]
}
