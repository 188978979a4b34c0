/** 承接100人以上会议团队：数量（人）: a count by itself means that there are some; a threshold in its name, that there are so many. */
import { scanQuantity, type QuantityPayload } from '../../../grammar/scanner/scan-quantity.ts'
import { matchWord, type WordMatch } from '../../../grammar/scanner/words.ts'
import { Inclusive, OrLess, OrMore } from '../../../grammar/tokens/comparisons.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import { and } from '../../ir/conditions.ts'
import type { Condition } from '../../ir/types.ts'
import type { Environment } from '../environment.ts'
import { countsHeads } from '../heads.ts'
import { sameUnit } from '../measure-units.ts'
import type { FactSymbol } from '../symbols.ts'
import { compare } from './comparisons.ts'

/** Whoever has some of it. */
export function hasSome(fact: FactSymbol, span: Span, environment: Environment): Condition {
  const least = ownThreshold(fact)
  if (least === undefined) return compare(fact, 'at-least', 1, environment)
  environment.reporter.report('CY4580', span, { phrase: fact.label, quantity: least.text })
  const { number, upTo } = least
  const bound = compare(fact, upTo ? 'at-most' : 'at-least', number, environment)
  return upTo ? and(compare(fact, 'at-least', 1, environment), bound) : bound
}

/** 个, 家, 项 count anything: there a threshold may be of something else that the name speaks of. */
function ownThreshold({ key, type }: FactSymbol): Threshold | undefined {
  if (type.kind !== 'count' || !countsHeads(type.unit)) return undefined
  const found = quantitiesIn(key).filter(({ payload }) => sameUnit(payload.unit, type.unit))
  const [only, ...more] = found.flatMap(({ start, end, payload }) => {
    const bound = boundBehind(key, end)
    const number = wholeOf(payload)
    if (bound === undefined || number === undefined) return []
    return [{ number, upTo: bound.keyword?.token === OrLess.token, text: key.slice(start, bound.end) }]
  })
  return more.length === 0 ? only : undefined
}

interface Threshold {
  readonly number: number
  readonly upTo: boolean
  readonly text: string
}

interface Found {
  readonly start: number
  readonly end: number
  readonly payload: QuantityPayload
}

function quantitiesIn(text: string): readonly Found[] {
  const found: Found[] = []
  for (let start = 0; start < text.length; start += 1) {
    const scanned = scanQuantity(text, start)
    if (scanned === undefined) continue
    found.push({ start, end: scanned.end, payload: scanned.payload })
    start = scanned.end - 1
  }
  return found
}

/** 以上, 及以上, （含）以上, 以下 behind a figure. */
function boundBehind(text: string, end: number): WordMatch | undefined {
  const first = matchWord(text, end)
  const word = first?.keyword?.token === Inclusive.token ? matchWord(text, first.end) : first
  const token = word?.keyword?.token
  return token === OrMore.token || token === OrLess.token ? word : undefined
}

function wholeOf({ number: { numerator, denominator }, multiplier }: QuantityPayload): number | undefined {
  const whole = Number(numerator * multiplier) / Number(denominator)
  return Number.isSafeInteger(whole) ? whole : undefined
}
