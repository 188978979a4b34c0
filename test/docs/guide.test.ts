/** Everything that the language guide shows is compiled, and gives what the guide says. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { typeKeywords } from '../../grammar/tokens/entries.ts'
import { longestFile } from '../../src/analysis/readable.ts'
import { annotationKeys } from '../../src/analysis/annotations.ts'
import { longestPhrase } from '../../src/analysis/glossary/declare.ts'
import { analyseGlossary, analysePolicy } from '../../src/compiler.ts'
import type { PolicyAnalysis } from '../../src/analysis/analyse-policy.ts'
import { catalog } from '../../src/diagnostics/catalog.ts'
import { sourceView } from '../../src/diagnostics/render/source-view.ts'
import { renderTerminal } from '../../src/diagnostics/render/terminal.ts'
import { runExamples } from '../../src/examples/run-examples.ts'
import { readFactsText } from '../../src/facts/read-facts.ts'
import { readHistoryText } from '../../src/facts/read-history.ts'
import { longestSentence } from '../../src/syntax/split-sentences.ts'
import { type GuideBlock, policyFileOf, readBlocks } from './guide-blocks.ts'

const guide = readFileSync(new URL('../../docs/语言指南.md', import.meta.url), 'utf8')
const blocks = readBlocks(guide)
const examples = blocks.filter(({ language }) => language === 'ceyan')
/** Shared glossaries that the guide shows, by the path that examples find them at. */
const glossaries = new Map(
  blocks
    .filter(({ language }) => language === 'ceyan-术语')
    .map(({ words: [name = ''], text }) => [`术语/${name}.ceyan.md`, text]),
)

/** Examples name no official text, and most of them no dates. */
const expectedOfExcerpts = ['CY5008', 'CY4029']

describe('examples of the language guide', () => {
  it('are found', () => {
    expect(examples.length).toBeGreaterThan(50)
  })

  it.each(examples.map((block) => [block.line, block] as const))('line %i', (_, block) => {
    const analysis = analyse(block)
    const codes = analysis.diagnostics.map(({ code }) => code).filter((code) => !expectedOfExcerpts.includes(code))
    expect([...new Set<string>(codes)]).toEqual(block.words)
    if (block.words.some(isError)) return
    expect(analysis.policy).toBeDefined()
    if (analysis.policy === undefined) return
    const rows = runExamples(analysis.policy, analysis.examples)
    expect(rows.length).toBeGreaterThan(0)
    const failures = rows.filter(({ passed }) => !passed)
    expect(failures.map(({ cells, actual, problems }) => ({ cells, actual, problems }))).toEqual([])
  })
})

describe('what the guide shows beside examples', () => {
  it('shared glossaries are right by themselves', () => {
    expect(glossaries.size).toBeGreaterThan(0)
    for (const text of glossaries.values()) expect(analyseGlossary(text).diagnostics).toEqual([])
  })

  it('facts and history are those of the example before them', () => {
    for (const [words, read] of [
      ['事实', readFactsOf],
      ['已获', readHistoryOf],
    ] as const) {
      const block = blocks.find((candidate) => candidate.words.includes(words))
      expect(block && read(policyBefore(block), block.text)).toEqual([])
    }
  })

  it('the message is that of the example before it', () => {
    const block = blocks.find(({ words }) => words.includes('消息'))
    const example = block === undefined ? undefined : exampleBefore(block)
    expect(block).toBeDefined()
    expect(example && `${messagesOf(example)}\n`).toBe(block?.text)
  })

  it('codes, types, annotations and limits are those of the compiler', () => {
    for (const [code] of guide.matchAll(/CY\d{4}/gu)) expect(Object.keys(catalog)).toContain(code)
    for (const { words } of typeKeywords) expect(guide).toMatch(new RegExp(`^\\| ${words[0] ?? ''} +\\|`, 'mu'))
    for (const key of annotationKeys) expect(guide).toMatch(new RegExp(`^\\| ${key} +\\|`, 'mu'))
    for (const limit of [longestFile, longestSentence, longestPhrase]) {
      expect(guide).toContain(`| ${limit.toLocaleString('en')} 字`)
    }
  })
})

function analyse(block: GuideBlock): PolicyAnalysis {
  return analysePolicy(policyFileOf(block.text), { readFile: (path) => glossaries.get(path) })
}

const isError = (code: string): boolean =>
  Object.entries(catalog).find(([key]) => key === code)?.[1].severity === 'error'

function exampleBefore(block: GuideBlock): GuideBlock | undefined {
  return examples.findLast(({ line }) => line < block.line)
}

function policyBefore(block: GuideBlock): PolicyAnalysis['policy'] {
  const example = exampleBefore(block)
  return example === undefined ? undefined : analyse(example).policy
}

function readFactsOf(policy: PolicyAnalysis['policy'], text: string): unknown {
  return policy && readFactsText(policy.facts, text).problems
}

function readHistoryOf(policy: PolicyAnalysis['policy'], text: string): unknown {
  const awards = policy?.clauses.flatMap((clause) => clause.awards.map(({ id }) => id))
  return policy && awards && readHistoryText(awards, text, '2026-01-01', policy.id).problems
}

/** The errors as the command line prints them. */
function messagesOf(block: GuideBlock): string {
  const text = policyFileOf(block.text)
  const headings = [...text.matchAll(/^#+ (.+)$/gmu)].map(({ index, 1: title = '' }) => ({ start: index, title }))
  const errors = analyse(block).diagnostics.filter(({ severity }) => severity === 'error')
  return renderTerminal(errors, sourceView('policies/example.ceyan.md', text, headings))
}
