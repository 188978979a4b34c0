/** What drafting costs: readings of articles, which are what takes time, never time. */
import { expect, test } from 'vitest'
import { importPolicy, type ImportedPolicy } from '../../src/import/index.ts'

const kinds = [
  '对上年度营业收入达到1000万元以上的企业，按照设备投入的10%给予补助，最高不超过50万元。',
  '对新获评国家级、省级、市级示范基地的企业，分别给予30万元、20万元、10万元奖励。',
  '对参加境外展会的企业，按照展位费的50%给予补贴，每家企业每年不超过20万元。',
  '区农业局负责组织申报和审核。',
]

function imported(times: number): ImportedPolicy {
  const articles = Array.from({ length: times * kinds.length }, (_, index) => {
    return `第${chinese(index + 1)}条 ${kinds[index % kinds.length] ?? ''}`
  })
  const text = ['某区支持产业发展若干政策', ...articles].join('\n')
  return importPolicy(text, { id: 'sample', officialPath: undefined, markup: 'plain' })
}

function chinese(number: number): string {
  const digit = '零一二三四五六七八九'
  const tens = Math.floor(number / 10)
  const tenth = tens === 0 ? '' : tens === 1 ? '十' : `${digit.charAt(tens)}十`
  return `${tenth}${number % 10 === 0 ? '' : digit.charAt(number % 10)}`
}

test('an article is read again when something that it may name is new, and not otherwise', () => {
  const [few, many] = [imported(2).effort, imported(20).effort]
  expect(many.articles).toBe(10 * few.articles)
  // What the first of a kind asks for is there when the next is read.
  expect(many.readings - few.readings).toBe(many.articles - few.articles)
  expect(few.readings).toBeLessThan(2 * few.articles)
})

test('the order of the articles does not matter: what one drafts, an earlier one is read with', () => {
  const text = [
    '某区支持产业发展若干政策',
    '第一条 对新建冷库且投保茶园保险的企业，给予10万元奖励。',
    '第二条 对茶园保险保费，按照保费支出的50%给予补贴。',
    '第三条 对新建冷库的企业，给予20万元奖励。',
  ].join('\n')
  const { effort, draft } = importPolicy(text, { id: 'sample', officialPath: undefined, markup: 'plain' })
  expect(draft.entries.map(({ phrase }) => phrase)).toContain('新建冷库')
  expect(effort.readings).toBeLessThanOrEqual(3 * effort.articles)
})
