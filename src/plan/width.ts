import type { NumberNode, Width } from './types.ts'

/** What it takes to hold a number exactly, whatever the facts are. */
export function widthOf({ bound }: Pick<NumberNode, 'bound'>): Width {
  if (bound === undefined) return 'wide'
  return bound < 2n ** 53n ? 'double' : bound < 2n ** 63n ? 'int64' : 'wide'
}
