/** Where in a sample a word may be put, and where figures stand: in sentences that mean something, outside of declared names. */
import { canonOf, codesOf, compileText, type Compiled } from '../front-end/compiled.ts'
import { readShared, type Sample } from './samples.ts'

/** What a text means, and what is said about it, by code. */
export interface Said {
  readonly canon: string
  readonly said: ReadonlyMap<string, number>
  /** Wishes, steps, and what else is said to be neither a condition nor money. */
  readonly inert: string
  /** With the names and adverbs among it, and the names of what is given. */
  readonly named: string
}

/** Of the sample as it is. */
export interface Places extends Said {
  /** Offsets between words. */
  readonly boundaries: readonly number[]
  readonly figures: readonly { readonly start: number; readonly end: number }[]
}

export function placesOf({ text }: Sample): Places {
  const before = saidOf(compileText(text, readShared))
  const sentences = operativeIn(text, before)
  const names = namesOf(text)
  const isInside = (from: number, to: number): boolean => names.some(({ start, end }) => start < to && from < end)
  const boundaries = sentences.flatMap(({ start, end }) => {
    const offsets = wordsOf(text.slice(start, end)).map((offset) => start + offset)
    return offsets.filter((offset) => !names.some((name) => name.start < offset && offset < name.end))
  })
  const figures = sentences.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/[0-9０-９]+(?![0-9０-９]|[号〕])/gu)]
      .map((match) => ({ start: start + match.index, end: start + match.index + match[0].length }))
      .filter((figure) => !isInside(figure.start, figure.end)),
  )
  return { ...before, boundaries, figures }
}

export function saidOf(compiled: Compiled): Said {
  return {
    canon: compiled.policy === undefined ? '' : canonOf(compiled.policy),
    said: countsOf(compiled),
    inert: inertIn(compiled),
    named: namedIn(compiled),
  }
}

const inertIn = ({ inert }: Compiled): string =>
  JSON.stringify(inert.filter(({ kind }) => kind !== 'name' && kind !== 'adverb').map(({ text }) => text))

function namedIn({ policy, inert }: Compiled): string {
  const awards = policy?.clauses.flatMap((clause) => clause.awards) ?? []
  return JSON.stringify([inert.map(({ text }) => text), awards.map(({ form, recipient }) => [form, recipient])])
}

/** Sentences without which the text would mean something else. */
export function operativeIn(text: string, before: Said): readonly Range[] {
  return sentencesOf(text).filter(({ start, end }) => isHeard(before, `${text.slice(0, start)}${text.slice(end)}`))
}

/** Whether a changed text means something else, or more is said about it. */
export function isHeard(before: Said, changed: string): boolean {
  return isHeardAs(before, changed, () => false)
}

/**
 * Or its words are shown where the analyst sees what is neither a condition nor money (`ceyan read`): inside a wish or a step; and inside
 * a name, if the word does not itself say how much, how often or to whom.
 */
export function isHeardOrShown(before: Said, changed: string, mayBeName: boolean): boolean {
  return isHeardAs(before, changed, (compiled) =>
    mayBeName ? namedIn(compiled) !== before.named : inertIn(compiled) !== before.inert,
  )
}

function isHeardAs(before: Said, changed: string, isShown: (compiled: Compiled) => boolean): boolean {
  const isHeardIn = (compiled: Compiled): boolean =>
    compiled.policy === undefined ||
    saysMore(before, compiled) ||
    canonOf(compiled.policy) !== before.canon ||
    isShown(compiled)
  // Without the findings it is quicker, and mostly enough.
  return isHeardIn(compileText(changed, readShared, 'errors')) || isHeardIn(compileText(changed, readShared))
}

export function saysMore({ said }: Pick<Said, 'said'>, compiled: Compiled): boolean {
  return [...countsOf(compiled)].some(([code, count]) => count > (said.get(code) ?? 0))
}

function countsOf(compiled: Compiled): ReadonlyMap<string, number> {
  return new Map(
    codesOf(compiled).map((code) => [code, compiled.diagnostics.filter((one) => one.code === code).length]),
  )
}

export interface Range {
  readonly start: number
  readonly end: number
}

/** Sentences of paragraphs, with the mark that ends them. */
function sentencesOf(text: string): readonly Range[] {
  const ranges: Range[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (/^[^#\-|>\s]/u.test(line)) {
      for (const match of line.matchAll(/[^。]+。?/gu)) {
        ranges.push({ start: start + match.index, end: start + match.index + match[0].length })
      }
    }
    start += line.length + 1
  }
  return ranges
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' })

/** Offsets between words as a dictionary of the platform knows them, the ends of the sentence included. */
function wordsOf(sentence: string): readonly number[] {
  const body = sentence.replace(/。$/u, '')
  return [...[...SEGMENTER.segment(body)].map(({ index }) => index), body.length]
}

/** Where declared phrases stand, and what quotation marks and brackets of titles hold. */
export function namesOf(text: string): readonly Range[] {
  const declared = [...text.matchAll(/^ *- ([^：\n]+)：/gmu)].map((match) => match[1] ?? '')
  const spelled = declared.flatMap((phrase) => {
    const [whole = '', before = '', inside = '', after = ''] = /^(.*?)\{(.+)\}(.*)$/u.exec(phrase) ?? []
    if (whole === '') return [phrase]
    return [before, after, ...inside.split('、'), ...inside.split('、').map((one) => `${before}${one}${after}`)]
  })
  const phrases = [...new Set(spelled)].filter((phrase) => phrase.length > 1)
  const named = phrases.flatMap((phrase) => occurrences(text, phrase))
  const quoted = [...text.matchAll(/《[^》\n]*》|“[^”\n]*”|〔[^〕\n]*〕|\d{4}年\d+月\d+日/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return [...named, ...quoted]
}

function occurrences(text: string, phrase: string): readonly Range[] {
  const found: Range[] = []
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    found.push({ start: at, end: at + phrase.length })
  }
  return found
}
