/** Characters into syllables without tones. */
import { pinyinTable } from './pinyin-table.ts'

let syllables: ReadonlyMap<string, string> | undefined

/** `茶` -> cha, 绿 -> lv; undefined for what is no Chinese character. The table is read when first asked. */
export function syllableOf(character: string): string | undefined {
  syllables ??= readTable()
  return syllables.get(character)
}

function readTable(): ReadonlyMap<string, string> {
  return new Map(
    pinyinTable.split(' ').flatMap((row) => {
      const syllable = /^[a-z]+/u.exec(row)?.[0] ?? ''
      return Array.from(row.slice(syllable.length), (character): [string, string] => [character, syllable])
    }),
  )
}
