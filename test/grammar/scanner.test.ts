/** Longest match of phrases, keywords and quantities; words that only look like keywords; words that count in front of others. */
import { describe, expect, it } from 'vitest'
import { makeLexicon, phrasePattern } from '../../grammar/scanner/lexicon.ts'
import { scan } from '../../grammar/scanner/scan.ts'
import { foldString } from '../../src/source/fold.ts'
import { lexiconOf } from './lexicon-of.ts'

/** `For对 Phrase甲类企业 …` */
function tokensOf(text: string, ...phrases: readonly string[]): string {
  const tokens = scan(foldString(text), lexiconOf(...phrases))
  return tokens.map((token) => token.tokenType.name + token.image).join(' ')
}

describe('longest match', () => {
  it('of phrases: the longer one, wherever it was declared', () => {
    const phrases = ['研发', '研发投入', '研发投入强度']
    expect(tokensOf('给予研发投入强度研发投入研发。', ...phrases)).toBe(
      'Give给予 Phrase研发投入强度 Phrase研发投入 Phrase研发 Period。',
    )
  })

  it('of a phrase over the keywords inside it', () => {
    expect(tokensOf('给予对外和对内合作的企业。', '对外和对内合作的企业')).toBe(
      'Give给予 Phrase对外和对内合作的企业 Period。',
    )
  })

  it('of a phrase over a quantity at its start', () => {
    expect(tokensOf('给予100强企业100万元。', '100强企业')).toBe('Give给予 Phrase100强企业 Money100万元 Period。')
  })

  it('of keywords', () => {
    expect(tokensOf('最高不超过500万元')).toBe('Highest最高 NotExceed不超过 Money500万元')
    expect(tokensOf('给予补贴金额')).toBe('Give给予 AmountNoun补贴金额')
    expect(tokensOf('不重复享受')).toBe('NotRepeated不重复享受')
  })

  it('phrases of a clause stand beside those of the policy', () => {
    const lexicon = makeLexicon([phrasePattern('研发投入强度')], lexiconOf('研发投入', '企业'))
    const names = scan('给予研发投入强度研发投入企业', lexicon).map((token) => token.image)
    expect(names).toEqual(['给予', '研发投入强度', '研发投入', '企业'])
  })
})

describe('either script and any width', () => {
  it.each([
    ['對年度模型使用費用,給予100萬元補貼;最高不超過200萬元。', '年度模型使用费用'],
    ['对 年度模型使用费用 ，给予 100 万元 补贴 ；最高 不超过 200万元 。', '年度模型使用費用'],
    ['对年度模型使用费用，给予１００万元补贴；最高不超过２００万元。', '年度模型使用费用'],
  ])('%s', (text, phrase) => {
    expect(tokensOf(text, phrase)).toBe(
      'For对 Phrase年度模型使用费用 Comma， Give给予 Money100万元 Form补贴 Semicolon； Highest最高 NotExceed不超过 Money200万元 Period。',
    )
  })
})

describe('ordinary words that hold a keyword', () => {
  it.each([
    ['给予参与标的', 'Give给予 Text参与标的'],
    ['给予合并重组', 'Give给予 Text合并重组'],
    ['给予配套设施', 'Give给予 Text配套设施'],
    ['给予及时应对', 'Give给予 Text及时应对'],
    ['给予截至在线', 'Give给予 Text截至在线'],
  ])('%s', (text, expected) => {
    expect(tokensOf(text)).toBe(expected)
  })

  it('do not hide a declared phrase', () => {
    expect(tokensOf('给予参与评审', '参与评审')).toBe('Give给予 Phrase参与评审')
  })
})

