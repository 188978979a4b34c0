/** Sentences that say something wrong: each error points at the words that are wrong and names them. */
import { describe, expect, it } from 'vitest'
import { analyse, clauseErrors, policyText } from './policy-text.ts'

const cases: readonly (readonly [what: string, sentence: string, error: string])[] = [
  [
    'a base that nobody declared',
    '对甲类企业，按场景建设投入的30%，给予最高100万元补贴。',
    'CY2001「场景建设投入」未声明的短语「场景建设投入」',
  ],
  [
    'a condition that nobody declared',
    '对开展国际合作的企业，给予20万元奖励。',
    'CY2001「开展国际合作的企业」未声明的短语「开展国际合作的企业」',
  ],
  ['… without 对', '开展国际合作的，给予20万元奖励。', 'CY2001「开展国际合作」未声明的短语「开展国际合作」'],
  [
    'an indicator that nobody declared',
    '年度产值达到5亿元的，给予20万元奖励。',
    'CY2001「年度产值」未声明的短语「年度产值」',
  ],
  [
    'fewer amounts than 分别 needs',
    '对获得国家级、省级、市级称号的企业，分别给予200万元、100万元补贴。',
    'CY4006「200万元、100万元」「分别」前后个数不等：前面 3 项，金额 2 项',
  ],
  [
    'more amounts than 分别 needs',
    '服务企业达到10家、30家以上的，分别给予10万元、20万元、30万元补贴。',
    'CY4006「10万元、20万元、30万元」「分别」前后个数不等：前面 2 项，金额 3 项',
  ],
  [
    'amounts with nothing to pair',
    '对甲类企业，分别给予200万元、100万元补贴。',
    'CY4007「200万元、100万元」「200万元、100万元」的几个数与前面并列的几项对不上',
  ],
  [
    'tiers that go up and down',
    '服务企业达到10家、50家、30家以上的，分别给予10万元、20万元、30万元补贴。',
    'CY4008「达到10家、50家、30家以上」「服务企业」的分档重叠或者倒退',
  ],
  [
    'the same tier twice in one list',
    '服务企业达到10家、10家、30家以上的，分别给予10万元、20万元、30万元补贴。',
    'CY4008「达到10家、10家、30家以上」「服务企业」的分档重叠或者倒退',
  ],
  [
    'the same tier twice across ；',
    '服务企业达到10家的，给予10万元奖励；达到10家的，给予20万元奖励。',
    'CY4102「达到10家的，给予20万元奖励」「达到10家的，给予20万元奖励」与它前后的奖补是什么关系没有读出来：是同一笔的另一档、上限，还是另外一项',
  ],
  [
    'a higher tier that pays less',
    '服务企业达到10家、30家以上的，分别给予20万元、10万元补贴。',
    'CY4009「达到10家、30家以上」「服务企业」高一档的金额反而低',
  ],
  [
    'a range from more to less',
    '研发投入500万元至100万元的，给予50万元补贴。',
    'CY4003「100万元」区间的下限「500万元」不低于上限「100万元」',
  ],
  [
    'instalments short of the whole',
    '对甲类企业，给予50万元补贴，分三年按40%、30%、20%的比例兑现。',
    'CY4025「40%、30%、20%」各期比例之和是 90%，不是 100%',
  ],
  [
    'instalments beyond the whole',
    '对甲类企业，给予50万元补贴，分三年按40%、30%、30.5%的比例兑现。',
    'CY4025「40%、30%、30.5%」各期比例之和是 100.5%，不是 100%',
  ],
  [
    'more instalments than shares',
    '对甲类企业，给予50万元补贴，分三年按60%、40%的比例兑现。',
    'CY4019「60%、40%」写的是分 3 期，比例却有 2 项',
  ],
  [
    'money that would be exhortation',
    '鼓励企业投入3000万元建设平台。',
    'CY5001「鼓励企业投入3000万元建设平台」「3000万元」表明这一句有所给予或限制，不能当作倡导',
  ],
  [
    'a rate that would be exhortation',
    '力争产业规模增长30%。',
    'CY5001「力争产业规模增长30%」「30%」表明这一句有所给予或限制，不能当作倡导',
  ],
  [
    'a date that would be exhortation',
    '鼓励企业于2026年5月1日前参与。',
    'CY5001「鼓励企业于2026年5月1日前参与」「2026年5月1日前」表明这一句有所给予或限制，不能当作倡导',
  ],
  [
    'a ceiling that would be exhortation',
    '鼓励企业积极参与，最高可达100万元。',
    'CY4017「最高可达100万元」「最高可达100万元」是接着前面的一项奖补说的，前面却没有能接的',
  ],
  [
    'money compared with firms',
    '研发投入达到10家的，给予50万元补贴。',
    'CY4023「10家」「研发投入」是金额，不能与「10家」比较',
  ],
  [
    'firms compared with money',
    '服务企业超过100万元的，给予50万元补贴。',
    'CY4023「100万元」「服务企业」是数量，不能与「100万元」比较',
  ],
  [
    'a ratio compared with firms',
    '营收占比达到50家的，给予50万元补贴。',
    'CY4023「50家」「营收占比」是比例，不能与「50家」比较',
  ],
  [
    'money compared with foreign money',
    '研发投入超过50万美元的，给予50万元补贴。',
    'CY4023「50万美元」「研发投入」是金额，不能与「50万美元」比较',
  ],
  ['firms given as an amount', '对甲类企业，给予50家补贴。', 'CY4022「50家」这里应写金额，写的是「50家」'],
  [
    'foreign money given',
    '对甲类企业，给予50万美元补贴。',
    'CY4021「50万美元」「50万美元」是外币，奖补和上限只能以人民币计算',
  ],
  [
    'more money than can be exact',
    '对甲类企业，给予99999999999亿元补贴。',
    'CY4020「99999999999亿元」「99999999999亿元」超出可以精确表示的范围',
  ],
  ['money finer than a fen', '对甲类企业，给予0.001元补贴。', 'CY4020「0.001元」「0.001元」超出可以精确表示的范围'],
  ['a minus sign', '对甲类企业，给予-50万元补贴。', 'CY4108「-」「-」读不懂'],
  [
    'a rate and a fixed amount',
    '按研发投入的30%，给予100万元补贴。',
    'CY4011「100万元」既写比例又写定额「100万元」，不知道以哪个为准',
  ],
]

