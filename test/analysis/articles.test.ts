/** Articles through the new passes: lead-ins, items, what is asked of all, who is refused, what is inert. Texts in, totals out. */
import { describe, expect, it } from 'vitest'
import { analysePolicy } from '../../src/compiler.ts'
import { readFacts } from '../../src/facts/read-facts.ts'
import { interpret } from '../../src/ir/interpreter/index.ts'

const glossary = `- 建茶窖：是否 \`cellar\`
- 建酒坊：是否 \`winery\`
- 注册在本县：是否 \`local\`
- 依法纳税：是否 \`taxes\`
- 欠费：是否 \`owes\`
- 偷排：是否 \`dumps\`
- 年产量：数量（吨） \`tons\`
- 年销售额：金额 \`sales\`
- 评为{甲等、乙等}：等级 \`grade\`
- 举办茶会：清单 \`fairs\`，每场茶会
  - 茶会费用：金额 \`cost\``

function analyse(body: string) {
  const text = `# 试例\n\n- 标识：sample\n\n## 术语\n\n${glossary}\n\n${body}\n\n## 附则\n\n本办法自2026年1月1日起施行，有效期5年。\n`
  return analysePolicy(text, { readFile: () => undefined })
}

/** Yuan; an interval as `from..to`. */
function total(body: string, given: Readonly<Record<string, unknown>>): string {
  const { policy, diagnostics } = analyse(body)
  if (policy === undefined)
    return diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code)
      .join()
  const everything = Object.fromEntries(policy.facts.map(({ id, label }) => [label, given[label] ?? given[id]]))
  const known = Object.fromEntries(Object.entries(everything).filter(([, value]) => value !== undefined))
  const { facts, problems } = readFacts(policy.facts, known)
  expect(problems).toEqual([])
  const { from, to } = interpret(policy, facts, { date: '2026-06-01', history: {} }, { explain: false }).total
  return from === to ? String(from / 100) : `${String(from / 100)}..${to === null ? '' : String(to / 100)}`
}

const errorsOf = (body: string): readonly string[] =>
  analyse(body)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code)

const yes = { 建茶窖: true, 建酒坊: true, 注册在本县: true, 依法纳税: true, 欠费: false, 偷排: false }
const base = '对建茶窖的企业，给予8万元奖励。'

describe('a lead-in stands above its items, however they are written', () => {
  const layouts = [
    [
      'paragraphs',
      '## 一、茶\n\n对注册在本县的企业：\n\n（一）建茶窖的，给予8万元奖励；\n\n（二）建酒坊的，给予3万元奖励。',
    ],
    ['one paragraph', '## 一、茶\n\n对注册在本县的企业：（1）建茶窖的，给予8万元奖励；（2）建酒坊的，给予3万元奖励。'],
    ['circled', '## 一、茶\n\n对注册在本县的企业：①建茶窖的，给予8万元奖励。②建酒坊的，给予3万元奖励。'],
    [
      'headings',
      '## 第一条\n\n对注册在本县的企业：\n\n### （一）\n\n建茶窖的，给予8万元奖励。\n\n### （二）\n\n建酒坊的，给予3万元奖励。',
    ],
    ['a title', '## 第一条 对注册在本县的企业给予奖励\n\n（一）建茶窖的，奖励8万元；\n\n（二）建酒坊的，奖励3万元。'],
    [
      'a list of awards',
      '## 第一条\n\n注册在本县的企业，可申领以下补助。\n\n1.建茶窖的，给予8万元补助；\n\n2.建酒坊的，给予3万元补助。',
    ],
  ] as const
  for (const [name, body] of layouts) {
    it(name, () => {
      expect(total(body, yes)).toBe('110000')
      expect(total(body, { ...yes, 建酒坊: false })).toBe('80000')
      expect(total(body, { ...yes, 注册在本县: false })).toBe('0')
      expect(total(body, { ...yes, 建茶窖: false, 建酒坊: false })).toBe('0')
    })
  }
})

