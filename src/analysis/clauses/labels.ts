/** 50%（国产人工智能算力）、30%（非国产人工智能算力）: what each member of a list is for. */
import { always } from '../../ir/conditions.ts'
import type { Condition } from '../../ir/types.ts'
import type { LimbNode, QuantityListNode, WordNode } from '../../syntax/ast.ts'
import { isTopUp } from '../../syntax/cst-to-ast/read-award.ts'
import { oneOf } from '../conditions/resolve-operand.ts'
import type { FactSymbol } from '../symbols.ts'
import { type Environment, use, type Zip } from './environment.ts'
import { resolvePhrase } from './money-terms.ts'

export interface Labels {
  readonly condition: Condition
  readonly zips: readonly Zip[]
}

export function readLabels(list: QuantityListNode | undefined, environment: Environment): Labels {
  const labelled = (list?.items ?? []).filter((item) => item.label !== undefined && !isTopUp(item.label))
  if (list === undefined || labelled.length === 0) return { condition: always, zips: [] }
  const values: string[] = []
  let fact: FactSymbol | undefined
  for (const item of list.items) {
    const word = item.label === undefined ? undefined : phraseIn(item.label)
    const symbol = word === undefined ? undefined : resolvePhrase(word, environment)
    const index = word?.phrase?.alternatives?.[0]
    const value =
      symbol?.kind === 'fact' && symbol.type.kind === 'enum' ? symbol.type.alternatives[index ?? -1] : undefined
    if (symbol?.kind !== 'fact' || value === undefined || (fact !== undefined && fact !== symbol)) {
      environment.reporter.report('CY4013', item.span, { quantity: item.text })
      return { condition: always, zips: [] }
    }
    fact = symbol
    values.push(value)
  }
  if (fact === undefined) return { condition: always, zips: [] }
  use(environment, fact)
  return { condition: oneOf(fact, values, environment), zips: [{ kind: 'grades', fact, values, span: list.span }] }
}

/** The one phrase of a label. */
function phraseIn(limb: LimbNode): WordNode | undefined {
  const parts = limb.segments.flatMap((segment) =>
    segment.constituents.flatMap((constituent) => (constituent.kind === 'condition' ? constituent.parts : [])),
  )
  return parts.find((part): part is WordNode => part.kind === 'word' && part.phrase !== undefined)
}
