/**
 * What an imported file leaves to decide, one diagnostic for each cause. A phrase is declared once, wherever it stands. What no line of
 * the glossary settles is settled by rewriting its sentence, once. A sentence that neither gives nor says who may apply is quoted or
 * rewritten with its paragraph, whatever its words are taken for.
 */
import type { PolicyAnalysis } from '../analysis/analyse-policy.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { largestSum } from '../syntax/largest-sum.ts'
import { readBlocks } from '../syntax/read-blocks.ts'
import { readPolicyFile } from '../syntax/read-policy-file.ts'
import { type SentenceSite, sentenceSites } from './draft/sentence-site.ts'
import { mayBeDrafted } from './draft/settle-proposals.ts'

const undecided = 'CY1020'
/** A declaration is asked for. */
const undeclared: readonly string[] = ['CY2001', 'CY2020']

/** Undecided lines as they stand in the file, then errors, those first in whose sentence most money stands. */
export function leftToDecide({ diagnostics }: PolicyAnalysis, text: string): readonly Diagnostic[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const sites = sentenceSites(readPolicyFile(readBlocks(text).blocks).clauses, errors)
  const placed = new Map<Diagnostic, { readonly cause: string; readonly weight: number }>()
  for (const site of sites) {
    const weight = site.findings.length === 0 ? 0 : largestSum(site.sentence.text)
    for (const { diagnostic } of site.findings)
      placed.set(diagnostic, { cause: causeOf(diagnostic, site, text), weight })
  }
  const seen = new Set<string>()
  const first = errors.filter((one) => {
    const cause = placed.get(one)?.cause
    if (cause === undefined) return true
    const isNew = !seen.has(cause)
    seen.add(cause)
    return isNew
  })
  const weightOf = (one: Diagnostic): number => placed.get(one)?.weight ?? 0
  return [
    ...diagnostics.filter(({ code, severity }) => code === undecided && severity !== 'error'),
    ...first.toSorted((one, other) => weightOf(other) - weightOf(one) || one.span.start - other.span.start),
  ]
}

function causeOf({ code, params }: Diagnostic, site: SentenceSite, text: string): string {
  const { sentence, clause } = site
  const at = sentence.offsets[0] ?? 0
  if (!mayBeDrafted(site)) return `${clause}|${String(text.lastIndexOf('\n', at))}`
  const { phrase } = params
  const isAsked = undeclared.includes(code) && typeof phrase === 'string'
  return isAsked ? `${code === 'CY2020' ? clause : ''}|${phrase}` : `${clause}|${String(at)}|`
}
