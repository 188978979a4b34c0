/** 同类 as the representation has it: its awards in the order of the document, each once. */
import { expect, it } from 'vitest'
import { analyse, policyText } from './policy-text.ts'

const grants = '对甲类企业，给予10万元奖励。对乙类企业，给予10万元补贴。'
const ids = analyse(policyText(grants)).policy?.clauses.flatMap(({ awards }) => awards.map(({ id }) => id)) ?? []

it.each([
  ['named one by one, the last first', ['算力 `B`', '算力 `A`']],
  ['named together, the last first', ['算力 `B`、`A`']],
  ['named twice', ['算力', '算力 `A`']],
])('同类 %s', (_, groups) => {
  const [a = '', b = ''] = ids
  const annotations = groups.map((group) => `- 同类：${group.replace('`A`', `\`${a}\``).replace('`B`', `\`${b}\``)}`)
  const { policy } = analyse(policyText(`${grants}\n\n${annotations.join('\n')}`))
  expect([a, b]).not.toContain('')
  expect(policy?.groups.map(({ awards }) => awards)).toEqual([[a, b]])
})
