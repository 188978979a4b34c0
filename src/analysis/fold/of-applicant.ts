/** 茶船每航次奖励2万元。对茶企补贴6万元: a statement that speaks of the applicant alone is none of each record that goes before. */
import { negates } from '../conditions/resolve-operand.ts'
import type { Environment } from '../environment.ts'
import { isGeneric } from '../generic-nouns.ts'
import { resolvePhrase } from '../resolve/phrases.ts'
import type { Place } from '../resolve/place.ts'
import type { ConditionPart, WordNode } from '../../syntax/ast.ts'
import type { Statement } from '../compose/composition.ts'
import type { Stack } from '../compose/layers.ts'
import type { ListSymbol } from '../symbols.ts'
import { eachsOf, unitsOf } from './counted.ts'

/** Those of `lists`, which earlier statements named, whose records it is about; that the others are none of its is told. */
export function recordsOf(statement: Statement, lists: readonly ListSymbol[], place: Place): readonly ListSymbol[] {
  const { reporter } = place.environment
  const [list] = lists
  if (list === undefined || !isOfApplicant(statement, place.environment)) return lists
  reporter.report('CY4538', statement.passage, { list: list.label, item: list.item })
  return []
}

/** It names something of the applicant, and nothing that may be of a record or of each of something. */
function isOfApplicant(statement: Statement, environment: Environment): boolean {
  const { act, guards } = statement
  const figures = act.figures.flatMap(({ list }) => list?.items ?? [])
  const prices = figures.flatMap(({ value }) => unitsOf(value))
  if (eachsOf(statement).length > 0 || prices.length > 0) return false
  const words = [
    ...(act.base?.words ?? []),
    ...act.purpose,
    ...act.recipient,
    ...act.figures.flatMap((one) => one.words),
  ]
  const said = words.filter(({ role }) => role === 'phrase').map((word) => ofWhom(word, environment))
  const asked = asksOf(guards, environment)
  return asked !== undefined && [...said, ...asked].every((whom) => whom === 'applicant') && asked.length > 0
}

type Whom = 'applicant' | 'record'

/** Of whom each phrase of the guards is; undefined where something else may be of a record. */
function asksOf(guards: Stack, environment: Environment): readonly Whom[] | undefined {
  const found: Whom[] = []
  for (const layer of guards) {
    if (layer.kind === 'others') return undefined
    const members = layer.kind === 'guard' ? [] : layer.of.map((stack) => asksOf(stack, environment))
    const said = layer.kind === 'either' ? [] : asksOfParts(layer.guard.parts, environment)
    for (const asked of [...members, said]) {
      if (asked === undefined) return undefined
      found.push(...asked)
    }
  }
  return found
}

/** A comparison without its left side may be of what a record has. */
function asksOfParts(parts: readonly ConditionPart[], environment: Environment): readonly Whom[] | undefined {
  const named = parts.flatMap((part) =>
    part.kind === 'word' && part.role === 'phrase' ? [ofWhom(part, environment)] : [],
  )
  const compares = parts.some(({ kind }) => kind === 'comparison')
  return parts.every(isPlain) && (named.length > 0 || !compares) ? named : undefined
}

const plainRoles: readonly WordNode['role'][] = ['phrase', 'excluding', 'adverb', 'last-year', 'particle', 'aside']

const isPlain = (part: ConditionPart): boolean =>
  ['de', 'connective', 'comparison'].includes(part.kind) ||
  (part.kind === 'word' && (plainRoles.includes(part.role) || negates(part) || isGeneric(part.text)))

function ofWhom(word: WordNode, environment: Environment): Whom {
  const symbol = resolvePhrase(word, environment)
  return symbol?.kind === 'fact' && symbol.list === undefined ? 'applicant' : 'record'
}
