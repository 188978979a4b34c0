/** 自…起施行, 有效期…, 执行至…, …废止: from when and until when. */
import type { CstNode } from '../../../grammar/grammar-parser.ts'
import type { QuantityPayload } from '../../../grammar/scanner/scan-quantity.ts'
import type { ConditionPart, Constituent, ValidityNode } from '../ast.ts'
import { childrenOf, isNode, isToken, type Reader } from './cst.ts'

export function readValidity(node: CstNode, reader: Reader): ValidityNode {
  const tokens = childrenOf(node)
    .flatMap((child) => (isNode(child) ? childrenOf(child) : [child]))
    .filter(isToken)
  const days = tokens.filter((token) => token.tokenType.name === 'CalendarDate').map(dayOf)
  const duration = tokens.find((token) => token.tokenType.name === 'Duration')
  const published = tokens.some((token) => token.tokenType.name === 'PublicationDay')
  const starts = tokens.some((token) => token.tokenType.name === 'From')
  const period = duration === undefined ? undefined : (duration.payload as QuantityPayload)
  return {
    kind: 'validity',
    from: published ? 'publication' : starts ? days[0] : undefined,
    until: starts ? days[1] : days[0],
    duration:
      period === undefined
        ? undefined
        : {
            count: { numerator: period.number.numerator * period.multiplier, denominator: period.number.denominator },
            unit: period.unit,
          },
    span: reader.spanOf(node),
  }
}

const dayOf = (token: { readonly payload?: unknown }): string => (token.payload as QuantityPayload).unit

/** 2026年12月31日废止 · 至2026年12月31日自行废止 · 至2026年12月31日止: a segment that says of the policy itself until when. */
export function lastDayOf(constituents: readonly Constituent[]): readonly Constituent[] | undefined {
  const [first, ...rest] = constituents
  if (first?.kind !== 'condition' || !rest.every((one) => one.kind === 'mark' && one.mark === 'repeal'))
    return undefined
  const [day, ...more] = first.parts.filter((part) => part.kind === 'comparison')
  const item = day?.quantities.items.length === 1 ? day.quantities.items[0] : undefined
  if (item?.value.kind !== 'date' || more.length > 0 || item.bound === 'before') return undefined
  const words = first.parts.filter((part) => part !== day)
  if (!words.every(leads) || (rest.length === 0 && !words.some(isUntil))) return undefined
  const { date } = item.value
  const until = item.bound === 'since' ? dayBefore(date) : date
  return [{ kind: 'validity', from: undefined, until, duration: undefined, span: first.span }]
}

const untils = ['至', '到', '截至', '截止', '截止至', '截止到']
const leading = [...untils, '于', '将于', '自', '从', '到期']

const isUntil = (part: ConditionPart): boolean => part.kind === 'word' && untils.includes(part.text)

const leads = (part: ConditionPart): boolean =>
  part.kind === 'connective' ||
  (part.kind === 'word' && (part.role === 'pointer' || (part.role === 'text' && leading.includes(part.text))))

/** 自2027年1月1日起废止: the day before is the last. */
function dayBefore(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`)
  return day.length === 10 && Number.isFinite(time) ? new Date(time - 86_400_000).toISOString().slice(0, 10) : day
}
