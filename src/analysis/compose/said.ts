/** A guard where it stands, as the rows of the table look at it. */
import { compares, restricts } from '../statements/parties.ts'
import type { Act, Guard, Item } from '../statements/statement.ts'
import type { Statement } from './composition.ts'
import type { Course, Frame, Place } from './course.ts'
import type { Layer, Stack } from './layers.ts'

export interface Said {
  readonly course: Course
  readonly at: Place
  readonly guard: Guard
  readonly layer: Layer
  /** The same, with what it says apart. */
  readonly layers: Stack
  /** The guard in front of it, where no act stands between. */
  readonly earlier: Guard | undefined
  /** More was said since the last act. */
  readonly more: boolean
  /** 或, 且 in front of it. */
  readonly joined: string | undefined
  /** What it stands in front of, and what stands between. */
  readonly act: Act | undefined
  readonly between: readonly Item[]
  /** The latest grant that is no exception. */
  readonly before: Statement | undefined
}

/** A way in which a text goes on; false where the guard does not go on so. */
export type Row = (said: Said) => boolean

export const scopeOf = ({ subject, narrow }: Frame): Stack => [...subject, ...narrow]

export const isInSentence = ({ before, course }: Said): boolean => before?.sentence === course.sentences
export const isInLimb = ({ before, course }: Said): boolean => before?.limb === course.limbs
/** What was given before stands in a sentence before. */
export const isLater = ({ before, course }: Said): boolean => before !== undefined && before.sentence < course.sentences

/** A segment of its own: 年产值达到1亿元，. */
export const standsAlone = ({ guard, at }: Said): boolean => guard.form === 'clause' || at.next === undefined

/** It names somebody, and says no threshold. */
export const namesAny = ({ guard }: Said): boolean => restricts(guard) && !compares(guard)
