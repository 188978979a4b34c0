/**
 * The grammar of operative sentences as statements read them. No actions, and nearly flat: a sentence is limbs joined by ；, a
 * limb segments joined by ，or ：, a segment pieces in whatever order the writer chose. Only what is one thing by its form is
 * one node: a list of quantities with what stands around each, a bracket, an exclusion. No order of words is an error here;
 * what the pieces of a segment do together is the statements pass's matter (`src/analysis/statements`), where each piece has
 * to find its owner.
 */
import { tokenMatcher } from 'chevrotain'
import { GrammarParser, type GrammarOptions } from './grammar-parser.ts'
import { comparisons as c, connectives as j, quantities as q, structure as t, vocabulary } from './tokens/index.ts'
import { Word } from './tokens/vocabulary.ts'

const structural = new Set([
  ...[t.Comma, t.Colon, t.Semicolon, t.Period, t.OpenParenthesis, t.OpenExclusion, t.CloseParenthesis, q.Quantity],
])
/** Tokens that are a piece by themselves. */
const single = vocabulary.filter((token) => !structural.has(token) && !(token.CATEGORIES ?? []).includes(q.Quantity))

export class StatementParser extends GrammarParser {
  constructor(options: GrammarOptions = {}) {
    super([...vocabulary, Word], options)
    this.performSelfAnalysis()
  }

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

  segment = this.RULE('segment', () => this.MANY(this.part))

  private readonly part = this.oneOf(() => [
    { ALT: () => this.SUBRULE(this.quantities) },
    { ALT: () => this.SUBRULE(this.bracket) },
    { ALT: () => this.SUBRULE(this.exclusion) },
    ...single.map((token) => ({ ALT: () => this.CONSUME(token) })),
  ])

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
        this.between()
        this.SUBRULE2(this.quantity)
      },
    })
  })

  private readonly between = this.oneOf(() => [
    { ALT: () => this.CONSUME(t.Enumeration) },
    { ALT: () => this.CONSUME(j.With.token) },
    { ALT: () => this.CONSUME(j.Or.token) },
    { ALT: () => this.CONSUME(j.To.token) },
  ])

  quantity = this.RULE('quantity', () => {
    this.CONSUME(q.Quantity)
    this.MANY(this.bound)
  })

  private readonly bound = this.oneOf(() => [
    { ALT: () => this.CONSUME(c.Inclusive.token) },
    { ALT: () => this.CONSUME(c.Exclusive.token) },
    { ALT: () => this.CONSUME(c.OrMore.token) },
    { ALT: () => this.CONSUME(c.OrLess.token) },
    { ALT: () => this.CONSUME(c.SinceDay.token) },
    { ALT: () => this.CONSUME(c.BeforeDay.token) },
    { ALT: () => this.CONSUME(c.UntilDay.token) },
  ])

  /** （最高50万元）, （未失信） */
  bracket = this.RULE('bracket', () => {
    this.CONSUME(t.OpenParenthesis)
    this.SUBRULE(this.limb)
    this.CONSUME(t.CloseParenthesis)
  })

  /** （不含土地、厂房） · （土地除外） */
  exclusion = this.RULE('exclusion', () => {
    this.CONSUME(t.OpenExclusion)
    this.SUBRULE(this.segment)
    this.CONSUME(t.CloseParenthesis)
  })
}
