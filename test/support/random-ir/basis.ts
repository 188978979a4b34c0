/** What random shares are of: a sum of money facts, in some less another one. */
import type { Amount, FactRef } from '../../../src/ir/types.ts'
import { factsInAmount } from '../../../src/ir/walk.ts'
import { chance, some, type Draw } from './draw.ts'
import { ofKinds, type Reach } from './reach.ts'
import { labelsOf } from './sites.ts'

export function drawBasis(draw: Draw, reach: Reach): Amount {
  const refs = ofKinds(reach, 'money').map(({ ref }) => ref)
  const plus = some(draw, refs, 1, 2)
  const others = refs.filter((ref) => !plus.includes(ref))
  return basisOf(plus, others.length > 0 && chance(draw, 30) ? some(draw, others, 1, 1) : [])
}

/** Σ plus − Σ minus. */
export function basisOf(plus: readonly FactRef[], minus: readonly FactRef[]): Amount {
  return minus.length === 0 ? sumOf(plus) : { kind: 'less', of: sumOf(plus), by: sumOf(minus) }
}

/** Labels of a basis, as its sites list them. */
export function labelsOfBasis(basis: Amount, reach: Reach) {
  const [plus, minus] = basis.kind === 'less' ? [basis.of, basis.by] : [basis, undefined]
  return {
    plus: labelsOf(factsInAmount(plus), reach),
    minus: minus === undefined ? [] : labelsOf(factsInAmount(minus), reach),
  }
}

function sumOf(refs: readonly FactRef[]): Amount {
  const parts = refs.map((fact): Amount => ({ kind: 'fact', fact }))
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : { kind: 'sum', of: parts }
}
