/** What an award's own words leave open: figures that nothing takes, choices, conditions in front of the one who is paid. */
import type { AwardNode, BasisNode } from '../../syntax/ast.ts'
import { isGeneric } from '../generic-nouns.ts'
import type { Environment } from './environment.ts'
import { numberOf } from './measure-units.ts'

/** 按利息的50%、最高不超过2个百分点: what nothing takes is said, never dropped. */
export function reportExtra(bases: readonly BasisNode[], environment: Environment): void {
  const [, ...further] = bases.flatMap((basis) => basis.quantities ?? [])
  for (const list of [...further, ...bases.flatMap((basis) => basis.extra)]) {
    environment.reporter.report('CY3003', list.span, { text: environment.written(list.span) })
  }
}

/** 按展位费或运输费的50%, 按50%或3000元, 给予30万元以上: which of them counts is not said. */
export function reportChoices(node: AwardNode, bases: readonly BasisNode[], environment: Environment): void {
  const open = [
    ...bases.filter((basis) => basis.offersChoice && basis.quantities !== undefined),
    ...(node.offersChoice ? [node] : []),
    ...[node.amounts, node.rates, ...bases.map((basis) => basis.quantities)].filter((list) => list?.choice === true),
  ]
  // 给予30万元以上补贴: how much more is not said.
  const bounded = [...(node.amounts?.items ?? []), ...(node.rates?.items ?? [])].filter(
    (item) => item.bound !== undefined,
  )
  for (const { span } of [...open, ...bounded].filter((one) => one !== undefined))
    environment.reporter.report('CY3003', span, { text: environment.written(span) })
}

/** 给予一年期贴息: a share of one year as it stands; of several years, or of a loan by the year, the text leaves open what it is. */
export function reportTerm({ term }: AwardNode, byYear: boolean, environment: Environment): void {
  if (term === undefined) return
  const { value, span } = term
  const isYear = value.kind === 'duration' && numberOf(value, '年') === 1
  environment.reporter.read(span)
  environment.reporter.report(isYear && !byYear ? 'CY4505' : 'CY3003', span, { text: environment.written(span) })
}

/** 给予符合条件的企业100万元: a condition in front of the one who is paid. */
export function reportModifiers(node: AwardNode, environment: Environment): void {
  const loose = node.modifiers.filter((word) => word.role === 'text' && !isGeneric(word.text))
  const [first] = loose
  const last = loose.at(-1)
  if (first === undefined || last === undefined) return
  environment.reporter.report(
    'CY2001',
    { start: first.span.start, end: last.span.end },
    {
      phrase: environment.written({ start: first.span.start, end: last.span.end }),
      role: { term: 'condition' },
      type: '是否',
    },
  )
}
