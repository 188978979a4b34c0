/** Worked examples as the analysis finds them: a table under a clause, not yet resolved against the facts. */
import type { Excerpt } from '../source/excerpt.ts'
import type { Span } from '../diagnostics/diagnostic.ts'

export interface ExampleTable {
  /** Address of the clause that the table stands under. */
  readonly clause: string
  readonly header: readonly Excerpt[]
  readonly rows: readonly { readonly cells: readonly Excerpt[]; readonly span: Span }[]
  readonly span: Span
}
