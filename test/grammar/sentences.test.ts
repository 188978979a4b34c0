/** Sentences into syntax trees, constituent by constituent. */
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/source/fold.ts'
import { wholeText } from '../../src/source/excerpt.ts'
import { longestSentence, parseSentence } from '../../src/syntax/parse-sentence.ts'
import { lexiconOf } from './lexicon-of.ts'
import { outlineOf } from './outline.ts'

const phrases = [
  '甲类企业',
  '乙类企业',
  '研发投入',
  '采购金额',
  '服务企业',
  '获得{国家级、省级}称号',
  '国产算力',
  '进口算力',
]

describe('who and when', () => {
  it.each([
    ['对甲类企业，给予10元。', 'subject(「甲类企业」) | award(给予 ¥10)'],
    ['对于甲类企业给予10元。', 'subject(「甲类企业」) award(给予 ¥10)'],
    ['甲类企业的，给予10元。', 'condition(「甲类企业」 的) | award(给予 ¥10)'],
    ['对甲类企业且乙类企业的单位，给予10元。', 'subject(「甲类企业」 <and> 「乙类企业」 的 单位) | award(给予 ¥10)'],
    ['对甲类企业或者乙类企业，给予10元。', 'subject(「甲类企业」 <or> 「乙类企业」) | award(给予 ¥10)'],
    ['对甲类企业和乙类企业，给予10元。', 'subject(「甲类企业」 <with> 「乙类企业」) | award(给予 ¥10)'],
    ['对甲类企业、乙类企业，给予10元。', 'subject(「甲类企业」 <enumeration> 「乙类企业」) | award(给予 ¥10)'],
    ['经认定，给予10元。', 'finding(经认定) | award(给予 ¥10)'],
    ['对经专家评审后的甲类企业，给予10元。', 'subject() finding(经专家评审) condition(「甲类企业」) | award(给予 ¥10)'],
    ['对获得国家级、省级称号的，给予10元。', 'subject(「获得国家级、省级称号」 的) | award(给予 ¥10)'],
  ])('%s', (sentence, outline) => {
    expect(outlineOf(sentence, ...phrases)).toBe(outline)
  })
})

describe('comparisons', () => {
  it.each([
    ['研发投入达到100万元', 'condition(「研发投入」 reach[¥1000000])'],
    ['研发投入100万元以上', 'condition(「研发投入」 is[¥1000000↑])'],
    ['研发投入在100万元以内', 'condition(「研发投入」 在 is[¥1000000↓])'],
    ['研发投入超过100万元（含）', 'condition(「研发投入」 exceed[¥1000000=])'],
    ['研发投入100万元（不含）以下', 'condition(「研发投入」 is[¥1000000≠↓])'],
    ['研发投入不足100万元', 'condition(「研发投入」 fall-below[¥1000000])'],
    ['研发投入不超过100万元', 'condition(「研发投入」 not-exceed[¥1000000])'],
    ['研发投入达到或超过100万元', 'condition(「研发投入」 reach[¥1000000])'],
    ['研发投入100万元至500万元', 'condition(「研发投入」 is[¥1000000..¥5000000])'],
    ['研发投入100万元（含）到500万元（不含）', 'condition(「研发投入」 is[¥1000000=..¥5000000≠])'],
    ['服务企业达到10家、30家、50家以上', 'condition(「服务企业」 reach[10家↑+30家↑+50家↑])'],
    ['服务企业达到10家（含）、30家（含）以上', 'condition(「服务企业」 reach[10家=↑+30家=↑])'],
    ['服务企业超过千家', 'condition(「服务企业」 exceed[1000家])'],
    ['研发投入超过千亿', 'condition(「研发投入」 exceed[100000000000])'],
  ])('%s', (condition, outline) => {
    expect(outlineOf(`${condition}的，给予10元。`, ...phrases)).toBe(`${outline.slice(0, -1)} 的) | award(给予 ¥10)`)
  })
})

describe('bases', () => {
  it.each([
    ['按研发投入的30%给予补贴。', 'basis(「研发投入」 0.3) award(给予 补贴)'],
    ['按照不超过研发投入的30%，给予补贴。', 'basis(limited 「研发投入」 0.3) | award(给予 补贴)'],
    ['按研发投入和采购金额的三分之一给予补贴。', /^basis\(「研发投入」 「采购金额」 0\.333\d+\) award\(给予 补贴\)$/u],
    ['按研发投入（不含税费）的30%给予补贴。', 'basis(「研发投入」 0.3 less(税费)) award(给予 补贴)'],
    [
      '按研发投入的50%（国产算力）、30%（进口算力）给予补贴。',
      'basis(「研发投入」 0.5:condition(「国产算力」)+0.3:condition(「进口算力」)) award(给予 补贴)',
    ],
    ['按每人8万元、4万元标准给予补贴。', 'basis(scope(each 人) 标准 ¥80000+¥40000) award(给予 补贴)'],
    ['按2万元/人给予补贴。', 'basis(¥20000/人) award(给予 补贴)'],
    ['按研发投入的一定比例给予补贴。', 'basis(「研发投入」 一定比例) award(给予 补贴)'],
  ])('%s', (sentence, outline) => {
    if (typeof outline === 'string') expect(outlineOf(sentence, ...phrases)).toBe(outline)
    else expect(outlineOf(sentence, ...phrases)).toMatch(outline)
  })
})

