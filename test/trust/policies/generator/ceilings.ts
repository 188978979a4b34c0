/** Ceilings behind a grant, and what else may follow it. */
import { chance, pick, several, type Draw } from '../../../support/random-ir/draw.ts'
import * as figures from './figures.ts'
import { join, mention, plain, say, type Fragment } from './fragment.ts'
import * as phrases from './phrases.ts'

/** None to two ceilings and one provision, each behind a comma. */
export function tail(draw: Draw): Fragment {
  const ceilings = several(draw, 0, pick(draw, [1, 1, 2]), () => say`，${ceiling(draw)}`)
  return join([...ceilings, ...(chance(draw, 25) ? [say`，${provision(draw)}`] : [])])
}

/** A ceiling of a matter, a year or for good. */
export function ceiling(draw: Draw): Fragment {
  const most = figures.money(draw)
  return pick(draw, [
    say`最高${most}`,
    say`最高不超过${most}`,
    say`不超过${most}`,
    say`补贴金额不超过${most}`,
    say`单个项目不超过${most}`,
    say`每家企业每年最高${most}`,
    say`单个企业每年不超过${most}`,
    say`同一企业累计不超过${most}`,
    say`每年累计最高${most}`,
    say`最高不超过${mention(phrases.contribution)}的${figures.rate(draw)}`,
    say`单个项目最高${most}，且不超过${mention(phrases.contribution)}的${figures.rate(draw)}`,
  ])
}

/** Once, by instalments, what other documents say, what was had before. */
export function provision(draw: Draw): Fragment {
  return pick(draw, PROVISIONS)(draw)
}

const PROVISIONS: readonly ((draw: Draw) => Fragment)[] = [
  (draw) => plain(pick(draw, ['同一企业只能享受一次', '每家企业限申报1次', '同一企业仅奖励一次'])),
  (draw) => plain(pick(draw, ['每家企业每年只能享受一次', '同一企业每三年只能享受一次'])),
  instalments,
  (draw) => say`具体${pick(draw, ['按照', '依据', '参照'])}《专项资金实施细则》执行`,
  (draw) => say`${mention(pick(draw, phrases.alreadyReceived))}的不再享受`,
]

export function instalments(draw: Draw): Fragment {
  return plain(
    pick(draw, [
      '分三年按40%、30%、30%的比例兑现',
      '分两期按60%、40%的比例拨付',
      '分三年按4:3:3的比例兑现',
      '按50%、50%的比例分两年兑现',
    ]),
  )
}

/** A sentence of its own, for every award of the clause before it. */
export function ownCeiling(draw: Draw): Fragment {
  const most = figures.money(draw)
  return pick(draw, [
    say`单个企业每年最高${most}。`,
    say`同一企业累计补助不高于${most}。`,
    say`奖励总额最高不超过${most}。`,
    say`每家企业年度补贴总额不超过${most}。`,
    say`同一企业每年不超过${most}。`,
  ])
}