describe('a sentence with', () => {
  it.each(cases)('%s', (_, sentence, error) => {
    expect(clauseErrors(sentence)).toEqual([error])
  })
})

describe('和 and 、 between conditions', () => {
  it.each([
    ['和', '对甲类企业和乙类企业，给予50万元补贴。'],
    ['、', '对甲类企业、乙类企业，给予50万元补贴。'],
  ])('%s: an error that shows both readings', (word, sentence) => {
    const [error, ...others] = clauseErrors(sentence)
    expect(others).toEqual([])
    expect(error).toMatch(new RegExp(`^CY4005「${word}」`, 'u'))
    expect(error).toContain('「且」')
    expect(error).toContain('「或」')
  })

  it.each([
    ['指 settles it', '对甲类企业和乙类企业，给予50万元补贴。', '- 甲类企业和乙类企业：指 甲类企业 或 乙类企业'],
    ['或 ends the list', '对甲类企业、营收占比60%以上或乙类企业的，给予50万元补贴。', ''],
    ['且 ends the list', '对甲类企业、营收占比60%以上且乙类企业的，给予50万元补贴。', ''],
    ['between alternatives of one fact', '对获得国家级、省级称号的企业，给予50万元补贴。', ''],
    ['between bases it adds', '按研发投入和采购金额的30%给予补贴。', '- 采购金额：金额 `purchases`'],
  ])('%s: no error', (_, sentence, entries) => {
    expect(clauseErrors(sentence, entries).filter((error) => error.startsWith('CY4005'))).toEqual([])
  })
})

describe('one bad sentence costs itself alone', () => {
  const good = [
    '对甲类企业，给予50万元补贴。',
    '研发投入达到100万元的，给予10万元奖励。',
    '对乙类企业，给予30万元资助。',
  ]
  const bad = ['研发投入达到100家的，给予60万元奖励。', '对甲类企业，给予-5万元。', '按不知什么的30%给予补贴。']
  const clause = [good[0], bad[0], bad[1], good[1], bad[2], good[2]].join('')

  it('all three are reported at once, in the order of the text', () => {
    expect(clauseErrors(clause).map((error) => error.slice(0, 6))).toEqual(['CY4023', 'CY4108', 'CY2001'])
  })

  it('the good ones are understood all the same', () => {
    const { pieces } = analyse(policyText(clause))
    const inClause = pieces.filter((piece) => piece.clause === '一' && piece.class !== 'heading')
    expect(inClause.map((piece) => piece.content.text)).toEqual([good[0], bad[0], bad[1], good[1], bad[2], good[2]])
    // Without the bad ones the very same sentences compile.
    const { policy } = analyse(policyText(good.join('')))
    expect(policy?.clauses[0]?.awards.map((award) => award.source.sentence)).toEqual(good)
    // With a bad one, what is reported about the others is nothing.
    const text = policyText(clause)
    const spans = bad.map((sentence) => ({
      start: text.indexOf(sentence),
      end: text.indexOf(sentence) + sentence.length,
    }))
    for (const { severity, span } of analyse(text).diagnostics) {
      if (severity !== 'error') continue
      expect(spans.some(({ start, end }) => start <= span.start && span.end <= end)).toBe(true)
    }
  })
})
