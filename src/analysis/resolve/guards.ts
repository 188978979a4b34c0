/** A stack of guards into a condition, with what it offers to the amounts under it: lists, indicators, lists of alternatives. */
import { namesRole } from '../../../grammar/tokens/payees.ts'
import { endsAsNoun, namesParty, narrows } from '../../../grammar/tokens/shades.ts'
import { and, isAlways, or } from '../../ir/conditions.ts'
import type { Condition } from '../../ir/types.ts'
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { ConditionPart } from '../../syntax/ast.ts'
import { designates, onlyNames } from '../conditions/designations.ts'
import { hasSome } from '../conditions/own-threshold.ts'
import { type Environment, use, type Zip } from '../environment.ts'
import { negate } from '../../ir/negate.ts'
import { resolvePhrase } from './phrases.ts'
import { resolveChain } from '../conditions/resolve-chain.ts'
import { withGroups } from './groups.ts'
import { negates } from '../conditions/resolve-operand.ts'
import { isGeneric } from '../generic-nouns.ts'
import type { Layer } from '../compose/layers.ts'
import { mayShareModifier, namesOwner, ownerOf } from '../statements/parties.ts'
import type { Guard } from '../statements/statement.ts'
import { headsApart } from '../statements/heads-apart.ts'
import type { FactSymbol, ListSymbol } from '../symbols.ts'
import { asks, reportAdjacent } from './adjacent.ts'
import { isEncouragedAlone } from './encouraged.ts'
import { withNamedAlternatives } from './named-alternatives.ts'
import { reportNamesAlone } from './names-alone.ts'
import type { Place } from './place.ts'
import { type Compared, comparedAgain, comparedIn } from './rivals.ts'

/** The last fact compared, and where: guards before it were passed already. */
export interface Nearest {
  readonly indicator: FactSymbol | undefined
  readonly indicatorAt: number | undefined
  /** All that was compared together with it. */
  readonly beside?: readonly Compared[]
}

export interface GuardMeaning extends Nearest {
  readonly condition: Condition
  /** One by one, in the order of the stack; the same layer gives the same condition. */
  readonly layers: readonly Condition[]
  readonly lists: readonly ListSymbol[]
  readonly zips: readonly Zip[]
  /** Money facts that are compared. */
  readonly compared: readonly FactSymbol[]
  /** Counts that it names without comparing them: 博士 of 博士每人8万元. */
  readonly counts: readonly FactSymbol[]
  /** Money that it names without comparing it: 对培训费用给予50%. */
  readonly sums: readonly FactSymbol[]
}

/** What a comparison without its left side compares is there where something was compared before. */
export interface StackOptions extends Partial<Nearest> {
  /** 分别 follows. */
  readonly distributes: boolean
  /** 失信、偷税的不予支持: one of them is enough. */
  readonly listMeansOr?: boolean
  /** Where a sum is given that nothing but these guards decides, with whom it is given to. */
  readonly gives?: Span | undefined
  readonly encouragedAlone?: boolean
  readonly lists: readonly ListSymbol[]
}

export function resolveStack(given: readonly Layer[], options: StackOptions, place: Place): GuardMeaning {
  const layers = withNamedAlternatives(given, place.environment)
  let lists: readonly ListSymbol[] = [...new Set([...listsNamed(layers, place.environment), ...options.lists])]
  let { indicator, indicatorAt } = options
  const conditions: Condition[] = []
  const zips: Zip[] = []
  const beside: Compared[] = []
  const compared: FactSymbol[] = []
  const counts: FactSymbol[] = []
  const sums: FactSymbol[] = []
  for (const layer of layers) {
    const encouragedAlone = isEncouragedAlone(layer, layers, options.gives)
    const again = comparedAgain(layer, beside, options.beside ?? [], place)
    const meaning = resolveLayer(layer, { ...options, lists, encouragedAlone }, again ?? indicator, place)
    beside.push(...comparedIn(layer, meaning.indicator))
    conditions.push(meaning.condition)
    zips.push(...meaning.zips)
    compared.push(...meaning.compared)
    counts.push(...meaning.counts)
    sums.push(...meaning.sums)
    lists = [...new Set([...meaning.lists, ...lists])]
    const at = spanOfLayer(layer).start
    if (meaning.indicator === undefined || at < (indicatorAt ?? 0)) continue
    indicator = meaning.indicator
    indicatorAt = at
  }
  return {
    condition: and(...conditions),
    layers: conditions,
    lists,
    zips,
    indicator,
    indicatorAt,
    beside: beside.length > 0 ? beside : (options.beside ?? []),
    compared,
    counts,
    sums,
  }
}

