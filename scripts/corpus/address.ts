/** Addresses of clauses in hand-worked truth, found in the headings of a policy file. */
import { foldString } from '../../src/source/fold.ts'
import { readNumbering } from '../../src/syntax/numbering.ts'

/** A heading that an address may name: its own label and those above it, outermost first; unnumbered ones left out. */
export type Path = readonly string[]

const label =
  /第[一二三四五六七八九十百零〇\d]+[条章]|（[^）]+）|方向[一二三四五六七八九十\d]+|\d+|[一二三四五六七八九十百]+/gu

/** `第二条（一）1（5）` → 第二条, （一）, 1, （5）. */
export function labelsOf(address: string): readonly string[] {
  return foldString(address).match(label) ?? []
}

/** The label of a heading, `undefined` when it has no number. */
export function headingLabel(heading: string): string | undefined {
  const { level, label: own } = readNumbering(foldString(heading))
  return level === 'own' || level === 'none' ? undefined : own
}

/** Which paths end with the labels; of several the shortest ones. */
export function pathsWith(paths: readonly Path[], labels: readonly string[]): readonly number[] {
  const found = paths.flatMap((path, index) =>
    path.length >= labels.length && labels.every((one, at) => path[path.length - labels.length + at] === one)
      ? [index]
      : [],
  )
  const least = Math.min(...found.map((index) => paths[index]?.length ?? 0))
  return labels.length === 0 ? [] : found.filter((index) => paths[index]?.length === least)
}
