/** Of what 其中 narrows: a promise without a sum, or what has one. */
import type { Course } from './course.ts'

/** 给予奖励，其中…: how much is said of these alone; 。奖励标准为80万元。其中…: behind it. */
export function isAmongPromised({ state: { among }, statements }: Course): boolean {
  if (among === undefined) return false
  const stated = statements.slice(among + 1).some((one) => !one.grants && one.act.states)
  return statements[among]?.act.figures.length === 0 && !stated
}