/** Lists that some guard names: fields in front of them are theirs. */
function listsNamed(layers: readonly Layer[], environment: Environment): readonly ListSymbol[] {
  return layers.flatMap((layer): readonly ListSymbol[] => {
    if (layer.kind !== 'guard') return []
    return layer.guard.parts.flatMap((part) => {
      const symbol = part.kind === 'word' && part.phrase !== undefined ? resolvePhrase(part, environment) : undefined
      return symbol?.kind === 'list' ? [symbol] : []
    })
  })
}

type LayerMeaning = Omit<GuardMeaning, 'layers' | 'indicatorAt' | 'beside'>

function resolveLayer(
  layer: Layer,
  options: StackOptions,
  indicator: FactSymbol | undefined,
  place: Place,
): LayerMeaning {
  switch (layer.kind) {
    case 'guard':
      return resolveGuard(layer.guard, options, indicator, place)
    case 'either': {
      const members = layer.of.map((stack) => resolveStack(stack, options, place))
      const zips: Zip[] = options.distributes
        ? [{ kind: 'members', members: members.map(({ condition }) => condition), span: spanOfLayer(layer) }]
        : []
      return {
        condition: or(...members.map(({ condition }) => condition)),
        lists: members.flatMap(({ lists }) => lists),
        zips,
        indicator: undefined,
        compared: members.flatMap((member) => member.compared),
        counts: [],
        sums: [],
      }
    }
    case 'count': {
      // 任意三项 of two: nobody could meet it.
      if (layer.of.length === 0 || (layer.wanted !== 'all' && layer.wanted > layer.of.length)) {
        const { reporter, written } = place.environment
        reporter.report('CY4050', layer.list, { text: written(layer.list), members: layer.of.length })
      }
      const members = layer.of.map((stack) => resolveStack(stack, { ...options, distributes: false }, place))
      const rest = resolveGuard(layer.guard, options, indicator, place)
      const of = members.map(({ condition }) => condition)
      const lists = [...rest.lists, ...members.flatMap((member) => member.lists)]
      // A member that says nothing must not count as met.
      const empty = layer.of.filter((_, index) => isAlways(of[index] ?? and()) && members[index]?.lists.length === 0)
      const named = empty.map((stack) => reportNamesAlone(stack, 'alternative', place))
      if (named.includes(false)) place.refuse(layer.guard.span, 'guard-empty')
      return { ...rest, condition: and(rest.condition, countOf(layer.wanted, of, place)), lists }
    }
    case 'others': {
      if (layer.of.length === 0) place.refuse(layer.guard.span, 'nothing-before')
      const before = layer.of.map((stack) => resolveStack(stack, { ...options, distributes: false }, place).condition)
      const named = layer.of.flatMap((stack, index) =>
        isAlways(before[index] ?? and()) ? [reportNamesAlone(stack, 'alternative', place)] : [],
      )
      if (named.includes(false)) place.refuse(layer.guard.span, 'guard-empty')
      const { guard } = layer
      // 其他获得丙奖的企业, 其他企业（不含国有企业）: all that it says besides is asked, too.
      const own = guard.parts.some((part) => !isOthersNoun(part))
      const said = own ? resolveGuard({ ...guard, others: false }, options, indicator, place).condition : and()
      return { ...nothing, condition: and(said, negate(or(...before))), lists: options.lists, indicator }
    }
  }
}

