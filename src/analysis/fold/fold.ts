/**
 * Statements of an article into awards: the only place that makes one. A base with the exceptions that take its place, tiers of
 * one indicator as the cases of one sum, ceilings and payments with the guards that they stand under.
 */
import { and, isAlways } from '../../ir/conditions.ts'
import { namesSumElsewhere } from '../../../grammar/tokens/relating.ts'
import { foldString } from '../../source/fold.ts'
import type { Amount, Condition } from '../../ir/types.ts'
import { factsInAmount, leavesOf } from '../../ir/walk.ts'
import { isLeaf } from '../conditions/resolve-operand.ts'
import { nameOf, reportName } from '../conditions/designations.ts'
import { sameUnit } from '../measure-units.ts'
import { resolvePhrase } from '../resolve/phrases.ts'
import { sizeOf } from '../environment.ts'
import { isGeneric } from '../generic-nouns.ts'
import { Same } from '../../../grammar/tokens/persons.ts'
import {
  holdsUnit,
  isWhole,
  namesApplicant,
  namesGift,
  namesParty,
  namesPersons,
  obtainingWords,
  reimburses,
  relatingWords,
} from '../../../grammar/tokens/shades.ts'
import { changesForm } from '../../../grammar/tokens/unheard.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { QuantityNode, WordNode } from '../../syntax/ast.ts'
import { benefitOf, endsBenefit } from './benefits.ts'
import { baseBeside, withAsked } from '../resolve/beside.ts'
import { countsInBase, labelsOf, readBase, sumNamed } from '../resolve/bases.ts'
import type { Base, FigureSetting } from '../resolve/figure-setting.ts'
import { amountOfItem, amountOfWords, constant, wholeOf } from '../resolve/figures.ts'
import { refOf } from '../environment.ts'
import { type GuardMeaning, type Nearest, resolveStack } from '../resolve/guards.ts'
import { gradesOf, labelledAlike, withLabels } from '../resolve/labels.ts'
import { withJudged } from '../resolve/judged.ts'
import { reportNamesAlone } from '../resolve/names-alone.ts'
import type { Place } from '../resolve/place.ts'
import { costsOf, withPurpose } from '../resolve/purpose.ts'
import { goesBy } from '../resolve/scale.ts'
import type { Composition, Layer, Statement } from '../statements/compose.ts'
import type { Act, Each, Figure } from '../statements/statement.ts'
import { type FactSymbol, type ListSymbol, lookup } from '../symbols.ts'
import { open, upToCeilings, upToCosts, upToFirst } from './promised.ts'
import { raisedSlot, timesSlot, timesYear, withinBound } from './changes.ts'
import type { CeilingPart, Group, SharedCeiling, Slot } from './group.ts'
import { withNamedEach } from './each-applicant.ts'
import { withOwnPerson } from './each-person.ts'
import { outlivesFirst, saysFirst } from './first-times.ts'
import { countOverTime, losesCount } from './count-over-time.ts'
import { limitCount } from './limit-count.ts'
import { type Pointing, pointsAtAll, pointsAtAward } from './pointing.ts'
import { withSteps } from './with-steps.ts'
import { withoutUnits } from './common-units.ts'
import { sharesOf } from './instalments.ts'
import { orderOf } from './order-of.ts'
import { reachedBy } from './reach.ts'
import { pairItems } from './pair.ts'
import { namesOne, namesOtherKind } from '../statements/parties.ts'
import { isOverTime, periodOf, sameTime } from '../statements/period-of.ts'
import { parallelsOf } from './parallels.ts'
import { memberOf } from './members.ts'
import { mergeCases } from './merge-cases.ts'
import { reckonedBy } from './reckoned.ts'
import { beginsAtNothing, isScale, amountOfScale, joinScales } from './scales.ts'
import { namedGrades, upgrades, withGrades } from './upgrades.ts'
import { asWeighed, staysOpen, weighing } from './weighed.ts'

export interface Folded {
  readonly groups: readonly Group[]
  /** Statements that 分别 parts into awards of which whoever meets several has the highest. */
  readonly parallels: readonly (readonly Statement[])[]
  readonly shared: readonly SharedCeiling[]
  /** What is given and is no sum. */
  readonly benefits: readonly Group[]
}

export function foldArticle(
  { statements, extents }: Composition,
  placeOf: (statement: Statement, lists: readonly ListSymbol[]) => Place,
): Folded {
  const fold = new Fold(placeOf, statements, extents)
  for (const [index, statement] of statements.entries()) fold.take(statement, index)
  return fold.result((statement) => placeOf(statement, []))
}

const nothingCompared: Nearest = { indicator: undefined, indicatorAt: undefined }
const nearestOf = ({ indicator, indicatorAt }: GuardMeaning, before: Nearest): Nearest =>
  indicator === undefined ? before : { indicator, indicatorAt }

class Fold {
  private groups: Group[] = []
  private readonly benefits: Group[] = []
  private readonly shared: SharedCeiling[] = []
  private readonly parallels: (readonly Statement[])[] = []
  private readonly parted = new Set<number>()
  /** Which group a statement went into. */
  private readonly groupOf = new Map<number, number>()
  private lists: readonly ListSymbol[] = []
  private clause = ''
  private nearest: Nearest = nothingCompared
  /** Statements whose sum somebody weighs. */
  private readonly weighed = new Map<Statement, readonly WordNode[]>()
  /** The exception that a limb made: what limits it behind is of those alone. */
  private excepted: { readonly limb: number; readonly target: number; readonly when: Condition } | undefined
  private readonly extents: Composition['extents']
  private readonly statements: readonly Statement[]
  private readonly placeOf: (statement: Statement, lists: readonly ListSymbol[]) => Place

  constructor(
    placeOf: (statement: Statement, lists: readonly ListSymbol[]) => Place,
    statements: readonly Statement[],
    extents: Composition['extents'],
  ) {
    this.extents = extents
    this.placeOf = placeOf
    this.statements = statements
  }

  result(place: (statement: Statement) => Place): Folded {
    // What announces a sum and gets none would be lost.
    for (const [at, group] of this.groups.entries()) {
      if (group.slot !== undefined || group.exceptions.length > 0) continue
      const next = this.groups[at + 1]?.statement
      const own = group.ceilings.filter(({ is }) => !this.groups.some((one) => one !== group && limits(one, is)))
      if (own.length > 0) {
        // 给予补贴，最高50万元，并给予…: up to as much, beside what else is given; what is given inside of it nobody says.
        const upTo = upToCeilings(group, this.groups[at + 1], place(group.statement))
        if (upTo === undefined) place(group.statement).refuse(group.span, 'whole')
        else this.groups[at] = upTo
        continue
      }
      const { guards } = group.statement
      const settled = next !== undefined && guards.every((layer, index) => next.guards[index] === layer)
      if (settled && !saysMore(group.statement)) continue
      // 根据综合评价情况给予奖励, and nothing behind it that says how much: so much as is settled.
      const ground = next?.clause === group.statement.clause ? undefined : this.weighed.get(group.statement)
      if (ground === undefined) place(group.statement).refuse(group.span, 'whole')
      else this.groups[at] = asWeighed(group, ground, place(group.statement))
    }
    // 参照《…》给予扶持，最高50万元: up to as much; the printed number counts (readings.md 1).
    for (const [at, group] of this.groups.entries()) {
      const { act, each } = group.statement
      const plain = act.base === undefined && [...each, ...act.each].length === 0 && group.list === undefined
      const limited = group.ceilings.length > 0 && group.ceilings.every((one) => one.if === undefined)
      if (act.deferral?.cites === true && plain && limited) this.groups[at] = upToFirst(group)
    }
    const kept = this.groups.filter(({ slot, exceptions }) => slot !== undefined || exceptions.length > 0)
    // 根据其经济效益给予补贴，标准为设备款的30%: what is weighed changes no share that is written out.
    for (const group of kept)
      if (this.weighed.has(group.statement) && !staysOpen(group))
        place(group.statement).refuse(group.span, 'basis-unclear')
    for (const group of kept) if (losesCount(group)) place(group.statement).refuse(group.span, 'combination')
    return { groups: joinScales(kept, place), shared: this.shared, parallels: this.parallels, benefits: this.benefits }
  }

  take(given: Statement, index: number): void {
    // Records and indicators of another clause are not spoken of here.
    if (given.clause !== this.clause) {
      this.lists = []
      this.nearest = nothingCompared
    }
    this.clause = given.clause
    const place = this.placeOf(given, this.lists)
    const statement = given.grants ? given : withNamedEach(withOwnPerson(given, place), place)
    const { act } = statement
    if (act.benefit) {
      this.benefit(statement, place)
      return
    }
    if (!statement.grants && endsBenefit(statement, this.benefits, this.groups))
      place.refuse(statement.span, 'unsettled')
    // 按不同等次给予10万元: of which of them.
    if (act.sorts !== undefined && !act.figures.some(({ list }) => list !== undefined && list.groups.length > 1))
      place.refuse(act.sorts, 'left-over')
    if (statement.grants) this.grant(statement, index, place)
    else if (act.change === undefined && this.boundsShare(statement)) this.limit(statement, place)
    else if (act.change !== undefined || act.states || (act.noun === 'rate' && act.figures.length > 0))
      this.change(statement, place)
    else this.limit(statement, place)
    let inside: readonly Layer[] = []
    for (const item of act.inside) {
      if (item.kind === 'guard') inside = [{ kind: 'guard', guard: item }]
      else {
        const limiting = withOwnPerson({ ...statement, act: item, own: inside, span: item.span }, place)
        this.limit(limiting, place, undefined, true)
        inside = []
      }
    }
    const [open] = inside
    if (open?.kind === 'guard') place.refuse(open.guard.span, 'guard-open')
  }

