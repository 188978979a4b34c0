import { expect, test } from 'vitest'
import { EntryParser } from '../../grammar/entry-parser.ts'
import { StatementParser } from '../../grammar/statement-parser.ts'

/** What the parsers skip when they start. Ambiguous alternatives, left recursion and the like throw here. */
test.each([EntryParser, StatementParser])('the grammar of %o is sound', (Parser) => {
  expect(() => new Parser({ validate: true })).not.toThrow()
})
