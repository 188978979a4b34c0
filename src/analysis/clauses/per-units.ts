/** 每新开设一门30人（含）以上课程: what is counted is a list or a count; what qualifies it is a condition on each. */
import type { Condition } from '../../ir/types.ts'
import type { ConditionPart, WordNode } from '../../syntax/ast.ts'
import { resolveChain } from '../conditions/resolve-chain.ts'
import { designates, reportName } from './designations.ts'
import type { Environment } from './environment.ts'
import { isMoney } from './exchange.ts'
import type { LimbParts } from './limb-parts.ts'
import { resolvePhrase } from './money-terms.ts'

export function readPerUnits(parts: LimbParts, environment: Environment): readonly Condition[] {
  return parts.perUnits.flatMap((perUnit) => {
    for (const part of perUnit.parts) {
      if (part.kind === 'word' && designates(part, environment)) reportName(part, 'unit-count', environment)
    }
    const first = perUnit.parts.findIndex((part) => part.kind === 'comparison')
    const qualifying: ConditionPart[] = perUnit.parts.filter((_, index) => index !== first)
    const declared = qualifying.filter(
      (part) =>
        part.kind === 'comparison' || (part.kind === 'word' && part.phrase !== undefined && !counts(part, environment)),
    )
    if (declared.length === 0) return []
    return [resolveChain(declared, { indicator: undefined, nounsAllowed: true }, environment).condition]
  })
}

/** A count or an amount of money inside 每…: what is multiplied, not a condition. */
function counts(word: WordNode, environment: Environment): boolean {
  const symbol = resolvePhrase(word, environment)
  return symbol?.kind === 'fact' && (symbol.type.kind === 'count' || isMoney(symbol))
}
