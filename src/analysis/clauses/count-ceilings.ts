import type { Amount } from './former-amounts.ts'
import type {
  ConditionNode,
  ConditionPart,
  Constituent,
  QuantityNode,
  QuantityValue,
  WordNode,
} from '../../syntax/ast.ts'
import type { ClauseContext } from './clause-context.ts'
import type { AwardDraft } from './draft.ts'
import { type Environment, use } from './environment.ts'
import { numberOf } from './measure-units.ts'
import { resolvePhrase } from './money-terms.ts'
import type { CountLimit } from './count-limit.ts'

/** What is counted, as texts call it. */
const countNoun =
  /^(?:其|每[户家人]|最[高长大多])?(?:享受|支持)?(?:补贴|补助|奖励|资助|奖补|扶持|支持|贴息|享受|发放|见习|实习|培训|租赁|服务)(?:的|可|最[高长大多])*(?:面积|期限|年限|时限|时间|人数|月数|户数|台数|次数)(?:为|是|最[高长大多]|原则上|一般|累计|可)*$/u
const period = /^(?:最长)?(?:期限|年限|时限)(?:为|是|最长|原则上|一般|累计)*$/u

/** Every operand is a ceiling on a number. 补贴面积不超过800平方米的，: with 的 it is a condition. */
export function limitsCount(parts: readonly ConditionPart[]): boolean {
  const operands = operandsOf(parts)
  return operands.length > 0 && operands.every(isCountLimit)
}

export function countLimitsOf(parts: readonly ConditionPart[]): readonly CountLimit[] {
  return operandsOf(parts).flatMap((operand) => {
    const comparison = operand.find((part) => part.kind === 'comparison')
    const [item] = comparison?.quantities.items ?? []
    const start = operand[0]?.span.start
    return item === undefined || start === undefined
      ? []
      : [{ item, span: { start, end: item.span.end }, words: wordsOf(operand) }]
  })
}

/** 补贴期限 in front of 最长三年. */
export function namesCount({ parts }: ConditionNode, next: Constituent | undefined): boolean {
  const ceiling = next?.kind === 'award' && next.limited && next.amounts?.items.some(isCount) === true
  return ceiling && namesIt(parts) && wordsOf(parts).every((word) => word.phrase === undefined)
}

/** 20人, 三年: how many or how long. */
export function isCount(item: QuantityNode): boolean {
  return item.value.kind === 'duration' || (item.value.kind === 'count' && item.value.unit !== '')
}

/** Cuts what the awards count; what no amount counts is reported. */
export function limitCount(
  { item, span, words = [] }: CountLimit,
  awards: readonly AwardDraft[],
  context: ClauseContext,
  environment: Environment,
): void {
  context.reporter.read(item.span)
  const text = context.written(span)
  const symbol = words.map((word) => resolvePhrase(word, environment)).find((one) => one !== undefined)
  if (symbol !== undefined) use(environment, symbol)
  const ceiling = { value: item.value, fact: symbol?.kind === 'fact' ? symbol.id : undefined }
  const capped = awards.filter((award) => capUnits(award, ceiling))
  if (capped.length === 0) {
    if (item.value.kind === 'count') context.reporter.report('CY4031', span, { text, unit: item.value.unit })
    else context.reporter.report('CY4505', span, { text })
  }
}

/** So many at most, of a fact that the text names or of whatever is counted. */
interface Ceiling {
  readonly value: QuantityValue
  readonly fact: string | undefined
}

/** Cuts what an award and its ceilings count; false when they count no such units. */
function capUnits(award: AwardDraft, ceiling: Ceiling): boolean {
  const amount = award.amount === undefined ? undefined : cappedUnits(award.amount, ceiling)
  const limits = award.itemLimits.map((limit) => {
    const inner = limit.kind === 'amount' ? cappedUnits(limit.amount, ceiling) : undefined
    return limit.kind === 'amount' && inner !== undefined ? { ...limit, amount: inner } : limit
  })
  const cuts = limits.some((limit, index) => limit !== award.itemLimits[index])
  award.itemLimits.splice(0, limits.length, ...limits)
  award.amount = amount ?? award.amount
  return amount !== undefined || cuts
}

/** The amount with so many units at most, undefined when it counts no such units. */
function cappedUnits(amount: Amount, ceiling: Ceiling): Amount | undefined {
  switch (amount.kind) {
    case 'per-unit': {
      const { site } = amount
      const counts = ceiling.fact === undefined || ceiling.fact === amount.fact.id
      const stated = site.kind === 'per-unit' && counts ? numberOf(ceiling.value, site.unit) : undefined
      if (site.kind === 'per-unit' && stated !== undefined) {
        const most = Math.min(stated, amount.most ?? Infinity)
        return { ...amount, most, site: { ...site, most } }
      }
      const inner = cappedUnits(amount.amount, ceiling)
      return inner === undefined ? undefined : { ...amount, amount: inner }
    }
    case 'limited': {
      const inner = cappedUnits(amount.amount, ceiling)
      return inner === undefined ? undefined : { ...amount, amount: inner }
    }
    case 'by-grade': {
      const cases = cappedEach(amount.cases, ceiling)
      return cases === undefined ? undefined : { ...amount, cases }
    }
    case 'by-tier': {
      const tiers = cappedEach(amount.tiers, ceiling)
      return tiers === undefined ? undefined : { ...amount, tiers }
    }
    default:
      return undefined
  }
}

function cappedEach<T extends { readonly amount: Amount }>(
  parts: readonly T[],
  ceiling: Ceiling,
): readonly T[] | undefined {
  const capped = parts.map((part) => cappedUnits(part.amount, ceiling))
  if (capped.every((amount) => amount === undefined)) return undefined
  return parts.map((part, index) => ({ ...part, amount: capped[index] ?? part.amount }))
}

function operandsOf(parts: readonly ConditionPart[]): readonly (readonly ConditionPart[])[] {
  const operands: ConditionPart[][] = [[]]
  for (const part of parts) {
    if (part.kind === 'connective') operands.push([])
    else operands.at(-1)?.push(part)
  }
  return operands.filter((operand) => operand.length > 0)
}

const wordsOf = (parts: readonly ConditionPart[]): readonly WordNode[] => parts.filter((part) => part.kind === 'word')

function isCountLimit(operand: readonly ConditionPart[]): boolean {
  const [comparison, ...more] = operand.filter((part) => part.kind === 'comparison')
  const [item, ...others] = comparison?.quantities.items ?? []
  if (comparison === undefined || item === undefined || more.length + others.length > 0 || !isCount(item)) return false
  const ceiling = comparison.comparator === 'not-exceed' || item.bound === 'or-less'
  // 补贴期限为三年: how long is a ceiling by itself.
  const stated = item.value.kind === 'duration' && comparison.comparator === undefined && item.bound === undefined
  return (ceiling || stated) && operand.at(-1) === comparison && namesIt(operand.slice(0, -1))
}

function namesIt(parts: readonly ConditionPart[]): boolean {
  const words = wordsOf(parts)
  if (words.length < parts.length) return false
  const text = words.map((word) => word.text).join('')
  return countNoun.test(text) || period.test(text)
}
