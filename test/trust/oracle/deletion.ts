/** The deletion law over every cell of the grid; a place is a way of writing. */
import { note, type Failing, type Survey } from '../known/lists.ts'
import { compareCase, QUICK } from './compare.ts'
import { cells } from './grid.ts'
import { hash } from './pen.ts'

/** One way in four is tried at every run of the tests. */
const isQuick = (name: string, way: number): boolean => hash(`${name} ${String(way)}`) % 4 === 0

export const deletionSurvey: Survey = {
  law: 'deletion',
  everything: () => differing(() => true),
  isQuick,
  quick: () => differing(isQuick),
  show(name, place) {
    const one = cells().find((cell) => cell.name === name)?.cases[place]
    if (one === undefined) return 'no such way'
    const { text, verdict } = compareCase(one, QUICK)
    return `${text}\n${verdict.outcome === 'different' ? `${verdict.difference.kind}: ${verdict.difference.what}` : verdict.outcome}`
  },
}

function differing(isTried: (name: string, way: number) => boolean): Failing {
  const failing = new Map<string, number[]>()
  for (const { name, cases } of cells()) {
    cases.forEach((one, way) => {
      if (isTried(name, way) && compareCase(one, QUICK).verdict.outcome === 'different') note(failing, name, way)
    })
  }
  return failing
}