/** 农户, 商户: characters of a noun that tells nobody apart; 出口企业 does. */
const plainNoun = 2
/** 其他企业, 其他情形的: a noun that only says of what the others are. */
const isOthersNoun = (part: ConditionPart): boolean =>
  part.kind === 'de' ||
  part.kind === 'connective' ||
  (part.kind === 'word' &&
    part.phrase === undefined &&
    (part.role !== 'text' || isGeneric(part.text) || (part.text.length <= plainNoun && namesParty(part.text))))

function countOf(wanted: number | 'all', of: readonly Condition[], { environment }: Place): Condition {
  if (wanted === 'all') return and(...of)
  if (wanted === 1) return or(...of)
  const site = { kind: 'count-of' as const, wanted, parts: of.length, expect: true, source: environment.source }
  return { kind: 'at-least', count: wanted, of, site }
}

function spanOfLayer(layer: Layer): Guard['span'] {
  if (layer.kind === 'either') {
    const [first] = layer.of[0] ?? []
    return first === undefined ? { start: 0, end: 0 } : spanOfLayer(first)
  }
  return layer.guard.span
}

const nothing: LayerMeaning = {
  condition: and(),
  lists: [],
  zips: [],
  indicator: undefined,
  compared: [],
  counts: [],
  sums: [],
}

function resolveGuard(
  given: Guard,
  options: StackOptions,
  indicator: FactSymbol | undefined,
  place: Place,
): LayerMeaning {
  const environment = { ...place.environment, lists: [...options.lists, ...place.environment.lists] }
  const guard = withGroups(given, place)
  const parts = trimmed(guard.parts)
  if (saysPortion(parts)) place.refuse(guard.span, 'combination')
  reportHead(guard, environment)
  reportOwner(guard, environment)
  reportOwnerOrBoth(guard, environment)
  const also = guard.also.map((one) => resolveGuard(one, options, indicator, place).condition)
  if (parts.length === 0) return { ...nothing, condition: and(...also), lists: options.lists, indicator }
  // 称谓: who or what is spoken of, and nothing is asked.
  if (onlyNames(parts, environment)) return { ...nothing, condition: and(...also), lists: options.lists, indicator }
  // A money phrase or a count that nothing compares: the base or the number of what is given, no condition by itself.
  const said = withoutHead(parts, environment)
  const counted = headsOf(said, environment)
  if (counted.length > 1) {
    for (const head of counted) use(environment, head)
    const some = or(...counted.map((head) => hasSome(head, guard.span, environment)))
    return { ...nothing, condition: and(some, ...also), lists: options.lists, counts: counted }
  }
  const alone = aloneOf(said, environment)
  if (alone !== undefined) {
    use(environment, alone)
    const isMoney = alone.type.kind === 'money'
    const some: Condition = isMoney ? and() : hasSome(alone, guard.span, environment)
    return {
      ...nothing,
      condition: and(some, ...also),
      lists: options.lists,
      indicator: alone,
      counts: isMoney ? [] : [alone],
      sums: isMoney ? [alone] : [],
    }
  }
  reportAdjacent(parts, guard, environment)
  if (options.distributes && mayShareModifier(parts))
    asks(guard, ['「的」前面的条件各个对象都要满足', '只有第一个对象要满足'], place)
  const heads = headsApart(parts)
  if (heads === 'open') asks(guard, ['「的」前面的条件各种情形都要满足', '只有前一种情形要满足'], place)
  const shared = heads === undefined ? sharedModifier(parts) : undefined
  if (shared !== undefined) {
    const [first, rest] = shared.map((some) =>
      resolveGuard({ ...guard, parts: some, also: [] }, options, indicator, place),
    )
    if (first !== undefined && rest !== undefined) {
      return {
        ...rest,
        condition: and(first.condition, rest.condition, ...also),
        lists: [...new Set([...first.lists, ...rest.lists])],
      }
    }
  }
  const chain = resolveChain(
    // 同时满足A、B: what stands in front of the first says how the others are joined.
    guard.parts,
    {
      indicator,
      nounsAllowed: false,
      encouragedAlone: options.encouragedAlone === true,
      distributes: options.distributes,
      modifying: true,
      ...(options.listMeansOr === true ? { listMeansOr: true } : {}),
    },
    environment,
  )
  const money = parts.some(({ kind }) => kind === 'comparison') ? chain.indicator : undefined
  return {
    condition: and(chain.condition, ...also),
    lists: [...chain.lists, ...options.lists],
    zips: chain.zips,
    indicator: chain.indicator,
    compared: money?.type.kind === 'money' ? [money] : [],
    counts: [],
    sums: [],
  }
}

