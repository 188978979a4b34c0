/** Random meanings: only combinations of which a text can leave no doubt, with figures at which everything binds for somebody. */
import type { Article, Award, Base, Basis, Effect, Fact, Meaning, Period, Test } from './meaning.ts'
import { phraseOf } from './meaning.ts'
import { LEVELS } from './evaluate.ts'
import type { Writing } from './pen.ts'
import { diceOf, type Dice } from './random.ts'

export interface Case {
  readonly meaning: Meaning
  readonly writing: Writing
}

const DEEDS = [
  '新建冷库',
  '入驻园区',
  '设立研发中心',
  '开展技术改造',
  '取得质量认证',
  '吸纳退役军人就业',
  '使用清洁能源',
  '参与制定行业标准',
  '建成数字化车间',
  '开设海外门店',
]
const NOUNS = ['绿色工厂', '链主企业', '小微企业', '老字号企业', '国有企业', '农业龙头企业']
const COSTS = ['冷库投资', '设备购置费', '检测费用', '场地租金', '软件采购额', '培训支出']
const SCALES = ['年营业收入', '年产值', '实缴资本']
const COUNTS = [
  { phrase: '新增就业人数', unit: '人' },
  { phrase: '购置机器人数量', unit: '台' },
  { phrase: '服务农户数', unit: '户' },
]
const GRADES = [
  { before: '获评', after: '示范项目' },
  { before: '获批', after: '重点实验室' },
]
const LISTS = [
  { phrase: '参加展会', item: '场展会', field: '展位费' },
  { phrase: '购买服务合同', item: '份合同', field: '合同金额' },
]
/** Yuan. */
const WAN = 10_000

/** Seeds tried for a meaning that uses up the words: far from each other, so that no seed beside it has the same meaning. */
const ANEW = 1_000_003

/** The meaning and the writing of one seed. */
export function caseOf(seed: number): Case {
  for (let from = seed; ; from += ANEW) {
    try {
      return { meaning: drawMeaning(diceOf(from)), writing: { seed, settled: {} } }
    } catch (error) {
      if (!(error instanceof UsedUp)) throw error
    }
  }
}

/** A meaning of more facts than there are words for. */
class UsedUp extends RangeError {}

function drawMeaning(dice: Dice): Meaning {
  const pool = poolOf(dice)
  const articles = Array.from({ length: dice.chance(25) ? 2 : 1 }, (_, i) => drawArticle(dice, pool, `a${String(i)}`))
  const scope = dice.chance(15) ? pool.test(dice) : undefined
  return { facts: pool.facts(), scope, articles }
}

export interface Pool {
  readonly facts: () => readonly Fact[]
  deed(): Test
  noun(): Test
  /** A cost, or a scale that conditions compare. */
  money(of: 'cost' | 'scale'): string
  count(): string
  grade(): string
  list(): string
  /** A test of facts that nothing else uses. */
  test(dice: Dice): Test
}

/** Every fact is drawn once, so that no two guards hang together. */
export function poolOf(dice: Dice): Pool {
  const used: Fact[] = []
  const rotate = <T>(list: readonly T[]): T[] => {
    const at = dice.below(list.length)
    return [...list.slice(at), ...list.slice(0, at)]
  }
  const left = {
    deeds: rotate(DEEDS),
    nouns: rotate(NOUNS),
    costs: rotate(COSTS),
    scales: rotate(SCALES),
    counts: rotate(COUNTS),
    grades: rotate(GRADES),
    lists: rotate(LISTS),
  }
  const take = <T>(list: T[]): T => {
    const [one] = list.splice(0, 1)
    if (one === undefined) throw new UsedUp('the words are used up')
    return one
  }
  const add = (fact: Fact): string => {
    used.push(fact)
    return phraseOf(fact)
  }
  const flag = (phrase: string, isNoun: boolean): Test => ({
    kind: 'flag',
    fact: add({ kind: 'flag', phrase, isNoun, isFinding: isNoun && dice.chance(20) }),
    is: true,
  })
  const pool: Pool = {
    facts: () => used,
    deed: () => flag(take(left.deeds), false),
    noun: () => flag(take(left.nouns), true),
    money: (of) => add({ kind: 'money', phrase: take(of === 'cost' ? left.costs : left.scales) }),
    count: () => add({ kind: 'count', ...take(left.counts) }),
    grade: () => add({ kind: 'grade', ...take(left.grades), levels: LEVELS }),
    list: () => add({ kind: 'list', ...take(left.lists) }),
    test(own) {
      const roll = own.below(100)
      if (roll < 45 || left.scales.length === 0) return pool.deed()
      if (roll < 75 && left.nouns.length > 0) return pool.noun()
      if (roll < 80 && left.deeds.length > 0) return { ...(pool.deed() as Test & { kind: 'flag' }), is: false }
      if (roll < 93 || left.counts.length === 0) {
        return {
          kind: 'compare',
          fact: pool.money('scale'),
          than: own.one(['at least', 'above', 'below', 'at most']),
          n: own.one([500, 2000, 10_000]) * WAN * 100,
        }
      }
      return {
        kind: 'compare',
        fact: pool.count(),
        than: own.one(['at least', 'above', 'below', 'at most']),
        n: own.one([10, 50]),
      }
    },
  }
  return pool
}