  /** 给予最高150万元支持。支持比例不超过建设投入的30%: of a sum that is said a share of something else is a ceiling, and no other sum. */
  private boundsShare(statement: Statement): boolean {
    const { figures, noun } = statement.act
    const bounds = figures.every(
      ({ bound, words }) => bound === 'at-most' && words.some(({ role }) => role === 'phrase'),
    )
    const reached = this.reached(statement)
    const said = reached.every((at) => {
      const slot = this.groups[at]?.slot
      return slot !== undefined && slot.base === undefined
    })
    return noun === 'rate' && statement.own.length === 0 && figures.length > 0 && bounds && reached.length > 0 && said
  }

  private benefit(statement: Statement, place: Place): void {
    const options = { distributes: false, lists: this.lists, ...this.nearest }
    if (statement.each.length > 0) place.refuse(statement.span, 'combination')
    this.benefits.push(benefitOf(statement, resolveStack(statement.guards, options, place)))
  }

  private grant(stated: Statement, index: number, place: Place): void {
    const given = { ...stated, act: withPurpose(stated.act, place.environment) }
    const options = { distributes: given.act.respectively, lists: this.lists, ...this.nearest }
    const stack = withAsked(withRecipient(resolveStack(given.guards, options, place), given, place), given.act, place)
    const own = withOwnPerson(given, place)
    const eachs = [...own.each, ...own.act.each, ...own.act.figures.flatMap((figure) => figure.each)]
    const starts = given.guards.map(startOf)
    const behind = this.statements.slice(this.statements.indexOf(given) + 1)
    const beside = behind.filter((one) => one.grants && one.sentence === given.sentence)
    const judged = withJudged(own, stack, beside, place)
    const labelled = withLabels(withRecords(judged.guards, judged.statement.act, place), given.guards, given.act, place)
    const recorded = withSteps(labelled, eachs, starts, place)
    const said = withCounts(judged.statement, recorded, place)
    // Records that only a base names are not those of whatever follows.
    this.lists = stack.lists
    const members = parallelsOf(said)
    if (members === undefined) {
      this.give(given, said, index, place)
      return
    }
    for (const member of members) this.give(given, member, index, place)
    this.parallels.push(members.map(({ statement }) => statement))
    this.parted.add(index)
  }

  /** What one award is, of whom it is known already. */
  private give(
    given: Statement,
    { statement: told, guards }: { readonly statement: Statement; readonly guards: GuardMeaning },
    index: number,
    place: Place,
  ): void {
    const weighed = weighing(told, guards)
    const statement = weighed === undefined ? told : { ...told, act: { ...told.act, base: undefined } }
    if (weighed === 'discretion') this.weighed.set(statement, told.act.base?.words ?? [])
    const { act } = statement
    const compared = this.nearest.indicator
    // 甲类企业按研发投入的30%。: what is measured, and not that it is given.
    const promise = this.promiseBefore(given)
    if (
      !act.gives &&
      act.deferral === undefined &&
      act.figures.every(({ by, scale }) => by || (scale !== undefined && act.form === '' && !promise))
    ) {
      place.environment.reporter.report('CY4014', statement.span)
      return
    }
    this.nearest = nearestOf(guards, this.nearest)
    const here = { ...place, environment: { ...place.environment, lists: [...guards.lists] } }
    const each = [...statement.each, ...act.each, ...this.inheritedEach(statement)]
    const based = act.base === undefined || act.figures.some(isShare) ? [] : countsInBase(act.base.words, here)
    const earlier = this.groups.at(-1)
    const follows = earlier?.slot !== undefined && earlier.statement.item === statement.item
    const setting: FigureSetting =
      based.length > 0
        ? { guards: { ...guards, counts: [...guards.counts, ...based] }, base: undefined, each, follows }
        : { guards, base: this.baseFor(statement, here), each, follows }
    const amounts = this.slotsOf(statement, setting, here)
    if (amounts === undefined) return
    if (countsElse(statement, this.groups.at(-1), guards, amounts.slot)) place.refuse(statement.span, 'combination')
    if (outlivesFirst(statement, this.groups)) place.refuse(statement.span, 'combination')
    // 年产值500万元至5000万元，奖励300万元: what stands behind a measure that nothing gives is how much of it there is.
    if (!act.gives && measures(statement, here)) place.refuse(statement.span, 'unsettled')
    // 参照《…》给予扶持，50万元: the sum of what the document settles, or another.
    const latest = this.groups.at(-1)?.statement
    if (!act.gives && latest?.limb === statement.limb && latest.act.deferral?.cites === true)
      place.refuse(statement.span, 'combination')
    // 投入3000万元建设平台: without a verb of giving it is no form at all.
    if (!namesGift(act.form) && !act.gives) place.environment.reporter.report('CY4014', statement.span)
    else if (!namesGift(act.form) || changesForm(act.form) || holdsUnit(act.form))
      place.environment.reporter.report('CY4107', statement.span, { text: act.form })
    // 合计给予3万元: over what, nobody says; 按比例给予3万元: of what.
    const together = act.recipient.some(isPersons)
    if (act.scope.total && together) {
      place.environment.reporter.report('CY4540', statement.span, { text: here.environment.written(statement.span) })
    } else if (act.scope.total && !act.staged && amounts.slot !== undefined)
      place.refuse(statement.span, act.receives || act.scope.yearly ? 'combination' : 'unsettled')
    // 按投入的30%给予补助，超过1000万元部分按10%: beside the share of all of it, or in its place.
    if (follows && !act.adds && sharesWhole(earlier, amounts.slot)) place.refuse(statement.span, 'apart')
    const isBased = setting.base !== undefined || (based.length > 0 && counts(amounts.slot?.amount, based))
    if (act.base !== undefined && !isBased && act.figures.length > 0) place.refuse(statement.span, 'basis-unclear')
    if (act.scale !== undefined && !goesBy(act.scale, guards, here)) place.refuse(statement.span, 'basis-unclear')
    const factor = act.change?.factor
    const slot = factor === undefined ? amounts.slot : timesYear(factor, this.yearBefore(statement))
    if (slot === undefined && factor !== undefined) place.refuse(statement.span, 'combination')
    const ceilings = [
      ...(factor === undefined ? amounts.ceilings : []),
      ...timed(act, slot, statement, guards.lists, place),
    ]
    const before = this.groups.length - 1
    const replacing = this.replacesBase(statement) ? this.statementOf(before) : statement.to
    const target = replacing === undefined ? undefined : this.groupOf.get(replacing)
    const group = target === undefined ? undefined : this.groups[target]
    // 分别给予…，其中…: of which of them.
    if (statement.relation !== 'base' && replacing !== undefined && this.parted.has(replacing))
      place.refuse(statement.span, 'combination')
    const layers = guards.layers
    if (
      statement.relation === 'exception' &&
      group?.slot !== undefined &&
      target !== undefined &&
      guards.counts.length === 0 &&
      !layers.slice(sharedLength(group.layers, layers)).every(isAlways)
    ) {
      this.except(group, target, layers, slot, ceilings, statement, place)
      this.groupOf.set(index, target)
      return
    }
    if (this.tellsNobodyApart(statement, layers, guards.counts.length > 0, place)) return
    const once = act.once ? '一次性' : saysFirst(statement) ? place.environment.written(statement.span) : undefined
    this.groupOf.set(index, this.groups.length)
    this.groups.push({
      statement,
      merged: [],
      layers,
      indicator: compared,
      slot,
      costs: act.figures.length === 0 ? (costsOf(act, here.environment) ?? sumNamed(setting)) : undefined,
      exceptions: [],
      ceilings: ceilings.map((is) => ({ if: undefined, is })),
      times:
        once === undefined
          ? []
          : [
              {
                if: undefined,
                is: { most: 1, period: 'lifetime', upgradable: true, text: once, source: statement.source },
              },
            ],
      instalments: [],
      deferrals: deferralsOf(statement, undefined, place),
      difference: undefined,
      list: guards.lists[0],
      year: statement.year,
      form: formOf(act.form === '' ? (promise?.form ?? '') : namedForm(act), statement.year),
      recipient: act.recipient.length === 0 ? undefined : act.recipient.map(({ text }) => text).join(''),
      span: statement.passage,
    })
    if (slot !== undefined && (act.instalments !== undefined || act.difference || act.times !== undefined)) {
      this.limit({ ...statement, act: { ...act, figures: [] }, own: [] }, place, [this.groups.length - 1])
    }
  }

  /** 按研发费用分段给予补助：200万元以下的部分8%: what is given stands in front, and how much behind it. */
  private promiseBefore({ sentence, act }: Statement): Act | undefined {
    if (act.figures.every(({ scale }) => scale === undefined)) return undefined
    const before = this.groups.findLast(({ statement }) => statement.sentence === sentence && statement.act.gives)
    return before?.statement.act
  }

