/** What stands around the awards of a limb: ceilings, instalments, once, differences, exclusions, references, benefits. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import { and, isAlways } from '../../ir/conditions.ts'
import type { Condition, Rate } from '../../ir/types.ts'
import type { InstalmentsNode, OnlyOnceNode, QuantityListNode } from '../../syntax/ast.ts'
import { rateOf } from '../conditions/quantity-values.ts'
import { resolveChain } from '../conditions/resolve-chain.ts'
import { attachBracket, attachExclusions, bracketsOf, isGuarded } from './attach-brackets.ts'
import { attachDeferrals } from './attach-deferrals.ts'
import { attachLimit, governedAwards } from './attach-limit.ts'
import type { ClauseContext } from './clause-context.ts'
import { limitCount } from './count-ceilings.ts'
import { type AwardDraft, newDraft } from './draft.ts'
import { reportNames } from './designations.ts'
import type { Environment } from './environment.ts'
import { negate } from './negate.ts'
import { isPool } from './mains.ts'
import type { LimbParts, PlacedAward, ReadLimb } from './limb-parts.ts'
import { isPeriod, type RawChain } from './raw-chain.ts'
import { readPolicyProvisions } from './policy-provisions.ts'
import { isRelational, markRead, readRelation } from '../relations/read-relation.ts'
import { readOften } from '../../../grammar/scanner/patterns.ts'
import type { Reached } from './siblings.ts'
import { yearsCapped } from './years.ts'
type TextOf = (span: Span) => string

export function attachProvisions(
  limb: ReadLimb,
  context: ClauseContext,
  environment: Environment,
  textOf: TextOf,
  reached: Reached,
): void {
  const { parts, mains } = limb
  for (const placed of parts.awards) {
    if (mains.includes(placed)) continue
    if (isPool(placed, parts)) readPool(placed, context, environment)
    else {
      const awards = ofYears(governedBy(reached.byCeiling(placed), limb), placed, parts)
      const isGuarded = !parts.chains.every(isRelational)
      attachLimit(placed, context, environment, textOf, { awards, isGuarded })
    }
  }
  for (const limit of parts.countLimits) {
    const awards = governedBy(reached.byCount, limb)
    limitCount(limit, awards.length > 0 ? awards : governedAwards(context), context, environment)
  }
  for (const { mark, span } of parts.marks) {
    // 连续三年每年…: one application is for one year.
    if (mark === 'consecutive') environment.reporter.report('CY4505', span, { text: textOf(span) })
  }
  attachEntitlements(limb, context, environment)
  attachInstalments(limb, context, environment)
  attachOnce(limb, context, environment)
  attachTopUp(limb, context, environment, textOf)
  attachFirstTime(limb, environment)
  attachBrackets(limb, context, environment, textOf)
  attachRefusals(limb, context, environment, textOf)
  attachExceptions(limb, context, environment)
  attachReferences(limb, context, environment, textOf)
  readRelation(parts, limb.awards, context, environment)
  attachDeferrals(parts, limb.awards, context, environment)
  readPolicyProvisions(parts, context, environment)
}

/** 第一年最高10万元: a ceiling of some years is over the payments of those years. */
function ofYears(awards: readonly AwardDraft[], placed: PlacedAward, parts: LimbParts): readonly AwardDraft[] {
  const years = yearsCapped(placed, parts, 0)
  const paid = awards.filter(({ year }) => year !== undefined && years?.includes(year) === true)
  return paid.length === 0 ? awards : paid
}

/** What a limb grants, with the grants that its ceilings reach back to; without a grant it has none of its own. */
const governedBy = (before: readonly AwardDraft[], { awards }: ReadLimb): readonly AwardDraft[] =>
  awards.length === 0 ? [] : [...before, ...awards]

function readPool(placed: PlacedAward, context: ClauseContext, environment: Environment): void {
  const [amount] = placed.node.amounts?.items ?? []
  if (amount !== undefined) environment.reporter.read(amount.span)
  const fen =
    amount?.value.kind === 'money'
      ? Number((amount.value.yuan.numerator * 100n) / amount.value.yuan.denominator)
      : undefined
  context.draft.pools.push({
    fen,
    period: placed.scope?.yearly === true || placed.node.budget === 'year' ? 'year' : 'lifetime',
    form: placed.node.form ?? '',
    method: undefined,
    source: environment.source,
  })
}

/** 优先享受…: an award without an amount. */
function attachEntitlements(limb: ReadLimb, context: ClauseContext, environment: Environment): void {
  for (const entitlement of limb.parts.entitlements) {
    if (limb.mains.length > 0) continue
    const draft = newDraft(environment.source, limb.parts.node.span)
    draft.kind = 'in-kind'
    draft.form = entitlement.text
    draft.condition = limb.conditions
    draft.list = limb.lists[0]
    context.draft.awards.push(draft)
    context.sentenceAwards.push(draft)
  }
}