function drawArticle(dice: Dice, pool: Pool, id: string): Article {
  const count = dice.chance(62) ? 1 : 2
  const awards = Array.from({ length: count }, (_, i) => drawAward(dice, pool, `${id}${'abc'.charAt(i)}`, count > 1))
  const subject = count > 1 && dice.chance(50) ? pool.deed() : undefined
  return { subject, awards, together: count > 1 && dice.chance(45) ? drawTogether(dice, awards) : undefined }
}

function drawTogether(dice: Dice, awards: readonly Award[]): NonNullable<Article['together']> {
  // Which of two is the higher while somebody decides how much, is a reading.
  const isSettled = awards.every(
    ({ base: { kind } }) => kind !== 'between' && kind !== 'up to' && kind !== 'up to a share',
  )
  if (isSettled && dice.chance(45)) return { kind: 'highest' }
  return { kind: 'ceiling', period: dice.one<Period>(['year', 'life']), yuan: dice.one([30, 60, 70]) * WAN }
}

function drawAward(dice: Dice, pool: Pool, id: string, isAmongOthers: boolean): Award {
  const base = drawBase(dice, pool)
  return { id, when: drawWhen(dice, pool, isAmongOthers), base, effects: drawEffects(dice, pool, base, isAmongOthers) }
}

function drawWhen(dice: Dice, pool: Pool, isAmongOthers: boolean): Test {
  if (isAmongOthers || dice.chance(60)) return dice.chance(80) ? pool.deed() : pool.noun()
  const kind = dice.one(['all', 'any', 'at-least'] as const)
  if (kind === 'at-least') return { kind, count: 2, of: [pool.deed(), pool.deed(), pool.test(dice)] }
  return { kind, of: [pool.deed(), pool.test(dice)] }
}

function drawBasis(dice: Dice, pool: Pool): Basis {
  const roll = dice.below(10)
  if (roll < 7) return { plus: [pool.money('cost')], minus: undefined }
  if (roll < 9) return { plus: [pool.money('cost'), pool.money('cost')], minus: undefined }
  return { plus: [pool.money('cost')], minus: pool.money('cost') }
}

export const BASES: readonly Base['kind'][] = [
  'fixed',
  'share',
  'up to',
  'up to a share',
  'between',
  'each',
  'by level',
  'by tier',
  'records',
]

function drawBase(dice: Dice, pool: Pool): Base {
  const kinds: readonly Base['kind'][] = ['fixed', 'fixed', 'share', 'share', 'share', ...BASES]
  return baseOf(dice.one(kinds), dice, pool)
}

export function baseOf(kind: Base['kind'], dice: Dice, pool: Pool): Base {
  switch (kind) {
    case 'fixed':
    case 'up to':
      return { kind, yuan: dice.one([20, 50, 80]) * WAN }
    case 'share':
    case 'up to a share':
      return { kind, basis: drawBasis(dice, pool), percent: dice.one([10, 20, 30]) }
    case 'between':
      return { kind, from: 10 * WAN, to: 40 * WAN }
    case 'each':
      return { kind, count: pool.count(), yuan: dice.one([2000, 10_000, 30_000]) }
    case 'by level':
      return { kind, fact: pool.grade(), yuan: [90 * WAN, 60 * WAN, 20 * WAN] }
    case 'by tier': {
      const isMoney = dice.chance(60)
      const fact = isMoney ? pool.money('scale') : pool.count()
      const from = isMoney ? [1000 * WAN * 100, 5000 * WAN * 100] : [10, 60]
      return {
        kind,
        fact,
        tiers: [
          { from: from[0] ?? 0, yuan: 15 * WAN },
          { from: from[1] ?? 0, yuan: 45 * WAN },
        ],
      }
    }
    case 'records':
      return { kind, list: pool.list(), percent: 50, most: dice.chance(60) ? 3 * WAN : undefined }
  }
}

const GROWS: ReadonlySet<Base['kind']> = new Set(['share', 'up to a share', 'each', 'records'])

