/** Each law fails where its list says, and nowhere else. */
import { describe, expect, it } from 'vitest'
import { beyond, knownOf, only } from './lists.ts'
import { surveys } from './surveys.ts'

/** More are not shown. */
const MOST_SHOWN = 3

describe.each(surveys)('$law', (survey) => {
  const known = only(knownOf(survey.law), (name, place) => survey.isQuick(name, place))
  const failing = survey.quick(known)

  it('fails at no place that is not listed', () => {
    const news = beyond(failing, known)
    const shown = news
      .slice(0, MOST_SHOWN)
      .map(([name, place]) => `${name} ${String(place)}\n${survey.show(name, place)}`)
    expect(shown.join('\n\n'), `${String(news.length)} new failures`).toBe('')
  })

  it('lists no place at which it holds by now: npm run known takes them out', () => {
    expect(beyond(known, failing).slice(0, MOST_SHOWN)).toEqual([])
  })
})
