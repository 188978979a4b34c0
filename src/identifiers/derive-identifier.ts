/** The name in code of a phrase that nobody gave one: its words in English where they are known, in pinyin otherwise. */
import { foldString } from '../source/fold.ts'
import { checkIdentifier, longestIdentifier } from './check-identifier.ts'
import { morphemes } from './morphemes.ts'
import { syllableOf } from './pinyin.ts'

/**
 * `年度茶机采购额` -> annualChaJiPurchase. It depends on the phrase alone, so that no other phrase changes it; two phrases may
 * have one. Undefined for a phrase without a character that has a name.
 */
export function deriveIdentifier(phrase: string): string | undefined {
  const text = plainText(phrase)
  const named = wordsOf(text)
  // 企业 and 的 name nothing beside other words; alone they are all there is.
  const name = camelCase(named.length > 0 ? named : Array.from(text, (character) => syllableOf(character) ?? ''))
  if (name === '') return undefined
  const usable = /^\d/u.test(name) ? `n${name}` : name
  return checkIdentifier(usable) === undefined ? usable : `${usable}Fact`
}

/**
 * What has to be written for a phrase where these names are taken; undefined where its own is free. Adds its name to them.
 */
export function identifierBeside(phrase: string, taken: Set<string>): string | undefined {
  const derived = deriveIdentifier(phrase)
  const isFree = derived !== undefined && !taken.has(derived)
  const name = isFree ? derived : numbered(derived ?? 'fact', taken)
  taken.add(name)
  return isFree ? undefined : name
}

/** `rent2` */
export function numbered(stem: string, taken: ReadonlySet<string>): string {
  let number = 2
  while (taken.has(`${stem}${String(number)}`)) number += 1
  return `${stem}${String(number)}`
}

/** Alternatives are what it may be, not what it is; where there is nothing else, the first stands for all. */
function plainText(phrase: string): string {
  const folded = foldString(phrase)
  const without = folded.replace(/\{[^}]*\}/gu, '')
  const [, first = ''] = /\{([^、}]*)/u.exec(folded) ?? []
  return without === '' ? first : without
}

function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  for (let offset = 0; offset < text.length;) {
    const { word, length } = wordAt(text, offset)
    if (word !== '' && words.at(-1) !== word) words.push(word)
    offset += length
  }
  return words
}

function wordAt(text: string, offset: number): { readonly word: string; readonly length: number } {
  const latin = /^(?:[A-Za-z]+|\d+)/u.exec(text.slice(offset, offset + longestIdentifier))?.[0]
  if (latin !== undefined) return { word: latin.toLowerCase(), length: latin.length }
  const known = morphemes.find(([word]) => text.startsWith(word, offset))
  if (known !== undefined) return { word: known[1], length: known[0].length }
  return { word: syllableOf(text.charAt(offset)) ?? '', length: 1 }
}

/** As many words as a name can have. */
function camelCase(words: readonly string[]): string {
  let name = ''
  for (const word of words) {
    const next = name === '' ? word : name + word.charAt(0).toUpperCase() + word.slice(1)
    if (next.length > longestIdentifier - roomForMore) return name === '' ? next.slice(0, longestIdentifier / 2) : name
    name = next
  }
  return name
}

/** `n` in front, `Fact` or a number behind. */
const roomForMore = 8
