/** Which constituents of a limb grant, and which only set a budget or a ceiling. */
import { allottingWords } from '../../../grammar/tokens/shades.ts'
import type { LimbParts, PlacedAward } from './limb-parts.ts'

/** The constituents that grant; a bare ceiling grants only where the limb says who or when, and nothing else grants. */
export function findMains(parts: LimbParts): readonly PlacedAward[] {
  const granting = parts.awards.filter(({ node, scope }) => {
    if (statesTerms(node)) return true
    if (isPool({ node, scope }, parts) || node.backward) return false
    // 升级的给予差额奖励: says how the awards before it are paid.
    if (node.topUp && node.amounts === undefined && node.rates === undefined) return false
    return (
      node.act !== undefined || node.once || (node.form !== undefined && !node.limited && node.amounts !== undefined)
    )
  })
  if (granting.length > 0) return granting
  const verbal = parts.awards.filter(({ node, segment }) => isVerb(node) && segment.constituents[0] === node)
  if (verbal.length > 0) return verbal
  // 按保险费的60%返还: the form alone gives the share in front of it.
  const shared = parts.bases.some(({ node }) => node.quantities !== undefined)
  const formal = parts.awards.find(({ node }) => node.form !== undefined && !node.limited && !node.backward)
  if (shared && formal !== undefined) return [formal]
  const stated = parts.chains.some((chain) => !chain.provision) || parts.bases.length > 0
  if (!stated) return []
  const bare = parts.awards.find(
    ({ node, scope }) =>
      !node.backward &&
      !isPool({ node, scope }, parts) &&
      scope === undefined &&
      (node.amounts ?? node.rates) !== undefined,
  )
  return bare === undefined ? [] : [bare]
}

/** 资助参加展会的企业。 The form is the verb, and what is paid is said elsewhere. */
function isVerb({ form, words, span }: PlacedAward['node']): boolean {
  const [first] = words
  return form !== undefined && first?.phrase !== undefined && first.span.start > span.start
}

/** 支持比例不超过…的15%, 补助金额为30万元: what an award comes to, rather than that there is one. */
export function statesTerms(node: PlacedAward['node']): boolean {
  return (
    node.rateNoun || (node.backward && node.act === undefined && !node.limited && !node.rateLimited && figures(node))
  )
}

const figures = ({ amounts, rates }: PlacedAward['node']): boolean => (amounts ?? rates) !== undefined

/** 每年发放1亿元算力券: a budget, when nobody is given anything. */
export function isPool({ node, scope }: Pick<PlacedAward, 'node' | 'scope'>, parts: LimbParts): boolean {
  if (node.budget !== undefined) return ((scope ?? node.scope)?.each ?? []).length === 0
  if (node.verb === undefined || !allottingWords.includes(node.verb)) return false
  const addressed = parts.chains.some((chain) => chain.kind === 'subject') || parts.bases.length > 0
  return !addressed && (scope?.yearly === true || parts.chains.every((chain) => chain.provision))
}
