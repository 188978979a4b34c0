import { expect, test } from 'vitest'
import { analysePolicy } from '../../src/compiler.ts'
import { runExamples } from '../../src/examples/run-examples.ts'

/** 取高 between what is known and what is not. */
const { policy, examples } = analysePolicy(
  `# 某区创新措施

- 标识：innovation

## 术语

- 获评示范：认定 \`model\`
- 获评标杆：认定 \`best\`

## 一、创新

对获评示范的企业，给予10万元奖励；对获评标杆的企业，给予20万元奖励。同时符合的，按就高不重复原则执行。

| 获评示范 | 获评标杆 | 合计 |
| --- | --- | --- |
| 是 | 是 | 20万元 |
| 是 |  | 待认定，10万元至20万元 |
|  |  | 待认定，最高20万元 |
`,
  { readFile: () => undefined },
)

test('合计 counts the largest of the alternatives of an open choice, and what is certain of it', () => {
  if (policy === undefined) throw new Error('the sample does not compile')
  expect(runExamples(policy, examples).map(({ actual }) => actual)).toEqual([
    '20万元',
    '待认定，10万元至20万元',
    '待认定，0元至20万元',
  ])
})
