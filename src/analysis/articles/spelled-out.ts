/**
 * 有证、年产值200万元以上：指 有证 且 年产值200万元以上: a threshold inside a phrase that the glossary spells out is compared as if the sentence had
 * spelled it out, so that a further threshold of the same indicator is the next tier of it.
 */
import type { ConditionPart, WordNode } from '../../syntax/ast.ts'
import { phrasesOf } from '../compose/layers.ts'
import { negates } from '../conditions/resolve-operand.ts'
import { openDefinition } from '../definitions.ts'
import { type Environment, use } from '../environment.ts'
import type { ScopeNode, SentenceReading } from '../statements/scope-node.ts'
import { compares } from '../statements/parties.ts'
import type { Guard, Item } from '../statements/statement.ts'
import { lookup } from '../symbols.ts'

/** The article with such phrases written out; `environmentOf` of a clause and a sentence in it. */
export function spelledOut(
  article: ScopeNode,
  environmentOf: (clause: string, sentence: string) => Environment,
): ScopeNode {
  const guards = guardsIn(article)
  // 其他企业: everybody whom the phrase as a whole leaves out.
  if (guards.some(({ others }) => others)) return article
  const compared = guards.filter(compares).flatMap(({ parts }) => {
    const keys = phrasesOf(parts).map(({ key }) => key)
    return keys.length > 0 ? keys : [whatever]
  })
  return compared.length === 0 ? article : withSpelled(article, new Set(compared), environmentOf)
}

/** 超过5000万元的: of whatever was compared before. */
const whatever = ''

function guardsIn(node: ScopeNode): readonly Guard[] {
  return [...(node.heading === undefined ? [] : [node.heading]), ...node.content].flatMap((part) =>
    part.kind === 'scope'
      ? guardsIn(part)
      : part.limbs.flatMap((limb) => limb.flatMap(({ items }) => items.filter((item) => item.kind === 'guard'))),
  )
}

function withSpelled(
  node: ScopeNode,
  compared: ReadonlySet<string>,
  environmentOf: (clause: string, sentence: string) => Environment,
): ScopeNode {
  const inSentence = (sentence: SentenceReading): SentenceReading => {
    const environment = environmentOf(node.clause, sentence.source.sentence)
    const inItem = (item: Item): Item => (item.kind === 'guard' ? inGuard(item, compared, environment) : item)
    const limbs = sentence.limbs.map((limb) =>
      limb.map((segment) => ({ ...segment, items: segment.items.map(inItem) })),
    )
    return { ...sentence, limbs }
  }
  const content = node.content.map((part) =>
    part.kind === 'scope' ? withSpelled(part, compared, environmentOf) : inSentence(part),
  )
  return { ...node, heading: node.heading && inSentence(node.heading), content }
}

function inGuard(guard: Guard, compared: ReadonlySet<string>, environment: Environment): Guard {
  if (!guard.parts.every(standsPlain)) return guard
  const parts = guard.parts.flatMap((part) =>
    part.kind === 'word' ? (partsOf(part, compared, environment) ?? [part]) : [part],
  )
  return parts.length === guard.parts.length ? guard : { ...guard, parts }
}

/** What a definition says, at the place of the phrase; undefined where nothing is compared again of what it compares. */
function partsOf(
  word: WordNode,
  compared: ReadonlySet<string>,
  environment: Environment,
): readonly ConditionPart[] | undefined {
  if (word.phrase === undefined) return undefined
  const place = { clause: environment.source.clause, lists: environment.lists }
  const symbol = lookup(environment.table, word.phrase.key, place)
  // What a shared glossary defines means what its own phrases do.
  if (symbol?.kind !== 'definition' || symbol.span.file !== undefined) return undefined
  const parts = environment.partsOf(symbol, environment.source.clause) ?? []
  const joins = parts.some(({ kind }) => kind === 'connective')
  const asks = parts.some(({ kind }) => kind === 'comparison')
  const again = compared.has(whatever) || phrasesOf(parts).some(({ key }) => compared.has(key))
  if (!joins || !asks || !again || !parts.every(standsPlain)) return undefined
  const opened = openDefinition(symbol, environment)
  if (opened === undefined) return undefined
  use(environment, symbol)
  return opened.parts.map((part) => ({ ...part, span: word.span }))
}

/** What 且 can join without changing what is joined: neither a choice, nor a list that nobody says how it is joined, nor a negation. */
function standsPlain(part: ConditionPart): boolean {
  if (part.kind === 'connective') return part.word === 'and'
  if (part.kind === 'word') return !negates(part)
  return part.kind === 'comparison' || part.kind === 'de' || part.kind === 'finding'
}