describe('items of one sum', () => {
  for (const lead of [
    '按下列标准给予奖励：',
    '按照以下标准给予奖励：',
    '给予奖励，具体标准如下：',
    '给予奖励，奖励标准为：',
  ]) {
    it(`${lead} tiers: the highest reached`, () => {
      const body = `## 一、茶\n\n对注册在本县的企业${lead}\n\n（一）年产量达到100吨的，奖励5万元；\n\n（二）年产量达到300吨的，奖励12万元。`
      expect(total(body, { 注册在本县: true, 年产量: '99吨' })).toBe('0')
      expect(total(body, { 注册在本县: true, 年产量: '100吨' })).toBe('50000')
      expect(total(body, { 注册在本县: true, 年产量: '300吨' })).toBe('120000')
      expect(total(body, { 注册在本县: false, 年产量: '300吨' })).toBe('0')
    })
    it(`${lead} cases that both hold: the higher, and it is said`, () => {
      const body = `## 一、茶\n\n对注册在本县的企业${lead}\n\n（一）建茶窖的，奖励5万元；\n\n（二）建酒坊的，奖励12万元。`
      expect(total(body, yes)).toBe('120000')
      expect(total(body, { ...yes, 建酒坊: false })).toBe('50000')
      expect(total(body, { ...yes, 注册在本县: false })).toBe('0')
      expect(analyse(body).diagnostics.map(({ code }) => code)).toContain('CY4502')
    })
  }
  it('grades in headings under a single payment', () => {
    const body =
      '## 第一条\n\n对注册在本县的企业，给予一次性奖励，具体标准为：\n\n### 1.\n\n评为甲等的，奖励20万元；\n\n### 2.\n\n评为乙等的，奖励8万元。'
    expect(total(body, { 注册在本县: true, grade: '甲等' })).toBe('200000')
    expect(total(body, { 注册在本县: true, grade: '乙等' })).toBe('80000')
    expect(total(body, { 注册在本县: true, grade: '无' })).toBe('0')
    expect(total(body, { 注册在本县: false, grade: '甲等' })).toBe('0')
    const [clause] = analyse(body).policy?.clauses ?? []
    expect(clause?.awards.map(({ times }) => times.length)).toEqual([1])
  })
  it('a base that the lead-in names is that of the shares', () => {
    const body =
      '## 一、茶\n\n对注册在本县的企业，按照年销售额给予奖励：\n\n1.建茶窖的，奖励2%；\n\n2.建酒坊的，奖励1%。'
    expect(total(body, { ...yes, 建酒坊: false, 年销售额: '1000万元' })).toBe('200000')
    expect(total(body, { ...yes, 建茶窖: false, 年销售额: '1000万元' })).toBe('100000')
  })
  it('what is added beside a case adds', () => {
    const body =
      '## 一、茶\n\n对注册在本县的企业：\n\n（一）建茶窖的，给予8万元奖励；\n\n（二）建酒坊的，再给予5万元奖励。'
    expect(total(body, yes)).toBe('130000')
  })
})

