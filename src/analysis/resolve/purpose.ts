/**
 * 给予展位费补贴, 给予20万元获评示范奖励: phrases between the verb and what is given. Money is what it is given for; anything else is asked of
 * whoever is given it, or lost.
 */
import { reportName } from '../conditions/designations.ts'
import { type Environment, use } from '../environment.ts'
import { resolvePhrase } from './phrases.ts'
import type { WordNode } from '../../syntax/ast.ts'
import type { Act } from '../statements/statement.ts'
import type { FactSymbol } from '../symbols.ts'
import type { Base } from './figure-setting.ts'

/** With those phrases alone for its purpose that no condition can be. */
export function withPurpose(act: Act, environment: Environment): Act {
  // 给予5万元/个培训班补贴: behind a price it is what is counted.
  const items = act.figures.flatMap(({ list }) => list?.items ?? [])
  if (items.some(({ value }) => value.kind === 'money-per-unit'))
    for (const word of act.purpose) reportName(word, 'unit-count', environment)
  const asked = act.purpose.filter((word) => {
    const symbol = resolvePhrase(word, environment)
    return symbol !== undefined && !isMoney(symbol)
  })
  if (asked.length === 0) return act
  return {
    ...act,
    purpose: act.purpose.filter((word) => !asked.includes(word)),
    recipient: [...act.recipient, ...asked],
  }
}

/** Of the facts at hand those that it is given for; undefined where the glossary has them for records of another kind. */
export function costsOf({ purpose }: Act, environment: Environment): Base | undefined {
  const plus = purpose.flatMap((word) => factOf(word, environment) ?? [])
  if (plus.length === 0 || plus.length < purpose.length) return undefined
  for (const fact of plus) use(environment, fact)
  return { plus: [...new Set(plus)], minus: [] }
}

function factOf(word: WordNode, environment: Environment): FactSymbol | undefined {
  const symbol = resolvePhrase(word, environment)
  if (symbol?.kind !== 'fact' || !isMoney(symbol)) return undefined
  const known = symbol.list === undefined || environment.lists.some(({ key }) => key === symbol.list)
  return known ? symbol : undefined
}

const isMoney = (symbol: NonNullable<ReturnType<typeof resolvePhrase>>): boolean =>
  symbol.kind === 'fact' && symbol.type.kind === 'money'
