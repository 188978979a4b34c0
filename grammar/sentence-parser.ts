/**
 * The grammar of operative sentences. No actions: it gives a concrete syntax tree, and `src/syntax` reads that.
 *
 * A sentence is limbs joined by ；, a limb segments joined by ，, a segment constituents in whatever order the writer
 * chose. Each constituent opens with a word of its own; inside it the order is free again, because official texts vary it
 * freely. What the constituents of a clause mean together is the analysis's matter.
 */
import { EOF, type IToken, tokenMatcher } from 'chevrotain'
import { GrammarParser, type GrammarOptions } from './grammar-parser.ts'
import {
  comparisons as c,
  connectives as j,
  grants as g,
  provisions as p,
  quantities as q,
  scopes as s,
  structure as t,
  vocabulary,
} from './tokens/index.ts'
import { Word } from './tokens/vocabulary.ts'

/** Words that may stand between 每 and its sum. */
const furthestStep = 6
/** In front of 部分: what is left of a scale. */
const rests = ['超过', '超出', '高于', '其余', '剩余', '以上', '之上']

export class SentenceParser extends GrammarParser {
  constructor(options: GrammarOptions = {}) {
    super([...vocabulary, Word], options)
    this.performSelfAnalysis()
  }

  /** The whole of one sentence. */
  sentence = this.RULE('sentence', () => {
    this.SUBRULE(this.limb)
    this.MANY(() => {
      this.CONSUME(t.Semicolon)
      this.SUBRULE2(this.limb)
    })
    this.OPTION(() => this.CONSUME(t.Period))
  })

