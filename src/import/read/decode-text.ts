/** Bytes of a text file to text: UTF-8, UTF-16, GB18030 and Big5 are what Chinese texts come in. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

/** Why bytes are no text: what kind of file they are, as far as their beginning tells. */
export type NotText = 'pdf' | 'office' | 'image' | 'binary'

export type DecodedText =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding }
  | { readonly kind: 'not-text'; readonly is: NotText }

/** A byte order mark decides; then strict UTF-8, then GB18030, which takes GBK and GB2312 as well, or Big5 where that reads better. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const known = signatures.find(([start]) => start.every((byte, index) => bytes[index] === byte))
  if (known !== undefined) return { kind: 'not-text', is: known[1] }
  for (const encoding of candidates(bytes)) {
    const text = decode(bytes, encoding)
    if (text === undefined || looksBinary(text)) continue
    const big5 = encoding === 'gb18030' ? decode(bytes, 'big5') : undefined
    if (big5 !== undefined && commonShare(big5) > commonShare(text))
      return { kind: 'text', text: big5, encoding: 'big5' }
    return { kind: 'text', text, encoding }
  }
  return { kind: 'not-text', is: 'binary' }
}

const signatures: readonly (readonly [readonly number[], NotText])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
  [[0x50, 0x4b, 0x03, 0x04], 'office'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'office'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
]

function candidates(bytes: Uint8Array): readonly Encoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le']
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be']
  const [even, odd] = asciiHalves(bytes)
  if (odd > 0.1 && even < 0.01) return ['utf-16le', 'utf-8', 'gb18030']
  if (even > 0.1 && odd < 0.01) return ['utf-16be', 'utf-8', 'gb18030']
  return ['utf-8', 'gb18030']
}

/** The share of zero bytes at even and at odd places: the upper halves of ASCII characters (line ends, digits) in UTF-16. */
function asciiHalves(bytes: Uint8Array): readonly [number, number] {
  const length = Math.min(bytes.length, 4096)
  const zeros = [0, 0]
  for (let index = 0; index < length; index++) {
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  }
  const half = Math.max(1, length / 2)
  return [(zeros[0] ?? 0) / half, (zeros[1] ?? 0) / half]
}

/**
 * Most bytes of one are characters of the other too, though rare ones: the share of characters that every policy has, in either
 * script, tells them apart.
 */
function commonShare(text: string): number {
  const characters = text.slice(0, 20_000).match(/[\u3400-\u9fff]/gu) ?? []
  return characters.filter((character) => common.has(character)).length / Math.max(1, characters.length)
}

const common = new Set(
  '的一是在不了有和人中大上个国以会可到時年要就出对能得十用发本于元万按给予补助贴奖励企业项目政府资金第条政策支持建设单位符合条件最高不超过申请认定技术创新产经济区市' +
    '個國會發對於萬給補貼獎勵業項資條設單請認術創產經濟區過',
)

/** The text without its byte order mark; undefined when the bytes are not in this encoding. */
function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Control characters that no text has, beyond a stray one. */
function looksBinary(text: string): boolean {
  const beginning = text.slice(0, 65_536)
  if (beginning.includes('\0')) return true
  const controls = beginning.match(/[\u0001-\u0008\u000e-\u001f\u007f-\u009f]/gu)?.length ?? 0
  return controls > 2 && controls > beginning.length / 200
}
