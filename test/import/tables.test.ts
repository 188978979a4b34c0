/** Tables of a text: rows marked, quoted, and below them what they say. */
import { describe, expect, test } from 'vitest'
import { importPolicy } from '../../src/import/index.ts'
import { tableSentence } from '../../src/import/tables/table-sentence.ts'

const imported = (table: string) =>
  importPolicy(
    `茶业扶持办法\n\n第一条 规模奖励\n对茶企按下表给予奖励：\n${table}\n第二条 本办法自2026年1月1日起施行，有效期3年。\n`,
    {
      id: 'tea',
      officialPath: 'sources/tea.txt',
      markup: 'plain',
    },
  )
const quoted = '> 年产值｜奖励金额（万元）\n> 1亿元（含）—5亿元｜10\n> 5亿元（含）以上｜20'
const said = '年产值1亿元（含）—5亿元的，给予10万元；年产值5亿元（含）以上的，给予20万元。'

describe('rows', () => {
  test.each([
    ['tabs', '年产值\t奖励金额（万元）\n1亿元（含）—5亿元\t10\n5亿元（含）以上\t20'],
    ['gaps', '年产值    奖励金额（万元）\n1亿元（含）—5亿元    10\n5亿元（含）以上    20'],
    ['Markdown', '| 年产值 | 奖励金额（万元） |\n| --- | ---: |\n| 1亿元（含）—5亿元 | 10 |\n| 5亿元（含）以上 | 20 |'],
    ['marks of a converted file', '年产值｜奖励金额（万元）\n1亿元（含）—5亿元｜10\n5亿元（含）以上｜20'],
  ])('apart by %s', (_, table) => {
    const { text, source, analysis } = imported(table)
    expect(text).toContain(`${quoted}\n\n${said}\n\n- 备注：这一句由表格写成（待定`)
    expect(source).toContain('年产值｜奖励金额（万元）\n1亿元（含）—5亿元｜10\n')
    expect(analysis.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(analysis.policy?.clauses.flatMap(({ awards }) => awards)).toHaveLength(1)
  })

  test('chapters and single lines with a tab are no table', () => {
    expect(imported('联系人\t张三').text).not.toContain('｜')
  })
})

describe('what a table says', () => {
  const of = (...rows: string[]) => tableSentence(rows.map((row) => row.split('｜')))

  test('levels, numbers, several conditions and a ceiling', () => {
    expect(of('序号｜示范等次｜奖励标准', '1｜国家级｜50万元', '2｜省级｜20万元')).toBe(
      '示范等次为国家级、省级的，分别给予50万元、20万元。',
    )
    expect(of('从业人数（人）｜年产值（亿元）｜补助标准｜最高补助（万元）', '50以上｜1—2｜10万元｜20')).toBe(
      '从业人数50人以上且年产值1亿元—2亿元的，给予10万元，最高20万元。',
    )
    expect(of('荣誉｜最高奖励（万元）', '国家级绿色工厂｜50')).toBe('国家级绿色工厂的，给予最高50万元。')
  })

  test('nothing where a column is unclear, a cell is empty, or there are two sums', () => {
    expect(of('年产值｜备注', '1亿元｜另议')).toBeUndefined()
    expect(of('年产值｜奖励金额', '1亿元｜酌情')).toBeUndefined()
    expect(of('年产值｜奖励金额', '1亿元｜')).toBeUndefined()
    expect(of('年产值｜首次奖励（万元）｜再次奖励（万元）', '1亿元｜10｜5')).toBeUndefined()
    expect(of('年产值｜补贴标准（元/人）', '1亿元｜10')).toBeUndefined()
    expect(of('奖励金额（万元）', '10')).toBeUndefined()
  })
})
