/**
 * Real policies against hand-worked truth. They are no part of the project: without the folder that CEYAN_CORPUS names nothing is
 * measured. `not-yet.json` lists the tables that are not right; it may only shrink (`npm run corpus` shows why).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { measure } from '../../scripts/corpus/measure.ts'
import { readCorpus } from '../../scripts/corpus/read-corpus.ts'

const corpus = process.env['CEYAN_CORPUS']
const here = import.meta.dirname
const notYet = JSON.parse(readFileSync(join(here, 'not-yet.json'), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, string>>>
>

if (corpus === undefined) {
  it('is skipped: CEYAN_CORPUS names no folder with real policies', ({ skip }) => skip())
} else {
  describe.each(readCorpus(join(corpus, 'read'), here, []))('$slug', ({ slug, text, official, truth, host }) => {
    it('has no other tables that are not right than those listed', () => {
      const open = measure(text, official, truth, host).tables.filter(({ verdict }) => verdict !== 'right')
      expect(Object.fromEntries(open.map(({ address, verdict }) => [address, verdict]))).toEqual(notYet[slug] ?? {})
    })
  })
}
