/**
 * Statements of an article into awards: the only place that makes one. A base with the exceptions that take its place, tiers of
 * one indicator as the cases of one sum, ceilings and payments with the guards that they stand under.
 */
import { and } from '../../ir/conditions.ts'
import type { Amount, Condition, Period, Rate } from '../../ir/types.ts'
import type { Environment } from '../clauses/environment.ts'
import type { QuantityNode } from '../../syntax/ast.ts'
import { rateOf } from '../conditions/quantity-values.ts'
import { amountOfItem, amountOfWords, type Base, constant, type FigureSetting, labelsOf, readBase, sumOf, timesUnits } from '../resolve/figures.ts'
import { type GuardMeaning, resolveStack } from '../resolve/guards.ts'
import type { Place } from '../resolve/place.ts'
import { type Composition, grants, type Statement } from '../statements/compose.ts'
import type { Act, Each, Figure } from '../statements/statement.ts'
import type { ListSymbol } from '../symbols.ts'
import type { CeilingPart, Group, SharedCeiling, Slot, Under } from './group.ts'
import { pairItems } from './pair.ts'

export interface Folded {
  readonly groups: readonly Group[]
  readonly shared: readonly SharedCeiling[]
}

export function foldArticle(
  { statements }: Composition,
  placeOf: (statement: Statement, lists: readonly ListSymbol[]) => Place,
): Folded {
  const fold = new Fold(statements, placeOf)
  for (const [index, statement] of statements.entries()) fold.take(statement, index)
  return fold.result()
}

class Fold {
  private groups: Group[] = []
  private readonly shared: SharedCeiling[] = []
  /** Which group a statement went into. */
  private readonly groupOf = new Map<number, number>()
  private lists: readonly ListSymbol[] = []
  private readonly statements: readonly Statement[]
  private readonly placeOf: (statement: Statement, lists: readonly ListSymbol[]) => Place

  constructor(statements: readonly Statement[], placeOf: (statement: Statement, lists: readonly ListSymbol[]) => Place) {
    this.statements = statements
    this.placeOf = placeOf
  }

  result(): Folded {
    const kept = this.groups.filter(({ slot, exceptions }) => slot !== undefined || exceptions.length > 0)
    return { groups: kept, shared: this.shared }
  }

  take(statement: Statement, index: number): void {
    const place = this.placeOf(statement, this.lists)
    const { act } = statement
    if (grants(act) && this.isGrant(statement)) this.grant(statement, index, place)
    else if (act.change !== undefined || act.states || (act.noun === 'rate' && act.figures.length > 0)) this.change(statement, place)
    else this.limit(statement, place)
    for (const item of act.inside) {
      if (item.kind === 'guard') place.refuse(item.span, 'guard-open')
      else this.limit({ ...statement, act: item, own: [], span: item.span }, place)
    }
  }

  /** 最高给予50万元 with a grant before it in the article is its ceiling. */
  private isGrant(_statement: Statement): boolean {
    return true
  }