describe('awards and ceilings', () => {
  it.each([
    ['给予50万元。', 'award(给予 ¥500000)'],
    ['给予50万元一次性奖励。', 'award(给予 once ¥500000 奖励)'],
    ['一次性奖励80万元。', 'award(once ¥800000 奖励)'],
    ['给予运营单位最高100万元专项补贴。', 'award(给予 limited to(运营单位) ¥1000000 专项补贴)'],
    ['给予最高不超过100万元的补贴。', 'award(给予 limited ¥1000000 补贴)'],
    ['分别给予100、50、20万元奖励。', 'respectively(分别) award(给予 ¥1000000+¥500000+¥200000 奖励)'],
    ['最高50万。', 'award(limited ¥500000)'],
    ['补贴金额最高不超过30万元。', 'award(limited backward ¥300000 补贴金额)'],
    ['支持比例不超过15%。', 'award(rateLimited rateNoun 0.15)'],
    ['每家企业每年累计最高500万元。', 'scope(yearly cumulative each 家企业) award(limited ¥5000000)'],
    ['单场展会最高10万元。', 'scope(each 场展会) award(limited ¥100000)'],
    ['全年不超过10万元。', 'scope(yearly) award(limited ¥100000)'],
    ['给予差额奖励。', 'award(给予 topUp)'],
    ['给予奖励（最高10万元）差额。', /topUp/u],
    ['每年发放1亿元算力券。', 'scope(yearly) award(发放 ¥100000000 算力券)'],
  ])('%s', (sentence, outline) => {
    if (typeof outline === 'string') expect(outlineOf(sentence, ...phrases)).toBe(outline)
    else expect(outlineOf(sentence, ...phrases)).toMatch(outline)
  })
})

describe('everything else', () => {
  it.each([
    ['每年遴选不超过20个甲类企业和5个乙类企业。', 'scope(yearly) selection(20个 「甲类企业」 + 5个 「乙类企业」)'],
    ['择优评选一批甲类企业。', 'selection(some 「甲类企业」)'],
    ['每入围1个产品给予5万元。', 'per-unit(入围 is[1个] 产品) award(给予 ¥50000)'],
    ['分三年按40%、30%、30%的比例兑现。', 'instalments(3 0.4+0.3+0.3)'],
    ['分两期兑现。', 'instalments(2)'],
    ['不再享受。', 'refusal(不再享受)'],
    ['不予支持。', 'refusal(不予支持)'],
    ['不重复享受。', 'relation(不重复享受)'],
    ['仅享受一次。', 'only-once(仅享受一次)'],
    ['优先享受公共数据支持。', 'entitlement(优先享受公共数据支持)'],
    ['本政策适用于甲类企业。', 'condition(本政策) applicable(「甲类企业」)'],
    ['不适用于甲类企业。', 'not-applicable(「甲类企业」)'],
    ['自2025年9月18日起施行，有效期2年。', 'validity(from 2025-09-18) | validity(2年)'],
    ['有效期至2028年12月31日。', 'validity(to 2028-12-31)'],
    ['按照《甲办法》关于“乙”条款执行。', 'reference(按照《甲办法》关于“乙”条款) execute(执行)'],
    ['（责任单位：市经信局）', 'accountability(（责任单位：市经信局）)'],
    ['取高不重复。', 'highest-only(取高不重复)'],
    ['可叠加享受。', 'stackable(可叠加享受)'],
    ['同时废止。', 'repeal(同时废止)'],
    ['用完即止。', 'budget-control(用完即止)'],
    ['一事一议。', 'deferral(一事一议)'],
  ])('%s', (sentence, outline) => {
    expect(outlineOf(sentence, ...phrases)).toBe(outline)
  })

  it('limbs are parted by ；', () => {
    const sentence = '对甲类企业，给予10元；对乙类企业，给予20元。'
    expect(outlineOf(sentence, ...phrases)).toBe(
      'subject(「甲类企业」) | award(给予 ¥10) ; subject(「乙类企业」) | award(给予 ¥20)',
    )
  })
})

describe('what is no operative sentence', () => {
  it.each([
    ['支持企业做大做强。', 'exhortation'],
    ['。', 'exhortation'],
    ['', 'exhortation'],
    ['给予-5元。', 'unreadable'],
    [`给予${'甲'.repeat(longestSentence)}`, 'too-long'],
  ])('%.20s', (sentence, kind) => {
    expect(outlineOf(sentence, ...phrases)).toBe(kind)
  })

  it('an unreadable one says where', () => {
    const text = '对甲类企业，给予 －5元。'
    const parsed = parseSentence(fold(wholeText(text)), lexiconOf(...phrases))
    expect(parsed).toMatchObject({
      kind: 'unreadable',
      span: { start: text.indexOf('－'), end: text.indexOf('－') + 1 },
    })
  })
})

describe('spans', () => {
  it('point into the text as written, whatever its width and spaces', () => {
    const text = '對 甲類 企業 ,按 研發 投入 的 ３０％ 給予 補貼。'
    const parsed = parseSentence(fold(wholeText(text)), lexiconOf(...phrases))
    if (parsed.kind !== 'sentence') throw new Error(parsed.kind)
    const all = parsed.node.limbs.flatMap((one) => one.segments.flatMap((segment) => segment.constituents))
    expect(all.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      '對 甲類 企業',
      '按 研發 投入 的 ３０％',
      '給予 補貼',
    ])
  })
})
