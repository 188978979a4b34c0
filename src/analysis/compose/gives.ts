/** What of the acts gives something here: words that limit behind another award give in front of one, or to somebody else. */
import { usesGiven } from '../statements/vouchers.ts'
import type { Act, Guard } from '../statements/statement.ts'
import { grants, isFloor, isMoney } from './acts.ts'
import { isAmongPromised } from './among-promised.ts'
import type { Statement } from './composition.ts'
import type { Course } from './course.ts'
import { guardsOf, opensWith } from './layers.ts'

/** 对甲类企业, …的企业 */
export const namesWho = ({ form, headed }: Guard): boolean => form === 'subject' || (form === 'clause' && headed)

/** A grant; behind another 最低5万元 is none, nor is 奖励不超过3万元 unless it says anew for whom. */
export function gives(course: Course, act: Act, guard: Guard | undefined): boolean {
  if (guard !== undefined && guard === course.setting) return true
  const names = guard !== undefined && namesWho(guard)
  const inSentence = course.grantsInSentence
  // 对甲类企业，最高给予20万元补贴: whom a sentence names for the first time; 对甲类企业，区政府最高给予20万元补贴.
  // 按实际支出，最高奖励100万元, behind 经审核认定: all of it or up to it, nobody says.
  const plain = act.base === undefined && course.state.fresh.every((layer) => !opensWith(layer))
  const addressed = names || (plain && course.state.fresh.flatMap(guardsOf).some(namesWho))
  if (act.capFirst && addressed && inSentence.length === 0 && act.figures.length > 0) return true
  // 对甲类企业给予20万元补贴；对乙类企业最高给予10万元补贴: a subject of its own, behind a sum that is printed and needs no ceiling.
  if (act.capFirst && guard?.form === 'subject' && act.form !== '' && isBehindSums(course)) return true
  if (!names && usesGiven(act, course.statements)) return false
  // 对…的引荐者，由领导小组研究决定扶持金额。: whom it names gets so much; behind a grant it says how that is settled.
  if (act.deferral?.kind === 'settled') return names
  if (!grants(act)) return false
  if (isFloor(act) && inSentence.some((one) => one.act.figures.length > 0 || one.act.whole)) return false
  const limits =
    act.byForm && act.figures.length > 0 && act.figures.every(({ bound, by }) => bound === 'at-most' && !by)
  // 给予10%的补贴，其中对合作社补贴不超过50万元: of what those are given already.
  if (limits && course.state.among !== undefined && !isAmongPromised(course)) return false
  return names || !limits || !course.statements.some((one) => one.grants)
}

/** It opens a limb, and all that the sentence gave before are sums of money. */
function isBehindSums({ statements, sentences, limbs }: Course): boolean {
  const before = statements.filter(({ sentence }) => sentence === sentences)
  const isSum = ({ grants: given, act: { base, figures, whole, deferral } }: Statement): boolean =>
    given && base === undefined && !whole && deferral === undefined && figures.length === 1 && figures.every(isMoney)
  return before.length > 0 && before.every((one) => one.limb < limbs && isSum(one))
}

/** 引进种羊的，每只补贴资金2000元: where nothing is given before, the sum is what is given. */
const isGift = ({ statements }: Course, { noun, states, form, figures, change, pointer, scope }: Act): boolean =>
  noun === 'sum' &&
  form !== '' &&
  !states &&
  !pointer &&
  !scope.total &&
  change === undefined &&
  figures.length === 1 &&
  figures.every(({ bound, by }) => bound === 'exact' && !by) &&
  statements.every((one) => !one.grants)

/** 对建停车场的单位，支持比例不超过投资额的15%: where nothing is given before, the share is what is given. */
export function asPromised(course: Course, act: Act, guard: Guard | undefined): Act {
  if (guard === undefined) return act
  const opens = act.noun === 'rate' && act.change === undefined && namesWho(guard) && act.figures.length > 0
  const promises = guard === course.setting || (opens && course.grantsInSentence.length === 0) || isGift(course, act)
  return promises ? { ...act, noun: undefined, states: false, gives: true } : act
}
