/**
 * Samples that the language does not take yet, by file and heading. Each has to fail, so that the
 * list can only shrink.
 */
export const open: ReadonlySet<string> = new Set<string>([
  // Tiers of 首次 with 一次性 each: receipts do not say of which tier they were (readings.md 35).
  '26-first-time 四、两级',
])
