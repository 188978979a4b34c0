/** What a 按 that is no basis of its own says: a share of the award before, or the shares of a payment plan. */
import type { BasisNode, Constituent, InstalmentsNode } from '../../syntax/ast.ts'

/** 按上述标准的50%: of the award before, not of its basis. */
export function pointsBack({ words, quantities }: BasisNode): boolean {
  const text = words.map((word) => word.text).join('')
  const back =
    /^(?:上述|前款|前项|前条|本条|本款)(?:规定)?(?:的)?(?:补贴|补助|奖励|资助|扶持|支持)?(?:标准|金额|额度)$/u
  return quantities?.items[0]?.value.kind === 'rate' && back.test(text)
}

/** 按4:3:3的比例分三年拨付: the shares stand in front of the instalments. */
export function plansPayment(basis: BasisNode, next: Constituent | undefined): next is InstalmentsNode {
  const named = basis.words.some((word) => word.role === 'phrase' || word.role === 'text')
  return next?.kind === 'instalments' && next.shares === undefined && basis.quantities !== undefined && !named
}