  /** 实付租金低于标准的，按照实付租金补贴: for those the sum before is what the words name. */
  private replacesBase({ act, sentence, guards, year }: Statement): boolean {
    const before = this.groups.at(-1)
    const last = guards.at(-1)
    const clause = last?.kind === 'guard' && last.guard.form === 'clause'
    return (
      year === undefined &&
      act.base !== undefined &&
      act.figures.length === 0 &&
      !act.whole &&
      clause &&
      before?.slot !== undefined &&
      before.statement.sentence === sentence
    )
  }

  private statementOf(group: number): number | undefined {
    for (const [statement, at] of this.groupOf) if (at === group) return statement
    return undefined
  }

  /** 给予50万元补贴，其中农业企业60万元: 称谓, and nouns for anybody, tell nobody apart from those before, who would be paid both. */
  private tellsNobodyApart(statement: Statement, layers: readonly Condition[], counts: boolean, place: Place): boolean {
    const before = this.groups.at(-1)?.statement
    if (before?.sentence !== statement.sentence || statement.relation === 'adds' || counts) return false
    const isNew = (layer: Layer): boolean => layer.kind === 'guard' && layer.guard.span.start >= before.span.end
    if (statement.guards.some((layer, at) => isNew(layer) && !isAlways(layers[at] ?? allOf([])))) return false
    return reportNamesAlone(statement.guards.filter(isNew), 'condition', place)
  }

  /** What takes the place of the sum for those that the layers beyond the base's name. */
  private except(
    group: Group,
    target: number,
    layers: readonly Condition[],
    slot: Slot | undefined,
    ceilings: readonly CeilingPart[],
    statement: Statement,
    place: Place,
  ): void {
    // 。其中…: another sentence, of the same people.
    const own = layers.slice(sharedLength(group.layers, layers, asksAlike))
    if (slot === undefined || own.length === 0 || own.every(isAlways)) {
      if (reportNamesAlone(statement.guards, 'condition', place)) return
      place.refuse(statement.span, statement.relation === 'adds' ? 'combination' : 'nothing-before')
      return
    }
    const when = allOf(own)
    // 其中，对农业企业…: 称谓 tells nobody apart from those before.
    const known = new Set(group.layers.map(asked))
    if (own.every((layer) => isAlways(layer) || known.has(asked(layer)))) {
      if (!reportNamesAlone(statement.own, 'condition', place)) place.refuse(statement.span, 'guard-open')
      return
    }
    // ，其中…，最高: a ceiling of the same limb binds the base, too (readings.md 3).
    this.excepted = group.statement.limb === statement.limb ? undefined : { limb: statement.limb, target, when }
    this.groups[target] = {
      ...group,
      exceptions: [{ if: when, is: slot }, ...group.exceptions],
      deferrals: [...group.deferrals, ...deferralsOf(statement, when, place)],
      ceilings: [...ceilings.map((is) => ({ if: when, is })), ...group.ceilings],
    }
  }

  /** 给予每人一次性补助30万元，每年发放3万元津贴: the same unit, where the words of another grant name none. */
  private inheritedEach(statement: Statement): readonly Each[] {
    const before = this.groups.at(-1)
    const { act } = statement
    if (before?.statement.limb !== statement.limb || !sameLayers(before.statement.guards, statement.guards)) return []
    // 每台2000元，另给予5万元: so much, and not so much for each.
    if (act.adds) return []
    if (statement.each.length > 0 || act.each.length > 0 || act.figures.some((figure) => figure.each.length > 0))
      return []
    return [
      ...before.statement.each,
      ...before.statement.act.each,
      ...before.statement.act.figures.flatMap((figure) => figure.each),
    ]
  }

  private baseFor(statement: Statement, place: Place): Base | undefined {
    const own = statement.act.base
    if (own !== undefined) return readBase(own.words, own.exclusion, place)
    const beside = baseBeside(statement.act, place)
    if (beside !== undefined) return beside
    const costs = costsOf(statement.act, place.environment)
    if (costs !== undefined) return costs
    // 其中…，按40%: of what the sum whose place it takes is a share of, whatever its own guard compares.
    const target = statement.to === undefined ? undefined : this.groupOf.get(statement.to)
    const replaced = target === undefined ? undefined : this.groups[target]?.slot?.base
    if (statement.relation === 'exception' && replaced !== undefined) return replaced
    const before = this.groups.at(-1)
    if (before === undefined) return undefined
    const announced = before.slot === undefined && (before.statement.act.base ?? before.costs) !== undefined
    const same = before.statement.sentence === statement.sentence || announced
    if (!same) return undefined
    if (before.slot !== undefined) return before.slot.base
    const { base } = before.statement.act
    return base === undefined ? before.costs : readBase(base.words, base.exclusion, place)
  }

  /** The sum of a grant, and the ceilings that its own words put on it. */
  private slotsOf(
    statement: Statement,
    setting: FigureSetting,
    place: Place,
  ): { readonly slot: Slot | undefined; readonly ceilings: readonly CeilingPart[] } | undefined {
    const { act } = statement
    const [first, ...rest] = act.figures
    if (act.deferral !== undefined) readBase(act.deferral.of, undefined, place)
    if (act.deferral !== undefined && act.deferral.kind !== 'bounded') return { slot: open(statement), ceilings: [] }
    if (act.deferral !== undefined && !act.figures.every(({ bound }) => bound === 'at-most')) {
      // 按“一事一议”给予50万元: settled, or still to be settled.
      place.refuse(statement.span, 'combination')
      return undefined
    }
    if (act.whole) {
      const base = setting.base ?? sumNamed(setting)
      const amount =
        first === undefined && base !== undefined ? wholeOf(base, statement.span, setting, place) : undefined
      if (amount === undefined) {
        place.refuse(statement.span, 'whole')
        return undefined
      }
      return { slot: { amount, base }, ceilings: [] }
    }
    if (first !== undefined && act.base !== undefined && !sameBase(first, setting, place)) {
      place.refuse(first.list?.span ?? statement.span, 'combination')
      return undefined
    }
    const bounds = first?.bound === 'at-most' && !sharesBase(first) && reimburses(act.form)
    const costs = bounds ? costsOf(act, place.environment) : undefined
    if (first !== undefined && costs !== undefined) return this.upTo(act.figures, costs, statement, setting, place)
    const [second] = rest
    if (first !== undefined && act.base !== undefined && setting.base !== undefined && !sharesBase(first)) {
      // 按照实际建设费用给予最高1000万元: the whole of the base, up to the sum.
      if (first.bound !== 'at-most' || second !== undefined) {
        place.refuse(first.list?.span ?? statement.span, 'combination')
        return undefined
      }
      const ceiling = this.ceilingOf(first, act, statement, setting, place)
      const share = wholeOf(setting.base, statement.span, setting, place)
      place.environment.reporter.report('CY4501', statement.span, {
        basis: labelsOf(setting.base).plus.join('、'),
      })
      return ceiling === undefined || share === undefined
        ? undefined
        : { slot: { amount: share, base: setting.base }, ceilings: [ceiling] }
    }
    if (first === undefined) return this.wholeOf(statement, setting, place)
    const amount = this.amountOf(first, statement, setting, place)
    if (amount === undefined) return undefined
    const ceilings: CeilingPart[] = []
    for (const figure of rest) {
      const { list } = figure
      const [item] = list?.items ?? []
      if (figure.bound !== 'at-most' && list !== undefined && item?.value.kind === 'money' && amount.kind === 'share') {
        // 按研发投入的30%，给予100万元: which of them is given.
        place.environment.reporter.report('CY4011', list.span, { amount: place.environment.written(list.span) })
        return undefined
      }
      if (figure.bound !== 'at-most') {
        place.refuse(list?.span ?? statement.span, 'combination')
        return undefined
      }
      const ceiling = this.ceilingOf(figure, act, statement, setting, place)
      if (ceiling === undefined) return undefined
      ceilings.push(ceiling)
    }
    const base = baseOfAmount(first, setting, place)
    const spans = spanOf(amount, ceilings)
    if (spans !== undefined) return { slot: { amount: spans, base }, ceilings: [] }
    return { slot: { amount, base }, ceilings }
  }

  /** 给予最高50万元场地租金补助: of the rent, and no more than the ceilings. */
  private upTo(
    figures: readonly Figure[],
    costs: Base,
    statement: Statement,
    setting: FigureSetting,
    place: Place,
  ): { readonly slot: Slot; readonly ceilings: readonly CeilingPart[] } | undefined {
    const ceilings: CeilingPart[] = []
    for (const figure of figures) {
      const ceiling = this.ceilingOf(figure, statement.act, statement, setting, place)
      if (figure.bound !== 'at-most' || ceiling === undefined) {
        place.refuse(figure.list?.span ?? statement.span, 'combination')
        return undefined
      }
      ceilings.push(ceiling)
    }
    if (!statement.act.purpose.some(({ text }) => isWhole(text)))
      return { slot: upToCosts(costs, statement, place), ceilings }
    const amount = wholeOf(costs, statement.span, setting, place)
    place.environment.reporter.report('CY4501', statement.span, { basis: labelsOf(costs).plus.join('、') })
    return amount && { slot: { amount, base: costs }, ceilings }
  }