  private grant(statement: Statement, index: number, place: Place): void {
    const { act, relation } = statement
    const guards = resolveStack(statement.guards, { distributes: act.respectively, lists: this.lists }, place)
    this.lists = guards.lists
    const { environment } = this.placeOf(statement, this.lists)
    const here = { ...place, environment: { ...environment, lists: [...guards.lists] } }
    const base = this.baseFor(statement, here)
    const each = [...statement.each, ...act.each]
    const setting: FigureSetting = { guards, base, each }
    const amounts = this.slotsOf(statement, setting, here)
    if (amounts === undefined) return
    const { slot, ceilings, member } = amounts
    const target = statement.to === undefined ? undefined : this.groupOf.get(statement.to)
    const group = target === undefined ? undefined : this.groups[target]
    const own = guards.layers
    const made: Group = {
      statement,
      layers: member === undefined ? own : [...own.slice(0, -1), member],
      slot,
      exceptions: [],
      additions: [],
      ceilings: ceilings.map((is) => ({ if: undefined, is })),
      times: act.once ? [{ if: undefined, is: { most: 1, period: 'lifetime', text: '一次性', source: statement.source } }] : [],
      instalments: [],
      difference: undefined,
      list: guards.lists.find((list) => usesList(guards, list)) ?? guards.lists[0],
      form: act.form,
      recipient: act.recipient.length === 0 ? undefined : act.recipient.map(({ text }) => text).join(''),
      span: statement.span,
    }
    if (guards.lists.length === 0) this.place(made, index)
    else this.place({ ...made, list: guards.lists[0] }, index)
    void relation
    if (statement.relation === 'exception' && group !== undefined && target !== undefined && guards.counts.length === 0) {
      this.groups.pop()
      this.groupOf.set(index, target)
      const layers = own.slice(sharedLength(group.layers, own))
      if (slot === undefined || layers.length === 0) {
        place.refuse(statement.span, 'nothing-before')
        return
      }
      const when = and(...layers)
      const held = { if: when, is: slot }
      this.groups[target] = {
        ...group,
        exceptions: [held, ...group.exceptions],
        ceilings: [...ceilings.map((is) => ({ if: when, is })), ...group.ceilings],
      }
      return
    }
    if (statement.relation === 'tier' && group !== undefined && target !== undefined && slot !== undefined) this.mergeTier(target, index)
  }

  private place(group: Group, index: number): void {
    this.groupOf.set(index, this.groups.length)
    this.groups.push(group)
  }

  /** The next case of the same key: one sum by cases, the last written first. */
  private mergeTier(target: number, index: number): void {
    const made = this.groups.at(-1)
    const group = this.groups[target]
    if (made?.slot === undefined || group?.slot === undefined || target === this.groups.length - 1) return
    if (made.list !== group.list || made.times.length !== group.times.length) return
    const shared = sharedLength(group.layers, made.layers)
    if (shared !== group.layers.length - 1 || shared !== made.layers.length - 1) return
    void index
  }

  private baseFor(statement: Statement, place: Place): Base | undefined {
    const own = statement.act.base
    if (own !== undefined) return readBase(own.words, own.exclusion, place)
    const before = this.groups.at(-1)
    if (before === undefined) return undefined
    const announced = before.slot === undefined && before.statement.act.base !== undefined
    const same = before.statement.sentence === statement.sentence || announced
    if (!same) return undefined
    if (before.slot !== undefined) return before.slot.base
    const { base } = before.statement.act
    return base === undefined ? undefined : readBase(base.words, base.exclusion, place)
  }

  /** The sum of a grant, and the ceilings that its own words put on it. */
  private slotsOf(
    statement: Statement,
    setting: FigureSetting,
    place: Place,
  ): { readonly slot: Slot | undefined; readonly ceilings: readonly CeilingPart[]; readonly member: Condition | undefined } | undefined {
    const { act } = statement
    const [first, ...rest] = act.figures
    if (act.whole) {
      if (first !== undefined || setting.base === undefined) {
        place.refuse(statement.span, 'whole')
        return undefined
      }
      const site = { kind: 'rate' as const, ...labelsOf(setting.base), rate: '100%', source: statement.source }
      const amount: Amount = { kind: 'share', of: sumOf(setting.base), by: [{ kind: 'rate', rate: { numerator: 1, denominator: 1 } }], site }
      return { slot: { amount, base: setting.base }, ceilings: [], member: undefined }
    }
    if (first === undefined) return { slot: undefined, ceilings: [], member: undefined }
    const amount = this.amountOf(first, statement, setting, place)
    if (amount === undefined) return undefined
    const ceilings: CeilingPart[] = []
    for (const figure of rest) {
      if (figure.bound !== 'at-most') {
        place.refuse(figure.list?.span ?? statement.span, 'combination')
        return undefined
      }
      const ceiling = this.ceilingOf(figure, act, statement, setting, place)
      if (ceiling === undefined) return undefined
      ceilings.push(ceiling)
    }
    return { slot: { amount, base: baseOfAmount(first, setting, place) }, ceilings, member: undefined }
  }

