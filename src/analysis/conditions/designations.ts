/** 称谓 and 名称 in a place that changes who gets it or how much: they are no facts, so the place would be lost. */
import type { TermKey } from '../../diagnostics/terms.ts'
import type { ConditionPart, WordNode } from '../../syntax/ast.ts'
import { isGeneric } from '../generic-nouns.ts'
import { lookup, type NameSymbol } from '../symbols.ts'
import type { Environment } from '../environment.ts'

/** Where a phrase is looked up. */
type Where = Pick<Environment, 'table' | 'lists'> & { readonly source: { readonly clause: string } }

/** The 称谓 or 名称 that a word is; undefined for every other word. */
export function nameOf(word: WordNode, environment: Where): NameSymbol | undefined {
  if (word.phrase === undefined) return undefined
  const place = { clause: environment.source.clause, lists: environment.lists }
  const symbol = lookup(environment.table, word.phrase.key, place)
  return symbol?.kind === 'name' ? symbol : undefined
}

export const designates = (word: WordNode, environment: Where): boolean =>
  nameOf(word, environment)?.designates === true

/** 称谓 and words that name nobody in particular: such parts say who is meant and ask nothing. */
export function onlyNames(parts: readonly ConditionPart[], environment: Where): boolean {
  const words = parts.filter((part) => part.kind !== 'de')
  const names = words.every(
    (part) => part.kind === 'word' && (designates(part, environment) || (part.role === 'text' && isGeneric(part.text))),
  )
  return names && words.some((part) => part.kind === 'word' && designates(part, environment))
}

/** Says that the word cannot be what stands in its place. */
export function reportName(word: WordNode, role: TermKey, environment: Environment): void {
  const symbol = nameOf(word, environment)
  if (symbol === undefined) return
  const type = { term: symbol.designates ? ('type-designation' as const) : ('type-name' as const) }
  const params = { phrase: symbol.label, type, role: { term: role } }
  environment.reporter.report('CY2015', word.span, params, { related: [symbol.span] })
}

/**
 * The 称谓 that words have for a base: one that no declared fact follows. In 农业企业设备投资额 it says whose the investment
 * is.
 */
export function namesAsBase(words: readonly WordNode[], environment: Environment): readonly WordNode[] {
  return words.filter((word, index) => {
    if (!designates(word, environment)) return false
    const next = words.slice(index + 1).find(({ role, text }) => role !== 'particle' && text !== '的')
    return next?.phrase === undefined || next.role !== 'phrase' || designates(next, environment)
  })
}
