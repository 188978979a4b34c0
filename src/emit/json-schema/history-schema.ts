import type { PolicyIr } from '../../ir/types.ts'
import { DEFINITIONS, type JsonSchema } from './facts-schema.ts'

/**
 * What an applicant has received, as people write it: receipts, or in short their totals, by award, in the policy's name or
 * by themselves.
 */
export function historySchema({ id, title, clauses }: PolicyIr): JsonSchema {
  const awards = clauses.flatMap((clause) => clause.awards)
  const properties = Object.fromEntries(
    awards.map((award) => [award.id, { title: `${award.title}：${award.form}`, $ref: '#/$defs/received' }]),
  )
  const ofPolicy = { type: 'object', additionalProperties: false, properties }
  const { money, count, date } = DEFINITIONS
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    description: '申请人此前已获的奖补。没有给出的即为没有得过。',
    type: 'object',
    additionalProperties: false,
    // An award of the policy's own name goes before it.
    properties: { [id]: ofPolicy, ...properties },
    $defs: { received: RECEIVED, receipt: RECEIPT, money, count, date },
  }
}

const RECEIVED = {
  title: '已获',
  oneOf: [
    {
      type: 'object',
      additionalProperties: false,
      properties: {
        total: { title: '累计已获', $ref: '#/$defs/money' },
        thisYear: { title: '本年已获', $ref: '#/$defs/money' },
        count: { title: '已获次数', $ref: '#/$defs/count' },
      },
    },
    {
      type: 'object',
      additionalProperties: false,
      required: ['receipts'],
      properties: { receipts: { title: '已获明细', type: 'array', items: { $ref: '#/$defs/receipt' } } },
    },
  ],
}

const RECEIPT = {
  title: '一笔',
  type: 'object',
  additionalProperties: false,
  required: ['date', 'sum'],
  properties: {
    date: { title: '日期', $ref: '#/$defs/date' },
    sum: { title: '金额', $ref: '#/$defs/money' },
    matter: { title: '事项', description: '清单中声明为事项的名称或编号。', type: 'string', minLength: 1 },
    case: { title: '案号', description: '同一案号的各笔算一次。', type: 'string', minLength: 1 },
  },
}