describe('conditions from items', () => {
  const items = '（一）注册在本县；\n\n（二）依法纳税。'
  const all = ['申报企业须符合以下条件：', '申请本补助应当同时具备下列条件：', '申报企业应满足以下条件：']
  const any = [
    '申报企业须符合下列条件之一：',
    '申报企业须具备以下两项条件中的任意一项：',
    '申报主体应符合下列情形之一：',
  ]
  for (const [leads, both] of [
    [all, true],
    [any, false],
  ] as const) {
    for (const lead of leads) {
      it(`${lead} in an article of its own, in the title, and in the article of the award`, () => {
        const bodies = [
          `## 第一条\n\n${lead}\n\n${items}\n\n## 第二条\n\n${base}`,
          `## 第一条 ${lead.replace('：', '')}\n\n${items}\n\n## 第二条\n\n${base}`,
          `## 第一条\n\n${base}${lead}\n\n${items}`,
          `## 第一条\n\n${lead}（1）注册在本县；（2）依法纳税。\n\n${base}`,
        ]
        for (const body of bodies) {
          expect(total(body, yes)).toBe('80000')
          expect(total(body, { ...yes, 依法纳税: false })).toBe(both ? '0' : '80000')
          expect(total(body, { ...yes, 注册在本县: false, 依法纳税: false })).toBe('0')
        }
      })
    }
  }
  it('two of three', () => {
    const body = `## 第一条\n\n申报企业须符合下列条件中的任意两项：\n\n1.注册在本县；\n\n2.依法纳税；\n\n3.建酒坊。\n\n## 第二条\n\n${base}`
    expect(total(body, { ...yes, 建酒坊: false })).toBe('80000')
    expect(total(body, { ...yes, 建酒坊: false, 依法纳税: false })).toBe('0')
  })
  it('of whom something is given in the same sentence', () => {
    const body = '## 一、茶\n\n对符合下列条件之一的企业，给予8万元奖励：\n\n（一）注册在本县；\n\n（二）依法纳税。'
    expect(total(body, { 注册在本县: true, 依法纳税: false })).toBe('80000')
    expect(total(body, { 注册在本县: false, 依法纳税: false })).toBe('0')
  })
  it('under a title 申报条件', () => {
    const body = `## 第一条 申报条件\n\n（一）注册在本县；\n\n（二）依法纳税。\n\n## 第二条\n\n${base}`
    expect(total(body, yes)).toBe('80000')
    expect(total(body, { ...yes, 依法纳税: false })).toBe('0')
  })
  it('a member that is not declared is an error', () => {
    expect(
      errorsOf(
        `## 第一条\n\n申报企业须符合以下条件：\n\n（一）注册在本县；\n\n（二）信用良好。\n\n## 第二条\n\n${base}`,
      ),
    ).toContain('CY2001')
  })
})

describe('what is asked of all', () => {
  const sentences = [
    '享受本政策的企业须注册在本县。',
    '申报企业应当注册在本县。',
    '申报企业必须注册在本县。',
    '注册在本县的企业方可申报。',
    '只有注册在本县的企业才能申报。',
    '仅面向注册在本县的企业。',
    '本办法的扶持对象是指注册在本县的企业。',
    '申报主体为注册在本县的企业。',
    '注册在本县的企业可以申报。',
  ]
  for (const sentence of sentences) {
    it(`${sentence} behind the award, in front of it, and in an article of its own`, () => {
      const bodies = [
        `## 一、茶\n\n${base}${sentence}`,
        `## 一、茶\n\n${sentence}${base}`,
        `## 第一条\n\n${sentence}\n\n## 第二条\n\n${base}`,
      ]
      for (const body of bodies) {
        expect(total(body, yes)).toBe('80000')
        expect(total(body, { ...yes, 注册在本县: false })).toBe('0')
        expect(total(body, { ...yes, 建茶窖: false })).toBe('0')
      }
    })
  }
  it('behind the awards of its chapter it is of the chapter, in front of all of the policy', () => {
    const chapters = (eligibility: string, first: boolean): string =>
      `## 第一章 茶\n\n${first ? `### 第一条\n\n${eligibility}\n\n` : ''}### 第二条\n\n${base}\n\n${first ? '' : `### 第三条\n\n${eligibility}\n\n`}## 第二章 酒\n\n### 第四条\n\n对建酒坊的企业，给予3万元奖励。`
    expect(total(chapters('申报企业须注册在本县。', false), { ...yes, 注册在本县: false })).toBe('30000')
    expect(total(chapters('申报企业须注册在本县。', true), { ...yes, 注册在本县: false })).toBe('0')
    expect(total(chapters('申报企业须注册在本县。', false), yes)).toBe('110000')
  })
  it('in an item it is of that item', () => {
    const body =
      '## 第一条\n\n### （一）\n\n对建茶窖的企业，给予8万元奖励。申报企业须注册在本县。\n\n### （二）\n\n对建酒坊的企业，给予3万元奖励。'
    expect(total(body, { ...yes, 注册在本县: false })).toBe('30000')
  })
  for (const sentence of [
    '申报企业须在本县登记、依法经营。',
    '仅面向本县企业。',
    '失信企业不得申报。',
    '严禁失信企业申报。',
    '失信企业取消申报资格。',
  ]) {
    it(`${sentence} undeclared is an error`, () => {
      expect(errorsOf(`## 一、茶\n\n${base}${sentence}`)).toContain('CY2001')
    })
  }
})

