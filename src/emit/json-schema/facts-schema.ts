import type { Fact, PolicyIr } from '../../ir/types.ts'
import { currencyName, exchangeUnit } from '../../runtime/currency.ts'

/** A schema as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/**
 * The facts of a policy as people write them: money as a number or decimal string of yuan or `"200万元"`, ratios as
 * `"60%"`. No fact is required, since absent means unknown.
 */
export function factsSchema(policy: PolicyIr): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: policy.title,
    description: '申请人的事实。没有给出的即为未知。',
    ...record(policy.facts),
    $defs: DEFINITIONS,
  }
}

function record(facts: readonly Fact[]): JsonSchema {
  const properties = Object.fromEntries(facts.map((fact) => [fact.id, property(fact)]))
  return { type: 'object', additionalProperties: false, properties }
}

function property(fact: Fact): JsonSchema {
  const used = fact.usedBy.length === 0 ? {} : { description: `用于：${fact.usedBy.join('、')}` }
  return { title: fact.label, ...used, ...typeOf(fact) }
}

function typeOf(fact: Fact): JsonSchema {
  switch (fact.kind) {
    case 'boolean':
      return { type: 'boolean' }
    case 'money':
      return { $ref: '#/$defs/money' }
    case 'foreign-money':
      return { $ref: '#/$defs/foreignMoney', $comment: `单位：${currencyName(fact.currency)}` }
    case 'exchange-rate':
      return { $ref: '#/$defs/exchangeRate', $comment: `单位：${exchangeUnit(fact.currency)}` }
    case 'ratio':
      return { $ref: '#/$defs/ratio' }
    case 'count':
      return { $ref: '#/$defs/count', ...(fact.unit === '' ? {} : { $comment: `单位：${fact.unit}` }) }
    case 'date':
      return { $ref: '#/$defs/date' }
    case 'matter':
      return { type: 'string', minLength: 1 }
    case 'enum':
      return { enum: [...new Set([...fact.alternatives, '无'])] }
    case 'list':
      return { type: 'array', items: { title: fact.item, ...record(fact.fields) } }
  }
}

/** Values as people write them. */
export const DEFINITIONS = {
  money: {
    title: '金额',
    description: '元，至多两位小数：2000000、"2000000.00"、"200万元"。',
    oneOf: [
      { type: 'number', minimum: 0, maximum: 90_071_992_547_409.91 },
      { type: 'string', pattern: '^[0-9][0-9,]*([.][0-9]+)?(千|万|百万|千万|亿)?元?$' },
    ],
  },
  foreignMoney: {
    title: '外币金额',
    description: '以所注的币种计，不是人民币：2000000、"2000000.00"、"200万美元"。',
    oneOf: [
      { type: 'number', minimum: 0 },
      { type: 'string', pattern: '^[0-9][0-9,]*([.][0-9]+)?(千|万|百万|千万|亿)?[^0-9]*$' },
    ],
  },
  exchangeRate: {
    title: '汇率',
    description: '一个单位的外币（日元、韩元为一百个单位）合人民币多少元，至多四位小数：7.1234、"7.1234"。',
    oneOf: [
      { type: 'number', minimum: 0 },
      { type: 'string', pattern: '^[0-9]+([.][0-9]{1,4})?$' },
    ],
  },
  ratio: {
    title: '比例',
    description: '"60%"、"5‰"，或小数 0.6。',
    oneOf: [
      { type: 'number', minimum: 0 },
      { type: 'string', pattern: '^[0-9]+([.][0-9]+)?[%‰]?$' },
    ],
  },
  count: { title: '数量', type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
  date: { title: '日期', type: 'string', format: 'date', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
}
