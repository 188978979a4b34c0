/**
 * A grant without a figure in front of items: its base, its times and who is paid stand above every item; the lead-in itself
 * gives nothing.
 */
import { itemPointers } from '../../../grammar/tokens/announcements.ts'
import { namesParty } from '../../../grammar/tokens/shades.ts'
import { isAnnouncement } from '../statements/labelled-cases.ts'
import type { Act } from '../statements/statement.ts'
import type { SentenceReading } from '../statements/scope-node.ts'

/** All that the sentence gives is announced. */
export function announcesItems(sentence: SentenceReading): boolean {
  const acts = sentence.limbs.flatMap((limb) =>
    limb.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'act' ? [item] : []))),
  )
  return acts.length > 0 && acts.every(isAnnouncement)
}

/** What one lead-in, or one within another, says of the grants below. */
export function withAnnounced(above: Act | undefined, act: Act): Act {
  if (above === undefined) return act
  const recipient = act.recipient.length > 0 ? act.recipient : above.recipient.filter((word) => namesParty(word.text))
  return {
    ...act,
    base: act.base ?? (takesShare(act) ? above.base : undefined),
    scale: act.scale ?? (takesShare(act) ? above.scale : above.base),
    once: act.once || above.once,
    // 可以享受以下补贴：: what whoever receives may do, and nothing of who gives.
    may: act.may || (above.may && !above.receives),
    scope: {
      yearly: act.scope.yearly || above.scope.yearly,
      years: act.scope.years ?? above.scope.years,
      lifetime: act.scope.lifetime || above.scope.lifetime,
      total: act.scope.total,
    },
    each: [...above.each, ...act.each],
    recipient,
    form: act.form === '' ? withoutPointer(above.form) : act.form,
  }
}

/** 补贴 of 以下补贴: what one item of them gives. */
const withoutPointer = (form: string): string =>
  form.slice(itemPointers.find((pointer) => form.startsWith(pointer))?.length ?? 0)

/** 按年销售额给予奖励: of a share it is the base; a sum needs none. */
const takesShare = (act: Act): boolean =>
  act.whole ||
  act.figures.length === 0 ||
  act.figures.some(
    ({ list, scale }) => scale !== undefined || list?.items.some(({ value }) => value.kind === 'rate') === true,
  )
