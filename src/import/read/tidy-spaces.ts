/**
 * White space that typesetting put between characters: Chinese has none, between Latin words, and behind 第一条, one is
 * kept. */

export function tidySpaces(text: string): string {
  return text.replace(/\s+/gu, (_, offset: number) => {
    const before = text[offset - 1] ?? ''
    const after = /\S/u.exec(text.slice(offset))?.[0] ?? ''
    const isNumbered =
      offset <= 12 && /^第[一二三四五六七八九十百零〇\d]+[章条條节節编編部分篇]$/u.test(text.slice(0, offset))
    return (isLatin(before) && isLatin(after)) || isNumbered ? ' ' : ''
  })
}

/** Two lines that are one: a word of Latin letters ends at the end of its line, a number may go on. */
export function joinTwo(left: string, right: string): string {
  const isWords = /[A-Za-z]$/u.test(left) && /^[A-Za-z]/u.test(right)
  return isWords ? `${left} ${right}` : left + right
}

function isLatin(character: string): boolean {
  return /[\u0021-\u007e]/u.test(character)
}
