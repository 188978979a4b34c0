/**
 * How each effect is written behind the grant. A way names the places where it leaves no doubt: joined by a comma or a semicolon, or as a
 * sentence, a paragraph, an item of its own, where it says 上述补助 or 其中 so that nobody takes it for another award.
 */
import type { Effect, Period, Test } from './meaning.ts'
import type { Way } from './pen.ts'
import { LEADS, lead, type Lead } from './guards.ts'
import { money, nounOf, predicate, unitOf, type Words } from './words.ts'

export type Place = 'comma' | 'semicolon' | 'sentence' | 'paragraph' | 'item'
const APART: readonly Place[] = ['sentence', 'paragraph', 'item']
const JOINED: readonly Place[] = ['comma', 'semicolon']
const ANYWHERE: readonly Place[] = [...JOINED, ...APART]

export interface EffectWay extends Way {
  readonly place: Place
  readonly text: string
}

/** Where it stands among the words of its award. */
export interface Setting {
  readonly words: Words
  /** Of the award, for places of the pen. */
  readonly id: string
  /** 补助, 奖励 … */
  readonly noun: string
  /** The count that an award multiplies by. */
  readonly count: string | undefined
  /** What a rate is taken of. */
  readonly basis: string
  /** Yuan of a fixed base; undefined of any other. */
  readonly fixed: number | undefined
  /** No other effect stands in front of it. */
  readonly isFirst: boolean
}