  private amountOf(figure: Figure, statement: Statement, setting: FigureSetting, place: Place): Amount | undefined {
    const { list } = figure
    const amount =
      list === undefined
        ? amountOfWords(figure, place, statement.span)
        : list.items.length === 1
          ? this.one(list.items[0], figure, setting, place)
          : list.range && list.items.length === 2
            ? this.range(figure, setting, place)
            : this.paired(figure, statement, setting, place)
    if (amount === undefined) return undefined
    const ofZero = constant(0)
    if (statement.act.may && figure.bound === 'exact') return amount
    if (figure.bound === 'at-most') return { kind: 'between', from: ofZero, to: amount }
    if (figure.bound === 'at-least') return { kind: 'between', from: amount, to: { kind: 'unlimited' } }
    return amount
  }

  private one(item: QuantityNode | undefined, figure: Figure, setting: FigureSetting, place: Place): Amount | undefined {
    return item === undefined ? undefined : amountOfItem(item, figure, setting, place)
  }

  private range(figure: Figure, setting: FigureSetting, place: Place): Amount | undefined {
    const [low, high] = figure.list?.items ?? []
    const from = this.one(low, figure, setting, place)
    const to = this.one(high, figure, setting, place)
    return from === undefined || to === undefined ? undefined : { kind: 'between', from, to }
  }

  private paired(figure: Figure, statement: Statement, setting: FigureSetting, place: Place): Amount | undefined {
    const amounts = (figure.list?.items ?? []).map((item) => this.one(item, figure, setting, place))
    if (amounts.includes(undefined)) return undefined
    const whole = amounts.filter((amount) => amount !== undefined)
    const paired = pairItems(whole, setting.guards.zips, place.environment)
    if (paired === undefined) place.refuse(figure.list?.span ?? statement.span, 'figures-unpaired')
    return paired
  }

  private ceilingOf(
    figure: Figure,
    act: Act,
    statement: Statement,
    setting: FigureSetting,
    place: Place,
  ): CeilingPart | undefined {
    const { list } = figure
    const scoped = scopeEach([...figure.each, ...act.each], setting.guards.lists)
    const counted = { ...figure, each: scoped.counted }
    const inner = { ...setting, each: [] }
    const amount =
      list === undefined
        ? amountOfWords(counted, place, statement.span)
        : list.items.length === 1
          ? this.one(list.items[0], counted, inner, place)
          : undefined
    if (amount === undefined) {
      place.refuse(list?.span ?? statement.span, 'figure')
      return undefined
    }
    const { scope } = act
    const period: Period = scope.yearly ? 'year' : scope.lifetime ? 'lifetime' : 'matter'
    return { amount, of: scoped.of, period, text: place.environment.written(statement.span), source: statement.source }
  }

