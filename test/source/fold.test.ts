import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeTraditionalTable } from '../../scripts/make-script-table.ts'
import { wholeText } from '../../src/source/excerpt.ts'
import { fold, foldString } from '../../src/source/fold.ts'

describe('foldString', () => {
  it.each([
    ['於佈雲對給後裏著於獎勵萬億憑藉瞭解', '于布云对给后里着于奖励万亿凭借了解'],
    ['干后只云里面系', '干后只云里面系'],
    ['API（ＡＰＩ）', 'API（API）'],
    ['１，５００万元', '1,500万元'],
    ['1,500 万元', '1,500万元'],
    ['1 , 500', '1,500'],
    ['１：１', '1:1'],
    ['3．5％、３.5﹪', '3.5%、3.5%'],
    ['对企业,给予(含);如下:', '对企业，给予（含）；如下：'],
    ['10,家，A,1', '10，家，A，1'],
    ['"爆款"与"名品"', '“爆款”与“名品”'],
    ['「内『中』」', '“内“中””'],
    ['《a》〈b〉〔c〕‘d’', '《a》〈b〉〔c〕‘d’'],
    ['给\u200b 予\u3000奖\r\n励\ufeff', '给予奖励'],
    ['\u2f00\u2ed4\uf900', '一门岂'],
    ['5‰', '5‰'],
    ['Ａa.b', 'Aa.b'],
  ])('%j -> %j', (written, folded) => {
    expect(foldString(written)).toBe(folded)
  })

  it('keeps what it does not know: NUL, lone surrogates, bidi controls, astral characters', () => {
    const text = '\0\ud800\u202e𠮷\udc00'
    expect(foldString(text)).toBe(text)
  })
})

describe('laws', () => {
  const alphabet = [...'於干 ,，：:;"「」.．１2３%％a\u3000\n（)𠮷']
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 60 }),
  )

  it('folding twice is folding once', () => {
    fc.assert(fc.property(text, (written) => foldString(foldString(written)) === foldString(written)))
  })

  it('every character of the BMP folds to a fixed point', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const once = foldString(String.fromCharCode(unit))
      if (foldString(once) !== once) expect.fail(`U+${unit.toString(16)}`)
    }
  })

  it('offsets rise and each points at a character that folds to the one in its place', () => {
    fc.assert(
      fc.property(text, (written) => {
        const folded = fold(wholeText(written))
        expect(folded.offsets).toHaveLength(folded.text.length + 1)
        expect(folded.offsets[folded.text.length]).toBe(written.length)
        for (let index = 0; index < folded.text.length; index++) {
          const offset = folded.offsets[index] ?? -1
          expect(offset).toBeLessThan(folded.offsets[index + 1] ?? -1)
          const unit = folded.text.charAt(index)
          if (!/[“”,:，：]/.test(unit)) expect(foldString(written.charAt(offset))).toBe(unit)
        }
      }),
    )
  })

  it('keeps the offsets of an excerpt that is itself a selection', () => {
    const folded = fold({ text: '給 予', offsets: Uint32Array.of(10, 11, 40, 41) })
    expect(folded.text).toBe('给予')
    expect([...folded.offsets]).toEqual([10, 40, 41])
  })
})

it('the table of characters is what its script makes', () => {
  const committed = readFileSync(new URL('../../src/source/traditional-table.ts', import.meta.url), 'utf8')
  expect(committed).toBe(makeTraditionalTable())
})
