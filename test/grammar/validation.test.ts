import { expect, test } from 'vitest'
import { EntryParser } from '../../grammar/entry-parser.ts'
import { SentenceParser } from '../../grammar/sentence-parser.ts'

/** What the parsers skip when they start. Ambiguous alternatives, left recursion and the like throw here. */
test.each([EntryParser, SentenceParser])('the grammar of %o is sound', (Parser) => {
  expect(() => new Parser({ validate: true })).not.toThrow()
})
