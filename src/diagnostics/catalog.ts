/**
 * The one catalog of what the compiler says. Codes are stable: never renumbered, never reused; one that is no longer given
 * stays listed.
 *
 * CY10xx metadata, annotations · CY11xx file, Markdown, limits · CY2xxx glossary, names, types · CY3xxx sentences that
 * cannot be read · CY4xxx meaning (CY45xx: which reading was taken) · CY5xxx coverage, exhortation · CY6xxx worked examples,
 * their results · CY70xx facts and history, CY71xx values in worked examples · CY9xxx defects of the compiler itself.
 */
import { compilerMessages } from './catalog/compiler.ts'
import { coverageMessages } from './catalog/coverage.ts'
import { exampleMessages } from './catalog/examples.ts'
import { factMessages } from './catalog/facts.ts'
import { fileMessages } from './catalog/file.ts'
import { meaningMessages } from './catalog/meaning.ts'
import { nameMessages } from './catalog/names.ts'
import { sentenceMessages } from './catalog/sentences.ts'

export type Catalog = typeof fileMessages &
  typeof nameMessages &
  typeof sentenceMessages &
  typeof meaningMessages &
  typeof coverageMessages &
  typeof exampleMessages &
  typeof factMessages &
  typeof compilerMessages

/** `CY2001` … */
export type DiagnosticCode = keyof Catalog

/** Every message, by code. */
export const catalog: Catalog = {
  ...fileMessages,
  ...nameMessages,
  ...sentenceMessages,
  ...meaningMessages,
  ...coverageMessages,
  ...exampleMessages,
  ...factMessages,
  ...compilerMessages,
}
