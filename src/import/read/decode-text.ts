/** Bytes of a text file to text: UTF-8, UTF-16 and GB18030 are what Chinese texts come in. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** Why bytes are no text: what kind of file they are, as far as their beginning tells. */
export type NotText = 'pdf' | 'office' | 'image' | 'binary'

export type DecodedText =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding }
  | { readonly kind: 'not-text'; readonly is: NotText }

/** A byte order mark decides; then strict UTF-8, then GB18030, which takes GBK and GB2312 as well. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const known = signatures.find(([start]) => start.every((byte, index) => bytes[index] === byte))
  if (known !== undefined) return { kind: 'not-text', is: known[1] }
  for (const encoding of candidates(bytes)) {
    const text = decode(bytes, encoding)
    if (text !== undefined && !looksBinary(text)) return { kind: 'text', text, encoding }
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
