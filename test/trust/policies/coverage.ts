/** What random policies are made of: kinds of the representation, words of the vocabulary, rules of the grammar. */
import { scan } from '../../../grammar/scanner/scan.ts'
import { type CstNode, inOrder } from '../../../grammar/grammar-parser.ts'
import { StatementParser } from '../../../grammar/statement-parser.ts'
import { wholeText } from '../../../src/source/excerpt.ts'
import { fold } from '../../../src/source/fold.ts'
import { splitSentences } from '../../../src/syntax/split-sentences.ts'
import type { PolicyIr } from '../../../src/ir/types.ts'
import { lexiconOf } from '../../grammar/lexicon-of.ts'
import { plain, type Fragment } from './generator/fragment.ts'
import type { PolicyModel } from './generator/policy.ts'

/** `kind share`, `award's times`: where a node of some kind or a part that may be absent stands. */
export function kindsOf(policy: PolicyIr): ReadonlySet<string> {
  const found = new Set<string>()
  visit(policy, '', found)
  return found
}

/** Fields whose values are one of a few words. */
const WORDS: ReadonlySet<string> = new Set(['kind', 'comparison', 'period', 'method', 'mode', 'scope', 'currency'])

function visit(value: unknown, name: string, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, name, found)
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const isWord = WORDS.has(key) && typeof inner === 'string'
    if (isWord) found.add(`${key} ${inner}`)
    if (typeof inner === 'boolean') found.add(`${key} ${String(inner)}`)
    const isEmpty = Array.isArray(inner) ? inner.length === 0 : inner === undefined
    if (!isEmpty && typeof inner === 'object') found.add(name === 'awards' ? `award's ${key}` : key)
    visit(inner, key, found)
  }
}

export interface Words {
  readonly tokens: ReadonlySet<string>
  readonly rules: ReadonlySet<string>
}

/** The token types and the grammar rules of the sentences of these policies. */
export function wordsOf(models: readonly PolicyModel[]): Words {
  const tokens = new Set<string>()
  const rules = new Set<string>()
  const parser = new StatementParser()
  for (const { text, entries } of models.flatMap(fragmentsOf)) {
    const phrases = entries.flatMap(({ phrase, fields = [] }) => [phrase, ...fields.map((field) => field.phrase)])
    const lexicon = lexiconOf(...phrases)
    for (const sentence of splitSentences(wholeText(text))) {
      const scanned = scan(fold(sentence).text, lexicon)
      for (const { tokenType } of scanned) tokens.add(tokenType.name)
      parser.input = [...scanned]
      rulesOf(inOrder(parser.sentence()), rules)
    }
  }
  return { tokens, rules }
}

export function grammarRules(): readonly string[] {
  return Object.keys(new StatementParser().getGAstProductions())
}

function fragmentsOf({ scope, clauses, supplement }: PolicyModel): readonly Fragment[] {
  const sentences = clauses.flatMap((clause) => [...clause.sentences, ...clause.closings])
  const relations = clauses.flatMap(({ relation }) => (relation === null ? [] : [plain(relation)]))
  const around = [scope, supplement].filter((one) => one !== null)
  return [...around, ...sentences.map(({ fragment }) => fragment), ...relations]
}

function rulesOf(node: CstNode, found: Set<string>): void {
  found.add(node.name)
  for (const child of node.children) if ('children' in child) rulesOf(child, found)
}
