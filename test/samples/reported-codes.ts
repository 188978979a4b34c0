/** The diagnostic codes that the sources report. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every code that stands in quotes somewhere in src outside of the catalog, sorted. */
export function reportedCodes(): readonly string[] {
  const src = join(import.meta.dirname, '../../src')
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'))
  const sources = files.filter((path) => !path.replaceAll('\\', '/').startsWith('diagnostics/catalog'))
  const codes = sources.flatMap(
    (path) => readFileSync(join(src, path), 'utf8').match(/(?<=['"])CY\d{4}(?=['"])/gu) ?? [],
  )
  return [...new Set(codes)].sort()
}