/** Without a connective in front: 且…, 并…. */
function trimmed(parts: readonly ConditionPart[]): readonly ConditionPart[] {
  return parts[0]?.kind === 'connective' ? parts.slice(1) : parts
}

/** 对在老城的建茶室或建棋室的店, 对获评示范或新建冷库的茶企或合作社: what stands before a 的 in front of a list of choices holds for all of them. */
function sharedModifier(parts: readonly ConditionPart[]): readonly (readonly ConditionPart[])[] | undefined {
  const choice = parts.findLastIndex((part) => part.kind === 'connective' && part.word === 'or')
  const de = parts.slice(0, Math.max(choice, 0)).findLastIndex((part) => part.kind === 'de')
  const before = parts.slice(0, Math.max(de, 0))
  const says = (some: readonly ConditionPart[]): boolean =>
    some.some((part) => part.kind === 'word' && part.phrase !== undefined)
  const inner = parts.slice(de + 1)
  // 未失信的A或B: whether the negation is B's as well is not said; 无欠税且获评示范的A或B.
  const last = before.slice(before.findLastIndex((part) => part.kind === 'connective') + 1)
  const negated = last.some((part) => part.kind === 'word' && negates(part))
  const heads = before.some((part) => part.kind === 'de') && before.some(isChoice)
  if (de < 1 || heads || negated || !says(before) || !says(inner.slice(0, choice - de - 1))) return undefined
  return [[...before, { kind: 'de', span: (parts[de] ?? before[0])?.span ?? { start: 0, end: 0 } }], inner]
}

const isChoice = (part: ConditionPart): boolean => part.kind === 'connective' && part.word !== 'and'

/** 超过1000万元的部分: of it alone, by the part and not by who has it. */
function saysPortion(parts: readonly ConditionPart[]): boolean {
  return parts.some((part) => part.kind === 'word' && part.phrase === undefined && part.text.endsWith('部分'))
}

/** 对办店的单位酌情给予: what stands between whom it is for and the verb, and is no noun, changes something. */
function reportHead({ parts, adjacent, others }: Guard, environment: Environment): void {
  const de = parts.findLastIndex((part) => part.kind === 'de')
  const head = parts.slice(de + 1)
  const last = head.at(-1)
  if (de < 0 || !adjacent || last?.kind !== 'word' || last.role !== 'text') return
  const text = head.map((part) => (part.kind === 'word' ? part.text : '')).join('')
  if (isGeneric(text) || (others && endsAsNoun(text)) || (endsAsNoun(text) && !narrows(text))) return
  environment.reporter.report('CY4107', last.span, { text: environment.written(last.span) })
}

/** Characters of a name; a longer one says what somebody does (实施…项目). */
const longestName = 6

