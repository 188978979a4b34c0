/** One operand of a chain: its phrases, comparisons and findings become conditions; what is left over is judged. */
import { endsAsNoun, namesDeed, namesSubject, narrows, partnerWords } from '../../../grammar/tokens/shades.ts'
import { and, isAlways } from '../../ir/conditions.ts'
import { type Span, spanning } from '../../diagnostics/diagnostic.ts'
import type { Condition } from '../../ir/types.ts'
import type { ComparisonNode, ConditionPart, ExclusionNode, WordNode } from '../../syntax/ast.ts'
import { negate } from '../../ir/negate.ts'
import { undeclared } from '../report.ts'
import { designates, reportName } from './designations.ts'
import { type Chain, type Environment, refOf, use, type Zip } from '../environment.ts'
import { openDefinition, reportUnopened } from '../definitions.ts'
import { beforeNegation, withoutTiming } from '../../../grammar/scanner/negation.ts'
import { isGeneric } from '../generic-nouns.ts'
import { type DefinitionSymbol, type FactSymbol, type ListSymbol, lookup } from '../symbols.ts'
import { readComparison } from './comparisons.ts'
import { type Operand, plainText } from './operands.ts'
import { hasSome } from './own-threshold.ts'
import { impliedType } from './quantity-values.ts'

export interface OperandMeaning {
  readonly condition: Condition
  readonly zips: readonly Zip[]
  readonly lists: readonly ListSymbol[]
  readonly indicator: FactSymbol | undefined
  /** The alternatives of one fact, when the operand is nothing else: 国家级、省级 written out one by one. */
  readonly grades: { readonly fact: FactSymbol; readonly values: readonly string[] } | undefined
}

interface Builder {
  readonly resolveChain: ResolveChain
  readonly conditions: Condition[]
  readonly zips: Zip[]
  readonly lists: ListSymbol[]
  /** Text that was understood: 成立 behind a date. */
  readonly understood: WordNode[]
  indicator: FactSymbol | undefined
  grades: { readonly fact: FactSymbol; readonly values: readonly string[] } | undefined
}

/** How an operand stands in its chain. */
export interface OperandPlace {
  /** What an elliptical comparison compares. */
  readonly indicator: FactSymbol | undefined
  /** The chain says whom or when (…的); otherwise a 不超过 in it limits a number, it does not ask for one. */
  readonly modifying?: boolean
  /** 未发生A或B: the negation in front of A is B's as well. */
  readonly negated?: boolean
  /** A text alone names nobody's condition here: who is paid, a topic. */
  readonly nounsAllowed: boolean
  /** 支持出口的茶企给予5万元: whom it encourages is all who are given anything, and it has to be declared. */
  readonly encouragedAlone?: boolean
}

/** How a chain is resolved: what a definition says is one, and chains are made of operands. */
type ResolveChain = (parts: readonly ConditionPart[], place: OperandPlace, environment: Environment) => Chain

export function resolveOperand(
  operand: Operand,
  place: OperandPlace,
  environment: Environment,
  resolveChain: ResolveChain,
): OperandMeaning {
  const builder: Builder = {
    resolveChain,
    conditions: [],
    zips: [],
    lists: [],
    understood: [],
    indicator: undefined,
    grades: undefined,
  }
  let inner = environment
  for (const finding of operand.findings) resolveFinding(finding.name, finding.span, builder, inner)
  const words = [...operand.words, ...operand.head]
  for (const [index, word] of words.entries()) {
    const before = builder.conditions.length
    if (namesPartner(operand.words, index)) {
      const text = inner.written(operand.span)
      inner.reporter.report('CY4107', operand.span, { text })
    }
    resolveWord(word, operand, builder, inner)
    const time = words[negates(words[index - 1]) ? index - 2 : index - 1]
    if (time?.role === 'last-year') reportTime(word, time, inner)
    // 对获评示范近两年给予: of what, nobody says.
    if (word.role === 'last-year' && index > 0 && index === words.length - 1 && operand.comparisons.length === 0)
      inner.reporter.report('CY4107', word.span, { text: inner.written(word.span) })
    const spreads = place.negated === true && index < operand.words.length && word.role === 'phrase'
    if (spreads || negates(words[index - 1])) negateWord(word, before, operand, builder, environment)
    else if (index < operand.words.length && isBesideNegated(words, index))
      inner.reporter.report('CY4096', operand.span, { text: inner.written(operand.span) })
    if (builder.lists.length > 0) inner = { ...environment, lists: [...builder.lists, ...environment.lists] }
  }
  // 符合下列条件之一, and no list behind it: what it points at is not there.
  for (const { span } of operand.listed)
    inner.reporter.report('CY4050', span, { text: inner.written(span), members: 0 })
  for (const { parts } of operand.groups) {
    const chain = resolveChain(parts, { indicator: undefined, nounsAllowed: false, modifying: true }, inner)
    builder.conditions.push(chain.condition)
    builder.lists.push(...chain.lists)
  }
  for (const exclusion of operand.exclusions) resolveExclusion(exclusion, operand, builder, inner)
  for (const comparison of operand.comparisons) resolveComparison(comparison, operand, place, builder, inner)
  judgeText(operand, place, builder, inner)
  return {
    condition: and(...builder.conditions),
    zips: builder.zips,
    lists: builder.lists,
    indicator: builder.indicator,
    grades: builder.grades,
  }
}

