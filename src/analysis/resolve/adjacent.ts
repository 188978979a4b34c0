/** 或 beside what stands in front of it, or behind: whether it is asked of each. */
import { startsOfConditions, unheadedConditions } from '../../../grammar/tokens/demanding.ts'
import { endsAsNoun, namesDeed } from '../../../grammar/tokens/shades.ts'
import type { ConditionPart } from '../../syntax/ast.ts'
import { designates } from '../conditions/designations.ts'
import type { Environment } from '../environment.ts'
import { wordAt } from '../statements/segment-text.ts'
import type { Guard } from '../statements/statement.ts'
import { resolvePhrase } from './phrases.ts'
import type { Place } from './place.ts'

/**
 * 在老城建茶室或建棋室, 茶企产值1亿元或税收100万元: whether what stands in front is asked of both nobody says; nor, of 茶企或棋社建茶室的, whether what stands
 * behind is.
 */
export function reportAdjacent(parts: readonly ConditionPart[], guard: Guard, environment: Environment): void {
  const de = parts.findLastIndex((part) => part.kind === 'de')
  // 在老城建茶室或建棋室的企业: the noun behind is of both.
  const isHead = de >= 0 && parts.slice(de + 1).every(({ kind }) => kind === 'word')
  const members = [[]] as ConditionPart[][]
  const chooses = parts.some((part) => part.kind === 'connective' && part.word === 'or')
  for (const part of parts.slice(0, isHead ? de : parts.length)) {
    if (part.kind === 'connective' && part.word !== 'and') members.push([])
    else members.at(-1)?.push(part)
  }
  const plain = members.every((member) => member.every(({ kind }) => kind === 'word' || kind === 'comparison'))
  if (!chooses) return
  // 的申报单位: a word that asks nothing is no other name.
  const head = isHead ? parts.slice(de + 1) : []
  const named = guard.headed && (head.length === 0 || head.some((part) => isName(part, environment)))
  reportNames(members, guard, named, environment)
  if (!plain) return
  const [first = 0, ...others] = members.map((member) => asksOf(member, environment))
  const last = others.at(-1) ?? 0
  if (first > 1 && others.every((one) => one === 1)) {
    asks(guard, ['前面的条件两种情形都要满足', '只有前一种情形要满足'], { environment })
  } else if (last > 1 && first === 1 && others.slice(0, -1).every((one) => one === 1)) {
    asks(guard, ['后面的条件两种情形都要满足', '只有后一种情形要满足'], { environment })
  } else if (first === 1 && others.some((one) => one > 1) && isName(members[0]?.[0], environment)) {
    // 茶企或合作社获评示范或新建冷库的: what is said behind the second, of the first as well.
    asks(guard, ['后面的条件各种对象都要满足', '只有紧挨着的对象要满足'], { environment })
  }
}

/**
 * 茶企获评示范的或新建冷库的: the subject of the first may be that of the second, too. 茶企或新建冷库的合作社: whether 茶企 must be 合作社.
 */
function reportNames(
  members: readonly (readonly ConditionPart[])[],
  guard: Guard,
  isNamed: boolean,
  environment: Environment,
): void {
  const [first = [], ...others] = members
  const opens = first.length > 2 && first.at(-1)?.kind === 'de' && isName(first[0], environment)
  const alone = others.every((one) => one.every((part) => part.kind === 'de' || !isName(part, environment)))
  if (!guard.headed && opens && alone)
    asks(guard, ['前面的对象两种情形都要满足', '只有前一种情形须是前面的对象'], { environment })
  // 获评示范或名优店的茶企: whatever stands right in front of 的 is what the noun behind it is, too.
  const names = members.slice(0, -1).some((one) => one.length === 1 && isName(one[0], environment))
  const last = members.at(-1) ?? []
  const does = last.some((part) => part.kind === 'word' && part.phrase !== undefined && !isName(part, environment))
  const apart = members.some((one) => one.some(({ kind }) => kind === 'de'))
  if (isNamed && names && does && !apart)
    asks(guard, ['各种情形都须是后面的对象', '只有最后一种情形须是后面的对象'], { environment })
}

/** 茶企: who somebody is, and no more; not 参加展会, 获评示范店. */
function isName(part: ConditionPart | undefined, environment: Environment): boolean {
  if (part?.kind !== 'word' || part.phrase === undefined || !endsAsNoun(part.text) || namesDeed(part.text)) return false
  const symbol = resolvePhrase(part, environment)
  const does = wordAt(part.text, 0, [...startsOfConditions, ...unheadedConditions]) !== undefined
  return !does && symbol?.kind === 'fact' && symbol.type.kind === 'boolean'
}

/** It can be read in two ways, and who counts depends on it. */
export function asks(
  { span }: Guard,
  [first, second]: readonly [string, string],
  { environment }: Pick<Place, 'environment'>,
): void {
  environment.reporter.report('CY4118', span, { text: environment.written(span), first, second })
}

/** How many things a run without 的 asks: a phrase with what it is compared to is one; a list is asked with its fields. */
function asksOf(run: readonly ConditionPart[], environment: Environment): number {
  const asked = run.filter(
    (part) =>
      part.kind === 'word' &&
      part.phrase !== undefined &&
      !designates(part, environment) &&
      resolvePhrase(part, environment)?.kind !== 'list',
  )
  const figures = asked.filter((part) => {
    const symbol = part.kind === 'word' ? resolvePhrase(part, environment) : undefined
    return symbol?.kind === 'fact' && symbol.type.kind !== 'boolean'
  })
  // 5%以上90%以下: both ends of one figure.
  const comparisons = run.filter(({ kind }, at) => kind === 'comparison' && run[at - 1]?.kind !== 'comparison')
  return asked.length + Math.max(0, comparisons.length - figures.length)
}