  /** 按其实际支出予以补助, 摊位费差额部分给予补贴: what the words bound by themselves is given whole; anything else waits for its share. */
  private wholeOf(
    statement: Statement,
    setting: FigureSetting,
    place: Place,
  ): { readonly slot: Slot | undefined; readonly ceilings: readonly CeilingPart[] } | undefined {
    const { act, span } = statement
    const { environment } = place
    const costs = reimburses(act.form) ? costsOf(act, environment) : undefined
    const base = act.base === undefined ? (costs ?? sumNamed(setting)) : setting.base
    const words = act.base?.words ?? (costs === undefined ? wordsNaming(statement, base, place) : act.purpose)
    const bounds = words.some(({ text }) => isWhole(text)) && act.base?.loose !== true
    const isLoan = act.base !== undefined && base?.reference !== undefined
    const later = this.sharedLater(statement)
    // 按实际支出分段给予资助：10万元以下部分补贴60%，…: parts from the first yuan on say how much of it.
    if (this.scaledLater(statement)) return { slot: undefined, ceilings: [] }
    // 按实际支出给予资助，对甲类企业给予10%: all of it for the others, or nothing.
    if (later && bounds) place.refuse(span, 'unsettled')
    if (base === undefined || !(bounds || isLoan) || later) return { slot: undefined, ceilings: [] }
    const amount = wholeOf(base, span, setting, place)
    if (amount === undefined) return undefined
    const labels = base.reference === undefined ? labelsOf(base).plus : [base.reference.label]
    environment.reporter.report('CY4501', span, { basis: labels.join('、') })
    return { slot: { amount, base }, ceilings: [] }
  }

  /** The next statement of the sentence sets out the base part by part, the first of them from nothing on. */
  private scaledLater(statement: Statement): boolean {
    const next = this.statements.find(({ span }) => span.start > statement.span.start)
    if (next?.sentence !== statement.sentence) return false
    return next.act.figures.some(({ scale }) => scale?.parts[0] !== undefined && beginsAtNothing(scale.parts[0]))
  }

  /** 按实际成本给予资助，对注册在县内的给予10%: the share comes behind. */
  private sharedLater(statement: Statement): boolean {
    const behind = this.statements.slice(this.statements.indexOf(statement) + 1)
    return behind.some(
      ({ sentence, act }) =>
        sentence === statement.sentence &&
        (act.noun === 'rate' || act.figures.some((figure) => isShare(figure) && figure.bound !== 'at-most')),
    )
  }

  private amountOf(figure: Figure, statement: Statement, setting: FigureSetting, place: Place): Amount | undefined {
    const { list } = figure
    const amount =
      figure.scale !== undefined
        ? amountOfScale(figure.scale, figure, setting, place, this.groups.at(-1))
        : list === undefined
          ? amountOfWords(figure, place, statement.span)
          : list.items.length === 1
            ? this.one(list.items[0], figure, setting, place)
            : list.range && list.items.length === 2
              ? this.range(figure, setting, place)
              : this.paired(figure, statement, setting, place)
    if (amount === undefined) return undefined
    const ofZero = constant(0)
    if (statement.act.may && statement.act.gives && figure.bound === 'exact' && !statement.act.receives) {
      place.environment.reporter.report('CY4119', statement.span, { text: place.environment.written(statement.span) })
      return { kind: 'between', from: ofZero, to: amount }
    }
    if (figure.bound === 'at-most') return { kind: 'between', from: ofZero, to: amount }
    if (figure.bound === 'at-least') return { kind: 'between', from: amount, to: { kind: 'unlimited' } }
    return amount
  }

  private one(
    item: QuantityNode | undefined,
    figure: Figure,
    setting: FigureSetting,
    place: Place,
  ): Amount | undefined {
    return item === undefined ? undefined : amountOfItem(item, figure, setting, place)
  }

  private range(figure: Figure, setting: FigureSetting, place: Place): Amount | undefined {
    const [low, high] = figure.list?.items ?? []
    const from = this.one(low, figure, setting, place)
    const to = this.one(high, figure, setting, place)
    if (low === undefined || high === undefined || from === undefined || to === undefined) return undefined
    const order = orderOf(from, to)
    if (order === undefined || order > 0) return between(from, to, figure, place)
    place.environment.reporter.report('CY4003', high.span, { low: low.text, high: high.text })
    return undefined
  }

  private paired(figure: Figure, statement: Statement, setting: FigureSetting, place: Place): Amount | undefined {
    const { counts } = setting.guards
    const items = figure.list?.items ?? []
    // 300万元或100万元: which of them, nobody says.
    if (figure.list?.choice === true) {
      place.refuse(figure.list.span, 'figures-unpaired')
      return undefined
    }
    if (statement.act.respectively && counts.length > 1 && counts.length === items.length) {
      // 博士、硕士分别每人3万元、1.5万元: each kind counted, then added.
      const of = items.map((item, index) => {
        const [count] = counts.slice(index, index + 1)
        const own = { ...setting, guards: { ...setting.guards, counts: count === undefined ? [] : [count] } }
        return this.one(item, figure, own, place)
      })
      const whole = of.filter((amount) => amount !== undefined)
      const counted = whole.every((amount, index) => amount.kind === 'each' && amount.count.id === counts[index]?.id)
      if (whole.length < of.length || !counted) {
        place.refuse(figure.list?.span ?? statement.span, 'figures-unpaired')
        return undefined
      }
      return { kind: 'sum', of: whole }
    }
    const groups = figure.list?.groups ?? []
    const ranges = groups.some(({ length }) => length > 1)
    // 分别最高给予5万元至10万元、…: up to which end.
    if (ranges && figure.bound !== 'exact') {
      place.refuse(figure.list?.span ?? statement.span, 'combination')
      return undefined
    }
    const amounts = groups.map((items, at) =>
      items.length > 1 ? this.range(memberOf(figure, at), setting, place) : this.one(items[0], figure, setting, place),
    )
    if (amounts.includes(undefined)) return undefined
    const whole = amounts.filter((amount) => amount !== undefined)
    const { bare, times } = withoutUnits(whole)
    const labels = figure.list?.labels === undefined ? undefined : gradesOf(figure.list, statement.guards, place)
    const paired = pairItems(bare, labels === undefined ? setting.guards.zips : [labels], place.environment)
    if (paired === undefined) this.unpaired(bare.length, figure.list?.span ?? statement.span, setting, place)
    return paired === undefined ? undefined : times(paired)
  }

  /** 国家级、省级、市级的，分别给予200万元、100万元: how many there are of each is what to look at. */
  private unpaired(amounts: number, span: Span, { guards: { zips } }: FigureSetting, place: Place): void {
    const [zip, ...more] = zips
    if (zip === undefined || more.length > 0 || sizeOf(zip) === amounts) place.refuse(span, 'figures-unpaired')
    else {
      place.environment.reporter.report('CY4006', span, { others: sizeOf(zip), amounts }, { related: [zip.span] })
    }
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
          : this.paired(counted, statement, inner, place)
    if (amount === undefined) {
      place.refuse(list?.span ?? statement.span, 'figure')
      return undefined
    }
    const { scope } = act
    const period = periodOf(scope)
    if (period === undefined) {
      place.refuse(list?.span ?? statement.span, 'combination')
      return undefined
    }
    // A bare ceiling is of the record (readings.md 4).
    const bare = period === 'matter' && !scope.total && figure.each.length + act.each.length === 0
    return {
      // A limit is no fixed sum: what it is stands in the words of the ceiling.
      amount: amount.kind === 'constant' ? constant(amount.fen) : amount,
      of: bare ? 'record' : scoped.of,
      period,
      text: place.environment.written(act.words),
      source: statement.source,
    }
  }