/** 无失信欠税, 未获评示范新建冷库: of one of two or of both; 非合作社茶企 says of whom. */
function isBesideNegated(words: readonly WordNode[], index: number): boolean {
  const [turned, before, word] = words.slice(Math.max(0, index - 2), index + 1)
  const phrases = before?.role === 'phrase' && word?.role === 'phrase'
  return phrases && negates(turned) && before.span.end === word.span.start && !namesSubject(word.text)
}

/** What a phrase that is no condition by itself says the other way round (未缴纳税款10万元, 无订单) is not known. */
function negateWord(word: WordNode, start: number, operand: Operand, builder: Builder, environment: Environment): void {
  const says = builder.conditions.length > start && operand.comparisons.length === 0
  if (word.role === 'phrase' && !says) {
    environment.reporter.report('CY4096', operand.span, { text: environment.written(operand.span) })
  }
  negateFrom(start, builder)
  builder.grades = undefined
  builder.zips.length = 0
}

/** 未, 不属于, 不含 directly in front of a phrase, behind nothing but who it is (企业应未…). */
export function negates(word: WordNode | undefined): boolean {
  if (word?.role === 'excluding') return true
  if (word?.role !== 'text') return false
  const before = beforeNegation(word.text)
  return before !== undefined && isGeneric(before)
}
/** It turns round the word behind it; 未 with nothing declared behind it is lost. */
function turns({ words, head }: Operand, at: number): boolean {
  return negates(words[at]) && [...words, ...head][at + 1]?.role === 'phrase'
}
function negateFrom(start: number, builder: Builder): void {
  const added = builder.conditions.splice(start)
  if (added.length > 0) builder.conditions.push(negate(and(...added)))
}

/** （不含房地产企业）: whoever is one of them is left out. */
function resolveExclusion(
  exclusion: ExclusionNode,
  operand: Operand,
  builder: Builder,
  environment: Environment,
): void {
  for (const word of exclusion.words) {
    const before = builder.conditions.length
    resolveWord(word, operand, builder, environment)
    negateFrom(before, builder)
    reportName(word, 'exclusion', environment)
    if (word.role !== 'text' || isGeneric(word.text)) continue
    const { span } = word
    environment.reporter.report('CY2001', span, undeclared(environment.written(span), 'exclusion', '是否'))
  }
}

/** 经认定: a finding that the clause declares for itself, or a field of its list. */
function resolveFinding(
  name: string,
  span: Span,
  builder: { readonly conditions: Condition[] },
  environment: Environment,
): void {
  const symbol = lookup(environment.table, name, { clause: environment.source.clause, lists: environment.lists })
  if (symbol?.kind === 'fact' && symbol.type.kind === 'boolean') {
    builder.conditions.push(isLeaf(symbol, true, environment))
    return
  }
  environment.reporter.report('CY2020', span, { phrase: name, clause: environment.source.clause })
}

export function isLeaf(fact: FactSymbol, expect: boolean, environment: Environment): Condition {
  use(environment, fact)
  const finding = fact.type.kind === 'boolean' && fact.type.finding
  const site = { kind: 'is' as const, label: fact.label, expect, finding, source: environment.source }
  return { kind: 'is', fact: refOf(fact), expect, site }
}

/** 由合作社新建冷库的茶企: it is the applicant's condition to have somebody do so, and not to be 合作社. */
function namesPartner(words: readonly WordNode[], index: number): boolean {
  const [before, word, behind] = [words[index - 1], words[index], words[index + 1]]
  if (before?.role !== 'text' || word?.role !== 'phrase' || behind?.role !== 'phrase') return false
  return partnerWords.includes(before.text) && endsAsNoun(word.text) && !namesDeed(word.text)
}

function resolveWord(word: WordNode, operand: Operand, builder: Builder, environment: Environment): void {
  if (word.phrase === undefined) return
  const place = { clause: environment.source.clause, lists: environment.lists }
  const symbol = lookup(environment.table, word.phrase.key, place)
  if (symbol === undefined) {
    environment.reporter.report('CY2021', word.span, { phrase: word.text })
    return
  }
  switch (symbol.kind) {
    case 'name':
      use(environment, symbol)
      return
    case 'list':
      use(environment, symbol)
      builder.lists.push(symbol)
      return
    case 'definition':
      use(environment, symbol)
      resolveDefinition(symbol, word, operand, builder, environment)
      return
    case 'fact':
      resolveFact(symbol, word, operand, builder, environment)
  }
}

