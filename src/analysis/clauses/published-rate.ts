/** Facts that a bank or the central bank publishes. */
import type { FactSymbol } from '../symbols.ts'

/** 同期LPR, 贷款市场报价利率（LPR）: a phrase that can only be a rate. */
export const namesPublishedRate = (phrase: string): boolean => /(?:LPR|利率)[）)]?(?:水平|标准)?$/iu.test(phrase)

/** A published rate, LPR above all: what a share of it is taken of is not the fact itself. */
export const isPublishedRate = (fact: FactSymbol): boolean => fact.type.kind === 'ratio' && /LPR|利率/iu.test(fact.key)