describe('words that count only in front of others', () => {
  it.each([
    ['年度 before a ceiling', '年度最高100万元', 'YearOf年度 Highest最高 Money100万元'],
    ['年度 in a name', '给予年度营业收入', 'Give给予 Text年度营业收入'],
    ['达到 before a number', '给予达到10家', 'Give给予 Reach达到 Count10家'],
    ['达到 elsewhere', '给予达到先进水平', 'Give给予 Text达到先进水平'],
    ['认定 before a number', '认定20个', 'Select认定 Count20个'],
    ['认定 elsewhere', '给予认定项目', 'Give给予 Text认定项目'],
    ['自 before a date', '自2025年9月18日起施行', 'From自 CalendarDate2025年9月18日 TakeEffect起施行'],
    ['自 elsewhere', '给予自建平台', 'Give给予 Text自建平台'],
    ['有效期 before a span', '有效期2年', 'ValidFor有效期 Duration2年'],
    ['有效期 elsewhere', '给予有效期内项目', 'Give给予 Text有效期内项目'],
  ])('%s', (_, text, expected) => {
    expect(tokensOf(text)).toBe(expected)
  })
})

describe('patterns', () => {
  it.each([
    ['每家企业最高10万元', 'Each每家 Text企业 Highest最高 Money10万元'],
    ['单场展会最高10万元', 'Each单场 Text展会 Highest最高 Money10万元'],
    ['每入围1个产品给予5万元', 'Per每 Text入围 Count1个 Text产品 Give给予 Money5万元'],
    ['经认定给予10万元', 'Finding经认定 Give给予 Money10万元'],
    ['经专家评审通过后给予10万元', 'Finding经专家评审通过后 Give给予 Money10万元'],
    ['给予经营企业', 'Give给予 Text经营企业'],
    ['分三年兑现', 'Instalment分三年 Pay兑现'],
    ['给予本条第七条第一款支持', 'Give给予 ClauseReference本条 ClauseReference第七条第一款 Encourage支持'],
    ['按照《甲办法》（某府发〔2025〕1号）执行', 'By按照 Citation《甲办法》（某府发〔2025〕1号） Execute执行'],
    ['按照《关于〈甲〉的通知》执行', 'By按照 Citation《关于〈甲〉的通知》 Execute执行'],
    ['（责任单位：市经信局、市科技局）', 'Accountability（责任单位：市经信局、市科技局）'],
    ['责任单位：市经信局', 'Accountability责任单位：市经信局'],
  ])('%s', (text, expected) => {
    expect(tokensOf(text)).toBe(expected)
  })
})

describe('parentheses and quotations', () => {
  it.each([
    ['a mark of inclusion', '达到10家（含）以上', 'Reach达到 Count10家 Inclusive（含） OrMore以上'],
    ['without anything operative: an aside', '给予企业（下同）', 'Give给予 Text企业 Aside（下同）'],
    [
      'with something operative: read',
      '给予补贴（最高100万元）',
      'Give给予 Form补贴 OpenParenthesis（ Highest最高 Money100万元 CloseParenthesis）',
    ],
    [
      'that leave something out',
      '按投入（不含土地）的30%',
      'By按 Text投入 OpenExclusion（不含 Text土地 CloseParenthesis） De的 Percentage30%',
    ],
    ['a quotation of a keyword', '“取高不重复”', 'HighestOnly“取高不重复”'],
    ['a quotation: a name', '给予“给予”企业', 'Give给予 Give“给予” Text企业'],
    ['one that is not closed', '给予（企业', 'Give给予 Text（企业'],
  ])('%s', (_, text, expected) => {
    expect(tokensOf(text)).toBe(expected)
  })
})

describe('every character', () => {
  it.each(['', '。', '甲', '\0\ud800', '给予（（（', '“”《》', '1,2,3,4', '按按按对对对'])(
    'of %j is in one token',
    (text) => {
      const tokens = scan(text, lexiconOf())
      expect(tokens.map((token) => token.image).join('')).toBe(text)
      let end = 0
      for (const { startOffset, endOffset = 0 } of tokens) {
        expect(startOffset).toBe(end)
        end = endOffset + 1
      }
    },
  )
})