describe('who is refused', () => {
  const sentences = [
    '欠费的，一票否决。',
    '欠费的企业不予支持。',
    '欠费的企业不得申报。',
    '对欠费的企业，取消其享受本政策的资格。',
    '欠费的，不给。',
    '欠费的企业除外。',
    '欠费的，不列入扶持范围。',
    '严禁欠费的企业申报。',
  ]
  for (const sentence of sentences) {
    it(`${sentence} in the article and in one of its own`, () => {
      for (const body of [`## 一、茶\n\n${base}${sentence}`, `## 第一条\n\n${sentence}\n\n## 第二条\n\n${base}`]) {
        expect(total(body, yes)).toBe('80000')
        expect(total(body, { ...yes, 欠费: true })).toBe('0')
        expect(total(body, { ...yes, 建茶窖: false })).toBe('0')
      }
    })
  }
  for (const lead of [
    '有下列情形之一的，不予支持：',
    '有下列情形之一的企业，不列入扶持范围：',
    '存在以下情形之一的，取消申报资格：',
  ]) {
    it(lead, () => {
      const bodies = [
        `## 第一条\n\n${lead}\n\n（一）欠费的；\n\n（二）偷排的。\n\n## 第二条\n\n${base}`,
        `## 第一条\n\n${base}\n\n${lead}（1）欠费的；（2）偷排的。`,
      ]
      for (const body of bodies) {
        expect(total(body, yes)).toBe('80000')
        expect(total(body, { ...yes, 欠费: true })).toBe('0')
        expect(total(body, { ...yes, 偷排: true })).toBe('0')
      }
    })
  }
  it('in a limb of its own behind ；, and of one item alone', () => {
    expect(total(`## 一、茶\n\n对建茶窖的企业，给予8万元奖励；欠费的不予支持。`, { ...yes, 欠费: true })).toBe('0')
    const items =
      '## 第一条\n\n### （一）\n\n对建茶窖的企业，给予8万元奖励。欠费的不予支持。\n\n### （二）\n\n对建酒坊的企业，给予3万元奖励。'
    expect(total(items, { ...yes, 欠费: true })).toBe('30000')
  })
})

describe('what is inert', () => {
  const wishes = [
    '鼓励企业上榜，',
    '鼓励企业上榜。',
    '大力支持老字号发展，推动茶文化传播。',
    '打造茶业高地，加快产业升级，',
    '强化品牌建设。围绕茶业上下游，完善配套。',
    '支持企业做强，并提供场地服务，',
  ]
  for (const wish of wishes) {
    it(`${wish} in front of 对…`, () => {
      const body = `## 一、茶\n\n${wish}${base}`
      expect(total(body, { 建茶窖: true })).toBe('80000')
      expect(total(body, { 建茶窖: false })).toBe('0')
    })
  }
  it('what is declared behind 鼓励 is asked, in the next sentence too', () => {
    const body = '## 一、茶\n\n鼓励企业举办茶会。按照茶会费用的50%给予补助。'
    expect(total(body, { 举办茶会: [{ 茶会费用: '4万元' }, { 茶会费用: '2万元' }] })).toBe('30000')
  })
  it('who is responsible, who pays, reviews, sanctions and materials ask nothing', () => {
    const more =
      '（责任单位：县茶业局）所需资金由县财政承担。资金使用情况，予以绩效评价。骗取资金的，追缴已拨付资金，五年内不再受理其申报。申报企业应当提供营业执照。逾期不予受理。'
    const body = `## 一、茶\n\n${base}${more}\n\n## 二、申报材料\n\n营业执照；欠费的企业应当提供担保。`
    expect(errorsOf(body)).toEqual([])
    expect(total(body, { 建茶窖: true })).toBe('80000')
    expect(total(body, { 建茶窖: false })).toBe('0')
  })
  for (const segment of ['被推荐为诚信茶商，', '获评优秀企业，', '入选茶业名录，']) {
    it(`${segment} is none: it asks something`, () => {
      expect(errorsOf(`## 一、茶\n\n${segment}年产量超过100吨的，给予8万元奖励。`)).toContain('CY2001')
    })
  }
})