/** All ways that leave no doubt, the plainest first. */
export function waysOf(effect: Effect, setting: Setting): readonly EffectWay[] {
  const { words, id, noun, basis } = setting
  const m = (yuan: number, at = ''): string => money(words, `${id}.${effect.kind}${at}`, yuan)
  const guard = 'guard' in effect ? effect.guard : undefined
  const free = (places: readonly Place[], ...texts: readonly string[]): readonly EffectWay[] =>
    places.flatMap((place) => texts.map((text) => ({ name: `${place} ${skeleton(text)}`, place, text })))
  const led = (places: readonly Place[], leads: readonly Lead[], ...bodies: readonly string[]): readonly EffectWay[] =>
    guard === undefined ? [] : guardedWays(setting, effect, guard, places, leads, bodies)
  switch (effect.kind) {
    case 'ceiling': {
      const c = m(effect.yuan)
      const bodies = ceilingBodies(effect.period, noun, c)
      if (guard === undefined) {
        return [
          ...free(['comma'], ...bodies.joined),
          ...free(['semicolon'], ...bodies.apart),
          ...free(APART, ...bodies.apart),
        ]
      }
      return [
        ...led(['comma'], LEADS, ...bodies.joined),
        ...led(['semicolon', ...APART], ['其中的', '其中对'], ...bodies.apart),
        ...led(APART, ['的', '对'], ...bodies.said),
      ]
    }
    case 'share ceiling': {
      const c = `${effect.of}的${String(effect.percent)}%`
      const joined = [`最高不超过${c}`, `${noun}金额不超过${c}`, `不超过${c}`]
      if (guard === undefined)
        return [...free(['comma'], ...joined), ...free(APART, `${noun}金额最高不超过${c}`, `上述${noun}不超过${c}`)]
      return [
        ...led(['comma'], ['其中的', '其中对', '的'], ...joined),
        ...led(APART, ['其中的'], `${noun}金额最高不超过${c}`),
      ]
    }
    case 'two ceilings': {
      const [c, others] = [m(effect.yuan), m(effect.others, '.others')]
      const one = lead(words, `${id}.two`, '名', effect.guard)
      return [
        ...free(['comma'], `${one}最高不超过${c}，其他企业最高不超过${others}`),
        ...free(['comma'], `${one}最高${c}，其他企业最高${others}`),
        ...(effect.yuan > effect.others
          ? free(
              ['comma'],
              `最高不超过${others}，其中${one}最高不超过${c}`,
              `最高不超过${others}，${one}最高不超过${c}`,
            )
          : []),
        ...free(APART, `其中，${one}${noun}金额最高不超过${c}，其他企业最高不超过${others}`),
        ...free(['semicolon'], `${one}最高不超过${c}，其他企业最高不超过${others}`),
      ]
    }
    case 'floor': {
      const n = m(effect.yuan)
      return [
        ...free(['comma'], `最低不少于${n}`, `${noun}金额最低不低于${n}`),
        ...free(APART, `上述${noun}金额不足${n}的，按${n}给予${noun}`),
        ...free(['comma'], `${noun}金额不足${n}的，按${n}给予`),
      ]
    }
    case 'add': {
      const n = m(effect.yuan)
      const other = noun === '奖励' ? '补贴' : '奖励'
      if (guard === undefined) {
        return [
          ...free(['comma'], `并给予${n}${other}`, `同时给予${n}${other}`, `另给予${n}${other}`, `再给予${n}${other}`),
          ...free(APART, `同时，给予上述企业${n}${other}`, `另给予上述企业${n}${other}`),
        ]
      }
      return [
        ...led(
          JOINED,
          ['的', '其中的', '其中对'],
          `再给予${n}${noun}`,
          `另给予${n}${noun}`,
          `额外给予${n}${noun}`,
          `再${noun}${n}`,
        ),
        ...led(['comma'], ['的', '其中的'], `增加${n}${noun}`),
        ...led(APART, ['其中的', '其中对'], `再给予${n}${noun}`, `额外给予${n}${noun}`),
        ...led(APART, ['的', '对'], `在上述${noun}基础上再给予${n}${noun}`, `在上述${noun}基础上，增加${n}`),
      ]
    }
    case 'add a share': {
      const n = `按${effect.of}的${String(effect.percent)}%`
      return [
        ...led(JOINED, ['的', '其中的', '其中对'], `再${n}给予${noun}`, `另${n}给予${noun}`, `额外${n}给予${noun}`),
        ...led(APART, ['其中的', '其中对'], `再${n}给予${noun}`),
        ...led(APART, ['的', '对'], `在上述${noun}基础上再${n}给予${noun}`),
      ]
    }
    case 'replace': {
      const n = m(effect.yuan)
      const to = setting.fixed !== undefined && effect.yuan < setting.fixed ? '降为' : '提高至'
      const changes = setting.fixed === undefined ? [] : [`${noun}标准${to}${n}`, `${noun}金额${to}${n}`]
      return [
        ...led(ANYWHERE, ['其中的', '其中对'], `给予${n}${noun}`, `${noun}${n}`),
        ...led(ANYWHERE, LEADS.slice(0, 4), ...changes),
      ]
    }
    case 'replace the rate': {
      const p = `${String(effect.percent)}%`
      return [
        ...led(ANYWHERE, ['其中的', '其中对'], `按${basis}的${p}给予${noun}`, `按${p}给予${noun}`),
        ...led(JOINED, LEADS.slice(0, 4), `${noun}比例提高至${p}`, `${noun}比例提高到${basis}的${p}`),
        ...led(APART, LEADS.slice(0, 4), `上述${noun}比例提高至${p}`, `${noun}比例提高至${p}`),
      ]
    }
    case 'multiply': {
      const bodies = {
        50: [`减半给予${noun}`, `按上述标准的50%给予${noun}`, `按上述标准减半给予${noun}`, `${noun}标准减半`],
        120: [`${noun}标准上浮20%`, `${noun}标准提高20%`, `按上述标准的120%给予${noun}`],
        200: [`加倍给予${noun}`, `按上述标准的2倍给予${noun}`, `按上述标准的200%给予${noun}`],
      }[effect.percent]
      return led(ANYWHERE, LEADS.slice(0, 4), ...(bodies ?? []))
    }
    case 'refuse':
      return refusals(effect.guard, setting)
    case 'require': {
      const p = predicate(words, `${id}.require`, effect.guard)
      return [
        ...free(
          APART,
          `申请上述${noun}的企业应当${p}`,
          `享受上述${noun}的企业须${p}`,
          `申报企业应${p}`,
          `申报企业须${p}`,
        ),
        ...free(APART, `未${p}的，不予${noun}`),
      ]
    }
    case 'times': {
      const every = effect.period === 'year' ? '每年' : ''
      const n = effect.most === 1 ? '一' : '两'
      const only = effect.most === 1 ? '只能' : '最多可'
      if (guard === undefined) {
        return [
          ...free(
            ['comma', 'semicolon'],
            `每家企业${every}${only}享受${n}次`,
            `同一企业${every}最多享受${n}次`,
            `单个企业${every}限享受${n}次`,
          ),
          ...free(
            APART,
            `同一企业${every}${only}享受${n}次上述${noun}`,
            `每家企业${every}最多享受${n}次`,
            `上述${noun}每家企业${every}最多享受${n}次`,
          ),
        ]
      }
      return [
        ...led(['comma'], LEADS, `${every}${only}享受${n}次`),
        ...led(APART, ['其中的', '的'], `上述${noun}${every}${only}享受${n}次`),
      ]
    }
    case 'difference':
      if (guard === undefined) {
        return [
          ...free(['comma'], `此前已获得上述${noun}的，按差额给予`, `此前已获得${noun}的，补足差额`),
          ...free(APART, `此前已获得上述${noun}的，按差额给予`, `已获得过上述${noun}的，给予差额${noun}`),
        ]
      }
      return [
        ...led(['comma'], ['其中的', '其中对', '的'], `给予差额${noun}`, `按差额给予${noun}`),
        ...led(APART, ['其中的', '其中对'], `给予差额${noun}`, `上述${noun}按差额给予`),
      ]
    case 'instalments': {
      const p = effect.percents.map((percent) => `${String(percent)}%`).join('、')
      const years = effect.percents.length === 2 ? '两' : '三'
      const bodies = [
        `分${years}年按${p}的比例兑现`,
        `分${years}年拨付，比例分别为${p}`,
        `按${p}的比例分${years}年拨付`,
      ]
      if (guard === undefined)
        return [...free(['comma'], ...bodies), ...free(APART, ...bodies.map((body) => `上述${noun}${body}`))]
      return [...led(['comma'], LEADS, ...bodies), ...led(APART, ['其中的', '其中对'], ...bodies)]
    }
    case 'most': {
      const unit = unitOf(words, setting.count ?? '')
      const n = `${String(effect.units)}${unit}`
      if (guard === undefined) {
        return [
          ...free(['comma'], `最多不超过${n}`, `每家企业最多${noun}${n}`, `每家企业不超过${n}`),
          ...free(APART, `每家企业最多${noun}${n}`),
        ]
      }
      return [...led(['comma'], ['其中的', '的'], `最多${noun}${n}`), ...led(APART, ['其中的'], `最多${noun}${n}`)]
    }
  }
}

