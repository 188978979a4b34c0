/**
 * What a file leaves to decide, by cause. A phrase is declared once, wherever it stands. A sentence that no line of the glossary makes read
 * is rewritten once, with the phrases that it asks for. Paragraphs of an article that neither give nor say who may apply are
 * quoted together.
 */
import type { PolicyAnalysis } from '../analysis/analyse-policy.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { largestSum } from '../syntax/largest-sum.ts'
import { readBlocks } from '../syntax/read-blocks.ts'
import { readPolicyFile } from '../syntax/read-policy-file.ts'
import { type SentenceSite, sentenceSites } from './draft/sentence-site.ts'
import { mayBeDrafted } from './draft/settle-proposals.ts'

export interface Cause {
  /** The message that stands for all: one that no declaration settles, if there is one. */
  readonly first: Diagnostic
  readonly all: readonly Diagnostic[]
  readonly sentence: string
  /** The largest sum that the sentence names, in yuan. */
  readonly weight: number
  /** Where the paragraphs begin that may be quoted as they are, since nothing in them gives or asks. */
  readonly quotable: readonly number[]
}

const undecided = 'CY1020'
/** A declaration is asked for. */
const undeclared: readonly string[] = ['CY2001', 'CY2020']

/** Undecided lines, and of the errors one for each cause. */
export function leftToDecide({ diagnostics }: PolicyAnalysis, text: string): readonly Diagnostic[] {
  return causesOf(
    diagnostics.filter(({ code, severity }) => code === undecided || severity === 'error'),
    text,
  ).map(({ first }) => first)
}

/** Those with most money first; of the same money errors first, then in the order of the file. */
export function causesOf(diagnostics: readonly Diagnostic[], text: string): readonly Cause[] {
  const places = placesOf(diagnostics, text)
  const groups = new Map<string, Diagnostic[]>()
  for (const [index, one] of diagnostics.entries()) {
    const key = places.get(one)?.key ?? String(index)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const sentenceOf = sentencesIn(text)
  const rank = ({ first }: Cause): number => (first.severity === 'error' ? 0 : 1)
  return [...groups.values()]
    .flatMap((all): readonly Cause[] => {
      const [earliest] = all
      if (earliest === undefined) return []
      const first = all.find(({ code }) => !undeclared.includes(code)) ?? earliest
      const sentence = sentenceOf(first)
      const quotable = [...new Set(all.flatMap((one) => places.get(one)?.paragraph ?? []))]
      return [{ first, all, sentence, weight: largestSum(sentence), quotable }]
    })
    .toSorted(
      (one, other) =>
        other.weight - one.weight || rank(one) - rank(other) || one.first.span.start - other.first.span.start,
    )
}

interface Place {
  readonly key: string
  /** Of one that may be quoted: its first character. */
  readonly paragraph: number | undefined
}

function placesOf(diagnostics: readonly Diagnostic[], text: string): ReadonlyMap<Diagnostic, Place> {
  const own = diagnostics
    .filter(({ severity, span }) => severity === 'error' && span.file === undefined)
    .toSorted((one, other) => one.span.start - other.span.start)
  const sites = sentenceSites(readPolicyFile(readBlocks(text).blocks).clauses, own)
  const lineOf = ({ sentence }: SentenceSite): number => text.lastIndexOf('\n', sentence.offsets[0] ?? 0) + 1
  const speaking = new Set(sites.filter(mayBeDrafted).map(lineOf))
  const places = new Map<Diagnostic, Place>()
  for (const site of sites) {
    const isWritten = site.findings.some(({ diagnostic }) => !undeclared.includes(diagnostic.code))
    for (const { diagnostic } of site.findings) {
      const line = lineOf(site)
      const isQuotable = !speaking.has(line) && !/^[-#>|]/u.test(text.slice(line).trimStart())
      const start = String(site.sentence.offsets[0])
      const { phrase } = diagnostic.params
      const key = isQuotable
        ? site.clause
        : isWritten || typeof phrase !== 'string'
          ? `${site.clause}|${start}|`
          : `${diagnostic.code === 'CY2020' ? site.clause : ''}|${phrase}`
      places.set(diagnostic, { key, paragraph: isQuotable ? line : undefined })
    }
  }
  return places
}

/** The sentence that a message stands in; of an entry the first sentence with its phrase. */
function sentencesIn(text: string): (one: Diagnostic) => string {
  const paragraphs = text.split('\n').filter((line) => !/^\s*(?:- |\||>|$)/u.test(line))
  return ({ span, params }) => {
    const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, endOf(text, '\n', span.start))
    if (!/^\s*- /u.test(line)) {
      const from = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('。', span.start - 1)) + 1
      const to = Math.min(endOf(text, '\n', span.start), endOf(text, '。', Math.max(span.start, span.end - 1)) + 1)
      return text.slice(from, to).trim()
    }
    const phrase = typeof params['entry'] === 'string' ? params['entry'] : (/^\s*- ([^：:]+)/u.exec(line)?.[1] ?? '')
    const pattern = phrase.replace(/\{([^、}]*)[^}]*\}.*/u, '$1')
    const used = pattern === '' ? undefined : paragraphs.find((one) => one.includes(pattern))
    return (used?.split(/(?<=。)/u).find((one) => one.includes(pattern)) ?? line).trim()
  }
}

/** Where a mark is next, or the end of the text. */
export function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at
}
