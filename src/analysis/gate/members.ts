/** Who is meant where a sentence speaks of several: 分别, 其他, a requirement of some, a finding in front of the first. */
import { anyWords, firstTime, otherWords, totalWords } from '../../../grammar/tokens/unheard.ts'
import type { ConditionPart } from '../../syntax/ast.ts'
import type { ReadLimb } from '../clauses/limb-parts.ts'
import { demands } from '../clauses/requirements.ts'
import { lookup } from '../symbols.ts'
import { asks, spanOfChain } from './gate.ts'
import type { SentenceGate } from '../clauses/clause-context.ts'

export function checkMembers(gate: SentenceGate): void {
  checkLeadingFinding(gate)
  for (const limb of gate.limbs) {
    checkSharedMember(limb, gate)
    checkOthers(limb, gate)
    checkPartialDemand(limb, gate)
    checkParts(limb, gate)
    checkTotals(limb, gate)
    checkFirstTime(limb, gate)
  }
}

/** 经核准的合作社，其A的，给予…；其B的，给予…: what opens the sentence is said of all that it speaks of. */
function checkLeadingFinding({ limbs, context }: SentenceGate): void {
  const [first, ...more] = limbs
  const opening = first?.parts.chains[0]
  const behind = first?.mains[0]?.node.span.start ?? 0
  if (opening?.kind !== 'statement' || opening.provision || (first?.parts.chains.length ?? 0) < 2) return
  const de = opening.parts.findLastIndex(({ kind }) => kind === 'de')
  if (de < 0 || de === opening.parts.length - 1 || spanOfChain(opening).start > behind) return
  const facts = factsOf(opening.parts)
  for (const { parts, mains, conditions } of more) {
    if (mains.length === 0 || parts.chains.some(({ kind }) => kind === 'subject')) continue
    const stated = JSON.stringify(conditions)
    if (facts.every((id) => stated.includes(`"${id}"`))) continue
    context.reporter.report('CY4113', parts.node.span, { text: context.written(parts.node.span) })
  }
  function factsOf(parts: readonly ConditionPart[]): readonly string[] {
    const place = { clause: context.clause.address, lists: context.lists }
    return parts.flatMap((part) => {
      const symbol =
        part.kind === 'word' && part.phrase !== undefined ? lookup(context.table, part.phrase.key, place) : undefined
      return symbol?.kind === 'fact' && symbol.type.kind === 'boolean' ? [symbol.id] : []
    })
  }
}

/** 对获评甲级码头且新建、改建的单位，分别给予…: whether what 且 joins to the first is asked of the second too. */
function checkSharedMember({ parts, awards, mains }: ReadLimb, { context }: SentenceGate): void {
  if (!awards.some(({ member }) => member) || mains.length === 0) return
  for (const chain of parts.chains) {
    const heads = chain.parts.filter(({ kind }) => kind === 'de').length
    const and = chain.parts.findIndex((part) => part.kind === 'connective' && part.word === 'and')
    const list = chain.parts.findIndex(
      (part) => part.kind === 'connective' && (part.word === 'enumeration' || part.word === 'with'),
    )
    if (heads > 1 || and < 0 || list < and) continue
    context.reporter.report('CY4113', spanOfChain(chain), { text: context.written(spanOfChain(chain)) })
  }
}

/** 其他的，给予4万元: whoever is none of those before, which nothing says here; 其余部分 is the rest of a sum, which its scale reads. */
function checkOthers({ parts, mains }: ReadLimb, { context }: SentenceGate): void {
  if (mains.length === 0) return
  const portions = parts.portions.map(({ chain }) => chain)
  for (const chain of parts.chains) {
    const [first] = chain.parts
    if (chain.provision || first?.kind !== 'word' || first.role !== 'text' || asks(chain.parts, context)) continue
    if (portions.includes(chain)) continue
    if (!otherWords.some((word) => first.text.startsWith(word))) continue
    context.reporter.report('CY4113', spanOfChain(chain), { text: context.written(spanOfChain(chain)) })
  }
}

