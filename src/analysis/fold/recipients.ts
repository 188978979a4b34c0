/** 给予名老中医最高50万元, （连锁店除外）: whom the words in front of a sum name is asked, too; a mere noun is who is paid. */
import { namesParty, namesPersons } from '../../../grammar/tokens/shades.ts'
import { and } from '../../ir/conditions.ts'
import type { Condition } from '../../ir/types.ts'
import type { WordNode } from '../../syntax/ast.ts'
import { nameOf, reportName } from '../conditions/designations.ts'
import { isLeaf } from '../conditions/resolve-operand.ts'
import { isGeneric } from '../generic-nouns.ts'
import type { GuardMeaning } from '../resolve/guards.ts'
import { resolvePhrase } from '../resolve/phrases.ts'
import type { Place } from '../resolve/place.ts'
import type { Statement } from '../compose/composition.ts'
import type { FactSymbol } from '../symbols.ts'
import { reportPayees } from './payees.ts'

export const isPersons = ({ role, text }: WordNode): boolean => role === 'text' && namesPersons(text)

export function withRecipient(guards: GuardMeaning, statement: Statement, place: Place): GuardMeaning {
  const { act, guards: layers } = statement
  const { recipient, excludes, figures, scope } = act
  const { environment } = place
  const conditions: Condition[] = []
  reportPayees(statement, environment)
  const isParty = ({ role, text }: WordNode): boolean => role === 'text' && (isGeneric(text) || namesParty(text))
  const judged = (word: WordNode): FactSymbol | undefined => {
    const symbol = word.role === 'phrase' ? resolvePhrase(word, environment) : undefined
    return symbol?.kind === 'fact' && symbol.type.kind === 'boolean' ? symbol : undefined
  }
  const stands = layers.flatMap((layer): readonly unknown[] => (layer.kind === 'guard' ? layer.guard.parts : []))
  for (const [at, word] of recipient.entries()) {
    // 给予甲类企业、乙类企业10万元: either, or who is both.
    const last = recipient[at - 1]
    const isList = last?.phrase !== undefined && word.phrase !== undefined && last.span.end < word.span.start
    if (isList) place.refuse(word.span, 'left-over')
    // 给予企业管理人员最高合计50万元: over all of them; without 合计 it may be for each.
    if (isParty(word) || (isPersons(word) && scope.total)) continue
    if (nameOf(word, environment) !== undefined) {
      // 5万元/个培训班: what the sum is for each of.
      const priced = figures.some(({ list }) =>
        list?.items.some(({ value, span }) => value.kind === 'money-per-unit' && span.end === word.span.start),
      )
      if (priced) reportName(word, 'unit-count', environment)
      continue
    }
    const symbol = judged(word)
    if (symbol === undefined) place.refuse(word.span, 'left-over')
    else if (!stands.includes(word)) conditions.push(isLeaf(symbol, true, environment))
  }
  // （连锁店除外）: whom the sum leaves out.
  for (const word of excludes?.words ?? []) {
    reportName(word, 'exclusion', environment)
    const symbol = judged(word)
    if (symbol !== undefined) conditions.push(isLeaf(symbol, false, environment))
    else if (word.role !== 'text' || !isGeneric(word.text)) place.refuse(word.span, 'left-over')
  }
  return { ...guards, condition: and(guards.condition, ...conditions), layers: [...guards.layers, ...conditions] }
}
