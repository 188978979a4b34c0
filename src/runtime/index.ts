/**
 * The runtime that generated modules import: exact money and ratios, three-valued conditions, what an evaluation gives
 * and the rules between awards. In: numbers and strings. Out: plain data. No dependency, no IO, no locale, no clock.
 */
export { fen, formatMoney, moneyToDecimal, yuan, ZERO } from './money.ts'
export type { Money } from './money.ts'
export { formatRatio, ratio, RATIO_ONE } from './ratio.ts'
export type { Ratio } from './ratio.ts'
export { currencyName, exchangeRate, exchangeUnit, foreign, formatForeign } from './currency.ts'
export type { Currency, ExchangeRate, ForeignMoney } from './currency.ts'
export { count, formatCount } from './count.ts'
export { civilDate, compareDates, formatDate, isCivilDate } from './date.ts'
export { NO, UNKNOWN, YES } from './truth.ts'
export type { Truth } from './truth.ts'
export type * from './site.ts'
export type * from './outcome.ts'

export { inForce } from './policy.ts'
export type { AllPayout, Group, HighestPayout, Payout, PolicyInfo, Pool, Quota, SharedCeiling } from './policy.ts'
export type { StatedCeiling } from './payout.ts'
export { instalmentsOf, splitByShares, withPlans } from './instalments.ts'
export type { Instalment } from './instalments.ts'
export { combineHighest } from './combine.ts'
export type { CombinedEvaluation, MatterChoice, MatterShare, PolicyEvaluation } from './combine.ts'
export { renderReason } from './reason-text.ts'
export { drawPool, fillQuota } from './allocation.ts'
export type { Allotment, Claim, PoolMethod } from './allocation.ts'

// What generated modules are written with.
export { band, down, floating, halfUp, less, times, up, wholeUnits, within } from './arithmetic.ts'
export { ask, NO_RECORDS, recordPath } from './asked.ts'
export { concluded, refused } from './conclude.ts'
export {
  after,
  amountIs,
  anyRecord,
  atLeast,
  atMost,
  before,
  enough,
  firstTime,
  hasRecords,
  highestThatHolds,
  is,
  isNot,
  lessThan,
  moreThan,
  oneOf,
  onOrAfter,
  onOrBefore,
  timesLeft,
} from './conditions.ts'
export { evaluation, explainedOutOfPeriod, explanation, outOfPeriod, outOfScope } from './evaluation.ts'
export { NOTHING_RECEIVED, receivedInYears, tierReceived, usedUp } from './history.ts'
export { ReceivedByRecord } from './received-by-record.ts'
export { EVERYONE, NONE } from './scope.ts'
export type { Scope } from './scope.ts'
export { ifKnown, ifOne, Why } from './why.ts'
