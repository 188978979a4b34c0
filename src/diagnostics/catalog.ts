/**
 * The one catalog of what the compiler says, and of nothing else: every code here is reported somewhere. Codes are stable:
 * never renumbered, never reused.
 *
 * CY1xxx file, metadata, annotations · CY2xxx glossary, names, types · CY3xxx sentences that cannot be read · CY4xxx meaning
 * (CY41xx: read without effect, CY45xx: which reading was taken, CY46xx: what an exact search found in the whole) · CY5xxx coverage, exhortation · CY70xx facts and history, CY71xx worked examples.
 */
import { coverageMessages } from './catalog/coverage.ts'
import { factMessages } from './catalog/facts.ts'
import { fileMessages } from './catalog/file.ts'
import { gateMessages } from './catalog/gate.ts'
import { meaningMessages } from './catalog/meaning.ts'
import { nameMessages } from './catalog/names.ts'
import { readingMessages } from './catalog/readings.ts'
import { sentenceMessages } from './catalog/sentences.ts'
import { verifyMessages } from './catalog/verify.ts'

export type Catalog = typeof fileMessages &
  typeof nameMessages &
  typeof sentenceMessages &
  typeof meaningMessages &
  typeof gateMessages &
  typeof readingMessages &
  typeof verifyMessages &
  typeof coverageMessages &
  typeof factMessages

/** `CY2001` … */
export type DiagnosticCode = keyof Catalog

/** Every message, by code. */
export const catalog: Catalog = {
  ...fileMessages,
  ...nameMessages,
  ...sentenceMessages,
  ...meaningMessages,
  ...gateMessages,
  ...readingMessages,
  ...verifyMessages,
  ...coverageMessages,
  ...factMessages,
}