describe('titles', () => {
  it('对…给予 guards what stands under it', () => {
    const body = '## 一、对建茶窖的企业给予补助\n\n按年销售额的20%，给予最高50万元补助。'
    expect(total(body, { 建茶窖: true, 年销售额: '100万元' })).toBe('200000')
    expect(total(body, { 建茶窖: true, 年销售额: '300万元' })).toBe('500000')
    expect(total(body, { 建茶窖: false, 年销售额: '100万元' })).toBe('0')
  })
})

describe('what stands around items', () => {
  it('a ceiling behind the items is over all of them', () => {
    const body =
      '## 一、茶\n\n对注册在本县的企业：\n\n（一）建茶窖的，给予8万元奖励；\n\n（二）建酒坊的，给予5万元奖励。\n\n单个企业奖励合计最高10万元。'
    expect(total(body, yes)).toBe('100000')
    expect(total(body, { ...yes, 建酒坊: false })).toBe('80000')
  })
  it('a grant without a figure in front of them: the higher of two that hold', () => {
    const body = '## 一、茶\n\n对注册在本县的企业给予奖励，其中：（一）建茶窖的，奖励8万元；（二）建酒坊的，奖励3万元。'
    expect(total(body, yes)).toBe('80000')
    expect(total(body, { ...yes, 建茶窖: false })).toBe('30000')
  })
  it('the list is the condition of what stands behind it', () => {
    const body = '## 一、茶\n\n对同时符合以下条件的企业：\n\n（一）注册在本县；\n\n（二）依法纳税。\n\n给予8万元奖励。'
    expect(total(body, yes)).toBe('80000')
    expect(total(body, { ...yes, 依法纳税: false })).toBe('0')
  })
  it('lists within lists', () => {
    const body = `## 第一条\n\n申报企业须符合以下条件：\n\n（一）注册在本县；\n\n（二）符合下列条件之一：\n\n1.依法纳税；\n\n2.建酒坊。\n\n## 第二条\n\n${base}`
    expect(total(body, { ...yes, 依法纳税: false })).toBe('80000')
    expect(total(body, { ...yes, 依法纳税: false, 建酒坊: false })).toBe('0')
    expect(total(body, { ...yes, 注册在本县: false })).toBe('0')
  })
  it('a member of it that is nothing but items of its own is an error where these begin', () => {
    const body = `## 一、茶\n\n符合下列条件之一的企业，给予8万元奖励：\n\n### 1.\n\n#### （1）\n\n建茶窖；\n\n#### （2）\n\n建酒坊；\n\n### 2.\n\n依法纳税。`
    const errors = analyse(body).diagnostics.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ params }) => params['text'])).toContain('建茶窖')
    expect(errors.filter(({ span }) => span.start === 0)).toEqual([])
  })

  it('labels in front of conditions and sums', () => {
    const body =
      '## 一、茶\n\n申报条件：\n\n（一）注册在本县；\n\n（二）依法纳税。\n\n奖励标准：对建茶窖的企业，给予8万元奖励。'
    expect(total(body, yes)).toBe('80000')
    expect(total(body, { ...yes, 依法纳税: false })).toBe('0')
  })
  it('what is asked in limbs, and not', () => {
    const body = `## 第一条\n\n申报企业须注册在本县；依法纳税；未欠费。\n\n## 第二条\n\n${base}`
    expect(total(body, yes)).toBe('80000')
    for (const one of [{ 注册在本县: false }, { 依法纳税: false }, { 欠费: true }])
      expect(total(body, { ...yes, ...one })).toBe('0')
  })
  it('a wish with a condition that nobody declared is an error', () => {
    expect(errorsOf('## 一、茶\n\n支持企业上云的，给予5万元奖励。')).toContain('CY2001')
    expect(errorsOf('## 一、茶\n\n鼓励企业上榜，获评优秀企业，对建茶窖的企业给予5万元奖励。')).toContain('CY2001')
  })
})

