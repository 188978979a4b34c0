/** A paragraph into sentences. */
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/syntax/split-sentences.ts'
import { fold } from '../../src/source/fold.ts'
import { wholeText } from '../../src/source/excerpt.ts'

const sentencesOf = (text: string): readonly string[] => splitSentences(fold(wholeText(text))).map((part) => part.text)

describe('a paragraph', () => {
  it.each([
    ['ends at 。', '甲。乙。丙', ['甲。', '乙。', '丙']],
    ['does not end at ； ， or a decimal point', '甲；乙，1.5万元。', ['甲；乙，1.5万元。']],
    ['ends at a full stop that stands for 。', '给予资助.对丙给予3.5万元.', ['给予资助.', '对丙给予3.5万元.']],
    ['does not end behind a number or in a Latin name', '1.甲见ceyan.md。一.乙。', ['1.甲见ceyan.md。', '一.乙。']],
    ['does not end inside parentheses', '甲（乙。丙）丁。戊。', ['甲（乙。丙）丁。', '戊。']],
    ['does not end inside quotations', '甲“乙。丙”丁。', ['甲“乙。丙”丁。']],
    ['does not end inside the name of a document', '按照《甲。乙》执行。丙。', ['按照《甲。乙》执行。', '丙。']],
    ['keeps what is responsible apart', '给予补贴。（责任单位：市经信局）', ['给予补贴。', '（责任单位：市经信局）']],
    [
      'goes on behind a bracket that is never closed',
      `甲（${'乙'.repeat(601)}。丙。`,
      [`甲（${'乙'.repeat(601)}。`, '丙。'],
    ],
    ['goes on behind a bracket that was never opened', '甲）乙。丙。', ['甲）乙。', '丙。']],
    ['of nothing has none', '', []],
    ['of one stop has one', '。', ['。']],
  ])('%s', (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })

  it('keeps every character and its place', () => {
    const text = '甲 乙。\n丙，丁 ！'
    const parts = splitSentences(fold(wholeText(text)))
    expect(parts.map((part) => text[part.offsets[0] ?? -1])).toEqual(['甲', '丙'])
  })
})
