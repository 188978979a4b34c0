import { and } from '../../ir/conditions.ts'
import type { WordNode } from '../../syntax/ast.ts'
import { readCore } from './award-core.ts'
import { type AwardDraft, newDraft } from './draft.ts'
import type { Environment } from './environment.ts'
import { readLabels } from './labels.ts'
import type { LimbParts, PlacedAward } from './limb-parts.ts'
import { limitAward, limitReach } from './limits.ts'
import { isByYear, namesYearlyRate } from './loan-share.ts'
import { statesTerms } from './mains.ts'
import type { PortionEnd } from './marginal.ts'
import { type MoneyTerms, readMoneyTerms } from './money-terms.ts'
import { foundation } from './raw-chain.ts'
import { reportChoices, reportExtra, reportModifiers, reportTerm } from './report-award.ts'
import type { AwardSetting } from './award-setting.ts'

export interface BuiltAwards {
  readonly awards: readonly AwardDraft[]
  readonly basis: MoneyTerms | undefined
  readonly portion?: PortionEnd | undefined
}

export function buildAwards(
  limb: LimbParts,
  main: PlacedAward,
  setting: AwardSetting,
  environment: Environment,
): BuiltAwards {
  const { node } = main
  const bases = limb.bases.filter((basis) => !basis.provision).map((basis) => basis.node)
  const whole = node.amounts === undefined && node.form?.startsWith('全额') === true
  const ownBasis = node.rates !== undefined || node.act === 'deduct' || whole
  const lists = bases.flatMap((basis) => basis.quantities ?? [])
  // 在省级奖励基础上，按1:1给予配套: the share is of what it is added to, where it names nothing itself.
  const shares = lists.some((list) => list.items[0]?.value.kind === 'rate')
  const names = bases.some((basis) => basis.words.some((word) => word.phrase !== undefined))
  const addsTo = ownBasis || (shares && !names)
  const founded = addsTo ? limb.chains.flatMap((chain) => foundation(chain) ?? []) : []
  const payee = ownBasis ? leadingPayee(node.words) : undefined
  const named = ownBasis ? node.words.filter((word) => word !== payee) : []
  const words = [...bases.flatMap((basis) => basis.words), ...named, ...founded]
  const exclusion = bases.find((basis) => basis.exclusion !== undefined)?.exclusion ?? node.exclusion
  const terms = readMoneyTerms(words, exclusion, environment)
  const recipientTerms = ownBasis ? undefined : readMoneyTerms(node.words, undefined, environment)
  const rates = node.rates ?? lists.find((list) => ['rate', 'points'].includes(list.items[0]?.value.kind ?? ''))
  const unitAmounts = lists.find((list) => ['money', 'money-per-unit'].includes(list.items[0]?.value.kind ?? ''))
  const labels = readLabels(rates ?? unitAmounts ?? node.amounts, environment)
  const zips = [...labels.zips, ...terms.zips, ...setting.zips]
  // 最高按甲费用的50%: the ceiling word stands in front of 按.
  const capped = limb.awards.some(
    ({ node: other }) => other !== node && other.limited && other.amounts === undefined && other.rates === undefined,
  )
  const limited = capped || bases.some((basis) => basis.limited)
  reportModifiers(node, environment)
  reportTerm(node, rates === undefined || isByYear(rates, terms), environment)
  reportChoices(node, bases, environment)
  if (limb.portions.length === 0) reportExtra(bases, environment)
  const core = readCore(
    {
      limb,
      main,
      terms,
      rates,
      unitAmounts,
      limited,
      rateLimited: limited || node.rateLimited || (node.rateNoun && node.limited),
    },
    zips,
    setting,
    environment,
  )
  if (core === undefined) return { awards: [], basis: terms.basis === undefined ? undefined : terms }
  if (
    ['fixed', 'range', 'formula'].includes(core.kind) &&
    terms.undeclared !== undefined &&
    terms.basis === undefined &&
    !namesYearlyRate(terms)
  ) {
    // 根据绩效评价结果给予50万元: who judges decides, so it is a finding.
    const { text, span } = terms.undeclared
    environment.reporter.report('CY2001', span, { phrase: text, role: { term: 'judgement' }, type: '认定' })
  }
  const own = and(labels.condition, terms.condition, recipientTerms?.condition ?? and())
  const awards = core.paired.map((one) => {
    const draft = newDraft(environment.source, limb.node.span)
    draft.form = (node.form ?? '') + (setting.year === undefined ? '' : `（第${String(setting.year)}年）`)
    draft.year = setting.year
    draft.recipient = payee?.text ?? recipientOf(main)
    draft.kind = core.kind
    draft.member = one.condition !== undefined
    draft.statesTerms = statesTerms(node)
    draft.condition =
      one.condition === undefined
        ? and(setting.condition, own)
        : and(setting.conditionBesideMembers, one.condition, own)
    draft.list = setting.lists[0] ?? terms.lists[0]
    draft.amount = one.amount
    for (const limit of core.limits) {
      limitAward(draft, limit.limit, limitReach([main.scope, node.scope, limit.scope], draft.list))
    }
    if (node.once) draft.once = { kind: 'once', period: 'lifetime', text: '一次性', source: environment.source }
    // 采取“一事一议”方式给予最高500万元支持: how much is settled case by case, up to the ceiling.
    const caseByCase = limb.marks.find(({ mark, text }) => mark === 'deferral' && /议|策/u.test(text))
    if (core.kind === 'ceiling' && caseByCase !== undefined) defer(draft, caseByCase.text, environment)
    if (node.deferral !== undefined) defer(draft, node.deferral.text, environment)
    for (const basis of bases) if (basis.deferral !== undefined) defer(draft, basis.deferral.text, environment)
    return draft
  })
  return { awards, basis: terms.basis === undefined ? undefined : terms, portion: core.portion }
}

function defer(draft: AwardDraft, text: string, environment: Environment): void {
  draft.deferrals.push({
    text,
    blocking: true,
    site: { kind: 'deferral', text, blocking: true, source: environment.source },
  })
}

/** 给予引荐机构实际到资额1‰的奖励: who is paid, in front of what the share is taken of. */
function leadingPayee([first, second]: readonly WordNode[]): WordNode | undefined {
  const party = /(?:企业|单位|机构|公司|个人|团队|主体|高校|院所|平台|组织|协会|[方人者户])$/u
  return first?.role === 'text' && second?.phrase !== undefined && party.test(first.text) ? first : undefined
}

function recipientOf(main: PlacedAward): string | undefined {
  const text = main.node.words.map((word) => word.text).join('')
  return text === '' || main.node.act === 'deduct' || main.node.rates !== undefined ? undefined : text
}
