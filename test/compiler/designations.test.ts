/** 称谓: the analyst's word that a phrase is no condition. It asks nothing, is no base and no count, and every use is reported. */
import { describe, expect, it } from 'vitest'
import { analyseGlossary, analysePolicy } from '../../src/compiler.ts'
import { analyse, policyText } from './policy-text.ts'

const GLOSSARY = [
  '- 农业企业：称谓',
  '- 合作社：称谓',
  '- 培训班：称谓',
  '- 新建冷库：是否 `coldStore`',
  '- 冷库投资：金额 `investment`',
  '- 年产值：金额 `output`',
].join('\n')

const read = (sentence: string) => analyse(policyText(sentence, GLOSSARY))
/** What the first award is, without its sites. */
const meaningOf = (sentence: string): string => {
  const { policy, diagnostics } = read(sentence)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const awards = policy?.clauses.flatMap((clause) => clause.awards) ?? []
  return JSON.stringify(
    awards.map(({ condition, amount }) => ({ condition, amount })),
    (key, value: unknown) => (key === 'site' ? undefined : value),
  )
}
const codesOf = (sentence: string): readonly string[] =>
  read(sentence)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code)

describe('a designation', () => {
  const plain = meaningOf('对新建冷库的企业，给予50万元补贴。')

  it.each([
    '对新建冷库的农业企业，给予50万元补贴。',
    '农业企业新建冷库的，给予50万元补贴。',
    '对农业企业且新建冷库的，给予50万元补贴。',
    '对农业企业、合作社新建冷库的，给予50万元补贴。',
    '对新建冷库的农业企业和合作社，给予50万元补贴。',
    '对新建冷库的企业，给予农业企业50万元补贴。',
    '支持合作社新建冷库，给予50万元补贴。',
  ])('is no condition: %s', (sentence) => {
    expect(meaningOf(sentence)).toBe(plain)
  })

  it('says whose the base is, and whose the tiers are', () => {
    expect(meaningOf('对新建冷库的企业，按农业企业冷库投资的20%，给予最高50万元补贴。')).toBe(
      meaningOf('对新建冷库的企业，按冷库投资的20%，给予最高50万元补贴。'),
    )
    expect(meaningOf('农业企业年产值达到1000万元的，给予10万元奖励；达到5000万元的，给予30万元奖励。')).toBe(
      meaningOf('年产值达到1000万元的，给予10万元奖励；达到5000万元的，给予30万元奖励。'),
    )
  })

  it.each([
    ['all that is asked', '对农业企业，给予50万元补贴。'],
    ['all that is asked, by another name beside it', '对农业企业和合作社，给予50万元补贴。'],
    ['the base of a rate', '对新建冷库的企业，按农业企业的20%，给予最高50万元补贴。'],
    ['what is compared', '对新建冷库的企业，农业企业达到10家的，给予50万元补贴。'],
    ['what is counted', '对新建冷库的企业，每个培训班给予5万元补贴。'],
    ['what is counted, in front of the sum', '对新建冷库的企业，按照每个培训班5万元的标准给予补贴。'],
    ['what is counted, behind the sum', '对新建冷库的企业，给予5万元/个培训班补贴。'],
    ['what is taken off', '对新建冷库的企业，按冷库投资（不含培训班）的20%给予补贴。'],
    ['whom a bracket leaves out', '对新建冷库的企业（不含农业企业），给予50万元补贴。'],
    ['whom 除…外 leaves out', '除农业企业外，对新建冷库的企业给予50万元补贴。'],
    ['who is refused', '对新建冷库的，给予50万元补贴。农业企业不予支持。'],
    ['who is refused, by name', '对新建冷库的，给予50万元补贴，农业企业、合作社除外。'],
    ['what all must be', '对新建冷库的，给予50万元补贴。申报企业须为农业企业。'],
    ['to whom the policy does not apply', '本政策不适用于农业企业。对新建冷库的企业，给予50万元补贴。'],
    ['the other of two ways', '对农业企业或新建冷库的企业，给予50万元补贴。'],
    ['one of a list of conditions', '符合下列条件之一的，给予50万元补贴：（1）农业企业；（2）新建冷库。'],
    ['who gets another sum', '对新建冷库的，给予50万元补贴。其中，对农业企业给予60万元补贴。'],
    ['who gets another sum, in the same breath', '对新建冷库的，给予50万元补贴，其中农业企业60万元。'],
    ['who gets the second sum', '对新建冷库的农业企业给予50万元补贴；合作社给予30万元补贴。'],
    ['whom the verb names second', '对新建冷库的，给予农业企业50万元，给予合作社30万元补贴。'],
    ['who gets half', '对新建冷库的，给予50万元补贴。农业企业减半。'],
    ['whom a ceiling binds', '对新建冷库的，给予50万元补贴，农业企业最高不超过40万元。'],
  ])('is never %s', (_, sentence) => {
    expect(codesOf(sentence)).toContain('CY2015')
  })

  it.each([
    '对非农业企业，给予50万元补贴。',
    '对新建冷库的，给予50万元补贴，农业企业最高不超过40万元。',
    '对新建冷库的，给予50万元补贴。对农业企业，补贴标准提高至60万元。',
    '对农业企业给予50万元补贴，其他企业给予30万元补贴。',
  ])('tells nobody apart: %s', (sentence) => {
    expect(codesOf(sentence)).not.toEqual([])
  })

  it('is no fact, and is reported with its clause and how often it stands there', () => {
    const { policy, designations } = read('对新建冷库的农业企业，给予农业企业50万元补贴。')
    expect(policy?.facts.map(({ id }) => id)).not.toContain('农业企业')
    expect(JSON.stringify(policy?.facts)).not.toContain('农业企业')
    expect(designations).toEqual([{ phrase: '农业企业', clause: '一', count: 2 }])
  })

  it('that no sentence has is unused', () => {
    const unused = read('对新建冷库的农业企业，给予50万元补贴。').diagnostics.filter(({ code }) => code === 'CY2013')
    const phrases = unused.map(({ params }) => params['phrase'])
    expect(phrases).toContain('合作社')
    expect(phrases).not.toContain('农业企业')
  })

  it('stands in the report through a definition too', () => {
    const text = policyText('对新建冷库的农企，给予50万元补贴。', `${GLOSSARY}\n- 农企：指 农业企业`)
    expect(analyse(text).designations).toEqual([{ phrase: '农业企业', clause: '一', count: 1 }])
  })

  it('is declared in both scripts, and by shared glossaries', () => {
    const shared = '# 术语：农业\n\n- 農業企業：稱謂\n'
    expect(analyseGlossary(shared).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const text = policyText('对新建冷库的农业企业，给予50万元补贴。', '- 引用：农业\n- 新建冷库：是否 `coldStore`')
    const host = { readFile: (path: string) => (path === '术语/农业.ceyan.md' ? shared : undefined) }
    const { designations, diagnostics } = analysePolicy(text, host)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(designations).toMatchObject([{ clause: '一', count: 1 }])
  })
})
