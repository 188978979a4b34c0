/** 第二章第三条第一款, 第四章（一）, 第一、三条, 第三条至第五条, 本条, 上述: the clauses that a sentence points at. */
import { scanNumber } from './numbers.ts'

/** `joint`: what joins it to the one before; more words than one, and none, join nothing. */
export type ClauseReference =
  | {
      readonly kind: 'numbered'
      readonly chapter: number | undefined
      /** Undefined for 第二款 alone: of the clause in hand. */
      readonly article: number | undefined
      /** 第（二）条, 第四章（二）: of an item whose number stands in brackets. */
      readonly bracketed: boolean
      readonly paragraph: number | undefined
      readonly item: number | undefined
      readonly text: string
      readonly joint: string
    }
  /** 本条: the clause in hand; 上述: what it gave so far; 前条: the clause before it. */
  | {
      readonly kind: 'pointer'
      readonly to: 'own' | 'before' | 'previous'
      readonly text: string
      readonly joint: string
    }

const digits = '[一二三四五六七八九十百\\d]+'
const numeral = `(?:（${digits}）|${digits})`
const several = `${numeral}(?:[、和及与至]第?${numeral})*`
const pattern = new RegExp(
  `(?:第(${numeral})章)?第(${several})条(?:第(${several})款)?(?:第(${several})项)?` +
    `|第(${several})款(?:第(${several})项)?|第(${several})项` +
    `|第(${numeral})章(（${digits}）)` +
    '|本(?:条款|条|款|项)|上述|前述|前款|前项|前条|以上(?=各?[两二三四五六]?[项条种])',
  'gu',
)

const listed = '、'
/** What may stand between two of them. */
export const clauseJoints: readonly string[] = [listed, '至', '和', '及', '以及', '与', '同', '或']

/** `text` is folded. */
export function clauseReferences(text: string): readonly ClauseReference[] {
  const references: ClauseReference[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    const last = references.at(-1)
    const gap = text.slice(end, match.index)
    const joint = clauseJoints.find((word) => gap === word) ?? ''
    const found = readMatch(match).map((one, index): ClauseReference => {
      const joined = { ...one, joint: index === 0 ? joint : listed }
      return /^[、和及与至]$/u.test(gap) ? takeOver(joined, last) : joined
    })
    const [first] = found
    if (last !== undefined && first !== undefined && gap === '至') {
      references.push(...between(last, first))
    }
    references.push(...found)
    end = match.index + match[0].length
  }
  return references
}

function readMatch(match: RegExpMatchArray): readonly ClauseReference[] {
  const [text, chapter, articles, paragraphs, items, ownParagraphs, itemsOfOwn, ownItems, ofChapter, inChapter] = match
  const [article] = numbers(inChapter)
  if (article !== undefined) {
    const whole = { chapter: numbers(ofChapter)[0], article, paragraph: undefined, item: undefined }
    return [{ kind: 'numbered', ...whole, bracketed: true, text, joint: '' }]
  }
  if (articles === undefined && ownParagraphs === undefined && ownItems === undefined) {
    const to = text === '前条' ? 'previous' : text.startsWith('本') ? 'own' : 'before'
    return [{ kind: 'pointer', to, text, joint: '' }]
  }
  const found: ClauseReference[] = []
  const bracketed = articles?.startsWith('（') === true
  for (const article of numbers(articles)) {
    for (const paragraph of numbers(paragraphs ?? ownParagraphs)) {
      for (const item of numbers(items ?? itemsOfOwn ?? ownItems)) {
        found.push({
          kind: 'numbered',
          chapter: numbers(chapter)[0],
          article,
          bracketed,
          paragraph,
          item,
          text,
          joint: '',
        })
      }
    }
  }
  return found
}

/** 一、三至五 -> 1, 3, 4, 5; `[undefined]` for nothing. */
function numbers(list: string | undefined): readonly (number | undefined)[] {
  if (list === undefined) return [undefined]
  return list.split(/[、和及与]/u).flatMap((part) => {
    const [from = 0, to = from] = part.split('至').map((one) => numberOf(one.replace(/[第（）]/gu, '')))
    return steps(from, to)
  })
}

const numberOf = (text: string): number => Number(scanNumber(text, 0)?.digits.numerator ?? 0n)

const steps = (from: number, to: number): readonly number[] =>
  to < from || to - from > 200 ? [from] : Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** 第一条第二款、第三款: the second is of the same article. */
function takeOver(reference: ClauseReference, last: ClauseReference | undefined): ClauseReference {
  if (reference.kind !== 'numbered' || last?.kind !== 'numbered' || reference.article !== undefined) return reference
  return { ...reference, chapter: last.chapter, article: last.article, bracketed: last.bracketed }
}

/** What stands between 第三条 and 第六条. */
function between(first: ClauseReference, last: ClauseReference): readonly ClauseReference[] {
  if (first.kind !== 'numbered' || last.kind !== 'numbered') return []
  if (first.article === undefined || last.article === undefined || last.article <= first.article) return []
  const inside = steps(first.article + 1, last.article - 1).filter((one) => one < (last.article ?? 0))
  return inside.map((article) => ({ ...first, article, paragraph: undefined, item: undefined, joint: listed }))
}