/** Ceilings as they join, stand apart with a subject word, and stand apart naming what they are of. */
function ceilingBodies(period: Period, noun: string, c: string) {
  if (period === 'matter') {
    return {
      joined: [`最高不超过${c}`, `最高${c}`, `${noun}金额不超过${c}`, `最多不超过${c}`, `上限为${c}`],
      apart: [`${noun}金额最高不超过${c}`, `${noun}金额不超过${c}`],
      said: [`上述${noun}最高不超过${c}`, `上述${noun}金额不超过${c}`],
    }
  }
  const when = period === 'year' ? '每年' : '累计'
  return {
    joined: [`单个企业${when}最高不超过${c}`, `每家企业${when}不超过${c}`, `同一企业${when}${noun}总额不超过${c}`],
    apart: [`单个企业${when}${noun}总额不超过${c}`, `同一企业${when}获得${noun}最高不超过${c}`],
    said: [`${when}获得上述${noun}总额不超过${c}`],
  }
}

function refusals(guard: Test, { words, id, noun, isFirst }: Setting): readonly EffectWay[] {
  const place = `${id}.refuse`
  const ways = (places: readonly Place[], ...texts: readonly string[]): readonly EffectWay[] =>
    places.flatMap((at) => texts.map((text) => ({ name: `${at} ${skeleton(text)}`, place: at, text })))
  if (guard.kind === 'any') {
    const [one, two] = guard.of.map((part, i) => predicate(words, `${place}.${String(i)}`, part))
    return [
      ...ways(APART, `${one ?? ''}或者${two ?? ''}的，不予${noun}`),
      ...ways(['sentence', 'paragraph'], `有下列情形之一的，不予${noun}：（一）${one ?? ''}；（二）${two ?? ''}`),
      ...(isFirst ? ways(['comma'], `${one ?? ''}或${two ?? ''}的除外`) : []),
    ]
  }
  const noun1 = nounOf(words, guard)
  const whose = noun1 ?? `${predicate(words, place, guard)}的企业`
  const de = noun1 ?? `${predicate(words, place, guard)}的`
  return [
    // Behind a ceiling, 除外 might be from the ceiling alone.
    ...(isFirst ? ways(['comma'], `${de}除外`, `但${de}除外`) : []),
    ...ways(['comma'], `但${de}不予${noun}`),
    ...ways(['semicolon'], `${de}不予${noun}`, `对${whose}不予${noun}`),
    ...ways(
      APART,
      `${de}，不予${noun}`,
      `对${whose}，不予${noun}`,
      `${de}，不享受上述${noun}`,
      `${whose}不得享受上述${noun}`,
    ),
  ]
}

function guardedWays(
  { words, id }: Setting,
  effect: Effect,
  guard: Test,
  places: readonly Place[],
  leads: readonly Lead[],
  bodies: readonly string[],
): readonly EffectWay[] {
  // A bare name needs a noun that names companies.
  const fitting = leads.filter((kind) => kind !== '名' || nounOf(words, guard) !== undefined)
  return places.flatMap((place) =>
    fitting.flatMap((kind) => {
      const before = lead(words, `${id}.${effect.kind}`, kind, guard)
      return bodies.map((body) => ({ name: `${place} ${kind} ${skeleton(body)}`, place, text: `${before}${body}` }))
    }),
  )
}

/** The words of a text without its figures. */
function skeleton(text: string): string {
  return text.replace(/\d+(?:万|亿)?元?|[一二三四五六七八九十]+万元/gu, 'N')
}
