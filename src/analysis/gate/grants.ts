/** Grants and ceilings that can be taken for each other, and grants that nothing in the sentence bears out. */
import { payeeEndings, settlingWords, wholeWords } from '../../../grammar/tokens/unheard.ts'
import { isAlways } from '../../ir/conditions.ts'
import type { Amount } from '../clauses/former-amounts.ts'
import type { AwardNode } from '../../syntax/ast.ts'
import type { ReadLimb } from '../clauses/limb-parts.ts'
import type { AwardDraft } from '../clauses/draft.ts'
import { onlyNames } from '../clauses/designations.ts'
import { isPool } from '../clauses/mains.ts'
import { isGeneric } from '../generic-nouns.ts'
import { lookup } from '../symbols.ts'
import type { SentenceGate } from '../clauses/clause-context.ts'

export function checkGrants(gate: SentenceGate): void {
  for (const limb of gate.limbs) {
    checkAmong(limb, gate)
    checkCeilingWithoutFigure(limb, gate)
    checkWholeBase(limb, gate)
    checkWords(limb, gate)
    checkBounds(limb, gate)
    checkBaseTwice(limb, gate)
    checkAsides(limb, gate)
  }
  const errors = gate.context.reporter.errors()
  checkCeilingAsGrant(gate)
  if (gate.context.reporter.errors() === errors) checkUnconditional(gate)
  checkBudget(gate)
}

const awardsIn = ({ parts }: ReadLimb): readonly AwardNode[] => parts.awards.map(({ node }) => node)
const gives = ({ amounts, rates, act }: AwardNode): boolean => (amounts ?? rates ?? act) !== undefined

/** 给予20万元奖励，其中Y给予35万元奖励: inside one limb nothing relates the second to the first. */
function checkAmong(limb: ReadLimb, { context }: SentenceGate): void {
  for (const { mark, span } of limb.parts.marks) {
    if (mark !== 'among') continue
    const before = awardsIn(limb).some((node) => node.span.start < span.start && gives(node))
    if (!before) continue
    const whole = { start: span.start, end: limb.parts.node.span.end }
    context.reporter.report('CY4102', whole, { text: context.written(whole) })
  }
}

/** ，不超过实际支出: a ceiling word without a figure; 最高80万元且不超过设备款: a fact beside the figure. */
function checkCeilingWithoutFigure(limb: ReadLimb, { context }: SentenceGate): void {
  const { parts } = limb
  for (const node of awardsIn(limb)) {
    const bare = node.amounts === undefined && node.rates === undefined
    const shares = parts.bases.some(
      (basis) => basis.node.quantities !== undefined && basis.node.span.start >= node.span.end,
    )
    const isCeiling = bare && (node.limited || node.rateLimited) && !shares
    const fact =
      node.limited && node.amounts !== undefined && node.rates === undefined ? node.words.find(isMeasure) : undefined
    if (!isCeiling && fact === undefined) continue
    // Over all awards of the policy.
    if (context.draft.policyLimits.some(({ span }) => span === node.span)) continue
    context.reporter.report('CY4103', node.span, { text: context.written(node.span) })
  }
  function isMeasure({ phrase }: AwardNode['words'][number]): boolean {
    if (phrase === undefined) return false
    const symbol = lookup(context.table, phrase.key, { clause: context.clause.address, lists: context.lists })
    return symbol?.kind === 'fact' && ['money', 'foreign-money', 'ratio'].includes(symbol.type.kind)
  }
}

/** 按X的20%给予补助，最高给予100万元; 单户最高补贴4万元; Y最高20万元 in a sentence of its own. */
function checkCeilingAsGrant(gate: SentenceGate): void {
  const { context, before } = gate
  let earlier: readonly AwardDraft[] = before
  for (const limb of gate.limbs) {
    const [first, ...more] = limb.mains
    for (const main of more) {
      const { node } = main
      if (node.limited && node.amounts !== undefined && first !== undefined && !isCeilingOnly(first.node)) said(node)
    }
    const relates = limb.parts.marks.some(({ mark }) => mark === 'among')
    const shares = first?.node.rates !== undefined || limb.parts.bases.some(({ node }) => node.quantities !== undefined)
    const isCeiling = first?.node.limited === true && first.node.amounts !== undefined
    if (isCeiling && !relates && !shares && earlier.some(isComputed)) {
      const isBare = first.node.act === undefined
      if (isBare || isAlways(limb.conditions)) said(first.node)
    }
    earlier = [...earlier, ...limb.awards]
  }
  function said(node: AwardNode): void {
    context.reporter.report('CY4104', node.span, { text: context.written(node.span) })
  }
}

const isCeilingOnly = (node: AwardNode): boolean => node.limited && node.rates === undefined
const isComputed = ({ kind }: AwardDraft): boolean => kind === 'fixed' || kind === 'formula' || kind === 'discretionary'

