/** 按照获奖类别给予最高200万元奖励, 根据绩效评价结果，: what is gone by and can only hold or not is asked, and is no base. */
import { namesParty } from '../../../grammar/tokens/shades.ts'
import { and } from '../../ir/conditions.ts'
import type { Condition } from '../../ir/types.ts'
import type { WordNode } from '../../syntax/ast.ts'
import { designates } from '../conditions/designations.ts'
import { use } from '../environment.ts'
import { resolvePhrase } from './phrases.ts'
import { isLeaf } from '../conditions/resolve-operand.ts'
import { isGeneric } from '../generic-nouns.ts'
import type { Statement } from '../compose/composition.ts'
import type { FactSymbol } from '../symbols.ts'
import type { GuardMeaning } from './guards.ts'
import type { Place } from './place.ts'

/** The statement without such a base, and the guards with what it asks. `behind`: what else its sentence gives. */
export function withJudged(
  statement: Statement,
  guards: GuardMeaning,
  behind: readonly Statement[],
  place: Place,
): { readonly statement: Statement; readonly guards: GuardMeaning } {
  const { act } = statement
  const environment = { ...place.environment, lists: [...guards.lists, ...place.environment.lists] }
  // 根据绩效评价结果给予奖励，: an announcement gives nothing yet, and would lose what it goes by.
  const gives = act.figures.length > 0 || act.whole
  const plain = act.base !== undefined && act.base.exclusion === undefined && gives
  const asked = plain ? judgements(act.base.words, { ...place, environment }) : []
  if (asked.length === 0) return { statement, guards }
  for (const fact of asked) use(environment, fact)
  // 根据绩效评价结果，对甲类…；对乙类…: whether it is gone by for the second as well nobody says.
  const subject = statement.guards.at(-1)
  const leads = subject?.kind === 'guard' && act.span.start < subject.guard.span.start
  if (leads && behind.some((one) => one.act.base === undefined)) place.refuse(act.span, 'unsettled')
  const conditions = asked.map((fact): Condition => isLeaf(fact, true, environment))
  return {
    statement: { ...statement, act: { ...act, base: undefined } },
    guards: { ...guards, condition: and(guards.condition, ...conditions), layers: [...guards.layers, ...conditions] },
  }
}

/** What words name that holds or not; nothing where they name something else, too. */
function judgements(words: readonly WordNode[], { environment }: Place): readonly FactSymbol[] {
  const found: FactSymbol[] = []
  for (const word of words) {
    if (word.role === 'particle' || designates(word, environment)) continue
    if (word.role === 'text' && (isGeneric(word.text) || namesParty(word.text))) continue
    const symbol = word.role === 'phrase' ? resolvePhrase(word, environment) : undefined
    if (symbol?.kind !== 'fact' || symbol.type.kind !== 'boolean') return []
    found.push(symbol)
  }
  return found
}