function resolveDefinition(
  symbol: DefinitionSymbol,
  word: WordNode,
  operand: Operand,
  builder: Builder,
  environment: Environment,
): void {
  const opened = openDefinition(symbol, environment)
  if (opened === undefined) {
    reportUnopened(symbol, word.span, environment)
    return
  }
  const { parts, inner } = opened
  const [only] = parts
  if (parts.length === 1 && only?.kind === 'word' && only.phrase !== undefined) {
    resolveWord({ ...only, span: word.span }, operand, builder, inner)
    return
  }
  const chain = builder.resolveChain(parts, { indicator: undefined, nounsAllowed: false }, inner)
  builder.conditions.push(chain.condition)
  builder.lists.push(...chain.lists)
}

function resolveFact(
  fact: FactSymbol,
  word: WordNode,
  operand: Operand,
  builder: Builder,
  environment: Environment,
): void {
  use(environment, fact)
  const { type } = fact
  if (type.kind === 'boolean') {
    builder.conditions.push(isLeaf(fact, true, environment))
    return
  }
  if (type.kind === 'enum') {
    const values = (word.phrase?.alternatives ?? type.alternatives.map((_, index) => index)).flatMap((index) => {
      const value = type.alternatives[index]
      return value === undefined ? [] : [value]
    })
    builder.conditions.push(oneOf(fact, values, environment))
    if (values.length > 1) builder.zips.push({ kind: 'grades', fact, values, span: word.span })
    builder.grades = { fact, values }
    return
  }
  // 同一项目: it tells records apart and asks nothing.
  if (type.kind === 'matter') return
  builder.indicator = fact
  if (operand.comparisons.length > 0) return
  // 入围榜单的产品: a count by itself means that there are some.
  if (type.kind === 'count') builder.conditions.push(hasSome(fact, word.span, environment))
  else environment.reporter.report('CY4004', word.span, { phrase: fact.label })
}

export function oneOf(fact: FactSymbol, values: readonly string[], environment: Environment): Condition {
  use(environment, fact)
  const site = { kind: 'one-of' as const, label: fact.label, values, expect: true, source: environment.source }
  const ref = { scope: fact.list === undefined ? ('applicant' as const) : ('item' as const), id: fact.id }
  return { kind: 'one-of', fact: ref, values, expect: true, site }
}

function resolveComparison(
  comparison: ComparisonNode,
  operand: Operand,
  place: OperandPlace,
  builder: Builder,
  environment: Environment,
): void {
  if (limitsNumber(comparison, operand, place, environment)) return
  const named = operand.words.find((word) => word.span.end <= comparison.span.start && designates(word, environment))
  if (named !== undefined && builder.indicator === undefined) {
    reportName(named, 'comparison-side', environment)
    return
  }
  const fact =
    builder.indicator ??
    dateOf(comparison, operand, builder, environment) ??
    elliptical(comparison, operand, place, environment)
  if (fact === undefined) return
  use(environment, fact)
  builder.indicator = fact
  const meaning = readComparison(comparison, fact, environment)
  if (meaning === undefined) return
  builder.conditions.push(meaning.condition)
  if (meaning.zip !== undefined) builder.zips.push(meaning.zip)
}

/** 贴息期限最长不超过3年, 补贴面积不超过800平方米: how much counts, not who qualifies. */
function limitsNumber(
  comparison: ComparisonNode,
  operand: Operand,
  place: OperandPlace,
  environment: Environment,
): boolean {
  if (comparison.comparator !== 'not-exceed' || place.modifying !== false) return false
  const isPeriod = comparison.quantities.items.every((item) => item.value.kind === 'duration')
  const text = environment.written(operand.span)
  environment.reporter.report(isPeriod ? 'CY4505' : 'CY3003', operand.span, { text })
  return true
}

/** 2025年1月1日以后成立的: the only date that the glossary names with the verb behind it (成立时间). */
function dateOf(
  comparison: ComparisonNode,
  operand: Operand,
  builder: Builder,
  environment: Environment,
): FactSymbol | undefined {
  const { span, quantities } = comparison
  if (quantities.items[0]?.value.kind !== 'date') return undefined
  const verb = operand.words.find((word) => word.role === 'text' && word.span.start >= span.end)
  const text = verb === undefined ? '' : withoutTiming(verb.text)
  if (verb === undefined || text === '') return undefined
  const { table, source } = environment
  const declared = [...(table.local.get(source.clause)?.values() ?? []), ...table.global.values()]
  const dates = declared.filter((symbol) => symbol.kind === 'fact').filter(({ type }) => type.kind === 'date')
  const [only, ...more] = dates.filter(({ key }) => key.includes(text))
  if (only === undefined || more.length > 0) return undefined
  builder.understood.push(verb)
  return only
}

