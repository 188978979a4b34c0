/** （未失信）（仅限小店）（连锁店除外）（每家企业仅享受一次）（同一单位累计不超过50万元）: a bracket means what it says, for the awards of its limb. */
import { and, isAlways } from '../../ir/conditions.ts'
import type { Condition } from '../../ir/types.ts'
import type { ConditionPart, ExclusionNode, ParenthesisNode } from '../../syntax/ast.ts'
import { resolveChain } from '../conditions/resolve-chain.ts'
import { isGeneric } from '../generic-nouns.ts'
import { governedAwards } from './attach-limit.ts'
import type { ClauseContext } from './clause-context.ts'
import type { Environment } from './environment.ts'
import { readLimbParts } from './limb.ts'
import type { LimbParts, ReadLimb } from './limb-parts.ts'
import { nameOf, reportName, reportNames } from './designations.ts'
import { resolvePhrase } from './money-terms.ts'
import { negate } from './negate.ts'

/** What a bracket says in the words of a limb, and where it stands. */
export interface Bracket {
  readonly parts: LimbParts
  readonly node: ParenthesisNode
}

/** The brackets of a limb, those behind the sum of a ceiling included. */
export function bracketsOf({ parts, mains }: ReadLimb): readonly Bracket[] {
  const behindCeilings = parts.awards
    .filter((placed) => !mains.includes(placed))
    .flatMap(({ node }) => node.amounts?.items ?? [])
    .flatMap(({ label }): readonly ParenthesisNode[] =>
      label === undefined ? [] : [{ kind: 'parenthesis', limb: label, span: label.span }],
    )
  return [...parts.parentheses, ...behindCeilings].map((node) => ({ node, parts: readLimbParts(node.limb) }))
}

/** （绿色工厂最高60万元）: a ceiling for some, which has to be said by itself. */
export function isGuarded({ parts }: Bracket): boolean {
  const limits = parts.awards.length + parts.onlyOnces.length + parts.countLimits.length > 0
  return (
    limits && parts.chains.some((chain) => chain.parts.some((part) => part.kind === 'word' && part.role === 'phrase'))
  )
}

/** Conditions that a bracket puts on the awards; figures that nothing of it reads are reported. */
export function attachBracket(
  { parts, node }: Bracket,
  limb: ReadLimb,
  context: ClauseContext,
  environment: Environment,
): void {
  const { reporter } = environment
  const unread = [...parts.bases, ...parts.selections].map((one) => one.node.span)
  const loose = [...parts.perUnits, ...parts.instalments, ...parts.adjustments, ...parts.validities, ...parts.years]
  const grants = parts.awards.filter(({ node: award }) => !award.limited || award.amounts === undefined)
  for (const span of [...unread, ...loose.map((one) => one.span), ...grants.map((one) => one.node.span)]) {
    reporter.report('CY3003', span, { text: environment.written(span) })
  }
  for (const { node: scope, parts: chain } of parts.applicabilities) {
    const condition = resolve(chain, environment)
    if (scope.negative && isAlways(condition)) reportNames(chain, 'exclusion', environment)
    restrict(scope.negative ? negate(condition) : condition, limb, context)
  }
  for (const { parts: chain, provision } of parts.chains) {
    const [first] = chain
    if (provision || first === undefined || explains(first)) continue
    if (chain.some((part) => part.kind === 'comparison')) {
      reporter.report('CY3003', node.span, { text: environment.written(node.span) })
      continue
    }
    const only = isOnly(first)
    if (only) reporter.read(first.span)
    restrict(resolve(only ? chain.slice(1) : chain, environment), limb, context)
  }
}

/** 给予10万元奖励（连锁店除外）: whoever is one of them is not given it. */
export function attachExclusions(limb: ReadLimb, context: ClauseContext, environment: Environment): void {
  for (const { node } of limb.parts.awards) {
    if (node.exclusion === undefined) continue
    for (const word of node.exclusion.words) attachExcluded(word, node.exclusion, limb, context, environment)
  }
}

function attachExcluded(
  word: ExclusionNode['words'][number],
  exclusion: ExclusionNode,
  limb: ReadLimb,
  context: ClauseContext,
  environment: Environment,
): void {
  const shares = limb.parts.bases.length > 0 || limb.parts.awards.some(({ node }) => node.rates !== undefined)
  const symbol = resolvePhrase(word, environment)
  const isSum = symbol?.kind === 'fact' && symbol.type.kind === 'money'
  if (word.role === 'text' && !isGeneric(word.text) && !shares) {
    const { span } = word
    const phrase = environment.written(span)
    environment.reporter.report('CY2001', span, { phrase, role: { term: 'exclusion' }, type: '是否' })
  }
  if (isSum && !shares) {
    environment.reporter.report('CY3003', exclusion.span, { text: environment.written(exclusion.span) })
  }
  reportName(word, 'exclusion', environment)
  const isName = nameOf(word, environment) !== undefined
  if (word.role === 'phrase' && !isSum && !isName) restrict(negate(resolve([word], environment)), limb, context)
}

function restrict(condition: Condition, limb: ReadLimb, context: ClauseContext): void {
  if (isAlways(condition)) return
  const awards = limb.awards.length > 0 ? limb.awards : governedAwards(context)
  for (const award of awards) award.condition = and(award.condition, condition)
}

const resolve = (parts: readonly ConditionPart[], environment: Environment): Condition =>
  resolveChain(parts, { indicator: undefined, nounsAllowed: false }, environment).condition

/** （含子公司）（如合作社）: says more of what stands in front of it. */
const explains = (part: ConditionPart): boolean =>
  part.kind === 'word' && part.role === 'text' && explaining.some((word) => part.text.startsWith(word))
const explaining = ['含', '包括', '包含', '如', '例如', '即', '指', '其中', '以下', '详见', '见', '下同', '名单']

const isOnly = (part: ConditionPart): boolean =>
  part.kind === 'word' && part.role === 'unsupported' && ['仅限', '仅限于', '只限', '只限于'].includes(part.text)
