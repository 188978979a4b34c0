/** Which of two readings composing an article took, where both can be meant. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import { asked } from '../../ir/conditions.ts'
import type { Condition } from '../../ir/types.ts'
import { leavesOf } from '../../ir/walk.ts'
import type { Composition, Statement } from '../compose/composition.ts'
import type { Group } from '../fold/group.ts'
import { conditionOf } from '../fold/make-award.ts'
import type { Reporter } from '../report.ts'

export function reportReadings(
  composition: Composition,
  groups: readonly Group[],
  reporter: Reporter,
  written: (span: Span) => string,
): void {
  const { besides, eithers, within, ofBoth, upTo, carried, othersOf } = composition
  for (const { span, unless } of besides) {
    const text = written(span)
    if (unless === undefined) reporter.report('CY4533', span, { text })
    else if (!unless.asked.some((one) => asksAll(one, unless.by, groups))) reporter.report('CY4526', span, { text })
  }
  for (const span of eithers) reporter.report('CY4564', span, { text: written(span) })
  for (const span of within) reporter.report('CY4568', span, { text: written(span) })
  for (const span of ofBoth) reporter.report('CY4530', span, { text: written(span) })
  for (const span of upTo) reporter.report('CY4534', span, { text: written(span) })
  const apart = composition.statements.flatMap(({ act }) => act.payees ?? [])
  for (const span of new Set(apart)) reporter.report('CY4590', span, { text: written(span) })
  for (const { span, whom } of carried) reporter.report('CY4531', span, { text: written(span), whom: written(whom) })
  for (const { span, whom } of othersOf) reporter.report('CY4589', span, { text: written(span), whom: written(whom) })
}

/** 对购买服务的企业…。购买服务的骨干企业，再…: whoever meets the second meets the first. */
function asksAll(first: Statement, second: Statement, groups: readonly Group[]): boolean {
  // What is given may have been said more fully since: the same words, in another statement.
  const [one, by] = [first, second].map((said) =>
    groups.find(({ statement, merged }) => [statement, ...merged].some(({ span }) => span === said.span)),
  )
  if (one === undefined || by === undefined || one.list !== by.list || one.exceptions.length > 0) return false
  const parts = (group: Group): readonly Condition[] => {
    const whole = conditionOf(group)
    return whole.kind === 'and' ? whole.of : [whole]
  }
  const known = new Set(parts(by).map(asked))
  return parts(one).every((part) => known.has(asked(part)))
}

/** 10人以上的，每人1000元；超过50人的，每人1500元: for all of them, and not for those beyond 50 alone. `tiers`: of one sum. */
export function reportWhole(tiers: readonly Group[], reporter: Reporter, written: (span: Span) => string): void {
  for (const tier of tiers) {
    const measure = measureOf(tier)
    const beside = tiers.some((one) => one !== tier && measureOf(one) === measure)
    const beyond = leavesOf(conditionOf(tier)).find(
      (leaf) => leaf.kind === 'compare' && leaf.comparison === 'more-than' && leaf.fact.id === measure,
    )
    if (measure === undefined || beyond === undefined || !beside) continue
    const { passage } = tier.statement
    reporter.report('CY4535', passage, { text: written(passage) })
  }
}

/** What its sum is so many times, or a share of. */
function measureOf({ slot }: Group): string | undefined {
  const amount = slot?.amount
  if (amount?.kind === 'each') return amount.above === 0 ? amount.count.id : undefined
  return amount?.kind === 'share' && amount.of.kind === 'fact' ? amount.of.fact.id : undefined
}
