import type { AwardIr } from '../../ir/types.ts'

export type MadeAward = Pick<AwardIr, 'amount' | 'ceilings' | 'times' | 'difference' | 'instalments' | 'deferrals'>