  /** A ceiling, how often, how it is paid: of the awards that it reaches. */
  private limit(given: Statement, place: Place, of?: readonly number[], inBracket = false): void {
    const pointed = pointsAtAward(given, this.groups)
    if (pointed === 'several') {
      place.refuse(given.span, 'unsettled')
      return
    }
    const near = of ?? (pointed === undefined ? this.reached(given) : [pointed])
    const grades = namedGrades(
      near.flatMap((at) => this.groups[at] ?? []),
      place.environment,
    )
    const upgrade = upgrades(given, grades, place.environment)
    const statement = upgrade ?? (pointed === undefined ? given : { ...given, own: [] })
    const pointing = of === undefined ? pointsAtAll(statement) : undefined
    if (pointing !== undefined) {
      this.limitAll(statement, pointing, place)
      return
    }
    const { act } = statement
    const reached = upgrade === undefined ? near : (withGrades(near, this.groups) ?? [])
    const first = this.groups[reached[0] ?? -1]
    if (first === undefined) {
      place.refuse(statement.span, 'nothing-before')
      return
    }
    const lists = first.list === undefined ? this.lists : [first.list]
    const guards = resolveStack(statement.own, { distributes: false, lists, ...this.nearest }, place)
    this.nearest = nearestOf(guards, this.nearest)
    const inException = this.excepted?.limb === statement.limb ? this.excepted.when : undefined
    const when = statement.own.length === 0 ? inException : allOf(guards.layers)
    if (statement.own.length > 0 && isAlways(guards.condition)) {
      // 以上补助合计不超过设备投入的50%: over each of them, or over all.
      const weighs = reached.length > 1 && act.figures.some(isShare)
      if (!reportNamesAlone(statement.own, 'condition', place))
        place.refuse(statement.span, weighs ? 'unsettled' : 'guard-open')
      return
    }
    if (this.ofOtherKind(statement, reached)) {
      place.refuse(statement.span, 'guard-open')
      return
    }
    // 每台茶机补助1万元，茶企最高10万元: what they get at most, where nobody is said to get anything.
    const asksNobody = reached.every((at) => this.groups[at]?.layers.every(isAlways) === true)
    if (when !== undefined && asksNobody && statement.own.every((one) => one.kind === 'guard' && namesOne(one.guard)))
      place.refuse(statement.span, 'whom')
    const here = { ...place, environment: { ...place.environment, lists } }
    if (!labelledAlike(act, first.statement, here)) {
      place.refuse(statement.span, 'combination')
      return
    }
    const stack = resolveStack(first.statement.guards, { distributes: true, lists, indicator: first.indicator }, here)
    const all = withLabels(stack, first.statement.guards, first.statement.act, here)
    const setting: FigureSetting = {
      guards: { ...all, counts: [...guards.counts, ...all.counts] },
      base: first.slot?.base ?? first.costs,
      each: [],
    }
    // 不超过5%的实际租金: what a share is of behind it would be lost, and the share taken of something else.
    const named = act.recipient.find(({ role }) => role === 'phrase')
    if (named !== undefined) place.refuse(named.span, 'left-over')
    // 每年原则上最高20万元: who is meant, or a word that changes the ceiling.
    const said = act.recipient.find(({ role, text }, at) => {
      // 该项: whatever it is was spoken of.
      const pointed = Same.words.includes(act.recipient[at - 1]?.text ?? '')
      const known = isGeneric(text) || namesParty(text) || obtainingWords.includes(text)
      return role === 'text' && !pointed && !known
    })
    if (said !== undefined) place.refuse(said.span, 'left-over')
    // 按投入的30%给予补助，根据经营期最高10万元: what the ceiling goes by changes it, and nobody says how.
    const isSaid = reached.some((at) => this.groups[at]?.slot !== undefined)
    if (isSaid && act.figures.some(goesByPhrase)) place.refuse(statement.span, 'basis-unclear')
    if (act.lifts) {
      for (const at of reached) this.lift(at, when, statement, place)
      return
    }
    if (act.deferral !== undefined) {
      const deferrals = deferralsOf(statement, undefined, place)
      if (when !== undefined) place.refuse(statement.span, 'combination')
      for (const at of reached)
        this.update(at, (group) => ({
          ...group,
          slot: group.slot ?? open(group.statement),
          deferrals: [...group.deferrals, ...deferrals],
        }))
      return
    }
    for (const figure of act.figures)
      for (const together of act.scope.yearly ? this.byYear(reached) : [reached])
        if (!this.limitFigure(figure, statement, when, setting, together, here)) return
    const { times } = act
    if (times !== undefined) {
      const is = { ...times, text: place.environment.written(statement.span), source: statement.source }
      if (typeof times.period === 'object')
        place.environment.reporter.report('CY4523', statement.span, { text: is.text })
      for (const at of reached) this.update(at, (group) => ({ ...group, times: [...group.times, { if: when, is }] }))
    }
    if (act.difference) {
      // 补发两级之间的差额: of two awards what one of them brought is not taken off the other.
      const several = mergeCases(reached.flatMap((at) => this.groups[at] ?? [])).length > 1
      if (several) place.refuse(statement.span, 'combination')
      // （进档的奖励差额）: what the bracket says whole is 差额.
      const text = inBracket ? relatingWords.join('') : place.environment.written(statement.span)
      const is = { text, source: statement.source }
      // 已获市级同类资金的，补足差额: what is taken off is what the history of this award has.
      const { passage } = statement
      const asked = foldString(place.environment.written(passage))
      if (namesSumElsewhere(asked))
        place.environment.reporter.report('CY4524', statement.span, { text: place.environment.written(statement.span) })
      for (const at of reached) this.update(at, (group) => ({ ...group, difference: { if: when, is } }))
    }
    if (act.instalments !== undefined) {
      const shares = sharesOf(act.instalments, statement.span, place.environment.reporter)
      if (shares === undefined) return
      for (const at of reached) {
        this.update(at, (group) => ({ ...group, instalments: [...group.instalments, { if: when, is: shares }] }))
      }
    }
    const nothing = act.figures.length === 0 && times === undefined && !act.difference && act.instalments === undefined
    if (nothing) place.refuse(statement.span, 'left-over')
  }

  /** 以上两项奖补合计不超过60万元: of everything that was given before. */
  private limitAll(statement: Statement, { count, total }: Pointing, place: Place): void {
    const { act } = statement
    const sums = this.groups.filter(({ slot, exceptions }) => slot !== undefined || exceptions.length > 0)
    const beside = sums.filter(({ statement: { relation } }) => relation !== 'adds')
    // 以上两项 of three: which of them, nobody says.
    if (count !== undefined && count !== sums.length && count !== beside.length) {
      place.refuse(statement.span, 'unsettled')
      return
    }
    const scope = { ...act.scope, total: act.scope.total || total }
    this.limit({ ...statement, own: [], act: { ...act, scope } }, place, [...this.groups.keys()])
  }

  private limitFigure(
    figure: Figure,
    statement: Statement,
    when: Condition | undefined,
    setting: FigureSetting,
    given: readonly number[],
    place: Place,
  ): boolean {
    const { act } = statement
    if (figure.bound !== 'at-most') {
      // 按设备投资的20%给予补助，最低5万元: what is given at least, beside a share or in its place.
      place.refuse(figure.list?.span ?? statement.span, figure.bound === 'at-least' ? 'unsettled' : 'combination')
      return false
    }
    const first = given[0]
    const before = first === undefined ? undefined : this.groups[first - 1]
    // 按费用的50%给予补贴；每100美元再给予0.5元，最高20万元: no steps of the sum before, and a limb of their own (readings.md 3).
    const apart =
      before?.slot?.amount.kind === 'share' &&
      given.every((at) => this.groups[at]?.statement.limb !== before.statement.limb)
    const goesOn = before !== undefined && !apart && given.every((at) => countsOn(this.groups[at]))
    // 给予10万元；每超过…再奖励1万元，最高50万元: of what is added, unless it says over what.
    const together = act.scope.total || act.scope.lifetime || ofApplicant(act)
    const reached = first !== undefined && goesOn && together ? [first - 1, ...given] : given
    const kind = figure.list?.items[0]?.value.kind
    if (kind === 'duration' || kind === 'count') {
      const groups = reached.flatMap((at) => this.groups[at] ?? [])
      const limited = limitCount(figure, groups, { span: statement.span, when }, place)
      const timed = limited === undefined ? undefined : this.countOverTime(limited, figure, statement, when, place)
      for (const [index, at] of reached.entries()) this.update(at, (group) => timed?.[index] ?? group)
      if (limited !== undefined) return timed !== undefined
      return false
    }
    const ceiling = this.ceilingOf(figure, act, statement, setting, place)
    if (ceiling === undefined) return false
    reportYears(ceiling, statement.span, place)
    const counted = !apart && reached.some((at) => countsOn(this.groups[at]))
    const sums = reached.flatMap((at) => this.groups[at]?.slot?.amount ?? [])
    const isBitten = (sum: Amount | undefined): boolean =>
      sum?.kind === 'constant' && (orderOf(ceiling.amount, sum) ?? -1) >= 0
    const bites = sums.some(isBitten)
    const last = reached.at(-1)
    const share = last === undefined ? undefined : this.groups[last]
    const others = reached.slice(0, -1).map((at) => this.groups[at]?.slot?.amount)
    const alone = !act.scope.total && !act.scope.lifetime && !ofApplicant(act) && reached === given
    if (
      last !== undefined &&
      share?.slot?.amount.kind === 'share' &&
      others.length > 0 &&
      alone &&
      others.every(isBitten)
    ) {
      // 对甲给予100万元，对乙按投入的20%给予补助，最高30万元: nobody fixes a sum and limits it to less.
      this.update(last, (group) => ({ ...group, ceilings: [{ if: when, is: ceiling }, ...group.ceilings] }))
      return true
    }
    // …；达500人的给予9万元。每个社区每年最高8万元: of the one sum whose tiers these are.
    const several = reached.length > 1 && mergeCases(reached.flatMap((at) => this.groups[at] ?? [])).length > 1
    if (several && !act.scope.total && !ofApplicant(act) && (bites || reached !== given)) {
      // Nobody fixes a sum and limits it to less in the same breath: the ceiling is that of a neighbour alone.
      place.refuse(figure.list?.span ?? statement.span, 'combination')
      return false
    }
    if (reached.length > 1 && (act.scope.total || isOverTime(act.scope) || counted || ofApplicant(act))) {
      const groups = reached.flatMap((at) => this.groups[at] ?? [])
      const { period, text, source } = ceiling
      const is = sharedAmount(ceiling.amount, when)
      const beside = this.shared.filter((one) => one.groups.some((group) => groups.includes(group)))
      // A general ceiling beside one for some: which of them binds whom, nobody has settled.
      const mixes = beside.some((one) => sameTime(one.period, period) && (when !== undefined || one.is.kind === 'when'))
      if (is === undefined || mixes) {
        place.refuse(statement.span, mixes ? 'combination' : 'unsettled')
        return false
      }
      // 奖励10万元，每超过5000万元再奖励5万元，最高30万元: of both, which nobody says.
      if (counted && !act.scope.total && !isOverTime(act.scope) && !ofApplicant(act))
        place.environment.reporter.report('CY4527', statement.span, { text })
      this.shared.push({ groups, is, period, text, source, span: statement.span })
      return true
    }
    // 按投入的30%给予补助，并给予5万元奖励，每年最高20万元: of each of them, or of both, which are the same people's.
    // 5万元以内的部分40%，超过5万元的部分20%，最高3万元: parts of one sum.
    const limited = reached.flatMap((at) => this.groups[at] ?? [])
    if (several && !limited.every(isScale) && held(limited))
      place.environment.reporter.report('CY4561', statement.span, { text: ceiling.text })
    for (const at of reached) {
      this.update(at, (group) => ({ ...group, ceilings: [{ if: when, is: ceiling }, ...group.ceilings] }))
    }
    return true
  }