function drawEffects(dice: Dice, pool: Pool, base: Base, isAmongOthers: boolean): readonly Effect[] {
  if (isAmongOthers && (base.kind === 'by level' || base.kind === 'by tier')) return []
  const effects: Effect[] = []
  const guard = (percent: number): Test | undefined => (dice.chance(percent) ? pool.test(dice) : undefined)
  const slot = dice.chance(isAmongOthers ? 30 : 55) ? drawSlot(dice, pool, base) : undefined
  const isPlain = slot === undefined
  if (
    GROWS.has(base.kind) &&
    (isPlain || slot.kind === 'replace the rate' || slot.kind === 'most') &&
    dice.chance(60)
  ) {
    const period = dice.one<Period>(['matter', 'matter', 'year', 'life'])
    // A record of its own may be the matter; of the sum a text says so.
    if (base.kind !== 'records' || period !== 'matter') {
      effects.push({ kind: 'ceiling', period, guard: isPlain ? guard(40) : undefined, yuan: dice.one([8, 35]) * WAN })
    }
  }
  if (slot !== undefined) effects.push(slot)
  if (isAmongOthers) return effects
  const isSimple = effects.every((effect) => effect.kind === 'ceiling' && effect.period === 'matter')
  if (isSimple && base.kind !== 'up to' && dice.chance(12)) effects.push({ kind: 'difference', guard: guard(35) })
  else if (isSimple && dice.chance(18)) {
    const [most, period] = dice.one([
      [1, 'life'],
      [2, 'life'],
      [1, 'year'],
    ] as const)
    effects.push({ kind: 'times', guard: guard(35), most, period })
  }
  if (dice.chance(12))
    effects.push({
      kind: 'instalments',
      guard: guard(35),
      percents: dice.one([
        [60, 40],
        [40, 30, 30],
      ]),
    })
  if (dice.chance(22)) {
    const one = pool.test(dice)
    effects.push({ kind: 'refuse', guard: dice.chance(70) ? one : { kind: 'any', of: [pool.deed(), pool.deed()] } })
  } else if (dice.chance(15)) effects.push({ kind: 'require', guard: pool.deed() })
  return effects
}

/** One effect on the sum itself. */
function drawSlot(dice: Dice, pool: Pool, base: Base): Effect {
  const kinds: Effect['kind'][] = ['add', 'add', 'add a share']
  if (base.kind === 'fixed') kinds.push('replace', 'replace', 'multiply')
  if (base.kind === 'share')
    kinds.push('replace the rate', 'replace the rate', 'two ceilings', 'two ceilings', 'share ceiling', 'floor')
  if (base.kind === 'each') kinds.push('most', 'two ceilings', 'multiply')
  if (base.kind === 'up to a share') kinds.push('two ceilings')
  // 上述企业 behind tiers may be all of them, or those that reach one.
  const hasCases = base.kind === 'by level' || base.kind === 'by tier'
  return effectOf(dice.one(kinds), dice, pool, base, hasCases || dice.chance(65))
}

/** An effect of that kind with a fresh guard, or without one where it can be. */
export function effectOf(
  kind: Effect['kind'],
  dice: Dice,
  pool: Pool,
  base: Base,
  isGuarded: boolean,
  guard?: Test,
): Effect {
  const must = (): Test => guard ?? pool.test(dice)
  const may = (): Test | undefined => (isGuarded ? must() : undefined)
  switch (kind) {
    case 'ceiling':
      return { kind, period: dice.one<Period>(['matter', 'year', 'life']), guard: may(), yuan: 8 * WAN }
    case 'share ceiling':
      return { kind, guard: may(), of: pool.money('scale'), percent: 5 }
    case 'two ceilings': {
      const [yuan, others] = dice.one([
        [40, 10],
        [8, 30],
      ] as const)
      return { kind, guard: must(), yuan: yuan * WAN, others: others * WAN }
    }
    case 'floor':
      return { kind, yuan: 5 * WAN }
    case 'add':
      return { kind, guard: may(), yuan: dice.one([5, 10]) * WAN }
    case 'add a share':
      return { kind, guard: must(), of: pool.money('cost'), percent: 5 }
    case 'replace':
      return { kind, guard: must(), yuan: dice.one([10, 90]) * WAN }
    case 'replace the rate':
      return { kind, guard: must(), percent: dice.one([40, 60]) }
    case 'multiply':
      return { kind, guard: must(), percent: dice.one([50, 120, 200]) }
    case 'refuse':
      return { kind, guard: must() }
    case 'require':
      return { kind, guard: guard ?? pool.deed() }
    case 'times': {
      const [most, period] = dice.one([
        [1, 'life'],
        [2, 'life'],
        [1, 'year'],
      ] as const)
      return { kind, guard: may(), most, period }
    }
    case 'difference':
      return { kind, guard: may() }
    case 'instalments':
      return { kind, guard: may(), percents: [60, 40] }
    case 'most':
      return { kind, guard: may(), units: base.kind === 'each' ? 20 : 1 }
  }
}
