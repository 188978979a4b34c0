/**
 * Real policies against hand-worked truth (`npm run corpus -- [--read <folder>] [--truth <folder>] [--as-good] [slug…]`): a line a table, then how
 * many are right, wrong or refused in each policy; where `texts/` lies beside the files, also how much of the glossary that import
 * drafts is in the finished one, and how many decisions it leaves (--as-good, which takes minutes: also what is in it in other words,
 * and how much of what the finished file needs was drafted). Exits with 1 on anything wrong without a word, with 2 without a folder.
 */
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { join } from 'node:path'
import { readCorpus } from './corpus/read-corpus.ts'
import { draftTableOf, measureDraft } from './corpus/draft.ts'
import { measure } from './corpus/measure.ts'
import { lineOf, ruleLineOf, tableOf } from './corpus/table.ts'
import { root } from './root.ts'

const corpus = process.env['CEYAN_CORPUS']
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { read: { type: 'string' }, truth: { type: 'string' }, 'as-good': { type: 'boolean' } },
})
const read = values.read ?? (corpus === undefined ? undefined : join(corpus, 'read'))
if (read === undefined || !existsSync(read)) {
  process.stderr.write(
    'npm run corpus -- --read <folder> [--truth <folder>] [slug…]，or CEYAN_CORPUS=<folder> with read/ in it\n',
  )
  process.exitCode = 2
} else {
  const policies = readCorpus(read, values.truth ?? join(root, 'test/corpus'), positionals)
  const measured = policies.map((one) => ({
    slug: one.slug,
    sentences: one.truth.sentences,
    ...measure(one.text, one.official, one.truth, one.host),
  }))
  for (const { slug, tables, refusedRules } of measured) {
    for (const table of tables) process.stdout.write(`${lineOf(slug, table).join('\n')}\n`)
    for (const rule of refusedRules) process.stdout.write(`${ruleLineOf(slug, rule).join('\n')}\n`)
  }
  process.stdout.write(`\n${tableOf(measured).join('\n')}\n`)
  const drafts = policies.flatMap(({ slug, published, text, truth, host }) =>
    published === undefined
      ? []
      : [
          {
            slug,
            sentences: truth.sentences,
            draft: measureDraft(published, text, truth, values['as-good'] === true ? host : undefined),
          },
        ],
  )
  if (drafts.length > 0) process.stdout.write(`\n${draftTableOf(drafts).join('\n')}\n`)
  process.exitCode = measured.some(({ tables }) => tables.some(({ verdict }) => verdict === 'wrong')) ? 1 : 0
}
