/** A shared ceiling as whatever asks for facts: an award that everybody meets and that comes to what the ceiling does. */
import { always } from './conditions.ts'
import type { AwardIr, SharedCeiling } from './types.ts'

/** It is never paid: it lends the order in which an award asks. */
export function asAward({ is, site: { source } }: SharedCeiling): AwardIr {
  return {
    id: '',
    clause: '',
    title: '',
    form: '',
    recipient: undefined,
    source,
    span: { start: 0, end: 0 },
    condition: always,
    records: undefined,
    amount: is,
    ceilings: [],
    difference: undefined,
    times: [],
    deferrals: [],
    instalments: [],
    rounding: { mode: 'down', toFen: 1, site: { kind: 'rounding', source, mode: 'down', toFen: 1 } },
  }
}
