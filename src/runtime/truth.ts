/**
 * Three-valued logic (Kleene) on three small integers in the order of truth, so that 且 is the minimum, 或 the maximum.
 */
export type Truth = 0 | 1 | 2
/** 否 */
export const NO = 0
/** 未知: nobody has said, or nobody has decided yet. */
export const UNKNOWN = 1
/** 是 */
export const YES = 2
