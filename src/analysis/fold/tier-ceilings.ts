/**
 * 达到10台的，…；达到30台的，…，单个企业每年最高150万元: what a ceiling over time behind the last tier limits. Tiers are one sum, and what
 * was received of it this year was received under whichever of them, so the ceiling is of the whole; that is told.
 */
import type { Reporter } from '../report.ts'
import type { CeilingPart, Group, SharedCeiling, Under } from './group.ts'

/** Of a sum alone, whenever it was given: a part of its case. */
export const isOfCase = ({ if: when, is }: Under<CeilingPart>): boolean => when === undefined && is.period === 'matter'

/** Ceilings over time that two tiers have between them; undefined where each has its own, or one is of some alone. */
export function overTime(left: Group, right: Group): Group['ceilings'] | undefined {
  const [before, behind] = [left, right].map(({ ceilings }) => ceilings.filter((one) => !isOfCase(one)))
  if (before === undefined || behind === undefined) return undefined
  if ([...before, ...behind].some(({ if: when }) => when !== undefined)) return undefined
  if (before.length === 0) return behind
  const same = before.length === behind.length && before.every(({ is }, at) => is === behind[at]?.is)
  return same ? before : undefined
}

/** Tells of a ceiling that stands behind one tier and is of all. */
export function reportReach(merged: Group, tiers: readonly Group[], reporter: Reporter): void {
  for (const { is } of merged.ceilings) {
    const has = tiers.filter(({ ceilings }) => ceilings.some((one) => one.is === is))
    if (is.period === 'matter' || has.length === tiers.length || has.length === 0) continue
    const [{ span } = merged] = has
    reporter.report('CY4545', span, { text: is.text })
  }
}

/** What is over several awards that became the cases of one is that one's own. */
export function withShared(group: Group, shared: readonly SharedCeiling[]): Group {
  const ceilings = shared.map(({ is: amount, period, text, source }) => ({
    if: undefined,
    is: { amount, of: 'award' as const, period, text, source },
  }))
  return ceilings.length === 0 ? group : { ...group, ceilings: [...ceilings, ...group.ceilings] }
}
