/** 对山区茶企补贴不超过10万元, behind what was given before: an award of at most so much, or what those get of it at most. */
import { mayBeElse, namesOtherKind } from '../statements/parties.ts'
import type { Act } from '../statements/statement.ts'
import { isMoney, isUpToSum } from './acts.ts'
import type { Statement } from './composition.ts'
import type { Course } from './course.ts'
import { gives, namesWho } from './gives.ts'
import { plainGuards, sameLayers, without } from './layers.ts'
import { isAmong } from './reach-back.ts'
import type { Said } from './said.ts'

const limitOrGrant = ['只是前面的奖补对这些对象的上限', '另给一项，至多这么多'] as const

export function doubtLimit(said: Said): void {
  const { course, at, guard, act } = said
  if (act === undefined || !isLimit(act)) return
  const isSame = (form: string): boolean => mayCallSame(form, act.form)
  if (isAmong(said)) {
    // 给予10%的补贴，其中对合作社奖励不超过50万元: another form is named than what those are given.
    const form = course.state.among === undefined ? '' : (course.statements[course.state.among]?.act.form ?? '')
    if (!isSame(form) && !gives(course, act, guard)) course.doubt(guard.span, limitOrGrant)
    return
  }
  if (!namesWho(guard)) return
  const before = course.statements.filter((one) => one.grants && one.item === at.item && isSame(one.act.form))
  const asked = before.map(({ guards }) => plainGuards(without(guards, course.frame.above)))
  const others = asked.filter((one) => !namesOtherKind(one, guard))
  if (others.length === 0) return
  const isGrant = gives(course, act, guard)
  // 对茶企…。对合作社…: somebody else, or some of those; 山区茶企 are some of them.
  const isElse = others.every((one) => mayBeElse(one, guard))
  if (isGrant === isElse) {
    if (isGrant) course.upTo.push(guard.span)
    else return
  } else course.doubt(guard.span, limitOrGrant)
}

/** 按年产值的1%给予奖励，一次性给予最高20万元: so much of it at most, or up to so much beside it. */
export function doubtAgain(course: Course, made: Statement): void {
  doubtYearly(course, made)
  const { act, guards, grants, limb } = made
  const isUpTo = act.gives && act.figures.length > 0 && act.figures.every(isUpToSum)
  // 第一年给予…，第二年给予不超过300万元: of another year.
  if (course.state.years !== undefined) return
  if (!grants || !isUpTo || act.adds || act.base !== undefined || act.each.length + act.purpose.length > 0) return
  const before = course.statements.findLast((one) => one.grants)
  if (before?.limb !== limb || !sameLayers(before.guards, guards)) return
  const hasSum = before.act.figures.length > 0 || before.act.whole
  if (hasSum && before.act.form.endsWith(act.form)) course.doubt(act.span, ['前面奖补的上限', '另给一项，至多这么多'])
}

/** 补贴 of 办公用房补贴, or of what is called nothing. */
const mayCallSame = (one: string, other: string): boolean => one.endsWith(other) || other.endsWith(one)

/** 给予30万元补贴，每年10万元: how the sum before is paid, or so much beside it. */
function doubtYearly(course: Course, { act, guards, grants, limb }: Statement): void {
  const before = course.statements.findLast((one) => one.grants)
  if (!grants || !act.scope.yearly || act.adds || course.state.years !== undefined || before?.limb !== limb) return
  const { once, scope, form } = before.act
  if (once || scope.yearly || !sameLayers(before.guards, guards) || !form.endsWith(act.form)) return
  if ([...act.figures, ...before.act.figures].every(isMoney))
    course.doubt(act.span, ['前面那笔每年给的数', '在前面那笔之外，每年另给'])
}

/** Nothing but a sum or a share that is not gone beyond, of what 补贴 or 补贴金额 calls. */
const isLimit = ({ byForm, capFirst, noun, figures, change, form }: Act): boolean =>
  (((byForm || capFirst) && form !== '') || noun !== undefined) &&
  change === undefined &&
  figures.length > 0 &&
  figures.every(
    ({ bound, by, list }) =>
      bound === 'at-most' && !by && list?.items.every(({ value }) => ['money', 'rate'].includes(value.kind)) === true,
  )
