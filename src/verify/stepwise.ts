/** Amounts that go in steps. */
import type { AwardIr } from '../ir/types.ts'
import { allAmountsOf } from '../ir/walk.ts'

/** Whether nothing in an award grows with a number: between two values that its conditions name, every amount stays as it is. */
export const isStepwise = (award: AwardIr): boolean =>
  allAmountsOf(award).every(({ kind }) => kind !== 'fact' && kind !== 'each' && kind !== 'total')
