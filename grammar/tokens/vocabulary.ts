/**
 * How a token family is written down. Words stand in simplified characters and canonical width: the fold
 * (`src/source/fold.ts`) brings every text to that form before it is scanned, so one row serves both scripts.
 */
import { createToken, Lexer, type TokenType } from 'chevrotain'

/** A token with the words that spell it. */
export interface Keyword {
  readonly token: TokenType
  readonly words: readonly string[]
  /**
   * A strong word makes a stretch of text operative: a sentence that has one can never pass as an exhortation.
   * Weak words (对, 的, 和 …) mean something inside an operative stretch alone.
   */
  readonly strong: boolean
  /** When given, the word counts only in front of one of these; elsewhere it is text (年度 in 年度营业收入). */
  readonly before: () => readonly TokenType[] | undefined
  /** When given, the word counts only behind one of these (以后 behind a date). */
  readonly behind: () => readonly TokenType[] | undefined
}

/** A token that the scanner makes by rule (quantities, phrases, parentheses), not by a word list. */
export function scanned(name: string, label: string, categories: TokenType[] = []): TokenType {
  return createToken({ name, label, pattern: Lexer.NA, categories })
}

/** A token family spelled by words. */
export function keyword(
  name: string,
  label: string,
  words: readonly string[],
  options: {
    readonly strong?: boolean
    readonly categories?: TokenType[]
    readonly before?: () => readonly TokenType[]
    readonly behind?: () => readonly TokenType[]
  } = {},
): Keyword {
  return {
    token: scanned(name, label, options.categories ?? []),
    words,
    strong: options.strong ?? false,
    before: options.before ?? (() => undefined),
    behind: options.behind ?? (() => undefined),
  }
}

/** What a nominal is made of: everything that stands for itself between the words that govern. */
export const Word: TokenType = createToken({ name: 'Word', label: '文字', pattern: Lexer.NA })

/** A list of words, written with spaces between them. */
export const words = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(' '))

/** Every pairing of a first with a second part: 补贴金额, 奖励金额, 补贴总额 … */
export function compounds(first: readonly string[], second: readonly string[]): readonly string[] {
  return first.flatMap((head) => second.map((tail) => head + tail))
}

/** Whether one of the words stands in a text. Looked up by first character, since some lists are long and most texts have none of them. */
export function holding(list: readonly string[]): (text: string) => boolean {
  const byFirst = new Map<string, string[]>()
  for (const word of list) {
    const first = word[0] ?? ''
    const beginning = byFirst.get(first)
    if (beginning === undefined) byFirst.set(first, [word])
    else beginning.push(word)
  }
  return (text) => {
    for (let offset = 0; offset < text.length; offset++) {
      if (byFirst.get(text[offset] ?? '')?.some((word) => text.startsWith(word, offset)) === true) return true
    }
    return false
  }
}