describe('a part of what is given', () => {
  const body = '## 一、茶\n\n对注册在本县的企业，按年销售额的10%给予补助，最高12万元。对建茶窖的，减半给予补助。'
  it('is a part of the sum under its ceiling', () => {
    const given = { ...yes, 年销售额: '500万元' }
    expect(total(body, { ...given, 建茶窖: false })).toBe('120000')
    expect(total(body, given)).toBe('60000')
    expect(total(body, { ...given, 年销售额: '20万元' })).toBe('10000')
  })
  it('twice as much stays under the ceiling that is written', () => {
    const given = { ...yes, 年销售额: '100万元' }
    expect(total(body.replace('减半', '加倍'), given)).toBe('120000')
  })
  it('is told the same under a chapter with a remark', () => {
    const chapter = body.replace('## 一、茶', '## 第一章 茶\n\n> 说明：另有规定。\n\n### 第一条 茶')
    expect(total(chapter, { ...yes, 年销售额: '500万元' })).toBe('60000')
  })
})

describe('what stands in front of a second act is asked for it', () => {
  it('in front of a subject of its own', () => {
    const body = '## 一、茶\n\n凡注册在本县的，给予1万元奖励；建茶窖的，对建酒坊的企业，给予2万元奖励。'
    expect(total(body, yes)).toBe('30000')
    expect(total(body, { ...yes, 建茶窖: false })).toBe('10000')
    expect(total(body, { ...yes, 注册在本县: false })).toBe('20000')
  })
  it('a purpose asks nothing, and leaves nobody in doubt', () => {
    const body = '## 一、茶\n\n凡注册在本县且依法纳税的，给予1万元奖励；为促进发展，对建酒坊的企业，给予2万元奖励。'
    expect(total(body, yes)).toBe('30000')
    expect(total(body, { ...yes, 依法纳税: false })).toBe('20000')
  })
})

it('a phrase of the applicant stands back in front of the same phrase of a record', () => {
  const body = '## 一、茶\n\n- 茶会费用：金额 `cost`\n\n对举办茶会的企业，按茶会费用的10%给予补助。'
  expect(errorsOf(body)).toEqual([])
})

describe('what is no sum beside another', () => {
  const given = { ...yes, 年销售额: '100万元' }
  it('how what is given up to a sum is reckoned', () => {
    const body = '## 一、茶\n\n对建茶窖的企业，给予最高20万元补助，按年销售额的10%执行，最高15万元。'
    expect(total(body, given)).toBe('100000')
    expect(total(body, { ...yes, 年销售额: '500万元' })).toBe('150000')
  })
  it('the least of it: an error', () => {
    expect(errorsOf('## 一、茶\n\n对建茶窖的企业，按年销售额的10%给予补助，最低5万元，最高15万元。')).toEqual([
      'CY4107',
    ])
    expect(total('## 一、茶\n\n对建茶窖的企业，给予最低5万元、最高15万元补助。', yes)).toBe('50000..150000')
  })
  it('what there is for all, behind a sentence that says for whom', () => {
    const pool = '每年安排1000万元，对建酒坊的企业，按年销售额的10%给予补贴。'
    expect(total(`## 一、茶\n\n${base}${pool}`, { ...given, 建酒坊: false })).toBe('80000')
  })
})

describe('doubts', () => {
  it('none about what stands in front of nothing', () => {
    const body = `## 一、茶\n\n对建茶窖且年产量10吨以上的企业，给予8万元奖励。国家另有规定的，从其规定。`
    expect(total(body, { ...yes, 年产量: 10 })).toBe('80000')
  })
  it('none about a tier whose figure stands nearer than others', () => {
    const body =
      '## 一、茶\n\n对建茶窖或年产量10吨以上的企业，给予8万元奖励。年销售额达到50万元的，给予1万元奖励；达到100万元的，给予2万元奖励。'
    expect(errorsOf(body)).toEqual([])
  })
  it('none about years of one sum between two ends', () => {
    const body = '## 一、茶\n\n年销售额50万元以上100万元以下且建茶窖的企业，前三年每年给予8万元，后两年每年给予1万元。'
    expect(errorsOf(body)).toEqual([])
  })
})
