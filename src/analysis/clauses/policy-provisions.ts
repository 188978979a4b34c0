/** Sentences about the policy as a whole: whom it applies to, when, and with what budget. */
import { isAlways } from '../../ir/conditions.ts'
import type { Fraction } from '../../syntax/ast.ts'
import { resolveChain } from '../conditions/resolve-chain.ts'
import type { ClauseContext } from './clause-context.ts'
import { reportNames } from './designations.ts'
import type { Environment } from './environment.ts'
import type { LimbParts } from './limb-parts.ts'
import { negate } from './negate.ts'

export function readPolicyProvisions(parts: LimbParts, context: ClauseContext, environment: Environment): void {
  for (const { node, parts: list } of parts.applicabilities) {
    const place = { indicator: undefined, nounsAllowed: false, listMeansOr: true }
    const { condition } = resolveChain(list, place, environment)
    if (node.negative && isAlways(condition)) reportNames(list, 'exclusion', environment)
    context.draft.scope.push(node.negative ? negate(condition) : condition)
  }
  for (const mark of parts.marks) {
    if (mark.mark === 'accountability') context.draft.accountable.push(accountableOf(mark.text))
    if (mark.mark === 'budget-control') {
      const method = /先到先得|额满为止|用完即止/u.test(mark.text) ? ('first-come' as const) : undefined
      const own = context.draft.pools.findLastIndex((pool) => pool.source.sentence === environment.source.sentence)
      const pool = context.draft.pools[own]
      // 每年安排1000万元，…，用完即止: how the budget of the sentence is drawn.
      if (pool !== undefined) context.draft.pools[own] = { ...pool, method: pool.method ?? method }
      else {
        context.draft.pools.push({ fen: undefined, period: 'lifetime', form: '', method, source: environment.source })
      }
    }
  }
  readValidity(parts, context, environment)
}

/** （责任单位：甲、乙） -> 甲、乙 */
function accountableOf(text: string): string {
  return text.replace(/^（?[^：]*：/u, '').replace(/）$/u, '')
}

/** 有效期三年左右: what stands behind a period, and would change it. */
function reportTrailing({ node }: LimbParts, environment: Environment): void {
  for (const { constituents } of node.segments) {
    const at = constituents.findIndex((one) => one.kind === 'validity' && (one.until ?? one.duration) !== undefined)
    const behind = at < 0 ? [] : constituents.slice(at + 1)
    for (const one of behind) {
      if (one.kind !== 'condition' || one.parts.every((part) => part.kind === 'word' && part.role === 'aside')) continue
      environment.reporter.report('CY4026', one.span)
    }
  }
}

function readValidity(parts: LimbParts, context: ClauseContext, environment: Environment): void {
  reportTrailing(parts, environment)
  for (const node of parts.validities) {
    const before = context.draft.validity
    const from = node.from ?? before?.from
    const months = node.duration === undefined ? before?.duration : monthsOf(node.duration)
    const days = [node.from, node.until].filter((day) => day !== undefined && day !== 'publication')
    if (days.some((day) => day?.length !== 10)) environment.reporter.report('CY4026', node.span)
    if (node.duration !== undefined && months === undefined) environment.reporter.report('CY4026', node.span)
    const { span } = node
    context.draft.validity = { from, to: node.until ?? before?.to, duration: months, source: environment.source, span }
  }
}

function monthsOf(duration: { readonly count: Fraction; readonly unit: string }): number | undefined {
  const { count, unit } = duration
  if (count.denominator !== 1n || count.numerator > 1200n) return undefined
  if (unit === '年') return Number(count.numerator) * 12
  return unit === '个月' || unit === '月' ? Number(count.numerator) : undefined
}
