/**
 * 茶企年产值超过1亿元的, where 茶企 is asked for elsewhere and 茶企年产值 is a phrase of its own: whose it is stands in front of it, and is
 * asked, too. 茶企引荐者 is somebody else, and in 对引荐者，茶企落地投资额超过1亿元的 the sentence speaks of another.
 */
import { plainSubject } from '../statements/plain-subject.ts'
import { namesSubject, namesSomebody } from '../../../grammar/tokens/shades.ts'
import { and, asked, conjuncts } from '../../ir/conditions.ts'
import type { WordNode } from '../../syntax/ast.ts'
import { guardLayer, plainGuards } from '../compose/layers.ts'
import type { Statement } from '../compose/composition.ts'
import type { Group } from '../fold/group.ts'
import { resolveStack } from '../resolve/guards.ts'
import type { Place } from '../resolve/place.ts'
import { lookup, type SymbolTable } from '../symbols.ts'

export function settleSubjects(groups: readonly Group[], placeOf: (statement: Statement) => Place): readonly Group[] {
  const words = new Map(
    groups.flatMap(({ statement }) => opening(statement) ?? []).map((one) => [one.phrase?.key, one]),
  )
  return groups.map((group) => {
    const place = placeOf(group.statement)
    const own = opening(group.statement)
    const asks = (own === undefined ? [...words.values()] : [own]).filter((word) => comparesIt(group, word, place))
    return asks.reduce((one, word) => withSubject(one, word, place), group)
  })
}

/** The phrase that the first guard begins with; undefined where that is no phrase. */
function opening({ guards }: Statement): WordNode | undefined {
  const [first] = plainGuards(guards)
  const word = first?.parts.find((part) => part.kind !== 'connective')
  return word?.kind === 'word' && word.phrase !== undefined ? word : undefined
}

/** The award asks for it of everybody. */
function comparesIt({ layers }: Group, { phrase }: WordNode, { environment: { table, source } }: Place): boolean {
  const symbol = phrase && lookup(table, phrase.key, { clause: source.clause, lists: [] })
  if (symbol?.kind !== 'fact' || symbol.list !== undefined) return false
  return conjuncts(and(...layers)).some(
    (one) =>
      (one.kind === 'compare' || (one.kind === 'is' && one.expect)) &&
      one.fact.scope === 'applicant' &&
      one.fact.id === symbol.id,
  )
}

function withSubject(group: Group, word: WordNode, place: Place): Group {
  const { environment } = place
  const key = word.phrase && subjectIn(word.phrase.key, environment.table, environment.source.clause)
  if (key === undefined) return group
  const subject = { ...word, text: key, phrase: { key, alternatives: undefined } }
  const layer = guardLayer({ ...plainSubject, parts: [subject], origin: word.span.start, span: word.span })
  const { condition } = resolveStack([layer], { distributes: false, lists: [] }, place)
  if (conjuncts(and(...group.layers)).some((one) => asked(one) === asked(condition))) return group
  environment.reporter.report('CY4585', word.span, { text: environment.written(word.span), subject: key })
  return { ...group, layers: [...group.layers, condition] }
}

/** The longest that is declared, and asks who somebody is. */
function subjectIn(phrase: string, table: SymbolTable, clause: string): string | undefined {
  if (namesSomebody(phrase)) return undefined
  for (let length = phrase.length - 1; length > 1; length -= 1) {
    const key = phrase.slice(0, length)
    const symbol = lookup(table, key, { clause, lists: [] })
    const asks = symbol?.kind === 'fact' && symbol.list === undefined && symbol.type.kind === 'boolean'
    if (asks && namesSubject(key)) return key
  }
  return undefined
}
