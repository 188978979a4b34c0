/** Chains of condition parts as the text writes them: whom or what a limb speaks of, before anything is resolved. */
import type { ConditionPart, WordNode } from '../../syntax/ast.ts'
import { isGeneric } from '../generic-nouns.ts'

/** A chain of condition parts as written. */
export interface RawChain {
  readonly kind: 'subject' | 'statement'
  readonly parts: readonly ConditionPart[]
  /** The segment has a provision (废止, 从其规定 …) whose words these are. */
  readonly provision: boolean
}

/** Where it begins. */
export const startOf = (chain: RawChain): number => chain.parts[0]?.span.start ?? -1

/** 三年内: a period and nothing else. */
export function isPeriod(chain: Pick<RawChain, 'parts'>): boolean {
  return chain.parts.every(
    (part) =>
      (part.kind === 'comparison' && part.quantities.items.every((item) => item.value.kind === 'duration')) ||
      (part.kind === 'word' && ['内', '之内', '起', '自处理之日'].includes(part.text)) ||
      part.kind === 'de',
  )
}

/** 被列入…的，: a chain that ends with 的 or compares says whom. */
export function isStated(chain: RawChain): boolean {
  return chain.kind === 'subject' || chain.parts.some((part) => part.kind === 'de' || part.kind === 'comparison')
}

/** 由区财政对…给予, 可对…: who pays and adverbs stand in front of whom the sentence speaks of. */
export function chainOf(parts: readonly ConditionPart[]): Pick<RawChain, 'kind' | 'parts'> {
  const index = parts.findIndex((part) => part.kind === 'word' && forWords.includes(part.text))
  const before = parts.slice(0, Math.max(0, index))
  const speaks = before.every((part) => part.kind === 'word' && (part.role === 'adverb' || isPayer(part)))
  if (index > 0 && speaks) return { kind: 'subject', parts: parts.slice(index + 1) }
  return { kind: 'statement', parts: withoutConnective(parts) }
}

const forWords = ['对', '对于', '针对', '凡', '凡是']

const isPayer = ({ role, text }: WordNode): boolean =>
  role === 'text' && (isGeneric(text) || /^由?[\p{Script=Han}]{0,12}(?:财政|政府|部门|管委会|[局委办厅])$/u.test(text))

/** 、500万元至1000万元部分: what joins it to the part before says nothing more. */
export function withoutConnective(parts: readonly ConditionPart[]): readonly ConditionPart[] {
  return parts[0]?.kind === 'connective' ? parts.slice(1) : parts
}

/** 在省级奖励基础上: the words of what a share is added to; undefined for any other chain. */
export function foundation(chain: RawChain): readonly WordNode[] | undefined {
  const words = chain.parts.filter((part) => part.kind === 'word')
  const [first] = words
  const last = words.at(-1)
  if (first?.text !== '在' || last === undefined || !/^(?:的)?基础(?:之)?上$/u.test(last.text)) return undefined
  return words.slice(1, -1)
}
