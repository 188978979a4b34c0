/** Which text is a web page, and in which encoding the page says that it is. */
import type { DecodedText } from '../read/decode-text.ts'

type Text = Extract<DecodedText, { kind: 'text' }>

/** By its beginning: a doctype, or an element that only pages have. */
export function isHtml(text: string): boolean {
  const start = text
    .slice(0, 4096)
    .replace(/^\ufeff/u, '')
    .replace(/<!--[\s\S]*?-->|<\?xml[^>]*>/gu, '')
    .trimStart()
  return /^<(?:!doctype\s+html|html|head|body|meta|title|div|table|p)[\s>/]/iu.test(start)
}

/** What the page itself names goes before what its bytes look like, where it can be read so. */
export function decodeHtml(bytes: Uint8Array, { text, encoding }: Text): string {
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(text.slice(0, 4096))?.[1]
  if (named === undefined || encoding.startsWith('utf-16')) return text
  try {
    return new TextDecoder(named, { fatal: true }).decode(bytes)
  } catch {
    return text
  }
}
