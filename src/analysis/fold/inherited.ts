/** What a grant has of the awards before it where its own words do not say it: its base, its units, that it gives. */
import { baseBeside } from '../resolve/beside.ts'
import { readBase } from '../resolve/bases.ts'
import { isPerson } from '../resolve/counts.ts'
import type { Base } from '../resolve/figure-setting.ts'
import type { Place } from '../resolve/place.ts'
import { costsOf } from '../resolve/purpose.ts'
import type { Statement } from '../compose/composition.ts'
import type { Act, Each } from '../statements/statement.ts'
import { sharesBase } from './amounts.ts'
import { eachsOf, eachsOfAct } from './counted.ts'
import type { Group, Slot } from './group.ts'
import { sameLayers } from '../compose/layers.ts'
import { type SoFar, targetOf } from './so-far.ts'

/** What a sum of a grant is a share of. */
export function baseFor(soFar: SoFar, statement: Statement, place: Place): Base | undefined {
  const base = inheritedBase(soFar, statement, place)
  const { figures } = statement.act
  const shares = figures.some((one) => sharesBase(one) && one.words.every(({ role }) => role !== 'phrase'))
  // 按设备款与租金孰低的50%给予补助；合作社给予30%: of the lower of the two.
  if (shares && base?.lower === true) place.refuse(statement.span, 'basis-unclear')
  return base
}

function inheritedBase(soFar: SoFar, { act, to, relation, sentence }: Statement, place: Place): Base | undefined {
  const written = ({ base }: Act): Base | undefined => base && readBase(base.words, base.exclusion, place)
  if (act.base !== undefined) return written(act)
  const named = baseBeside(act, place) ?? costsOf(act, place.environment)
  if (named !== undefined) return named
  // 其中…，按40%: of what the sum whose place it takes is a share of, whatever its own guard compares.
  const replaced = soFar.groups[targetOf(soFar, to) ?? -1]?.slot?.base
  if (relation === 'exception' && replaced !== undefined) return replaced
  const before = soFar.groups.at(-1)
  if (before?.slot !== undefined) return before.statement.sentence === sentence ? before.slot.base : undefined
  // What was announced without a sum waits for one, in another sentence, too.
  return before?.statement.act.base === undefined ? before?.costs : written(before.statement.act)
}

/** 给予每人一次性补助30万元，每年发放3万元津贴: the same unit, where the words of another grant name none. */
export function inheritedEach({ act, limb, guards, each }: Statement, groups: readonly Group[]): readonly Each[] {
  const before = groups.at(-1)
  if (before?.statement.limb !== limb || !sameLayers(before.statement.guards, guards)) return []
  // 每台2000元，另给予5万元: so much, and not so much for each.
  if (act.adds || each.length + act.each.length > 0 || act.figures.some((figure) => figure.each.length > 0)) return []
  // 每人30万元补助、20万元补贴，每年3万元津贴: the second has it of the first.
  const own = eachsOf(before.statement)
  return own.length > 0 ? own : inheritedEach(before.statement, groups.slice(0, -1))
}

/**
 * 每台补助5000元，并给予5万元: so much for each of them, too, or once? 给予每人30万元，每年发放3万元 is what whoever the verb names has, 每新增1名， in a segment of
 * its own counts what stands behind it, and 第一年每台2000元，第二年1000元 is one sum by years.
 */
export function sharesUnits(statement: Statement, groups: readonly Group[], slot: Slot | undefined): boolean {
  const { act, year } = statement
  const before = groups.at(-1)
  if (slot?.amount.kind !== 'each' || year !== undefined || before === undefined) return false
  const taken = inheritedEach(statement, groups)
  const { act: giving } = before.statement
  // 每人给予科研经费10万元和每年8万元的生活补助: two sums of one verb, behind what it is for each of.
  if (act.span.start <= giving.span.start) return false
  const isPayee = ({ measure, span }: Each): boolean => isPerson(measure) && span.start > giving.span.start
  return act.recipient.length > 0
    ? taken.length > 0
    : taken.some((each) => eachsOfAct(giving).includes(each) && !isPayee(each))
}

/** 按研发费用分段给予补助：200万元以下的部分8%: what is given stands in front, and how much behind it. */
export function promiseBefore({ sentence, act }: Statement, groups: readonly Group[]): Act | undefined {
  if (act.figures.every(({ scale }) => scale === undefined)) return undefined
  return groups.findLast(({ statement }) => statement.sentence === sentence && statement.act.gives)?.statement.act
}

/** 第一年…，第二年减半: of the same limb, and with a figure of its own. */
export const yearBefore = ({ limb }: Statement, groups: readonly Group[]): Group | undefined =>
  groups.findLast(
    ({ statement, year }) => statement.limb === limb && year !== undefined && statement.act.change === undefined,
  )