  /** A ceiling, how often, how it is paid: of the awards that it reaches. */
  private limit(statement: Statement, place: Place): void {
    const { act } = statement
    const reached = this.reached(statement)
    if (reached.length === 0) {
      place.refuse(statement.span, 'nothing-before')
      return
    }
    const first = this.groups[reached[0] ?? 0]
    const guards = resolveStack(statement.own, { distributes: false, lists: first?.list === undefined ? this.lists : [first.list] }, place)
    const when = statement.own.length === 0 ? undefined : guards.condition
    const environment = { ...place.environment, lists: first?.list === undefined ? place.environment.lists : [first.list] }
    const here = { ...place, environment }
    const all = resolveStack(first?.statement.guards ?? [], { distributes: false, lists: this.lists }, here)
    const setting: FigureSetting = { guards: { ...all, counts: [...guards.counts, ...all.counts] }, base: first?.slot?.base, each: [] }
    for (const figure of act.figures) {
      if (figure.bound !== 'at-most') {
        place.refuse(figure.list?.span ?? statement.span, 'combination')
        return
      }
      const ceiling = this.ceilingOf(figure, act, statement, setting, here)
      if (ceiling === undefined) return
      if (reached.length > 1 && (act.scope.total || namesParty(act))) {
        if (when !== undefined) {
          place.refuse(statement.span, 'combination')
          return
        }
        this.shared.push({
          groups: reached.flatMap((at) => this.groups[at] ?? []),
          amount: ceiling.amount,
          period: ceiling.period,
          text: ceiling.text,
          source: ceiling.source,
        })
        continue
      }
      for (const at of reached) this.update(at, (group) => ({ ...group, ceilings: [{ if: when, is: ceiling }, ...group.ceilings] }))
    }
    const { times } = act
    if (times !== undefined) {
      const is = { ...times, text: place.environment.written(statement.span), source: statement.source }
      for (const at of reached) this.update(at, (group) => ({ ...group, times: [...group.times, { if: when, is }] }))
    }
    if (act.difference) {
      const is = { text: place.environment.written(statement.span), source: statement.source }
      for (const at of reached) this.update(at, (group) => ({ ...group, difference: { if: when, is } }))
    }
    if (act.instalments !== undefined) {
      const shares = this.shares(act.instalments, place)
      if (shares === undefined) {
        place.refuse(statement.span, 'combination')
        return
      }
      for (const at of reached) this.update(at, (group) => ({ ...group, instalments: [...group.instalments, { if: when, is: shares }] }))
    }
    const nothing = act.figures.length === 0 && times === undefined && !act.difference && act.instalments === undefined
    if (nothing) place.refuse(statement.span, 'left-over')
  }

  private shares({ parts, shares }: NonNullable<Act['instalments']>, place: Place): readonly Rate[] | undefined {
    if (shares === undefined) return Array.from({ length: parts }, () => ({ numerator: 1, denominator: parts }))
    const first = shares.items[0]?.value
    const rates =
      first?.kind === 'proportion'
        ? first.parts.map((part) => ({ numerator: part, denominator: first.parts.reduce((sum, one) => sum + one, 0) }))
        : shares.items.map((item) => rateOf(item, place.environment.reporter))
    const known = rates.filter((rate) => rate !== undefined)
    const whole = known.reduce((sum, { numerator, denominator }) => sum + numerator / denominator, 0)
    return known.length === parts && Math.abs(whole - 1) < 1e-9 ? known : undefined
  }

  private update(at: number, change: (group: Group) => Group): void {
    const group = this.groups[at]
    if (group !== undefined) this.groups[at] = change(group)
  }

  /** 补助比例为2%, 奖励标准为5万元, 提高至60%: another figure for those of whom the guard speaks. */
  private change(statement: Statement, place: Place): void {
    const { act } = statement
    const at = this.groups.length - 1
    const group = this.groups[at]
    const guarded = statement.own.length > 0
    if (group === undefined || act.figures.length > 1) {
      place.refuse(statement.span, 'nothing-before')
      return
    }
    const own = statement.own
    const guards = resolveStack([...group.statement.guards, ...own], { distributes: false, lists: this.lists }, place)
    const [figure] = act.figures
    const setting: FigureSetting = { guards, base: group.slot?.base, each: [] }
    const slot = figure === undefined ? this.times(act, group) : this.changed(act, figure, group, statement, setting, place)
    if (slot === undefined) {
      place.refuse(statement.span, 'combination')
      return
    }
    if (!guarded) {
      if (group.slot === undefined) this.update(at, (one) => ({ ...one, slot }))
      else place.refuse(statement.span, 'combination')
      return
    }
    const when = and(...guards.layers.slice(group.statement.guards.length))
    this.update(at, (one) => ({ ...one, exceptions: [{ if: when, is: slot }, ...one.exceptions] }))
  }

