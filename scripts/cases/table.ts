/** The tables of the cases: how many of each family have which verdict. */
import type { Verdict } from './judge.ts'

export interface Judged {
  readonly family: string
  readonly verdict: Verdict
}

const verdicts: readonly { readonly verdict: Verdict; readonly title: string }[] = [
  { verdict: 'right', title: 'right' },
  { verdict: 'warned', title: 'warned' },
  { verdict: 'refused', title: 'refused' },
  { verdict: 'wrong', title: 'SILENTLY WRONG' },
]

/** One line a family, in the order they come, then all together. */
export function tableOf(judged: readonly Judged[]): readonly string[] {
  const families = [...new Set(judged.map(({ family }) => family))]
  const width = Math.max(8, ...families.map((family) => family.length))
  const line = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(width)}  ${cells.map((cell, index) => cell.padStart(verdicts[index]?.title.length ?? 6)).join('  ')}`
  const counts = (some: readonly Judged[]): readonly string[] => [
    ...verdicts.map(({ verdict }) => String(some.filter((one) => one.verdict === verdict).length)),
    String(some.length),
  ]
  return [
    line('family', [...verdicts.map(({ title }) => title), 'all']),
    ...families.map((family) => line(family, counts(judged.filter((one) => one.family === family)))),
    line('all', counts(judged)),
  ]
}
