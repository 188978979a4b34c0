/** One value of one fact. In: a JSON node. Out: the value as evaluations take it, or the problem. No lists, no null. */
import type { ScalarFact } from '../../ir/types.ts'
import type { Reading } from '../fact-problem.ts'
import type { JsonNode } from '../json-node.ts'
import { readAlternative } from './alternative.ts'
import { readBoolean } from './boolean.ts'
import { readCount } from './count.ts'
import { readDate } from './date.ts'
import { readExchangeRate } from './exchange-rate.ts'
import { readForeignMoney } from './foreign-money.ts'
import { readMatter } from './matter.ts'
import { readMoney } from './money.ts'
import { readRatio } from './ratio.ts'

/** Reads what was given for a fact that is no list. Problems: CY7005–CY7013. */
export function readScalar(fact: ScalarFact, node: JsonNode): Reading<boolean | number | string> {
  switch (fact.kind) {
    case 'boolean':
      return readBoolean(node)
    case 'money':
      return readMoney(node)
    case 'foreign-money':
      return readForeignMoney(fact.currency, node)
    case 'exchange-rate':
      return readExchangeRate(fact.currency, node)
    case 'ratio':
      return readRatio(node)
    case 'count':
      return readCount(fact.unit, node)
    case 'enum':
      return readAlternative(fact.alternatives, node)
    case 'date':
      return readDate(node)
    case 'matter':
      return readMatter(node)
    default:
      return fact satisfies never
  }
}
