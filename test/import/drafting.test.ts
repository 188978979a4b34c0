/** What a sentence of a kind gives for the glossary: phrase, type, unit. */
import { describe, expect, test } from 'vitest'
import { longestFile } from '../../src/analysis/readable.ts'
import { importPolicy, type ImportedPolicy, longestText } from '../../src/import/index.ts'
import { glossaryLines, parse } from './compare-with-finished.ts'

const imported = (sentence: string): ImportedPolicy =>
  importPolicy(`某区支持产业发展若干政策\n一、支持建设\n${sentence}\n`, {
    id: 'sample',
    officialPath: 'sources/sample.txt',
    markup: 'plain',
  })

describe('entries', () => {
  test.each([
    ['对实施技术改造的企业，按设备投资的10%给予补助。', ['实施技术改造：是否', '设备投资：金额']],
    ['鼓励企业上市。对成功上市的企业，给予100万元奖励。', ['成功上市：是否']],
    ['对年营业收入达到5000万元以上的企业，给予10万元奖励。', ['年营业收入：金额']],
    ['对研发投入占比达5%以上的企业，给予10万元奖励。', ['研发投入占比：比例']],
    ['服务企业数达到50家的，给予5万元奖励。', ['服务企业数：数量（家）']],
    ['按照不超过展位费和运输费用的50%，给予最高10万元补贴。', ['展位费：金额', '运输费用：金额']],
    [
      '对单轮投资达到1000万元的企业，按单轮到位资金的5%给予奖励，享受过类似补贴的不再享受。',
      ['单轮投资：金额', '单轮到位资金：金额', '享受过类似补贴：是否'],
    ],
    ['给予新获批的平台建设方100万元奖励。', ['新获批的平台建设方：是否']],
    [
      '对参与国际展会的企业，按照不超过展位费的60%，给予单场展会最高10万元补贴。',
      ['参与国际展会：清单', '参与国际展会 / 展位费：金额'],
    ],
    [
      '对符合评价指标的特色楼宇，按照每年每栋楼宇不超过1000万元给予运营单位奖励。',
      ['特色楼宇：清单', '特色楼宇 / 符合评价指标：认定'],
    ],
    ['按设备购置额（不含旧设备）的20%给予补助。', ['设备购置额（不含旧设备）：金额']],
    [
      '对获得市级技能大赛一、二、三等奖的团队，分别给予10万元、5万元、2万元奖励。',
      ['获得市级技能大赛{一、二、三}等奖：等级'],
    ],
    ['对国家级、省级孵化器，分别给予50万元、20万元奖励。', ['{国家级、省级}孵化器：等级']],
    [
      '按照小型项目、中型项目、大型项目分别给予10万元、20万元、30万元奖励。',
      ['{小型项目、中型项目、大型项目}：等级（从低到高）'],
    ],
    ['每年遴选不超过10个示范项目，给予20万元奖励。', ['示范项目：认定']],
    ['对被评为优秀的企业，给予20万元奖励。', ['被评为优秀：认定']],
    ['经评审，对新建冷库的企业，给予20万元奖励。', ['新建冷库：是否', '〔一〕经评审：认定']],
    ['按照实际装修费用给予最高30万元补贴。', ['实际装修费用：金额']],
    ['对获得茶王奖、茶香奖的企业，分别给予10万元、5万元奖励。', ['获得{茶王奖、茶香奖}：等级']],
    ['按企业对我区经济贡献的10%给予奖励。', ['企业对我区经济贡献：金额']],
    ['落户三年内纳入茶园统计的企业，给予20万元奖励。', ['落户三年内纳入茶园统计：是否']],
    ['对具有明显带动作用的企业，给予20万元奖励。', ['具有明显带动作用：是否']],
    [
      '对获得天使投资、风险投资的企业，给予20万元奖励。',
      ['获得天使投资、风险投资：指 获得天使投资或获得风险投资', '获得天使投资：是否', '获得风险投资：是否'],
    ],
    ['对获得金茶奖、银茶奖的茶企，分别给予10万元、5万元奖励。', ['获得{金茶奖、银茶奖}的茶企：等级']],
    ['对入选国家、省茶学者计划的企业，分别给予80万元、40万元奖励。', ['入选{国家、省}茶学者计划：等级']],
    ['对省级、市级、国家级茶园，分别给予5万元、3万元、9万元奖励。', ['{省级、市级、国家级}茶园：类别']],
    ['对一级、二级、三级茶企，分别给予10万元、20万元、30万元奖励。', ['{一级、二级、三级}茶企：等级（从低到高）']],
    ['对获评铜叶奖、金叶奖的，分别给予1万元、3万元奖励。', ['获评{铜叶奖、金叶奖}：等级（从低到高）']],
    ['对茶企、药企分别给予10万元、5万元奖励。', ['茶企：是否', '药企：是否']],
    ['对茶企、药企给予10万元奖励。', ['茶企、药企：是否']],
    ['对年产值超过1000万元的企业，按超出部分的10%给予奖励。', ['年产值：金额', '〔一〕超出部分：金额']],
    ['对连续三年保持有机认证的茶企，每个产品补助0.8万元。', ['连续三年保持有机认证的茶企：数量（个）']],
    ['对外资企业从事茶叶加工的，给予10万元奖励。', ['外资企业从事茶叶加工：是否']],
    ['对年茶款增幅超过1000万元的企业，给予20万元奖励。', ['年茶款增幅：金额']],
    [
      '对茶园面积超过50亩、入驻茶企20家以上、年产值1亿元以上的，给予50万元奖励。',
      ['茶园面积：数量（亩）', '入驻茶企：数量（家）', '年产值：金额'],
    ],
    [
      '第一条 注册资本500万元至1000万元的，给予20万元奖励。\n第二条 注册资本50万美元至100万美元的，给予20万元奖励。',
      ['注册资本：金额', '〔第二条〕注册资本：金额（美元）'],
    ],
  ])('%s', (sentence, entries) => {
    const { text } = imported(sentence)
    expect(glossaryLines(parse(text))).toEqual(entries)
  })

  test.each([
    [
      '对新建的茶叶检测平台、茶叶信息平台、茶叶服务平台等，给予20万元奖励。',
      ['新建的茶叶检测平台、茶叶信息平台、茶叶服务平台等：是否'],
    ],
    [
      '对年度茶园面积500亩以上的企业，按其上年度经济贡献的10%给予奖励。',
      ['年度茶园面积：数量（亩）', '其上年度经济贡献：金额'],
    ],
    ['茶企租金支出达到50万元的，按其租金支出的20%给予补贴。', ['茶企租金支出：金额', '其租金支出：指 茶企租金支出']],
  ])('of what belongs together are one: %s', (sentence, entries) => {
    expect(glossaryLines(parse(imported(sentence).text))).toEqual(entries)
  })

  test.each([
    [
      '对租用厂房的茶企，按每月每平方米50元的标准予以补贴，每年最高不超过300万元。',
      ['租用厂房的茶企：数量（平方米）', '〔第一条〕租用月数：数量（个月）'],
    ],
    [
      '对新租厂房的茶企，按实际租用面积，给予每平方米每年200元补贴。',
      ['新租厂房的茶企：是否', '实际租用面积：数量（平方米）'],
    ],
    [
      '被评为五星级茶馆的给予20万元奖励，四星级的给予10万元奖励，三星级的给予5万元奖励。',
      [
        '被评为{五星级、四星级、三星级}茶馆：等级',
        '〔第一条〕四星级：指 被评为四星级茶馆',
        '〔第一条〕三星级：指 被评为三星级茶馆',
      ],
    ],
    ['对新引进的茶企，除出口企业外，给予10万元奖励。', ['新引进的茶企：是否', '出口企业：是否']],
    ['对新引进的茶企，自认定之日起，给予10万元奖励。', ['新引进的茶企：是否', '自认定之日起：名称']],
  ])('are of how many, of who is left out, and of what asks nothing: %s', (sentence, entries) => {
    const { text, analysis } = imported(`第一条 ${sentence}`)
    expect(analysis.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(glossaryLines(parse(text))).toEqual(entries)
  })

  test.each([
    ['自建或租用1000平方米以上冷库，给予10万元奖励。', ['自建或租用1000平方米以上冷库：是否']],
    [
      '对茶企主办或承办全国性、规模不少于100人的论坛、年会，给予15万元支持。',
      ['茶企主办或承办全国性、规模不少于100人的论坛、年会：是否'],
    ],
    ['对茶企按合同或订单金额的10%给予奖励。', ['茶企：是否', '合同或订单金额：金额']],
    [
      '茶学者等领军人才（A类人才，详见附件），给予每人10万元补贴。',
      ['茶学者等领军人才（A类人才，详见附件）：数量（人）'],
    ],
    [
      '鼓励企业发展冷链，租赁由区茶业局认定的冷库，给予租赁费用10%的补贴。',
      ['租赁由区茶业局认定的冷库：是否', '租赁费用：金额'],
    ],
  ])('where no phrase that is asked for makes it read, a part is tried whole: %s', (sentence, entries) => {
    const { text, left } = imported(sentence)
    expect(glossaryLines(parse(text))).toEqual(entries)
    expect(left.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(text).toContain('待定：')
  })

  test.each([
    '茶企每增加5个茶店，给予10万元奖励。',
    '对茶企授予“春茶奖”，并给予10万元奖励。',
    '茶企在茶区每新开设1个茶店，给予1万元奖励。',
    '对茶企年产值超过1亿元（含茶旅收入），给予其最高30万元奖励，不超过产值的1%。',
  ])('what is given, how often and how much at most is part of no phrase: %s', (sentence) => {
    const { text } = imported(sentence)
    expect(glossaryLines(parse(text)).join('\n')).not.toMatch(/每|授予|给予|最高|不超过/u)
  })

  test('what stands in a longer phrase alone is no entry', () => {
    const { text } = imported(
      '对茶企，按茶款合同交易的10%给予补助。\n二、\n对茶企，按实际支付的茶款合同交易金额的10%给予补助。',
    )
    expect(glossaryLines(parse(text))).toContain('实际支付的茶款合同交易金额：金额')
    const { text: other } = imported('对实施茶款交易的企业，按实际支付的茶款交易金额给予5%、不超过5万元的补助。')
    expect(glossaryLines(parse(other))).toEqual(['实施茶款交易：是否', '实际支付的茶款交易金额：金额'])
  })

  test('what is left is one for each cause, that with most money first', () => {
    const { text, left, analysis } = imported(
      [
        '对茶企补助1万元处理意见，茶园则情形等补助2万元处理意见。',
        '对茶企补助50万元处理意见。',
        '对验收通过的，财政部门报送领导小组，将资金拨付，办公室公示。',
      ].join('\n二、\n'),
    )
    const errors = left.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '补助50万元处理意见',
      '补助1万元处理意见',
      '验收通过',
    ])
    expect(analysis.diagnostics.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(4)
  })

  test.each([
    '区农业局会同区财政局对申请材料进行审批，报请领导小组审议。',
    '领导小组办公室负责茶产业资金的监督。',
    '对骗取资金的单位，由区财政局追缴。',
    '茶叶龙头企业是指在本区开展茶叶加工、具有示范作用的企业。',
  ])('none come from procedure: %s', (sentence) => {
    expect(imported(sentence).draft.entries).toEqual([])
  })

  test('an exhortation gives none', () => {
    expect(imported('鼓励企业加大投入，支持企业做大做强。').draft.entries).toEqual([])
  })

  test('money that nobody applies for is a measure, marked', () => {
    const { text, draft } = imported('统筹资源，设立10亿元产业基金，支持企业发展。')
    expect(draft.measures.map(({ words }) => words)).toEqual(['设立10亿元产业基金'])
    expect(text).toMatch(/^- 举措：设立10亿元产业基金（待定：/mu)
  })
})

test('the longest text goes in whole: the file that it becomes may have twice as many characters', () => {
  expect(longestFile).toBeGreaterThanOrEqual(2 * longestText)
})
