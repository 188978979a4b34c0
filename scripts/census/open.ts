/**
 * Samples that the language does not take yet, by file and heading. Each has to fail, so that the
 * list can only shrink.
 */
export const open: ReadonlySet<string> = new Set<string>([])