  limb = this.RULE('limb', () => {
    this.SUBRULE(this.segment)
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(t.Comma) }, { ALT: () => this.CONSUME(t.Colon) }])
      this.SUBRULE2(this.segment)
    })
  })

  segment = this.RULE('segment', () => {
    this.MANY(() => this.SUBRULE(this.constituent))
  })

  constituent = this.RULE(
    'constituent',
    this.oneOf(() => [
      { ALT: () => this.CONSUME(t.Prose) },
      { ALT: () => this.CONSUME(t.Accountability) },
      { ALT: () => this.CONSUME(j.Among.token) },
      { ALT: () => this.CONSUME(t.Finding) },
      { ALT: () => this.CONSUME(q.YearOrdinal) },
      { ALT: () => this.CONSUME(q.Consecutive) },
      { ALT: () => this.CONSUME(g.Respectively.token) },
      { ALT: () => this.CONSUME(g.Graded.token) },
      { ALT: () => this.CONSUME(g.TopUp.token) },
      { ALT: () => this.CONSUME(g.Pay.token) },
      { ALT: () => this.CONSUME(p.Execute.token) },
      { ALT: () => this.CONSUME(p.Precedence.token) },
      { ALT: () => this.CONSUME(p.HighestOnly.token) },
      { ALT: () => this.CONSUME(p.Stackable.token) },
      { ALT: () => this.CONSUME(p.Excepted.token) },
      { ALT: () => this.CONSUME(p.Repeal.token) },
      { ALT: () => this.CONSUME(p.Interpret.token) },
      { ALT: () => this.CONSUME(p.BudgetControl.token) },
      { ALT: () => this.CONSUME(p.Deferral.token) },
      { ALT: () => this.SUBRULE(this.subject) },
      { ALT: () => this.SUBRULE(this.basis) },
      { ALT: () => this.SUBRULE(this.scope) },
      { ALT: () => this.SUBRULE(this.award) },
      { ALT: () => this.SUBRULE(this.selection) },
      { ALT: () => this.SUBRULE(this.perUnit) },
      { ALT: () => this.SUBRULE(this.instalments) },
      { ALT: () => this.SUBRULE(this.adjustment) },
      { ALT: () => this.SUBRULE(this.refusal) },
      { ALT: () => this.SUBRULE(this.onlyOnce) },
      { ALT: () => this.SUBRULE(this.entitlement) },
      { ALT: () => this.SUBRULE(this.applicability) },
      { ALT: () => this.SUBRULE(this.validity) },
      { ALT: () => this.SUBRULE(this.parenthesis) },
      { ALT: () => this.SUBRULE(this.condition) },
    ]),
  )

  /** 对…的企业 */
  subject = this.RULE('subject', () => {
    this.CONSUME(j.For.token)
    this.OPTION(() => this.SUBRULE(this.condition))
  })

  /** …且…的企业: words, comparisons and what joins them, in the order of the text. */
  condition = this.RULE('condition', () => {
    this.SUBRULE(this.conditionStart)
    this.MANY({ GATE: () => !this.joinsCeiling(), DEF: () => this.SUBRULE(this.conditionPart) })
  })

  /** ，且不超过实际支付金额的40%: a ceiling beside the one before it. */
  private joinsCeiling(): boolean {
    const opens = tokenMatcher(this.LA(0), j.And.token) && tokenMatcher(this.LA(-1), t.Comma)
    const ceiling = tokenMatcher(this.LA(1), c.NotExceed.token) && !tokenMatcher(this.LA(2), q.Quantity)
    return opens && ceiling && this.standsBehindGrant()
  }

  /** 给予, 补贴 somewhere before it in the limb. */
  private standsBehindGrant(): boolean {
    for (let back = -1; ; back -= 1) {
      const token = this.LA(back)
      if (tokenMatcher(token, EOF) || tokenMatcher(token, t.Semicolon)) return false
      if (tokenMatcher(token, g.Give.token) || tokenMatcher(token, g.Form.token)) return true
    }
  }

  conditionStart = this.RULE(
    'conditionStart',
    this.oneOf(() => [
      { ALT: () => this.SUBRULE(this.comparison) },
      { ALT: () => this.SUBRULE(this.connective) },
      { ALT: () => this.CONSUME(j.De.token) },
      { ALT: () => this.CONSUME(t.Citation) },
      { ALT: () => this.CONSUME(t.Listed) },
      { ALT: () => this.CONSUME(Word) },
    ]),
  )

  conditionPart = this.RULE(
    'conditionPart',
    this.oneOf(() => [
      { ALT: () => this.SUBRULE(this.comparison) },
      { ALT: () => this.SUBRULE(this.upperComparison) },
      { ALT: () => this.SUBRULE(this.connective) },
      { ALT: () => this.SUBRULE(this.exclusion) },
      { ALT: () => this.CONSUME(j.De.token) },
      { ALT: () => this.CONSUME(j.For.token) },
      { ALT: () => this.CONSUME(t.Finding) },
      { ALT: () => this.CONSUME(t.Citation) },
      { ALT: () => this.CONSUME(t.Listed) },
      { ALT: () => this.CONSUME(Word) },
    ]),
  )

  connective = this.RULE(
    'connective',
    this.oneOf(() => [
      { ALT: () => this.CONSUME(j.And.token) },
      { ALT: () => this.CONSUME(j.Or.token) },
      { ALT: () => this.CONSUME(j.With.token) },
      { ALT: () => this.CONSUME(t.Enumeration) },
    ]),
  )

  /** 达到10家（含）、30家（含）以上 · 1000万元以上 · 超过千亿 */
  comparison = this.RULE('comparison', () => {
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(c.Reach.token) },
        { ALT: () => this.CONSUME(c.Exceed.token) },
        { ALT: () => this.CONSUME(c.FallBelow.token) },
        { ALT: () => this.CONSUME(c.Top) },
        { ALT: () => this.CONSUME(c.Rank) },
      ])
    })
    this.SUBRULE(this.quantities)
  })

  /** 面积不超过800平方米: a comparison only behind an indicator. */
  upperComparison = this.RULE('upperComparison', () => {
    this.CONSUME(c.NotExceed.token)
    this.SUBRULE(this.quantities)
  })

  /** 200万元、100万元和50万元 · A（含）至B · 50%（国产算力）、30%（非国产算力） · 1000万元以上 */
  quantities = this.RULE('quantities', () => {
    const first = this.LA(1)
    this.SUBRULE(this.quantity)
    this.MANY({
      // 按4%、500万元至1000万元的部分…: the list goes on only with another quantity of its kind.
      GATE: () =>
        tokenMatcher(this.LA(2), q.Quantity) &&
        tokenMatcher(first, q.CalendarDate) === tokenMatcher(this.LA(2), q.CalendarDate) &&
        (tokenMatcher(first, q.Percentage) === tokenMatcher(this.LA(2), q.Percentage) || tokenMatcher(first, q.Count)),
      DEF: () => {
        this.OR([
          { ALT: () => this.CONSUME(t.Enumeration) },
          { ALT: () => this.CONSUME(j.With.token) },
          { ALT: () => this.CONSUME(j.Or.token) },
          { ALT: () => this.CONSUME(j.To.token) },
        ])
        this.SUBRULE2(this.quantity)
      },
    })
  })

  quantity = this.RULE('quantity', () => {
    this.CONSUME(q.Quantity)
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(c.Inclusive.token) },
        { ALT: () => this.CONSUME(c.Exclusive.token) },
        { ALT: () => this.CONSUME(c.OrMore.token) },
        { ALT: () => this.CONSUME(c.OrLess.token) },
        { ALT: () => this.CONSUME(c.SinceDay.token) },
        { ALT: () => this.CONSUME(c.BeforeDay.token) },
        { ALT: () => this.CONSUME(c.UntilDay.token) },
        { ALT: () => this.SUBRULE(this.parenthesis) },
      ])
    })
  })

  /** 按照不超过实际展位费用和展品运输费用的60% · 按每人8万元、4万元标准 · 根据规模 · 按照《…》执行 */
  basis = this.RULE('basis', () => {
    this.CONSUME(p.By.token)
    this.OR([
      { ALT: () => this.SUBRULE(this.reference) },
      {
        ALT: () =>
          this.MANY({
            GATE: () => this.continuesBasis(),
            DEF: () => this.SUBRULE(this.basisPart),
          }),
      },
    ])
  })

  /** 按出口额每1美元给予0.03元: a sum and right behind it the grant of another; 按每标准箱100元给予补贴 grants the sum itself. */
  private stepsThroughMoney(): boolean {
    let ahead = 2
    const isBeside = (token: IToken): boolean =>
      tokenMatcher(token, Word) || tokenMatcher(token, c.Reach.token) || tokenMatcher(token, c.Exceed.token)
    while (ahead <= furthestStep && isBeside(this.LA(ahead))) ahead += 1
    if (!tokenMatcher(this.LA(ahead), q.Money) && !tokenMatcher(this.LA(ahead), q.ForeignMoney)) return false
    ahead += 1
    if (tokenMatcher(this.LA(ahead), t.Comma)) ahead += 1
    const verb = ahead
    while (tokenMatcher(this.LA(ahead), g.Give.token) || tokenMatcher(this.LA(ahead), g.Form.token)) ahead += 1
    return ahead > verb && tokenMatcher(this.LA(ahead), q.Money)
  }

  /** A form word only inside a name (国家奖金的50%); a list of parts goes on with the next (、500万元至1000万元部分, 、超过部分). */
  private continuesBasis(): boolean {
    if (tokenMatcher(this.LA(1), g.Form.token)) {
      return tokenMatcher(this.LA(2), j.De.token) || tokenMatcher(this.LA(2), g.Standard.token)
    }
    if (tokenMatcher(this.LA(1), s.Per) && this.stepsThroughMoney()) return false
    const joins = tokenMatcher(this.LA(1), t.Enumeration) || tokenMatcher(this.LA(1), j.With.token)
    const isRest = tokenMatcher(this.LA(3), c.Portion.token) && rests.includes(this.LA(2).image)
    return !(joins && (tokenMatcher(this.LA(2), q.Quantity) || isRest))
  }

  basisPart = this.RULE(
    'basisPart',
    this.oneOf(() => [
      { ALT: () => this.CONSUME(c.NotExceed.token) },
      { ALT: () => this.CONSUME(g.Highest.token) },
      { ALT: () => this.CONSUME(s.Yearly.token) },
      { ALT: () => this.CONSUME(s.YearOf.token) },
      { ALT: () => this.CONSUME(s.Each) },
      { ALT: () => this.CONSUME(s.Per) },
      { ALT: () => this.CONSUME(j.De.token) },
      { ALT: () => this.CONSUME(p.HighestOnly.token) },
      { ALT: () => this.CONSUME(p.Deferral.token) },
      { ALT: () => this.SUBRULE(this.connective) },
      { ALT: () => this.SUBRULE(this.quantities) },
      { ALT: () => this.SUBRULE(this.exclusion) },
      // 国家奖金的50%, 省级补助标准的一半: here the form is part of a name.
      {
        ALT: () => this.CONSUME(g.Form.token),
      },
      { ALT: () => this.CONSUME(Word) },
    ]),
  )

  /** （不含土地、厂房） · （土地除外） */
  exclusion = this.RULE('exclusion', () => {
    this.CONSUME(t.OpenExclusion)
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(Word) },
        { ALT: () => this.SUBRULE(this.connective) },
        { ALT: () => this.CONSUME(j.De.token) },
        { ALT: () => this.CONSUME(j.For.token) },
        { ALT: () => this.SUBRULE(this.quantities) },
      ])
    })
    this.OPTION(() => this.CONSUME(p.Excepted.token))
    this.CONSUME(t.CloseParenthesis)
  })

  /** 每家企业每年累计: what the next constituent counts over. */
  scope = this.RULE('scope', () => {
    this.AT_LEAST_ONE(() => {
      this.OR([
        { ALT: () => this.CONSUME(s.Yearly.token) },
        { ALT: () => this.CONSUME(s.YearOf.token) },
        { ALT: () => this.CONSUME(s.Cumulative.token) },
        { ALT: () => this.CONSUME(s.EveryYears) },
        { ALT: () => this.SUBRULE(this.each) },
      ])
    })
  })

  /** 每家企业或科研机构 */
  each = this.RULE('each', () => {
    this.CONSUME(s.Each)
    this.OPTION(() => {
      this.CONSUME(Word)
      this.MANY({
        MAX_LOOKAHEAD: 2,
        DEF: () => {
          this.OR([
            { ALT: () => this.CONSUME(j.Or.token) },
            { ALT: () => this.CONSUME(j.With.token) },
            { ALT: () => this.CONSUME(t.Enumeration) },
          ])
          this.CONSUME2(Word)
        },
      })
    })
  })

  /** 给予单个企业最高100万元补贴 · 一次性奖励80万元 · 最高不超过500万元 · 算力券最高可抵扣不超过60%的费用 */
  award = this.RULE('award', () => {
    this.SUBRULE(this.awardWord)
    this.MANY(() => this.SUBRULE(this.awardPart))
  })

  /** What opens an award or a ceiling. */
  awardWord = this.RULE(
    'awardWord',
    this.oneOf(() => [
      { ALT: () => this.CONSUME(g.Give.token) },
      { ALT: () => this.CONSUME(g.Deduct.token) },
      { ALT: () => this.CONSUME(g.Form.token) },
      { ALT: () => this.CONSUME(g.AmountNoun.token) },
      { ALT: () => this.CONSUME(g.BudgetNoun.token) },
      { ALT: () => this.CONSUME(g.RateNoun.token) },
      { ALT: () => this.CONSUME(g.Receive.token) },
      { ALT: () => this.CONSUME(g.Once.token) },
      { ALT: () => this.CONSUME(g.Highest.token) },
      { ALT: () => this.CONSUME(c.NotExceed.token) },
    ]),
  )

  awardPart = this.RULE(
    'awardPart',
    this.oneOf(() => [
      { ALT: () => this.SUBRULE(this.awardWord) },
      { ALT: () => this.SUBRULE(this.quantities) },
      { ALT: () => this.SUBRULE(this.exclusion) },
      { ALT: () => this.SUBRULE(this.connective) },
      { ALT: () => this.CONSUME(s.Yearly.token) },
      { ALT: () => this.CONSUME(s.YearOf.token) },
      { ALT: () => this.CONSUME(s.Cumulative.token) },
      { ALT: () => this.CONSUME(s.Each) },
      { ALT: () => this.CONSUME(j.De.token) },
      { ALT: () => this.CONSUME(g.TopUp.token) },
      { ALT: () => this.CONSUME(g.Graded.token) },
      { ALT: () => this.CONSUME(g.Respectively.token) },
      { ALT: () => this.CONSUME(p.Deferral.token) },
      { ALT: () => this.CONSUME(q.Consecutive) },
      { ALT: () => this.SUBRULE(this.parenthesis) },
      { ALT: () => this.CONSUME(Word) },
    ]),
  )

  /** 遴选不超过20个标志性应用场景 · 认定不超过20个A和不超过5个B · 择优评选一批示范平台 */
  selection = this.RULE('selection', () => {
    this.CONSUME(s.Select.token)
    this.SUBRULE(this.selected)
    this.MANY({
      MAX_LOOKAHEAD: 2,
      DEF: () => {
        this.CONSUME(j.With.token)
        this.SUBRULE2(this.selected)
      },
    })
  })

  selected = this.RULE('selected', () => {
    this.OPTION(() => {
      this.OR([{ ALT: () => this.CONSUME(c.NotExceed.token) }, { ALT: () => this.CONSUME(g.Highest.token) }])
    })
    this.OR2([{ ALT: () => this.CONSUME(q.Count) }, { ALT: () => this.CONSUME(s.Batch.token) }])
    this.MANY(() => {
      this.OR3([
        { ALT: () => this.CONSUME(Word) },
        { ALT: () => this.CONSUME(j.De.token) },
        { ALT: () => this.CONSUME(j.And.token) },
        { ALT: () => this.CONSUME(j.Or.token) },
        { ALT: () => this.CONSUME(t.Enumeration) },
      ])
    })
  })

  /** 每入围1个产品 · 每新开设一门30人（含）以上课程 */
  perUnit = this.RULE('perUnit', () => {
    this.CONSUME(s.Per)
    this.MANY(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.comparison) },
        { ALT: () => this.CONSUME(j.De.token) },
        { ALT: () => this.CONSUME(Word) },
      ])
    })
  })

  /** 分三年按40%、30%、30%的比例兑现 */
  instalments = this.RULE('instalments', () => {
    this.CONSUME(q.Instalment)
    this.OPTION(() => this.CONSUME(p.By.token))
    this.OPTION2(() => this.SUBRULE(this.quantities))
    this.OPTION3(() => this.CONSUME(j.De.token))
    this.OPTION4(() => this.CONSUME(Word))
    this.OPTION5(() => {
      this.OR([{ ALT: () => this.CONSUME(g.Pay.token) }, { ALT: () => this.CONSUME(g.Give.token) }])
    })
  })

  /** 支持比例提高至30% · 补助标准上浮20% · 减半 */
  adjustment = this.RULE('adjustment', () => {
    this.OR([
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(g.Raise) }, { ALT: () => this.CONSUME(g.Reduce) }])
          this.OPTION(() => this.CONSUME(s.Each))
          this.SUBRULE(this.quantities)
        },
      },
      { ALT: () => this.CONSUME(g.Halve.token) },
      { ALT: () => this.CONSUME(g.Double.token) },
    ])
  })

  /** 不再享受本条款奖励 · 不重复享受 */
  refusal = this.RULE('refusal', () => {
    this.OR([{ ALT: () => this.CONSUME(p.Refuse.token) }, { ALT: () => this.CONSUME(p.NotRepeated.token) }])
    this.MANY(() => this.SUBRULE(this.loosePart))
  })

  onlyOnce = this.RULE('onlyOnce', () => {
    this.CONSUME(g.OnlyOnce.token)
    this.MANY(() => this.SUBRULE(this.loosePart))
  })

  /** 优先享受公共数据集或公共数据产品支持 */
  entitlement = this.RULE('entitlement', () => {
    this.CONSUME(p.Entitle.token)
    this.MANY(() => this.SUBRULE(this.loosePart))
  })

  /** What follows a verb whose object is a name. */
  loosePart = this.RULE(
    'loosePart',
    this.oneOf(() => [
      { ALT: () => this.CONSUME(Word) },
      { ALT: () => this.CONSUME(g.Form.token) },
      { ALT: () => this.CONSUME(g.AmountNoun.token) },
      { ALT: () => this.CONSUME(j.De.token) },
      { ALT: () => this.SUBRULE(this.connective) },
    ]),
  )

  /** 本政策适用于… */
  applicability = this.RULE('applicability', () => {
    this.OR([{ ALT: () => this.CONSUME(p.Applies.token) }, { ALT: () => this.CONSUME(p.NotApplies.token) }])
    this.OPTION(() => this.SUBRULE(this.condition))
  })

  /** 自2025年9月18日起施行 · 自发布之日起施行 · 有效期2年 · 有效期至2028年12月31日 · 执行至2028年12月31日 */
  validity = this.RULE('validity', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(p.From.token)
          this.OR3([{ ALT: () => this.CONSUME(q.CalendarDate) }, { ALT: () => this.CONSUME(p.PublicationDay.token) }])
          this.CONSUME(p.TakeEffect.token)
        },
      },
      {
        ALT: () => {
          this.CONSUME(p.ValidFor.token)
          this.OR2([
            { ALT: () => this.CONSUME(q.Duration) },
            { ALT: () => this.CONSUME2(q.CalendarDate) },
            { ALT: () => this.SUBRULE(this.period) },
          ])
          this.OPTION(() => this.CONSUME(c.UntilDay.token))
        },
      },
      {
        ALT: () => {
          this.CONSUME(p.InForceUntil.token)
          this.CONSUME3(q.CalendarDate)
          this.OPTION2(() => this.CONSUME2(c.UntilDay.token))
        },
      },
    ])
  })

  /** 自2025年1月1日起至2027年12月31日 behind 有效期 */
  period = this.RULE('period', () => {
    this.CONSUME(p.From.token)
    this.CONSUME(q.CalendarDate)
    this.OPTION(() => this.CONSUME(c.SinceDay.token))
    this.CONSUME(j.To.token)
    this.CONSUME2(q.CalendarDate)
  })

  /** 《…》关于“…”条款 behind 按照 */
  reference = this.RULE('reference', () => {
    this.CONSUME(t.Citation)
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(Word) },
        { ALT: () => this.CONSUME2(t.Citation) },
        { ALT: () => this.CONSUME(j.De.token) },
        { ALT: () => this.CONSUME(g.Form.token) },
        { ALT: () => this.SUBRULE(this.connective) },
      ])
    })
  })

  /** （进档的奖励差额） */
  parenthesis = this.RULE('parenthesis', () => {
    this.CONSUME(t.OpenParenthesis)
    this.SUBRULE(this.limb)
    this.CONSUME(t.CloseParenthesis)
  })
}