/** 给予名老中医最高50万元补贴及最高6万元补助: an award for everybody beside one that is not. */
function checkUnconditional(gate: SentenceGate): void {
  const { context, awards, before } = gate
  const everybody = awards.filter(isForEverybody)
  const others = [...before, ...awards].filter(({ condition, list }) => !isAlways(condition) || list !== undefined)
  const [first] = everybody
  // 称谓: the analyst says that whom the sentence speaks of is no condition.
  const where = { table: context.table, lists: context.lists, source: { clause: context.clause.address } }
  const named = gate.limbs.some(({ parts }) => parts.chains.some((chain) => onlyNames(chain.parts, where)))
  if (named && everybody.length === awards.length) return
  if (first === undefined || others.length === 0) return
  context.reporter.report('CY4110', first.span, { text: context.written(first.span) })
}

function isForEverybody({ condition, list, amount, kind, statesTerms }: AwardDraft): boolean {
  return isAlways(condition) && list === undefined && kind !== 'in-kind' && !statesTerms && !usesFacts(amount)
}

function usesFacts(amount: Amount | undefined): boolean {
  switch (amount?.kind) {
    case undefined:
    case 'fixed':
    case 'between':
    case 'open':
      return false
    case 'limited':
      return usesFacts(amount.amount)
    default:
      return true
  }
}

/** 给予每人30万元，每年发放3万元津贴: a budget in a sentence that has granted. */
function checkBudget({ limbs, context }: SentenceGate): void {
  let granted = false
  for (const { parts, mains, awards } of limbs) {
    granted ||= awards.length > 0
    for (const placed of parts.awards) {
      const { node } = placed
      if (!granted || mains.includes(placed) || node.budget !== undefined || !isPool(placed, parts)) continue
      context.reporter.report('CY4114', node.span, { text: context.written(node.span) })
    }
  }
}

/** 按照年销售额给予奖励: neither a rate nor a sum, and not 全额. */
function checkWholeBase(limb: ReadLimb, { context }: SentenceGate): void {
  const { parts, mains, awards } = limb
  const whole = awards.some(
    ({ amount }) => amount?.kind === 'rate' && amount.rate.numerator === amount.rate.denominator,
  )
  if (!whole || parts.bases.some(({ node }) => node.quantities !== undefined)) return
  for (const { node } of mains) {
    if (node.rates !== undefined || node.amounts !== undefined) continue
    const span = { start: parts.bases[0]?.node.span.start ?? node.span.start, end: node.span.end }
    const text = context.written(span)
    if (!wholeWords.some((word) => text.includes(word))) context.reporter.report('CY4111', span, { text })
  }
}

/** 按支出的50%以内给予补助: a bound behind the figure of a grant, which is then no figure but a ceiling. */
function checkBounds(limb: ReadLimb, { context }: SentenceGate): void {
  const { parts, mains } = limb
  const lists = [
    ...mains.flatMap(({ node }) => [node.amounts, node.rates]),
    ...parts.bases.map(({ node }) => (node.limited ? undefined : node.quantities)),
  ]
  for (const { bound, span } of lists.flatMap((list) => list?.items ?? [])) {
    if (bound !== undefined) context.reporter.report('CY4108', span, { text: context.written(span) })
  }
}

/** 给予约20万元奖励: a word in front of the sum that names nobody. */
function checkWords(limb: ReadLimb, { context }: SentenceGate): void {
  for (const placed of limb.parts.awards) {
    const { node } = placed
    if (isPool(placed, limb.parts)) continue
    for (const { role, text, span } of [...node.words, ...node.modifiers]) {
      if (role !== 'text' || isGeneric(text) || !saysMore(text)) continue
      context.reporter.report('CY4108', span, { text: context.written(span) })
    }
  }
}

/** Whether a text says something else than who is paid, or who settles the sum. */
function saysMore(text: string): boolean {
  const isPunctuation = !/[\p{L}\p{N}]/u.test(text)
  return !isPunctuation && !settlingWords.includes(text) && !payeeEndings.some((ending) => text.endsWith(ending))
}

/** 按照其收购总额，给予收购总额2%的奖励: one base, written twice, is added up. */
function checkBaseTwice({ awards }: ReadLimb, { context }: SentenceGate): void {
  for (const { amount, span } of awards) {
    const ids = amount?.kind === 'rate' ? amount.basis.plus.map(({ id }) => id) : []
    if (new Set(ids).size < ids.length) context.reporter.report('CY4117', span, { text: context.written(span) })
  }
}

/** （同一村累计不超过50万元）: what a ceiling in brackets counts over. */
function checkAsides({ parts, awards }: ReadLimb, { context }: SentenceGate): void {
  for (const { limb, span } of parts.parentheses) {
    const inside = limb.segments.flatMap(({ constituents }) => constituents)
    const scoped = inside.some((part) => part.kind === 'scope' && (part.yearly || part.cumulative || part.overYears))
    const limits = inside.some((part) => part.kind === 'award' && part.limited)
    const shared = context.draft.sharedLimits.some((limit) => limit.awards.some((award) => awards.includes(award)))
    const taken = shared || awards.some(({ periodLimits }) => periodLimits.length > 0)
    if (scoped && limits && !taken) context.reporter.report('CY4107', span, { text: context.written(span) })
  }
}