  /** 每年不超过10台: of the year, with what was received in it. */
  private countOverTime(
    limited: readonly Group[],
    figure: Figure,
    { act, span, source }: Statement,
    when: Condition | undefined,
    place: Place,
  ): readonly Group[] | undefined {
    const period = periodOf(act.scope)
    if (period === 'matter') return limited
    const text = place.environment.written(act.words)
    const timed = limited.map((group) =>
      period === undefined ? undefined : countOverTime(group, { period, text, source }, when),
    )
    const whole = timed.filter((group) => group !== undefined)
    if (period === undefined || whole.length < limited.length) {
      place.refuse(figure.list?.span ?? span, 'combination')
      return undefined
    }
    if (typeof period === 'object') place.environment.reporter.report('CY4551', span, { text, years: period.years })
    return whole
  }

  /** 第一年…，第二年…，每年最高: what is paid in each year by itself. */
  private byYear(reached: readonly number[]): readonly (readonly number[])[] {
    const years = [...new Set(reached.map((at) => this.groups[at]?.year))]
    return years.map((year) => reached.filter((at) => this.groups[at]?.year === year))
  }

  /** Whom no ceiling before binds. */
  private lift(at: number, when: Condition | undefined, statement: Statement, place: Place): void {
    const group = this.groups[at]
    if (group === undefined || when === undefined || group.ceilings.length === 0) {
      place.refuse(statement.span, 'nothing-before')
      return
    }
    const lifted = group.ceilings.map(({ is }) => ({ if: when, is: { ...is, amount: { kind: 'unlimited' as const } } }))
    this.groups[at] = { ...group, ceilings: [...lifted, ...group.ceilings] }
  }

  private update(at: number, change: (group: Group) => Group): void {
    const group = this.groups[at]
    if (group !== undefined) this.groups[at] = change(group)
  }

  /** 补助比例为2%, 奖励标准为5万元, 提高至60%: another figure for those of whom the guard speaks. */
  private change(statement: Statement, place: Place): void {
    const { act } = statement
    const reached = this.statedFor(statement)
    const [figure] = act.figures
    // 加倍 is of each; another figure can be of one alone.
    if (reached.length === 0 || act.figures.length > 1 || (reached.length > 1 && figure !== undefined)) {
      place.refuse(statement.span, 'nothing-before')
      return
    }
    if (this.ofOtherKind(statement, reached)) {
      place.refuse(statement.span, 'guard-open')
      return
    }
    // 再按上述标准的50%给予补助: beside what was given, and not in its place.
    if ((act.adds && act.change?.how !== 'by') || act.scope.years !== undefined) {
      place.refuse(statement.span, 'unsettled')
      return
    }
    for (const at of reached) if (!this.changeOne(at, figure, statement, place)) return
  }

  private changeOne(at: number, figure: Figure | undefined, statement: Statement, place: Place): boolean {
    const { act, own } = statement
    const group = this.groups[at]
    if (group === undefined) return false
    const { indicator } = group
    const stack = [...group.statement.guards, ...own]
    const asked = resolveStack(stack, { distributes: false, lists: this.lists, indicator }, place)
    const guards = withLabels(asked, stack, act, place)
    const labels = guards.layers.slice(asked.layers.length)
    const setting: FigureSetting = { guards, base: group.slot?.base ?? group.costs, each: [] }
    const slot =
      figure === undefined
        ? timesSlot(act.change?.factor, group)
        : this.changed(act, figure, group, statement, setting, place)
    const replaces = own.length > 0
    // 最高50万元，获评示范的最高限额提高至80万元: another ceiling, and no other sum.
    const ceilings = replaces && figure !== undefined ? raisedCeilings(act, figure, slot, group) : undefined
    if (ceilings !== undefined) {
      const when = allOf(guards.layers.slice(group.statement.guards.length))
      if (ceilings.length === 0 || isAlways(when)) place.refuse(statement.span, 'combination')
      this.update(at, (one) => ({ ...one, ceilings: [...ceilings.map((is) => ({ if: when, is })), ...one.ceilings] }))
      return ceilings.length > 0
    }
    const reckoned = slot === undefined || replaces ? undefined : reckonedBy(slot, group, place)
    if (reckoned !== undefined) {
      this.update(at, () => reckoned)
      return true
    }
    if (slot === undefined || (!replaces && group.slot !== undefined)) {
      place.refuse(statement.span, 'combination')
      return false
    }
    if (!replaces) {
      this.update(at, (one) => ({ ...one, layers: [...one.layers, ...labels], slot }))
      return true
    }
    if (labels.length > 0) place.refuse(statement.span, 'combination')
    const when = allOf(guards.layers.slice(group.statement.guards.length))
    if (isAlways(when)) {
      if (!reportNamesAlone(own, 'condition', place)) place.refuse(statement.span, 'guard-open')
      return false
    }
    this.update(at, (one) => ({ ...one, exceptions: [{ if: when, is: slot }, ...one.exceptions] }))
    // ；…的，比例提高10个百分点，最高80万元: in a limb of its own what follows is of those alone.
    if (group.statement.limb !== statement.limb) this.excepted = { limb: statement.limb, target: at, when }
    const { environment } = place
    environment.reporter.report('CY4506', statement.span, { text: environment.written(statement.span) })
    return true
  }

  private changed(
    act: Act,
    figure: Figure,
    group: Group,
    statement: Statement,
    setting: FigureSetting,
    place: Place,
  ): Slot | undefined {
    if (act.change?.how === 'by') return raisedSlot(act, figure, group, setting, place)
    const amount = this.amountOf(figure, statement, setting, place)
    return amount === undefined ? undefined : { amount: withinBound(amount, group.slot), base: group.slot?.base }
  }

  /** Of the same limb, and with a figure of its own. */
  private yearBefore({ limb }: Statement): Group | undefined {
    return this.groups.findLast(
      ({ statement, year }) => statement.limb === limb && year !== undefined && statement.act.change === undefined,
    )
  }

  /** 对甲类企业…，乙类企业减半, 乙类企业最高10万元: of those before nothing is said, and of these nothing was given. */
  private ofOtherKind({ own }: Statement, reached: readonly number[]): boolean {
    const guard = own.findLast((layer) => layer.kind === 'guard')?.guard
    if (guard === undefined) return false
    return reached.every((at) => {
      const layers = this.groups[at]?.statement.guards ?? []
      return namesOtherKind(
        layers.flatMap((layer) => (layer.kind === 'guard' ? [layer.guard] : [])),
        guard,
      )
    })
  }

  /** Own limb, then sentence, then item, then article: the nearest that has awards. */
  /** 对甲给予10万元。对乙给予资助。资助标准为50万元: of what was promised just before without a sum, the one that waits for it. */
  private statedFor(statement: Statement): readonly number[] {
    const reached = this.reached(statement)
    const last = this.groups.length - 1
    const waits = reached.filter((at) => this.groups[at]?.slot === undefined)
    const before = this.groups[last]?.statement
    const follows = before !== undefined && statement.sentence - before.sentence <= 1
    const states = statement.act.states && statement.own.length === 0
    if (!states || !follows || waits.length !== 1 || waits[0] !== last) return reached
    this.stated = { sentence: statement.sentence, at: last }
    return waits
  }
  /** 资助金额为年产值的1%，最高50万元: what limits in the same sentence is of what it says the sum of. */
  private stated: { readonly sentence: number; readonly at: number } | undefined

  private reached(statement: Statement): readonly number[] {
    if (this.stated?.sentence === statement.sentence && this.groups.length - 1 === this.stated.at)
      return [this.stated.at]
    return reachedBy(statement, this.groups, this.extents)
  }
}

