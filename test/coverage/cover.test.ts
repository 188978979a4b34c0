import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cover } from '../../src/coverage/cover.ts'
import type { CoverageClass, CoveragePiece } from '../../src/coverage/types.ts'

function piece(text: string, name: CoverageClass = 'verbatim', origin: CoveragePiece['origin'] = 'official'): CoveragePiece {
  const offsets = Uint32Array.from({ length: text.length + 1 }, (_, index) => index)
  return { content: { text, offsets }, class: name, clause: '', awards: [], origin }
}

function runs(pieces: readonly CoveragePiece[], official: string): (readonly [string, string])[] {
  return cover(pieces, official).runs.map((run) => [run.class, run.text])
}

describe('alignment', () => {
  test('script, width, white space and broken lines make no difference; text is as written', () => {
    const official = '一、優化算力供給\n給予100萬元\n一次性獎勵。(責任單位:市經信局)'
    const pieces = [piece('一、优化算力供给', 'heading'), piece('给予 100 万元一次性奖励。（责任单位：市经信局）')]
    expect(runs(pieces, official)).toEqual([
      ['heading', '一、優化算力供給'],
      ['verbatim', '給予100萬元\n一次性獎勵。(責任單位:市經信局)'],
    ])
  })

  test('quotation marks do not depend on where a sentence was cut', () => {
    expect(runs([piece('“云边端”协同。'), piece('“爆款”产品')], '"云边端"协同。"爆款"产品').map(([name]) => name)).toEqual([
      'verbatim',
      'verbatim',
    ])
  })

  test('a repeated phrase is found in its own place', () => {
    const official = '甲支持研发。乙支持研发。丙支持研发，上限一百。支持研发。'
    const pieces = [piece('丙支持研发，上限一百。'), piece('支持研发。', 'heading')]
    expect(runs(pieces, official)).toEqual([
      ['unaccounted', '甲支持研发。乙支持研发。'],
      ['verbatim', '丙支持研发，上限一百。'],
      ['heading', '支持研发。'],
    ])
  })

  test('a repeated sentence is accounted for once for each time it is there', () => {
    expect(runs([piece('给予奖励。')], '给予奖励。给予奖励。').map(([name]) => name)).toEqual(['verbatim', 'unaccounted'])
    expect(runs([piece('给予奖励。'), piece('给予奖励。')], '给予奖励。给予奖励。').map(([name]) => name)).toEqual([
      'verbatim',
      'verbatim',
    ])
  })

  test('a line is found where it is one, not over the end of another', () => {
    const pieces = [piece('|甲|乙|'), piece('---'), piece('| --- | --- |')]
    expect(runs(pieces, '|甲|乙|\n---\n| --- | --- |').map(([name]) => name)).toEqual(['verbatim', 'verbatim', 'verbatim'])
    expect(runs([piece('奖励10万元')], '不予奖励10万元。奖励10万元。').map(([, text]) => text)).toEqual(['不予奖励10万元。', '奖励10万元', '。'])
  })

  test('metadata is found wherever it is free, and need not be there', () => {
    const pieces = [piece('成都市人民政府', 'metadata', 'metadata'), piece('本政策由成都市人民政府解释。')]
    expect(runs(pieces, '本政策由成都市人民政府解释。成都市人民政府').map(([name]) => name)).toEqual(['verbatim', 'metadata'])
    expect(cover(pieces, '本政策由成都市人民政府解释。').foreign).toEqual([])
  })

  test('a notice that quotes the title comes before the title; longer metadata before shorter', () => {
    const official = '管委会文件\n管委会印发《若干政策》的通知\n若干政策\n管委会'
    const pieces = [
      piece('若干政策', 'heading'),
      piece('管委会', 'metadata', 'metadata'),
      piece('管委会文件', 'metadata', 'metadata'),
      piece('管委会印发《若干政策》的通知', 'metadata', 'metadata'),
    ]
    expect(runs(pieces, official)).toEqual([
      ['metadata', '管委会文件'],
      ['metadata', '管委会印发《若干政策》的通知'],
      ['heading', '若干政策'],
      ['metadata', '管委会'],
    ])
  })

  test('a sentence in another order is still accounted for', () => {
    expect(runs([piece('第二句，较长一些。'), piece('第一句。')], '第一句。第二句，较长一些。').map(([name]) => name)).toEqual([
      'verbatim',
      'verbatim',
    ])
  })

  test('what the official text does not have', () => {
    const report = cover([piece('给予200万元。'), piece('自拟。', 'paraphrase', 'paraphrase')], '给予100万元。')
    expect(report.foreign.map(({ content }) => content.text)).toEqual(['给予200万元。'])
    expect(report.characters.unaccounted).toBe(8)
  })

  test('nothing at all', () => {
    expect(cover([], '').runs).toEqual([])
    expect(cover([piece('')], ' \n').runs).toEqual([])
  })
})

test('characters by class, without white space', () => {
  const { characters } = cover([piece('甲 乙', 'exhortation'), piece('丁', 'quoted')], '甲\n 乙丙 丁\n')
  expect(characters).toMatchObject({ exhortation: 2, quoted: 1, unaccounted: 1, verbatim: 0 })
})

test('operative sentences: verbatim, paraphrased, and quoted ones that name money', () => {
  const pieces = [
    piece('给予1万元。'),
    piece('另给2万元。', 'paraphrase'),
    piece('转述。', 'paraphrase', 'paraphrase'),
    piece('最高3萬元。', 'quoted'),
    piece('目录。', 'quoted'),
    piece('鼓励。', 'exhortation'),
  ]
  const official = '给予1万元。另给2万元。最高3万元。目录。鼓励。'
  expect(cover(pieces, official).operative).toEqual({ sentences: 3, verbatim: 1 })
})

test('runs partition the text: in order, disjoint, nothing but white space between them', () => {
  const sentence = fc.stringMatching(/^[甲乙丙丁]{1,6}。\s?$/u)
  fc.assert(
    fc.property(fc.array(sentence), fc.array(sentence), (wanted, written) => {
      const official = written.join('')
      const report = cover(wanted.map((text) => piece(text)), official)
      let at = 0
      for (const { span, text } of report.runs) {
        expect(official.slice(at, span.start).trim()).toBe('')
        expect(official.slice(span.start, span.end)).toBe(text)
        at = span.end
      }
      expect(official.slice(at).trim()).toBe('')
      const counted = Object.values(report.characters).reduce((sum, count) => sum + count, 0)
      expect(counted).toBe(official.replace(/\s/gu, '').length)
    }),
  )
})

test('a text that is its own policy is accounted for, whatever repeats in it', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[甲乙]{1,4}。$/u), { minLength: 1 }), (written) => {
      expect(cover(written.map((text) => piece(text)), written.join('')).characters.unaccounted).toBe(0)
    }),
  )
})
