/**
 * `npm run known`: takes out of the lists of known failures what holds by now, and says what fails beyond them.
 *
 *     --law L     only the lists with L in their names
 *     --accept    puts new failures into the lists, too: for a change of a law itself
 *     --show N    prints so many of the new failures (3)
 */
import { parseArgs } from 'node:util'
import { beyond, countOf, knownOf, writeKnown, type Failing } from '../test/trust/known/lists.ts'
import { surveys } from '../test/trust/known/surveys.ts'

const { values } = parseArgs({
  options: {
    law: { type: 'string', default: '' },
    accept: { type: 'boolean', default: false },
    show: { type: 'string', default: '3' },
  },
})

for (const survey of surveys.filter(({ law }) => law.includes(values.law))) {
  const known = knownOf(survey.law)
  const failing = survey.everything()
  const news = beyond(failing, known)
  const right = beyond(known, failing)
  writeKnown(survey.law, values.accept ? failing : without(failing, news))
  const counts = [
    `${String(countOf(known))} known`,
    `${String(right.length)} right by now`,
    `${String(news.length)} new`,
  ]
  process.stdout.write(`${survey.law}: ${counts.join(', ')}\n`)
  if (values.accept) continue
  for (const [name, place] of news.slice(0, Number(values.show))) {
    process.stdout.write(`\n${name} ${String(place)}\n${survey.show(name, place)}\n`)
  }
  if (news.length > 0) process.exitCode = 1
}

function without(failing: Failing, news: readonly (readonly [string, number])[]): Failing {
  const isNew = (name: string, place: number): boolean => news.some(([other, at]) => other === name && at === place)
  return new Map([...failing].map(([name, places]) => [name, places.filter((place) => !isNew(name, place))]))
}