/** Of a sum that is fixed, or a share: the ceiling that takes the place of the one before; none where there is none. Undefined of another change. */
function raisedCeilings(
  { change }: Act,
  { bound, list }: Figure,
  slot: Slot | undefined,
  { slot: before, ceilings, statement: { source } }: Group,
): readonly CeilingPart[] | undefined {
  const isSum = list?.items.every(({ value }) => value.kind === 'money') === true
  const raises = change?.how === 'to' && isSum
  // 按投入的20%给予补助，最高50万元，获评示范的提高至80万元: the ceiling, or a sum in place of the share.
  if (raises && bound === 'exact') return before?.amount.kind === 'share' && ceilings.length > 0 ? [] : undefined
  if (!raises || before === undefined || before.amount.kind === 'between' || slot?.amount.kind !== 'between')
    return undefined
  const [last, ...more] = ceilings.filter((one) => one.if === undefined)
  const { to } = slot.amount
  if (last === undefined || more.length > 0 || to.kind !== 'constant') return []
  return [{ ...last.is, amount: constant(to.fen), text: last.is.text, source }]
}

/** 根据经营期最高10万元 */
const goesByPhrase = ({ by, words, list }: Figure): boolean =>
  by && words.some(({ role }) => role === 'phrase') && list?.items.some(({ value }) => value.kind === 'money') === true

/** A share of all of a sum, and parts of the same sum behind it. */
function sharesWhole({ slot }: Group, parts: Slot | undefined): boolean {
  const [whole, own] = [slot?.base, parts?.base]
  const isShare = slot?.amount.kind === 'share' && parts?.amount.kind === 'pieces'
  return isShare && whole !== undefined && own?.plus.some((fact) => whole.plus.includes(fact)) === true
}

/** Of one limb, and whoever is given one is given the others. */
function held(groups: readonly Group[]): boolean {
  const [first, ...more] = groups.map(({ statement }) => statement)
  return (
    first !== undefined &&
    more.length > 0 &&
    more.every(({ limb, guards }) => limb === first.limb && sameLayers(guards, first.guards))
  )
}

/** 展位费补贴 */
const namedForm = ({ purpose, form }: Act): string => `${purpose.map(({ text }) => text).join('')}${form}`

/** What a named year gives is called by it. */
const formOf = (form: string, year: number | undefined): string =>
  year === undefined ? form : `${form}（第${String(year)}年）`

/** 一次性按成本给予资助，对甲类企业给予10%: what an announcement says besides would be lost. */
const saysMore = ({ act, each }: Statement): boolean =>
  act.base !== undefined &&
  (act.once ||
    act.may ||
    act.difference ||
    act.scope.total ||
    act.scope.lifetime ||
    each.length + act.each.length > 0 ||
    act.times !== undefined ||
    act.instalments !== undefined)

/** The words by which a guard names the sum. */
function wordsNaming({ guards }: Statement, base: Base | undefined, { environment }: Place): readonly WordNode[] {
  const words = guards.flatMap((layer) => (layer.kind === 'guard' ? layer.guard.parts : []))
  return words.flatMap((part, index) => {
    const symbol = part.kind === 'word' && part.role === 'phrase' ? resolvePhrase(part, environment) : undefined
    if (part.kind !== 'word' || symbol?.kind !== 'fact' || base?.plus.includes(symbol) !== true) return []
    const before = words[index - 1]
    return before?.kind === 'word' ? [before, part] : [part]
  })
}
function deferralsOf(
  { act: { deferral }, source }: Statement,
  when: Condition | undefined,
  place: Place,
): Group['deferrals'] {
  if (deferral === undefined) return []
  const text = place.environment.written(deferral.span)
  return [{ if: when, is: { text, bounds: deferral.kind === 'bounded', source } }]
}

const limits = (group: Group, part: CeilingPart): boolean => group.ceilings.some(({ is }) => is === part)

/** 不低于1万元、不超过3万元: the ends of one sum, and no ceiling over what comes beside it. */
function spanOf(amount: Amount, [ceiling, ...more]: readonly CeilingPart[]): Amount | undefined {
  const opens = amount.kind === 'between' && amount.to.kind === 'unlimited' && amount.from.kind === 'constant'
  if (!opens || ceiling?.amount.kind !== 'constant' || more.length > 0 || ceiling.period !== 'matter') return undefined
  return { ...amount, to: ceiling.amount }
}

/** 10%至20%, 1万元至3万元: what the text writes as one is told as one. */
function between(from: Amount, to: Amount, { list }: Figure, { environment: { source } }: Place): Amount {
  if (from.kind === 'constant' && to.kind === 'constant')
    return { kind: 'between', from: constant(from.fen), to: constant(to.fen), site: { kind: 'between', source } }
  if (from.kind !== 'share' || to.kind !== 'share' || from.site?.kind !== 'rate') return { kind: 'between', from, to }
  const rate = list?.items.map(({ text }) => text).join('至') ?? from.site.rate
  const bare = ({ of, by }: Extract<Amount, { kind: 'share' }>): Amount => ({ kind: 'share', of, by })
  return { kind: 'between', from: bare(from), to: bare(to), site: { ...from.site, rate } }
}
/** 设备投入的50%, rather than a sum or a number. */
const isShare = ({ list }: Figure): boolean => list?.items.some(({ value }) => value.kind === 'rate') === true

/** 每年投入最高1亿元, 每三年给予最高50万元, 累计给予最高50万元: what the time brings at most, less what it has brought. */
function timed(
  act: Act,
  slot: Slot | undefined,
  statement: Statement,
  lists: readonly ListSymbol[],
  place: Place,
): readonly CeilingPart[] {
  const period = periodOf(act.scope)
  // 每三年给予50万元: of which of these years, nobody says.
  const isSum = slot?.amount.kind === 'between' && slot.amount.to.kind !== 'unlimited'
  if (act.scope.years !== undefined && (!isSum || period === undefined)) place.refuse(statement.span, 'combination')
  if (!isSum || period === undefined || period === 'matter') return []
  const { source } = statement
  // 每年每栋楼宇不超过1000万元: of the year and of the record.
  const named = [...act.each, ...act.figures.flatMap(({ each }) => each)]
  const of = lists.length > 0 && scopeEach(named, lists).of === 'record' ? 'record' : 'award'
  const ceiling: CeilingPart = {
    amount: slot.amount.to,
    of,
    period,
    text: place.environment.written(act.words),
    source,
  }
  reportYears(ceiling, statement.span, place)
  return [ceiling]
}

/** 三年累计: which three years, the text leaves open. */
function reportYears({ period, text }: CeilingPart, span: Span, { environment: { reporter } }: Place): void {
  if (typeof period === 'object') reporter.report('CY4551', span, { text, years: period.years })
}

/** 按照总额，给予总额2%: a base that is named twice is one (readings.md 38); two bases would leave one out. */
function sameBase(figure: Figure, setting: FigureSetting, place: Place): boolean {
  if (setting.base === undefined || !figure.words.some(({ role }) => role === 'phrase')) return true
  const own = readBase(figure.words, figure.exclusion, place)
  const key = (base: Base | undefined): string =>
    [...(base?.plus ?? []), '-', ...(base?.minus ?? [])]
      .map((one) => (typeof one === 'string' ? one : one.id))
      .join(' ')
  return key(own) === key(setting.base)
}

/** 每增加500万元再奖励1万元: counted on from what another award asks, and one sum with it under a ceiling. */
/** Each of the facts multiplies it. */
function counts(amount: Amount | undefined, facts: readonly FactSymbol[]): boolean {
  const counted: string[] = []
  for (let inner = amount; inner?.kind === 'each'; inner = inner.of) counted.push(inner.count.id)
  return facts.every((fact) => counted.includes(refOf(fact).id))
}

const countsOn = (group: Group | undefined): boolean =>
  group?.statement.relation === 'adds' &&
  [...group.statement.each, ...group.statement.act.figures.flatMap((figure) => figure.each)].some(
    ({ step }) => step !== undefined,
  )

/**
 * 箱量1000标箱以上的企业，按200元/标箱…。每开行1列班列，…: a threshold of what the sum before counts is a threshold of that sum; whether
 * a sentence that counts something else, and says of nobody, stands under it nobody says.
 */
function countsElse(
  statement: Statement,
  before: Group | undefined,
  guards: GuardMeaning,
  slot: Slot | undefined,
): boolean {
  const [here, there] = [slot?.amount, before?.slot?.amount]
  if (here?.kind !== 'each' || there?.kind !== 'each' || here.count.id === there.count.id) return false
  const shared = before?.statement.sentence !== statement.sentence && statement.own.length === 0
  const asks = leavesOf(guards.condition).some((leaf) => leaf.kind === 'compare' && leaf.fact.id === there.count.id)
  return shared && asks && statement.relation === 'base'
}

/** The word right in front of the sum is money. */
function measures({ guards, act }: Statement, { environment }: Place): boolean {
  const last = guards.at(-1)
  if (last?.kind !== 'guard' || !last.guard.adjacent || act.figures.some(({ by }) => by)) return false
  const word = last.guard.parts.at(-1)
  const symbol = word?.kind === 'word' && word.phrase !== undefined ? resolvePhrase(word, environment) : undefined
  return symbol?.kind === 'fact' && symbol.type.kind === 'money' && last.guard.span.end === act.span.start
}

