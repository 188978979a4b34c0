import type * as Runtime from '../../runtime/index.ts'

/** What generated modules may import of the runtime; checked against it by type. */
export const RUNTIME_NAMES = [
  'after',
  'anyRecord',
  'ask',
  'atLeast',
  'atMost',
  'band',
  'before',
  'concluded',
  'down',
  'enough',
  'evaluation',
  'EVERYONE',
  'explainedOutOfPeriod',
  'explanation',
  'fen',
  'firstTime',
  'floating',
  'halfUp',
  'hasRecords',
  'ifKnown',
  'inForce',
  'is',
  'isNot',
  'less',
  'lessThan',
  'moreThan',
  'NO',
  'NO_RECORDS',
  'NONE',
  'NOTHING_RECEIVED',
  'oneOf',
  'onOrAfter',
  'onOrBefore',
  'outOfPeriod',
  'outOfScope',
  'recordPath',
  'refused',
  'times',
  'UNKNOWN',
  'up',
  'wholeUnits',
  'within',
  'Why',
  'YES',
] as const satisfies readonly (keyof typeof Runtime)[]

export type RuntimeName = (typeof RUNTIME_NAMES)[number]

/** Types that generated modules may import of the runtime. */
export const RUNTIME_TYPES = [
  'AwardInfo',
  'Context',
  'Evaluation',
  'ExplainedOutcome',
  'Money',
  'Outcome',
  'PolicyInfo',
  'Ratio',
  'Received',
  'Scope',
  'Site',
  'Why',
] as const

export type RuntimeType = (typeof RUNTIME_TYPES)[number]
