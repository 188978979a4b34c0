/** Every kind of sentence that grants something, and what may follow in its clause. */
import { chance, pick, type Draw } from '../../../support/random-ir/draw.ts'
import * as awards from './awards.ts'
import * as between from './between.ts'
import { ownCeiling } from './ceilings.ts'
import { oneCondition } from './conditions.ts'
import * as counted from './counted.ts'
import { mention, plain, say, withEntries, type Fragment } from './fragment.ts'
import * as phrases from './phrases.ts'
import * as scales from './scales.ts'

export interface Construct {
  readonly name: string
  readonly draw: (draw: Draw) => Fragment
  /** One award comes of it whatever is drawn, so that other clauses can point at it. */
  readonly single: boolean
  /** It speaks of what stands before it in its clause, and there must be one thing alone. */
  readonly alone: boolean
}

function construct(draw: (draw: Draw) => Fragment, kind?: 'single' | 'alone'): Construct {
  return { name: draw.name, draw, single: kind === 'single', alone: kind === 'alone' }
}

/** From what is plain to what is not: shrinking goes towards the first. */
export const constructs: readonly Construct[] = [
  construct(awards.fixed, 'single'),
  construct(awards.share, 'single'),
  construct(awards.upTo, 'single'),
  construct(awards.shareUpTo, 'single'),
  construct(awards.between, 'single'),
  construct(awards.excepting, 'single'),
  construct(awards.listed),
  construct(awards.twoLimbs),
  construct(awards.deferred),
  construct(awards.inKind),
  construct(awards.voucher),
  construct(awards.carried),
  construct(awards.reordered),
  construct(scales.byGrade),
  construct(scales.byCategory),
  construct(scales.byTier),
  construct(scales.byRange),
  construct(scales.byRank),
  construct(scales.parallel),
  construct(scales.marginal),
  construct(scales.definedGrade),
  construct(counted.perUnit),
  construct(counted.perMeasure),
  construct(counted.perStep),
  construct(counted.perRecord),
  construct(counted.loan),
  construct(counted.foreign),
  construct(between.byYear),
  construct(awards.bareCeiling, 'alone'),
  construct(between.adjusted, 'alone'),
  construct(between.onTop, 'alone'),
  construct(between.aroundOne, 'alone'),
  construct(between.selection),
  construct(between.pool),
  construct(between.measure),
  construct(between.amountBehind),
]

/** What follows the awards of a clause in a sentence of its own. */
export const closings: readonly Construct[] = [
  construct(ownCeiling),
  construct(refusal),
  construct(requirement),
  construct(citation),
  construct(accountable),
  construct(exhortation),
  construct(once),
  construct(budget),
]

function refusal(draw: Draw): Fragment {
  return pick(draw, [
    say`${mention(pick(draw, phrases.listings))}的，不予支持。`,
    say`存在${mention(pick(draw, phrases.faults))}的企业，不得享受本条政策。`,
    say`${mention(pick(draw, phrases.alreadyReceived))}的，${pick(draw, ['', '则'])}不再重复支持。`,
    say`有下列情形之一的，不予支持：（1）${mention(pick(draw, phrases.faults))}的；（2）${mention(pick(draw, phrases.listings))}的。`,
    say`${mention(pick(draw, phrases.exempted))}除外。`,
  ])
}

function requirement(draw: Draw): Fragment {
  return pick(draw, [
    say`申报企业应${oneCondition(draw)}。`,
    say`申报单位须${mention(pick(draw, phrases.flags))}且${mention(pick(draw, phrases.subjects))}。`,
    say`申报企业应近三年无${mention(pick(draw, phrases.faults))}。`,
  ])
}

function citation(draw: Draw): Fragment {
  return plain(
    pick(draw, ['申报流程根据《专项资金申报指南》执行。', '国家另有规定的，从其规定。', '具体按照《实施细则》执行。']),
  )
}

function accountable(draw: Draw): Fragment {
  return plain(pick(draw, ['（责任单位：市经信局）', '（责任单位：市商务局、各区县政府）']))
}

function exhortation(draw: Draw): Fragment {
  const named = say`支持企业参加${mention(phrases.campaign)}。`
  return pick(draw, [
    plain('鼓励企业完善设施。'),
    named,
    plain('围绕产业链推动上下游合作。'),
    plain('引导企业加大投入等。'),
  ])
}

function once(draw: Draw): Fragment {
  return plain(pick(draw, ['同一企业仅奖励一次。', '同一企业每三年只能享受一次。']))
}

function budget(draw: Draw): Fragment {
  return plain(pick(draw, ['本条资金实行总额控制。', '资金用完即止。', '本条实行预算管理。']))
}

/** Annotations of a clause. */
export function notes(draw: Draw): Fragment {
  const all = [
    ...['取整：四舍五入到元', '取整：舍去到百元', '取整：向上到万元', '取整：舍去角分'],
    ...['同类：示范奖励', '同类：设备补贴', '口径：以竣工决算为准', '说明：逐年核定', '排序：得分'],
  ]
  return plain('', [pick(draw, all)])
}

/** For whom the whole policy is. */
export function scope(draw: Draw): Fragment {
  const local = { phrase: '注册在本区的企业', declaration: '是否 `local`' }
  return pick(draw, [
    say`本政策适用于${mention(local)}。`,
    say`本政策适用于${mention(local)}。本政策不适用于${mention(pick(draw, phrases.exempted))}。`,
    say`本措施适用对象为${mention(local)}。`,
    withEntries(say`申报企业应${mention({ phrase: '在本区纳税', declaration: '是否 `paysHere`' })}。`, []),
  ])
}

/** What the last clause says of all of them. */
export function supplement(draw: Draw): Fragment {
  const from = pick(draw, ['2025年9月18日', '2024年7月1日', '2026年3月1日'])
  const validity = pick(draw, [
    `本政策自${from}起施行，有效期2年。`,
    `本办法自${from}起实施，有效期至2027年12月31日。`,
    `本规定自${from}起执行，试行期6个月。`,
    `本通知自${from}起正式施行。`,
    '本通知自发布之日起施行，有效期2年。',
    `本办法自${from}起施行，执行至2027年12月31日。`,
    `本办法有效期自${from}起至2027年12月31日。`,
    `本意见自${from}起生效，有效期三年，原《扶持办法》同时废止。`,
  ])
  const more = pick(draw, [
    plain(''),
    plain('同类政策按照“取高不重复”原则执行。'),
    plain('本政策由区商务局负责解释。'),
    say`${mention(pick(draw, phrases.listings))}的，不予支持。`,
    plain('同一企业每年享受本政策资金总额最高不超过2000万元。'),
    plain('此前发布的《扶持办法》停止执行。'),
  ])
  return chance(draw, 85) ? say`${validity}${more}` : more
}

/** How a clause points at the one before it, when both have one award. */
export function relation(draw: Draw): string {
  return pick(draw, [
    '本条与前条不重复享受。',
    '与第{before}条不得兼得。',
    '可与前条同时享受。',
    '与前条奖励就高不重复。',
    '不得与第{before}条叠加享受。',
  ])
}
