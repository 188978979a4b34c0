/** Conditions whose reach is not read: behind the grant, between two grants, of a second subject. */
import type { Span } from '../../diagnostics/diagnostic.ts'
import type { ReadLimb } from '../clauses/limb-parts.ts'
import { onlyNames } from '../clauses/designations.ts'
import { foundation, isPeriod, type RawChain, startOf } from '../clauses/raw-chain.ts'
import { statesTerms } from '../clauses/mains.ts'
import { asks, grantPlaces, spanOfChain } from './gate.ts'
import type { SentenceGate } from '../clauses/clause-context.ts'

export function checkConditions(gate: SentenceGate): void {
  for (const limb of gate.limbs) {
    checkBehind(limb, gate)
    checkBetween(limb, gate)
    checkTwoSubjects(limb, gate)
  }
  checkSecondSubject(gate)
}

/** Conditions of a limb that could be conditions of its awards. */
function conditionsOf({ parts }: ReadLimb, { context }: SentenceGate): readonly RawChain[] {
  const portions = parts.portions.map(({ chain }) => chain)
  return parts.chains.filter(
    (chain) =>
      !chain.provision &&
      !portions.includes(chain) &&
      foundation(chain) === undefined &&
      !isPeriod(chain) &&
      asks(chain.parts, context),
  )
}

const report = (code: 'CY4101' | 'CY4113', span: Span, { context }: SentenceGate): void => {
  context.reporter.report(code, span, { text: context.written(span) })
}

/** 给予50万元奖励，绿色工厂最高30万元: a condition behind all grants of its limb says of what follows it whom that is for. */
function checkBehind(limb: ReadLimb, gate: SentenceGate): void {
  const places = grantPlaces(limb)
  if (places === undefined) return
  for (const chain of conditionsOf(limb, gate)) {
    if (startOf(chain) > places.last) report('CY4101', spanOfChain(chain), gate)
  }
  // 称谓 asks nothing, so it cannot say whom the ceiling behind it is for.
  const { table, lists, clause } = gate.context
  const where = { table, lists, source: { clause: clause.address } }
  for (const chain of limb.parts.chains) {
    if (startOf(chain) > places.last && onlyNames(chain.parts, where)) report('CY4101', spanOfChain(chain), gate)
  }
}

const adds = /^(?:再|另|额外|还)/u

/** 对A给予3万元奖励，B给予2万元奖励: a phrase between two grants, with nothing that says that the second comes on top. */
function checkBetween(limb: ReadLimb, gate: SentenceGate): void {
  const mains = limb.mains.filter(({ node }) => !statesTerms(node))
  const places = grantPlaces({ ...limb, mains })
  if (places === undefined || limb.parts.years.length + limb.parts.adjustments.length > 0) return
  if (limb.parts.marks.some(({ mark }) => mark === 'among')) return
  for (const chain of conditionsOf(limb, gate)) {
    const start = startOf(chain)
    const next = limb.mains.find(({ node }) => node.span.start > start)
    if (start < places.first || next === undefined || adds.test(next.node.verb ?? '')) continue
    report('CY4113', spanOfChain(chain), gate)
  }
}

/** 对A升级为B的，C升级为D的，给予…: two cases, of which either may be meant. */
function checkTwoSubjects(limb: ReadLimb, gate: SentenceGate): void {
  const chains = conditionsOf(limb, gate)
  for (const [index, chain] of chains.entries()) {
    const before = chains[index - 1]
    if (before?.kind !== 'subject' || chain.kind !== 'statement') continue
    if (endsWithDe(before) && endsWithDe(chain)) report('CY4113', spanOfChain(chain), gate)
  }
}

const endsWithDe = ({ parts }: RawChain): boolean => parts.at(-1)?.kind === 'de'

/** 对A的老字号，给予…；被认定为B的商户，给予…: behind ； somebody else, without 对. */
function checkSecondSubject(gate: SentenceGate): void {
  const first = gate.limbs.findIndex((limb) => conditionsOf(limb, gate).some(({ kind }) => kind === 'subject'))
  if (first < 0) return
  for (const limb of gate.limbs.slice(first + 1)) {
    if (limb.mains.length === 0) continue
    const own = conditionsOf(limb, gate)
    if (own.some(({ kind }) => kind === 'subject')) continue
    const named = own.find(namesHead)
    if (named !== undefined) report('CY4113', spanOfChain(named), gate)
  }
}

/** …的商户 */
function namesHead({ parts }: RawChain): boolean {
  const de = parts.findLastIndex((part) => part.kind === 'de')
  const isOther = parts.some((part) => part.kind === 'word' && part.phrase !== undefined)
  return isOther && de >= 0 && parts.slice(de + 1).some((part) => part.kind === 'word' && part.role !== 'particle')
}
