/**
 * Samples that the language does not take yet, by file and heading. Each has to fail, so that the
 * list can only shrink.
 */
export const open: ReadonlySet<string> = new Set([
  '09-per-person 六、技师',
  '20-interest 三、本金',
  '23-each-additional 三、每超过',
  '30-first-places 六、数字名次',
  's08-numbers 八、美元',
])