/** 个体户应当提供担保: asked of some, not of all who apply. */
function checkPartialDemand({ parts, mains }: ReadLimb, { context }: SentenceGate): void {
  if (mains.length > 0) return
  for (const chain of parts.chains) {
    const must = chain.parts.findIndex((part) => demands({ kind: chain.kind, parts: [part] }) && part.kind === 'word')
    if (chain.provision || must < 1 || !chain.parts.slice(0, must).some(isKind)) continue
    context.reporter.report('CY4116', spanOfChain(chain), { text: context.written(spanOfChain(chain)) })
  }
  /** 个体户 is some of them; 注册资本 is something of each. */
  function isKind(part: ConditionPart): boolean {
    if (part.kind !== 'word' || part.phrase === undefined) return false
    const place = { clause: context.clause.address, lists: context.lists }
    const symbol = lookup(context.table, part.phrase.key, place)
    return symbol?.kind === 'fact' && (symbol.type.kind === 'boolean' || symbol.type.kind === 'enum')
  }
}

/** 以下条件中的任意一项：; 累计 in front of what each record has. */
function checkParts({ parts }: ReadLimb, { context }: SentenceGate): void {
  const place = { clause: context.clause.address, lists: context.lists }
  for (const { parts: all } of parts.chains) {
    for (const [index, part] of all.entries()) {
      const next = all[index + 1]
      const isTotal =
        part.kind === 'word' && part.role === 'text' && totalWords.some((word) => part.text.endsWith(word))
      const isLost = isTotal ? isField(next) : part.kind === 'listed' && part.wanted !== 1 && opensWithAny(part)
      if (isLost) context.reporter.report('CY4107', part.span, { text: context.written(part.span) })
    }
  }
  function isField(part: ConditionPart | undefined): boolean {
    if (part?.kind !== 'word' || part.phrase === undefined) return false
    const symbol = lookup(context.table, part.phrase.key, place)
    return symbol?.kind === 'fact' && symbol.list !== undefined
  }
  function opensWithAny({ items, span }: Extract<ConditionPart, { readonly kind: 'listed' }>): boolean {
    const opening = context.written({ start: span.start, end: items[0]?.span.start ?? span.end })
    return anyWords.some((word) => opening.includes(word))
  }
}

/** 对承接外包累计服务费达到100万元的: of all records together. */
function checkTotals({ parts }: ReadLimb, { context }: SentenceGate): void {
  const place = { clause: context.clause.address, lists: context.lists }
  for (const { constituents } of parts.node.segments) {
    for (const [index, part] of constituents.entries()) {
      const next = constituents[index + 1]
      if (part.kind !== 'scope' || !part.cumulative || next?.kind !== 'condition') continue
      const [first] = next.parts
      const symbol =
        first?.kind === 'word' && first.phrase !== undefined
          ? lookup(context.table, first.phrase.key, place)
          : undefined
      if (symbol?.kind !== 'fact' || symbol.list === undefined) continue
      context.reporter.report('CY4107', part.span, { text: context.written(part.span) })
    }
  }
}

/** 首次超过1亿元、3亿元的，分别一次性给予…: each tier once, where one award knows only that it was paid. */
function checkFirstTime({ parts, awards }: ReadLimb, { context }: SentenceGate): void {
  for (const chain of parts.chains) {
    const first = chain.parts.find((part) => part.kind === 'word' && part.role === 'adverb' && part.text === firstTime)
    const lists = chain.parts.some((part) => part.kind === 'comparison' && part.quantities.items.length > 1)
    if (first === undefined || !lists) continue
    for (const { amount, difference, once } of awards) {
      if (amount?.kind !== 'by-tier' || difference !== undefined || once === undefined) continue
      context.reporter.report('CY4107', first.span, { text: context.written(first.span) })
    }
  }
}