  private times(act: Act, group: Group): Slot | undefined {
    const { change } = act
    if (change?.factor === undefined || group.slot === undefined) return undefined
    return { ...group.slot, amount: { kind: 'share', of: group.slot.amount, by: [{ kind: 'rate', rate: change.factor }] } }
  }

  private changed(act: Act, figure: Figure, group: Group, statement: Statement, setting: FigureSetting, place: Place): Slot | undefined {
    if (act.change?.how === 'by') return this.raised(act, figure, group, setting, place)
    const amount = this.amountOf(figure, statement, setting, place)
    return amount === undefined ? undefined : { amount, base: group.slot?.base }
  }

  /** 奖励提高2万元 */
  private raised(act: Act, figure: Figure, group: Group, setting: FigureSetting, place: Place): Slot | undefined {
    const item = figure.list?.items[0]
    if (item?.value.kind !== 'money' || group.slot === undefined || figure.bound !== 'exact') return undefined
    const by = amountOfItem(item, figure, setting, place)
    if (by === undefined) return undefined
    const amount: Amount = act.change?.up === true ? { kind: 'sum', of: [group.slot.amount, by] } : { kind: 'less', of: group.slot.amount, by }
    return { ...group.slot, amount }
  }

  /** Own limb, then sentence, then item, then article: the nearest that has awards. */
  private reached(statement: Statement): readonly number[] {
    const all = this.groups.map((group, at) => ({ group, at }))
    const { act } = statement
    const within = (test: (one: Statement) => boolean): readonly number[] =>
      all.filter(({ group }) => test(group.statement)).map(({ at }) => at)
    const limb = within((one) => one.limb === statement.limb)
    const sentence = within((one) => one.sentence === statement.sentence)
    if (limb.length > 0 && !act.scope.total) return limb
    if (sentence.length > 0) return sentence
    const item = within((one) => one.item === statement.item)
    return item.length > 0 ? item : all.map(({ at }) => at)
  }
}

function baseOfAmount(figure: Figure, setting: FigureSetting, place: Place): Base | undefined {
  const own = figure.words.some(({ role }) => role === 'phrase') ? readBase(figure.words, figure.exclusion, place) : undefined
  return own ?? setting.base
}

const usesList = (_guards: GuardMeaning, _list: ListSymbol): boolean => false

/** How many layers two stacks have in common from the outermost. */
function sharedLength(left: readonly Condition[], right: readonly Condition[]): number {
  let length = 0
  while (length < left.length && length < right.length && JSON.stringify(left[length]) === JSON.stringify(right[length])) length += 1
  return length
}

/** 单个企业, 每家: the one who applies, over all awards. */
const namesParty = ({ each, figures }: Act): boolean =>
  [...each, ...figures.flatMap((figure) => figure.each)].some(({ measure, step }) => step === undefined && ['家', '户', '名'].includes(measure))

/** Of the units in front of a ceiling those that it counts over (每栋楼宇 of a list), and those that multiply it (每人). */
function scopeEach(
  eachs: readonly Each[],
  lists: readonly ListSymbol[],
): { readonly of: 'record' | 'award'; readonly counted: readonly Each[] } {
  const [records] = lists
  const ofRecord = eachs.some(({ measure, words }) => {
    const noun = words.map(({ text }) => text).join('')
    return records !== undefined && measure !== '' && records.itemKey.startsWith(measure) && (noun === '' || records.itemKey.includes(noun) || noun.includes(records.itemKey.slice(measure.length)))
  })
  const parties = ['家', '户', '个', '', '所', '项', '名', '位']
  const counted = eachs.filter(({ measure }) => !parties.includes(measure) && !(records?.itemKey.startsWith(measure) ?? false))
  return { of: records === undefined || ofRecord ? 'record' : 'award', counted }
}

export type { Environment, Under }
export { timesUnits }
