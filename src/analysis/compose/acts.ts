/** Kinds of acts: what gives, and what only leads to what gives. */
import { beyondWords } from '../../../grammar/tokens/shades.ts'
import type { Act, Each, Figure } from '../statements/statement.ts'
import { paysShare } from '../statements/vouchers.ts'

/** It gives something, or promises to. */
export function grants(act: Act): boolean {
  if (act.capFirst && !paysShare(act)) return false
  // 每年享受上述奖补合计最高不超过60万元
  const limits =
    (act.scope.total || act.scope.lifetime) &&
    act.figures.length > 0 &&
    act.figures.every(({ bound }) => bound === 'at-most')
  if (act.receives && limits) return false
  if (act.change !== undefined) return false
  if (act.deferral !== undefined && act.deferral.kind !== 'bounded') return act.deferral.kind !== 'settled'
  if (act.gives)
    return (
      act.figures.length > 0 ||
      act.base !== undefined ||
      act.whole ||
      (!act.difference && act.times === undefined && act.instalments === undefined)
    )
  if (act.noun !== undefined) return false
  return act.figures.some(({ bound }) => bound !== 'at-most')
}

export const isMoney = ({ list, by, each }: Act['figures'][number]): boolean =>
  !by && each.length === 0 && list?.items.length === 1 && list.items[0]?.value.kind === 'money'

/** 补贴比例为20%, 奖励标准为5万元 */
export const sets = (act: Act): boolean =>
  act.noun !== undefined && act.figures.length > 0 && !act.gives && !act.pointer && act.change === undefined

/** Nothing but 最低5万元. */
export const isFloor = (act: Act): boolean =>
  !act.gives && act.figures.length > 0 && act.figures.every(({ bound }) => bound === 'at-least')

/** 最高80万元, 不超过80万元 */
export const isUpToSum = ({ bound, list, each, words }: Figure): boolean =>
  bound === 'at-most' &&
  each.length + words.length === 0 &&
  list?.items.every(({ value }) => value.kind === 'money') === true

/** Nothing but 补贴期限不超过3年, 连续三年. */
export const isTerm = (act: Act): boolean =>
  !act.gives && act.figures.length > 0 && act.figures.every(({ list }) => list?.items[0]?.value.kind === 'duration')

/** Nothing but 按不同等次，. */
export const isSorting = (act: Act): boolean =>
  act.sorts !== undefined && !act.gives && act.figures.length === 0 && act.base === undefined

/** Nothing but 按…的30%，or 根据年销售额，. */
export const isBase = (act: Act): boolean =>
  !act.gives &&
  act.noun === undefined &&
  act.instalments === undefined &&
  act.times === undefined &&
  act.change === undefined &&
  (act.figures.length > 0 ? act.figures.every(({ by }) => by) : (act.base ?? act.beside) !== undefined)

export function withBase(base: Act, act: Act): Act {
  return {
    ...act,
    // 在省级奖励的基础上，最高50万元: nothing says that it is given.
    gives: act.gives || base.figures.length > 0 || base.base !== undefined,
    base: act.base ?? base.base,
    beside: act.beside ?? base.beside,
    figures: [...base.figures, ...act.figures],
    each: [...base.each, ...act.each],
    // 每年根据其绩效，给予…
    scope: { ...act.scope, yearly: act.scope.yearly || base.scope.yearly },
    adds: act.adds || base.adds,
    span: { ...base.span, end: act.span.end },
  }
}

/** 根据引进企业数量，按20万元/家的标准，: that it is given is said behind both. */
export const joinBases = (first: Act, second: Act): Act => ({ ...withBase(first, second), gives: false })

/** 每增加50平方米: counted on from what was asked before. */
export const stepsOn = (act: Act, each: readonly Each[]): boolean =>
  [...each, ...eachsOf(act)].some(
    ({ step, words }) => step !== undefined && words.some(({ text }) => beyondWords.includes(text)),
  )

/** A base and no share: how much of it, what follows says. */
export const announcesShare = (act: Act | undefined): boolean =>
  act?.base !== undefined && act.gives && act.figures.length === 0 && !act.whole

export const eachsOf = ({ each, figures }: Act): readonly Each[] => [
  ...each,
  ...figures.flatMap((figure) => figure.each),
]

/** Nothing but 每新入驻1家企业，. */
export const isStep = (act: Act): boolean =>
  !act.gives &&
  act.figures.length === 0 &&
  act.each.length > 0 &&
  act.times === undefined &&
  act.instalments === undefined