/** A comparison without its left side: the one named before, or the only fact of the list in hand with that unit. */
function elliptical(
  comparison: ComparisonNode,
  operand: Operand,
  place: OperandPlace,
  environment: Environment,
): FactSymbol | undefined {
  const [first] = comparison.quantities.items
  const text = operand.words.filter((word) => word.role === 'text' && word.span.start < comparison.span.start)
  const named = text.map((word) => word.text).join('')
  if (named === '' || isGeneric(named)) {
    if (place.indicator !== undefined) return place.indicator
  }
  const value = first?.value
  if (value?.kind === 'count' && value.unit !== '') {
    const fields = [...new Set(environment.lists)].flatMap((list) => list.fields)
    const fitting = fields.filter((field) => field.type.kind === 'count' && field.type.unit === value.unit)
    if (fitting.length === 1) return fitting[0]
  }
  if (named === '') {
    environment.reporter.report('CY3003', comparison.span, { text: environment.written(comparison.span) })
    return undefined
  }
  const span = spanning(text[0]?.span ?? operand.span, text.at(-1)?.span ?? operand.span)
  environment.reporter.report(
    'CY2001',
    span,
    undeclared(environment.written(span), 'comparison-side', value === undefined ? '数量' : impliedType(value)),
  )
  return undefined
}

/** …的外商投资企业: a name for whom the condition holds, unless the glossary makes it a condition too. */
function reportNoun(operand: Operand, environment: Environment): void {
  const texts = operand.head.filter((word) => word.role === 'text')
  const span = spanning(texts[0]?.span ?? operand.span, texts.at(-1)?.span ?? operand.span)
  if (narrows(texts.map(({ text }) => text).join(''))) {
    const phrase = environment.written(span)
    environment.reporter.report('CY2001', span, undeclared(phrase, 'condition', '是否'))
    return
  }
  environment.reporter.report('CY4503', span, { text: environment.written(span) })
}

/** 近两年获评示范的: when somebody did is not asked; of a sum or a number (近两年营业收入) it says which one. */
function reportTime(word: WordNode, time: WordNode, environment: Environment): void {
  const place = { clause: environment.source.clause, lists: environment.lists }
  const symbol = word.phrase === undefined ? undefined : lookup(environment.table, word.phrase.key, place)
  if (symbol?.kind !== 'fact' || !['boolean', 'enum'].includes(symbol.type.kind)) return
  const [text, phrase] = [time.span, word.span].map(environment.written)
  if (text !== undefined && phrase !== undefined) environment.reporter.report('CY4588', time.span, { text, phrase })
}

/** 支持茶企出口，年产值1亿元以上的给予…: what is only wished, beside what is asked. */
function reportWish({ words, head }: Operand, builder: Builder, environment: Environment): void {
  const texts = [...words, ...head].filter((word) => word.role === 'text' && !builder.understood.includes(word))
  const [first, last] = [texts[0], texts.at(-1)]
  const asks = builder.conditions.some((condition) => !isAlways(condition))
  if (!asks || first === undefined || last === undefined || isGeneric(plainText(texts))) return
  const span = spanning(first.span, last.span)
  environment.reporter.report('CY4587', span, { text: environment.written(span) })
}

/** Text that is left: who it is, or a condition that the glossary has to declare. */
function judgeText(operand: Operand, place: OperandPlace, builder: Builder, environment: Environment): void {
  // 本款融资奖励: points at awards that are there already.
  if (operand.words[0]?.role === 'pointer') return
  if (operand.encouraged && place.encouragedAlone !== true) {
    reportWish(operand, builder, environment)
    return
  }
  const meaningful =
    builder.conditions.some((condition) => !isAlways(condition)) ||
    builder.lists.length > 0 ||
    builder.indicator !== undefined
  const modifier = plainText(
    operand.words.filter((word, at) => !turns(operand, at) && !builder.understood.includes(word)),
  )
  const head = plainText(operand.head.filter((word) => !negates(word)))
  if (meaningful && head !== '' && !isGeneric(head) && operand.modifying) reportNoun(operand, environment)
  if (modifier === '' || isGeneric(modifier)) {
    if (meaningful || operand.modifying || head === '' || isGeneric(head)) return
  }
  if (operand.comparisons.length > 0 && builder.indicator === undefined) return
  if (place.nounsAllowed && !operand.modifying && !meaningful) return
  const first = operand.words[0] ?? operand.head[0]
  const last = operand.head.at(-1) ?? operand.words.at(-1)
  if (first === undefined || last === undefined) return
  const span = spanning(first.span, last.span)
  environment.reporter.report('CY2001', span, undeclared(environment.written(span), 'condition', '是否'))
}