/** 乙类企业的商户: who it belongs to is named, and who it is is not declared; 获评示范店的商户 says what they did. */
function reportOwner({ parts, span }: Guard, environment: Environment): void {
  const [owner, de, head, ...more] = parts
  if (owner?.kind !== 'word' || owner.phrase === undefined || de?.kind !== 'de' || head?.kind !== 'word') return
  const symbol = resolvePhrase(owner, environment)
  const names = symbol?.kind === 'fact' && symbol.type.kind === 'boolean' && owner.text.length <= longestName
  const isOther = head.role === 'text' && !isGeneric(head.text) && namesParty(head.text) && !namesRole(head.text)
  if (names && namesOwner(owner) && isOther && more.length === 0)
    environment.reporter.report('CY4113', span, { text: environment.written(span) })
}

/** 对茶企的合作社: whoever is both, or those that belong to a 茶企. */
function reportOwnerOrBoth(guard: Guard, environment: Environment): void {
  const owner = guard.owner ?? ownerOf(guard.parts)
  const head = guard.parts.at(-1)
  const isAsked = (part: ConditionPart | undefined): boolean => {
    const symbol = part?.kind === 'word' ? resolvePhrase(part, environment) : undefined
    return symbol?.kind === 'fact' && symbol.type.kind === 'boolean'
  }
  if (owner === undefined || !isAsked(owner) || !isAsked(head)) return
  asks(guard, ['须同时是两种对象', '是前一种对象所属的后一种对象'], { environment })
}

/** Without a head that nothing declares: who it is, no condition; what stands before it says that. */
function withoutHead(parts: readonly ConditionPart[], environment: Environment): readonly ConditionPart[] {
  const de = parts.findLastIndex((part) => part.kind === 'de')
  const head = parts.slice(de + 1)
  // 的单位或个人: a choice between nouns that say nothing, like one of them.
  const chooses = head.some((part) => part.kind === 'connective')
  const plain =
    de > 0 &&
    head.every((part, index) =>
      part.kind === 'word'
        ? designates(part, environment) || (part.role === 'text' && (!chooses || saysNothing(part, environment)))
        : part.kind === 'connective' && part.word !== 'and' && head[index + 1]?.kind === 'word',
    )
  if (!plain) return parts
  const named = head.find((part) => part.kind === 'word' && !saysNothing(part, environment))
  if (named !== undefined && countsOnly(parts.slice(0, de), environment)) {
    environment.reporter.report('CY4503', named.span, { text: environment.written(named.span) })
  }
  return parts.slice(0, de)
}

const countsOnly = (parts: readonly ConditionPart[], environment: Environment): boolean =>
  headsOf(parts, environment).length > 0

/** 引进博士、引进硕士的农企: counted kinds, one beside the other, and nothing but who has them behind. */
function headsOf(parts: readonly ConditionPart[], environment: Environment): readonly FactSymbol[] {
  const named = parts.filter((part) => !saysNothing(part, environment))
  const heads: FactSymbol[] = []
  for (const [index, part] of named.entries()) {
    if (index % 2 === 1) {
      if (part.kind !== 'connective' || part.word === 'and') return []
      continue
    }
    const symbol = part.kind === 'word' && part.phrase !== undefined ? resolvePhrase(part, environment) : undefined
    if (symbol?.kind !== 'fact' || symbol.type.kind !== 'count') return []
    heads.push(symbol)
  }
  return named.length % 2 === 1 ? heads : []
}

const saysNothing = (part: ConditionPart, environment: Environment): boolean =>
  part.kind === 'de' ||
  (part.kind === 'word' &&
    (designates(part, environment) || (part.role === 'text' && (isGeneric(part.text) || namesParty(part.text)))))

/** The one fact in money or in units that it names, nothing else beside it. */
function aloneOf(parts: readonly ConditionPart[], environment: Environment): FactSymbol | undefined {
  const words = parts.filter((part) => !saysNothing(part, environment))
  const [only] = words
  if (words.length !== 1 || only?.kind !== 'word' || only.phrase === undefined) return undefined
  const symbol = resolvePhrase(only, environment)
  if (symbol?.kind !== 'fact') return undefined
  return symbol.type.kind === 'money' || symbol.type.kind === 'count' ? symbol : undefined
}
