/** 一次性: there is one payment of it. */
import type { SourceRef } from '../../ir/types.ts'
import type { Statement } from '../compose/composition.ts'
import type { Place } from '../resolve/place.ts'
import type { Group } from './group.ts'

export const onceForAll = (
  text: string,
  source: SourceRef,
  when?: Group['times'][number]['if'],
): Group['times'][number] => ({
  if: when,
  is: { most: 1, period: 'lifetime', upgradable: true, text, source },
})

/** 每年按设备款的10%给予补助，一次性最高20万元: every year, or once; `said`: the statement with 一次性. */
export function checkOnce(given: readonly Statement[], said: Statement, place: Place): void {
  const { reporter, written } = place.environment
  if (![...given, said].some(({ act: { scope } }) => scope.yearly || scope.years !== undefined)) return
  const text = written(said.span)
  reporter.report('CY4118', said.span, { text, first: '每年都给，每年一次付清', second: '只给一次' })
}
