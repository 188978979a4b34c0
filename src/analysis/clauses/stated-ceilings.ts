/** The ceilings that stand in the grant itself: 给予最高N, 按X的50%、最高不超过2个百分点. */
import type { Limit } from './former-amounts.ts'
import type { QuantityNode } from '../../syntax/ast.ts'
import { fenOf } from '../conditions/quantity-values.ts'
import type { AwardSetting, Core, CoreInput } from './award-setting.ts'
import { unitOf } from './count-units.ts'
import type { ForEach } from './for-each.ts'
import type { Environment } from './environment.ts'
import { pointsLimit } from './interest.ts'

/** The ceiling that stands with a share: 给予最高N; several are paired by the caller's list. */
export function readLimits(
  input: CoreInput,
  setting: AwardSetting,
  environment: Environment,
): Core['limits'] | undefined {
  const { amounts, limited } = input.main.node
  const stated = readCeilings(input, setting, environment)
  if (amounts === undefined || stated === undefined) return stated
  if (!limited) {
    environment.reporter.report('CY4011', amounts.span, { amount: amounts.items[0]?.text ?? '' })
    return undefined
  }
  // A list is paired with the shares.
  if (amounts.items.length > 1) return stated
  const text = setting.text(input.main.segment.span)
  const unit = unitOf({ ...input, limb: { ...input.limb, perUnits: [] } }, amounts, setting, environment, 'ceiling')
  if (unit === 'failed') return undefined
  const limits = amounts.items.map((item) => absoluteLimit(item, text, unit, environment))
  const whole = limits.filter((limit) => limit !== undefined)
  return whole.length < limits.length ? undefined : [...stated, ...whole.map((limit) => ({ limit, scope: undefined }))]
}

/** 按利息的50%、最高不超过2个百分点: ceilings behind the share. */
function readCeilings(input: CoreInput, setting: AwardSetting, environment: Environment): Core['limits'] | undefined {
  const loan = { basis: input.terms.basis?.plus ?? [], condition: setting.condition, lists: setting.lists }
  const items = input.limb.bases.flatMap(({ node }) => node.ceilings.flatMap((list) => list.items))
  const limits = items.map((item): Limit | undefined => {
    const text = `不超过${item.text}`
    if (item.value.kind !== 'points') return absoluteLimit(item, text, undefined, environment)
    return pointsLimit(item, text, loan, environment)
  })
  const whole = limits.filter((limit) => limit !== undefined)
  return whole.length < limits.length ? undefined : whole.map((limit) => ({ limit, scope: undefined }))
}

export function absoluteLimit(
  item: QuantityNode,
  text: string,
  unit: ForEach | undefined,
  environment: Environment,
): Limit | undefined {
  const fen = fenOf(item, environment.reporter)
  if (fen === undefined) return undefined
  const site = { kind: 'limit' as const, text, source: environment.source }
  if (unit === undefined) return { kind: 'absolute', fen, site }
  const amount = unit({ kind: 'fixed', fen, site: { kind: 'fixed', source: environment.source } })
  if (amount === undefined) environment.reporter.report('CY4020', item.span, { quantity: item.text })
  return amount === undefined ? undefined : { kind: 'amount', amount, site }
}
