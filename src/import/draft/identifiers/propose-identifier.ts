/** Proposes names in code: English made of the phrase's own words where they are known, a numbered type otherwise. */
import { checkIdentifier } from '../../../analysis/glossary/identifiers.ts'
import { foldString } from '../../../source/fold.ts'
import { morphemes } from './morphemes.ts'

export interface ProposedIdentifier {
  readonly name: string
  /** The words gave no name: whoever reads the code has to find one. */
  readonly isNumbered: boolean
}

/** Words of a name that count from the end, where a phrase says what the thing is; a verb before them stays. */
const mostWords = 3
/** The share of the characters that the dictionary must know. */
const knownShare = 0.7

const numbered: readonly (readonly [string, string])[] = [
  ['金额', 'amount'],
  ['比例', 'ratio'],
  ['数量', 'count'],
  ['认定', 'finding'],
  ['等级', 'grade'],
  ['类别', 'category'],
  ['日期', 'date'],
]

/** A name that `taken` does not have yet. */
export function proposeIdentifier(phrase: string, type: string, taken: ReadonlySet<string>): ProposedIdentifier {
  const name = translate(phrase)
  if (name !== undefined && checkIdentifier(name) === undefined) {
    return { name: firstFree(name, taken, taken.has(name) ? 2 : 0), isNumbered: false }
  }
  const prefix = numbered.find(([start]) => type.startsWith(start))?.[1] ?? 'fact'
  return { name: firstFree(prefix, taken, 1), isNumbered: true }
}

function firstFree(prefix: string, taken: ReadonlySet<string>, from: number): string {
  for (let number = from; ; number++) {
    const name = number === 0 ? prefix : `${prefix}${String(number)}`
    if (!taken.has(name)) return name
  }
}

/** `年度模型使用费用` -> annualModelFee; undefined when too little of the phrase is known. */
export function translate(phrase: string): string | undefined {
  const folded = foldString(phrase)
  const text = withoutMarks(folded)
  // Without alternatives there is nothing but marks: no name.
  if (text === '') return folded.includes('{') ? alternativesName(folded) : undefined
  const words: string[] = []
  let known = 0
  for (let offset = 0; offset < text.length;) {
    const rest = text.slice(offset)
    const latin = /^[A-Za-z]+/u.exec(rest)?.[0]
    const found = latin === undefined ? morphemes.find(([word]) => rest.startsWith(word)) : undefined
    const length = latin?.length ?? found?.[0].length ?? 1
    if (latin !== undefined || found !== undefined) known += length
    const word = latin?.toLowerCase() ?? found?.[1] ?? ''
    if (word !== '' && words.at(-1) !== word) words.push(word)
    offset += length
  }
  if (words.every(isVerb) || known < text.length * knownShare) return undefined
  return camelCase(shorten(words))
}

function shorten(words: readonly string[]): readonly string[] {
  const [first = ''] = words
  if (words.length <= mostWords) return words
  return isVerb(first) ? [first, ...words.slice(-mostWords)] : words.slice(-mostWords)
}

const isVerb = (word: string): boolean => /ed$|^(?:won|ran|built|has|meets)$/u.test(word)

const withoutMarks = (text: string): string => text.replace(/\{[^}]*\}|（[^）]*）|[“”《》、，]/gu, '')

/** {小型规模、中型规模}: what the alternatives end in. */
function alternativesName(folded: string): string | undefined {
  const items = folded.replace(/[{}]/gu, '').split('、')
  const [first = ''] = items
  let length = 0
  while (length < first.length && items.every((item) => item.endsWith(first.slice(-length - 1)))) length += 1
  const end = length === 0 ? undefined : translate(first.slice(-length).replace(/^[型级类等]/u, ''))
  return end === undefined ? undefined : `${end}Kind`
}

function camelCase(words: readonly string[]): string {
  const [first = '', ...more] = words
  return first + more.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('')
}
