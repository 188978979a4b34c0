/** Phrases with alternatives: which of them a text names, in whatever way it joins them. */
import { describe, expect, it } from 'vitest'
import { phrasePattern } from '../../grammar/scanner/lexicon.ts'
import { lexiconOf } from './lexicon-of.ts'

describe('patterns', () => {
  it.each([
    ['研发投入', { prefix: '研发投入', alternatives: undefined, suffix: '' }],
    ['获得{省级、市级}称号', { prefix: '获得', alternatives: ['省级', '市级'], suffix: '称号' }],
    ['{甲、乙}', { prefix: '', alternatives: ['甲', '乙'], suffix: '' }],
    ['{甲（一、二）、乙}类', { prefix: '', alternatives: ['甲（一、二）', '乙'], suffix: '类' }],
    ['{甲、}类', { prefix: '', alternatives: ['甲'], suffix: '类' }],
    ['甲{乙', { prefix: '甲{乙', alternatives: undefined, suffix: '' }],
    ['甲}乙{', { prefix: '甲}乙{', alternatives: undefined, suffix: '' }],
  ])('%s', (phrase, parts) => {
    expect(phrasePattern(phrase)).toEqual({ key: phrase, ...parts })
  })
})

describe('a phrase with alternatives', () => {
  const lexicon = lexiconOf('获得{国家级、省级、市级}称号')

  it.each([
    ['获得省级称号', [1]],
    ['获得国家级、省级、市级称号', [0, 1, 2]],
    ['获得市级、国家级称号', [2, 0]],
    ['获得国家级和省级称号', [0, 1]],
    ['获得国家级、省级或者市级称号', [0, 1, 2]],
    ['获得国家级，省级以及市级称号', [0, 1, 2]],
  ])('%s', (text, alternatives) => {
    expect(lexicon.match(text, 0)).toEqual({ key: '获得{国家级、省级、市级}称号', alternatives, end: text.length })
  })

  it.each(['获得称号', '获得县级称号', '获得国家级、县级称号', '获得省级', '省级称号', '获得国家级国家级称号'])(
    '%s is none',
    (text) => {
      expect(lexicon.match(text, 0)).toBeUndefined()
    },
  )

  it('without words around them: each alternative by itself and a list of them', () => {
    const { match } = lexiconOf('{一等奖、二等奖}')
    expect(match('一等奖', 0)).toMatchObject({ alternatives: [0], end: 3 })
    expect(match('一等奖、二等奖', 0)).toMatchObject({ alternatives: [0, 1], end: 7 })
    expect(match('一等奖、三等奖', 0)).toMatchObject({ alternatives: [0], end: 3 })
  })

  it('takes the longest alternative', () => {
    const { match } = lexiconOf('{级、级以上}企业')
    expect(match('级以上企业', 0)).toMatchObject({ alternatives: [1] })
  })

  it('is found where it stands', () => {
    expect(lexicon.match('对获得省级称号', 0)).toBeUndefined()
    expect(lexicon.match('对获得省级称号', 1)).toMatchObject({ end: 7 })
  })
})
