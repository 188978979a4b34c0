/** Words of a basis into money facts: what a share is taken of, and what is left out of it. */
import { type Span, spanning } from '../../diagnostics/diagnostic.ts'
import { and } from '../../ir/conditions.ts'
import type { Condition } from '../../ir/types.ts'
import type { ExclusionNode, WordNode } from '../../syntax/ast.ts'
import { isLeaf, oneOf } from '../conditions/resolve-operand.ts'
import { typeTerm } from '../conditions/quantity-values.ts'
import { openDefinition } from '../definitions.ts'
import { isGeneric } from '../generic-nouns.ts'
import { type FactSymbol, type ListSymbol, lookup } from '../symbols.ts'
import { namesAsBase, reportName } from './designations.ts'
import { type Environment, use, type Zip } from './environment.ts'
import { type BasisFacts, isMoney } from './exchange.ts'
import { isPublishedRate, namesPublishedRate } from './published-rate.ts'

export interface MoneyTerms {
  /** In whatever currency: a share is taken of it through `inYuan`. */
  readonly basis: BasisFacts | undefined
  readonly labels: { readonly plus: readonly string[]; readonly minus: readonly string[] }
  /** Findings and categories that the basis goes by. */
  readonly condition: Condition
  readonly zips: readonly Zip[]
  /** A numeric fact that is not money: 按面积, 按人数. */
  readonly count: FactSymbol | undefined
  /** A published rate: 按LPR的50%. */
  readonly reference: FactSymbol | undefined
  readonly lists: readonly ListSymbol[]
  /** Text that nothing declares, with its place. */
  readonly undeclared: { readonly text: string; readonly span: Span } | undefined
}

export function readMoneyTerms(
  words: readonly WordNode[],
  exclusion: ExclusionNode | undefined,
  environment: Environment,
): MoneyTerms {
  const plus: FactSymbol[] = []
  const conditions: Condition[] = []
  const zips: Zip[] = []
  const lists: ListSymbol[] = []
  const without: FactSymbol[] = []
  let count: FactSymbol | undefined
  let excludes = false
  let reference: FactSymbol | undefined
  for (const word of namesAsBase(words, environment)) reportName(word, 'rate-basis', environment)
  for (const word of words) {
    excludes ||= word.role === 'excluding'
    const symbol = resolvePhrase(word, environment)
    if (symbol === undefined) continue
    use(environment, symbol)
    if (symbol.kind === 'list') {
      lists.push(symbol)
      continue
    }
    const { type } = symbol
    if (type.kind === 'money' && namesPublishedRate(symbol.key)) {
      environment.reporter.report('CY4034', word.span, { phrase: word.text }, { related: [symbol.span] })
    } else if (isMoney(symbol)) (excludes ? without : plus).push(symbol)
    else if (type.kind === 'boolean') conditions.push(isLeaf(symbol, true, environment))
    else if (type.kind === 'count') count = symbol
    else if (isPublishedRate(symbol)) reference = symbol
    else if (type.kind === 'enum') {
      const indices = word.phrase?.alternatives ?? type.alternatives.map((_, index) => index)
      const values = indices.flatMap((index) => type.alternatives[index] ?? [])
      conditions.push(oneOf(symbol, values, environment))
      if (values.length > 1) zips.push({ kind: 'grades', fact: symbol, values, span: word.span })
    } else {
      const { span, text } = word
      environment.reporter.report('CY4024', span, { phrase: text, type: typeTerm(type) }, { related: [symbol.span] })
    }
  }
  const minus = [...without, ...excluded(exclusion, environment)]
  const basis = plus.length === 0 ? undefined : { plus, minus }
  return {
    basis,
    labels: { plus: plus.map((fact) => fact.label), minus: minus.map((fact) => fact.label) },
    condition: and(...conditions),
    zips,
    count,
    reference,
    lists,
    undeclared: undeclaredText(words, environment),
  }
}

/** A declared phrase, through its other names (指). */
export function resolvePhrase(word: WordNode, environment: Environment): FactSymbol | ListSymbol | undefined {
  if (word.phrase === undefined) return undefined
  const place = { clause: environment.source.clause, lists: environment.lists }
  const symbol = lookup(environment.table, word.phrase.key, place)
  if (symbol === undefined || symbol.kind === 'name') return undefined
  if (symbol.kind !== 'definition') return symbol
  use(environment, symbol)
  const opened = openDefinition(symbol, environment)
  const [only] = opened?.parts ?? []
  if (opened?.parts.length !== 1 || only?.kind !== 'word') return undefined
  return resolvePhrase(only, opened.inner)
}

/** （不含算力、数据等其他费用）: what is declared as money is taken off; the rest says what the basis is. */
function excluded(exclusion: ExclusionNode | undefined, environment: Environment): readonly FactSymbol[] {
  return (exclusion?.words ?? []).flatMap((word) => {
    reportName(word, 'deduction', environment)
    const symbol = resolvePhrase(word, environment)
    if (symbol?.kind !== 'fact' || !isMoney(symbol)) return []
    use(environment, symbol)
    return [symbol]
  })
}

/** LPR加50个基点: more or less than a published rate. */
const spread = /^(?:加|上加|\+|加上|加点|减|减去|-|减点)$/u

function undeclaredText(words: readonly WordNode[], environment: Environment): MoneyTerms['undeclared'] {
  const text = words.filter((word) => word.role === 'text' && !isGeneric(word.text) && !spread.test(word.text))
  const first = text[0]
  const last = text.at(-1)
  if (first === undefined || last === undefined) return undefined
  const span = spanning(first.span, last.span)
  return { text: environment.written(span), span }
}
