import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { portableSha256, sha256 } from '../../src/source/sha256.ts'

const reference = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

it.each([0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 1000])('agrees with the platform on %i bytes', (length) => {
  const text = 'a'.repeat(length)
  expect(sha256(text)).toBe(reference(text))
  expect(portableSha256(text)).toBe(reference(text))
})

it('agrees with the platform on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(portableSha256(text)).toBe(reference(text))
    }),
  )
})

it('counts a lone surrogate as U+FFFD', () => {
  expect(sha256('\ud800甲')).toBe(sha256('\ufffd甲'))
  expect(portableSha256('\ud800甲')).toBe(sha256('\ufffd甲'))
})
