/** Texts of any size, each of more and more of one thing: where work could grow faster than the text. */

/** `text(n)` has n of them; `usual` is a number at which the work is well above that of an empty policy. */
export interface Shape {
  readonly name: string
  readonly usual: number
  readonly text: (n: number) => string
  /** A search goes through it that grows faster, and ends after a number of steps. */
  readonly isSearched: boolean
}

const shape = (name: string, usual: number, text: (n: number) => string): Shape => ({
  name,
  usual,
  text,
  isSearched: searched.has(name),
})

/** Where contradictions (CY46xx) or fixes are looked for. */
const searched = new Set(['重复的术语', '分档', '且', '或', '列举的条件', '分别', '其中', '申报条件', '相套的定义'])

const times = (n: number, piece: (index: number) => string, between = '\n'): string =>
  Array.from({ length: n }, (_, index) => piece(index)).join(between)
/** 乙丙丁: a number in characters that are no numerals. */
const han = (index: number): string =>
  [...String(index)].map((digit) => '寅卯辰巳午未申酉戌亥'.charAt(Number(digit))).join('')

function policy(clause: string, entries = ''): string {
  return `# 样例政策\n\n- 标识：sample\n- 原文：原文.txt\n\n## 术语\n\n- 甲类企业：是否 \`classA\`\n- 研发投入：金额 \`spending\`\n${entries}\n\n## 一、鼓励创新\n\n${clause}\n`
}

const yesOrNo = (n: number): string => times(n, (index) => `- 指标${han(index)}：是否 \`fact${String(index)}\``)
const counts = (n: number): string => times(n, (index) => `- 指标${han(index)}：数量（家） \`fact${String(index)}\``)
const grant = '对甲类企业，给予1万元奖励。'

export const shapes: readonly Shape[] = [
  shape('术语', 150, (n) =>
    policy(times(n, (index) => `对指标${han(index)}的，给予1万元奖励。`, '\n\n').slice(0, 2000), yesOrNo(n)),
  ),
  shape('用不到的术语', 150, (n) => policy(grant, yesOrNo(n))),
  shape('没有声明的短语', 60, (n) =>
    policy(
      times(n, (index) => `对事项${han(index)}的，给予1万元奖励。`, ''),
      yesOrNo(n),
    ),
  ),
  shape('重复的术语', 100, (n) =>
    policy(
      grant,
      times(n, () => '- 甲类企业：是否 `classA`'),
    ),
  ),
  shape('读不懂的批注', 150, (n) => policy(`${grant}\n\n${times(n, (index) => `- 事项${String(index)}：说明`)}`)),
  shape('举措', 60, (n) => policy(`${grant}\n\n${times(n, (index) => `- 举措：设立${String(index)}亿元`)}`)),
  shape('一条里的奖补', 40, (n) => policy(times(n, (index) => `对甲类企业，给予${String(index + 1)}万元奖励。`, ''))),
  shape('一句里的分句', 12, (n) => policy(times(n, (index) => `对甲类企业，给予${String(index + 1)}万元奖励`, '；'))),
  shape('条', 30, (n) => policy(grant) + times(n, () => `## 二、甲\n\n${grant}\n`)),
  shape('小标题', 200, (n) => policy(grant) + '## 甲\n'.repeat(n)),
  shape('分档', 20, (n) =>
    policy(times(n, (index) => `对研发投入达到${String(index + 1)}万元的，给予${String(index + 1)}万元奖励。`, '')),
  ),
  shape('且', 12, (n) =>
    policy(`对${times(n, (index) => `指标${han(index)}5家以上`, '且')}的，给予1万元奖励。`, counts(n)),
  ),
  shape('或', 12, (n) =>
    policy(`对${times(n, (index) => `指标${han(index)}5家以上`, '或')}的，给予1万元奖励。`, counts(n)),
  ),
  shape('列举的条件', 10, (n) =>
    policy(
      `对符合下列条件之一的企业，给予1万元奖励：${times(n, (index) => `（${String(index + 1)}）指标${han(index)}5家以上`, '；')}。`,
      counts(n),
    ),
  ),
  shape('没有列出条件的列举', 40, (n) => policy('对符合下列条件之一的企业，给予1万元奖励。'.repeat(n))),
  shape('分别', 20, (n) =>
    policy(
      `对获得${times(n, (index) => `${han(index)}级`, '、')}称号的，分别给予${times(n, (index) => `${String(index + 1)}元`, '、')}奖励。`,
      `- 获得{${times(n, (index) => `${han(index)}级`, '、')}}称号：等级 \`title\``,
    ),
  ),
  shape('其中', 12, (n) =>
    policy(grant + times(n, (index) => `其中，研发投入${String(index + 1)}万元以上的，给予2万元奖励。`, '')),
  ),
  shape('上限', 30, (n) => policy(grant + '每家企业每年最高1万元。'.repeat(n))),
  shape('申报条件', 12, (n) =>
    policy(grant + times(n, (index) => `申报企业应研发投入${String(index + 1)}万元以上。`, '')),
  ),
  shape('没有奖补的句子', 60, (n) => policy('对甲类企业。'.repeat(n) + grant)),
  shape('倡导', 200, (n) => policy('鼓励企业开展技术创新。'.repeat(n))),
  shape('段落', 200, (n) => policy('鼓励企业开展技术创新。\n\n'.repeat(n))),
  shape('引文', 200, (n) => policy(`${grant}\n\n${'> 说明\n\n'.repeat(n)}`)),
  shape('示例', 40, (n) => policy(`${grant}\n\n| 甲类企业 | 奖励 |\n|---|---|\n${'| 是 | 1万元 |\n'.repeat(n)}`)),
  shape('列', 40, (n) =>
    policy(`${grant}\n\n|${' 研发投入 |'.repeat(n)}\n|${'---|'.repeat(n)}\n|${' 1万元 |'.repeat(n)}`),
  ),
  shape('括号', 100, (n) => policy(`给予${'（'.repeat(n)}1万元${'）'.repeat(n)}`)),
  shape('星号', 400, (n) => policy('*甲_ '.repeat(n))),
  shape('方括号', 400, (n) => policy('![[](甲)'.repeat(n))),
  shape('标记', 400, (n) => policy('<甲 <!-- '.repeat(n))),
  shape('反引号', 60, (n) => policy(times(n, (index) => `${'`'.repeat(index % 40)}甲`, ' '))),
  shape('下划线标题', 100, (n) => policy('甲\n---\n'.repeat(n))),
  shape('编号', 100, (n) => policy(times(n, (index) => `${String(index + 1)}. 鼓励企业`))),
  shape('空格', 2000, (n) => policy(`甲${' '.repeat(n)}甲`)),
  shape('换行', 2000, (n) => policy(`甲${'\n'.repeat(n)}甲`)),
  shape('断行', 200, (n) => policy('甲乙丙，\n'.repeat(n))),
  shape('没有合上的括号', 200, (n) => policy('对甲类企业（\n'.repeat(n))),
  shape('页码', 200, (n) => policy('第1页\n\n'.repeat(n))),
  shape('句号', 300, (n) => policy('。'.repeat(n))),
  shape('相套的定义', 3, (n) =>
    policy(
      '对名单甲的，给予1万元奖励。',
      times(
        5,
        (level) =>
          `- 名单${'甲乙丙丁戊'.charAt(level)}：指 ${times(n, () => (level === 4 ? '甲类企业' : `名单${'乙丙丁戊己'.charAt(level)}`), ' 或 ')}`,
      ),
    ),
  ),
]