function attachInstalments(limb: ReadLimb, context: ClauseContext, environment: Environment): void {
  for (const node of limb.parts.instalments) {
    const shares = readShares(node, environment)
    if (shares === undefined) continue
    const awards = limb.awards.length > 0 ? limb.awards : governedAwards(context)
    for (const award of awards) award.instalments = shares
  }
}

/** Shares must be as many as the years and add up to one. */
function readShares(node: InstalmentsNode, environment: Environment): readonly Rate[] | undefined {
  const { parts, shares } = node
  if (shares === undefined) {
    // 分三年兑现: in equal parts is not said, so nothing is computed.
    environment.reporter.report('CY4018', node.span, { parts })
    return undefined
  }
  const rates = proportionOf(shares) ?? shares.items.map((item) => rateOf(item, environment.reporter))
  if (proportionOf(shares) !== undefined) for (const item of shares.items) environment.reporter.read(item.span)
  const whole = rates.filter((rate) => rate !== undefined)
  if (whole.length < rates.length) return undefined
  if (whole.length !== parts) {
    environment.reporter.report('CY4019', shares.span, { parts, shares: whole.length })
    return undefined
  }
  const scale = whole.reduce((product, rate) => product * rate.denominator, 1)
  const sum = whole.reduce((total, rate) => total + (rate.numerator * scale) / rate.denominator, 0)
  if (sum !== scale) {
    const percent = `${String((sum * 100) / scale)}%`
    environment.reporter.report('CY4025', shares.span, { sum: percent })
    return undefined
  }
  return whole
}

/** 4:3:3, and of two instalments 6:4: parts of their sum. */
function proportionOf({ items }: QuantityListNode): readonly Rate[] | undefined {
  const [item, ...more] = items
  if (item === undefined || more.length > 0) return undefined
  const pair = /^(\d+)[:：](\d+)$/u.exec(item.text)
  const parts =
    item.value.kind === 'proportion' ? item.value.parts : pair === null ? undefined : pair.slice(1, 3).map(Number)
  const sum = parts?.reduce((total, part) => total + part, 0) ?? 0
  return sum === 0 ? undefined : parts?.map((part) => ({ numerator: part, denominator: sum }))
}

function attachOnce(limb: ReadLimb, context: ClauseContext, environment: Environment): void {
  for (const node of limb.parts.onlyOnces) {
    const awards = limb.awards.length > 0 ? limb.awards : governedAwards(context)
    if (awards.length === 0 && !context.failed()) environment.reporter.report('CY4017', node.span, { text: node.text })
    const { period, text } = onceOf(node, limb, environment)
    for (const award of awards) award.once = { kind: 'once', period, text, source: environment.source }
  }
}

/**
 * 首次获评…: who received the award before is not the first time any more. Grades and tiers are paid as they are reached, so that
 * 首次 says nothing about the others of them.
 */
function attachFirstTime(limb: ReadLimb, environment: Environment): void {
  const first = limb.parts.chains
    .flatMap((chain) => chain.parts)
    .find((part) => part.kind === 'word' && part.role === 'adverb' && part.text === '首次')
  if (first === undefined) return
  for (const award of limb.awards) {
    const graded = award.amount?.kind === 'by-tier' || award.amount?.kind === 'by-grade' || award.tier !== undefined
    if (graded || award.list !== undefined || award.difference !== undefined) continue
    award.once ??= { kind: 'once', period: 'lifetime', text: '首次', source: environment.source }
  }
}

/** 每年只能享受一次 is of the year; 每三年只能享受一次 is of the years that the history is given for. */
function onceOf(
  node: OnlyOnceNode,
  limb: ReadLimb,
  environment: Environment,
): { readonly period: 'year' | 'lifetime'; readonly text: string } {
  const segment = limb.parts.node.segments.find((one) => one.constituents.includes(node))
  const scope = segment?.constituents.find((part) => part.kind === 'scope')
  const span = { start: scope?.span.start ?? node.span.start, end: node.span.end }
  const text = environment.written(span)
  const within = segment?.constituents.some((part) => part.kind === 'condition' && isPeriod(part))
  // 每年一次 says the year itself.
  const years = readOften(node.text)
  if (scope?.yearly === true || years === 1) return { period: 'year', text }
  if (scope?.overYears === true || within === true || years !== undefined) {
    const whole = environment.written(segment?.span ?? span)
    environment.reporter.report('CY4523', segment?.span ?? span, { text: whole })
    for (const part of segment?.constituents ?? []) if (part.kind === 'condition') markRead([part], environment)
    return { period: 'lifetime', text: whole }
  }
  return { period: 'lifetime', text: node.text }
}

/** （进档的奖励差额）, 补足差额 */
/** 已获市级同类资金低于…的: what other levels and other policies gave. */
const receivedElsewhere =
  /(?:国家|省|市|区|县|上级|其他|其它|同类)[级类]?[^，；。]{0,6}(?:资金|政策|补贴|补助|奖励|支持)/u