/** A share of the base, rather than a sum. */
const sharesBase = ({ list, scale }: Figure): boolean =>
  scale !== undefined ||
  list?.items.some(({ value }) => value.kind === 'rate' || value.kind === 'count' || value.kind === 'points') === true

function baseOfAmount(figure: Figure, setting: FigureSetting, place: Place): Base | undefined {
  const own = figure.words.some(({ role }) => role === 'phrase')
    ? readBase(figure.words, figure.exclusion, place)
    : undefined
  return own ?? setting.base
}

const isPersons = ({ role, text }: WordNode): boolean => role === 'text' && namesPersons(text)

/** 给予名老中医最高50万元: whom the words in front of a sum name is asked, too; a mere noun is who is paid. */
function withRecipient(guards: GuardMeaning, { act, guards: layers }: Statement, place: Place): GuardMeaning {
  const { recipient, excludes, figures, scope } = act
  const conditions: Condition[] = []
  const stands = layers.flatMap((layer): readonly unknown[] => (layer.kind === 'guard' ? layer.guard.parts : []))
  for (const [at, word] of recipient.entries()) {
    // 给予甲类企业、乙类企业10万元: either, or who is both.
    const last = recipient[at - 1]
    const isList = last?.phrase !== undefined && word.phrase !== undefined && last.span.end < word.span.start
    if (isList) place.refuse(word.span, 'left-over')
    if (word.role === 'text' && (isGeneric(word.text) || namesParty(word.text))) continue
    // 给予企业管理人员最高合计50万元: over all of them; without 合计 it may be for each.
    if (isPersons(word) && scope.total) continue
    if (nameOf(word, place.environment) !== undefined) {
      // 5万元/个培训班: what the sum is for each of.
      const priced = figures.some(({ list }) =>
        list?.items.some(({ value, span }) => value.kind === 'money-per-unit' && span.end === word.span.start),
      )
      if (priced) reportName(word, 'unit-count', place.environment)
      continue
    }
    const symbol = word.role === 'phrase' ? resolvePhrase(word, place.environment) : undefined
    if (symbol?.kind !== 'fact' || symbol.type.kind !== 'boolean') place.refuse(word.span, 'left-over')
    else if (!stands.includes(word)) conditions.push(isLeaf(symbol, true, place.environment))
  }
  // （连锁店除外）: whom the sum leaves out.
  for (const word of excludes?.words ?? []) {
    reportName(word, 'exclusion', place.environment)
    const symbol = word.role === 'phrase' ? resolvePhrase(word, place.environment) : undefined
    if (symbol?.kind === 'fact' && symbol.type.kind === 'boolean')
      conditions.push(isLeaf(symbol, false, place.environment))
    else if (word.role !== 'text' || !isGeneric(word.text)) place.refuse(word.span, 'left-over')
  }
  return { ...guards, condition: and(guards.condition, ...conditions), layers: [...guards.layers, ...conditions] }
}

/** 按服务农户数每户2000元: what is gone by says how many there are; it is no base. */
function withCounts(
  statement: Statement,
  guards: GuardMeaning,
  place: Place,
): { readonly statement: Statement; readonly guards: GuardMeaning } {
  const { act } = statement
  const named = [...statement.each, ...act.each, ...act.figures.flatMap((figure) => figure.each)]
  // 按购置机器人数量1万元/台
  const prices = act.figures.flatMap(({ list }) => list?.items ?? []).flatMap(({ value }) => unitsOf(value))
  const eachs = [...named, ...prices.map((measure) => ({ measure, step: undefined }))]
  const found = new Set<FactSymbol>()
  const counting = (given: readonly WordNode[]): boolean => {
    // 按购置机器人数量、每台3万元
    const words = given.filter(({ role }) => role !== 'particle')
    const facts = words.map((word) => resolvePhrase(word, place.environment))
    const counts = facts.flatMap((symbol) =>
      symbol?.kind === 'fact' &&
      symbol.type.kind === 'count' &&
      eachs.some(({ measure, step }) => step === undefined && sameUnit(countUnit(symbol), measure))
        ? [symbol]
        : [],
    )
    if (counts.length !== 1 || words.length !== 1) return false
    for (const fact of counts) found.add(fact)
    return true
  }
  const base = act.base !== undefined && !counting(act.base.words) ? act.base : undefined
  const figures = act.figures.map((figure) => (figure.by && counting(figure.words) ? { ...figure, words: [] } : figure))
  if (found.size === 0) return { statement, guards }
  return {
    statement: { ...statement, act: { ...act, base, figures } },
    guards: {
      ...guards,
      counts: [
        ...found,
        ...guards.counts.filter((fact) => !eachs.some(({ measure }) => sameUnit(countUnit(fact), measure))),
      ],
    },
  }
}

const unitsOf = (value: QuantityNode['value']): readonly string[] =>
  value.kind === 'money-per-unit' ? value.unit.split(/[·/]/u) : []

const countUnit = ({ type }: FactSymbol): string => (type.kind === 'count' ? type.unit : '')

/** 按展位费的50%: a share of what the records have is of each record, though no guard names their list. */
function withRecords(guards: GuardMeaning, act: Act, place: Place): GuardMeaning {
  if (guards.lists.length > 0) return guards
  const words = [...(act.base?.words ?? []), ...act.purpose, ...act.figures.flatMap((figure) => figure.words)]
  const keys = words.flatMap((word) => {
    const symbol = resolvePhrase(word, place.environment)
    return symbol?.kind === 'fact' && symbol.list !== undefined ? [symbol.list] : []
  })
  const lists = [...new Set(keys)].flatMap((key) => {
    const list = lookup(place.environment.table, key, { clause: place.environment.source.clause, lists: [] })
    return list?.kind === 'list' ? [list] : []
  })
  return { ...guards, lists }
}

/** Where a layer stands in the text. */
const startOf = (layer: Layer): number =>
  layer.kind === 'either' ? Math.min(...layer.of.flatMap((stack) => stack.map(startOf))) : layer.guard.span.start

const asksAlike = (one: Condition | undefined, other: Condition | undefined): boolean =>
  one !== undefined && other !== undefined && asked(one) === asked(other)

const sameLayers = (left: readonly Layer[], right: readonly Layer[]): boolean =>
  left.length === right.length && left.every((layer, index) => layer === right[index])

/** What a condition asks, wherever it stands. */
const asked = (condition: Condition): string =>
  JSON.stringify(condition, (key, value: unknown) => (key === 'site' ? undefined : value))

/** All of them, each once: a subject and the clause behind it may ask the same. */
function allOf(layers: readonly Condition[]): Condition {
  const whole = and(...layers)
  if (whole.kind !== 'and') return whole
  return and(...new Map(whole.of.map((one) => [asked(one), one])).values())
}

/** What a ceiling over several awards comes to, for those of whom the guard speaks; of one record's facts nothing can be said of all. */
function sharedAmount(amount: Amount, when: Condition | undefined): Amount | undefined {
  const is: Amount =
    when === undefined
      ? amount
      : { kind: 'when', cases: [{ if: when, then: amount }], overlap: 'first', otherwise: { kind: 'unlimited' } }
  return factsInAmount(is).every(({ scope }) => scope === 'applicant') ? is : undefined
}

/** How many layers two stacks have in common from the outermost. */
function sharedLength(
  left: readonly Condition[],
  right: readonly Condition[],
  same: (one: Condition | undefined, other: Condition | undefined) => boolean = (one, other) =>
    JSON.stringify(one) === JSON.stringify(other),
): number {
  let length = 0
  while (length < left.length && length < right.length && same(left[length], right[length])) length += 1
  return length
}

/** 单个企业, 每家: the one who applies, over all awards. */
const ofApplicant = ({ each, figures }: Act): boolean =>
  [...each, ...figures.flatMap((figure) => figure.each)].some(({ measure, step, words }) => {
    const noun = words.map(({ text }) => text).join('')
    return step === undefined && (['家', '户', '名'].includes(measure) || (noun !== '' && namesApplicant(noun)))
  })

/** Of the units in front of a ceiling those that it counts over (每栋楼宇 of a list), and those that multiply it (每人). */
function scopeEach(
  eachs: readonly Each[],
  lists: readonly ListSymbol[],
): { readonly of: 'record' | 'award'; readonly counted: readonly Each[] } {
  const [records] = lists
  const ofRecord = eachs.some(({ measure, words }) => {
    const noun = words.map(({ text }) => text).join('')
    // 单个茶会 of 每场茶会: another measure of the same thing.
    if (noun.length > 1 && records?.itemKey.endsWith(noun) === true) return true
    return (
      records !== undefined &&
      // 每份合同: a measure word that is none of the language's is the beginning of the noun.
      (measure === '' ? noun !== '' : records.itemKey.startsWith(measure)) &&
      (noun === '' || records.itemKey.includes(noun) || noun.includes(records.itemKey.slice(measure.length)))
    )
  })
  const parties = ['家', '户', '个', '', '所', '项', '名', '位']
  const counted = eachs.filter(
    ({ measure }) => !parties.includes(measure) && !(records?.itemKey.startsWith(measure) ?? false),
  )
  return { of: records === undefined || ofRecord ? 'record' : 'award', counted }
}