function attachTopUp(limb: ReadLimb, context: ClauseContext, environment: Environment, textOf: TextOf): void {
  const inAward = limb.parts.awards.some(({ node }) => node.topUp)
  const mark = limb.parts.marks.find(({ mark: kind }) => kind === 'top-up')
  if (!inAward && mark === undefined) return
  const awards = limb.awards.length > 0 ? limb.awards : governedAwards(context)
  const text = mark === undefined ? '差额' : textOf(mark.span)
  if (mark !== undefined && receivedElsewhere.test(textOf(limb.parts.node.span)))
    environment.reporter.report('CY4524', mark.span, { text })
  for (const award of awards) {
    award.difference = { kind: 'difference', text, source: environment.source }
    award.once = undefined
  }
}

/** （最高不超过100万元）（每家企业仅享受一次）（连锁店不享受）: what a bracket says goes for the awards of its limb. */
function attachBrackets(limb: ReadLimb, context: ClauseContext, environment: Environment, textOf: TextOf): void {
  for (const bracket of bracketsOf(limb)) {
    if (isGuarded(bracket)) {
      const { span } = bracket.node
      environment.reporter.report('CY3003', span, { text: textOf(span) })
      continue
    }
    const inside = { ...limb, parts: bracket.parts, mains: [] }
    for (const placed of bracket.parts.awards) {
      if (placed.node.limited && placed.node.amounts !== undefined)
        attachLimit(placed, context, environment, textOf, { awards: limb.awards })
    }
    for (const limit of bracket.parts.countLimits) limitCount(limit, limb.awards, context, environment)
    attachOnce(inside, context, environment)
    if (bracket.parts.marks.some(({ mark }) => mark === 'top-up')) attachTopUp(inside, context, environment, textOf)
    attachRefusals(inside, context, environment, textOf)
    attachExceptions(inside, context, environment)
    attachBracket(bracket, limb, context, environment)
  }
  attachExclusions(limb, context, environment)
}

/** 已享受…的不再享受: the condition is turned round and put on the awards, or on the whole policy. */
function attachRefusals(limb: ReadLimb, context: ClauseContext, environment: Environment, textOf: TextOf): void {
  for (const { node, chains } of limb.parts.refusals) {
    const stated = chains.filter((chain) =>
      chain.parts.some(
        (part) =>
          part.kind === 'de' || part.kind === 'comparison' || (part.kind === 'word' && part.phrase !== undefined),
      ),
    )
    // 国家和省、市、区同类政策不重复享受: a relation, which 同类 settles.
    if (node.relation && stated.every(isRelational)) {
      markRead(stated, environment)
      continue
    }
    if (stated.length === 0) {
      environment.reporter.report('CY3003', node.span, { text: textOf(node.span) })
      continue
    }
    const conditions = stated.map((chain) => readRefused(chain, environment))
    const condition = and(...conditions)
    if (isAlways(condition)) continue
    refuse(condition, limb, context)
  }
}

/** The condition turned round, on the awards that are meant; without any, on the whole policy. */
function refuse(condition: Condition, limb: ReadLimb, context: ClauseContext): void {
  const refused = negate(condition)
  const awards = limb.awards.length > 0 ? limb.awards : governedAwards(context)
  if (awards.length === 0) context.draft.scope.push(refused)
  else for (const award of awards) award.condition = and(award.condition, refused)
}

/** 房地产企业除外: whoever is one of them gets none of the limb's awards; without such, none of those before. */
function attachExceptions(limb: ReadLimb, context: ClauseContext, environment: Environment): void {
  for (const chain of limb.parts.exceptions) {
    const adds = limb.mains.find(({ node }) => /^(?:再|另|额外|还)/u.test(node.verb ?? ''))
    const span = { start: chain.parts[0]?.span.start ?? 0, end: chain.parts.at(-1)?.span.end ?? 0 }
    // 除享受上述奖励外，再给予…: besides, not without.
    if (adds !== undefined) environment.reporter.report('CY3003', span, { text: environment.written(span) })
    const condition = readRefused(chain, environment)
    if (!isAlways(condition)) refuse(condition, limb, context)
  }
}

function readRefused(chain: RawChain, environment: Environment): Condition {
  const place = { indicator: undefined, nounsAllowed: false, listMeansOr: true }
  const { condition } = resolveChain(chain.parts, place, environment)
  if (isAlways(condition)) reportNames(chain.parts, 'exclusion', environment)
  return condition
}

/** 按照《…》关于“…”条款执行: the printed numbers count, and the reference stands with them (readings.md 1). */
function attachReferences(limb: ReadLimb, context: ClauseContext, environment: Environment, textOf: TextOf): void {
  const executed = limb.parts.marks.some(({ mark }) => mark === 'execute')
  const loose = limb.parts.bases.filter(({ provision, node }) => provision && executed && !node.highestOnly)
  const texts = [...limb.parts.references.map(({ span }) => span), ...loose.map(({ node }) => node.span)].map(textOf)
  const awards = limb.awards.length > 0 ? limb.awards : governedAwards(context)
  for (const text of texts) {
    for (const award of awards) {
      const site = { kind: 'deferral' as const, text, blocking: false, source: environment.source }
      award.deferrals.push({ text, blocking: false, site })
    }
  }
}
